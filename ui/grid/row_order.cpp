#include "ui/grid/row_order.h"

namespace gleaner::ui {

ShownRows orderRows(
    const table::Table& table, const table::RowSet& rows, const std::optional<SortKey>& sort, base::JobContext& job)
{
    if (!sort || sort->column >= table.columnCount())
        return ShownRows::of(rows);
    auto sorted = clean::sortedRows(*table.column(sort->column), rows, sort->direction, job);
    return sorted ? ShownRows::inOrder(std::move(*sorted)) : ShownRows::of(rows);
}

} // namespace gleaner::ui
