#include "ui/grid/sheet_view.h"

#include "ui/grid/column_header.h"
#include "ui/grid/row_header.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

/// Places far off the screen stay inside what a rectangle can say.
constexpr qint64 farAway = 1 << 28;

} // namespace

/// What all cells of one painting share.
struct SheetView::Ground {
    QStyleOptionViewItem option;
    QItemSelection selection;
};

SheetView::SheetView(QWidget* parent)
    : QAbstractItemView(parent)
    , m_columnHeader(new ColumnHeader(*this))
    , m_rowHeader(new RowHeader(*this))
    , m_corner(new QToolButton(this))
{
    setSelectionMode(ExtendedSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerItem);
    // Every pixel is painted, so that scrolling moves what is there and paints what is new.
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    nameWidget(m_corner, u"selectAllCorner"_s, tr("Select all cells"));
    m_corner->setToolTip(tr("Select all cells"));
    m_corner->setFocusPolicy(Qt::NoFocus);
    connect(m_corner, &QToolButton::clicked, this, &QAbstractItemView::selectAll);
    fitLines();
}

void SheetView::setColumns(ColumnLayout columns)
{
    // Chosen for a table that is not shown any more.
    if (model() && columns.count() != model()->columnCount())
        return;
    m_columns = std::move(columns);
    const QModelIndex current = currentIndex();
    if (current.isValid() && m_columns.isHidden(current.column()))
        moveTo(current.siblingAtColumn(m_columns.shown().front()));
    updateGeometries();
    updateEditorGeometries();
    viewport()->update();
    m_columnHeader->update();
    Q_EMIT columnsChanged();
}

void SheetView::setColumnWidth(int column, int width)
{
    ColumnLayout columns = m_columns;
    columns.setWidth(column, width);
    setColumns(std::move(columns));
}

int SheetView::scroll() const { return horizontalScrollBar()->value(); }
int SheetView::firstLine() const { return verticalScrollBar()->value(); }

int SheetView::lastLine() const
{
    const int below = (viewport()->height() + m_lineHeight - 1) / m_lineHeight;
    return std::min(lines() - 1, firstLine() + below - 1);
}

int SheetView::pageLines() const { return std::max(1, viewport()->height() / m_lineHeight); }

QRect SheetView::columnPlace(int column) const
{
    const int width = m_columns.width(column);
    const int left = m_columns.left(column, scroll());
    return {isRightToLeft() ? viewport()->width() - left - width : left, 0, width, viewport()->height()};
}

std::optional<int> SheetView::columnAtPlace(int x) const
{
    return m_columns.columnAt(isRightToLeft() ? viewport()->width() - 1 - x : x, scroll());
}

QRect SheetView::scrolledPlace() const
{
    QRect place = viewport()->rect();
    if (isRightToLeft())
        place.setRight(place.right() - m_columns.frozenWidth());
    else
        place.setLeft(m_columns.frozenWidth());
    return place;
}

std::vector<int> SheetView::visibleColumns() const { return m_columns.between(0, viewport()->width(), scroll()); }

int SheetView::lineAtPlace(int y) const
{
    // Towards negative infinity: a drag may leave the screen above.
    const int steps = y >= 0 ? y / m_lineHeight : -((m_lineHeight - 1 - y) / m_lineHeight);
    return firstLine() + steps;
}

/// The base class asks for the place of each changed cell, but only those on the screen have to be drawn again.
void SheetView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    if (!topLeft.isValid() || !bottomRight.isValid())
        return;
    const int first = std::max(topLeft.row(), firstLine());
    const int last = std::min(bottomRight.row(), lastLine());
    if (first <= last)
        QAbstractItemView::dataChanged(topLeft.siblingAtRow(first), bottomRight.siblingAtRow(last), roles);
}

QRect SheetView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid() || index.column() >= m_columns.count() || m_columns.isHidden(index.column()))
        return {};
    const qint64 y = std::clamp((qint64{index.row()} - firstLine()) * m_lineHeight, -farAway, farAway);
    // A pixel on the trailing side and one below are the lines of the grid.
    const QRect column = columnPlace(index.column());
    return {column.x() + (isRightToLeft() ? 1 : 0), static_cast<int>(y), column.width() - 1, m_lineHeight - 1};
}

QModelIndex SheetView::indexAt(const QPoint& point) const
{
    const auto column = columnAtPlace(point.x());
    const int line = lineAtPlace(point.y());
    if (!column || line < 0 || line >= lines())
        return {};
    return model()->index(line, *column);
}

