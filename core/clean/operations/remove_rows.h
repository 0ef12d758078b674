#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `remove-rows/1`: the rows in scope go; no parameters.
inline constexpr std::string_view removeRowsId = "remove-rows/1";
base::Result<OperationPtr> makeRemoveRows(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
