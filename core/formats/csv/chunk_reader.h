#pragma once

#include "core/base/job.h"
#include "core/formats/csv/content_table.h"
#include "core/formats/csv/table_head.h"

namespace gleaner::formats::csv {

/// The cells of one column in one chunk.
struct ChunkColumn {
    ContentTable contents;
    std::vector<table::Code> codes; ///< one per row up to the last that has this cell
};

/// The records of a part of the file. Parts are read independently of each other.
struct Chunk {
    std::vector<std::uint64_t> starts; ///< start of each record in the work bytes
    std::size_t end = 0; ///< where the next record starts
    std::vector<ChunkColumn> columns;
    RecordIssues issues;
    std::optional<base::Error> error; ///< what kept the chunk from being read to its end
};

/// The most cells that a file or a part of it may become. A table may not have far more cells than bytes: a few long
/// rows must not cost all memory.
constexpr std::size_t mostCells(std::size_t bytes) { return (std::size_t{16} << 20U) + 4 * bytes; }

/// Where a chunk begins and where no further record of it may begin.
struct ChunkRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Reads the records that start inside the range, at most `mostRows`, without the gaps between them. `width` is the
/// number of cells that a row should have.
Chunk readChunk(std::string_view work, const Scanner& scanner, const Gaps& gaps, ChunkRange range, std::size_t width,
    std::size_t mostRows, base::JobContext& job);

/// Cuts [begin, end of `work`) into parts that surely or probably start at records: the first one does, the others
/// are right if quotes come in pairs up to there.
std::vector<ChunkRange> planChunks(std::string_view work, std::size_t begin, char quote, std::size_t chunkBytes);

} // namespace gleaner::formats::csv
