#pragma once

#include "core/base/job.h"
#include "core/formats/csv/content_key.h"
#include "core/formats/csv/table_head.h"

#include <span>

namespace gleaner::formats::csv {

/// A cell as it was cut, in little room. One that was not cut is lacking: the row is short.
struct CutCell {
    std::uint64_t key = 0; ///< the number of the content's contentKey(); 0 in a column without keys
    std::uint32_t begin = 0; ///< where the content lies: from the chunk's first byte, or in its texts
    // With the flags all 32 bits: writing a cell would read its place first to keep what is left of them.
    std::uint32_t size : 29 = 0;
    std::uint32_t isThere : 1 = 0;
    std::uint32_t isWhole : 1 = 0; ///< the key is
    std::uint32_t isApart : 1 = 0; ///< in Chunk::texts, as quotes or escapes were resolved

    CutCell() = default;
    CutCell(ContentKey contentKey, std::size_t from, std::size_t bytes, bool apart)
        : key(contentKey.number)
        , begin(static_cast<std::uint32_t>(from))
        , size(static_cast<std::uint32_t>(bytes) & 0x1fffffffU)
        , isThere(1)
        , isWhole(contentKey.whole ? 1 : 0)
        , isApart(apart ? 1 : 0)
    {
    }
    ContentKey contentKey() const { return {key, isWhole != 0}; }
};

/// The records of a part of the file, cut into cells. Parts are read independently of each other.
struct Chunk {
    std::size_t begin = 0; ///< in the work bytes
    std::size_t end = 0; ///< where the next record starts
    std::vector<std::uint64_t> starts; ///< start of each record in the work bytes
    /// The cells of each column, up to the last row that has one.
    std::vector<std::vector<CutCell>> columns;
    std::string texts; ///< of the cells that do not lie in the work bytes as they are
    RecordIssues issues;
    std::optional<base::Error> error; ///< what kept the chunk from being read to its end

    std::size_t rowCount() const { return starts.size(); }
    /// The content of a cell of this chunk, which was cut from `work`. No data at all if it is lacking.
    Content contentOf(std::string_view work, const CutCell& cell) const
    {
        if (cell.isThere == 0)
            return {};
        const char* base = cell.isApart != 0 ? texts.data() : work.data() + begin;
        return {base + cell.begin, cell.contentKey(), cell.size};
    }
};

/// The most cells that a file or a part of it may become. A table may not have far more cells than bytes: a few long
/// rows must not cost all memory.
constexpr std::size_t mostCells(std::size_t bytes) { return (std::size_t{16} << 20U) + 4 * bytes; }

/// Where a chunk begins and where no further record of it may begin.
struct ChunkRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Cuts the records that start inside the range, at most `mostRows`: the same as Scanner cuts one after the other,
/// without the gaps between them. `keyless` tells of the first columns which ones need no keys.
Chunk readChunk(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Header& header,
    ChunkRange range, std::size_t mostRows, std::span<const std::uint8_t> keyless, base::JobContext& job);

/// Cuts [begin, end) into parts that surely or probably start at records: the first one does, the others are right if
/// quotes come in pairs up to there. The last record of the last part may reach beyond `end`.
std::vector<ChunkRange> planChunks(
    std::string_view work, std::size_t begin, std::size_t end, char quote, std::size_t chunkBytes);

} // namespace gleaner::formats::csv
