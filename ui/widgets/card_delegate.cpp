#include "ui/widgets/card_delegate.h"

#include "ui/style/theme.h"

#include <QApplication>
#include <QPainter>

namespace gleaner::ui {

namespace {

constexpr int margin = 10;
constexpr int gap = 3;

void drawBadge(
    QPainter* painter, const QRect& place, const QString& words, Tone tone, const QPalette& palette, bool chosen)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(chosen ? palette.color(QPalette::HighlightedText) : toneTint(tone, palette));
    painter->drawRoundedRect(place, place.height() / 2.0, place.height() / 2.0);
    painter->setPen(chosen ? palette.color(QPalette::Highlight) : toneColor(tone, palette));
    painter->drawText(place, Qt::AlignCenter, words);
}

} // namespace

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem frame(option);
    initStyleOption(&frame, index);
    frame.text.clear();
    const QWidget* view = option.widget;
    QStyle* style = view ? view->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &frame, painter, view);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QPalette& palette = option.palette;
    const QRect inner = option.rect.adjusted(margin, margin - 2, -margin, -(margin - 2));

    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics headlineMetrics(strong);
    painter->setFont(strong);
    painter->setPen(palette.color(chosen ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(inner, Qt::AlignLeft | Qt::AlignTop,
        headlineMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, inner.width()));

    QRect below = inner;
    below.setTop(inner.top() + headlineMetrics.height() + gap);
    const QString badge = index.data(BadgeRole).toString();
    if (!badge.isEmpty()) {
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.88);
        const QFontMetrics metrics(small);
        const int width = qMin(metrics.horizontalAdvance(badge) + metrics.height(), inner.width() * 2 / 3);
        const QRect place(below.right() - width + 1, below.top(), width, below.height());
        painter->setFont(small);
        drawBadge(painter, place, metrics.elidedText(badge, Qt::ElideRight, width - metrics.height() / 2),
            static_cast<Tone>(index.data(BadgeToneRole).toInt()), palette, chosen);
        below.setRight(place.left() - margin);
    }
    painter->setFont(option.font);
    painter->setPen(chosen ? palette.color(QPalette::HighlightedText) : toneColor(Tone::Muted, palette));
    painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(option.font).elidedText(index.data(DetailRole).toString(), Qt::ElideRight, below.width()));
    painter->restore();
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    QFont strong = option.font;
    strong.setWeight(QFont::DemiBold);
    const int height = QFontMetrics(strong).height() + gap + QFontMetrics(option.font).height() + 2 + 2 * (margin - 2);
    return {QFontMetrics(option.font).averageCharWidth() * 24, height};
}

} // namespace gleaner::ui
