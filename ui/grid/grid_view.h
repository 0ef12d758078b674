#pragma once

#include "ui/grid/cell_copy.h"
#include "ui/grid/grid_model.h"
#include "ui/grid/row_order.h"
#include "ui/grid/sheet_view.h"
#include "ui/jobs/job_runner.h"

namespace gleaner::ui {

/// The grid: any number of rows, edited in place, with its own sorting of the view. What its menus offer beyond that is
/// asked for by signals.
class GridView : public SheetView {
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
    /// Moves to a cell, if it is shown; a hidden column is shown again. Nothing for the row or column = stay in it.
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

    /// How the columns of each table lie that was shown so far, by table name, and back.
    base::Json columnStates() const;
    void restoreColumnStates(const base::Json& states);
    /// Another project: nothing is known of its tables.
    void forgetColumns() { m_columnStates = base::Json::object(); }

public Q_SLOTS:
    /// Makes a column as wide as its name and what the screen shows of it need.
    void fitColumn(int column);
    void fitCurrentColumn();
    void fitAllColumns();
    void widenColumn();
    void narrowColumn();
    void hideCurrentColumn();
    void showAllColumns();
    /// Pins the current column, or lets it go.
    void togglePinned();
    void moveColumnBack();
    void moveColumnForward();
    void editCurrent();
    void selectCurrentLine();
    void selectCurrentColumn();
    /// Puts the selected cells on the clipboard; what became of it is told by told().
    void copySelection(CopyForm form, CopyHeader header);
    void showColumnMenu();

Q_SIGNALS:
    void currentCellChanged();
    void sortChanged();
    /// Other cells are shown, or the same in another order.
    void contentShown();
    /// The current cell is too long to be edited in place: it can be read whole.
    void readRequested();
    /// A sentence for the status line and screen readers.
    void told(const QString& words);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool edit(const QModelIndex& index, EditTrigger trigger, QEvent* event) override;

private:
    void arrange();
    void place(table::RowSourcePtr rows, ShownRows shown);
    void toggleSort(int column);
    void openColumnMenu(int column, const QPoint& globalPlace);
    void openCellMenu(const QPoint& globalPlace);
    int fittingWidth(int column) const;
    void moveColumn(ColumnLayout::Step step);
    void keepColumns();
    void takeColumns();
    void fitColumns(const std::vector<int>& which);
    void setSort(std::optional<SortKey> sort);
    const table::Schema& shownSchema() const;

    GridModel* m_model;
    LatestJob m_sorting;
    LatestJob m_copying;
    std::optional<SortKey> m_sort;
    table::Table m_base;
    table::Table m_current;
    table::RowSet m_rows;
    bool m_reading = false;
    base::Json m_columnStates = base::Json::object(); ///< of the tables not shown now
    QList<QAction*> m_cellActions;
    QList<QAction*> m_columnActions;
};

} // namespace gleaner::ui