void SheetView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid() || index.column() >= m_columns.count() || m_columns.isHidden(index.column()))
        return;
    const int page = pageLines();
    const int line = index.row();
    if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(line - page / 2);
    else if (line < firstLine() || hint == PositionAtTop)
        verticalScrollBar()->setValue(line);
    else if (line >= firstLine() + page || hint == PositionAtBottom)
        verticalScrollBar()->setValue(line - page + 1);
    if (m_columns.isFrozen(index.column()))
        return;
    const int begin = m_columns.left(index.column(), 0) - m_columns.frozenWidth();
    const int width = m_columns.width(index.column());
    const int room = scrolledPlace().width();
    if (begin < scroll() || width > room)
        horizontalScrollBar()->setValue(begin);
    else if (begin + width > scroll() + room)
        horizontalScrollBar()->setValue(begin + width - room);
}

void SheetView::moveTo(const QModelIndex& index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    m_anchor = index;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    scrollTo(index, hint);
}

QModelIndex SheetView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (lines() == 0 || m_columns.shown().empty())
        return {};
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return model()->index(0, m_columns.shown().front());
    int line = current.row();
    int column = current.column();
    const bool far = modifiers & Qt::ControlModifier;
    const auto step = [&](ColumnLayout::Step towards) { column = m_columns.neighbour(column, towards); };
    const bool mirrored = isRightToLeft();
    switch (action) {
    case MoveUp:
        --line;
        break;
    case MoveDown:
        ++line;
        break;
    case MoveLeft:
        step(mirrored ? ColumnLayout::Step::Forward : ColumnLayout::Step::Back);
        break;
    case MoveRight:
        step(mirrored ? ColumnLayout::Step::Back : ColumnLayout::Step::Forward);
        break;
    case MovePrevious:
        step(ColumnLayout::Step::Back);
        break;
    case MoveNext:
        step(ColumnLayout::Step::Forward);
        break;
    case MovePageUp:
        line -= pageLines();
        break;
    case MovePageDown:
        // Near the end an addition could pass what a line number can say.
        line = line > lines() - pageLines() ? lines() - 1 : line + pageLines();
        break;
    case MoveHome:
        column = m_columns.shown().front();
        if (far)
            line = 0;
        break;
    case MoveEnd:
        column = m_columns.shown().back();
        if (far)
            line = lines() - 1;
        break;
    }
    return model()->index(std::clamp(line, 0, lines() - 1), column);
}

int SheetView::horizontalOffset() const { return scroll(); }

int SheetView::verticalOffset() const
{
    return static_cast<int>(std::min(qint64{firstLine()} * m_lineHeight, qint64{std::numeric_limits<int>::max() / 2}));
}

bool SheetView::isIndexHidden(const QModelIndex& index) const
{
    return index.column() >= m_columns.count() || m_columns.isHidden(index.column());
}

QItemSelectionModel::SelectionFlags SheetView::selectionCommand(const QModelIndex& index, const QEvent* event) const
{
    if (event && event->type() == QEvent::KeyPress) {
        // To the first and the last cell of the table, as everywhere: the selection goes along.
        const auto* key = static_cast<const QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Home || key->key() == Qt::Key_End) && (key->modifiers() & Qt::ControlModifier))
            return key->modifiers() & Qt::ShiftModifier
                ? QItemSelectionModel::SelectionFlags(QItemSelectionModel::SelectCurrent)
                : QItemSelectionModel::SelectionFlags(QItemSelectionModel::ClearAndSelect);
    }
    return QAbstractItemView::selectionCommand(index, event);
}

std::vector<int> SheetView::columnsFrom(int column, int other) const
{
    const std::vector<int>& shown = m_columns.shown();
    const auto one = std::find(shown.begin(), shown.end(), column);
    const auto two = std::find(shown.begin(), shown.end(), other);
    if (one == shown.end() || two == shown.end())
        return {column};
    return {std::min(one, two), std::max(one, two) + 1};
}

QItemSelection SheetView::block(int line, int otherLine, const std::vector<int>& columns) const
{
    std::vector<int> sorted = columns;
    std::sort(sorted.begin(), sorted.end());
    QItemSelection selection;
    for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
        end = begin + 1;
        while (end < sorted.size() && sorted[end] == sorted[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(model()->index(std::min(line, otherLine), sorted[begin]),
            model()->index(std::max(line, otherLine), sorted[end - 1])));
    }
    return selection;
}

