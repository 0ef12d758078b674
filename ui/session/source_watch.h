#pragma once

#include "core/workspace/workspace.h"
#include "ui/jobs/job_runner.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace gleaner::ui {

/// Watches the files that the tables of an open project stay in. Looks once at the start, soon after a file has
/// changed, and when a person comes back to the program, because drives in a network don't tell.
class SourceWatch : public QObject {
    Q_OBJECT
public:
    SourceWatch(std::shared_ptr<const workspace::Workspace> workspace, JobRunner& jobs, QObject* parent = nullptr);

    /// Those files that are not there any more as they were.
    std::vector<project::SourceFile> lost() const;
    /// Looks again, in the background: the project may be busy with a long write.
    void look();

Q_SIGNALS:
    void changed(); ///< what lost() says may be another

private:
    void take(std::vector<project::SourceFile> found);

    std::shared_ptr<const workspace::Workspace> m_workspace;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    LatestJob m_looking;
    std::vector<project::SourceFile> m_found;
};

} // namespace gleaner::ui
