#pragma once

#include "ui/import/reading_preview_model.h"
#include "ui/jobs/job_runner.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace gleaner::ui {

/// A live preview of one reading: what it gives, what it leaves out, and what is odd in it.
class ReadingPane : public QWidget {
    Q_OBJECT
public:
    /// `suffix` makes the names of the parts differ where two panes stand side by side.
    ReadingPane(base::SharedBytes source, JobRunner& jobs, const QString& suffix, QWidget* parent);

    /// Looks at the file in this dialect, off the interface thread.
    void show(const formats::csv::Dialect& dialect, const QString& title);
    /// Grey, to say that another pane is the chosen one.
    void setChosen(bool chosen);

Q_SIGNALS:
    /// The dialect shown last can read the file, or can't.
    void looked(bool works);

private:
    void showPreview(ReadingPreview preview);

    base::SharedBytes m_source;
    QLabel* m_title;
    QLabel* m_facts;
    QTableView* m_table;
    ReadingPreviewModel* m_model;
    QLabel* m_issues;
    LatestJob m_job;
};

} // namespace gleaner::ui
