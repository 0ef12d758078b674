#include "core/review/located_diff.h"

#include "core/base/parallel.h"
#include "core/review/column_diff.h"

#include <algorithm>
#include <numeric>

namespace gleaner::review {

namespace {

using base::ErrorCode;
using table::Table;

/// A base row with changes: deleted, or with the differing columns by rank (place in the bytewise order of ids).
struct ChangedRow {
    std::uint32_t baseRow = 0;
    std::uint32_t currentRow = 0;
    bool removed = false;
    std::size_t firstCell = 0; ///< into the list of cells
    std::size_t cells = 0;
    std::size_t output = 0; ///< index of its first change
    std::string id;
};

struct ChangedCell {
    std::uint32_t currentRow;
    std::uint32_t rank;
};

std::vector<std::uint32_t> columnsById(const table::Schema& schema)
{
    std::vector<std::uint32_t> order(schema.columns.size());
    std::iota(order.begin(), order.end(), std::uint32_t{0});
    std::ranges::sort(order, {}, [&](std::uint32_t index) { return std::string_view(schema.columns[index].id); });
    return order;
}

std::vector<table::ColumnPtr> columnsOf(const Table& table)
{
    std::vector<table::ColumnPtr> columns;
    for (std::size_t index = 0; index < table.columnCount(); ++index)
        columns.push_back(table.column(index));
    return columns;
}

/// Cells that differ in rows that are in both tables, by row, then rank.
base::Result<std::vector<ChangedCell>> changedCells(const Table& base, const Table& current, const table::RowSet& kept,
    const std::vector<std::uint32_t>& order, base::JobContext& job)
{
    std::vector<ChangedCell> cells;
    const bool allKept = kept.isAll();
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        const auto& before = base.column(order[rank]);
        const auto& after = current.column(order[rank]);
        if (before == after)
            continue;
        const auto aligned = allKept ? before : table::gather(*before, kept);
        for (const std::uint32_t row : differingRows(*aligned, *after))
            cells.push_back({row, rank});
    }
    std::ranges::stable_sort(cells, {}, &ChangedCell::currentRow);
    return cells;
}

std::vector<ChangedRow> changedRows(const std::vector<ChangedCell>& cells, const table::RowSet& kept)
{
    std::vector<ChangedRow> rows;
    kept.inverted().forEach([&](std::size_t row) {
        ChangedRow removed;
        removed.baseRow = static_cast<std::uint32_t>(row);
        removed.removed = true;
        rows.push_back(std::move(removed));
    });
    const std::vector<std::uint32_t> baseRows = cells.empty() ? std::vector<std::uint32_t>{} : kept.positions();
    for (std::size_t first = 0; first < cells.size();) {
        std::size_t end = first;
        while (end < cells.size() && cells[end].currentRow == cells[first].currentRow)
            ++end;
        ChangedRow row;
        row.currentRow = cells[first].currentRow;
        row.baseRow = baseRows[row.currentRow];
        row.firstCell = first;
        row.cells = end - first;
        rows.push_back(std::move(row));
        first = end;
    }
    return rows;
}

Change deletion(const Table& base, const std::vector<table::ColumnPtr>& columns, const ChangedRow& row)
{
    Change change;
    change.op = ChangeOp::Delete;
    change.table = base.schema().table;
    change.row = row.id;
    change.beforeIs = 'h';
    change.before = base::toHex(base::asBytes(table::rowHash(base.schema(), columns, row.baseRow)));
    change.id = changeId(change);
    return change;
}

Change setting(const Table& base, const Table& current, const ChangedRow& row, std::uint32_t column)
{
    const auto before = base.cell(row.baseRow, column);
    const auto after = current.cell(row.currentRow, column);
    Change change;
    change.table = base.schema().table;
    change.row = row.id;
    change.column = base.schema().columns[column].id;
    change.beforeIs = static_cast<char>(before.state);
    change.before = before.text;
    change.afterIs = static_cast<char>(after.state);
    change.after = after.text;
    change.id = changeId(change);
    return change;
}

} // namespace

base::Result<table::RowSet> keptRows(const Table& base, const Table& current)
{
    table::RowSet kept(base.rowCount(), table::RowSet::Fill::None);
    std::size_t baseRow = 0;
    for (std::size_t row = 0; row < current.rowCount(); ++row, ++baseRow) {
        while (baseRow < base.rowCount() && base.ordinalOf(baseRow) < current.ordinalOf(row))
            ++baseRow;
        if (baseRow == base.rowCount() || base.ordinalOf(baseRow) != current.ordinalOf(row))
            return base::fail(ErrorCode::Internal, {"the tables are not of one origin"});
        kept.insert(baseRow);
    }
    return kept;
}

base::Result<std::vector<LocatedChange>> locatedDiff(const Table& base, const Table& current, base::JobContext& job)
{
    if (base.schema() != current.schema())
        return base::fail(ErrorCode::Internal, {"the tables are not of one origin"});
    const auto kept = keptRows(base, current);
    if (!kept)
        return base::forward(kept);
    const auto order = columnsById(base.schema());
    const auto cells = changedCells(base, current, *kept, order, job);
    if (!cells)
        return base::forward(cells);
    std::vector<ChangedRow> rows = changedRows(*cells, *kept);
    base::parallelFor(rows.size(), 1024, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end && !job.stopRequested(); ++index)
            rows[index].id = base.rowId(rows[index].baseRow);
    });
    std::ranges::sort(rows, {}, &ChangedRow::id);
    std::size_t total = 0;
    for (ChangedRow& row : rows) {
        row.output = total;
        total += row.removed ? 1 : row.cells;
    }
    const auto baseColumns = columnsOf(base);
    std::vector<LocatedChange> changes(total);
    base::parallelFor(rows.size(), 1024, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end && !job.stopRequested(); ++index) {
            const ChangedRow& row = rows[index];
            if (row.removed)
                changes[row.output] = {deletion(base, baseColumns, row), row.baseRow, 0};
            for (std::size_t cell = 0; cell < row.cells; ++cell) {
                const std::uint32_t column = order[(*cells)[row.firstCell + cell].rank];
                changes[row.output + cell] = {setting(base, current, row, column), row.baseRow, column};
            }
        }
    });
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    // Only rows that share an id (a key that is not unique) can be out of order here.
    const auto inOrder = [](const LocatedChange& a, const LocatedChange& b) { return wireOrder(a.change, b.change); };
    if (!std::ranges::is_sorted(changes, inOrder))
        std::ranges::sort(changes, inOrder);
    return changes;
}

base::Result<std::vector<Change>> diff(const Table& base, const Table& current, base::JobContext& job)
{
    auto located = locatedDiff(base, current, job);
    if (!located)
        return base::forward(located);
    std::vector<Change> changes;
    changes.reserve(located->size());
    for (LocatedChange& change : *located)
        changes.push_back(std::move(change.change));
    return changes;
}

} // namespace gleaner::review
