#pragma once

#include "core/base/within_memory.h"
#include "ui/jobs/job.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <new>
#include <optional>
#include <type_traits>
#include <vector>

namespace gleaner::ui {

/// The only place that starts background work. Results are handed over on the interface thread, in an ordinary event;
/// there is no nested event loop. The destructor cancels everything and waits.
class JobRunner : public QObject {
    Q_OBJECT
public:
    explicit JobRunner(QObject* parent = nullptr);
    ~JobRunner() override;

    /// Runs `work(base::JobContext&)` on a thread and calls `done(result)` on the interface thread, unless `receiver`
    /// is gone or the job was abandoned. `work` must own all it touches (snapshots, not references). If memory
    /// runs out in it, a Result is OutOfMemory; else ranOutOfMemory() tells, and `done` gets the result that stands for
    /// none, or is not called if there is no such.
    template <typename Work, typename Done>
    JobHandle start(QObject* receiver, const QString& title, Job::Visibility visibility, Work work, Done done)
    {
        using Outcome = std::invoke_result_t<Work&, base::JobContext&>;
        auto job = std::make_shared<Job>(title, visibility);
        auto outcome = std::make_shared<std::optional<Outcome>>();
        QPointer<QObject> guard(receiver);
        run(
            job,
            [work = std::make_shared<Work>(std::move(work)), outcome, job]() {
                try {
                    outcome->emplace((*work)(*job));
                } catch (const std::bad_alloc&) {
                    outcome->reset();
                    if constexpr (base::isResult<Outcome>)
                        outcome->emplace(base::fail(base::ErrorCode::OutOfMemory));
                }
            },
            [this, guard, job, outcome, done = std::make_shared<Done>(std::move(done))]() {
                if (!guard || job->isAbandoned())
                    return;
                if (!*outcome) {
                    giveUp(job);
                    if constexpr (hasNone<Outcome>)
                        (*done)(Outcome{});
                    return;
                }
                (*done)(std::move(**outcome));
            });
        return job;
    }

    /// Called by the work of a job, to show something before its result: runs `show` on the interface thread, unless
    /// `receiver` is gone by then.
    void post(const QPointer<QObject>& receiver, std::function<void()> show)
    {
        QMetaObject::invokeMethod(
            this,
            [receiver, show = std::move(show)]() {
                if (receiver)
                    show();
            },
            Qt::QueuedConnection);
    }

    /// Jobs that have not handed over their result yet.
    const std::vector<JobHandle>& running() const { return m_running; }
    bool isIdle() const { return m_running.empty(); }

Q_SIGNALS:
    void started();
    void finished();
    /// What could not be done, in words of the interface.
    void ranOutOfMemory(const QString& title);

private:
    /// A pointer or an optional, say.
    template <typename Outcome>
    static constexpr bool hasNone = std::is_class_v<Outcome> && std::is_default_constructible_v<Outcome>
        && std::is_constructible_v<bool, Outcome>;
    void giveUp(const JobHandle& job);
    void run(const JobHandle& job, std::function<void()> work, std::function<void()> deliver);

    QThreadPool m_pool;
    std::vector<JobHandle> m_running;
};

/// A place for work of which only the newest counts, such as a preview: starting anew abandons the one before.
class LatestJob {
public:
    explicit LatestJob(JobRunner& runner)
        : m_runner(runner)
    {
    }
    ~LatestJob() { abandon(); }
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    template <typename Work, typename Done>
    void start(QObject* receiver, const QString& title, Job::Visibility visibility, Work work, Done done)
    {
        abandon();
        m_job = m_runner.start(
            receiver, title, visibility, std::move(work), [this, done = std::move(done)](auto outcome) mutable {
                m_job.reset();
                done(std::move(outcome));
            });
    }
    bool isRunning() const { return m_job != nullptr && !m_job->isAbandoned(); }
    void abandon()
    {
        if (m_job)
            m_job->abandon();
        m_job.reset();
    }

private:
    JobRunner& m_runner;
    JobHandle m_job;
};

} // namespace gleaner::ui
