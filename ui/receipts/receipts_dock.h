#pragma once

#include "core/workspace/workspace.h"

#include <QDockWidget>

namespace gleaner::ui {

class ReceiptsPanel;

/// The dock "Answers": verdict and reason on each item that was handed in. A double-click or Enter asks the window to
/// show the cell.
class ReceiptsDock : public QDockWidget {
    Q_OBJECT

public:
    explicit ReceiptsDock(QWidget* parent = nullptr);

    /// Must outlive the dock's use of it; null = no project open.
    void setProject(workspace::Workspace* workspace);
    ReceiptsPanel* panel() const { return m_panel; }

public Q_SLOTS:
    /// Receipts or bundles have changed.
    void refresh();
    /// Selects the newest answer on this cell, if there is one.
    void showCell(const QString& table, const QString& row, const QString& column);

Q_SIGNALS:
    /// Row id as it travels, column id; empty where the item has none.
    void jumpTo(const QString& table, const QString& row, const QString& column);
    /// The action of the empty state: open a receipt.
    void openRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();

    workspace::Workspace* m_workspace = nullptr;
    ReceiptsPanel* m_panel = nullptr;
};

} // namespace gleaner::ui
