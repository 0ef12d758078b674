#include "ui/main_window/project_closer.h"

#include <algorithm>
#include <utility>

namespace gleaner::ui {

ProjectCloser::ProjectCloser(JobRunner& jobs, QObject* parent)
    : QObject(parent)
    , m_jobs(jobs)
{
}

void ProjectCloser::keepView(workspace::Workspace& workspace, base::JobContext& job)
{
    if (workspace.readOnlyReason().empty())
        (void)workspace.keepView(job);
}

void ProjectCloser::close(std::shared_ptr<workspace::Workspace> workspace)
{
    const std::filesystem::path file = workspace->path();
    m_closing.push_back(file);
    m_jobs.start(
        this, tr("Closing the project"), Job::Visibility::Shown,
        [workspace = std::move(workspace)](base::JobContext& job) mutable {
            keepView(*workspace, job);
            workspace.reset();
            return true;
        },
        [this, file](bool) {
            m_closing.erase(std::ranges::find(m_closing, file));
            goOn();
        });
}

void ProjectCloser::whenClosed(const std::filesystem::path& file, std::function<void()> then)
{
    if (isClosing(file))
        m_waiting.push_back({file, std::move(then)});
    else
        then();
}

bool ProjectCloser::isClosing(const std::filesystem::path& file) const
{
    return std::ranges::any_of(m_closing, [&file](const std::filesystem::path& closing) {
        std::error_code none;
        return closing == file || std::filesystem::equivalent(closing, file, none);
    });
}

void ProjectCloser::goOn()
{
    for (Waiting& waiting : std::exchange(m_waiting, {}))
        whenClosed(waiting.file, std::move(waiting.then));
}

} // namespace gleaner::ui
