#include "ui/grid/grid_accessible.h"

#include "ui/grid/cell_accessible.h"

#include <QAccessible>

#include <algorithm>
#include <limits>

namespace gleaner::ui {

namespace {

/// More than this many cells that were asked for are let go when the screen changes.
constexpr std::size_t mostKeptCells = 4096;

int bounded(qint64 count) { return static_cast<int>(std::min(count, qint64{std::numeric_limits<int>::max()})); }

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* view = className == QLatin1String("gleaner::ui::GridView") ? qobject_cast<GridView*>(object) : nullptr;
    return view ? new GridAccessible(view) : nullptr;
}

} // namespace

GridAccessible::GridAccessible(GridView* view)
    : QAccessibleWidget(view, QAccessible::Table)
    , m_view(view)
{
}

GridAccessible::~GridAccessible()
{
    for (const auto& [place, id] : m_cells)
        QAccessible::deleteAccessibleInterface(id);
}

void GridAccessible::install()
{
    static const bool once = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(once)
}

void GridAccessible::announceCurrent(GridView* view)
{
    if (!view->hasFocus() || !view->currentIndex().isValid())
        return;
    auto* self = dynamic_cast<GridAccessible*>(QAccessible::queryAccessibleInterface(view));
    QAccessibleInterface* cell = self ? self->focusChild() : nullptr;
    if (!cell)
        return;
    QAccessibleEvent event(cell, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

void GridAccessible::forgetCells(GridView* view)
{
    auto* self = dynamic_cast<GridAccessible*>(QAccessible::queryAccessibleInterface(view));
    if (!self || self->m_cells.size() <= mostKeptCells)
        return;
    for (const auto& [place, id] : self->m_cells)
        QAccessible::deleteAccessibleInterface(id);
    self->m_cells.clear();
}

void* GridAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface*>(this);
    return QAccessibleWidget::interface_cast(type);
}

int GridAccessible::screenLines() const
{
    return m_view ? std::max(0, m_view->lastLine() - m_view->firstLine() + 1) : 0;
}

int GridAccessible::childCount() const
{
    return m_view ? screenLines() * static_cast<int>(m_view->visibleColumns().size()) : 0;
}

QAccessibleInterface* GridAccessible::child(int index) const
{
    if (!m_view || index < 0 || index >= childCount())
        return nullptr;
    const std::vector<int> columns = m_view->visibleColumns();
    const int width = static_cast<int>(columns.size());
    return cellOf(m_view->firstLine() + index / width, columns[static_cast<std::size_t>(index % width)]);
}

int GridAccessible::indexOfChild(const QAccessibleInterface* cell) const
{
    const auto* own = dynamic_cast<const CellAccessible*>(cell);
    if (!m_view || !own || own->line() < m_view->firstLine() || own->line() > m_view->lastLine())
        return -1;
    const std::vector<int> columns = m_view->visibleColumns();
    const auto found = std::ranges::find(columns, own->column());
    if (found == columns.end())
        return -1;
    return (own->line() - m_view->firstLine()) * static_cast<int>(columns.size())
        + static_cast<int>(found - columns.begin());
}

QAccessibleInterface* GridAccessible::childAt(int x, int y) const
{
    if (!m_view)
        return nullptr;
    const QModelIndex index = m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
    return index.isValid() ? cellOf(index.row(), index.column()) : nullptr;
}

QAccessibleInterface* GridAccessible::focusChild() const
{
    const QModelIndex index = m_view ? m_view->currentIndex() : QModelIndex();
    return index.isValid() ? cellOf(index.row(), index.column()) : nullptr;
}

QAccessibleInterface* GridAccessible::cellOf(int line, int column) const
{
    if (line < 0 || line >= rowCount() || column < 0 || column >= m_view->columns().count()
        || m_view->columns().isHidden(column))
        return nullptr;
    const quint64 place = (quint64{static_cast<quint32>(line)} << 32U) | static_cast<quint32>(column);
    if (const auto known = m_cells.find(place); known != m_cells.end()) {
        if (QAccessibleInterface* cell = QAccessible::accessibleInterface(known->second))
            return cell;
    }
    auto* cell = new CellAccessible(m_view, line, column);
    m_cells[place] = QAccessible::registerAccessibleInterface(cell);
    return cell;
}

QAccessibleInterface* GridAccessible::cellAt(int line, int column) const
{
    if (column < 0 || column >= columnCount())
        return nullptr;
    return cellOf(line, m_view->columns().shown()[static_cast<std::size_t>(column)]);
}

int GridAccessible::columnCount() const { return m_view ? static_cast<int>(m_view->columns().shown().size()) : 0; }
int GridAccessible::rowCount() const { return m_view ? m_view->gridModel().rowCount() : 0; }

int GridAccessible::selectedCellCount() const
{
    qint64 cells = 0;
    if (m_view) {
        for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
            cells += qint64{range.height()} * range.width();
    }
    return bounded(cells);
}

QList<QAccessibleInterface*> GridAccessible::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    if (!m_view)
        return cells;
    for (int line = m_view->firstLine(); line <= m_view->lastLine(); ++line) {
        for (const int column : m_view->visibleColumns()) {
            if (m_view->selectionModel()->isSelected(m_view->gridModel().index(line, column)))
                cells << cellOf(line, column);
        }
    }
    return cells;
}

