#include "core/formats/csv/cell_findings.h"

#include "core/formats/csv/charset.h"

#include <cstring>

namespace gleaner::formats::csv {

namespace {

bool hasLineBreak(std::string_view text) { return text.find_first_of("\r\n") != std::string_view::npos; }
bool hasNul(std::string_view text) { return text.find('\0') != std::string_view::npos; }
bool hasUndecodable(std::string_view text) { return firstUndecodable(text).has_value(); }

/// True if the text is plain printable ASCII, which has nothing to report: most texts end here.
bool isUnremarkable(std::string_view text)
{
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    std::uint64_t odd = 0;
    std::size_t place = 0;
    for (; place + 8 <= text.size(); place += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + place, 8);
        // High bytes, and bytes below 32 by the borrow of a subtraction.
        odd |= (word | ((word - each * 0x20U) & ~word)) & (each * 0x80U);
    }
    for (; place < text.size(); ++place)
        odd |= static_cast<unsigned char>(text[place] - 0x20) >= 0x60U ? 1U : 0U;
    return odd == 0;
}

} // namespace

std::uint8_t findingsOf(std::string_view text)
{
    if (isUnremarkable(text))
        return 0;
    const auto bit = [](bool found, Finding finding) { return found ? 1U << static_cast<unsigned>(finding) : 0U; };
    return static_cast<std::uint8_t>(bit(hasLineBreak(text), Finding::LineBreak) | bit(hasNul(text), Finding::Nul)
        | bit(hasUndecodable(text), Finding::Undecodable));
}

} // namespace gleaner::formats::csv
