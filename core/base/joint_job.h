#pragma once

#include "core/base/job.h"

#include <atomic>

namespace gleaner::base {

/// One job whose work is done in parts at the same time, each of which reports progress of its own. A part that fails
/// stops the other.
class JointJob {
public:
    explicit JointJob(JobContext& job)
        : m_job(job)
    {
    }
    JobContext& first() { return m_first; }
    JobContext& second() { return m_second; }
    /// The parts are asked to stop from now on.
    void stop() { m_stop = true; }

private:
    class Part final : public JobContext {
    public:
        explicit Part(JointJob& whole)
            : m_whole(whole)
        {
        }
        bool stopRequested() override { return m_whole.m_stop || m_whole.m_job.stopRequested(); }
        void progress(std::uint64_t done, std::uint64_t total) override
        {
            m_done = done;
            m_total = total;
            m_whole.report();
        }

    private:
        friend class JointJob;
        JointJob& m_whole;
        std::atomic<std::uint64_t> m_done = 0;
        std::atomic<std::uint64_t> m_total = 0;
    };

    void report() { m_job.progress(m_first.m_done + m_second.m_done, m_first.m_total + m_second.m_total); }

    JobContext& m_job;
    std::atomic<bool> m_stop = false;
    Part m_first{*this};
    Part m_second{*this};
};

} // namespace gleaner::base
