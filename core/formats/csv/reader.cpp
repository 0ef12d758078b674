#include "core/base/parallel.h"
#include "core/formats/csv/charset.h"
#include "core/formats/csv/chunk_reader.h"
#include "core/formats/csv/column_merger.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/layout.h"
#include "core/formats/csv/table_head.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t headBytes = std::size_t{1} << 20U;
/// Large enough that values repeat within a chunk, small enough for its tables to stay in the cache.
constexpr std::size_t chunkBytes = std::size_t{2} << 20U;

constexpr std::size_t all = std::numeric_limits<std::size_t>::max();

/// Reads all chunks at once, then reads those again whose start was guessed wrong.
std::vector<Chunk> readChunks(std::string_view work, const Scanner& scanner, const Gaps& gaps,
    const std::vector<ChunkRange>& ranges, std::size_t width, base::JobContext& job)
{
    std::vector<Chunk> chunks(ranges.size());
    base::parallelFor(ranges.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index)
            chunks[index] = readChunk(work, scanner, gaps, ranges[index], width, all, job);
    });
    std::size_t place = ranges.front().begin;
    for (std::size_t index = 0; index < ranges.size(); ++index) {
        if (ranges[index].begin != place)
            chunks[index]
                = readChunk(work, scanner, gaps, {place, std::max(place, ranges[index].end)}, width, all, job);
        if (chunks[index].error)
            break;
        place = chunks[index].end;
    }
    return chunks;
}

/// The chunks without the last `count` records. The chunk that they leave in parts is read again, so that nothing of
/// what they hold counts.
std::vector<Chunk> withoutFooter(std::vector<Chunk> chunks, std::size_t count, std::string_view work,
    const Scanner& scanner, const Header& header, base::JobContext& job)
{
    while (count > 0 && !chunks.back().error) {
        Chunk& last = chunks.back();
        if (last.starts.size() > count || chunks.size() == 1) {
            const std::size_t kept = last.starts.size() - std::min(count, last.starts.size());
            const std::size_t begin = last.starts.empty() ? last.end : last.starts.front();
            const std::size_t end = kept < last.starts.size() ? last.starts[kept] : last.end;
            last = readChunk(work, scanner, header.gaps, {begin, end}, header.width, all, job);
            break;
        }
        count -= last.starts.size();
        chunks.pop_back();
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
    const auto layout = std::make_shared<const Layout>(
        source, work.transcoded, work.markSize, dialect.encoding, std::move(starts), header.gaps);
    document.layout = layout;

    for (std::size_t column = header.names.size(); column < columnCount; ++column)
        header.names.push_back(nameOfColumn(column));
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
    const Work work = prepareWork(source, actual, source->view().size());
    const Scanner scanner(actual);
    auto header = readHeader(work.bytes, actual, scanner, tableName);
    if (!header)
        return forward(header);
    const auto ranges = planChunks(work.bytes, header->end, actual.quote, chunkBytes);
    auto chunks = readChunks(work.bytes, scanner, header->gaps, ranges, header->width, job);
    chunks = withoutFooter(std::move(chunks), actual.footerRows, work.bytes, scanner, *header, job);
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
        const Work work = prepareWork(source, actual, bytes);
        const Scanner scanner(actual);
        auto header = readHeader(work.bytes, actual, scanner, tableName);
        if (!header && !whole)
            continue;
        if (!header)
            return forward(header);
        std::vector<Chunk> chunks;
        // The footer shows at the end of the file only: rows that may belong to it are read and dropped.
        const ChunkRange range{header->end, work.bytes.size()};
        chunks.push_back(
            readChunk(work.bytes, scanner, header->gaps, range, header->width, rows + actual.footerRows, job));
        if (!whole && (chunks.front().error || chunks.front().end >= work.bytes.size()))
            continue;
        chunks = withoutFooter(std::move(chunks), actual.footerRows, work.bytes, scanner, *header, job);
        return assemble(source, work, actual, std::move(*header), std::move(chunks), tableName);
    }
}

} // namespace gleaner::formats::csv
