#include "core/base/parallel.h"
#include "core/base/within_memory.h"
#include "core/formats/csv/charset.h"
#include "core/formats/csv/chunk_reader.h"
#include "core/formats/csv/column_encoder.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/layout.h"
#include "core/formats/csv/record_finder.h"
#include "core/formats/csv/table_head.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <limits>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t headBytes = std::size_t{1} << 20U;
/// What one core cuts at a time.
constexpr std::size_t chunkBytes = std::size_t{1} << 18U;
/// What is cut before its columns are encoded: enough for some cores, little enough for its cells to be written and
/// read where the cores have them next to themselves. Twice or half as much is slower.
constexpr std::size_t waveBytes = 4 * chunkBytes;

/// Reads records wave by wave: all cores cut a wave into cells, then encode its columns, each column on one core.
class TableReader {
public:
    TableReader(
        base::SharedBytes source, const Dialect& dialect, const Work& work, Header header, base::JobContext& job)
        : m_source(std::move(source))
        , m_dialect(dialect)
        , m_work(work)
        , m_scanner(dialect)
        , m_header(std::move(header))
        , m_job(job)
    {
    }

    /// All records.
    Result<void> readAll()
    {
        const auto dataEnd = findDataEnd();
        if (!dataEnd)
            return forward(dataEnd);
        m_dataEnd = *dataEnd;
        std::vector<Chunk> wave;
        for (m_end = m_header.end;;) {
            // A wave is cut while the one before is encoded: one wait for each, not two.
            const auto ranges = planWave(m_end);
            // Asked now: the encoders may drop their keys while the wave is cut.
            m_keyless.clear();
            for (const ColumnEncoder& encoder : m_encoders)
                m_keyless.push_back(encoder.needsKeys() ? 0 : 1);
            std::vector<Chunk> next(ranges.size());
            base::parallelFor(ranges.size() + m_encoders.size(), 1, [&](std::size_t begin, std::size_t end) {
                for (std::size_t index = begin; index < end; ++index) {
                    if (index < ranges.size())
                        next[index] = cut(ranges[index]);
                    else
                        encodeColumn(index - ranges.size(), wave);
                }
            });
            recut(next, ranges, m_end);
            wave = std::move(next);
            if (auto noted = note(wave); !noted)
                return noted;
            m_end = wave.back().end;
            if (m_end >= m_dataEnd) {
                encode(wave);
                return {};
            }
        }
    }

    /// The first records only. The footer shows at the end of the file: rows that may belong to it are cut and dropped.
    Result<void> readFirst(std::size_t rows)
    {
        const std::size_t begin = m_header.end;
        const std::size_t footer = m_dialect.footerRows;
        std::vector<Chunk> wave;
        wave.push_back(cut({begin, m_work.bytes.size()}, rows + footer));
        m_reachedEnd = wave.front().end >= m_work.bytes.size();
        const std::size_t count = wave.front().rowCount();
        if (footer > 0 && !wave.front().error && count > 0)
            wave.front() = cut({begin, wave.front().starts[count - std::min(count, footer)]}, rows);
        if (auto noted = note(wave); !noted)
            return noted;
        m_end = wave.back().end;
        encode(wave);
        return {};
    }
    /// After readFirst(): all of the work bytes were looked at.
    bool reachedEnd() const { return m_reachedEnd; }

    Document finish(std::string_view tableName)
    {
        Document document;
        document.dialect = m_dialect;
        document.source = m_source;
        const std::size_t rowCount = m_starts.size();
        m_starts.push_back(m_end);
        const auto layout = std::make_shared<const Layout>(
            m_source, m_work.transcoded, m_work.markSize, m_dialect.encoding, std::move(m_starts), m_header.gaps);
        document.layout = layout;
        for (std::size_t column = m_header.names.size(); column < m_encoders.size(); ++column)
            m_header.names.push_back(nameOfColumn(column));
        std::vector<table::ColumnPtr> columns(m_encoders.size());
        base::parallelFor(columns.size(), 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t index = begin; index < end; ++index)
                columns[index] = m_encoders[index].finish(m_dialect.encoding, layout->owner());
        });
        auto schema = std::make_shared<table::Schema>();
        schema->table = tableName;
        schema->columns = table::columnsForHeader(m_header.names);
        document.table = table::Table(std::move(schema), std::move(columns), rowCount);
        document.issues = m_header.issues.finish(*layout);
        addCellIssues(document, *layout, m_header.issues.cells());
        return document;
    }

