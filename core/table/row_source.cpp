#include "core/table/row_source.h"

namespace gleaner::table {

namespace {

class TableRows final : public RowSource {
public:
    TableRows(const Table& base, const Table& current)
        : m_base(base)
        , m_current(current)
    {
    }

    const Schema& schema() const override { return m_current.schema(); }
    std::size_t rowCount() const override { return m_current.rowCount(); }
    RowOrdinal ordinalOf(std::size_t row) const override { return m_current.ordinalOf(row); }
    std::optional<std::size_t> rowOf(RowOrdinal ordinal) const override { return m_current.rowOf(ordinal); }
    Cell cell(std::size_t row, std::size_t column) const override { return Cell(m_current.cell(row, column)); }
    Beginning beginning(std::size_t row, std::size_t column, std::size_t most) const override
    {
        const CellView whole = m_current.cell(row, column);
        return {Cell(cutAfter(whole, most)), whole.text.size()};
    }
    std::optional<std::string> rowId(std::size_t row) const override { return m_current.rowId(row); }

    std::optional<Cell> cellBefore(std::size_t row, std::size_t column) const override
    {
        if (column >= m_base.columnCount() || m_base.column(column) == m_current.column(column))
            return std::nullopt;
        const CellView before = m_base.cell(m_current.ordinalOf(row), column);
        if (before == m_current.cell(row, column))
            return std::nullopt;
        return Cell(before);
    }

private:
    Table m_base;
    Table m_current;
};

} // namespace

RowSource::Beginning RowSource::beginning(std::size_t row, std::size_t column, std::size_t most) const
{
    const Cell whole = cell(row, column);
    return {Cell(cutAfter(whole, most)), whole.text.size()};
}

CellView cutAfter(CellView cell, std::size_t most)
{
    if (cell.text.size() <= most)
        return cell;
    std::size_t end = most;
    while (end > 0 && most - end < 3 && (static_cast<unsigned char>(cell.text[end]) & 0xC0U) == 0x80U)
        --end;
    cell.text = cell.text.substr(0, end);
    return cell;
}

RowSourcePtr rowsOf(const Table& base, const Table& current)
{
    return std::make_shared<const TableRows>(base, current);
}

} // namespace gleaner::table
