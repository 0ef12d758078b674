#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <functional>

namespace gleaner::clean {

/// Work on [begin, end), independent of every other block.
using BlockWork = std::function<base::Result<void>(std::size_t begin, std::size_t end)>;

/// Calls `work` over [0, count) in blocks of `size`, on all cores; polls the job before each block and reports progress
/// after it. The error of the lowest failing block is returned, so that it is the same on every machine; Cancelled
/// comes first.
base::Result<void> inBlocks(std::size_t count, std::size_t size, base::JobContext& job, const BlockWork& work);

} // namespace gleaner::clean