void SheetView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    // The second corner is where the mouse is, or the middle of the cell that the keyboard went to. The first may lie
    // under a pinned column, so the anchor is remembered as a cell.
    const QPoint corner = rect.width() == 1 && rect.height() == 1 ? rect.topLeft() : rect.bottomRight();
    QModelIndex target = indexAt(corner);
    if (!target.isValid() && lines() > 0 && !m_columns.shown().empty() && (flags & QItemSelectionModel::Current)) {
        const std::optional<int> column = columnAtPlace(corner.x());
        target = model()->index(
            std::clamp(lineAtPlace(corner.y()), 0, lines() - 1), column.value_or(m_columns.shown().back()));
    }
    if (!target.isValid())
        return;
    if (!(flags & QItemSelectionModel::Current)) {
        m_anchor = target;
        selectionModel()->select(target, flags);
        return;
    }
    if (!m_anchor.isValid() || !selectionModel()->isSelected(m_anchor))
        m_anchor = m_lastCurrent.isValid() ? QModelIndex(m_lastCurrent) : target;
    selectionModel()->select(
        block(m_anchor.row(), target.row(), columnsFrom(m_anchor.column(), target.column())), flags);
}

void SheetView::selectLine(int line, Extend extend)
{
    if (line < 0 || line >= lines() || m_columns.shown().empty())
        return;
    const bool on = extend == Extend::FromAnchor && m_anchor.isValid();
    const int from = on ? m_anchor.row() : line;
    const int column = currentIndex().isValid() ? currentIndex().column() : m_columns.shown().front();
    if (!on)
        m_anchor = model()->index(line, column);
    selectionModel()->setCurrentIndex(model()->index(line, column), QItemSelectionModel::NoUpdate);
    selectionModel()->select(block(from, line, m_columns.shown()),
        extend == Extend::Also ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect);
}

void SheetView::selectColumn(int column, Extend extend)
{
    if (column < 0 || column >= m_columns.count() || m_columns.isHidden(column) || lines() == 0)
        return;
    const bool on = extend == Extend::FromAnchor && m_anchor.isValid();
    const int from = on ? m_anchor.column() : column;
    const int line = currentIndex().isValid() ? currentIndex().row() : firstLine();
    if (!on)
        m_anchor = model()->index(line, column);
    selectionModel()->setCurrentIndex(model()->index(line, column), QItemSelectionModel::NoUpdate);
    selectionModel()->select(block(0, lines() - 1, columnsFrom(from, column)),
        extend == Extend::Also ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect);
}

void SheetView::selectAll()
{
    if (lines() > 0)
        selectionModel()->select(block(0, lines() - 1, m_columns.shown()), QItemSelectionModel::ClearAndSelect);
}

QRegion SheetView::visualRegionForSelection(const QItemSelection& selection) const
{
    QRegion region;
    const std::vector<int> columns = visibleColumns();
    for (const QItemSelectionRange& range : selection) {
        const int top = std::max(range.top(), firstLine());
        const int bottom = std::min(range.bottom(), lastLine());
        if (top > bottom)
            continue;
        for (const int column : columns) {
            if (column < range.left() || column > range.right())
                continue;
            const QRect place = columnPlace(column);
            region += QRect(
                place.x(), (top - firstLine()) * m_lineHeight, place.width(), (bottom - top + 1) * m_lineHeight);
        }
    }
    return region;
}

void SheetView::setModel(QAbstractItemModel* newModel)
{
    if (model())
        model()->disconnect(this);
    QAbstractItemView::setModel(newModel);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved,
             &QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved})
        connect(newModel, signal, this, &SheetView::onContentChanged);
    connect(newModel, &QAbstractItemModel::headerDataChanged, this, [this]() {
        m_columnHeader->update();
        m_rowHeader->update();
    });
    onContentChanged();
}

void SheetView::reset()
{
    QAbstractItemView::reset();
    m_lastCurrent = QPersistentModelIndex();
    onContentChanged();
}

void SheetView::onContentChanged()
{
    if (const int count = model()->columnCount(); count != m_columns.count())
        m_columns.resize(count, fontMetrics().averageCharWidth() * 14);
    updateGeometries();
    viewport()->update();
    m_columnHeader->update();
    m_rowHeader->update();
}

void SheetView::setRowHeaderText(const QString& widest)
{
    m_widestNumber = widest;
    updateGeometries();
}

void SheetView::updateGeometries()
{
    if (m_arranging)
        return;
    m_arranging = true;
    const int top = m_columnHeader->sizeHint().height();
    const int side = fontMetrics().horizontalAdvance(m_widestNumber) + 22;
    const bool mirrored = isRightToLeft();
    setViewportMargins(mirrored ? 0 : side, top, mirrored ? side : 0, 0);
    const QRect cells = viewport()->geometry();
    m_columnHeader->setGeometry(cells.left(), cells.top() - top, cells.width(), top);
    m_rowHeader->setGeometry(mirrored ? cells.right() + 1 : cells.left() - side, cells.top(), side, cells.height());
    m_corner->setGeometry(m_rowHeader->x(), m_columnHeader->y(), side, top);
    // Two thirds of the room at most: what scrolls must stay in sight.
    m_columns.setFrozenLimit(viewport()->width() * 2 / 3);
    verticalScrollBar()->setRange(0, std::max(0, lines() - pageLines()));
    verticalScrollBar()->setPageStep(pageLines());
    verticalScrollBar()->setSingleStep(1);
    horizontalScrollBar()->setRange(0, std::max(0, m_columns.scrolledWidth() - scrolledPlace().width()));
    horizontalScrollBar()->setPageStep(std::max(1, scrolledPlace().width()));
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 6);
    m_arranging = false;
    QAbstractItemView::updateGeometries();
}

