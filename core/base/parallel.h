#pragma once

#ifdef GLEANER_PLAIN_THREADS
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>
#else
#include <tbb/blocked_range.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>
#endif

#include <cstddef>

/// Every parallel loop of the library runs through here. Programs use oneTBB; GLEANER_PLAIN_THREADS is for
/// ThreadSanitizer, which sees races in a oneTBB that was not built for it.
namespace gleaner::base {

/// Calls body(begin, end) over [0, count) in blocks of at least `grain`, on all cores. Blocks must be independent: the
/// result may not depend on how the range was cut.
template <typename Body> void parallelFor(std::size_t count, std::size_t grain, const Body& body);

/// Calls body() with parallel loops inside it on `count` threads, be they more or fewer than the cores. For tests and
/// measurements: programs use all cores.
template <typename Body> void withThreads(std::size_t count, const Body& body);

/// Calls work(), whose parallel loops run no blocks of other loops while they wait: for work behind a lock, which those
/// blocks could ask for again.
template <typename Work> void isolated(const Work& work);

#ifdef GLEANER_PLAIN_THREADS

namespace detail {
/// 0 = as many as the machine has. A loop inside a loop runs on the thread that it finds itself on.
inline thread_local std::size_t threadCount = 0;
} // namespace detail

template <typename Body> void parallelFor(std::size_t count, std::size_t grain, const Body& body)
{
    const std::size_t blocks = (count + grain - 1) / grain;
    const std::size_t wanted = detail::threadCount != 0 ? detail::threadCount
                                                        : std::max<std::size_t>(2, std::thread::hardware_concurrency());
    std::atomic<std::size_t> next = 0;
    std::exception_ptr failure;
    std::mutex failureLock;
    const auto work = [&] {
        const std::size_t outside = std::exchange(detail::threadCount, 1);
        try {
            for (std::size_t block = next++; block < blocks; block = next++)
                body(block * grain, std::min(count, (block + 1) * grain));
        } catch (...) {
            const std::lock_guard lock(failureLock);
            failure = std::current_exception();
            next = blocks;
        }
        detail::threadCount = outside;
    };
    {
        std::vector<std::jthread> threads;
        for (std::size_t thread = 1; thread < std::min(wanted, blocks); ++thread)
            threads.emplace_back(work);
        work();
    }
    if (failure)
        std::rethrow_exception(failure);
}

template <typename Body> void withThreads(std::size_t count, const Body& body)
{
    const std::size_t outside = std::exchange(detail::threadCount, count);
    body();
    detail::threadCount = outside;
}

template <typename Work> void isolated(const Work& work) { work(); }

#else

template <typename Body> void parallelFor(std::size_t count, std::size_t grain, const Body& body)
{
    tbb::parallel_for(tbb::blocked_range<std::size_t>(0, count, grain),
        [&body](const tbb::blocked_range<std::size_t>& range) { body(range.begin(), range.end()); });
}

template <typename Body> void withThreads(std::size_t count, const Body& body)
{
    const tbb::global_control most(tbb::global_control::max_allowed_parallelism, count);
    tbb::task_arena(static_cast<int>(count)).execute(body);
}

template <typename Work> void isolated(const Work& work) { tbb::this_task_arena::isolate(work); }

#endif

} // namespace gleaner::base
