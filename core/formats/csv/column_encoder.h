#pragma once

#include "core/formats/csv/chunk_reader.h"
#include "core/formats/csv/content_table.h"
#include "core/table/column.h"

#include <array>
#include <span>
#include <variant>

namespace gleaner::formats::csv {

/// Makes one column of a table from chunks, one after the other: a dictionary in the order of first use, whatever the
/// chunks were, or one cell a row where nearly all are different.
class ColumnEncoder {
public:
    /// `index` is the column's place. `likelyRows` is a guess at the rows of the whole table: room is made for them,
    /// and it decides what "nearly all" means, so it must not depend on anything but the file.
    ColumnEncoder(std::string_view work, std::size_t index, std::size_t likelyRows);

    /// Cells that all rows so far lack.
    void addMissing(std::size_t rows);
    /// The cells of a chunk's rows.
    void add(const Chunk& chunk);
    /// If not, no cell is ever looked up again.
    bool needsKeys() const { return !m_rowByRow; }
    /// The column; the encoder is used up. Each content is decoded once. `owner` keeps the work bytes.
    table::ColumnPtr finish(Encoding encoding, const std::shared_ptr<const void>& owner);

private:
    /// As many cells as have their memory fetched ahead together.
    static constexpr std::size_t blockRows = 32;
    using Codes = std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::uint32_t>>;

    void addBlock(const Chunk& chunk, std::span<const CutCell> cells);
    void addRowCells(const Chunk& chunk, std::span<const CutCell> cells);
    void append(std::span<const table::Code> codes);
    void widen();
    void judge();
    void keepRowByRow();

    std::string_view m_work;
    std::size_t m_index;
    std::size_t m_likelyRows;
    std::size_t m_rows = 0;
    std::size_t m_nextJudgement;
    ContentTable m_contents;
    Codes m_codes;
    bool m_rowByRow = false;
    std::vector<table::PlacedCell> m_rowCells;
};

} // namespace gleaner::formats::csv
