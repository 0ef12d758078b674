#pragma once

#include <QStyledItemDelegate>

namespace gleaner::ui {

/// Rows of two lines: a headline (DisplayRole), and below it a quieter detail with a badge of a word or two at its
/// right. Follows font and palette.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        DetailRole = Qt::UserRole + 100, ///< QString
        BadgeRole, ///< QString, may be empty
        BadgeToneRole ///< int of a Tone
    };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace gleaner::ui
