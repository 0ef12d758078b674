#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// Adds `trust/trust-0001.json` and its signature files, and so on.
void addTrustFiles(Files& files, const std::vector<trust::SignedTrustList>& lists);

/// The lists of a pack in order. Fails with TrustChain (none, a gap), SigPair, DpInventory (a name that is no trust
/// file).
base::Result<std::vector<trust::SignedTrustList>> readTrustFiles(const Views& files);

} // namespace gleaner::bundle
