#include "ui/jobs/job_runner.h"

#include <algorithm>

namespace gleaner::ui {

JobRunner::JobRunner(QObject* parent)
    : QObject(parent)
{
    // Core spreads one piece of work over all cores by itself; a few threads keep short work from waiting for long.
    m_pool.setMaxThreadCount(4);
}

JobRunner::~JobRunner()
{
    for (const JobHandle& job : m_running)
        job->abandon();
    m_pool.waitForDone();
}

void JobRunner::giveUp(const JobHandle& job)
{
    job->abandon();
    Q_EMIT ranOutOfMemory(job->title());
}

void JobRunner::run(const JobHandle& job, std::function<void()> work, std::function<void()> deliver)
{
    m_running.push_back(job);
    Q_EMIT started();
    m_pool.start([this, job, work = std::move(work), deliver = std::move(deliver)]() mutable {
        work();
        work = nullptr;
        // Delivery owns the result, so it must be let go on the interface thread as well.
        QMetaObject::invokeMethod(
            this,
            [this, job, deliver = std::move(deliver)]() {
                std::erase(m_running, job);
                deliver();
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    });
}

} // namespace gleaner::ui
