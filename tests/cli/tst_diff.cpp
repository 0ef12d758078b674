#include "tests/support/glean_process.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner::tests;

/// diff: two tables by key, as text, as JSON and as a table of changes.
class TestDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhatDiffers();
    void tellsItAsJson();
    void writesEveryChange();
    void tablesThatAreTheSameSaySo_data();
    void tablesThatAreTheSameSaySo();
    void keysAreNamesWithCommasBetween_data();
    void keysAreNamesWithCommasBetween();
    void refusesWithTheRightCode_data();
    void refusesWithTheRightCode();
    void refusedTextsLeaveNothingBehind();
    void existingFilesAreLeftAlone();
    void oddFilesAreNamed();
    void readsProjectsAndOtherFormats();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
};

void TestDiff::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
    m_glean->write("old.csv",
        "Id,Street,Kind,Notes\nA-1, Elm St,oak,\nA-2,\"Oak, North\",Oak,x\nA-3,Elm St ,OAK,y\nA-4,Pine St,ash,z\n");
    m_glean->write("new.csv",
        "Id;Kind;Street;Height\r\nA-4;ash;Pine St;9\r\nA-1;oak;Elm St;3\r\nA-3;oak;\"Elm \"\"St\"\"\";\r\n"
        "A-5;fir;Oak St;4\r\n");
}

void TestDiff::tellsWhatDiffers()
{
    const auto run = m_glean->run({"diff", "old.csv", "new.csv", "--key", "Id"});
    COMPARE_EXIT(run, 1);
    QCOMPARE(run.out,
        QByteArray("1 row added, 1 row removed, 2 rows changed, 1 row the same\n"
                   "3 cells changed\n"
                   "         1  Kind\n"
                   "         2  Street\n"
                   "column added: Height\n"
                   "column removed: Notes\n"));
    QCOMPARE(run.error, QByteArray());
}

void TestDiff::tellsItAsJson()
{
    const auto run = m_glean->run({"diff", "old.csv", "new.csv", "--key", "Id", "--json"});
    COMPARE_EXIT(run, 1);
    QCOMPARE(run.out,
        QByteArray(R"({"cells":3,"columns":[{"cells":1,"name":"Kind"},{"cells":2,"name":"Street"}],)"
                   R"("columns_added":["Height"],"columns_removed":["Notes"],"key":["Id"],)"
                   R"("rows":{"added":1,"changed":2,"removed":1,"same":1},"same":false})"
                   "\n"));
    const auto same = m_glean->run({"diff", "old.csv", "old.csv", "--key", "Id", "--json"});
    COMPARE_EXIT(same, 0);
    QCOMPARE(same.json()["same"].toBool(), true);
    QCOMPARE(same.json()["rows"].toObject()["same"].toInt(), 4);
}

void TestDiff::writesEveryChange()
{
    COMPARE_EXIT(m_glean->run({"diff", "old.csv", "new.csv", "--key", "Id", "-o", "changes.csv"}), 1);
    const QByteArray changes = m_glean->read("changes.csv");
    QVERIFY2(changes.startsWith("op,row,column,before_is,before,after_is,after\n"), changes.constData());
    QVERIFY(changes.contains("\nschema,,Height,-,,j,\"{\"\"name\"\":\"\"Height\"\"}\"\n"));
    QVERIFY(changes.contains("\nset,\"[\"\"A-3\"\"]\",Street,v,Elm St ,v,\"Elm \"\"St\"\"\"\n"));
    QVERIFY(changes.contains("\ndelete,\"[\"\"A-2\"\"]\",,h,"));
    QVERIFY(changes.contains("\ninsert,\"[\"\"A-5\"\"]\",,-,,j,"));
    const auto inspected = m_glean->run({"inspect", "changes.csv", "--json"});
    QCOMPARE(inspected.json()["rows"].toInt(), 7);
    COMPARE_EXIT(m_glean->run({"diff", "old.csv", "old.csv", "--key", "Id", "-o", "none.csv"}), 0);
    QCOMPARE(m_glean->read("none.csv"), QByteArray("op,row,column,before_is,before,after_is,after\n"));
}

