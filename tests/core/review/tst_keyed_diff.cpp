#include "core/review/keyed_diff.h"
#include "tests/core/clean/random_table.h"
#include "tests/core/review/keyed_diff_lines.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::review;

class TestKeyedDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatDiffers_data();
    void findsWhatDiffers();
    void namesPlacesInBothTables();
    void statesCountAndNullIsNotBlank();
    void countsRowsNotCells();
    void namesTheFault_data();
    void namesTheFault();
    void namesRowsAsTheBaseTableDoes();
    void stopsWhenAsked();

private:
    base::NullJob m_job;
};

namespace {

/// "id,a/1,x/2,y": a header and rows of plain texts.
table::Table tableOf(const QString& text)
{
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
    for (const QString& line : text.split('/')) {
        std::vector<std::string> cells;
        for (const QString& cell : line.split(','))
            cells.push_back(cell.toStdString());
        if (header.empty())
            header = cells;
        else
            rows.push_back(cells);
    }
    return tests::smallTable(header, rows);
}

table::Table keptRowByRow(table::Table table)
{
    for (std::size_t index = 0; index < table.columnCount(); ++index)
        table = table.withColumn(index, tests::rowByRow(table.column(index)));
    return table;
}

std::vector<std::string> keyOf(const QString& text)
{
    std::vector<std::string> key;
    for (const QString& name : text.split(',', Qt::SkipEmptyParts))
        key.push_back(name.toStdString());
    return key;
}

QString joined(const std::set<std::string>& lines)
{
    QStringList list;
    for (const std::string& line : lines)
        list << QString::fromStdString(line);
    return list.join(" | ");
}

} // namespace

void TestKeyedDiff::findsWhatDiffers_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same") << "id,a/1,x/2,y"
                              << "id,a/1,x/2,y"
                              << "id"
                              << "";
    QTest::newRow("rows in another order") << "id,a/1,x/2,y/3,z"
                                           << "id,a/3,z/1,x/2,y"
                                           << "id"
                                           << "";
    QTest::newRow("columns in another order") << "id,a,b/1,x,y"
                                              << "b,id,a/y,1,x"
                                              << "id"
                                              << "";
    QTest::newRow("no rows") << "id,a"
                             << "id,a"
                             << "id"
                             << "";
    QTest::newRow("a cell") << "id,a/1,x/2,y"
                            << "id,a/1,x/2,z"
                            << "id"
                            << R"(["2"] a vy > vz)";
    QTest::newRow("a cell that is blank now") << "id,a/1,x"
                                              << "id,a/1,"
                                              << "id"
                                              << R"(["1"] a vx > e)";
    QTest::newRow("one byte of a long text") << "id,a/1," + QString(40, 'x') + "a"
                                             << "id,a/1," + QString(40, 'x') + "b"
                                             << "id"
                                             << R"(["1"] a v)" + QString(40, 'x') + "a > v" + QString(40, 'x') + "b";
    QTest::newRow("case and spaces count") << "id,a/1,Elm/2,Elm"
                                           << "id,a/1,elm/2,Elm "
                                           << "id"
                                           << R"(["1"] a vElm > velm | ["2"] a vElm > vElm )";
    QTest::newRow("numbers are texts") << "id,a/1,1.0"
                                       << "id,a/01,1.0"
                                       << "id"
                                       << R"(+ row ["01"] | - row ["1"])";
    QTest::newRow("a row added") << "id,a/1,x"
                                 << "id,a/2,y/1,x"
                                 << "id"
                                 << R"(+ row ["2"])";
    QTest::newRow("a row removed") << "id,a/1,x/2,y/3,z"
                                   << "id,a/1,x/3,z"
                                   << "id"
                                   << R"(- row ["2"])";
    QTest::newRow("no row in common") << "id/1/2"
                                      << "id/3"
                                      << "id"
                                      << R"(+ row ["3"] | - row ["1"] | - row ["2"])";
    QTest::newRow("nothing before") << "id,a"
                                    << "id,a/1,x"
                                    << "id"
                                    << R"(+ row ["1"])";
    QTest::newRow("columns added and removed") << "id,a/1,x"
                                               << "id,b/1,x"
                                               << "id"
                                               << "+ column b | - column a";
    QTest::newRow("cells of an added row are no changes of cells") << "id,a/1,x"
                                                                   << "id,a,b/1,y,/2,z,w"
                                                                   << "id"
                                                                   << R"(+ column b | + row ["2"] | ["1"] a vx > vy)";
    QTest::newRow("two key columns") << "a,b,c/1,1,x/1,2,y/2,1,z"
                                     << "a,b,c/2,1,z/1,1,y/1,3,y"
                                     << "a,b"
                                     << R"(+ row ["1","3"] | - row ["1","2"] | ["1","1"] c vx > vy)";
    QTest::newRow("texts of a key are not run together")
        << "a,b/12,3/1,24"
        << "a,b/1,23/12,4"
        << "a,b"
        << R"(+ row ["1","23"] | + row ["12","4"] | - row ["1","24"] | - row ["12","3"])";
    QTest::newRow("a key in part blank") << "a,b,c/1,,x/,1,y"
                                         << "a,b,c/,1,y/1,,z"
                                         << "a,b"
                                         << R"(["1",""] c vx > vz)";
    QTest::newRow("the key columns stand elsewhere") << "a,id/x,1"
                                                     << "id,a/1,y"
                                                     << "id"
                                                     << R"(["1"] a vx > vy)";
    QTest::newRow("a column without a name") << "id,/1,x"
                                             << "id,/1,y"
                                             << "id"
                                             << R"(["1"]  vx > vy)";
}

