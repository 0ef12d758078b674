#include "tests/support/glean_process.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::tests;

/// inspect, import, export, facet, cluster, apply, annotate: success, findings and refusal.
class TestTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inspectCountsAndReportsIssues();
    void exportKeepsEveryByte();
    void exportRfc4180WritesWhatWasUnderstood();
    void facetCountsUnderAFilter();
    void facetNamesAMissingColumn();
    void clusterGroupsVariants();
    void applyChangesOnlyWhatTheRecipeSays();
    void applyIsAllOrNothing();
    void applyMakesAProjectWithHistory();
    void importTakesTheBestOfTwoReadingsAndNamesBoth();
    void annotateNeedsARowThatIsThere();
    void existingFilesAreLeftAlone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
};

namespace {

constexpr const char* trees
    = "Id,Street,Kind\r\nA-1, Elm St,oak\r\nA-2,\"Oak, North\",Oak\r\nA-3,Elm St ,OAK\r\nA-4,Pine St,ash\r\n";

} // namespace

void TestTables::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
    m_glean->write("trees.csv", trees);
}

void TestTables::inspectCountsAndReportsIssues()
{
    const auto whole = m_glean->run({"inspect", "trees.csv", "--json"});
    COMPARE_EXIT(whole, 0);
    QCOMPARE(whole.json()["rows"].toInt(), 4);
    QCOMPARE(whole.json()["columns"].toArray().size(), 3);
    m_glean->write("ragged.csv", "a,b,c\n1,2,3\n4,5\n6,7,8,9\n1,2,3\n1,2,3\n");
    const auto ragged = m_glean->run({"inspect", "ragged.csv", "--json"});
    COMPARE_EXIT(ragged, 1);
    QVERIFY(ragged.json()["issues"].toArray().size() >= 2);
    QCOMPARE(ragged.json()["rows"].toInt(), 5);
}

void TestTables::exportKeepsEveryByte()
{
    COMPARE_EXIT(m_glean->run({"export", "trees.csv", "-o", "same.csv"}), 0);
    QCOMPARE(m_glean->read("same.csv"), QByteArray(trees));
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "again.csv"}), 0);
    QCOMPARE(m_glean->read("again.csv"), QByteArray(trees));
}

void TestTables::exportRfc4180WritesWhatWasUnderstood()
{
    m_glean->write("semi.csv",
        "Nom;Ville\nJos\xE9;Montr\xE9"
        "al\nA;\"x;y\"\n");
    COMPARE_EXIT(m_glean->run({"export", "semi.csv", "-o", "std.csv", "--rfc4180"}), 0);
    QCOMPARE(m_glean->read("std.csv"), QByteArray("Nom,Ville\r\nJosé,Montréal\r\nA,x;y\r\n"));
}

void TestTables::facetCountsUnderAFilter()
{
    const auto all = m_glean->run({"facet", "trees.csv", "--column", "Kind", "--json"});
    COMPARE_EXIT(all, 0);
    QCOMPARE(all.json()["distinct"].toInt(), 4);
    const auto some = m_glean->run({"facet", "trees.csv", "--column", "Kind", "--where", "Street=Pine St", "--json"});
    COMPARE_EXIT(some, 0);
    QCOMPARE(some.json()["rows"].toInt(), 1);
    QCOMPARE(some.json()["values"].toArray()[0].toObject()["value"].toString(), QString("ash"));
}

void TestTables::facetNamesAMissingColumn()
{
    const auto run = m_glean->run({"facet", "trees.csv", "--column", "Height"});
    COMPARE_EXIT(run, 2);
    QVERIFY(run.error.contains("There is no column Height") && run.error.contains("no-such-column"));
    COMPARE_EXIT(m_glean->run({"facet", "trees.csv"}), 2);
}

void TestTables::clusterGroupsVariants()
{
    const auto run = m_glean->run({"cluster", "trees.csv", "--column", "Kind", "--method", "fp/1", "--json"});
    COMPARE_EXIT(run, 0);
    const auto clusters = run.json()["clusters"].toArray();
    QCOMPARE(clusters.size(), 1);
    QCOMPARE(clusters[0].toObject()["members"].toArray().size(), 3);
    COMPARE_EXIT(m_glean->run({"cluster", "trees.csv", "--column", "Kind", "--method", "guess/9"}), 2);
}

