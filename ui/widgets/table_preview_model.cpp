#include "ui/widgets/table_preview_model.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

namespace gleaner::ui {

void TablePreviewModel::setTable(const table::Table& table)
{
    beginResetModel();
    m_table = table;
    endResetModel();
}

int TablePreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rowCount());
}

int TablePreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columnCount());
}

QVariant TablePreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    return visibleText(m_table.cell(static_cast<std::size_t>(index.row()), static_cast<std::size_t>(index.column())));
}

QVariant TablePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return number(static_cast<std::size_t>(section) + 1);
    return static_cast<std::size_t>(section) < m_table.columnCount()
        ? columnTitle(m_table.schema(), static_cast<std::size_t>(section))
        : QVariant();
}

} // namespace gleaner::ui
