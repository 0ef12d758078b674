#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `replace/1`: `columns`, `find`, `with`, `kind` text (default), regex or whole, `case` and `words` (both default
/// false). Fails with RegexSyntax when made, RegexLimit when applied.
inline constexpr std::string_view replaceId = "replace/1";
base::Result<OperationPtr> makeReplace(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
