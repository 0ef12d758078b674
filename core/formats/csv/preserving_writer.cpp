#include "core/formats/csv/charset.h"
#include "core/formats/csv/layout.h"
#include "core/formats/csv/scanner.h"
#include "core/formats/csv/writer.h"

#include <algorithm>
#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;
using table::State;

constexpr std::size_t blockBytes = std::size_t{1} << 18U;

bool sameText(table::CellView a, table::CellView b)
{
    return (a.state == State::Missing) == (b.state == State::Missing) && a.text == b.text;
}

/// One column of both tables, and which of the current cells are surely the old ones.
class ColumnDifference {
public:
    ColumnDifference(const table::Column& base, const table::Column& current)
        : m_base(base)
        , m_current(current)
        , m_rowByRow(base.rowCells() || current.rowCells())
    {
        if (m_rowByRow)
            return;
        const table::Dictionary& before = base.dictionary();
        const table::Dictionary& after = current.dictionary();
        m_identical.resize(after.size());
        const std::size_t common = std::min(before.size(), after.size());
        for (table::Code code = 0; code < common; ++code)
            m_identical[code] = before.at(code) == after.at(code);
    }

    bool differs(std::size_t baseRow, std::size_t currentRow) const
    {
        if (m_rowByRow) {
            const table::CellView before = m_base.cell(baseRow);
            const table::CellView after = m_current.cell(currentRow);
            return !table::isSameCell(before, after) && !sameText(before, after);
        }
        const table::Code before = m_base.codes().at(baseRow);
        const table::Code after = m_current.codes().at(currentRow);
        if (before == after && m_identical[after])
            return false;
        return !sameText(m_base.dictionary().at(before), m_current.dictionary().at(after));
    }

private:
    const table::Column& m_base;
    const table::Column& m_current;
    bool m_rowByRow;
    std::vector<bool> m_identical;
};

/// Hands bytes on in blocks, and knows the last one.
class Output {
public:
    Output(const base::ByteSink& sink, Encoding encoding, base::JobContext& job, std::size_t total)
        : m_sink(sink)
        , m_encoding(encoding)
        , m_job(job)
        , m_total(total)
    {
    }

    Result<void> raw(std::string_view bytes) { return bytes.empty() ? Result<void>() : m_sink(bytes); }

    /// Work bytes, whole characters.
    Result<void> write(std::string_view work)
    {
        if (!work.empty())
            m_last = work.back();
        while (!work.empty()) {
            const std::size_t size = blockSize(work);
            if (auto written = writeBlock(work.substr(0, size)); !written)
                return written;
            work.remove_prefix(size);
        }
        return {};
    }

    /// True if a line feed written now would join a carriage return that ends a record.
    bool endsInCarriageReturn() const { return m_last == '\r'; }

private:
    /// At most a block, cut between characters.
    static std::size_t blockSize(std::string_view work)
    {
        if (work.size() <= blockBytes)
            return work.size();
        std::size_t size = blockBytes;
        while (size > blockBytes - 8 && (static_cast<unsigned char>(work[size]) & 0xc0U) == 0x80U)
            --size;
        return size;
    }

    Result<void> writeBlock(std::string_view work)
    {
        if (m_job.stopRequested())
            return fail(ErrorCode::Cancelled);
        m_done += work.size();
        m_job.progress(std::min(m_done, m_total), m_total);
        if (!isTranscoded(m_encoding))
            return m_sink(work);
        m_buffer.clear();
        appendFileBytes(m_buffer, work, m_encoding);
        return m_sink(m_buffer);
    }

    const base::ByteSink& m_sink;
    Encoding m_encoding;
    base::JobContext& m_job;
    std::size_t m_total;
    std::size_t m_done = 0;
    char m_last = '\0';
    std::string m_buffer;
};

class PreservingWriter {
public:
    PreservingWriter(const Document& document, const table::Table& current)
        : m_document(document)
        , m_layout(*document.layout)
        , m_current(current)
        , m_scanner(document.dialect)
    {
    }

