#include "core/formats/fixed/columns.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace gleaner::formats::fixed {

namespace {

constexpr std::size_t lookedLines = 1000;
constexpr std::size_t lookedWidth = 10'000;

/// How many of the lines have a character that is no blank at each place, and how many texts begin there.
struct Ink {
    std::vector<std::uint32_t> used;
    std::vector<std::uint32_t> begun;
};

void addLine(Ink& ink, std::string_view line)
{
    bool blankBefore = true;
    std::size_t place = 0;
    text::forEachCodePoint(line, [&](const text::CodePoint& point, std::size_t) {
        const bool blank = point.value == U' ';
        if (place < lookedWidth) {
            if (place >= ink.used.size()) {
                ink.used.push_back(0);
                ink.begun.push_back(0);
            }
            ink.used[place] += blank ? 0U : 1U;
            ink.begun[place] += !blank && blankBefore ? 1U : 0U;
        }
        blankBefore = blank;
        ++place;
    });
}

/// A run of places that are in use: where a column's texts stand.
struct Run {
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Run> runsOf(const Ink& ink)
{
    std::vector<Run> runs;
    for (std::size_t place = 0; place < ink.used.size(); ++place) {
        if (ink.used[place] == 0)
            continue;
        if (runs.empty() || runs.back().end < place)
            runs.push_back({place, place});
        runs.back().end = place + 1;
    }
    return runs;
}

/// Where the column of a run begins: texts that begin together may grow to the right, those that end together to the
/// left.
std::size_t markOf(const Run& run, const Run& before, const Ink& ink)
{
    const std::uint32_t most = *std::max_element(ink.used.begin() + static_cast<std::ptrdiff_t>(run.begin),
        ink.used.begin() + static_cast<std::ptrdiff_t>(run.end));
    return ink.begun[run.begin] * 2 >= most ? run.begin : before.end + 1;
}

} // namespace

std::string_view takeLine(std::string_view& text)
{
    const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    const std::string_view line = text.substr(0, end);
    const bool isPair = text.substr(end).starts_with("\r\n");
    text.remove_prefix(std::min(end + (isPair ? 2U : 1U), text.size()));
    return line;
}

void cutLine(std::string_view line, const Widths& widths, CutLine& cut)
{
    cut.cells.assign(widths.size(), {});
    cut.inWord = false;
    const bool ascii = text::isAscii(line);
    std::size_t at = 0;
    for (std::size_t column = 0; column < widths.size() && at < line.size(); ++column) {
        std::size_t end = line.size();
        if (column + 1 < widths.size() && ascii) {
            end = std::min<std::size_t>(at + widths[column], line.size());
        } else if (column + 1 < widths.size()) {
            end = at;
            for (std::uint32_t count = 0; count < widths[column] && end < line.size(); ++count)
                end += text::codePointAt(line, end).length;
        }
        cut.cells[column] = line.substr(at, end - at);
        cut.inWord = cut.inWord || (end > at && end < line.size() && line[end - 1] != ' ' && line[end] != ' ');
        at = end;
    }
}

std::optional<Widths> proposeWidths(std::string_view text)
{
    Ink ink;
    for (std::size_t lines = 0; lines < lookedLines && !text.empty();) {
        const std::string_view line = takeLine(text);
        if (line.find('\t') != std::string_view::npos)
            return std::nullopt;
        if (line.find_first_not_of(' ') == std::string_view::npos)
            continue;
        addLine(ink, line);
        ++lines;
    }
    const std::vector<Run> runs = runsOf(ink);
    if (runs.size() < 2 || runs.size() > mostColumns)
        return std::nullopt;
    Widths widths;
    std::size_t begin = 0;
    for (std::size_t run = 1; run < runs.size(); ++run) {
        const std::size_t mark = markOf(runs[run], runs[run - 1], ink);
        widths.push_back(static_cast<std::uint32_t>(mark - begin));
        begin = mark;
    }
    widths.push_back(static_cast<std::uint32_t>(runs.back().end - begin));
    return widths;
}

} // namespace gleaner::formats::fixed
