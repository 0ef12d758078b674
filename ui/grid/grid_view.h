#pragma once

#include "ui/grid/grid_model.h"
#include "ui/grid/row_order.h"
#include "ui/jobs/job_runner.h"

#include <QTableView>

namespace gleaner::ui {

/// The grid: any number of rows, edited in place, with its own sorting of the view. What its menus offer beyond that is
/// asked for by signals.
class GridView : public QTableView {
    Q_OBJECT
public:
    explicit GridView(JobRunner& jobs, QWidget* parent = nullptr);

    GridModel& gridModel() const { return *m_model; }

    /// Shows these rows of `current`, sorted as before. A long sort arrives a moment later.
    void showRows(const table::Table& base, const table::Table& current, const table::RowSet& rows);
    /// Shows the rows of a file whose table is still being read, in their order; showRows() takes over later, at the
    /// same place. Meanwhile nothing can be edited, sorted or found.
    void showReading(table::RowSourcePtr rows);
    bool isReading() const { return m_reading; }
    void sortBy(std::optional<SortKey> sort);
    const std::optional<SortKey>& sort() const { return m_sort; }
    /// Moves to a cell, if it is shown. Nothing for the row or column = stay in it.
    bool goToCell(std::optional<table::RowOrdinal> row, std::optional<std::size_t> column);
    /// The rows that are selected, as a person sees them, top to bottom.
    std::vector<table::RowOrdinal> selectedRows() const;
    std::optional<std::size_t> currentColumn() const;
    std::optional<table::RowOrdinal> currentOrdinal() const;
    /// The table whose rows are shown; empty while it is still being read.
    const table::Table& table() const { return m_current; }

    /// Actions that belong to cells and to columns; the menus show them.
    void setCellActions(const QList<QAction*>& actions) { m_cellActions = actions; }
    void setColumnActions(const QList<QAction*>& actions) { m_columnActions = actions; }

    /// "12,80,150": widths for the project's settings, and back.
    QString columnWidths() const;
    void setColumnWidths(const QString& widths);

public Q_SLOTS:
    /// Selected cells as tab-separated text, with a header line when whole columns are selected.
    void copySelection();
    void showColumnMenu();

Q_SIGNALS:
    void currentCellChanged();
    void sortChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place(table::RowSourcePtr rows, std::vector<std::uint32_t> order);
    void fitHeader(std::size_t rowCount);
    void onHeaderClicked(int column);
    void openColumnMenu(int column, const QPoint& globalPlace);
    void fitColumns(int first);
    void fitLines();

    GridModel* m_model;
    LatestJob m_sorting;
    std::optional<SortKey> m_sort;
    table::Table m_base;
    table::Table m_current;
    table::RowSet m_rows;
    bool m_reading = false;
    QList<QAction*> m_cellActions;
    QList<QAction*> m_columnActions;
};

} // namespace gleaner::ui
