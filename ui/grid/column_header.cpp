#include "ui/grid/column_header.h"

#include "ui/grid/sheet_view.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = 8;
/// How near the edge between two columns counts as the edge.
constexpr int edgeReach = 4;

SheetView::Extend extendOf(Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ShiftModifier)
        return SheetView::Extend::FromAnchor;
    return modifiers & Qt::ControlModifier ? SheetView::Extend::Also : SheetView::Extend::Anew;
}

} // namespace

ColumnHeader::ColumnHeader(SheetView& sheet)
    : QWidget(&sheet)
    , m_sheet(sheet)
{
    nameWidget(this, u"columnHeader"_s, tr("Column headers"));
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ColumnHeader::setSorted(std::optional<int> column, Qt::SortOrder order)
{
    m_sorted = column;
    m_order = order;
    update();
}

QSize ColumnHeader::sizeHint() const { return {0, fontMetrics().height() + 12}; }

int ColumnHeader::widthFor(int column) const
{
    const QString title = m_sheet.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().left(200);
    return fontMetrics().horizontalAdvance(title) + 2 * side + 3 * fontMetrics().height();
}

QRect ColumnHeader::signPlace(int column) const
{
    const QRect place = m_sheet.columnPlace(column);
    const int size = fontMetrics().height();
    const int y = (height() - size) / 2;
    return {isRightToLeft() ? place.left() + edgeReach : place.right() - size - edgeReach, y, size, size};
}

std::optional<int> ColumnHeader::edgeAt(int x) const
{
    for (const int offset : {-edgeReach, edgeReach}) {
        const auto column = m_sheet.columnAtPlace(x + offset);
        if (!column)
            continue;
        const QRect place = m_sheet.columnPlace(*column);
        const int edge = isRightToLeft() ? place.left() : place.right() + 1;
        if (std::abs(edge - x) <= edgeReach)
            return column;
    }
    return std::nullopt;
}

void ColumnHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Window));
    const std::vector<int> columns = m_sheet.visibleColumns();
    painter.setClipRect(m_sheet.scrolledPlace());
    for (const int column : columns) {
        if (!m_sheet.columns().isFrozen(column))
            paintColumn(painter, column);
    }
    painter.setClipping(false);
    for (const int column : columns) {
        if (m_sheet.columns().isFrozen(column))
            paintColumn(painter, column);
    }
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
    if (const int frozen = m_sheet.columns().frozenWidth(); frozen > 0)
        painter.fillRect(
            isRightToLeft() ? width() - frozen : frozen - 2, 0, 2, height(), palette().color(QPalette::Dark));
    if (m_drag == Drag::Move && m_target >= 0) {
        const QRect place = m_sheet.columnPlace(m_target);
        const std::vector<int>& order = m_sheet.columns().order();
        const bool forward
            = std::find(order.begin(), order.end(), m_target) > std::find(order.begin(), order.end(), m_column);
        const int x = forward != isRightToLeft() ? place.right() - 2 : place.left();
        painter.fillRect(x, 0, 3, height(), toneColor(Tone::Accent, palette()));
    }
}

void ColumnHeader::paintColumn(QPainter& painter, int column) const
{
    const QRect place(m_sheet.columnPlace(column).x(), 0, m_sheet.columnPlace(column).width(), height());
    const bool current = m_sheet.currentIndex().column() == column;
    const bool lifted = m_drag == Drag::Move && m_column == column;
    painter.fillRect(place, current || lifted ? toneTint(Tone::Accent, palette()) : palette().color(QPalette::Window));
    painter.fillRect(isRightToLeft() ? place.left() : place.right(), 0, 1, height(), palette().color(QPalette::Mid));
    const qreal ratio = devicePixelRatioF();
    QRect words = place.adjusted(side, 0, -side, 0);
    const int size = fontMetrics().height();
    const auto addSign = [&](const QString& icon, Tone tone) {
        const QRect where = isRightToLeft() ? QRect(words.left(), (height() - size) / 2, size, size)
                                            : QRect(words.right() - size + 1, (height() - size) / 2, size, size);
        painter.drawPixmap(where, linePixmap(icon, toneColor(tone, palette()), size, ratio));
        if (isRightToLeft())
            words.setLeft(words.left() + size + 3);
        else
            words.setRight(words.right() - size - 3);
    };
    if (words.width() > 3 * size && (m_hovered == column || current)) {
        const QRect where = signPlace(column);
        painter.drawPixmap(where, linePixmap(u"down"_s, toneColor(Tone::Muted, palette()), size, ratio));
        if (isRightToLeft())
            words.setLeft(where.right() + 3);
        else
            words.setRight(where.left() - 3);
    }
    if (m_sorted == column)
        addSign(m_order == Qt::AscendingOrder ? u"sort-rising"_s : u"sort-falling"_s, Tone::Accent);
    if (m_sheet.columns().isPinned(column) && words.width() > 2 * size)
        addSign(u"pin"_s, Tone::Muted);
    const QString title = m_sheet.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().left(400);
    const bool fromRight = title.isRightToLeft();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(words,
        int(Qt::AlignVCenter | Qt::AlignAbsolute | (fromRight ? Qt::AlignRight : Qt::AlignLeft)) | Qt::TextSingleLine
            | (fromRight ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight),
        fontMetrics().elidedText(title, Qt::ElideRight, words.width()));
}