void TestDiff::tablesThatAreTheSameSaySo_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("the very file") << QByteArray();
    QTest::newRow("another order of rows and columns, other separators and line ends")
        << QByteArray("Notes\tId\tStreet\tKind\r\nz\tA-4\tPine St\tash\r\nx\tA-2\tOak, North\tOak\r\n"
                      "\tA-1\t Elm St\toak\r\ny\tA-3\tElm St \tOAK\r\n");
}

void TestDiff::tablesThatAreTheSameSaySo()
{
    QFETCH(QByteArray, table);
    m_glean->write("other.csv", table.isEmpty() ? m_glean->read("old.csv") : table);
    const auto run = m_glean->run({"diff", "old.csv", "other.csv", "--key", "Id"});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.out, QByteArray("the tables are the same: 4 rows, 4 columns\n"));
}

void TestDiff::keysAreNamesWithCommasBetween_data()
{
    QTest::addColumn<QStringList>("key");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("commas between") << QStringList{"--key", "Block,Lot"} << QByteArray("Lot");
    QTest::newRow("several options") << QStringList{"--key", "Block", "--key", "Lot"} << QByteArray("Lot");
    QTest::newRow("a comma in a name") << QStringList{"--key", "Block", "--key", "Lot, no"} << QByteArray("Lot, no");
}

void TestDiff::keysAreNamesWithCommasBetween()
{
    QFETCH(QStringList, key);
    QFETCH(QByteArray, second);
    const QByteArray header = "Block,\"" + second + "\",Use\n";
    m_glean->write("a.csv", header + "1,1,shop\n1,2,home\n2,1,home\n");
    m_glean->write("b.csv", header + "2,1,home\n1,1,home\n1,2,home\n");
    const auto run = m_glean->run(QStringList{"diff", "a.csv", "b.csv", "--json"} + key);
    COMPARE_EXIT(run, 1);
    QCOMPARE(run.json()["cells"].toInt(), 1);
    QCOMPARE(run.json()["key"].toArray(), (QJsonArray{"Block", QString(second)}));
}

void TestDiff::refusesWithTheRightCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("message");
    const auto refusal = [](const char* name, const QStringList& arguments, int code, const char* message) {
        QTest::newRow(name) << arguments << code << QByteArray(message);
    };
    refusal("no key", {"old.csv", "new.csv"}, 2, "it lacks --key");
    refusal("one table", {"old.csv", "--key", "Id"}, 2, "it lacks LATER");
    refusal("no such file", {"old.csv", "gone.csv", "--key", "Id"}, 5, "There is no file gone.csv.");
    refusal("key absent before", {"old.csv", "new.csv", "--key", "Height"}, 2,
        "There is no column “Height” in the earlier table. [no-such-column, column Height]");
    refusal("key absent after", {"old.csv", "new.csv", "--key", "Id,Notes"}, 2,
        "There is no column “Notes” in the later table. [no-such-column, column Notes]");
    refusal("key twice", {"old.csv", "new.csv", "--key", "Kind"}, 3,
        "The key columns don't name each row: [\"oak\"] (rows 2 and 3 of the later table) occurs twice. "
        "[key-not-unique, row 3, column Kind]");
    refusal("key blank", {"old.csv", "old.csv", "--key", "Notes"}, 2,
        "The key Notes is not usable: row 1 of the earlier table has none. [bad-parameter, row 1, column Notes]");
    refusal("a name twice", {"old.csv", "twins.csv", "--key", "Id"}, 2,
        "The later table is not usable: it has two columns named “Kind”, and columns are matched by name.");
    refusal("a project's name", {"old.csv", "new.csv", "--key", "Id", "-o", "p.gleaner"}, 2, "has a project's name");
    refusal("no folder", {"old.csv", "new.csv", "--key", "Id", "-o", "none/changes.csv"}, 5, "can't be written");
}