void TestTables::applyChangesOnlyWhatTheRecipeSays()
{
    m_glean->write("r.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["Street"],"ends":"both"}}]})");
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "r.json", "-o", "out.csv"}), 0);
    QCOMPARE(m_glean->read("out.csv"),
        QByteArray(
            "Id,Street,Kind\r\nA-1,Elm St,oak\r\nA-2,\"Oak, North\",Oak\r\nA-3,Elm St,OAK\r\nA-4,Pine St,ash\r\n"));
}

void TestTables::applyIsAllOrNothing()
{
    m_glean->write("r.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["Street"],"ends":"both"}},
            {"op":"trim-whitespace/1","params":{"columns":["Height"],"ends":"both"}}]})");
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"apply", "p.gleaner", "--recipe", "r.json", "-o", "p.gleaner"}), 2);
    QCOMPARE(m_glean->run({"inspect", "p.gleaner", "--json"}).json()["steps"].toInt(), 0);
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "r.json", "-o", "out.csv"}), 2);
    QVERIFY(!QFile::exists(m_glean->path("out.csv")));
    m_glean->write("r.json", R"({"gleaner:recipe":1,"steps":[{"op":"explode/1","params":{}}]})");
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "r.json", "-o", "out.csv"}), 3);
}

void TestTables::applyMakesAProjectWithHistory()
{
    m_glean->write("r.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"change-case/1","params":{"columns":["Kind"],"to":"lower","keep":[]}}]})");
    COMPARE_EXIT(m_glean->run({"apply", "trees.csv", "--recipe", "r.json", "-o", "p.gleaner"}), 0);
    const auto project = m_glean->run({"inspect", "p.gleaner", "--json"});
    QCOMPARE(project.json()["steps"].toInt(), 1);
    const auto facet = m_glean->run({"facet", "p.gleaner", "--column", "Kind", "--json"});
    QCOMPARE(facet.json()["values"].toArray()[0].toObject()["count"].toInt(), 3);
}

void TestTables::importTakesTheBestOfTwoReadingsAndNamesBoth()
{
    m_glean->write("two.csv", "aa|bb;cc\n1|2;3\n1|4;5\n");
    const auto run = m_glean->run({"import", "two.csv", "-o", "two.gleaner"});
    COMPARE_EXIT(run, 1);
    QVERIFY(run.error.contains("sniff-ambiguous"));
    QVERIFY(run.error.contains("delimiter |") && run.error.contains("delimiter ;"));
    QVERIFY(QFile::remove(m_glean->path("two.gleaner")));
    COMPARE_EXIT(m_glean->run({"import", "two.csv", "-o", "two.gleaner", "--delimiter", ";", "--header-rows", "0"}), 0);
    QCOMPARE(
        m_glean->run({"inspect", "two.gleaner", "--json"}).json()["tables"].toArray()[0].toObject()["rows"].toInt(), 3);
}

void TestTables::annotateNeedsARowThatIsThere()
{
    COMPARE_EXIT(m_glean->run({"import", "trees.csv", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(
        m_glean->run({"annotate", "p.gleaner", "--type", "question", "--text", "Which oak?", "--column", "Kind"}), 0);
    COMPARE_EXIT(
        m_glean->run({"annotate", "p.gleaner", "--type", "question", "--text", "?", "--row", "~9:0000000000000000"}),
        3);
    COMPARE_EXIT(m_glean->run({"annotate", "p.gleaner", "--type", "shout", "--text", "!"}), 2);
    COMPARE_EXIT(
        m_glean->run({"annotate", "p.gleaner", "--type", "evidence", "--text", "Photo", "--link", "http://a.example"}),
        2);
    QCOMPARE(m_glean->run({"inspect", "p.gleaner", "--json"}).json()["notes"].toInt(), 1);
}

void TestTables::existingFilesAreLeftAlone()
{
    m_glean->write("out.csv", "mine");
    const auto run = m_glean->run({"export", "trees.csv", "-o", "out.csv"});
    COMPARE_EXIT(run, 5);
    QVERIFY(run.error.contains("file-exists"));
    QCOMPARE(m_glean->read("out.csv"), QByteArray("mine"));
    COMPARE_EXIT(m_glean->run({"export", "trees.csv", "-o", "out.csv", "--force"}), 0);
    QCOMPARE(m_glean->read("out.csv"), QByteArray(trees));
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
