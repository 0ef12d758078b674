#pragma once

#include "core/table/codes.h"
#include "core/table/row_set.h"

#include <functional>

namespace gleaner::table {

/// One column of cells: a dictionary of distinct cells and one code per row. Immutable and shared; a column that an
/// operation did not touch stays the same object. A dictionary may hold entries that no row uses.
class Column {
public:
    Column(std::shared_ptr<const Dictionary> dictionary, Codes codes)
        : m_dictionary(std::move(dictionary))
        , m_codes(std::move(codes))
    {
    }

    std::size_t rowCount() const { return m_codes.size(); }
    CellView cell(std::size_t row) const { return m_dictionary->at(m_codes.at(row)); }
    const Dictionary& dictionary() const { return *m_dictionary; }
    std::shared_ptr<const Dictionary> sharedDictionary() const { return m_dictionary; }
    const Codes& codes() const { return m_codes; }

    /// Rows per code, over all rows or those of `rows`.
    std::vector<std::uint32_t> counts() const;
    std::vector<std::uint32_t> counts(const RowSet& rows) const;

private:
    std::shared_ptr<const Dictionary> m_dictionary;
    Codes m_codes;
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
