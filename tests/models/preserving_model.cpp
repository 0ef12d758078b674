#include "tests/models/preserving_model.h"

#include "core/formats/csv/layout.h"
#include "core/formats/csv/record_bytes.h"
#include "core/formats/csv/scanner.h"
#include "tests/models/slow_csv.h"

#include <algorithm>

namespace gleaner::tests {

using formats::csv::Dialect;
using formats::csv::Document;
using formats::csv::Escape;
using table::CellView;
using table::State;

namespace {

bool sameCell(CellView a, CellView b)
{
    return (a.state == State::Missing) == (b.state == State::Missing) && a.text == b.text;
}

std::string encoded(std::string_view ascii, const Dialect& dialect)
{
    return slowEncode(ascii, dialect.encoding).value_or("?");
}

/// True if the text, written as it is and followed by a separator, would not read back as it is.
bool mustBeQuoted(std::string_view text, const Dialect& dialect)
{
    if (text.find(dialect.quote) != std::string_view::npos || text.find_first_of("\r\n") != std::string_view::npos
        || text.starts_with("\xef\xbb\xbf"))
        return true;
    Dialect plain = dialect;
    plain.encoding = formats::csv::Encoding::Utf8;
    plain.skipRows = 0;
    plain.headerRows = 0;
    const SlowFile cut = slowCut(std::string(text) + dialect.delimiter, plain);
    return cut.rows.size() != 1 || cut.rows[0].fields.size() != 2 || cut.rows[0].fields[0].bytes != text
        || slowContent(cut.rows[0].fields[0], plain) != text;
}

bool isTranscoded(const Dialect& dialect)
{
    return dialect.encoding == formats::csv::Encoding::Utf16Le || dialect.encoding == formats::csv::Encoding::Utf16Be;
}

/// Compares one record of the export with the record that it came from.
class RecordCheck {
public:
    RecordCheck(const Document& document, const table::Table& current, std::size_t row)
        : m_document(document)
        , m_current(current)
        , m_row(row)
        , m_ordinal(current.ordinalOf(row))
    {
    }

    /// `joins`: the record before it in the export ends in a lone carriage return.
    std::string fault(const SlowRecord& before, const SlowRecord& after, bool joins) const
    {
        if (const bool mayHide = mustShow(before, after, joins); mayHide)
            return {};
        const std::size_t width = expectedWidth(before.fields.size());
        if (after.fields.size() != width)
            return "it has " + std::to_string(after.fields.size()) + " fields, not " + std::to_string(width);
        for (std::size_t column = 0; column < width; ++column) {
            if (auto wrong = faultOfField(before, after.fields[column], column, width); !wrong.empty())
                return "column " + std::to_string(column) + " " + wrong;
        }
        if (after.lineEnd != before.lineEnd)
            return "its line end changed";
        return {};
    }

private:
    bool changed(std::size_t column) const
    {
        return !sameCell(m_document.table.cell(m_ordinal, column), m_current.cell(m_row, column));
    }

    std::size_t expectedWidth(std::size_t had) const
    {
        std::size_t width = had;
        for (std::size_t column = had; column < m_current.columnCount(); ++column) {
            if (m_current.cell(m_row, column).state != State::Missing)
                width = column + 1;
        }
        return width;
    }

    /// An empty record that would vanish at the end of the file, or would join the carriage return before it, may show
    /// itself: as an empty quoted field or, where there is no quote, with a line end of two characters.
    bool mustShow(const SlowRecord& before, const SlowRecord& after, bool joins) const
    {
        const Dialect& dialect = m_document.dialect;
        if (expectedWidth(before.fields.size()) != 1 || m_current.columnCount() == 0)
            return false;
        const bool blank = changed(0) ? m_current.cell(m_row, 0).text.empty() : before.isEmpty();
        const bool hidden = before.lineEnd.empty() || (joins && before.lineEnd == encoded("\n", dialect));
        if (!blank || !hidden || after.fields.size() != 1)
            return false;
        if (dialect.quote == '\0')
            return after.isEmpty() && after.lineEnd == encoded("\r\n", dialect);
        return after.fields[0].bytes == encoded(std::string(2, dialect.quote), dialect)
            && after.lineEnd == before.lineEnd;
    }

