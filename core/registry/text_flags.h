#pragma once

#include "core/registry/invariants.h"

namespace gleaner::registry {

/// Counted issues for texts that a contribution brings in: W_FORMULA for what a spreadsheet would run and W_TEXT for
/// invisible or direction-changing characters. A flag for the reviewer, never a refusal; a value that was like that
/// before is not counted.
std::vector<base::Issue> textFlags(const std::vector<CheckedItem>& items);

} // namespace gleaner::registry
