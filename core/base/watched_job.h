#pragma once

#include "core/base/file.h"
#include "core/base/job.h"

namespace gleaner::base {

/// A job that also stops once another program changed the file that it reads: what is gone of it reads as zeros, and
/// slowly. Whoever was stopped asks the bytes whether they are unchanged, and so learns why.
class WatchedJob final : public JobContext {
public:
    /// Both must outlive the object.
    WatchedJob(JobContext& job, const SourceBytes& bytes)
        : m_job(job)
        , m_bytes(bytes)
    {
    }
    bool stopRequested() override { return m_job.stopRequested() || !m_bytes.isUnchanged(); }
    void progress(std::uint64_t done, std::uint64_t total) override { m_job.progress(done, total); }

private:
    JobContext& m_job;
    const SourceBytes& m_bytes;
};

} // namespace gleaner::base
