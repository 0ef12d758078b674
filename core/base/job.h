#pragma once

#include <cstdint>

namespace gleaner::base {

/// How long work reports progress and learns that it should stop. Polled at block size (a few milliseconds of work);
/// a stopped job returns ErrorCode::Cancelled and leaves nothing behind. Implementations must allow calls from several
/// threads at once.
class JobContext {
public:
    virtual ~JobContext() = default;
    virtual bool stopRequested() = 0;
    /// `total` is 0 while unknown.
    virtual void progress(std::uint64_t done, std::uint64_t total) = 0;
};

/// For work that nobody watches: never stops, reports to nobody.
class NullJob final : public JobContext {
public:
    bool stopRequested() override { return false; }
    void progress(std::uint64_t, std::uint64_t) override { }
};

} // namespace gleaner::base
