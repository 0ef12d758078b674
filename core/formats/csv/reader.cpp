#include "core/base/parallel.h"
#include "core/formats/csv/charset.h"
#include "core/formats/csv/chunk_reader.h"
#include "core/formats/csv/column_merger.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/layout.h"
#include "core/formats/csv/scanner.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t mostFileBytes = std::size_t{8} << 30U;
constexpr std::size_t headBytes = std::size_t{1} << 20U;
/// Large enough that values repeat within a chunk, small enough for its tables to stay in the cache.
constexpr std::size_t chunkBytes = std::size_t{2} << 20U;

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

/// What the rows before the data say, and where the data starts.
struct Header {
    std::vector<std::string> names;
    std::size_t end = 0;
    RecordIssues issues;
};

Result<Header> readHeader(std::string_view work, const Dialect& dialect, const Scanner& scanner, std::string_view name)
{
    Header header;
    std::vector<Field> fields;
    std::string scratch;
    std::string decoded;
    if (work.empty())
        return fail(ErrorCode::NotATable, {std::string(name), "it has no rows"});
    for (std::size_t row = 0; row < std::size_t{dialect.skipRows} + dialect.headerRows; ++row) {
        if (header.end >= work.size())
            return fail(ErrorCode::NotATable, {std::string(name), "it ends inside its header"});
        const RecordEnd end = scanner.scan(work, header.end, fields);
        if (auto checked = checkRecord(fields); !checked)
            return forward(checked);
        header.issues.seeRecord(fields, end);
        header.end = end.next;
        if (row < dialect.skipRows)
            continue;
        if (fields.size() > header.names.size())
            header.names.resize(fields.size());
        for (std::size_t column = 0; column < fields.size(); ++column) {
            const std::string_view content = scanner.content(work, fields[column], scratch);
            const std::string_view text = decodeText(content, dialect.encoding, decoded);
            std::string& columnName = header.names[column];
            columnName += columnName.empty() || text.empty() ? "" : " › ";
            columnName += text;
        }
    }
    if (dialect.headerRows == 0 && header.end >= work.size())
        return fail(ErrorCode::NotATable, {std::string(name), "it has no rows"});
    return header;
}

/// The number of cells that a row should have: that of the header, or without one that of the first row.
std::size_t expectedWidth(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Header& header)
{
    if (dialect.headerRows > 0)
        return header.names.size();
    std::vector<Field> fields;
    scanner.scan(work, header.end, fields);
    return std::min(fields.size(), mostColumns);
}

/// Reads all chunks at once, then reads those again whose start was guessed wrong.
std::vector<Chunk> readChunks(std::string_view work, const Scanner& scanner, const std::vector<ChunkRange>& ranges,
    std::size_t width, base::JobContext& job)
{
    constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
    std::vector<Chunk> chunks(ranges.size());
    base::parallelFor(ranges.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index)
            chunks[index] = readChunk(work, scanner, ranges[index], width, all, job);
    });
    std::size_t place = ranges.front().begin;
    for (std::size_t index = 0; index < ranges.size(); ++index) {
        if (ranges[index].begin != place)
            chunks[index] = readChunk(work, scanner, {place, std::max(place, ranges[index].end)}, width, all, job);
        if (chunks[index].error)
            break;
        place = chunks[index].end;
    }
    return chunks;
}

Result<Document> assemble(const base::SharedBytes& source, const Work& work, const Dialect& dialect, Header header,
    std::vector<Chunk> chunks, std::string_view tableName)
{
    std::size_t rowCount = 0;
    std::size_t columnCount = header.names.size();
    for (const Chunk& chunk : chunks) {
        if (chunk.error)
            return tl::unexpected<base::Error>(*chunk.error);
        header.issues.append(chunk.issues, rowCount);
        rowCount += chunk.starts.size();
        columnCount = std::max(columnCount, chunk.columns.size());
    }
    if (rowCount >= std::numeric_limits<table::RowOrdinal>::max())
        return fail(ErrorCode::TooLarge, {"The table", "4,294,967,294 rows"});
    if (rowCount * columnCount > mostCells(work.bytes.size()))
        return fail(ErrorCode::TooLarge,
            {"The table", fmt::format("{} cells in a file of this size", mostCells(work.bytes.size()))});

    Document document;
    document.dialect = dialect;
    document.source = source;
    std::vector<std::uint64_t> starts;
    starts.reserve(rowCount + 1);
    for (Chunk& chunk : chunks) {
        starts.insert(starts.end(), chunk.starts.begin(), chunk.starts.end());
    }
    starts.push_back(chunks.back().end);
    const auto layout
        = std::make_shared<const Layout>(source, work.transcoded, work.markSize, dialect.encoding, std::move(starts));
    document.layout = layout;

    for (std::size_t column = header.names.size(); column < columnCount; ++column)
        header.names.push_back(fmt::format("Column {}", column + 1));
    std::vector<table::ColumnPtr> columns(columnCount);
    base::parallelFor(columnCount, 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index)
            columns[index] = mergeColumn(chunks, index, rowCount, dialect.encoding, layout->owner());
    });
    auto schema = std::make_shared<table::Schema>();
    schema->table = tableName;
    schema->columns = table::columnsForHeader(header.names);
    document.table = table::Table(std::move(schema), std::move(columns), rowCount);
    document.issues = header.issues.finish(*layout);
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
    const Work work = prepare(source, actual, source->view().size());
    const Scanner scanner(actual);
    auto header = readHeader(work.bytes, actual, scanner, tableName);
    if (!header)
        return forward(header);
    const std::size_t width = expectedWidth(work.bytes, actual, scanner, *header);
    header->issues.expectWidth(width);
    const auto ranges = planChunks(work.bytes, header->end, actual.quote, chunkBytes);
    auto chunks = readChunks(work.bytes, scanner, ranges, width, job);
    return assemble(source, work, actual, std::move(*header), std::move(chunks), tableName);
}

base::Result<Document> readHead(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, std::size_t rows)
{
    Dialect actual = dialect;
    base::NullJob job;
    // UTF-16 is transcoded only as far as the rows reach; other files are looked at where they lie.
    for (std::size_t bytes = headBytes;; bytes *= 4) {
        const bool whole = !isTranscoded(dialect.encoding) || bytes >= source->view().size();
        const Work work = prepare(source, actual, bytes);
        const Scanner scanner(actual);
        auto header = readHeader(work.bytes, actual, scanner, tableName);
        if (!header && !whole)
            continue;
        if (!header)
            return forward(header);
        const std::size_t width = expectedWidth(work.bytes, actual, scanner, *header);
        header->issues.expectWidth(width);
        std::vector<Chunk> chunks;
        chunks.push_back(readChunk(work.bytes, scanner, {header->end, work.bytes.size()}, width, rows, job));
        if (!whole && (chunks.front().error || chunks.front().end >= work.bytes.size()))
            continue;
        return assemble(source, work, actual, std::move(*header), std::move(chunks), tableName);
    }
}

} // namespace gleaner::formats::csv
