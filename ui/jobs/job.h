#pragma once

#include "core/base/job.h"

#include <QString>

#include <atomic>
#include <memory>

namespace gleaner::ui {

/// One piece of background work: the thread reports to it, the window looks at it and may cancel it.
class Job final : public base::JobContext {
public:
    enum class Visibility { Shown, Quiet }; ///< in the job bar, or not (work that answers a keystroke)

    Job(QString title, Visibility visibility)
        : m_title(std::move(title))
        , m_visibility(visibility)
    {
    }

    bool stopRequested() override { return m_stop.load(std::memory_order_relaxed); }
    void progress(std::uint64_t done, std::uint64_t total) override
    {
        m_done.store(done, std::memory_order_relaxed);
        m_total.store(total, std::memory_order_relaxed);
    }

    /// Asks the work to stop. Its result still arrives, usually as ErrorCode::Cancelled.
    void cancel() { m_stop.store(true, std::memory_order_relaxed); }
    /// Cancels, and its result is thrown away unseen.
    void abandon()
    {
        m_abandoned = true;
        cancel();
    }
    bool isAbandoned() const { return m_abandoned; }

    const QString& title() const { return m_title; }
    Visibility visibility() const { return m_visibility; }
    std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    std::uint64_t total() const { return m_total.load(std::memory_order_relaxed); }

private:
    const QString m_title;
    const Visibility m_visibility;
    std::atomic<bool> m_stop = false;
    std::atomic<std::uint64_t> m_done = 0;
    std::atomic<std::uint64_t> m_total = 0;
    bool m_abandoned = false; ///< interface thread only
};

using JobHandle = std::shared_ptr<Job>;

} // namespace gleaner::ui