void TestKeyedDiff::findsWhatDiffers()
{
    QFETCH(QString, earlier);
    QFETCH(QString, later);
    QFETCH(QString, key);
    QFETCH(QString, expected);
    const table::Table earlierTables[] = {tableOf(earlier), keptRowByRow(tableOf(earlier))};
    const table::Table laterTables[] = {tableOf(later), keptRowByRow(tableOf(later))};
    for (const table::Table& before : earlierTables) {
        for (const table::Table& after : laterTables) {
            const auto diff = keyedDiff(before, after, keyOf(key), m_job);
            VERIFY_OK(diff);
            QCOMPARE(joined(tests::linesOf(*diff, before, after)), expected);
            QCOMPARE(diff->isSame(), expected.isEmpty());
        }
    }
}

void TestKeyedDiff::namesPlacesInBothTables()
{
    const auto earlier = tableOf("id,a,gone/1,x,-/2,y,-/3,z,-");
    const auto later = tableOf("new,a,id/-,z,3/-,w,2/-,v,4");
    const auto diff = keyedDiff(earlier, later, {"id"}, m_job);
    VERIFY_OK(diff);
    QVERIFY(diff->earlierKey == std::vector<std::size_t>{0} && diff->laterKey == std::vector<std::size_t>{2});
    QVERIFY((diff->rows == std::vector<RowPair>{{2, 0}, {1, 1}}));
    QVERIFY(diff->removedRows == std::vector<std::uint32_t>{0} && diff->addedRows == std::vector<std::uint32_t>{2});
    QVERIFY(diff->removedColumns == std::vector<std::size_t>{2} && diff->addedColumns == std::vector<std::size_t>{0});
    QCOMPARE(diff->columns.size(), std::size_t{2});
    QCOMPARE(diff->columns[0].earlier, std::size_t{1});
    QCOMPARE(diff->columns[0].later, std::size_t{1});
    QVERIFY(diff->columns[0].changed == std::vector<std::uint32_t>{1});
    QVERIFY(diff->columns[1].changed.empty());
}

void TestKeyedDiff::statesCountAndNullIsNotBlank()
{
    using table::Cell;
    using table::State;
    const auto withCells = [](const std::vector<Cell>& ids, const std::vector<Cell>& cells) {
        return tableOf("id,a/1,x/2,x/3,x")
            .withColumn(0, table::makeColumn(ids))
            .withColumn(1, table::makeColumn(cells));
    };
    const std::vector<Cell> ids{table::cellOf("1"), table::cellOf("2"), Cell(State::Null, "N/A")};
    const auto earlier = withCells(ids, {Cell(State::Empty, ""), Cell(State::Value, "N/A"), table::cellOf("x")});
    const auto later = withCells({ids[0], ids[1], Cell(State::Value, "N/A")},
        {Cell(State::Missing, ""), Cell(State::Null, "N/A"), table::cellOf("x")});
    for (const auto& [before, after] : {std::pair(earlier, later), std::pair(keptRowByRow(earlier), later),
             std::pair(earlier, keptRowByRow(later)), std::pair(keptRowByRow(earlier), keptRowByRow(later))}) {
        const auto diff = keyedDiff(before, after, {"id"}, m_job);
        VERIFY_OK(diff);
        QCOMPARE(joined(tests::linesOf(*diff, before, after)),
            QString(R"(["1"] a e > m | ["2"] a vN/A > nN/A | ["N/A"] id nN/A > vN/A)"));
    }
}

void TestKeyedDiff::countsRowsNotCells()
{
    const auto diff
        = keyedDiff(tableOf("id,a,b/1,x,x/2,x,x/3,x,x"), tableOf("id,a,b/1,y,y/2,x,x/3,x,y"), {"id"}, m_job);
    VERIFY_OK(diff);
    QCOMPARE(diff->changedRows, std::size_t{2});
    QCOMPARE(diff->changedCells(), std::size_t{3});
}

