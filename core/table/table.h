#pragma once

#include "core/table/row_ids.h"

namespace gleaner::table {

/// A row's identity on this machine: its place among the data rows of the base table, from 0. It survives every step;
/// the identity that travels (key or place and hash) is computed from the base table by `review`.
using RowOrdinal = std::uint32_t;

/// A table is a value: schema, row ordinals and shared columns. Copying costs nothing; an operation makes a new table
/// that shares the columns it did not touch.
class Table {
public:
    Table() = default;
    /// A base table: rows are numbered from 0. All columns must have `rowCount` rows.
    Table(std::shared_ptr<const Schema> schema, std::vector<ColumnPtr> columns, std::size_t rowCount);

    const Schema& schema() const { return *m_schema; }
    std::shared_ptr<const Schema> sharedSchema() const { return m_schema; }
    std::size_t rowCount() const { return m_rowCount; }
    std::size_t columnCount() const { return m_columns.size(); }
    const ColumnPtr& column(std::size_t index) const { return m_columns[index]; }
    CellView cell(std::size_t row, std::size_t columnIndex) const { return m_columns[columnIndex]->cell(row); }

    RowOrdinal ordinalOf(std::size_t row) const
    {
        return m_ordinals ? (*m_ordinals)[row] : static_cast<RowOrdinal>(row);
    }
    /// Position of a row, or nothing if it was removed.
    std::optional<std::size_t> rowOf(RowOrdinal ordinal) const;
    /// The row's name as it travels (see RowIds), and the position of the row with that name, if it is still there.
    std::string rowId(std::size_t row) const { return m_rowIds->idOf(ordinalOf(row)); }
    std::optional<std::size_t> rowWithId(std::string_view id) const;
    const RowIds& rowIds() const { return *m_rowIds; }
    /// True while every row of the base is there, in its place.
    bool hasAllBaseRows() const { return m_ordinals == nullptr; }

    Table withColumn(std::size_t index, ColumnPtr column) const;
    /// Only the rows of `rows`; their order and identity stay.
    Table withRows(const RowSet& rows) const;
    /// A base table under another schema of the same columns (names, key); row ids follow the new key.
    Table withSchema(std::shared_ptr<const Schema> schema) const;

    RowSet allRows() const { return RowSet(m_rowCount, RowSet::Fill::All); }

    /// Same cells in the same rows (not merely the same objects).
    friend bool sameContent(const Table& a, const Table& b);

private:
    std::shared_ptr<const Schema> m_schema = std::make_shared<const Schema>();
    std::vector<ColumnPtr> m_columns;
    std::shared_ptr<const std::vector<RowOrdinal>> m_ordinals; ///< rising; null = 0, 1, 2 ...
    std::shared_ptr<const RowIds> m_rowIds;
    std::size_t m_rowCount = 0;
};

bool sameContent(const Table& a, const Table& b);

} // namespace gleaner::table
