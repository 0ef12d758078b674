#pragma once

#include "ui/grid/grid_view.h"

#include <QAccessibleTableInterface>
#include <QAccessibleWidget>
#include <QPointer>

#include <unordered_map>

namespace gleaner::ui {

/// The grid as a screen reader meets it: a table of any size whose cells come into being one by one when they are asked
/// for. Its children are the cells on the screen only, so that a reader that walks the tree comes to an end.
class GridAccessible : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit GridAccessible(GridView* view);
    ~GridAccessible() override;
    GridAccessible(const GridAccessible&) = delete;
    GridAccessible& operator=(const GridAccessible&) = delete;

    /// Makes interfaces of grids for QAccessible. May be called again.
    static void install();
    /// Tells a screen reader that another cell has the keyboard.
    static void announceCurrent(GridView* view);
    /// Lets go of the cells that are off the screen.
    static void forgetCells(GridView* view);

    void* interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface* child(int index) const override;
    int indexOfChild(const QAccessibleInterface* cell) const override;
    QAccessibleInterface* childAt(int x, int y) const override;
    QAccessibleInterface* focusChild() const override;
    QAccessible::Role role() const override { return QAccessible::Table; }

    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    /// Null for a place that is not there. `column` counts the columns shown.
    QAccessibleInterface* cellAt(int line, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface*> selectedCells() const override; ///< those on the screen
    QString columnDescription(int column) const override;
    QString rowDescription(int line) const override;
    int selectedColumnCount() const override;
    int selectedRowCount() const override;
    int columnCount() const override;
    int rowCount() const override;
    QList<int> selectedColumns() const override;
    QList<int> selectedRows() const override; ///< those on the screen
    bool isColumnSelected(int column) const override;
    bool isRowSelected(int line) const override;
    bool selectRow(int line) override;
    bool selectColumn(int column) override;
    bool unselectRow(int line) override;
    bool unselectColumn(int column) override;
    void modelChange(QAccessibleTableModelChangeEvent*) override { }

private:
    GridView* view() const { return m_view; }
    /// Lines and columns on the screen.
    int screenLines() const;
    QAccessibleInterface* cellOf(int line, int column) const;

    QPointer<GridView> m_view;
    mutable std::unordered_map<quint64, QAccessible::Id> m_cells; ///< by line and column of the table
};

} // namespace gleaner::ui