void ColumnHeader::mousePressEvent(QMouseEvent* event)
{
    const int x = event->position().toPoint().x();
    if (event->button() != Qt::LeftButton)
        return;
    m_pressedAt = x;
    if (const auto edge = edgeAt(x)) {
        m_drag = Drag::Resize;
        m_column = *edge;
        m_pressedWidth = m_sheet.columnWidth(*edge);
        return;
    }
    const auto column = m_sheet.columnAtPlace(x);
    if (!column)
        return;
    if (m_hovered == column && signPlace(*column).contains(event->position().toPoint())
        && m_sheet.columnWidth(*column) > 4 * fontMetrics().height()) {
        Q_EMIT menuRequested(*column, mapToGlobal(QPoint(signPlace(*column).left(), height())));
        return;
    }
    m_drag = Drag::Pressed;
    m_column = *column;
}

void ColumnHeader::mouseMoveEvent(QMouseEvent* event)
{
    const int x = event->position().toPoint().x();
    const auto column = m_sheet.columnAtPlace(x);
    if (m_drag == Drag::None) {
        if (m_hovered != column) {
            m_hovered = column;
            update();
        }
        setCursor(edgeAt(x) ? Qt::SplitHCursor : Qt::ArrowCursor);
    } else if (m_drag == Drag::Resize) {
        const int further = isRightToLeft() ? m_pressedAt - x : x - m_pressedAt;
        m_sheet.setColumnWidth(m_column, m_pressedWidth + further);
    } else {
        if (m_drag == Drag::Pressed && std::abs(x - m_pressedAt) < QApplication::startDragDistance())
            return;
        m_drag = Drag::Move;
        const bool allowed = column && *column != m_column
            && m_sheet.columns().isPinned(*column) == m_sheet.columns().isPinned(m_column);
        m_target = allowed ? *column : -1;
        setCursor(allowed || column == m_column ? Qt::ClosedHandCursor : Qt::ForbiddenCursor);
        update();
    }
}

void ColumnHeader::mouseReleaseEvent(QMouseEvent* event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    const int target = std::exchange(m_target, -1);
    unsetCursor();
    if (drag == Drag::Pressed) {
        m_sheet.selectColumn(m_column, extendOf(event->modifiers()));
        m_sheet.setFocus(Qt::MouseFocusReason);
    } else if (drag == Drag::Move && target >= 0) {
        ColumnLayout columns = m_sheet.columns();
        columns.move(m_column, target);
        m_sheet.setColumns(std::move(columns));
    }
    update();
}

void ColumnHeader::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int x = event->position().toPoint().x();
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto edge = edgeAt(x))
        Q_EMIT fitRequested(*edge);
    else if (const auto column = m_sheet.columnAtPlace(x))
        Q_EMIT sortRequested(*column);
}

void ColumnHeader::contextMenuEvent(QContextMenuEvent* event)
{
    if (const auto column = m_sheet.columnAtPlace(event->pos().x()))
        Q_EMIT menuRequested(*column, event->globalPos());
}

void ColumnHeader::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered.reset();
    update();
}

void ColumnHeader::keyPressEvent(QKeyEvent* event)
{
    // Escape while dragging lets everything be as it was.
    if (event->key() == Qt::Key_Escape && m_drag != Drag::None) {
        if (m_drag == Drag::Resize)
            m_sheet.setColumnWidth(m_column, m_pressedWidth);
        m_drag = Drag::None;
        m_target = -1;
        update();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool ColumnHeader::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto column = m_sheet.columnAtPlace(help->pos().x());
        QToolTip::showText(help->globalPos(),
            column ? m_sheet.model()->headerData(*column, Qt::Horizontal, Qt::ToolTipRole).toString() : QString(),
            this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace gleaner::ui
