#include "tests/core/bundle/tamper.h"
#include "tests/support/result_text.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include <ctime>

using namespace gleaner;
using bundle::Kind;

/// Nothing of the machine or the person's surroundings is in a bundle: only what the format's lists name.
class TestCanary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void bytesDoNotDependOnTheSurroundings();
    void noCanaryInAnyForm();
    void onlyListedMembersAndFiles();
    void archivesHoldNoTime();

private:
    QTemporaryDir m_folder{QDir::tempPath() + "/canaryfolder-XXXXXX"};
    std::vector<bundle::Written> m_before;
    std::vector<bundle::Written> m_after;
};

namespace {

const std::vector<std::string> canaries{"canaryuser", "canaryhost", "canaryhome", "canaryfolder", "Pacific/Apia"};

std::vector<bundle::Written> writeAll()
{
    return {tests::writtenPack(), tests::writtenContribution(), tests::writtenReceipt()};
}

std::vector<std::string> formsOf(const std::string& canary)
{
    std::string wide;
    for (const char c : canary)
        wide += {c, '\0'};
    std::vector<std::string> forms{canary, base::toHex(canary), wide};
    // Base64 of a text inside others depends on where it starts; the middle is enough.
    for (std::size_t shift = 0; shift < 3; ++shift) {
        const std::string text = base::toBase64(std::string(shift, ' ') + canary);
        forms.push_back(text.substr(4, text.size() - 8));
    }
    return forms;
}

std::set<std::string> membersOf(const base::Json& json)
{
    std::set<std::string> names;
    for (const auto& item : json.items())
        names.insert(item.key());
    return names;
}

} // namespace

void TestCanary::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_before = writeAll();
    for (const auto& [name, value] : {std::pair("USER", "canaryuser"), {"LOGNAME", "canaryuser"},
             {"HOSTNAME", "canaryhost"}, {"HOME", "/home/canaryhome"}, {"TZ", "Pacific/Apia"}, {"LC_ALL", "de_DE"}})
        QVERIFY(qputenv(name, value));
    tzset();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    m_after = writeAll();
}

void TestCanary::bytesDoNotDependOnTheSurroundings()
{
    for (std::size_t i = 0; i < m_before.size(); ++i)
        QCOMPARE(m_after[i].file, m_before[i].file);
}

void TestCanary::noCanaryInAnyForm()
{
    for (const bundle::Written& written : m_after) {
        const auto container = bundle::readContainer(written.file);
        VERIFY_OK(container);
        for (const std::string& canary : canaries) {
            for (const std::string& form : formsOf(canary)) {
                QVERIFY2(written.file.find(form) == std::string::npos, canary.c_str());
                QVERIFY2(container->payload.find(form) == std::string::npos, canary.c_str());
            }
        }
    }
}

void TestCanary::onlyListedMembersAndFiles()
{
    const std::set<std::string> common{"$schema", "name", "version", "licenses", "gleaner:format", "gleaner:kind",
        "gleaner:city", "gleaner:anchor", "gleaner:day", "gleaner:seq", "gleaner:tool", "gleaner:pack", "resources"};
    auto contribution = common;
    contribution.insert({"gleaner:author", "gleaner:supersedes", "gleaner:result", "gleaner:origin"});
    auto receipt = common;
    receipt.insert("gleaner:receipt");
    const auto files = tests::filesOf(m_after[1].file, Kind::Contribution);
    QVERIFY(membersOf(tests::jsonOf(tests::filesOf(m_after[0].file, Kind::Pack))) == common);
    QVERIFY(membersOf(tests::jsonOf(files)) == contribution);
    QVERIFY(membersOf(tests::jsonOf(tests::filesOf(m_after[2].file, Kind::Receipt))) == receipt);
    QVERIFY(membersOf(tests::jsonOf(files, "notice-ack.json"))
        == (std::set<std::string>{"notice", "version", "day", "licence", "accepts"}));
    std::set<std::string> paths;
    for (const auto& [path, bytes] : files)
        paths.insert(path.starts_with("charts/") ? "charts/" : path);
    QVERIFY(paths
        == (std::set<std::string>{"datapackage.json", "readme.txt", "notice-ack.json", "recipe.json",
            "data/changes.csv", "data/annotations.csv", "data/evidence.csv", "data/charts.csv", "charts/"}));
    QCOMPARE(tests::jsonOf(files)["gleaner:tool"].get<std::string>(), std::string("gleaner/0.1"));
}

void TestCanary::archivesHoldNoTime()
{
    // 1980-01-01 00:00 in the local header of the first entry, inside and outside.
    const std::string stamp("\0\0\x21\0", 4);
    for (const bundle::Written& written : m_after) {
        QCOMPARE(written.file.substr(10, 4), stamp);
        QCOMPARE(bundle::readContainer(written.file)->payload.substr(10, 4), stamp);
    }
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
