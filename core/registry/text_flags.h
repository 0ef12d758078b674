#pragma once

#include "core/registry/invariants.h"

namespace gleaner::registry {

/// Counted issues for texts that a contribution brings in: W_I4_VALUE for what its column can't hold, W_FORMULA for
/// what a spreadsheet would run and W_TEXT for invisible or direction-changing characters. A flag for the reviewer,
/// never a refusal; a value that was like that before is not counted as one of the latter two.
std::vector<base::Issue> textFlags(const std::vector<CheckedItem>& items, const history::Tables& tables);

/// W_CONFUSABLE for each of `names`, of a team or a room, that is easily taken for a `known` one.
std::vector<base::Issue> lookAlikes(const std::vector<std::string>& names, const std::vector<std::string>& known);

} // namespace gleaner::registry
