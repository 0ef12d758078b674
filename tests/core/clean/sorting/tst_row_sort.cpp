#include "core/clean/sorting/row_sort.h"

#include "core/base/parallel.h"
#include "core/clean/sorting/sort_keys.h"
#include "tests/core/clean/random_table.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>
#include <algorithm>

using namespace gleaner;
using clean::SortDirection;

namespace {

/// The same by the definition: a stable sort of the rows, blanks last.
std::vector<std::uint32_t> slowlySorted(const table::Column& column, const table::RowSet& rows, SortDirection direction)
{
    clean::SortKeyMaker maker;
    std::vector<clean::SortKey> keys;
    rows.forEach(
        [&](std::size_t row) { keys.push_back(maker.keyOf(column.cell(row), static_cast<std::uint32_t>(row))); });
    std::stable_sort(keys.begin(), keys.end(), [&](const clean::SortKey& a, const clean::SortKey& b) {
        const bool blank = a.kind == clean::SortKey::Blank || b.kind == clean::SortKey::Blank;
        return direction == SortDirection::Rising || blank ? clean::SortKey::compare(a, b) < 0
                                                           : clean::SortKey::compare(b, a) < 0;
    });
    std::vector<std::uint32_t> order;
    for (const clean::SortKey& key : keys)
        order.push_back(key.index);
    return order;
}

/// More rows than are sorted in one run, some of them alike; those of a multiple of `hole` are left out.
void compare(const table::ColumnPtr& column, std::size_t hole)
{
    table::RowSet rows(column->rowCount(), table::RowSet::Fill::None);
    for (std::size_t row = 0; row < column->rowCount(); ++row) {
        if (hole == 0 || row % hole != 0)
            rows.insert(row);
    }
    base::NullJob job;
    for (const SortDirection direction : {SortDirection::Rising, SortDirection::Falling}) {
        const std::vector<std::uint32_t> expected = slowlySorted(*column, rows, direction);
        for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
            base::withThreads(threads, [&] {
                QVERIFY(clean::sortedRows(*column, rows, direction, job) == expected);
                QVERIFY(clean::sortedRows(*tests::rowByRow(column), rows, direction, job) == expected);
            });
        }
    }
}

} // namespace

class TestRowSort : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomCells()
    {
        std::mt19937 random(11);
        for (const std::size_t count : {0U, 1U, 2U, 100U, 1000U})
            compare(tests::randomTable(random, count).column(0), random() % 3);
    }

    void longColumns_data()
    {
        QTest::addColumn<unsigned>("values");
        QTest::newRow("few values") << 40U;
        QTest::newRow("many values") << 1'000'000U;
    }
    void longColumns()
    {
        QFETCH(unsigned, values);
        std::mt19937 random(5);
        std::vector<table::Cell> cells;
        for (int row = 0; row < 150'000; ++row)
            cells.push_back(table::cellOf("A word of " + std::to_string(random() % values)));
        compare(table::makeColumn(cells), 7);
    }

    void stopped()
    {
        tests::StopAtJob job(1);
        const table::ColumnPtr column = table::makeColumn({table::cellOf("b"), table::cellOf("a")});
        const auto sorted
            = clean::sortedRows(*column, table::RowSet(2, table::RowSet::Fill::All), SortDirection::Rising, job);
        QVERIFY(!sorted);
        QCOMPARE(sorted.error().code, base::ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRowSort)
#include "tst_row_sort.moc"
