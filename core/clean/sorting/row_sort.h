#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/table/column.h"

namespace gleaner::clean {

enum class SortDirection : std::uint8_t { Rising, Falling };

/// The rows of `rows` in the order of their cells in a column, on all cores. Numbers come before words and by value,
/// words without regard to case, blanks last in both directions; equal values keep the table's order. Fails with
/// Cancelled.
base::Result<std::vector<std::uint32_t>> sortedRows(
    const table::Column& column, const table::RowSet& rows, SortDirection direction, base::JobContext& job);

} // namespace gleaner::clean