    std::string faultOfField(
        const SlowRecord& before, const SlowField& after, std::size_t column, std::size_t width) const
    {
        const Dialect& dialect = m_document.dialect;
        const bool had = column < before.fields.size();
        // A field that nothing ended must be closed before another one can follow it.
        const bool closed = had && before.fields[column].open && width > before.fields.size();
        if (had && !changed(column) && !closed && !startsLikeMark(before, column))
            return after.bytes == before.fields[column].bytes ? "" : "changed without being edited";
        const std::string_view text = m_current.cell(m_row, column).text;
        const bool wasQuoted = had && before.fields[column].quoted;
        if (after.open)
            return "is open";
        // A text that is no UTF-8 holds bytes of the file that are no text of its encoding.
        if (const auto expected = closed ? std::nullopt : slowEncode(text, dialect.encoding);
            expected && slowContent(after, dialect) != *expected)
            return "does not say the new text";
        if (wasQuoted && !after.quoted && !mustBeEscaped(text))
            return "lost its quotes";
        if (!wasQuoted && after.quoted && !mustBeQuoted(text, dialect) && !startsLikeMark(before, column))
            return "got quotes that it does not need";
        return {};
    }

    /// A first text that would be taken for a byte order mark gets quotes, edited or not.
    bool startsLikeMark(const SlowRecord& before, std::size_t column) const
    {
        const auto& layout = *m_document.layout;
        return m_row == 0 && m_ordinal != 0 && column == 0 && layout.mark().empty() && layout.head().empty()
            && before.fields.front().bytes.starts_with(
                isTranscoded(m_document.dialect) ? encoded("\xef\xbb\xbf", m_document.dialect) : "\xef\xbb\xbf");
    }

    /// Where quotes can't hold the text, an escaped field without quotes may.
    bool mustBeEscaped(std::string_view text) const
    {
        return m_document.dialect.escape == Escape::None
            && text.find(m_document.dialect.quote) != std::string_view::npos;
    }

    const Document& m_document;
    const table::Table& m_current;
    std::size_t m_row;
    table::RowOrdinal m_ordinal;
};

bool sameRecords(const std::vector<SlowRecord>& a, const std::vector<SlowRecord>& b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t row = 0; row < a.size(); ++row) {
        if (a[row].fields.size() != b[row].fields.size() || a[row].lineEnd != b[row].lineEnd)
            return false;
        for (std::size_t column = 0; column < a[row].fields.size(); ++column) {
            if (a[row].fields[column].bytes != b[row].fields[column].bytes)
                return false;
        }
    }
    return true;
}

bool isRowEdited(const Document& document, const table::Table& current, std::size_t row)
{
    for (std::size_t column = 0; column < current.columnCount(); ++column) {
        if (!sameCell(document.table.cell(current.ordinalOf(row), column), current.cell(row, column)))
            return true;
    }
    return false;
}

bool isDamaged(const Document& document, std::size_t row)
{
    std::vector<formats::csv::Field> fields;
    const std::string record(formats::csv::recordBytes(document, static_cast<table::RowOrdinal>(row)));
    formats::csv::Scanner(document.dialect).scan(record + "\n", 0, fields);
    return std::ranges::any_of(
        fields, [](const formats::csv::Field& field) { return formats::csv::isDamaged(field.form); });
}

/// The row is the first of the file now, was not before, and begins with what would be taken for a byte order mark.
bool isFirstLikeMark(const Document& document, const table::Table& current, std::size_t row, std::string_view record)
{
    return row == 0 && current.ordinalOf(0) != 0 && document.layout->mark().empty() && document.layout->head().empty()
        && record.starts_with("\xef\xbb\xbf");
}

/// Every record that was not edited stands in the export, one behind the other. One with an open quote may have to be
/// written anew, because of what follows it now, and a first one because of how it begins; that they read back is asked
/// elsewhere.
std::string faultOfRecords(const Document& document, const table::Table& current, std::string_view written)
{
    std::size_t place = 0;
    for (std::size_t row = 0; row < current.rowCount(); ++row) {
        const std::string_view record = formats::csv::recordBytes(document, current.ordinalOf(row));
        // Not even looked for if it may change: it may stand further down as well, where another row has the same
        // bytes.
        if (isRowEdited(document, current, row) || isDamaged(document, current.ordinalOf(row))
            || isFirstLikeMark(document, current, row, record))
            continue;
        const std::size_t found = written.find(record, place);
        if (found == std::string_view::npos)
            return "row " + std::to_string(row) + " was not edited and is not there";
        place = found + record.size();
    }
    return {};
}

} // namespace

