#pragma once

#include <QModelIndex>
#include <QWidget>

#include <optional>

namespace gleaner::ui {

class SheetView;

/// The names over the columns of a sheet. With a mouse: a click selects, a double click sorts, a drag moves the column,
/// its trailing edge resizes it or, double-clicked, fits it, and the sign at its end opens its menu. The keyboard has a
/// command for each.
class ColumnHeader : public QWidget {
    Q_OBJECT
public:
    explicit ColumnHeader(SheetView& sheet);

    /// The column that carries the sign of sorting; nothing = none.
    void setSorted(std::optional<int> column, Qt::SortOrder order);
    QSize sizeHint() const override;
    /// Room that a column needs for its name and signs.
    int widthFor(int column) const;

Q_SIGNALS:
    void fitRequested(int column);
    void sortRequested(int column);
    void menuRequested(int column, const QPoint& globalPlace);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Pressed, Resize, Move };
    std::optional<int> edgeAt(int x) const;
    QRect signPlace(int column) const;
    void paintColumn(QPainter& painter, int column) const;

    SheetView& m_sheet;
    std::optional<int> m_sorted;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::optional<int> m_hovered;
    Drag m_drag = Drag::None;
    int m_column = -1; ///< the one that is dragged
    int m_target = -1; ///< where it would go
    int m_pressedAt = 0;
    int m_pressedWidth = 0;
};

} // namespace gleaner::ui
