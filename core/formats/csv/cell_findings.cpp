#include "core/formats/csv/cell_findings.h"

#include "core/formats/csv/charset.h"
#include "core/text/printable_ascii.h"

namespace gleaner::formats::csv {

namespace {

bool has(std::string_view text, char character) { return text.find(character) != std::string_view::npos; }
bool hasLineBreak(std::string_view text) { return has(text, '\n') || has(text, '\r'); }
bool hasUndecodable(std::string_view text) { return firstUndecodable(text).has_value(); }

} // namespace

std::uint8_t findingsOf(std::string_view text)
{
    // Most texts end here.
    if (text::printableAsciiLength(text) == text.size())
        return 0;
    const auto bit = [](bool found, Finding finding) { return found ? 1U << static_cast<unsigned>(finding) : 0U; };
    return static_cast<std::uint8_t>(bit(hasLineBreak(text), Finding::LineBreak) | bit(has(text, '\0'), Finding::Nul)
        | bit(hasUndecodable(text), Finding::Undecodable));
}

void CellTallies::append(const CellTallies& later, std::size_t rowsBefore)
{
    for (std::size_t kind = 0; kind < findingCount; ++kind) {
        const CellTally& theirs = later.m_tallies[kind];
        if (m_tallies[kind].count == 0)
            m_tallies[kind] = {0, theirs.row + rowsBefore, theirs.column};
        m_tallies[kind].count += theirs.count;
    }
}

} // namespace gleaner::formats::csv
