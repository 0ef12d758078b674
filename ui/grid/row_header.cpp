#include "ui/grid/row_header.h"

#include "ui/grid/sheet_view.h"
#include "ui/style/theme.h"
#include "ui/widgets/labels.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gleaner::ui {

using namespace Qt::StringLiterals;

RowHeader::RowHeader(SheetView& sheet)
    : QWidget(&sheet)
    , m_sheet(sheet)
{
    nameWidget(this, u"rowHeader"_s, tr("Row numbers"));
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void RowHeader::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const QColor ground = palette().color(QPalette::Window);
    const QColor line = palette().color(QPalette::Mid);
    painter.fillRect(event->rect(), ground);
    const int height = m_sheet.lineHeight();
    const int first = std::max(0, m_sheet.lineAtPlace(event->rect().top()));
    const int last = std::min(m_sheet.lastLine(), m_sheet.lineAtPlace(event->rect().bottom()));
    const QItemSelection selection = m_sheet.selectionModel()->selection();
    const auto isTouched = [&selection](int at) {
        return std::ranges::any_of(
            selection, [at](const QItemSelectionRange& range) { return range.top() <= at && at <= range.bottom(); });
    };
    painter.setPen(palette().color(QPalette::WindowText));
    for (int at = first; at <= last; ++at) {
        const QRect place(0, (at - m_sheet.firstLine()) * height, width(), height);
        if (isTouched(at) || m_sheet.currentIndex().row() == at)
            painter.fillRect(place, toneTint(Tone::Accent, palette()));
        painter.drawText(place.adjusted(8, 0, -8, -1), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
            m_sheet.model()->headerData(at, Qt::Vertical, Qt::DisplayRole).toString());
        painter.fillRect(0, place.bottom(), width(), 1, line);
    }
    painter.fillRect(isRightToLeft() ? 0 : width() - 1, event->rect().top(), 1, event->rect().height(), line);
}

void RowHeader::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const auto extend = event->modifiers() & Qt::ShiftModifier ? SheetView::Extend::FromAnchor
        : event->modifiers() & Qt::ControlModifier             ? SheetView::Extend::Also
                                                               : SheetView::Extend::Anew;
    m_sheet.selectLine(m_sheet.lineAtPlace(event->position().toPoint().y()), extend);
    m_sheet.setFocus(Qt::MouseFocusReason);
}

void RowHeader::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const int line = m_sheet.lineAtPlace(event->position().toPoint().y());
    m_sheet.selectLine(std::clamp(line, 0, m_sheet.model()->rowCount() - 1), SheetView::Extend::FromAnchor);
    m_sheet.scrollTo(m_sheet.currentIndex());
}

void RowHeader::contextMenuEvent(QContextMenuEvent* event)
{
    const int line = m_sheet.lineAtPlace(event->pos().y());
    const QItemSelection selection = m_sheet.selectionModel()->selection();
    if (std::ranges::none_of(selection,
            [line](const QItemSelectionRange& range) { return range.top() <= line && line <= range.bottom(); }))
        m_sheet.selectLine(line, SheetView::Extend::Anew);
    Q_EMIT menuRequested(event->globalPos());
}

bool RowHeader::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int line = m_sheet.lineAtPlace(help->pos().y());
        QToolTip::showText(
            help->globalPos(), m_sheet.model()->headerData(line, Qt::Vertical, Qt::ToolTipRole).toString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace gleaner::ui
