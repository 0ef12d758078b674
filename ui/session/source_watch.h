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

    /// The tables whose files are not there any more as they were.
    const std::vector<project::LostSource>& lost() const { return m_lost; }
    /// Looks again, in the background.
    void look();

Q_SIGNALS:
    void lostChanged();

private:
    /// What one look finds. All of it is asked for in the background: the project may be busy with a long write.
    struct Seen {
        std::vector<std::filesystem::path> files;
        std::vector<project::LostSource> lost;
    };
    void take(Seen seen);

    std::shared_ptr<const workspace::Workspace> m_workspace;
    QFileSystemWatcher m_files;
    QTimer m_soon;
    LatestJob m_looking;
    std::vector<project::LostSource> m_lost;
    bool m_hasFiles = false; ///< there is something to look after
};

} // namespace gleaner::ui
