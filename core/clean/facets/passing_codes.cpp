#include "core/clean/facets/passing_codes.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace gleaner::clean {

namespace {

constexpr std::size_t wordsPerBlock = 1024; // 65,536 rows

} // namespace

void insertPassing(table::RowSet& rows, const table::Column& column, const PassingCodes& passing)
{
    column.codes().visit([&](const auto& codes) {
        base::parallelFor(rows.wordCount(), wordsPerBlock, [&](std::size_t begin, std::size_t end) {
            for (std::size_t word = begin; word < end; ++word) {
                const std::size_t first = word * 64;
                const std::size_t last = std::min(first + 64, codes.size());
                std::uint64_t bits = 0;
                for (std::size_t row = first; row < last; ++row)
                    bits |= std::uint64_t{passing[codes[row]]} << (row - first);
                rows.setWord(word, rows.word(word) | bits);
            }
        });
    });
}

} // namespace gleaner::clean
