#pragma once

#include "ui/grid/row_order.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace gleaner::ui {

class GridView;

/// Finds text in the rows shown: while typing, then next and previous. Never filters.
class FindBar : public QWidget {
    Q_OBJECT
public:
    FindBar(GridView& grid, JobRunner& jobs, QWidget* parent = nullptr);

public Q_SLOTS:
    void open();
    void close();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search(FindDirection direction, FindStart start);

    GridView& m_grid;
    LatestJob m_search;
    QLineEdit* m_needle;
    QLabel* m_count;
};

} // namespace gleaner::ui