    Result<void> findEdits(base::JobContext& job);
    Result<void> write(const base::ByteSink& sink, base::JobContext& job);

private:
    Result<void> checkEncodable(std::size_t row, std::size_t column);
    Result<void> checkFirstRecord();
    Result<void> checkLastRecord();
    Result<void> lacks(std::size_t row, std::size_t column) const;
    std::size_t widthOf(std::size_t row, std::size_t had) const;
    std::string recordFor(std::size_t row, const std::vector<Field>& fields) const;
    bool readsBack(std::string_view written, std::size_t recordEnd, std::size_t row, RecordEnd& end) const;
    bool staysSettled(std::size_t row);
    Result<void> findUnsettled(base::JobContext& job);
    Result<void> checkDamaged(base::JobContext& job);
    std::string safeRecord(std::size_t row, std::size_t width) const;
    Result<void> writeRow(Output& out, std::size_t row);
    Result<void> writeEdited(Output& out, std::size_t row);
    Result<void> writeRecord(Output& out, std::string_view record, Terminator terminator);
    Result<void> writeApart(Output& out, std::string_view work);
    /// True if the record would be left out when the file is read again.
    bool isGap(std::string_view record) const
    {
        return !record.empty() && m_layout.gaps().skip(record, 0, record.size()) == record.size();
    }
    Result<void> writeGaps(Output& out, table::RowOrdinal from, table::RowOrdinal to);
    std::string fieldFor(std::size_t row, std::size_t column, Scanner::Quotes quotes) const;
    const ColumnDifference* difference(std::size_t column) const
    {
        return m_differences[column] ? &*m_differences[column] : nullptr;
    }

    const Document& m_document;
    const Layout& m_layout;
    const table::Table& m_current;
    Scanner m_scanner;
    std::vector<std::optional<ColumnDifference>> m_differences;
    std::vector<std::vector<bool>> m_checked; ///< codes known to be encodable, by column, if it has codes
    table::RowSet m_edited;
    bool m_startsLikeMark = false; ///< the first record would be taken for a byte order mark
    table::RowSet m_unsettled; ///< damaged rows that would be cut in another way now, and are written anew
};

Result<void> PreservingWriter::findEdits(base::JobContext& job)
{
    const table::Table& base = m_document.table;
    const bool sameColumns = std::ranges::equal(
        base.schema().columns, m_current.schema().columns, {}, &table::ColumnInfo::id, &table::ColumnInfo::id);
    const bool sameRows
        = m_current.rowCount() == 0 || m_current.ordinalOf(m_current.rowCount() - 1) < m_layout.rowCount();
    if (!sameColumns || !sameRows)
        return fail(ErrorCode::Internal, {"the table to write does not come from this file"});
    m_edited = table::RowSet(m_current.rowCount(), table::RowSet::Fill::None);
    m_unsettled = m_edited;
    m_differences.resize(base.columnCount());
    m_checked.resize(base.columnCount());
    for (std::size_t column = 0; column < base.columnCount(); ++column) {
        if (base.column(column) == m_current.column(column))
            continue;
        if (job.stopRequested())
            return fail(ErrorCode::Cancelled);
        m_differences[column].emplace(*base.column(column), *m_current.column(column));
        for (std::size_t row = 0; row < m_current.rowCount(); ++row) {
            if (!m_differences[column]->differs(m_current.ordinalOf(row), row))
                continue;
            m_edited.insert(row);
            if (auto checked = checkEncodable(row, column); !checked)
                return checked;
        }
    }
    if (auto checked = checkDamaged(job); !checked)
        return checked;
    if (auto checked = checkFirstRecord(); !checked)
        return checked;
    return checkLastRecord();
}

/// True if the row, as it would be written, reads back as its cells in front of what will stand behind it.
bool PreservingWriter::staysSettled(std::size_t row)
{
    std::string text;
    const base::ByteSink sink = [&text](std::string_view bytes) -> Result<void> {
        text += bytes;
        return {};
    };
    base::NullJob job;
    Output out(sink, Encoding::Utf8, job, 0);
    bool written = writeRow(out, row).has_value();
    const std::size_t own = text.size();
    std::size_t wanted = own;
    for (std::size_t next = row + 1; written; wanted = 2 * text.size()) {
        for (; written && next < m_current.rowCount() && text.size() <= wanted; ++next)
            written = writeRow(out, next).has_value();
        const bool whole = next == m_current.rowCount();
        written = written && (!whole || writeApart(out, m_layout.tail()).has_value());
        RecordEnd end;
        const bool same = readsBack(text, own, row, end);
        // A cut that looked as far as the text goes may be another with more of it.
        if (whole || std::max(end.seen, end.next) < text.size())
            return same;
    }
    return false;
}

