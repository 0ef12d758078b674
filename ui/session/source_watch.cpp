#include "ui/session/source_watch.h"

#include "ui/messages/text.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <iterator>

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
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive && !m_found.empty())
            m_soon.start();
    });
    look();
}

std::vector<project::SourceFile> SourceWatch::lost() const
{
    std::vector<project::SourceFile> lost;
    std::ranges::copy_if(m_found, std::back_inserter(lost), [](const auto& found) { return found.loss.has_value(); });
    return lost;
}

void SourceWatch::look()
{
    m_looking.start(
        this, tr("Looking after the table file"), Job::Visibility::Quiet,
        [workspace = m_workspace](base::JobContext& job) { return workspace->sourceFiles(job); },
        [this](base::Result<std::vector<project::SourceFile>> found) {
            // What can't be read of the project itself, saving a step says.
            if (found)
                take(std::move(*found));
        });
}

void SourceWatch::take(std::vector<project::SourceFile> found)
{
    for (const project::SourceFile& source : found) {
        const QString path = fromPath(source.file);
        // A file that was removed or replaced is not watched any more. It may have changed since it was looked at.
        if (!m_watcher.files().contains(path) && QFileInfo::exists(path) && m_watcher.addPath(path))
            m_soon.start();
    }
    if (found == m_found)
        return;
    m_found = std::move(found);
    Q_EMIT changed();
}

} // namespace gleaner::ui
