#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `collapse-whitespace/1`: each run of white space becomes one plain space; `columns`.
inline constexpr std::string_view collapseWhitespaceId = "collapse-whitespace/1";
base::Result<OperationPtr> makeCollapseWhitespace(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
