#include "core/table/table.h"

#include <algorithm>

namespace gleaner::table {

Table::Table(std::shared_ptr<const Schema> schema, std::vector<ColumnPtr> columns, std::size_t rowCount)
    : m_schema(std::move(schema))
    , m_columns(std::move(columns))
    , m_rowIds(std::make_shared<RowIds>(m_schema, m_columns, rowCount))
    , m_rowCount(rowCount)
{
}

std::optional<std::size_t> Table::rowOf(RowOrdinal ordinal) const
{
    if (!m_ordinals)
        return ordinal < m_rowCount ? std::optional<std::size_t>(ordinal) : std::nullopt;
    const auto found = std::ranges::lower_bound(*m_ordinals, ordinal);
    if (found == m_ordinals->end() || *found != ordinal)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_ordinals->begin());
}

std::optional<std::size_t> Table::rowWithId(std::string_view id) const
{
    const auto ordinal = m_rowIds->find(id);
    return ordinal ? rowOf(*ordinal) : std::nullopt;
}

Table Table::withColumn(std::size_t index, ColumnPtr column) const
{
    Table next = *this;
    next.m_columns[index] = std::move(column);
    return next;
}

Table Table::withRows(const RowSet& rows) const
{
    if (rows.isAll())
        return *this;
    Table next = *this;
    auto ordinals = std::make_shared<std::vector<RowOrdinal>>();
    ordinals->reserve(rows.count());
    rows.forEach([&](std::size_t row) { ordinals->push_back(ordinalOf(row)); });
    for (ColumnPtr& column : next.m_columns)
        column = gather(*column, rows);
    next.m_rowCount = ordinals->size();
    next.m_ordinals = std::move(ordinals);
    return next;
}

Table Table::withSchema(std::shared_ptr<const Schema> schema) const
{
    Table next = *this;
    next.m_rowIds = std::make_shared<RowIds>(schema, m_columns, m_rowCount);
    next.m_schema = std::move(schema);
    return next;
}

bool sameContent(const Table& a, const Table& b)
{
    if (a.schema() != b.schema() || a.rowCount() != b.rowCount())
        return false;
    for (std::size_t row = 0; row < a.rowCount(); ++row) {
        if (a.ordinalOf(row) != b.ordinalOf(row))
            return false;
    }
    for (std::size_t index = 0; index < a.columnCount(); ++index) {
        if (a.column(index) == b.column(index))
            continue;
        for (std::size_t row = 0; row < a.rowCount(); ++row) {
            if (a.cell(row, index) != b.cell(row, index))
                return false;
        }
    }
    return true;
}

} // namespace gleaner::table
