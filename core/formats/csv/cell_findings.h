#pragma once

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

} // namespace gleaner::formats::csv
