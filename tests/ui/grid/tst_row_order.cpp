#include "tests/support/small_table.h"
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
    void finds();
    void findCountsAndWraps();
    void findNothing();
};

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
    const auto order = orderRows(
        table, table.allRows(), SortKey{0, falling ? SortKey::Direction::Falling : SortKey::Direction::Rising}, job);
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
    QCOMPARE(orderRows(table, rows, SortKey{0}, job), (std::vector<std::uint32_t>{2, 0}));
    QCOMPARE(orderRows(table, rows, std::nullopt, job), (std::vector<std::uint32_t>{0, 2}));
}

void TestRowOrder::equalValuesKeepTheirOrder()
{
    const table::Table table = tests::smallTable({"a"}, {{"x"}, {"X"}, {"a"}, {"x"}});
    base::NullJob job;
    QCOMPARE(orderRows(table, table.allRows(), SortKey{0}, job), (std::vector<std::uint32_t>{2, 0, 1, 3}));
    QCOMPARE(orderRows(table, table.allRows(), SortKey{0, SortKey::Direction::Falling}, job),
        (std::vector<std::uint32_t>{0, 1, 3, 2}));
}

void TestRowOrder::finds()
{
    const table::Table table = tests::smallTable({"a", "b"}, {{"Elm", "x"}, {"oak", "ELM St"}, {"elm", "y"}});
    const std::vector<std::uint32_t> order{2, 1, 0};
    base::NullJob job;
    const auto at = findInRows(table, order, "elm", {0, 0}, FindDirection::Next, FindStart::AtPlace, job);
    QVERIFY(at.place == (ViewPlace{0, 0}));
    const auto past = findInRows(table, order, "elm", {0, 0}, FindDirection::Next, FindStart::PastPlace, job);
    QVERIFY(past.place == (ViewPlace{1, 1}));
    QCOMPARE(past.number, 2U);
    QCOMPARE(past.matches, 3U);
}

void TestRowOrder::findCountsAndWraps()
{
    const table::Table table = tests::smallTable({"a"}, {{"one"}, {"two"}, {"one"}});
    const std::vector<std::uint32_t> order{0, 1, 2};
    base::NullJob job;
    const auto next = findInRows(table, order, "one", {2, 0}, FindDirection::Next, FindStart::PastPlace, job);
    QVERIFY(next.place == (ViewPlace{0, 0}));
    QCOMPARE(next.number, 1U);
    const auto previous = findInRows(table, order, "one", {0, 0}, FindDirection::Previous, FindStart::PastPlace, job);
    QVERIFY(previous.place == (ViewPlace{2, 0}));
    QCOMPARE(previous.number, 2U);
}

void TestRowOrder::findNothing()
{
    const table::Table table = tests::smallTable({"a"}, {{"one"}});
    base::NullJob job;
    const auto none = findInRows(table, {0}, "zebra", {0, 0}, FindDirection::Next, FindStart::AtPlace, job);
    QVERIFY(!none.place);
    QCOMPARE(none.matches, 0U);
    QCOMPARE(none.number, 0U);
}

QTEST_GUILESS_MAIN(TestRowOrder)
#include "tst_row_order.moc"