/// What follows a damaged record may have decided where it ends. From the last row up, so that what follows is known.
Result<void> PreservingWriter::findUnsettled(base::JobContext& job)
{
    std::vector<Field> fields;
    std::size_t changed = m_layout.work().size(); // begin of the next row that changed or went
    auto next = static_cast<table::RowOrdinal>(m_layout.rowCount());
    for (std::size_t row = m_current.rowCount(); row-- > 0;) {
        if ((row & 0xfffU) == 0 && job.stopRequested())
            return fail(ErrorCode::Cancelled);
        const table::RowOrdinal ordinal = m_current.ordinalOf(row);
        const std::size_t begin = m_layout.begin(ordinal);
        if (ordinal + 1 != next)
            changed = m_layout.begin(ordinal + 1);
        next = ordinal;
        const RecordEnd end = m_scanner.scan(m_layout.work(), begin, fields);
        const bool damaged = std::ranges::any_of(fields, [](const Field& field) { return isDamaged(field.form); });
        if (damaged && (m_edited.contains(row) || changed < end.seen) && !staysSettled(row)) {
            m_unsettled.insert(row);
            m_edited.insert(row);
        }
        if (m_edited.contains(row))
            changed = begin;
    }
    return {};
}

/// Where damaged records must be written anew, the dialect must be able to hold them.
Result<void> PreservingWriter::checkDamaged(base::JobContext& job)
{
    const bool damaged = std::ranges::any_of(
        m_document.issues, [](const base::Issue& issue) { return issue.code == ErrorCode::QuoteRunOn; });
    if (auto found = damaged ? findUnsettled(job) : Result<void>(); !found)
        return found;
    std::vector<Field> fields;
    for (std::size_t row = 0; damaged && row < m_current.rowCount(); ++row) {
        if (!m_unsettled.contains(row))
            continue;
        m_scanner.scan(m_layout.work(), m_layout.begin(m_current.ordinalOf(row)), fields);
        for (std::size_t column = 0; column < widthOf(row, fields.size()); ++column) {
            if (auto checked = checkEncodable(row, column); !checked)
                return checked;
        }
    }
    return {};
}

/// A text that begins with U+FEFF must be quoted where its record comes to stand at the very start of the file, or it
/// would be taken for a byte order mark.
Result<void> PreservingWriter::checkFirstRecord()
{
    if (m_current.rowCount() == 0 || m_current.ordinalOf(0) == 0 || !m_layout.mark().empty()
        || !m_layout.head().empty())
        return {};
    m_startsLikeMark = m_layout.work().substr(m_layout.begin(m_current.ordinalOf(0))).starts_with("\xef\xbb\xbf");
    if (!m_startsLikeMark)
        return {};
    m_edited.insert(0);
    return checkEncodable(0, 0);
}

/// The last record may end in half a unit of UTF-16, behind which no character can stand, or in an open quote or
/// escape, which must close before more cells follow. Both matter only if a missing cell of it got a value.
Result<void> PreservingWriter::checkLastRecord()
{
    if (m_current.rowCount() == 0 || !m_edited.contains(m_current.rowCount() - 1))
        return {};
    const std::size_t row = m_current.rowCount() - 1;
    const table::RowOrdinal ordinal = m_current.ordinalOf(row);
    std::vector<Field> fields;
    m_scanner.scan(m_layout.work(), m_layout.begin(ordinal), fields);
    if (widthOf(row, fields.size()) == fields.size())
        return {};
    const Field& last = fields.back();
    const std::string_view raw = m_layout.work().substr(last.begin, last.end - last.begin);
    const std::size_t column = fields.size() - 1;
    if (endsInOddByte(raw, m_document.dialect.encoding))
        return lacks(row, column);
    if (m_scanner.endsBeforeSeparator(raw))
        return {};
    return checkEncodable(row, column);
}

Result<void> PreservingWriter::lacks(std::size_t row, std::size_t column) const
{
    base::Place place;
    place.row = std::uint64_t{m_current.ordinalOf(row)} + 1;
    place.column = m_current.schema().columns[column].name;
    return fail(ErrorCode::ReleaseEncoding,
        {shownText(m_current.cell(row, column).text), std::string(encodingName(m_document.dialect.encoding))},
        std::move(place));
}

Result<void> PreservingWriter::checkEncodable(std::size_t row, std::size_t column)
{
    const table::Column& cells = *m_current.column(column);
    std::vector<bool>& checked = m_checked[column];
    if (!cells.rowCells()) {
        checked.resize(cells.dictionary().size());
        if (checked[cells.codes().at(row)])
            return {};
    }
    const auto content = encodeText(m_current.cell(row, column).text, m_document.dialect.encoding);
    if (!content || !m_scanner.compose(*content, Scanner::Quotes::AsNeeded))
        return lacks(row, column);
    if (!cells.rowCells())
        checked[cells.codes().at(row)] = true;
    return {};
}

