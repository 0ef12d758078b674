#pragma once

#include "ui/grid/find_index.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace gleaner::ui {

class GridView;

/// Finds text in the rows and columns shown: while typing, then next and previous. Never filters.
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
    void step(FindDirection direction, FindStart start);
    void forget();
    void say(const QString& words);

    GridView& m_grid;
    LatestJob m_search;
    std::shared_ptr<const FindIndex> m_index; ///< of m_needle in what is shown now
    QLineEdit* m_needle;
    QLabel* m_count;
};

} // namespace gleaner::ui
