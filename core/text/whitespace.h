#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gleaner::text {

enum class Ends : std::uint8_t { Both, Start, End };

/// The text without white space at the chosen ends; a part of the text, no copy. White space is Unicode White_Space
/// (no-break and ideographic spaces too); U+200B, U+200C and U+200D are never taken.
std::string_view trimmed(std::string_view text, Ends ends = Ends::Both);

/// Each run of white space becomes one plain space, at the ends too.
std::string collapsedWhiteSpace(std::string_view text);

} // namespace gleaner::text
