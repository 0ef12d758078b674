#pragma once

#include "core/base/job.h"
#include "core/clean/sorting/row_sort.h"
#include "core/table/table.h"
#include "ui/grid/shown_rows.h"

#include <optional>

namespace gleaner::ui {

/// Sorting of the view: never a step, never changes the table.
struct SortKey {
    std::size_t column = 0;
    using Direction = clean::SortDirection;
    Direction direction = Direction::Rising;

    bool operator==(const SortKey&) const = default;
};

/// The rows as shown, first to last, in the order of clean::sortedRows(). Returns early, with table order, when
/// stopped.
ShownRows orderRows(
    const table::Table& table, const table::RowSet& rows, const std::optional<SortKey>& sort, base::JobContext& job);

} // namespace gleaner::ui
