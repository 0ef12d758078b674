#include "core/formats/csv/charset.h"
#include "core/formats/csv/sniffer_shape.h"

#include <algorithm>
#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

constexpr std::size_t mostShown = 40;

std::string delimiterName(std::string_view delimiter)
{
    if (delimiter == "\t")
        return "tab";
    if (delimiter == "\x1f")
        return "U+001F";
    return fmt::format("“{}”", delimiter);
}

/// The beginning of the first cell of a row that has one, as a message can show it.
std::string shownRow(const Sample& sample, std::size_t row)
{
    std::string scratch;
    for (std::size_t column = 0; column < sample.rows()[row].width; ++column) {
        if (sample.look(row, column) == Look::Blank)
            continue;
        const std::string text = sample.text(row, column);
        std::string shown = shownText(decodeText(text, sample.dialect().encoding, scratch));
        std::ranges::replace_if(
            shown, [](char character) { return character == '\n' || character == '\r'; }, ' ');
        if (shown.size() > mostShown) {
            std::size_t size = mostShown;
            while ((static_cast<unsigned char>(shown[size]) & 0xc0U) == 0x80U)
                --size;
            shown = shown.substr(0, size) + "…";
        }
        return shown;
    }
    return {};
}

LineEnd usualLineEnd(const Sample& sample)
{
    const auto& ends = sample.terminators();
    const auto count = [&](Terminator kind) { return ends[static_cast<std::size_t>(kind)]; };
    const std::size_t pairs = count(Terminator::CrLf);
    if (pairs > 0 && pairs >= count(Terminator::Lf) && pairs >= count(Terminator::Cr))
        return LineEnd::CrLf;
    return count(Terminator::Cr) > count(Terminator::Lf) ? LineEnd::Cr : LineEnd::Lf;
}

struct Counts {
    std::size_t usual = 0;
    std::size_t rows = 0;
    std::size_t cells = 0;
    std::size_t typed = 0;
    std::size_t quoted = 0;
    std::size_t damaged = 0;
};

Counts countsOf(const Sample& sample, const TableShape& table)
{
    Counts counts;
    for (std::size_t row = table.begin; row < table.end; ++row) {
        const std::size_t width = sample.rows()[row].width;
        counts.rows += sample.rows()[row].isBlank() ? 0U : 1U;
        counts.usual += width == table.width && !sample.rows()[row].isBlank() ? 1U : 0U;
        for (std::size_t column = 0; column < width; ++column) {
            const FieldForm form = sample.form(row, column);
            ++counts.cells;
            counts.damaged += isDamaged(form) ? 1U : 0U;
            counts.quoted += form != FieldForm::Plain && form != FieldForm::Escaped ? 1U : 0U;
            counts.typed += sample.look(row, column) != Look::Odd || form == FieldForm::Quoted ? 1U : 0U;
        }
    }
    return counts;
}

/// Rows at the end of a file too long for the sample that are notes, totals or blank.
std::size_t footerOfTail(std::string_view tail, const Dialect& dialect, std::size_t width)
{
    const std::size_t line = tail.find_first_of("\r\n");
    if (line == std::string_view::npos)
        return 0;
    tail.remove_prefix(line + (tail.substr(line).starts_with("\r\n") ? 2 : 1));
    const Sample sample(tail, Sample::Part::Whole, dialect, {});
    if (sample.rows().size() < 3)
        return 0;
    return footerOf(sample, {0, sample.rows().size(), width, 0, 0});
}

std::uint32_t narrow(std::size_t count) { return static_cast<std::uint32_t>(std::min<std::size_t>(count, 1'000'000)); }

class Explainer {
public:
    Explainer(const Sample& sample, const TableShape& table, Reading& reading)
        : m_sample(sample)
        , m_table(table)
        , m_counts(countsOf(sample, table))
        , m_reading(reading)
    {
    }

    void explainCells(std::string_view head)
    {
        const Dialect& dialect = m_reading.dialect;
        if (namedSeparator(head, dialect.encoding))
            say(EvidenceCode::SeparatorLine, {delimiterName(dialect.delimiter)});
        else if (m_table.width == 1)
            say(EvidenceCode::OneColumn);
        else
            say(EvidenceCode::Separator,
                {delimiterName(dialect.delimiter), text(m_counts.usual), text(m_counts.rows), text(m_table.width),
                    text(m_counts.typed * 100 / std::max<std::size_t>(m_counts.cells, 1))});
        if (dialect.quote == '\0')
            say(EvidenceCode::NoQuotes);
        else if (m_counts.quoted > 0)
            say(EvidenceCode::Quote, {std::string(1, dialect.quote), text(m_counts.quoted)});
        if (dialect.escape == Escape::Character)
            say(EvidenceCode::Escape, {std::string(1, dialect.escapeCharacter)});
        if (dialect.paddedQuotes)
            say(EvidenceCode::PaddedQuotes);
        if (!dialect.quotedLineBreaks)
            say(EvidenceCode::LineBoundQuotes);
        if (m_counts.damaged > 0)
            say(EvidenceCode::DamagedQuotes, {text(m_counts.damaged)});
    }