void TestKeyedDiff::namesTheFault_data()
{
    QTest::addColumn<QString>("earlier");
    QTest::addColumn<QString>("later");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("message");
    const auto fault
        = [](const char* name, const char* earlier, const char* later, const char* key, const char* message) {
              QTest::newRow(name) << QString(earlier) << QString(later) << QString(key) << QByteArray(message);
          };
    fault("no key", "id/1", "id/1", "", "bad-parameter: The key is not usable: it names no column.");
    fault("one column twice", "id/1", "id/1", "id,id",
        "bad-parameter: The key is not usable: it names the column “id” twice.");
    fault("absent in the earlier table", "id/1", "key/1", "key",
        "no-such-column: There is no column “key” in the earlier table.");
    fault("absent in the later table", "id/1", "key/1", "id",
        "no-such-column: There is no column “id” in the later table.");
    fault("two columns of one name", "id,a/1,x", "id,a,a/1,x,x", "id",
        "bad-parameter: The later table is not usable: it has two columns named “a”, and columns are matched by name.");
    fault("twice in the earlier table", "id/1/2/3/2/1", "id/1/1", "id",
        R"(key-not-unique: The key columns don't name each row: ["2"] (rows 2 and 4 of the earlier table) occurs twice.)");
    fault("twice in both", "id/1/1", "id/1/1", "id",
        R"(key-not-unique: The key columns don't name each row: ["1"] (rows 1 and 2 of the earlier table) occurs twice.)");
    fault("twice in the later table, matched", "id/1/2", "id/2/1/2/1", "id",
        R"(key-not-unique: The key columns don't name each row: ["2"] (rows 1 and 3 of the later table) occurs twice.)");
    fault("twice in the later table, new", "id/1/2", "id/3/2/3/2", "id",
        R"(key-not-unique: The key columns don't name each row: ["3"] (rows 1 and 3 of the later table) occurs twice.)");
    fault("three times", "id/1", "id/1/1/1", "id",
        R"(key-not-unique: The key columns don't name each row: ["1"] (rows 1 and 2 of the later table) occurs twice.)");
    fault("two columns, twice", "a,b/1,2/1,3", "a,b/1,3/1,2/1,3", "a,b",
        R"(key-not-unique: The key columns don't name each row: ["1","3"] (rows 1 and 3 of the later table) occurs twice.)");
    fault("blank in the earlier table", "id/1//2/", "id/1", "id",
        "bad-parameter: The key id is not usable: row 2 of the earlier table has none.");
    fault("blank in the later table", "a,b/1,2", "a,b/1,2/,", "a,b",
        "bad-parameter: The key a, b is not usable: row 2 of the later table has none.");
    fault("blank before twice", "id/1/1/", "id/1", "id",
        "bad-parameter: The key id is not usable: row 3 of the earlier table has none.");
}

void TestKeyedDiff::namesTheFault()
{
    QFETCH(QString, earlier);
    QFETCH(QString, later);
    QFETCH(QString, key);
    QFETCH(QByteArray, message);
    const auto diff = keyedDiff(tableOf(earlier), tableOf(later), keyOf(key), m_job);
    QCOMPARE(resultText(diff), message);
    const auto again = keyedDiff(keptRowByRow(tableOf(earlier)), keptRowByRow(tableOf(later)), keyOf(key), m_job);
    QCOMPARE(resultText(again), message);
}

void TestKeyedDiff::namesRowsAsTheBaseTableDoes()
{
    auto earlier = tableOf("id,a/1,x/2,x/3,x/3,x");
    table::RowSet keep = earlier.allRows();
    keep.remove(0);
    const auto diff = keyedDiff(earlier.withRows(keep), tableOf("id,a/1,x"), {"id"}, m_job);
    QVERIFY(resultText(diff).contains("rows 3 and 4 of the earlier table"));
    QVERIFY(diff.error().place.row == std::uint64_t{4} && diff.error().place.column == "id");
}

void TestKeyedDiff::stopsWhenAsked()
{
    std::vector<std::vector<std::string>> rows;
    for (int row = 0; row < 40'000; ++row)
        rows.push_back({std::to_string(row), row % 3 == 0 ? "x" : "y"});
    const auto table = tests::smallTable({"id", "a"}, rows);
    tests::StopAtJob whole(0);
    VERIFY_OK(keyedDiff(table, table, {"id"}, whole));
    QVERIFY(whole.polls() > 70);
    QVERIFY(whole.lastTotal() > 0);
    for (int poll = 1; poll < whole.polls(); poll += 5) {
        tests::StopAtJob job(poll);
        QCOMPARE(codeOf(keyedDiff(table, table, {"id"}, job)), QByteArray("cancelled"));
    }
}

QTEST_GUILESS_MAIN(TestKeyedDiff)
#include "tst_keyed_diff.moc"
