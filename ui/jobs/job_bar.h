#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace gleaner::ui {

class JobRunner;

/// The line of the status bar that shows the oldest running job with counts, and cancels it.
class JobBar : public QWidget {
    Q_OBJECT
public:
    explicit JobBar(JobRunner& jobs, QWidget* parent = nullptr);

private:
    void refresh();
    void cancel();

    JobRunner& m_jobs;
    QLabel* m_title;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_timer;
};

} // namespace gleaner::ui
