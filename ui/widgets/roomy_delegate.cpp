#include "ui/widgets/roomy_delegate.h"

#include <QApplication>

namespace gleaner::ui {

namespace {

constexpr int side = 5;
constexpr int above = 4;

} // namespace

void RoomyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem ground(option);
    initStyleOption(&ground, index);
    const QWidget* view = option.widget;
    QStyle* style = view ? view->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &ground, painter, view);
    QStyleOptionViewItem content(option);
    content.rect.adjust(side, 0, -side, 0);
    QStyledItemDelegate::paint(painter, content, index);
}

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // Wrapped words are measured in the width that paint() leaves them.
    QStyleOptionViewItem content(option);
    if (content.rect.isValid())
        content.rect.adjust(side, 0, -side, 0);
    return QStyledItemDelegate::sizeHint(content, index) + QSize(2 * side, 2 * above);
}

} // namespace gleaner::ui
