#include "ui/operations/preview_model.h"

#include "ui/messages/text.h"
#include "ui/session/step_text.h"

namespace gleaner::ui {

void PreviewModel::setChanges(const clean::ChangeList& changes, const table::Schema& schema)
{
    beginResetModel();
    m_lines.clear();
    for (const clean::ValueChange& change : changes.changes) {
        m_lines.push_back({columnTitleById(schema, change.column), valueLabel(change.before), valueLabel(change.after),
            number(change.rows)});
    }
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 4; }

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == 3)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case 0:
        return line.column;
    case 1:
        return line.before;
    case 2:
        return line.after;
    default:
        return line.rows;
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0:
        return tr("Column");
    case 1:
        return tr("Before");
    case 2:
        return tr("After");
    default:
        return tr("Rows");
    }
}

} // namespace gleaner::ui
