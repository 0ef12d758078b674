#pragma once

#include <string_view>

namespace gleaner::bundle {

inline constexpr std::string_view readmeFile = "readme.txt";

/// The one text of `readme.txt` in format version 1. A reader shows this text or none: other bytes are not displayed.
std::string_view readmeText();

} // namespace gleaner::bundle
