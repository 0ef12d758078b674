#pragma once

#include "core/base/job.h"

#include <atomic>

namespace gleaner::tests {

/// A job that is stopped at its n-th poll (from 1); 0 never stops. Counts the polls.
class StopAtJob final : public base::JobContext {
public:
    explicit StopAtJob(int poll)
        : m_stopAt(poll)
    {
    }
    bool stopRequested() override
    {
        const int poll = ++m_polls;
        return m_stopAt > 0 && poll >= m_stopAt;
    }
    void progress(std::uint64_t done, std::uint64_t total) override
    {
        m_done = done;
        m_total = total;
    }
    int polls() const { return m_polls; }
    std::uint64_t lastDone() const { return m_done; }
    std::uint64_t lastTotal() const { return m_total; }

private:
    int m_stopAt;
    std::atomic<int> m_polls = 0;
    std::atomic<std::uint64_t> m_done = 0;
    std::atomic<std::uint64_t> m_total = 0;
};

} // namespace gleaner::tests
