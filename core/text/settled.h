#pragma once

#include "core/text/case.h"
#include "core/text/word_bits.h"

#include <span>
#include <string_view>

namespace gleaner::text {

// Which of up to wordBits texts are certain to be as they would become, one bit each, the lowest for the first. Most
// texts of most tables are, and this tells it much sooner than making them anew would. A text without its bit may be
// settled all the same.

/// Of trimmed() at both ends.
std::uint64_t settledByTrimming(std::span<const std::string_view> texts);
/// Of collapsedWhiteSpace().
std::uint64_t settledByCollapsing(std::span<const std::string_view> texts);
/// Of withCase() without words to keep.
std::uint64_t settledByCase(std::span<const std::string_view> texts, LetterCase letterCase);

} // namespace gleaner::text
