#pragma once

#include <string>
#include <string_view>

namespace gleaner::text {

/// UTF-16 for working with ICU. An undecodable byte b becomes the lone surrogate U+DC00 + b, which no valid text
/// holds, so toUtf8(toUtf16(x)) == x for all bytes.
std::u16string toUtf16(std::string_view text);
std::string toUtf8(std::u16string_view text);

} // namespace gleaner::text
