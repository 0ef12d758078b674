#include "ui/grid/shown_rows.h"

#include <QtTest>

#include <random>

using namespace gleaner;
using namespace gleaner::ui;

class TestShownRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWholeTable();
    void filtered_data();
    void filtered();
    void sorted();
    void nothing();
};

void TestShownRows::aWholeTable()
{
    const ShownRows shown = ShownRows::of(table::RowSet(1000, table::RowSet::Fill::All));
    QCOMPARE(shown.size(), std::size_t{1000});
    QCOMPARE(shown.at(999), 999U);
    QCOMPARE(shown.lineOf(17), std::optional<std::size_t>(17));
    QVERIFY(!shown.lineOf(1000));
    QCOMPARE(shown.slice(5, 8), (std::vector<std::uint32_t>{5, 6, 7}));
    QVERIFY(shown.isSame(ShownRows::of(table::RowSet(1000, table::RowSet::Fill::All))));
}

void TestShownRows::filtered_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {0, 1, 50, 99})
        QTest::addRow("%d percent", percent) << percent;
}

void TestShownRows::filtered()
{
    QFETCH(int, percent);
    std::mt19937 random(7);
    table::RowSet rows(5003, table::RowSet::Fill::None);
    for (std::size_t row = 0; row < 5003; ++row) {
        if (static_cast<int>(random() % 100) < percent)
            rows.insert(row);
    }
    // A long gap, as a filter on a sorted column leaves it.
    for (std::size_t row = 1000; row < 3000; ++row)
        rows.remove(row);
    const std::vector<std::uint32_t> expected = rows.positions();
    const ShownRows shown = ShownRows::of(rows);
    QCOMPARE(shown.size(), expected.size());
    QCOMPARE(shown.slice(0, shown.size()), expected);
    for (std::size_t line = 0; line < expected.size(); ++line) {
        QCOMPARE(shown.at(line), expected[line]);
        QCOMPARE(shown.lineOf(expected[line]), std::optional(line));
    }
    QVERIFY(!shown.lineOf(2000));
    if (expected.size() > 10)
        QCOMPARE(shown.slice(7, 9), (std::vector<std::uint32_t>{expected[7], expected[8]}));
    if (!expected.empty()) {
        const ShownRows fewer = shown.first(expected.size() - 1);
        QCOMPARE(fewer.size(), expected.size() - 1);
        QVERIFY(!fewer.lineOf(expected.back()));
    }
    QVERIFY(shown.isSame(ShownRows::of(rows)));
    QVERIFY(!shown.isSame(ShownRows::of(rows.inverted())));
}

void TestShownRows::sorted()
{
    const ShownRows shown = ShownRows::inOrder({5, 2, 9});
    QCOMPARE(shown.size(), std::size_t{3});
    QCOMPARE(shown.at(1), 2U);
    QCOMPARE(shown.lineOf(9), std::optional<std::size_t>(2));
    QVERIFY(!shown.lineOf(3));
    QCOMPARE(shown.slice(1, 3), (std::vector<std::uint32_t>{2, 9}));
    QVERIFY(!shown.first(2).lineOf(9));
    QCOMPARE(shown.first(9).size(), std::size_t{3});
}

void TestShownRows::nothing()
{
    QCOMPARE(ShownRows().size(), std::size_t{0});
    QVERIFY(!ShownRows().lineOf(0));
    QVERIFY(ShownRows::of({}).slice(0, 0).empty());
}

QTEST_GUILESS_MAIN(TestShownRows)
#include "tst_shown_rows.moc"
