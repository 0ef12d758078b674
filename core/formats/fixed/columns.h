#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace gleaner::formats::fixed {

/// Widths of columns in characters (Unicode code points; a byte that is no text counts as one). The last column goes on
/// to the end of its line, whatever its width.
using Widths = std::vector<std::uint32_t>;

constexpr std::size_t mostColumns = 16'384;
constexpr std::uint32_t mostWidth = 1U << 20U;

/// The text of each column in a line, with the blanks that pad it; empty behind the end of the line.
struct CutLine {
    std::vector<std::string_view> cells;
    bool inWord = false; ///< a mark between two columns stands inside a word
};
void cutLine(std::string_view line, const Widths& widths, CutLine& cut);

/// Takes the next line off the front of the text, without its end: LF, CR LF or CR.
std::string_view takeLine(std::string_view& text);

/// Columns by the blank gaps that all of the first 1,000 lines share; lines of blanks don't count. A column begins
/// where most of its texts do; if they end together instead, behind the first blank of the gap. Nothing if there are
/// fewer than two columns, or if one of the lines has a tab.
std::optional<Widths> proposeWidths(std::string_view text);

} // namespace gleaner::formats::fixed