    void explainRows(const SniffedText& sniffed)
    {
        const Dialect& dialect = m_reading.dialect;
        const auto count = [&](auto&& isThat) {
            const Sample all = withoutGaps(sniffed);
            std::size_t rows = 0;
            for (std::size_t row = 0; row < all.rows().size(); ++row)
                rows += isThat(all.bytes(row)) ? 1U : 0U;
            return rows;
        };
        if (!dialect.comment.empty())
            say(EvidenceCode::Comments,
                {dialect.comment, text(count([&](std::string_view row) { return row.starts_with(dialect.comment); }))});
        if (!dialect.blankLines)
            say(EvidenceCode::BlankLines, {text(count([](std::string_view row) { return row.empty(); }))});
        sayAround(
            dialect.skipRows, firstShown(0, dialect.skipRows), EvidenceCode::SkippedRows, EvidenceCode::SkippedBlank);
        if (dialect.headerRows == 0)
            say(EvidenceCode::NoHeader);
        else if (dialect.headerRows == 1)
            say(EvidenceCode::OneHeader, {shownRow(m_sample, m_table.begin)});
        else
            say(EvidenceCode::SeveralHeaders, {text(dialect.headerRows)});
        if (dialect.rowsAfterHeader > 0)
            say(EvidenceCode::RowsAfterHeader, {text(dialect.rowsAfterHeader)});
        const std::size_t rows = m_sample.rows().size();
        if (!dialect.repeatedHeaders) {
            const std::size_t header = m_table.begin + m_table.headerRows - 1;
            std::size_t repeated = 0;
            for (std::size_t row = header + 1; row < rows; ++row)
                repeated += m_sample.bytes(row) == m_sample.bytes(header) ? 1U : 0U;
            if (repeated > 0)
                say(EvidenceCode::RepeatedHeaders, {text(repeated)});
        }
        sayAround(dialect.footerRows, m_sample.reachesTheEnd() ? firstShown(m_table.end, rows) : "…",
            EvidenceCode::FooterRows, EvidenceCode::FooterBlank);
        if (m_reading.tables.size() > 1) {
            const auto own = std::ranges::find(m_reading.tables, dialect.skipRows, &TablePlace::skipRows);
            say(EvidenceCode::SeveralTables,
                {text(m_reading.tables.size()), text(static_cast<std::size_t>(own - m_reading.tables.begin()) + 1)});
        }
    }

private:
    static std::string text(std::size_t count) { return std::to_string(count); }
    void say(EvidenceCode code, std::vector<std::string> arguments = {})
    {
        m_reading.evidence.push_back({code, std::move(arguments)});
    }
    void sayAround(std::size_t rows, std::string shown, EvidenceCode code, EvidenceCode blank)
    {
        if (rows > 0 && shown.empty())
            say(blank, {text(rows)});
        else if (rows > 0)
            say(code, {text(rows), std::move(shown)});
    }
    Sample withoutGaps(const SniffedText& sniffed) const
    {
        Dialect dialect = m_reading.dialect;
        dialect.comment.clear();
        dialect.blankLines = true;
        return {sniffed.head, Sample::Part::Whole, dialect, {}};
    }
    /// The first of the rows [begin, end) that says something.
    std::string firstShown(std::size_t begin, std::size_t end) const
    {
        for (std::size_t row = begin; row < std::min(end, m_sample.rows().size()); ++row) {
            if (std::string shown = shownRow(m_sample, row); !shown.empty())
                return shown;
        }
        return {};
    }

    const Sample& m_sample;
    const TableShape& m_table;
    Counts m_counts;
    Reading& m_reading;
};

} // namespace

Reading readingOf(const SniffedText& text, Dialect dialect, double score)
{
    const auto part = text.whole ? Sample::Part::Whole : Sample::Part::Beginning;
    const Sample sample(text.head, part, dialect, {});
    const Shape shape = shapeOf(sample);
    // Without what lies between its rows, a table may show no header that could be repeated.
    if (!dialect.repeatedHeaders && shape.table().headerRows == 0) {
        dialect.repeatedHeaders = true;
        return readingOf(text, std::move(dialect), score);
    }
    Reading reading;
    reading.score = score;
    reading.dialect = std::move(dialect);
    reading.dialect.lineEnd = usualLineEnd(sample);
    const std::size_t tail = sample.reachesTheEnd() ? 0 : footerOfTail(text.tail, reading.dialect, shape.table().width);
    for (const TableShape& table : shape.tables) {
        TablePlace place{narrow(table.begin), narrow(table.headerRows), narrow(table.rowsAfterHeader), 0,
            table.dataRows(), table.width};
        place.footerRows = narrow(sample.reachesTheEnd() ? sample.rows().size() - table.end : tail);
        reading.tables.push_back(place);
    }
    reading.dialect = dialectOf(reading, reading.tables[shape.largest]);
    Explainer explainer(sample, shape.table(), reading);
    explainer.explainCells(text.head);
    explainer.explainRows(text);
    return reading;
}

Dialect dialectOf(const Reading& reading, const TablePlace& table)
{
    Dialect dialect = reading.dialect;
    dialect.skipRows = table.skipRows;
    dialect.headerRows = table.headerRows;
    dialect.rowsAfterHeader = table.rowsAfterHeader;
    dialect.footerRows = table.footerRows;
    return dialect;
}

} // namespace gleaner::formats::csv
