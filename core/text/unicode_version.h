#pragma once

#include <string>

namespace gleaner::text {

/// Versions of ICU and Unicode that case, white space and search go by, such as "72.1/15.0". What was computed under
/// other ones may differ.
std::string unicodeVersion();

} // namespace gleaner::text