std::string faultOfExport(const Document& document, const table::Table& current, std::string_view written)
{
    if (!isModelled(document.dialect))
        return isTranscoded(document.dialect) ? std::string() : faultOfRecords(document, current, written);
    const SlowFile before = slowCut(document.source->view(), document.dialect);
    const SlowFile after = slowCut(written, document.dialect);
    if (!before.hasSoundQuotes())
        return isTranscoded(document.dialect) ? std::string() : faultOfRecords(document, current, written);
    if (before.mark != after.mark || !sameRecords(before.head, after.head))
        return "the head changed";
    if (after.rows.size() != current.rowCount())
        return "it has " + std::to_string(after.rows.size()) + " rows, not " + std::to_string(current.rowCount());
    for (std::size_t row = 0; row < after.rows.size(); ++row) {
        const std::string last = row > 0 ? after.rows[row - 1].lineEnd
            : after.head.empty()         ? std::string()
                                         : after.head.back().lineEnd;
        const bool joins = last == encoded("\r", document.dialect);
        const SlowRecord& origin = before.rows[current.ordinalOf(row)];
        if (auto fault = RecordCheck(document, current, row).fault(origin, after.rows[row], joins); !fault.empty())
            return "row " + std::to_string(row) + ": " + fault;
    }
    return {};
}

std::string faultOfReadingBack(const table::Table& again, const table::Table& current)
{
    if (again.rowCount() != current.rowCount())
        return std::to_string(again.rowCount()) + " rows, not " + std::to_string(current.rowCount());
    const std::size_t columns = std::max(again.columnCount(), current.columnCount());
    const auto cellOf = [](const table::Table& table, std::size_t row, std::size_t column) {
        return column < table.columnCount() ? table.cell(row, column) : CellView{State::Missing, {}};
    };
    for (std::size_t row = 0; row < again.rowCount(); ++row) {
        bool filledBehind = false;
        for (std::size_t column = columns; column-- > 0;) {
            const CellView expected = cellOf(current, row, column);
            const CellView found = cellOf(again, row, column);
            const bool missing = expected.state == State::Missing && !filledBehind;
            if (missing != (found.state == State::Missing) || expected.text != found.text)
                return "row " + std::to_string(row) + " column " + std::to_string(column) + " is "
                    + table::letterText(found) + ", not " + table::letterText(expected);
            filledBehind = filledBehind || expected.state != State::Missing;
        }
    }
    return {};
}

std::string faultOfReading(const Document& document)
{
    if (!isModelled(document.dialect))
        return {};
    const SlowFile cut = slowCut(document.source->view(), document.dialect);
    if (!cut.hasSoundQuotes())
        return {};
    const table::Table& table = document.table;
    if (cut.rows.size() != table.rowCount())
        return "it has " + std::to_string(table.rowCount()) + " rows, not " + std::to_string(cut.rows.size());
    for (std::size_t row = 0; row < cut.rows.size(); ++row) {
        const auto& fields = cut.rows[row].fields;
        if (fields.size() > table.columnCount())
            return "row " + std::to_string(row) + " has more fields than the table columns";
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            const CellView cell = table.cell(row, column);
            if ((column >= fields.size()) != (cell.state == State::Missing))
                return "row " + std::to_string(row) + ": a cell is missing, or is not";
            if (column >= fields.size() || fields[column].open)
                continue;
            if (document.undecodable)
                continue;
            const auto expected = slowEncode(cell.text, document.dialect.encoding);
            if (!expected || slowContent(fields[column], document.dialect) != *expected)
                return "row " + std::to_string(row) + " column " + std::to_string(column) + " says something else";
        }
    }
    return {};
}

} // namespace gleaner::tests
