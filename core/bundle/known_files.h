#pragma once

#include "core/bundle/container.h"

namespace gleaner::bundle {

/// The error for an entry that this version does not read in a bundle of this kind: Format for files that the format
/// knows (tasks, media, answers, stories ...), Nest for an archive, DpInventory for all else.
tl::unexpected<base::Error> strangeFile(Kind kind, std::string_view path, std::string_view bytes);

} // namespace gleaner::bundle
