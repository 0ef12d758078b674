#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `set-cell/1`: `cells` `[{row, column, before, after}]`, 1 to 10,000, and a `reason` (may be empty). It works on the
/// rows that it lists, whatever the scope. Fails with NoSuchRow, BeforeMismatch.
inline constexpr std::string_view setCellId = "set-cell/1";
base::Result<OperationPtr> makeSetCell(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
