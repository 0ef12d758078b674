#pragma once

#include "core/base/result.h"

namespace gleaner::bundle {

/// Whether a name may stand in a bundle (bundle format 2.1). Fails with ZipName, or with ZipAttributes for the name of
/// a folder entry.
base::Result<void> checkEntryName(std::string_view name);

/// The folders that a name lies in: "a/b/c" gives "a", "a/b".
std::vector<std::string_view> foldersOf(std::string_view name);

/// The name as a message may show it: printable ASCII, at most 80 characters, other bytes as \xHH.
std::string shownEntry(std::string_view name);

} // namespace gleaner::bundle