void SheetView::scrollContentsBy(int dx, int dy)
{
    if (dy != 0) {
        if (std::abs(qint64{dy}) > pageLines()) {
            viewport()->update();
            m_rowHeader->update();
        } else {
            viewport()->scroll(0, dy * m_lineHeight);
            m_rowHeader->scroll(0, dy * m_lineHeight);
        }
    }
    if (dx != 0) {
        const QRect scrolled = scrolledPlace();
        viewport()->scroll(isRightToLeft() ? -dx : dx, 0, scrolled);
        m_columnHeader->scroll(
            isRightToLeft() ? -dx : dx, 0, QRect(scrolled.x(), 0, scrolled.width(), m_columnHeader->height()));
    }
    updateEditorGeometries();
}

void SheetView::fitLines() { m_lineHeight = fontMetrics().height() + 12; }

void SheetView::changeEvent(QEvent* event)
{
    QAbstractItemView::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        fitLines();
        updateGeometries();
        viewport()->update();
        break;
    default:
        break;
    }
}

void SheetView::focusInEvent(QFocusEvent* event)
{
    QAbstractItemView::focusInEvent(event);
    update(currentIndex());
}

void SheetView::focusOutEvent(QFocusEvent* event)
{
    QAbstractItemView::focusOutEvent(event);
    update(currentIndex());
}

void SheetView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    m_lastCurrent = previous;
    QAbstractItemView::currentChanged(current, previous);
    update(previous);
    update(current);
    m_columnHeader->update();
    m_rowHeader->update();
}

void SheetView::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    m_columnHeader->update();
    m_rowHeader->update();
}

void SheetView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    Ground ground;
    initViewItemOption(&ground.option);
    ground.selection = selectionModel() ? selectionModel()->selection() : QItemSelection();
    const int scrolledBy = scroll();
    const int width = viewport()->width();
    for (const QRect& part : event->region()) {
        painter.fillRect(part, palette().color(QPalette::Base));
        const int from = isRightToLeft() ? width - 1 - part.right() : part.left();
        const int to = isRightToLeft() ? width - part.left() : part.right() + 1;
        std::vector<int> columns = m_columns.between(from, to, scrolledBy);
        const auto scrolled = std::ranges::find_if(columns, [this](int column) { return !m_columns.isFrozen(column); });
        paintCells(painter, part & scrolledPlace(), {scrolled, columns.end()}, ground);
        columns.erase(scrolled, columns.end());
        paintCells(painter, part, columns, ground);
    }
    if (const int frozen = m_columns.frozenWidth(); frozen > 0) {
        const int x = isRightToLeft() ? width - frozen : frozen - 2;
        painter.fillRect(x, 0, 2, viewport()->height(), palette().color(QPalette::Dark));
    }
}

void SheetView::paintCells(QPainter& painter, const QRect& part, const std::vector<int>& columns, const Ground& ground)
{
    if (columns.empty() || part.isEmpty())
        return;
    painter.save();
    painter.setClipRect(part);
    const int first = std::max(0, lineAtPlace(part.top()));
    const int last = std::min(lines() - 1, lineAtPlace(part.bottom()));
    const QModelIndex current = currentIndex();
    const QColor grid = palette().color(QPalette::Mid);
    QStyleOptionViewItem option = ground.option;
    for (int line = first; line <= last; ++line) {
        for (const int column : columns) {
            const QModelIndex index = model()->index(line, column);
            option.rect = visualRect(index);
            option.state = ground.option.state & ~(QStyle::State_Selected | QStyle::State_HasFocus);
            if (std::ranges::any_of(
                    ground.selection, [&index](const QItemSelectionRange& range) { return range.contains(index); }))
                option.state |= QStyle::State_Selected;
            if (index == current)
                option.state |= QStyle::State_HasFocus;
            option.state.setFlag(QStyle::State_Active, hasFocus());
            itemDelegateForIndex(index)->paint(&painter, option, index);
            const int edge = isRightToLeft() ? option.rect.left() - 1 : option.rect.right() + 1;
            painter.fillRect(edge, option.rect.top(), 1, m_lineHeight, grid);
            painter.fillRect(option.rect.left(), option.rect.bottom() + 1, option.rect.width(), 1, grid);
        }
    }
    painter.restore();
}

} // namespace gleaner::ui
