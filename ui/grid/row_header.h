#pragma once

#include <QWidget>

namespace gleaner::ui {

class SheetView;

/// The numbers beside the lines of a sheet. A click selects the line, a drag or Shift several, Ctrl one more.
class RowHeader : public QWidget {
    Q_OBJECT
public:
    explicit RowHeader(SheetView& sheet);

Q_SIGNALS:
    void menuRequested(const QPoint& globalPlace);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    SheetView& m_sheet;
};

} // namespace gleaner::ui
