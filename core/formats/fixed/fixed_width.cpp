#include "core/formats/fixed/fixed_width.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/row_writer.h"
#include "core/formats/spooled.h"

#include <algorithm>

namespace gleaner::formats::fixed {

namespace {

using base::ErrorCode;
using csv::Encoding;

constexpr std::size_t pollMask = 0xfff;
constexpr std::string_view what = "the column widths";
constexpr std::string_view formatWord = "fixed-width";

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t blankLines = 0;
    std::uint64_t wordsCut = 0;
};

std::string_view withoutPadding(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string_view::npos ? std::string_view{}
                                           : text.substr(first, text.find_last_not_of(' ') + 1 - first);
}

/// The file's text without its byte order mark, in lines that csv::decodeText() can read.
class WorkText {
public:
    WorkText(std::string_view bytes, const csv::Dialect& dialect)
        : m_encoding(dialect.encoding)
        , m_view(bytes)
    {
        if (dialect.byteOrderMark)
            m_view.remove_prefix(std::min(csv::byteOrderMark(m_encoding).size(), m_view.size()));
        if (csv::isTranscoded(m_encoding)) {
            m_transcoded = csv::toWorkBytes(m_view, m_encoding);
            m_view = m_transcoded;
            m_encoding = Encoding::Utf8;
        }
    }
    WorkText(const WorkText&) = delete;
    WorkText& operator=(const WorkText&) = delete;
    std::string_view view() const { return m_view; }
    Encoding encoding() const { return m_encoding; }

private:
    Encoding m_encoding;
    std::string_view m_view;
    std::string m_transcoded;
};

base::Result<void> check(const Widths& widths)
{
    const auto fail = [](std::string why) {
        return base::fail(ErrorCode::BadParameter, {std::string(what), std::move(why)});
    };
    if (widths.size() > mostColumns)
        return fail("there are more than " + std::to_string(mostColumns));
    if (std::ranges::any_of(widths, [](std::uint32_t width) { return width == 0 || width > mostWidth; }))
        return fail("each is from 1 to " + std::to_string(mostWidth));
    return {};
}

base::Result<Widths> chosenOrProposed(const Widths& widths, const WorkText& text)
{
    if (!widths.empty())
        return widths;
    // Blanks and line ends are the same bytes in all encodings that are left.
    constexpr std::size_t lookedBytes = std::size_t{4} << 20U;
    std::string scratch;
    std::string_view look = text.view().substr(0, lookedBytes);
    if (look.size() < text.view().size())
        look = look.substr(0, look.find_last_of("\r\n") + 1);
    auto proposed = proposeWidths(csv::decodeText(look, text.encoding(), scratch));
    if (!proposed) {
        return base::fail(ErrorCode::BadParameter,
            {std::string(what), "no blank gaps run through all of the first lines; give the widths by hand"});
    }
    return std::move(*proposed);
}

base::Result<Counts> write(
    const WorkText& text, const Widths& widths, const base::ByteSink& sink, base::JobContext& job)
{
    Counts counts;
    csv::RowWriter writer(sink);
    CutLine cut;
    std::string scratch;
    std::string_view rest = text.view();
    for (std::uint64_t number = 0; !rest.empty(); ++number) {
        if ((number & pollMask) == 0) {
            if (job.stopRequested())
                return base::fail(ErrorCode::Cancelled);
            job.progress(text.view().size() - rest.size(), text.view().size());
        }
        const std::string_view line = csv::decodeText(takeLine(rest), text.encoding(), scratch);
        if (line.find_first_of(std::string_view("\t\0", 2)) != std::string_view::npos) {
            base::Place place;
            place.row = number + 1;
            return base::fail(ErrorCode::BadParameter,
                {std::string(what), "the file has tabs, which have no width of their own"}, std::move(place));
        }
        if (line.find_first_not_of(' ') == std::string_view::npos) {
            ++counts.blankLines;
            continue;
        }
        cutLine(line, widths, cut);
        counts.wordsCut += cut.inWord ? 1U : 0U;
        for (const std::string_view cell : cut.cells)
            writer.cell(withoutPadding(cell));
        ++counts.rows;
        if (auto ended = writer.endRow(); !ended)
            return base::forward(ended);
    }
    if (auto finished = writer.finish(); !finished)
        return base::forward(finished);
    return counts;
}

} // namespace

base::Result<Conversion> convertFixedWidth(
    const SourceFile& file, const Widths& widths, const std::filesystem::path& scratch, base::JobContext& job)
{
    if (auto checked = check(widths); !checked)
        return base::forward(checked);
    const auto sniff = csv::sniff(file.bytes->view(), file.name);
    if (!sniff)
        return base::forward(sniff);
    const csv::Dialect& dialect = sniff->readings.front().dialect;
    const WorkText text(file.bytes->view(), dialect);
    const auto chosen = chosenOrProposed(widths, text);
    if (!chosen)
        return base::forward(chosen);
    auto written = spooled(scratch, [&](const base::ByteSink& sink) { return write(text, *chosen, sink, job); });
    if (!written)
        return base::forward(written);
    const auto& counts = written->counts;
    if (counts.rows == 0)
        return base::fail(ErrorCode::NotATable, {file.name, "it holds nothing but blanks"});
    Conversion conversion{file.name, tableNameAfter({}, file), std::move(written->bytes), DialectKnown::Separators,
        originOf(file, formatWord), {}};
    conversion.origin["widths"] = *chosen;
    conversion.origin["padding"] = "dropped";
    conversion.origin["counts"] = {{"blank_lines", counts.blankLines}, {"words_cut", counts.wordsCut}};
    if (dialect.encoding != Encoding::Utf8)
        conversion.origin["encoding"] = csv::encodingName(dialect.encoding);
    // Who gives widths by hand may know of columns that touch.
    if (widths.empty() && counts.wordsCut > 0) {
        conversion.issues.push_back({ErrorCode::WordsCut, {std::to_string(counts.wordsCut)}, {}, counts.wordsCut});
    }
    return conversion;
}

} // namespace gleaner::formats::fixed
