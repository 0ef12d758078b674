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
    const auto files = m_workspace->sourceFiles();
    if (!files || files->empty())
        return;
    m_soon.setSingleShot(true);
    m_soon.setInterval(quietMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &SourceWatch::look);
    connect(&m_files, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &m_soon, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            m_soon.start();
    });
    look();
}

void SourceWatch::look()
{
    watchFiles();
    m_looking.start(
        this, tr("Looking after the table file"), Job::Visibility::Quiet,
        [workspace = m_workspace](base::JobContext& job) { return workspace->lostSources(job); },
        [this](base::Result<std::vector<project::LostSource>> lost) {
            // What can't be read of the project itself, saving a step says.
            if (!lost || *lost == m_lost)
                return;
            m_lost = std::move(*lost);
            Q_EMIT lostChanged();
        });
}

void SourceWatch::watchFiles()
{
    // A file that was removed or replaced is not watched any more.
    const auto files = m_workspace->sourceFiles();
    for (const std::filesystem::path& file : files.value_or(std::vector<std::filesystem::path>())) {
        const QString path = fromPath(file);
        if (!m_files.files().contains(path) && QFileInfo::exists(path))
            m_files.addPath(path);
    }
}

} // namespace gleaner::ui
