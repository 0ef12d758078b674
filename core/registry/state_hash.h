#pragma once

#include "core/registry/cycle.h"

namespace gleaner::registry {

/// State hash of section 9 as 64 hex: equal for equal bundles and decisions, whatever the order of arrival.
base::Result<std::string> stateHash(Store& store, const std::vector<Cycle>& cycles);

} // namespace gleaner::registry
