#include "tests/damage/scorer.h"

#include <QTest>
#include <map>

using namespace gleaner::tests::damage;

/// Gleaner's own scores on a part of the damaged files: every kind, without hints and with the dialect given.
class TestDamage : public QObject {
    Q_OBJECT

    void check(double least, std::optional<Content> (*reader)(const DamagedFile& file))
    {
        std::map<std::string, double> sums;
        std::map<std::string, double> files;
        makeDamagedFiles(part, [&](const DamagedFile& file) {
            sums[file.kind] += score(file.truth, reader(file));
            files[file.kind] += 1;
        });
        QCOMPARE(sums.size(), kindNames().size());
        for (const auto& [kind, sum] : sums) {
            QVERIFY2(sum / files[kind] >= least,
                qPrintable(QStringLiteral("%1: %2").arg(QString::fromStdString(kind)).arg(sum / files[kind])));
        }
    }

    static constexpr std::size_t part = 9;

private Q_SLOTS:
    void filesAreAlwaysTheSame()
    {
        std::vector<std::string> first;
        makeDamagedFiles(50, [&](const DamagedFile& file) { first.push_back(file.name + file.bytes); });
        std::size_t next = 0;
        makeDamagedFiles(50, [&](const DamagedFile& file) { QCOMPARE(file.name + file.bytes, first[next++]); });
        QCOMPARE(next, first.size());
        std::size_t all = 0;
        makeDamagedFiles(1, [&](const DamagedFile&) { ++all; });
        QVERIFY(all > 5'000);
    }

    void theScoreTellsRightFromWrong()
    {
        const Content truth{{"a", "b"}, {{"1", "x"}, {"2", "y"}}};
        QCOMPARE(score(truth, truth), 10.0);
        QCOMPARE(score(truth, std::nullopt), 0.0);
        QCOMPARE(score(truth, Content{}), 4.0);
        // One record of two, three cells of four, both names.
        QCOMPARE(score(truth, Content{{"a", "b"}, {{"1", "x"}, {"2", "z"}}}), 1 + 3 + 1.5 + 2.25);
        // One record too many: precision 2/3, recall 1, F1 4/5, for records and cells alike.
        QCOMPARE(
            score(truth, Content{{"a", "b"}, {{"1", "x"}, {"2", "y"}, {"3", "z"}}}), 1 + 3 + 2 * (2.0 / 3 + 1 + 0.8));
        QCOMPARE(score(truth, Content{{"a", "b"}, {{"1", "x", ""}, {}, {"2", "y"}}}), 10.0);
    }

    void unaided()
    {
        check(9.9, [](const DamagedFile& file) { return readUnaided(file.bytes); });
    }

    void given()
    {
        check(9.9, [](const DamagedFile& file) { return readGiven(file.bytes, file.dialect); });
    }
};

QTEST_GUILESS_MAIN(TestDamage)
#include "tst_damage.moc"
