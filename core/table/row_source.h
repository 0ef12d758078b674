#pragma once

#include "core/table/table.h"

namespace gleaner::table {

/// Rows and cells to look at, wherever they are kept: a table in memory, or records of a file whose columns are still
/// being encoded. Immutable. Calls are quick, and safe from several threads.
class RowSource {
public:
    virtual ~RowSource() = default;
    virtual const Schema& schema() const = 0;
    virtual std::size_t rowCount() const = 0;
    /// The row's place in the base table, and the position of the row of that place, if it is still there.
    virtual RowOrdinal ordinalOf(std::size_t row) const = 0;
    virtual std::optional<std::size_t> rowOf(RowOrdinal ordinal) const = 0;
    /// The cell as it is now. A place that can't be read any more is State::Missing; who reads the whole says why.
    virtual Cell cell(std::size_t row, std::size_t column) const = 0;
    /// How the cell begins, at most `most` bytes: for looking at cells of any length. `bytes` are those of the whole.
    struct Beginning {
        Cell cell;
        std::size_t bytes = 0;
    };
    virtual Beginning beginning(std::size_t row, std::size_t column, std::size_t most) const;
    /// The cell as it came, where it has been changed since; else nothing.
    virtual std::optional<Cell> cellBefore(std::size_t row, std::size_t column) const = 0;
    /// The row's name as it travels (see RowIds); nothing while the table is still being read.
    virtual std::optional<std::string> rowId(std::size_t row) const = 0;
};
using RowSourcePtr = std::shared_ptr<const RowSource>;

/// The cell with its text cut between two characters of UTF-8 after at most `most` bytes.
CellView cutAfter(CellView cell, std::size_t most);

/// The rows of `current`, which must descend from `base`.
RowSourcePtr rowsOf(const Table& base, const Table& current);

} // namespace gleaner::table
