#pragma once

#include "core/base/job.h"
#include "core/formats/csv/content_key.h"
#include "core/formats/csv/table_head.h"

namespace gleaner::formats::csv {

/// A cell as it was cut, in little room. One that was not cut is lacking.
struct CutCell {
    /// What begin and size say.
    enum Kind : std::uint32_t {
        Lacking, ///< nothing: the row is short
        Content, ///< where the content lies
        WholeContent, ///< the same, and its key is whole
        Written, ///< this and more, by a FieldForm: where the field lies as it is written
    };

    std::uint64_t key = 0; ///< the number of contentKey() of a content that lies in the work bytes
    std::uint32_t begin = 0; ///< from the chunk's first byte
    std::uint32_t size : 28 = 0;
    std::uint32_t kind : 4 = Lacking;

    CutCell() = default;
    CutCell(std::uint64_t number, std::size_t from, std::size_t bytes, std::uint32_t what)
        : key(number)
        , begin(static_cast<std::uint32_t>(from))
        , size(static_cast<std::uint32_t>(bytes) & 0xfffffffU)
        , kind(what & 15U)
    {
    }
    bool isContent() const { return kind == Content || kind == WholeContent; }
    ContentKey contentKey() const { return {key, kind == WholeContent}; }
    FieldForm form() const { return static_cast<FieldForm>(kind - Written); }
};

/// The records of a part of the file, cut into cells. Parts are read independently of each other.
struct Chunk {
    std::size_t begin = 0; ///< in the work bytes
    std::size_t end = 0; ///< where the next record starts
    std::vector<std::uint64_t> starts; ///< start of each record in the work bytes
    /// The cells of each column, up to the last row that has one.
    std::vector<std::vector<CutCell>> columns;
    RecordIssues issues;
    std::optional<base::Error> error; ///< what kept the chunk from being read to its end

    std::size_t rowCount() const { return starts.size(); }
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
/// without the gaps between them.
Chunk readChunk(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Header& header,
    ChunkRange range, std::size_t mostRows, base::JobContext& job);

/// Cuts [begin, end) into parts that surely or probably start at records: the first one does, the others are right if
/// quotes come in pairs up to there. The last record of the last part may reach beyond `end`.
std::vector<ChunkRange> planChunks(
    std::string_view work, std::size_t begin, std::size_t end, char quote, std::size_t chunkBytes);

} // namespace gleaner::formats::csv
