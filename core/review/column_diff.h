#pragma once

#include "core/table/column.h"

namespace gleaner::review {

/// Rows, rising, in which two columns of the same length hold different cells. Compares codes, never texts row by row:
/// columns that descend from each other share the front of their dictionaries.
std::vector<std::uint32_t> differingRows(const table::Column& earlier, const table::Column& later);

} // namespace gleaner::review
