#pragma once

#include <QStyledItemDelegate>

namespace gleaner::ui {

/// Ordinary cells with the same space at their sides as the header has, and a little above and below.
class RoomyDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace gleaner::ui
