#include "core/clean/clustering/clusters.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using table::Cell;
using table::State;

namespace {

std::vector<clean::Cluster> clustersOf(const std::vector<std::string>& texts, const char* method)
{
    std::vector<Cell> cells;
    for (const std::string& text : texts)
        cells.push_back(table::cellOf(text));
    const auto table = tests::oneColumn(cells);
    base::NullJob job;
    const auto found = clean::findClusters(table, 0, table.allRows(), method, job);
    return found ? *found : std::vector<clean::Cluster>();
}

QByteArray shown(const std::vector<clean::Cluster>& clusters)
{
    QByteArray out;
    for (const clean::Cluster& cluster : clusters) {
        out += QByteArray::fromStdString(cluster.key) + "(" + QByteArray::number(qulonglong{cluster.rows}) + "):";
        for (const clean::ValueCount& member : cluster.members)
            out += " " + QByteArray::fromStdString(member.cell.text) + "*"
                + QByteArray::number(qulonglong{member.count});
        out += "\n";
    }
    return out;
}

} // namespace

class TestClusters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inOrder()
    {
        const auto clusters = clustersOf(
            {"b a", "a b", "A B", "a b", "elm", "Elm", "ELM", "elm", "x", "oak!", "oak", "Zed", "zed"}, "fp/1");
        QCOMPARE(shown(clusters),
            QByteArray(
                "a b(4): a b*2 A B*1 b a*1\nelm(4): elm*2 ELM*1 Elm*1\nzed(2): Zed*1 zed*1\noak(2): oak*1 oak!*1\n"));
    }

    void moreMembersFirstWhenRowsAreEqual()
    {
        const auto clusters = clustersOf({"a", "a", "a", "A", "b", "b", "B", "b!"}, "fp/1");
        QCOMPARE(shown(clusters), QByteArray("b(4): b*2 B*1 b!*1\na(4): a*3 A*1\n"));
    }

    void emptyKeys()
    {
        const std::vector<std::string> texts{"--", "!", "a", ""};
        QCOMPARE(shown(clustersOf(texts, "fp/1")), QByteArray());
        QCOMPARE(shown(clustersOf(texts, "fingerprint-or/1")), QByteArray("(2): !*1 --*1\n"));
    }

    void nullsAreNoValues()
    {
        const auto table = tests::oneColumn({Cell(State::Null, "N/A"), table::cellOf("n/a"), Cell(State::Missing, "")});
        base::NullJob job;
        QVERIFY(clean::findClusters(table, 0, table.allRows(), "fp/1", job)->empty());
    }

    void onlyRowsInScope()
    {
        const auto table
            = tests::oneColumn({table::cellOf("a"), table::cellOf("A"), table::cellOf("a!"), table::cellOf("a")});
        table::RowSet rows(4, table::RowSet::Fill::None);
        rows.insert(0);
        rows.insert(2);
        base::NullJob job;
        const auto found = clean::findClusters(table, 0, rows, "fp/1", job);
        VERIFY_OK(found);
        QCOMPARE(shown(*found), QByteArray("a(2): a*1 a!*1\n"));
    }

    void targetIsTheMostFrequentThenATidyOne()
    {
        const auto target = [](const std::vector<std::string>& texts) {
            const auto clusters = clustersOf(texts, "fp/1");
            return clusters.size() == 1 ? clean::proposedTarget(clusters.front()).text : std::string("?");
        };
        QCOMPARE(target({" Elm", "elm", "elm"}), std::string("elm"));
        QCOMPARE(target({" Elm", "Elm ", "Elm"}), std::string("Elm"));
        QCOMPARE(target({"Elm  St", "elm st"}), std::string("elm st"));
        QCOMPARE(target({" Elm", " Elm", "Elm"}), std::string(" Elm"));
        QCOMPARE(target({" Elm", " elm"}), std::string(" Elm"));
    }

    void methods()
    {
        QCOMPARE(clean::clusterMethods(), (std::vector<std::string>{"fp/1", "fingerprint-or/1"}));
        const auto table = tests::oneColumn({table::cellOf("a")});
        base::NullJob job;
        QCOMPARE(codeOf(clean::findClusters(table, 0, table.allRows(), "fp/2", job)), QByteArray("bad-parameter"));
    }

    void sameInAnyRowOrder()
    {
        std::vector<std::string> texts;
        for (int value = 0; value < 3000; ++value)
            texts.push_back((value % 3 == 0 ? "Elm " : value % 3 == 1 ? "ELM  " : "elm-") + std::to_string(value / 5));
        const QByteArray expected = shown(clustersOf(texts, "fp/1"));
        std::reverse(texts.begin(), texts.end());
        QCOMPARE(shown(clustersOf(texts, "fp/1")), expected);
        QVERIFY(expected.count('\n') > 500);
    }

    void stopsAtEveryPoll()
    {
        std::vector<Cell> cells;
        for (int value = 0; value < 3000; ++value)
            cells.push_back(table::cellOf(std::to_string(value)));
        const auto table = tests::oneColumn(cells);
        tests::StopAtJob never(0);
        const auto whole = clean::findClusters(table, 0, table.allRows(), "fp/1", never);
        VERIFY_OK(whole);
        QCOMPARE(never.polls(), 5);
        for (int poll = 1; poll <= never.polls(); ++poll) {
            tests::StopAtJob job(poll);
            QCOMPARE(codeOf(clean::findClusters(table, 0, table.allRows(), "fp/1", job)), QByteArray("cancelled"));
        }
    }
};

QTEST_GUILESS_MAIN(TestClusters)
#include "tst_clusters.moc"
