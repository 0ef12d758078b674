#pragma once

#include "core/base/job.h"
#include "core/table/table.h"
#include "ui/grid/shown_rows.h"

#include <optional>

namespace gleaner::ui {

/// Sorting of the view: never a step, never changes the table.
struct SortKey {
    std::size_t column = 0;
    enum class Direction { Rising, Falling } direction = Direction::Rising;

    bool operator==(const SortKey&) const = default;
};

/// The rows as shown, first to last. Numbers come before words and by value, words without regard to case, blanks
/// last in both directions; equal values keep the table's order. Returns early, with table order, when stopped.
ShownRows orderRows(
    const table::Table& table, const table::RowSet& rows, const std::optional<SortKey>& sort, base::JobContext& job);

} // namespace gleaner::ui
