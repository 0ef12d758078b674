#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// A contribution from its files, each checked by its own rule; what needs the base pack is checked at intake. Fails
/// with DpInventory, DpSchema, PrivField, ItemId, OpClash, Limit, and the codes of what each file holds.
base::Result<Contribution> readContributionFiles(
    const base::Json& json, const Description& description, const Views& files);

} // namespace gleaner::bundle
