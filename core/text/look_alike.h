#pragma once

#include <string_view>

namespace gleaner::text {

/// Whether two different texts are easily taken for one another: their skeletons are equal (Unicode Technical Standard
/// 39, section 4), such as a Latin and a Cyrillic "a", or "rn" and "m". Equal texts don't look alike.
bool looksAlike(std::string_view a, std::string_view b);

} // namespace gleaner::text
