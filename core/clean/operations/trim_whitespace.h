#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `trim-whitespace/1`: white space at the ends of a text goes; `columns`, `ends` both (default), start or end.
inline constexpr std::string_view trimWhitespaceId = "trim-whitespace/1";
base::Result<OperationPtr> makeTrimWhitespace(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
