#include "core/table/cell.h"
#include "core/table/schema.h"

#include <QtTest>

using namespace gleaner::table;

class TestCell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersRoundTrip();
    void impossibleLettersAreRefused();
    void tableNamesAreSafe_data();
    void tableNamesAreSafe();
    void columnsAreFoundByNameOrId();
};

void TestCell::lettersRoundTrip()
{
    for (const Cell& cell : {Cell(State::Value, "a b"), Cell(State::Empty, ""), Cell(State::Null, "N/A"),
             Cell(State::Null, ""), Cell(State::Missing, "")})
        QCOMPARE(*fromLetterText(letterText(cell)), cell);
}

void TestCell::impossibleLettersAreRefused()
{
    for (const char* text : {"", "v", "ex", "mx", "x1", "V1"})
        QVERIFY2(!fromLetterText(text), text);
}

void TestCell::tableNamesAreSafe_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << "trees.csv"
                           << "trees";
    QTest::newRow("upper, spaces") << "Street Trees 2025.csv"
                                   << "street-trees-2025";
    QTest::newRow("other scripts") << "\u1780\u17B6\u179A.csv"
                                   << "table";
    QTest::newRow("path") << "../../etc/passwd"
                          << "passwd";
    QTest::newRow("packed") << "trees.csv.gz"
                            << "trees";
    QTest::newRow("dots inside") << "trees v1.2.csv"
                                 << "trees-v1-2";
    QTest::newRow("ending alone") << ".csv"
                                  << "csv";
    QTest::newRow("dots only") << "..."
                               << "table";
    QTest::newRow("dashes") << "--a--.csv"
                            << "a";
}

void TestCell::tableNamesAreSafe()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    QCOMPARE(QString::fromStdString(tableNameFor(file.toStdString())), name);
}

void TestCell::columnsAreFoundByNameOrId()
{
    Schema schema;
    schema.columns = columnsForHeader({"Street", "Kind", "Kind"});
    QCOMPARE(*schema.indexOfNameOrId("Street"), std::size_t{0});
    QCOMPARE(*schema.indexOfNameOrId(schema.columns[2].id), std::size_t{2});
    QVERIFY(!schema.indexOfNameOrId("Kind"));
    QVERIFY(!schema.indexOfNameOrId("kind"));
}

QTEST_GUILESS_MAIN(TestCell)
#include "tst_cell.moc"
