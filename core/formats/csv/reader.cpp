#include "core/formats/csv/charset.h"
#include "core/formats/csv/column_collector.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/layout.h"
#include "core/formats/csv/read_issues.h"
#include "core/formats/csv/scanner.h"

#include <fmt/format.h>
#include <limits>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t mostColumns = 16'384;
constexpr std::size_t mostCellBytes = std::size_t{1} << 20U;
constexpr std::size_t mostFileBytes = std::size_t{8} << 30U;
/// A table may not have far more cells than its file has bytes: a few long rows must not cost all memory.
constexpr std::size_t cellsPerByte = 4;
constexpr std::size_t cellsAlways = std::size_t{64} << 20U;
constexpr std::size_t pollMask = 0xfff;
constexpr std::size_t headBytes = std::size_t{1} << 20U;

/// The work bytes of a source, and what was found on the way to them.
struct Work {
    base::SharedBytes transcoded;
    std::size_t markSize = 0;
    std::string_view bytes;
};

Work prepare(const base::SharedBytes& source, Dialect& dialect, std::size_t mostBytes)
{
    Work work;
    const std::string_view mark = byteOrderMark(dialect.encoding);
    dialect.byteOrderMark = !mark.empty() && source->view().starts_with(mark);
    work.markSize = dialect.byteOrderMark ? mark.size() : 0;
    work.bytes = source->view().substr(work.markSize);
    if (isTranscoded(dialect.encoding)) {
        work.transcoded = base::makeBytes(toWorkBytes(work.bytes.substr(0, mostBytes), dialect.encoding));
        work.bytes = work.transcoded->view();
    }
    return work;
}

/// One pass over the records of a file.
class Reading {
public:
    Reading(Work work, const Dialect& dialect, std::string_view tableName)
        : m_work(std::move(work))
        , m_dialect(dialect)
        , m_scanner(dialect)
        , m_tableName(tableName)
    {
    }

    Result<void> readHeader();
    Result<void> readRows(std::size_t most, base::JobContext& job);
    Result<Document> finish(const base::SharedBytes& source);

    bool atEnd() const { return m_place >= m_work.bytes.size(); }

private:
    Result<void> nextRecord();
    Result<void> storeRecord();
    std::string columnName(std::size_t index) const
    {
        return index < m_names.size() ? m_names[index] : fmt::format("Column {}", index + 1);
    }

    Work m_work;
    Dialect m_dialect;
    Scanner m_scanner;
    std::string m_tableName;
    std::size_t m_place = 0;
    std::vector<Field> m_fields;
    RecordEnd m_end;
    std::vector<std::string> m_names;
    std::vector<ColumnCollector> m_columns;
    std::vector<std::uint64_t> m_starts;
    std::string m_scratch;
    RecordIssues m_issues;
};

Result<void> Reading::nextRecord()
{
    m_end = m_scanner.scan(m_work.bytes, m_place, m_fields);
    if (m_fields.size() > mostColumns)
        return fail(ErrorCode::TooLarge, {"A row", fmt::format("{} cells", mostColumns)});
    for (const Field& field : m_fields) {
        if (field.end - field.begin > mostCellBytes)
            return fail(ErrorCode::TooLarge, {"A cell", "1 MiB"});
    }
    m_issues.seeRecord(m_fields, m_end);
    m_place = m_end.next;
    return {};
}

Result<void> Reading::readHeader()
{
    for (std::uint32_t row = 0; row < m_dialect.skipRows && !atEnd(); ++row) {
        if (auto read = nextRecord(); !read)
            return read;
    }
    if (atEnd())
        return fail(ErrorCode::NotATable, {m_tableName, "it has no rows"});
    for (std::uint32_t row = 0; row < m_dialect.headerRows; ++row) {
        if (atEnd())
            return fail(ErrorCode::NotATable, {m_tableName, "it ends inside its header"});
        if (auto read = nextRecord(); !read)
            return read;
        if (m_fields.size() > m_names.size())
            m_names.resize(m_fields.size());
        for (std::size_t column = 0; column < m_fields.size(); ++column) {
            std::string decoded;
            const std::string_view content = m_scanner.content(m_work.bytes, m_fields[column], m_scratch);
            const std::string_view text = decodeText(content, m_dialect.encoding, decoded);
            if (!m_names[column].empty() && !text.empty())
                m_names[column] += " › ";
            m_names[column] += text;
        }
    }
    m_columns.resize(m_names.size());
    m_issues.expectWidth(m_names.size());
    return {};
}

