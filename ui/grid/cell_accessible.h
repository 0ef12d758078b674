#pragma once

#include "ui/grid/grid_view.h"

#include <QAccessibleActionInterface>
#include <QAccessibleTableCellInterface>
#include <QPointer>

namespace gleaner::ui {

/// One cell of the grid for a screen reader: "row 12, Zip, 9080". Becomes invalid with the line or column that it
/// stands for.
class CellAccessible : public QAccessibleInterface,
                       public QAccessibleTableCellInterface,
                       public QAccessibleActionInterface {
public:
    /// `column` is that of the table.
    CellAccessible(GridView* view, int line, int column);

    int line() const { return m_line; }
    int column() const { return m_column; }
    void* interface_cast(QAccessible::InterfaceType type) override;

    bool isValid() const override;
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override;
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text which) const override;
    void setText(QAccessible::Text which, const QString& words) override;
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override;

    bool isSelected() const override;
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override; ///< among the columns shown
    int rowIndex() const override { return m_line; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

    QStringList actionNames() const override;
    void doAction(const QString& name) override;
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QModelIndex index() const;

    QPointer<GridView> m_view;
    int m_line;
    int m_column;
};

} // namespace gleaner::ui
