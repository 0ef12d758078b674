#pragma once

#include "core/base/job.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <vector>

namespace gleaner::base {

/// Sorts on all cores: runs, then merges of neighbouring runs, each short enough that a stop is heard soon. Stable only
/// if `before(a, b)` tells apart all values, which makes the outcome the same for any number of cores. Returns false,
/// with the values in no order, when stopped.
template <typename Value, typename Before>
bool parallelSort(std::vector<Value>& values, const Before& before, JobContext& job)
{
    constexpr std::size_t longestRun = std::size_t{1} << 15U;
    constexpr std::size_t shortestRun = std::size_t{1} << 11U;
    const std::size_t count = values.size();
    // Few values are shared out as well.
    const std::size_t runLength = std::clamp(count / 4 + 1, shortestRun, longestRun);
    const auto place
        = [](std::vector<Value>& all, std::size_t at) { return all.begin() + static_cast<std::ptrdiff_t>(at); };
    parallelFor((count + runLength - 1) / runLength, 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t run = first; run < last && !job.stopRequested(); ++run)
            std::sort(place(values, run * runLength), place(values, std::min((run + 1) * runLength, count)), before);
    });
    /// Some of one run, of the next one what belongs there, and where both go.
    struct Piece {
        std::size_t begin, end, otherBegin, otherEnd, to;
    };
    std::vector<Value> merged(count > runLength ? count : 0);
    for (std::size_t length = runLength; length < count; length *= 2) {
        std::vector<Piece> pieces;
        for (std::size_t pair = 0; pair < count; pair += 2 * length) {
            const std::size_t middle = std::min(pair + length, count);
            const std::size_t last = std::min(middle + length, count);
            std::size_t other = middle;
            for (std::size_t begin = pair; begin < middle; begin += runLength) {
                const std::size_t end = std::min(begin + runLength, middle);
                const std::size_t otherEnd = end == middle
                    ? last
                    : static_cast<std::size_t>(
                        std::lower_bound(place(values, other), place(values, last), values[end], before)
                        - values.begin());
                pieces.push_back({begin, end, other, otherEnd, begin + (other - middle)});
                other = otherEnd;
            }
        }
        parallelFor(pieces.size(), 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t index = first; index < last && !job.stopRequested(); ++index) {
                const Piece& piece = pieces[index];
                std::merge(place(values, piece.begin), place(values, piece.end), place(values, piece.otherBegin),
                    place(values, piece.otherEnd), place(merged, piece.to), before);
            }
        });
        values.swap(merged);
    }
    return !job.stopRequested();
}

} // namespace gleaner::base
