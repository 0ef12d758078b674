#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// What the inner files of a bundle say, before any signature is judged. One of the three is set, as `kind` says.
struct Content {
    Kind kind = Kind::Pack;
    base::Json datapackage;
    Description description;
    std::optional<Pack> pack;
    std::optional<Contribution> contribution;
    std::optional<Receipt> receipt;
};

/// `datapackage.json` first, then inventory and hashes, then each file by its own rule (bundle format 2.3, step 5).
/// The one check for readers and writers alike.
base::Result<Content> readContent(const Views& files);

} // namespace gleaner::bundle
