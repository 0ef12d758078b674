#include "tests/support/small_table.h"
#include "tests/support/stop_at_job.h"
#include "ui/grid/row_order.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestRowOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sorts_data();
    void sorts();
    void keepsTheFilter();
    void equalValuesKeepTheirOrder();
    void manyDistinctValues();
    void stopped();
};

namespace {

std::vector<std::uint32_t> rowsOf(const ShownRows& shown) { return shown.slice(0, shown.size()); }

} // namespace

void TestRowOrder::sorts_data()
{
    QTest::addColumn<bool>("falling");
    QTest::addColumn<QStringList>("expected");
    // Numbers by value, then words without regard to case, blanks last both ways.
    QTest::newRow("rising") << false << QStringList{"2", "10", "apple", "Banana", "cherry", ""};
    QTest::newRow("falling") << true << QStringList{"cherry", "Banana", "apple", "10", "2", ""};
}

void TestRowOrder::sorts()
{
    QFETCH(bool, falling);
    QFETCH(QStringList, expected);
    const table::Table table = tests::smallTable({"a"}, {{"10"}, {"cherry"}, {""}, {"Banana"}, {"2"}, {"apple"}});
    base::NullJob job;
    const std::vector<std::uint32_t> order = rowsOf(orderRows(
        table, table.allRows(), SortKey{0, falling ? SortKey::Direction::Falling : SortKey::Direction::Rising}, job));
    QStringList shown;
    for (const std::uint32_t row : order)
        shown << QString::fromStdString(std::string(table.cell(row, 0).text));
    QCOMPARE(shown, expected);
}

void TestRowOrder::keepsTheFilter()
{
    const table::Table table = tests::smallTable({"a"}, {{"b"}, {"c"}, {"a"}});
    table::RowSet rows(3, table::RowSet::Fill::None);
    rows.insert(0);
    rows.insert(2);
    base::NullJob job;
    QCOMPARE(rowsOf(orderRows(table, rows, SortKey{0}, job)), (std::vector<std::uint32_t>{2, 0}));
    QCOMPARE(rowsOf(orderRows(table, rows, std::nullopt, job)), (std::vector<std::uint32_t>{0, 2}));
}

void TestRowOrder::equalValuesKeepTheirOrder()
{
    const table::Table table = tests::smallTable({"a"}, {{"x"}, {"X"}, {"a"}, {"x"}});
    base::NullJob job;
    QCOMPARE(rowsOf(orderRows(table, table.allRows(), SortKey{0}, job)), (std::vector<std::uint32_t>{2, 0, 1, 3}));
    QCOMPARE(rowsOf(orderRows(table, table.allRows(), SortKey{0, SortKey::Direction::Falling}, job)),
        (std::vector<std::uint32_t>{0, 1, 3, 2}));
}

void TestRowOrder::manyDistinctValues()
{
    // More than are sorted in one run, in an order that no run has by itself.
    constexpr std::uint32_t rows = 100'003;
    std::vector<table::Cell> cells;
    for (std::uint32_t row = 0; row < rows; ++row)
        cells.push_back(table::cellOf("w" + std::to_string(1'000'000 + (std::uint64_t{row} * 7919) % rows)));
    auto schema = std::make_shared<table::Schema>();
    schema->table = "many";
    schema->columns = table::columnsForHeader({"word"});
    const table::Table table(schema, {table::makeColumn(cells)}, rows);
    base::NullJob job;
    const ShownRows shown = orderRows(table, table.allRows(), SortKey{0}, job);
    QCOMPARE(shown.size(), std::size_t{rows});
    for (std::size_t line = 1; line < rows; ++line)
        QVERIFY(table.cell(shown.at(line - 1), 0).text < table.cell(shown.at(line), 0).text);
}

void TestRowOrder::stopped()
{
    const table::Table table = tests::smallTable({"a"}, {{"b"}, {"c"}, {"a"}});
    tests::StopAtJob job(1);
    QCOMPARE(rowsOf(orderRows(table, table.allRows(), SortKey{0}, job)), (std::vector<std::uint32_t>{0, 1, 2}));
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_row_order.moc"
