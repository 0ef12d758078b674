#include "ui/session/source_watch.h"

#include "ui/messages/text.h"

#include <QFileInfo>
#include <QGuiApplication>

namespace gleaner::ui {

namespace {

/// A program that writes a file tells so many times.
constexpr int quietMilliseconds = 300;

} // namespace

SourceWatch::SourceWatch(std::shared_ptr<const workspace::Workspace> workspace, JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_workspace(std::move(workspace))
    , m_looking(jobs)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(quietMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &SourceWatch::look);
    connect(&m_files, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && m_hasFiles)
            m_soon.start();
    });
    look();
}

void SourceWatch::look()
{
    m_looking.start(
        this, tr("Looking after the table file"), Job::Visibility::Quiet,
        [workspace = m_workspace](base::JobContext& job) -> base::Result<Seen> {
            auto files = workspace->sourceFiles();
            if (!files || files->empty())
                return files ? base::Result<Seen>(Seen()) : base::forward(files);
            auto lost = workspace->lostSources(job);
            if (!lost)
                return base::forward(lost);
            return Seen{std::move(*files), std::move(*lost)};
        },
        [this](base::Result<Seen> seen) {
            // What can't be read of the project itself, saving a step says.
            if (seen)
                take(std::move(*seen));
        });
}

void SourceWatch::take(Seen seen)
{
    m_hasFiles = !seen.files.empty();
    for (const std::filesystem::path& file : seen.files) {
        const QString path = fromPath(file);
        // A file that was removed or replaced is not watched any more. It may have changed since it was looked at.
        if (!m_files.files().contains(path) && QFileInfo::exists(path) && m_files.addPath(path))
            m_soon.start();
    }
    if (seen.lost == m_lost)
        return;
    m_lost = std::move(seen.lost);
    Q_EMIT lostChanged();
}

} // namespace gleaner::ui
