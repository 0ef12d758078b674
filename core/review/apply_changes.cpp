#include "core/review/change.h"

#include "core/base/digest.h"
#include "core/base/hash_map.h"

namespace gleaner::review {

namespace {

using base::ErrorCode;
using table::Table;

class Applier {
public:
    explicit Applier(const Table& base)
        : m_base(base)
        , m_edits(base.columnCount())
        , m_touched(base.rowCount(), table::RowSet::Fill::None)
        , m_removed(base.rowCount(), table::RowSet::Fill::None)
    {
        for (std::size_t index = 0; index < base.columnCount(); ++index)
            m_columns.push_back(base.column(index));
    }

    base::Result<void> add(const Change& change)
    {
        if (change.table != m_base.schema().table)
            return base::fail(ErrorCode::NoSuchTable, {change.table});
        if (change.op != ChangeOp::Set && change.op != ChangeOp::Confirm && change.op != ChangeOp::Delete)
            return base::fail(ErrorCode::Format, {"change " + std::string(changeOpName(change.op))});
        const auto row = m_base.rowWithId(change.row);
        if (!row)
            return base::fail(ErrorCode::NoSuchRow, {change.row});
        return change.op == ChangeOp::Delete ? remove(change, *row) : set(change, *row);
    }

    Table finish() const
    {
        Table table = m_base;
        for (std::size_t column = 0; column < m_edits.size(); ++column) {
            if (!m_edits[column].empty())
                table = table.withColumn(column, table::setCells(table.column(column), m_edits[column]).column);
        }
        return m_removed.count() == 0 ? table : table.withRows(m_removed.inverted());
    }

private:
    base::Result<void> remove(const Change& change, std::size_t row)
    {
        if (!change.column.empty() || change.beforeIs != 'h' || change.afterIs != '-' || !change.after.empty())
            return base::fail(ErrorCode::Format, {"change delete"});
        if (m_touched.contains(row) || m_removed.contains(row))
            return base::fail(ErrorCode::OpClash, {change.row});
        if (change.before != base::toHex(base::asBytes(table::rowHash(m_base.schema(), m_columns, row))))
            return base::fail(ErrorCode::Before, {change.id});
        m_removed.insert(row);
        return {};
    }

    base::Result<void> set(const Change& change, std::size_t row)
    {
        const auto column = m_base.schema().indexOfId(change.column);
        if (!column)
            return base::forward(column);
        const auto before = table::fromLetterText(change.beforeIs + change.before);
        const auto after = table::fromLetterText(change.afterIs + change.after);
        if (!after || (change.op == ChangeOp::Confirm && before != after))
            return base::fail(ErrorCode::Format, {"change " + std::string(changeOpName(change.op))});
        if (!before || table::CellView(*before) != m_base.cell(row, *column))
            return base::fail(ErrorCode::Before, {change.id});
        if (m_removed.contains(row) || !m_cells.insert(row * m_base.columnCount() + *column).second)
            return base::fail(ErrorCode::OpClash, {change.row});
        m_touched.insert(row);
        if (change.op == ChangeOp::Set)
            m_edits[*column].push_back({row, *after});
        return {};
    }

    const Table& m_base;
    std::vector<table::ColumnPtr> m_columns;
    std::vector<std::vector<table::CellEdit>> m_edits;
    base::HashSet<std::size_t> m_cells;
    table::RowSet m_touched;
    table::RowSet m_removed;
};

} // namespace

base::Result<Table> applyChanges(const Table& base, const std::vector<Change>& changes, base::JobContext& job)
{
    Applier applier(base);
    for (std::size_t index = 0; index < changes.size(); ++index) {
        if (index % 1024 == 0 && job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        if (const auto added = applier.add(changes[index]); !added)
            return base::forward(added);
    }
    return applier.finish();
}

} // namespace gleaner::review
