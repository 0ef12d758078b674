#include "core/clean/facets/text_rows.h"

#include "core/clean/facets/code_counts.h"
#include "core/clean/facets/passing_codes.h"
#include "core/clean/job_blocks.h"
#include "core/table/prefetch_texts.h"

#include <algorithm>

namespace gleaner::clean {

using table::Code;
using table::Column;
using table::RowSet;

namespace {

constexpr std::size_t valuesPerBlock = 1024;

/// The same for a column that is kept row by row.
base::Result<void> insertMatchingCells(
    RowSet& rows, const table::CellList& cells, const text::Matcher& matcher, base::JobContext& job)
{
    constexpr std::size_t wordsPerTask = 128; // 8,192 rows
    return inBlocks(rows.wordCount(), wordsPerTask, job, [&](std::size_t begin, std::size_t end) {
        text::Matcher own = matcher.clone();
        for (std::size_t word = begin; word < end; ++word) {
            const std::size_t first = word * 64;
            const std::size_t last = std::min(first + 64, cells.size());
            table::prefetchTexts(cells, last, last + 64);
            std::uint64_t bits = rows.word(word);
            for (std::size_t row = first; row < last; ++row) {
                if ((bits >> (row - first) & 1U) != 0)
                    continue;
                const auto matches = own.matches(cells.at(row).text);
                if (!matches)
                    return base::Result<void>(base::forward(matches));
                bits |= std::uint64_t{*matches} << (row - first);
            }
            rows.setWord(word, bits);
        }
        return base::Result<void>();
    });
}

base::Result<PassingCodes> matchingCodes(const Column& column, const text::Matcher& matcher, base::JobContext& job)
{
    const std::vector<std::uint32_t> counts = countCodes(column);
    PassingCodes passing(counts.size(), 0);
    const auto done = inBlocks(counts.size(), valuesPerBlock, job, [&](std::size_t begin, std::size_t end) {
        text::Matcher own = matcher.clone();
        for (std::size_t code = begin; code < end; ++code) {
            if (counts[code] == 0)
                continue;
            const auto matches = own.matches(column.dictionary().at(static_cast<Code>(code)).text);
            if (!matches)
                return base::Result<void>(base::forward(matches));
            passing[code] = *matches ? 1 : 0;
        }
        return base::Result<void>();
    });
    if (!done)
        return base::forward(done);
    return passing;
}

} // namespace

base::Result<void> insertMatching(
    RowSet& rows, const Column& column, const text::Matcher& matcher, base::JobContext& job)
{
    if (const auto& cells = column.rowCells())
        return insertMatchingCells(rows, *cells, matcher, job);
    const auto passing = matchingCodes(column, matcher, job);
    if (!passing)
        return base::forward(passing);
    insertPassing(rows, column, *passing);
    return {};
}

} // namespace gleaner::clean
