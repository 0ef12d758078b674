#include "core/clean/job_blocks.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <optional>

namespace gleaner::clean {

base::Result<void> inBlocks(std::size_t count, std::size_t size, base::JobContext& job, const BlockWork& work)
{
    const std::size_t blocks = (count + size - 1) / size;
    std::atomic<bool> stopped = job.stopRequested();
    std::atomic<std::size_t> failedBlock = blocks;
    std::atomic<std::size_t> done = 0;
    std::mutex guard;
    std::optional<base::Error> error;
    const auto runBlock = [&](std::size_t block) {
        if (stopped || block > failedBlock)
            return;
        if (job.stopRequested()) {
            stopped = true;
            return;
        }
        const std::size_t end = std::min(count, (block + 1) * size);
        const auto result = work(block * size, end);
        if (!result) {
            const std::lock_guard lock(guard);
            if (block < failedBlock) {
                failedBlock = block;
                error = result.error();
            }
            return;
        }
        job.progress(done += end - block * size, count);
    };
    base::parallelFor(blocks, 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t block = begin; block < end; ++block)
            runBlock(block);
    });
    if (stopped)
        return base::fail(base::ErrorCode::Cancelled);
    if (error)
        return tl::unexpected<base::Error>(*error);
    return {};
}

} // namespace gleaner::clean
