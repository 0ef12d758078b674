#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// The inner files of a pack. Fails with BadParameter.
base::Result<Files> packFiles(const Pack& pack);

/// A pack from its files, each checked by its own rule; the trust chain is not judged here. Fails with DpInventory,
/// DpSchema, Format (files of tasks and media), and the codes of what each file holds.
base::Result<Pack> readPackFiles(const base::Json& json, const Description& description, const Views& files);

} // namespace gleaner::bundle
