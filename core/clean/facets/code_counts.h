#pragma once

#include "core/table/column.h"

namespace gleaner::clean {

/// Rows per code of a column: exact histograms, counted on all cores.
std::vector<std::uint32_t> countCodes(const table::Column& column);
std::vector<std::uint32_t> countCodes(const table::Column& column, const table::RowSet& rows);

} // namespace gleaner::clean
