#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// `delta/changes.csv`, `delta/rows.csv` and `delta/columns.csv`, and what datapackage.json says of them.
void addDelta(Files& files, base::Json& description, const PackDelta& delta);

/// A pack from version 2 has all three files and `gleaner:delta_from`, version 1 none of them. Fails with DpInventory,
/// DpSchema and the codes of readChanges().
base::Result<std::optional<PackDelta>> readDelta(
    const base::Json& json, const Description& description, const Views& files);

} // namespace gleaner::bundle