void TestDiff::refusesWithTheRightCode()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, message);
    m_glean->write("twins.csv", "Id,Kind,Kind\nA-1,oak,ash\n");
    const auto run = m_glean->run(QStringList{"diff"} + arguments);
    COMPARE_EXIT(run, code);
    QVERIFY2(run.error.contains(message), run.error.constData());
    QCOMPARE(run.out, QByteArray());
}

void TestDiff::refusedTextsLeaveNothingBehind()
{
    // In UTF-8 for certain, so that the byte is none of another encoding.
    m_glean->write("a.csv", "Id,Name\n1,Peña\n2,b\n3,Núñez\n");
    m_glean->write("b.csv", QByteArray("Id,Name\n1,Peña\n2,b\xFF\n3,Núñez\n"));
    const QStringList words{"diff", "a.csv", "b.csv", "--key", "Id", "--encoding", "utf-8"};
    const auto run = m_glean->run(words + QStringList{"-o", "changes.csv"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("The value b\\xff can't be written in UTF-8 without NUL."), run.error.constData());
    QVERIFY(QDir(m_folder->path()).entryList({"changes.csv*"}, QDir::Files | QDir::Hidden).isEmpty());
    const auto counted = m_glean->run(words);
    COMPARE_EXIT(counted, 1);
    QVERIFY(counted.out.contains("1 cell changed"));
}

void TestDiff::existingFilesAreLeftAlone()
{
    m_glean->write("changes.csv", "mine");
    const QStringList words{"diff", "old.csv", "new.csv", "--key", "Id", "-o", "changes.csv"};
    const auto run = m_glean->run(words);
    COMPARE_EXIT(run, 5);
    QVERIFY(run.error.contains("file-exists"));
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(m_glean->read("changes.csv"), QByteArray("mine"));
    COMPARE_EXIT(m_glean->run(words + QStringList{"--force"}), 1);
    QVERIFY(m_glean->read("changes.csv").startsWith("op,row,"));
}

void TestDiff::oddFilesAreNamed()
{
    m_glean->write("ragged.csv", "Id,Kind\n1,oak\n2,ash\n3\n4,fir\n5,elm\n");
    m_glean->write("whole.csv", "Id,Kind\n1,oak\n2,ash\n3,\n4,fir\n5,elm\n");
    const auto run = m_glean->run({"diff", "whole.csv", "ragged.csv", "--key", "Id", "--json"});
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.error.contains("row-width in ragged.csv, row 3") && !run.error.contains("whole.csv"),
        run.error.constData());
    // A blank cell and one that is not there are different cells.
    QCOMPARE(run.json()["cells"].toInt(), 1);
    const auto same = m_glean->run({"diff", "ragged.csv", "ragged.csv", "--key", "Id"});
    COMPARE_EXIT(same, 1);
    QVERIFY(same.out.contains("the tables are the same"));
}

void TestDiff::readsProjectsAndOtherFormats()
{
    m_glean->write("r.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["Street"],"ends":"both"}}]})");
    COMPARE_EXIT(m_glean->run({"apply", "old.csv", "--recipe", "r.json", "-o", "p.gleaner"}), 0);
    const auto run = m_glean->run({"diff", "old.csv", "p.gleaner", "--key", "Id", "--json"});
    COMPARE_EXIT(run, 1);
    QCOMPARE(run.json()["cells"].toInt(), 2);
    COMPARE_EXIT(m_glean->run({"export", "old.csv", "-o", "old.xlsx", "--format", "xlsx"}), 1);
    COMPARE_EXIT(m_glean->run({"diff", "old.csv", "old.xlsx", "--key", "Id"}), 0);
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
