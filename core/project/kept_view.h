#pragma once

#include "core/project/project_file.h"

#include <functional>

namespace gleaner::project {

/// A cell that steps have changed, in a page of a source.
struct ChangedCell {
    std::uint32_t row = 0; ///< from the first row of the page
    std::uint32_t column = 0;
    table::Cell cell;
};

/// Changed cells of one page in one string, in rising order of row and column; nothing if the string is not one.
std::string changedCellsText(const std::vector<ChangedCell>& cells);
std::optional<std::vector<ChangedCell>> changedCells(std::string_view text);

/// Changed cells of the rows [first, end) of the base that are still there.
std::vector<ChangedCell> changedBetween(const TableState& state, std::uint32_t first, std::uint32_t end);

/// Which rows of the base are still there: one bit each, the lowest first; empty = all.
std::string presentRowsText(const table::Table& current, std::size_t baseRows);

/// Rows of a base table of which some were removed: from positions to ordinals and back.
class PresentRows {
public:
    /// Nothing if the text has another number of rows than `rowCount` of `baseRows`.
    static std::optional<PresentRows> of(std::string_view text, std::size_t rowCount, std::size_t baseRows);
    std::size_t rowCount() const { return m_rowCount; }
    table::RowOrdinal ordinalOf(std::size_t row) const;
    std::optional<std::size_t> rowOf(table::RowOrdinal ordinal) const;

private:
    static constexpr std::size_t blockWords = 8;
    table::RowSet m_present; ///< empty = all
    std::vector<std::size_t> m_before; ///< rows before each block
    std::size_t m_rowCount = 0;
};

} // namespace gleaner::project
