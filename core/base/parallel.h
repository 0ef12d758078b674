#pragma once

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include <cstddef>

namespace gleaner::base {

/// Calls body(begin, end) over [0, count) in blocks of at least `grain`, on all cores. Blocks must be independent: the
/// result may not depend on how the range was cut.
template <typename Body> void parallelFor(std::size_t count, std::size_t grain, const Body& body)
{
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, grain),
        [&body](const tbb::blocked_range<std::size_t>& range) { body(range.begin(), range.end()); });
}

} // namespace gleaner::base
