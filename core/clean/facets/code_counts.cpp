#include "core/clean/facets/code_counts.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <bit>
#include <mutex>

namespace gleaner::clean {

namespace {

using Counts = std::vector<std::uint32_t>;

constexpr std::size_t rowsPerBlock = std::size_t{1} << 17U;
/// Adding up one histogram per block must stay cheap beside counting the block.
constexpr std::size_t largestShared = rowsPerBlock / 4;

/// Counts [0, units) with count(counts, begin, end) on all cores; a unit is one row or 64 of them.
template <typename Count>
Counts inParallel(std::size_t units, std::size_t unitsPerBlock, std::size_t dictionarySize, const Count& count)
{
    Counts total(dictionarySize, 0);
    if (units < 2 * unitsPerBlock || dictionarySize > largestShared) {
        count(total, 0, units);
        return total;
    }
    std::mutex guard;
    base::parallelFor(units, unitsPerBlock, [&](std::size_t begin, std::size_t end) {
        Counts own(dictionarySize, 0);
        count(own, begin, end);
        const std::lock_guard lock(guard);
        std::transform(own.begin(), own.end(), total.begin(), total.begin(), std::plus<>());
    });
    return total;
}

} // namespace

Counts countCodes(const table::Column& column)
{
    return column.codes().visit([&](const auto& codes) {
        return inParallel(codes.size(), rowsPerBlock, column.dictionary().size(),
            [&codes](Counts& counts, std::size_t begin, std::size_t end) {
                for (std::size_t row = begin; row < end; ++row)
                    ++counts[codes[row]];
            });
    });
}

Counts countCodes(const table::Column& column, const table::RowSet& rows)
{
    return column.codes().visit([&](const auto& codes) {
        return inParallel(rows.wordCount(), rowsPerBlock / 64, column.dictionary().size(),
            [&](Counts& counts, std::size_t begin, std::size_t end) {
                for (std::size_t word = begin; word < end; ++word) {
                    std::uint64_t bits = rows.word(word);
                    if (bits == ~std::uint64_t{0}) {
                        for (std::size_t row = word * 64; row < word * 64 + 64; ++row)
                            ++counts[codes[row]];
                        continue;
                    }
                    for (; bits != 0; bits &= bits - 1)
                        ++counts[codes[word * 64 + static_cast<std::size_t>(std::countr_zero(bits))]];
                }
            });
    });
}

} // namespace gleaner::clean
