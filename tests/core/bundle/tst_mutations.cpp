#include "tests/core/bundle/tamper.h"
#include "tests/support/result_text.h"

#include <QtTest>

#include <random>

using namespace gleaner;
using bundle::Files;
using bundle::Kind;

/// Damage at seeded random places of every file, signed as it is: each is refused with a code or read, and what is read
/// can be read by everybody else, too.
class TestMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedFilesAreRefused_data();
    void damagedFilesAreRefused();
};

namespace {

constexpr int roundsPerFile = 24;

void damage(std::string& text, std::mt19937& random)
{
    const auto place = [&] { return random() % (text.size() + 1); };
    static const std::vector<std::string> pieces{"\"", ",", "\n", "\r\n", std::string(1, '\0'), "\xFF", "{", "]",
        "[[[[", "9999999999999999999", "-0", "1e9", "\\u0000", "=1+1", "\xEF\xBB\xBF", "sha256:", ":null"};
    switch (random() % 4) {
    case 0:
        text.resize(place());
        break;
    case 1:
        text.insert(place(), pieces[random() % pieces.size()]);
        break;
    case 2:
        text.erase(place(), random() % 40);
        break;
    default:
        if (!text.empty())
            text[random() % text.size()] = static_cast<char>(random() % 256);
    }
}

} // namespace

void TestMutations::damagedFilesAreRefused_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("pack") << 0;
    QTest::newRow("contribution") << 1;
    QTest::newRow("receipt") << 2;
}

void TestMutations::damagedFilesAreRefused()
{
    QFETCH(int, kind);
    const auto of = std::vector{Kind::Pack, Kind::Contribution, Kind::Receipt}[static_cast<std::size_t>(kind)];
    const Files files = tests::filesOf(tests::original(of).file, of);
    std::mt19937 random(20260309);
    int refused = 0;
    int total = 0;
    for (const auto& [path, bytes] : files) {
        if (path == "readme.txt") // any bytes are allowed there
            continue;
        for (int round = 0; round < roundsPerFile; ++round, ++total) {
            const bool described = path == "datapackage.json";
            const auto read = tests::readAltered(
                of, [&](Files& altered) { damage(altered.at(path), random); },
                described ? tests::Redescribe::No : tests::Redescribe::Yes);
            if (read)
                continue;
            ++refused;
            QVERIFY2(read.error().code != base::ErrorCode::Internal, path.c_str());
        }
    }
    // Words of a notice or of a note of the city may change and still be valid; most damage can't.
    QVERIFY2(refused * 4 > total * 3, QByteArray::number(refused).constData());
}

QTEST_GUILESS_MAIN(TestMutations)
#include "tst_mutations.moc"
