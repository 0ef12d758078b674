#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gleaner::formats::csv {

/// What the text of a cell can show that is worth telling, as the number of a bit.
enum class Finding : std::uint8_t { LineBreak, Nul, Undecodable };
constexpr std::size_t findingCount = 3;

/// The findings of a text, one bit each; 0 for most texts.
std::uint8_t findingsOf(std::string_view text);

inline bool shows(std::uint8_t findings, Finding finding)
{
    return (static_cast<unsigned>(findings) >> static_cast<unsigned>(finding) & 1U) != 0;
}

/// How many cells show a finding, and the first of them: the topmost row, and in it the leftmost column.
struct CellTally {
    std::uint64_t count = 0;
    std::size_t row = 0;
    std::size_t column = 0;
};

/// The tallies of all findings. Cells are seen row by row, from left to right.
class CellTallies {
public:
    void see(std::size_t row, std::size_t column, std::uint8_t findings)
    {
        for (std::size_t kind = 0; kind < findingCount; ++kind) {
            if (shows(findings, Finding{static_cast<std::uint8_t>(kind)}) && m_tallies[kind].count++ == 0)
                m_tallies[kind] = {1, row, column};
        }
    }
    /// Adds the tallies of rows that come behind `rowsBefore` others.
    void append(const CellTallies& later, std::size_t rowsBefore);
    const CellTally& of(Finding finding) const { return m_tallies[static_cast<std::size_t>(finding)]; }

private:
    std::array<CellTally, findingCount> m_tallies;
};

} // namespace gleaner::formats::csv
