#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `change-case/1`: `columns`, `to` upper, lower, title or sentence, `keep` words that come out as written there.
inline constexpr std::string_view changeCaseId = "change-case/1";
base::Result<OperationPtr> makeChangeCase(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
