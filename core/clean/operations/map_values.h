#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `map-values/1`: `column`, `edits` `[{from, to}]` by whole cell; a later edit wins.
inline constexpr std::string_view mapValuesId = "map-values/1";
base::Result<OperationPtr> makeMapValues(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
