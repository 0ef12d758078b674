#include "ui/grid/cell_accessible.h"

#include <algorithm>

namespace gleaner::ui {

CellAccessible::CellAccessible(GridView* view, int line, int column)
    : m_view(view)
    , m_line(line)
    , m_column(column)
{
}

void* CellAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface*>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface*>(this);
    return nullptr;
}

bool CellAccessible::isValid() const
{
    return m_view && m_line < m_view->gridModel().rowCount() && m_column < m_view->columns().count()
        && !m_view->columns().isHidden(m_column);
}

QModelIndex CellAccessible::index() const
{
    return isValid() ? m_view->gridModel().index(m_line, m_column) : QModelIndex();
}

QAccessibleInterface* CellAccessible::parent() const
{
    return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
}

QString CellAccessible::text(QAccessible::Text which) const
{
    if (!isValid())
        return {};
    switch (which) {
    case QAccessible::Name:
        return index().data(Qt::AccessibleTextRole).toString();
    case QAccessible::Description:
        return index().data(Qt::ToolTipRole).toString();
    case QAccessible::Value:
        return index().data(Qt::DisplayRole).toString();
    default:
        return {};
    }
}

void CellAccessible::setText(QAccessible::Text which, const QString& words)
{
    if (which == QAccessible::Value && isValid())
        m_view->gridModel().setData(index(), words, Qt::EditRole);
}

QRect CellAccessible::rect() const
{
    const QRect place = isValid() ? m_view->visualRect(index()) : QRect();
    return place.isNull() ? QRect() : QRect(m_view->viewport()->mapToGlobal(place.topLeft()), place.size());
}

QAccessible::State CellAccessible::state() const
{
    QAccessible::State state;
    if (!isValid()) {
        state.invalid = true;
        return state;
    }
    const Qt::ItemFlags flags = m_view->gridModel().flags(index());
    const QRect place = m_view->visualRect(index());
    state.focusable = true;
    state.focused = m_view->hasFocus() && index() == m_view->currentIndex();
    state.selectable = true;
    state.multiSelectable = true;
    state.selected = isSelected();
    state.editable = flags.testFlag(Qt::ItemIsEditable);
    state.readOnly = !state.editable;
    state.offscreen = !place.intersects(m_view->viewport()->rect());
    state.invisible = !m_view->isVisible();
    return state;
}

bool CellAccessible::isSelected() const { return isValid() && m_view->selectionModel()->isSelected(index()); }

int CellAccessible::columnIndex() const
{
    if (!isValid())
        return -1;
    const std::vector<int>& shown = m_view->columns().shown();
    return static_cast<int>(std::ranges::find(shown, m_column) - shown.begin());
}

QStringList CellAccessible::actionNames() const { return {setFocusAction()}; }

void CellAccessible::doAction(const QString& name)
{
    if (name == setFocusAction() && isValid()) {
        m_view->setFocus(Qt::OtherFocusReason);
        m_view->moveTo(index());
    }
}

} // namespace gleaner::ui
