#pragma once

#include "core/table/column.h"

namespace gleaner::clean {

/// 1 for each code that passes.
using PassingCodes = std::vector<std::uint8_t>;

/// Adds to `rows` those whose code passes, on all cores.
void insertPassing(table::RowSet& rows, const table::Column& column, const PassingCodes& passing);

} // namespace gleaner::clean
