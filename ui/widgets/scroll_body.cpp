#include "ui/widgets/scroll_body.h"

#include "ui/widgets/window_size.h"

#include <QDialog>
#include <QScrollBar>
#include <QVBoxLayout>

namespace gleaner::ui {

ScrollBody::ScrollBody(QWidget* parent)
    : QScrollArea(parent)
    , m_column(nullptr)
{
    auto* content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setWidget(content);
}

void ScrollBody::fit(QDialog* dialog, int width)
{
    const QMargins margins = dialog->layout()->contentsMargins();
    const int inner = qMax(width - margins.left() - margins.right(), widget()->minimumSizeHint().width());
    m_height
        = m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(inner) : m_column->totalSizeHint().height();
    updateGeometry();
    dialog->layout()->invalidate();
    resizeWithinScreen(dialog, {inner + margins.left() + margins.right(), dialog->sizeHint().height()});
}

QSize ScrollBody::sizeHint() const
{
    const QSize content = widget()->sizeHint();
    return {content.width(), m_height > 0 ? m_height : content.height()};
}

QSize ScrollBody::minimumSizeHint() const
{
    // Beside a scroll bar everything is as wide as without one.
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), fontMetrics().height() * 6};
}

} // namespace gleaner::ui
