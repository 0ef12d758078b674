#pragma once

#include "ui/grid/column_layout.h"

#include <QAbstractItemView>
#include <QPersistentModelIndex>

class QToolButton;

namespace gleaner::ui {

class ColumnHeader;
class RowHeader;

/// A table of lines of one height, under columns that can be moved, hidden and pinned. Nothing is kept for a line, so
/// that its cost is that of the lines on the screen whatever their number. It can be used by keyboard alone and runs
/// from right to left where the language does.
class SheetView : public QAbstractItemView {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    const ColumnLayout& columns() const { return m_columns; }
    /// A layout of another number of columns than the model has is left aside.
    void setColumns(ColumnLayout columns);
    int columnWidth(int column) const { return m_columns.width(column); }
    void setColumnWidth(int column, int width);

    int lineHeight() const { return m_lineHeight; }
    /// The first line on the screen, and the last that is there at least in part (-1 = none).
    int firstLine() const;
    int lastLine() const;
    /// Whole lines that fit on the screen, at least 1.
    int pageLines() const;
    /// Where a shown column stands on the screen: left edge and width, mirrored where the language is.
    QRect columnPlace(int column) const;
    std::optional<int> columnAtPlace(int x) const;
    /// The part of the screen where columns scroll, the rest being that of pinned ones.
    QRect scrolledPlace() const;
    /// The shown columns that are on the screen.
    std::vector<int> visibleColumns() const;
    int lineAtPlace(int y) const;

    /// Makes a cell the current one, selects it alone and scrolls to it.
    void moveTo(const QModelIndex& index, ScrollHint hint = EnsureVisible);
    /// How a selection by mouse or keyboard goes on from the one before.
    enum class Extend { Anew, FromAnchor, Also };
    void selectLine(int line, Extend extend);
    void selectColumn(int column, Extend extend);
    /// Room for the widest row number to come.
    void setRowHeaderText(const QString& widest);

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;
    void setModel(QAbstractItemModel* model) override;
    void reset() override;
    void dataChanged(
        const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles = QList<int>()) override;
    void selectAll() override;
    /// Typing edits; a search through every row would stop the window.
    void keyboardSearch(const QString&) override { }

    ColumnHeader& columnHeader() const { return *m_columnHeader; }
    RowHeader& rowHeader() const { return *m_rowHeader; }

Q_SIGNALS:
    /// Columns were moved, resized, hidden, shown or pinned.
    void columnsChanged();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex& index) const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex& index, const QEvent* event) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    struct Ground;
    QItemSelection block(int line, int otherLine, const std::vector<int>& columns) const;
    std::vector<int> columnsFrom(int column, int other) const;
    int lines() const { return model() ? model()->rowCount() : 0; }
    int scroll() const;
    void onContentChanged();
    void fitLines();
    void paintCells(QPainter& painter, const QRect& part, const std::vector<int>& columns, const Ground& ground);

    ColumnLayout m_columns;
    ColumnHeader* m_columnHeader;
    RowHeader* m_rowHeader;
    QToolButton* m_corner;
    QPersistentModelIndex m_anchor; ///< where an extended selection begins
    QPersistentModelIndex m_lastCurrent;
    QString m_widestNumber;
    int m_lineHeight = 24;
    bool m_arranging = false; ///< margins are being set, which asks for them again
};

} // namespace gleaner::ui
