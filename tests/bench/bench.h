#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <sys/resource.h>
#include <vector>

namespace gleaner::bench {

/// Milliseconds of each of `rounds` calls.
template <typename Work> std::vector<double> measure(int rounds, const Work& work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    return times;
}

/// One line that tests/bench/compare reads: the name, the median and the spread, all in milliseconds.
inline void report(const char* name, std::vector<double> times)
{
    std::ranges::sort(times);
    fmt::print("{} median_ms={:.3f} min_ms={:.3f} max_ms={:.3f} rounds={}\n", name, times[times.size() / 2],
        times.front(), times.back(), times.size());
}

/// Largest resident size so far, in MiB.
inline double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

} // namespace gleaner::bench