QString GridAccessible::columnDescription(int column) const
{
    if (column < 0 || column >= columnCount())
        return {};
    return m_view->gridModel()
        .headerData(m_view->columns().shown()[static_cast<std::size_t>(column)], Qt::Horizontal, Qt::AccessibleTextRole)
        .toString();
}

QString GridAccessible::rowDescription(int line) const
{
    if (line < 0 || line >= rowCount())
        return {};
    return m_view->gridModel().headerData(line, Qt::Vertical, Qt::AccessibleTextRole).toString();
}

int GridAccessible::selectedColumnCount() const { return static_cast<int>(selectedColumns().size()); }

int GridAccessible::selectedRowCount() const
{
    qint64 lines = 0;
    if (m_view) {
        for (const QItemSelectionRange& range : m_view->selectionModel()->selection())
            lines += range.width() >= columnCount() ? range.height() : 0;
    }
    return bounded(lines);
}

QList<int> GridAccessible::selectedColumns() const
{
    QList<int> columns;
    for (int column = 0; column < columnCount(); ++column) {
        if (isColumnSelected(column))
            columns << column;
    }
    return columns;
}

QList<int> GridAccessible::selectedRows() const
{
    QList<int> lines;
    if (!m_view)
        return lines;
    for (int line = m_view->firstLine(); line <= m_view->lastLine(); ++line) {
        if (isRowSelected(line))
            lines << line;
    }
    return lines;
}

bool GridAccessible::isColumnSelected(int column) const
{
    if (column < 0 || column >= columnCount())
        return false;
    const int own = m_view->columns().shown()[static_cast<std::size_t>(column)];
    return std::ranges::any_of(m_view->selectionModel()->selection(), [&](const QItemSelectionRange& range) {
        return range.left() <= own && own <= range.right() && range.height() == rowCount();
    });
}

bool GridAccessible::isRowSelected(int line) const
{
    if (line < 0 || line >= rowCount())
        return false;
    const QItemSelection selection = m_view->selectionModel()->selection();
    return std::ranges::all_of(m_view->columns().shown(),
        [&](int column) { return selection.contains(m_view->gridModel().index(line, column)); });
}

bool GridAccessible::selectRow(int line)
{
    if (line < 0 || line >= rowCount())
        return false;
    m_view->selectLine(line, SheetView::Extend::Anew);
    return true;
}

bool GridAccessible::selectColumn(int column)
{
    if (column < 0 || column >= columnCount())
        return false;
    m_view->selectColumn(m_view->columns().shown()[static_cast<std::size_t>(column)], SheetView::Extend::Anew);
    return true;
}

bool GridAccessible::unselectRow(int line)
{
    if (line < 0 || line >= rowCount())
        return false;
    m_view->selectionModel()->select(
        m_view->gridModel().index(line, 0), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    return true;
}

bool GridAccessible::unselectColumn(int column)
{
    if (column < 0 || column >= columnCount())
        return false;
    m_view->selectionModel()->select(
        m_view->gridModel().index(0, m_view->columns().shown()[static_cast<std::size_t>(column)]),
        QItemSelectionModel::Deselect | QItemSelectionModel::Columns);
    return true;
}

} // namespace gleaner::ui