/// Cells that the record had keep their place; missing cells that got a value need the separators before them.
std::size_t PreservingWriter::widthOf(std::size_t row, std::size_t had) const
{
    std::size_t width = had;
    for (std::size_t column = had; column < m_current.columnCount(); ++column) {
        if (m_current.cell(row, column).state != State::Missing)
            width = column + 1;
    }
    return width;
}

std::string PreservingWriter::fieldFor(std::size_t row, std::size_t column, Scanner::Quotes quotes) const
{
    // Checked before the first byte was written, so both are there.
    const auto content = encodeText(m_current.cell(row, column).text, m_document.dialect.encoding);
    return m_scanner.compose(content.value_or(std::string()), quotes).value_or(std::string());
}

/// A record and its line end. An empty record would vanish at the end of the file, or join a carriage return before
/// it, so there it is written as an empty quoted field, or with a line end of its own.
Result<void> PreservingWriter::writeRecord(Output& out, std::string_view record, Terminator terminator)
{
    constexpr std::string_view lineEnds[] = {"", "\n", "\r\n", "\r"};
    std::string_view lineEnd = lineEnds[static_cast<std::size_t>(terminator)];
    const bool vanishes = record.empty() && (terminator == Terminator::None || !m_document.dialect.blankLines);
    const bool joins = record.empty() && terminator == Terminator::Lf && out.endsInCarriageReturn();
    const std::string emptyField(2, m_document.dialect.quote);
    if ((vanishes || joins) && m_document.dialect.quote != '\0')
        record = emptyField;
    else if (vanishes || joins)
        lineEnd = "\r\n";
    if (auto written = out.write(record); !written)
        return written;
    return out.write(lineEnd);
}

/// The record with its changed fields written anew.
std::string PreservingWriter::recordFor(std::size_t row, const std::vector<Field>& fields) const
{
    const table::RowOrdinal ordinal = m_current.ordinalOf(row);
    const std::size_t width = widthOf(row, fields.size());
    const char quote = m_document.dialect.quote;
    std::string record;
    for (std::size_t column = 0; column < width; ++column) {
        if (column > 0)
            record += m_scanner.delimiter();
        const bool has = column < fields.size();
        const bool changed = difference(column) != nullptr && difference(column)->differs(ordinal, row);
        const std::string_view raw = has
            ? m_layout.work().substr(fields[column].begin, fields[column].end - fields[column].begin)
            : std::string_view();
        // A quote that is open to the end of the file must close before more is written behind it.
        const bool open = column + 1 == fields.size() && width > fields.size() && !m_scanner.endsBeforeSeparator(raw);
        const bool likeMark = m_startsLikeMark && row == 0 && column == 0;
        if (has && !changed && !open && !likeMark) {
            record += raw;
        } else {
            const bool quoted = quote != '\0' && !raw.empty() && raw.front() == quote;
            record += fieldFor(row, column, quoted ? Scanner::Quotes::Always : Scanner::Quotes::AsNeeded);
        }
    }
    return record;
}

/// True if `written` begins with a record that ends at `recordEnd` with its line end and holds the row's cells.
bool PreservingWriter::readsBack(std::string_view written, std::size_t recordEnd, std::size_t row, RecordEnd& end) const
{
    if (written.empty())
        return true;
    std::vector<Field> fields;
    std::string scratch;
    std::string decoded;
    end = m_scanner.scan(written, 0, fields);
    for (std::size_t column = 0; column < fields.size(); ++column) {
        if (column >= m_current.columnCount())
            return false;
        const std::string_view content = m_scanner.content(written, fields[column], scratch);
        if (decodeText(content, m_document.dialect.encoding, decoded) != m_current.cell(row, column).text)
            return false;
    }
    return end.next == recordEnd && widthOf(row, 0) == fields.size();
}

/// The record with all fields written anew: what stays of a damaged field could take a changed one for its end.
std::string PreservingWriter::safeRecord(std::size_t row, std::size_t width) const
{
    std::string record;
    for (std::size_t column = 0; column < width; ++column) {
        record += column > 0 ? m_scanner.delimiter() : std::string();
        record += fieldFor(row, column, Scanner::Quotes::AsNeeded);
    }
    return record;
}

