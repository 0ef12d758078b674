#pragma once

#include "ui/jobs/job_runner.h"

#include "core/workspace/workspace.h"

#include <QObject>

namespace gleaner::ui {

/// Closes projects in the background: keeps how their tables look for the next opening, then lets go of their files.
class ProjectCloser : public QObject {
    Q_OBJECT
public:
    explicit ProjectCloser(JobRunner& jobs, QObject* parent);

    /// Takes the last share of a project that no view shows any more.
    void close(std::shared_ptr<workspace::Workspace> workspace);
    /// Runs `then` once this file is none that is being closed: at once, or in a moment.
    void whenClosed(const std::filesystem::path& file, std::function<void()> then);

    /// Keeps how the tables look. A failure only makes the next opening take a little longer.
    static void keepView(workspace::Workspace& workspace, base::JobContext& job);

private:
    struct Waiting {
        std::filesystem::path file;
        std::function<void()> then;
    };
    bool isClosing(const std::filesystem::path& file) const;
    void goOn();

    JobRunner& m_jobs;
    std::vector<std::filesystem::path> m_closing;
    std::vector<Waiting> m_waiting;
};

} // namespace gleaner::ui