private:
    /// Where the footer starts: its records are counted from the end, so the records are found first.
    Result<std::size_t> findDataEnd()
    {
        if (m_dialect.footerRows == 0)
            return m_work.bytes.size();
        const auto records = findRecords(m_work.bytes, m_header.end, m_dialect, m_scanner, m_header.gaps, m_job);
        if (!records)
            return forward(records);
        const std::size_t count = records->starts.size();
        const std::size_t footer = std::min<std::size_t>(count, m_dialect.footerRows);
        return footer == 0 ? records->end : static_cast<std::size_t>(records->starts[count - footer]);
    }

    Chunk cut(ChunkRange range, std::size_t mostRows = std::numeric_limits<std::size_t>::max())
    {
        return readChunk(m_work.bytes, m_dialect, m_scanner, m_header, range, mostRows, m_keyless, m_job);
    }

    std::vector<ChunkRange> planWave(std::size_t begin) const
    {
        return planChunks(m_work.bytes, begin, std::min(m_dataEnd, begin + waveBytes), m_dialect.quote, chunkBytes);
    }

    /// Cuts those chunks again whose start was guessed wrong; the first one starts at `place`.
    void recut(std::vector<Chunk>& chunks, const std::vector<ChunkRange>& ranges, std::size_t place)
    {
        for (std::size_t index = 0; index < ranges.size(); ++index) {
            if (ranges[index].begin != place)
                chunks[index] = cut({place, std::max(place, ranges[index].end)});
            if (chunks[index].error) {
                chunks.resize(index + 1);
                break;
            }
            place = chunks[index].end;
        }
    }

    /// Takes note of a wave's records and makes the encoders that its columns need.
    Result<void> note(const std::vector<Chunk>& wave)
    {
        std::size_t rows = m_starts.size();
        // A footer may be all that there is, and leave a table of columns without rows.
        std::size_t columnCount = std::max({m_header.names.size(), m_header.width, m_encoders.size()});
        for (const Chunk& chunk : wave) {
            if (chunk.error) {
                base::Error error = *chunk.error;
                if (error.code == ErrorCode::TooLarge)
                    error.place.row = rows + chunk.rowCount() + 1;
                return tl::unexpected<base::Error>(std::move(error));
            }
            m_header.issues.append(chunk.issues, rows);
            rows += chunk.rowCount();
            columnCount = std::max(columnCount, chunk.columns.size());
        }
        if (rows >= std::numeric_limits<table::RowOrdinal>::max())
            return fail(ErrorCode::TooLarge, {"The table", "4,294,967,294 rows"});
        const std::size_t most = mostCells(m_work.bytes.size());
        if (rows * columnCount > most)
            return fail(ErrorCode::TooLarge, {"The table", fmt::format("{} cells in a file of this size", most)});
        if (m_starts.empty())
            m_likelyRows = likelyRows(wave, rows);
        makeEncoders(columnCount, m_starts.size());
        if (m_starts.empty())
            m_starts.reserve(std::max(rows, m_likelyRows) + 1);
        for (const Chunk& chunk : wave)
            m_starts.insert(m_starts.end(), chunk.starts.begin(), chunk.starts.end());
        return {};
    }

    void encodeColumn(std::size_t index, const std::vector<Chunk>& wave)
    {
        for (const Chunk& chunk : wave)
            m_encoders[index].add(chunk);
    }

    void encode(const std::vector<Chunk>& wave)
    {
        base::parallelFor(m_encoders.size(), 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t index = begin; index < end; ++index)
                encodeColumn(index, wave);
        });
    }

    /// What the rows of the first wave let expect of all the data. Room is made for them, so a file of short rows that
    /// become long ones must not ask for too much.
    std::size_t likelyRows(const std::vector<Chunk>& wave, std::size_t rows) const
    {
        constexpr double most = double{1U << 26U};
        const std::size_t end = wave.back().end;
        if (end <= m_header.end || end >= m_dataEnd)
            return rows;
        const double each = static_cast<double>(rows) / static_cast<double>(end - m_header.end);
        const double left = each * static_cast<double>(m_dataEnd - end);
        return rows + static_cast<std::size_t>(std::min(most, left * 1.05));
    }

    /// Encoders for all columns; new ones catch up with the rows that lack theirs.
    void makeEncoders(std::size_t count, std::size_t rows)
    {
        // Room is made for no more cells than the table may have, however many columns come.
        m_likelyRows = std::min(m_likelyRows, mostCells(m_work.bytes.size()) / std::max<std::size_t>(1, count));
        while (m_encoders.size() < count) {
            m_encoders.emplace_back(m_work.bytes, m_encoders.size(), m_likelyRows);
            m_encoders.back().addMissing(rows);
        }
    }

    base::SharedBytes m_source;
    Dialect m_dialect;
    const Work& m_work;
    Scanner m_scanner;
    Header m_header;
    base::JobContext& m_job;
    std::deque<ColumnEncoder> m_encoders;
    std::vector<std::uint8_t> m_keyless; ///< the columns whose cells need no keys
    std::vector<std::uint64_t> m_starts;
    std::size_t m_dataEnd = 0;
    std::size_t m_likelyRows = 0;
    std::size_t m_end = 0;
    bool m_reachedEnd = false;
};

Result<Document> readWhole(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, base::JobContext& job)
{
    if (source->view().size() > mostFileBytes)
        return fail(ErrorCode::TooLarge, {"The file", "8 GiB"});
    Dialect actual = dialect;
    const Work work = prepareWork(source, actual, source->view().size());
    auto header = readHeader(work.bytes, actual, tableName);
    if (!header)
        return forward(header);
    TableReader reader(std::move(source), actual, work, std::move(*header), job);
    if (auto done = reader.readAll(); !done)
        return forward(done);
    return reader.finish(tableName);
}

} // namespace

base::Result<Document> read(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, base::JobContext& job)
{
    return base::withinMemory([&] { return readWhole(std::move(source), dialect, tableName, job); });
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
        auto header = readHeader(work.bytes, actual, tableName);
        if (!header && !whole)
            continue;
        if (!header)
            return forward(header);
        TableReader reader(source, actual, work, std::move(*header), job);
        const auto done = reader.readFirst(rows);
        if (!whole && (!done || reader.reachedEnd()))
            continue;
        if (!done)
            return forward(done);
        return reader.finish(tableName);
    }
}

} // namespace gleaner::formats::csv