Result<void> PreservingWriter::writeRow(Output& out, std::size_t row)
{
    const table::RowOrdinal ordinal = m_current.ordinalOf(row);
    const std::size_t begin = m_layout.begin(ordinal);
    const bool joins = out.endsInCarriageReturn() && m_layout.work()[begin] == '\n'; // see write()
    if (joins || m_edited.contains(row))
        return writeEdited(out, row);
    return out.write(m_layout.work().substr(begin, m_layout.end(ordinal) - begin));
}

Result<void> PreservingWriter::writeEdited(Output& out, std::size_t row)
{
    std::vector<Field> fields;
    const RecordEnd end = m_scanner.scan(m_layout.work(), m_layout.begin(m_current.ordinalOf(row)), fields);
    std::string record
        = m_unsettled.contains(row) ? safeRecord(row, widthOf(row, fields.size())) : recordFor(row, fields);
    // A row that an edit made equal to the header must not be taken for one.
    if (isGap(record)) {
        const bool quoted = record.front() == m_document.dialect.quote;
        m_scanner.scan(record, 0, fields);
        record = fieldFor(row, 0, quoted ? Scanner::Quotes::AsNeeded : Scanner::Quotes::Always)
            + record.substr(fields.front().end);
    }
    return writeRecord(out, record, end.terminator);
}

/// The lines that the dialect leaves out behind the rows [from, to), which stay even if the rows go.
Result<void> PreservingWriter::writeGaps(Output& out, table::RowOrdinal from, table::RowOrdinal to)
{
    if (m_layout.gaps().none())
        return {};
    std::vector<Field> fields;
    for (table::RowOrdinal row = from; row < to; ++row) {
        const std::size_t begin = m_scanner.scan(m_layout.work(), m_layout.begin(row), fields).next;
        if (auto written = writeApart(out, m_layout.work().substr(begin, m_layout.end(row) - begin)); !written)
            return written;
    }
    return {};
}

/// Bytes that begin with a record or gap of their own: a line feed must not join a carriage return before it.
Result<void> PreservingWriter::writeApart(Output& out, std::string_view work)
{
    if (out.endsInCarriageReturn() && work.starts_with('\n')) {
        if (auto written = out.write("\n"); !written)
            return written;
    }
    return out.write(work);
}

Result<void> PreservingWriter::write(const base::ByteSink& sink, base::JobContext& job)
{
    const std::string_view work = m_layout.work();
    Output out(sink, m_document.dialect.encoding, job, work.size());
    if (auto written = out.raw(m_layout.mark()); !written)
        return written;
    if (auto written = out.write(m_layout.head()); !written)
        return written;
    std::size_t row = 0;
    table::RowOrdinal next = 0; ///< behind the last row of the file that was written or passed
    while (row < m_current.rowCount()) {
        const table::RowOrdinal ordinal = m_current.ordinalOf(row);
        if (auto written = writeGaps(out, next, ordinal); !written)
            return written;
        const std::size_t begin = m_layout.begin(ordinal);
        // Only where rows were removed can an empty record come to stand behind a carriage return.
        const bool joins = out.endsInCarriageReturn() && work[begin] == '\n';
        if (joins || m_edited.contains(row)) {
            if (auto written = writeEdited(out, row); !written)
                return written;
            if (auto written = writeGaps(out, ordinal, ordinal + 1); !written)
                return written;
            next = ordinal + 1;
            ++row;
            continue;
        }
        std::size_t last = row;
        while (last + 1 < m_current.rowCount() && !m_edited.contains(last + 1)
            && m_current.ordinalOf(last + 1) == m_current.ordinalOf(last) + 1)
            ++last;
        next = m_current.ordinalOf(last) + 1;
        if (auto written = out.write(work.substr(begin, m_layout.end(next - 1) - begin)); !written)
            return written;
        row = last + 1;
    }
    if (auto written = writeGaps(out, next, static_cast<table::RowOrdinal>(m_layout.rowCount())); !written)
        return written;
    return writeApart(out, m_layout.tail());
}

} // namespace

base::Result<void> writePreserving(
    const Document& document, const table::Table& current, const base::ByteSink& sink, base::JobContext& job)
{
    PreservingWriter writer(document, current);
    if (auto found = writer.findEdits(job); !found)
        return found;
    return writer.write(sink, job);
}

} // namespace gleaner::formats::csv
