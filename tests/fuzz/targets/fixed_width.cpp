#include "tests/fuzz/fuzz_target.h"

#include "core/formats/csv/document.h"
#include "core/formats/fixed/fixed_width.h"

#include <algorithm>

using namespace gleaner;
using formats::fixed::Widths;

namespace {

bool isRefusal(base::ErrorCode code)
{
    using base::ErrorCode;
    return code == ErrorCode::EmptyFile || code == ErrorCode::NotATable || code == ErrorCode::BadParameter
        || code == ErrorCode::TooLarge;
}

/// The letters of a text, in order: cutting may take blanks and line ends away, and nothing else.
std::string inked(std::string_view text)
{
    std::string ink;
    for (const char c : text) {
        if (c != ' ' && c != '\r' && c != '\n')
            ink += c;
    }
    return ink;
}

std::string inkOf(const table::Table& table)
{
    std::string ink;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column)
            ink += inked(table.cell(row, column).text);
    }
    return ink;
}

void checkLines(std::string_view text, const Widths& widths)
{
    formats::fixed::CutLine cut;
    while (!text.empty()) {
        const std::string_view line = formats::fixed::takeLine(text);
        formats::fixed::cutLine(line, widths, cut);
        std::string joined;
        for (const std::string_view cell : cut.cells)
            joined += cell;
        fuzz::require(joined == line, "the cells of a line are the line");
    }
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    Choices choices(bytes);
    Widths widths;
    for (std::size_t count = choices.below(5); count > 0; --count)
        widths.push_back(static_cast<std::uint32_t>(choices.below(9)));
    const std::string_view text = choices.rest();
    if (!widths.empty())
        checkLines(text, widths);
    if (const auto proposed = formats::fixed::proposeWidths(text)) {
        require(proposed->size() > 1, "a proposal has several columns");
        require(std::ranges::find(*proposed, 0U) == proposed->end(), "no proposed column is empty");
        checkLines(text, *proposed);
    }
    base::NullJob job;
    const formats::SourceFile file{{}, "t.txt", base::makeBytes(std::string(text))};
    const auto made = formats::fixed::convertFixedWidth(file, widths, ".", job);
    if (!made) {
        require(isRefusal(made.error().code), "a refused file says why");
        return;
    }
    const auto again = formats::fixed::convertFixedWidth(file, widths, ".", job);
    require(again && again->bytes->view() == made->bytes->view(), "the same text is cut the same way");
    formats::csv::Dialect dialect;
    dialect.headerRows = 0;
    const auto document = formats::csv::read(made->bytes, dialect, "t", job);
    require(document.has_value(), "what was cut can be read");
    require(document->table.columnCount() == made->origin.at("widths").size(), "each width is a column");
    for (const base::Issue& issue : document->issues)
        require(issue.code != base::ErrorCode::RowWidth && issue.code != base::ErrorCode::QuoteRunOn,
            "a conversion has one width and sound quotes");
    if (!made->origin.contains("encoding") && !text.starts_with("\xEF\xBB\xBF"))
        require(inkOf(document->table) == inked(text), "nothing but blanks goes");
}

std::vector<std::string> fuzz::seeds()
{
    using namespace std::string_literals;
    return {"\0id    name      h\n0001  Elm, St  1.50\n0002  \"Oak\"   12.00\n\n"s,
        "\x02\x03\x05"
        "abc defgh ijk\r\nl\r\n"s,
        "\0c\xC3\xB3"
        "d  1\nabc   2\n"s,
        "\0c\xF3"
        "d  1\nabc  2\n"s,
        "\x01\x03\ta\tb\n"s,
        "\0\xEF\xBB\xBF"
        "a  b\n"s,
        "\0\xFF\xFE"
        "a\0 \0 \0b\0\n\0"s,
        "\0-----  ---\n a       b\n"s};
}
