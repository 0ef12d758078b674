#pragma once

#include "core/text/word_bits.h"

#include <string_view>

namespace gleaner::text {

/// One bit for each of the first 64 bytes of the text, the lowest for the first: is it anything but printable ASCII,
/// U+0020 to U+007E, or white space, U+0009 to U+000D? The bits behind the end of the text are 0.
std::uint64_t oddBytes(std::string_view text);

} // namespace gleaner::text
