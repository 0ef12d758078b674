#pragma once

#include "core/table/codes.h"
#include "core/table/row_set.h"

#include <functional>
#include <mutex>

namespace gleaner::table {

/// One column of cells: a dictionary of distinct cells and one code per row. Immutable and shared; a column that an
/// operation did not touch stays the same object. A dictionary may hold entries that no row uses.
///
/// A column in which nearly every cell is different is kept as one placed cell a row instead, which costs less time and
/// memory; its dictionary and codes are there as well, made when they are first asked for. What can work row by row
/// should look at rowCells() first.
class Column {
public:
    Column(std::shared_ptr<const Dictionary> dictionary, Codes codes)
        : m_dictionary(std::move(dictionary))
        , m_codes(std::move(codes))
        , m_rowCount(m_codes.size())
    {
    }
    /// One cell a row, in order.
    explicit Column(std::shared_ptr<const CellList> rowCells)
        : m_rowCells(std::move(rowCells))
        , m_rowCount(m_rowCells->size())
    {
    }

    std::size_t rowCount() const { return m_rowCount; }
    CellView cell(std::size_t row) const
    {
        return m_rowCells ? m_rowCells->at(row) : m_dictionary->at(m_codes.at(row));
    }
    /// The cells row by row if the column is kept that way, else null.
    const std::shared_ptr<const CellList>& rowCells() const { return m_rowCells; }
    const Dictionary& dictionary() const { return *sharedDictionary(); }
    const std::shared_ptr<const Dictionary>& sharedDictionary() const
    {
        encode();
        return m_dictionary;
    }
    const Codes& codes() const
    {
        encode();
        return m_codes;
    }

    /// Rows per code, over all rows or those of `rows`.
    std::vector<std::uint32_t> counts() const;
    std::vector<std::uint32_t> counts(const RowSet& rows) const;

private:
    void encode() const
    {
        if (m_rowCells)
            std::call_once(m_encoded, [this] { encodeRowCells(); });
    }
    void encodeRowCells() const;

    std::shared_ptr<const CellList> m_rowCells;
    mutable std::once_flag m_encoded;
    mutable std::shared_ptr<const Dictionary> m_dictionary;
    mutable Codes m_codes;
    std::size_t m_rowCount;
};

using ColumnPtr = std::shared_ptr<const Column>;

/// What becomes of each distinct cell; nothing = stays as it is.
using CellMap = std::function<std::optional<Cell>(CellView)>;

/// The outcome of mapping a column: the same object when nothing changed.
struct MappedColumn {
    ColumnPtr column;
    std::size_t changedRows = 0;
};

/// Applies `map` once per distinct cell that occurs in `rows`, then to the rows of `rows` only.
MappedColumn mapCells(const ColumnPtr& column, const RowSet& rows, const CellMap& map);

/// The same with the new cell of each code given: `replacement[code]` empty = stays.
MappedColumn replaceCells(
    const ColumnPtr& column, const RowSet& rows, const std::vector<std::optional<Cell>>& replacement);

/// Sets single cells; later entries of one row win.
struct CellEdit {
    std::size_t row;
    Cell cell;
};
MappedColumn setCells(const ColumnPtr& column, const std::vector<CellEdit>& edits);

/// The column with only the rows of `rows`, in order; the dictionary is shared.
ColumnPtr gather(const Column& column, const RowSet& rows);

/// A column from cells, mostly for tests and small tables.
ColumnPtr makeColumn(const std::vector<Cell>& cells);

} // namespace gleaner::table