Result<void> Reading::storeRecord()
{
    const std::size_t row = m_starts.size();
    const std::size_t begin = m_place;
    if (auto read = nextRecord(); !read)
        return read;
    if (row >= std::numeric_limits<table::RowOrdinal>::max())
        return fail(ErrorCode::TooLarge, {"The table", "4,294,967,294 rows"});
    if (row == 0 && m_columns.empty()) {
        m_columns.resize(m_fields.size());
        m_issues.expectWidth(m_fields.size());
    }
    m_issues.seeRow(row, begin, m_fields);
    if (m_fields.size() > m_columns.size())
        m_columns.resize(m_fields.size());
    m_starts.push_back(begin);
    if (m_starts.size() * m_columns.size() > cellsAlways + cellsPerByte * m_work.bytes.size())
        return fail(ErrorCode::TooLarge,
            {"The table",
                fmt::format("{} cells in a file of this size", cellsAlways + cellsPerByte * m_work.bytes.size())});
    for (std::size_t column = 0; column < m_fields.size(); ++column) {
        ColumnCollector& collector = m_columns[column];
        collector.missingUpTo(row);
        const std::string_view content = m_scanner.content(m_work.bytes, m_fields[column], m_scratch);
        if (content.data() == m_scratch.data())
            collector.add(content);
        else
            collector.refer(content);
    }
    return {};
}

Result<void> Reading::readRows(std::size_t most, base::JobContext& job)
{
    while (!atEnd() && m_starts.size() < most) {
        if ((m_starts.size() & pollMask) == 0) {
            if (job.stopRequested())
                return fail(ErrorCode::Cancelled);
            job.progress(m_place, m_work.bytes.size());
        }
        if (auto stored = storeRecord(); !stored)
            return stored;
    }
    return {};
}

Result<Document> Reading::finish(const base::SharedBytes& source)
{
    const std::size_t rowCount = m_starts.size();
    m_starts.push_back(m_place);
    Document document;
    document.dialect = m_dialect;
    document.source = source;
    const auto layout = std::make_shared<const Layout>(
        source, m_work.transcoded, m_work.markSize, m_dialect.encoding, std::move(m_starts));
    document.layout = layout;

    std::vector<std::string> names;
    std::vector<table::ColumnPtr> columns;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        names.push_back(columnName(column));
        m_columns[column].missingUpTo(rowCount);
        columns.push_back(m_columns[column].finish(m_dialect.encoding, layout->owner()));
    }
    auto schema = std::make_shared<table::Schema>();
    schema->table = m_tableName;
    schema->columns = table::columnsForHeader(names);
    document.table = table::Table(std::move(schema), std::move(columns), rowCount);
    document.issues = m_issues.finish(*layout);
    addCellIssues(document, *layout);
    return document;
}

} // namespace

base::Result<Document> read(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, base::JobContext& job)
{
    if (source->view().size() > mostFileBytes)
        return fail(ErrorCode::TooLarge, {"The file", "8 GiB"});
    Dialect actual = dialect;
    Work work = prepare(source, actual, source->view().size());
    Reading reading(std::move(work), actual, tableName);
    if (auto header = reading.readHeader(); !header)
        return forward(header);
    if (auto rows = reading.readRows(std::numeric_limits<std::size_t>::max(), job); !rows)
        return forward(rows);
    return reading.finish(source);
}

base::Result<Document> readHead(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, std::size_t rows)
{
    Dialect actual = dialect;
    base::NullJob job;
    // UTF-16 is transcoded only as far as the rows reach; other files are looked at where they lie.
    for (std::size_t bytes = headBytes;; bytes *= 4) {
        const bool whole = !isTranscoded(dialect.encoding) || bytes >= source->view().size();
        Reading reading(prepare(source, actual, bytes), actual, tableName);
        const auto header = reading.readHeader();
        const auto read = header ? reading.readRows(rows, job) : header;
        if (!whole && (!read || reading.atEnd()))
            continue;
        return read ? reading.finish(source) : forward(read);
    }
}

} // namespace gleaner::formats::csv
