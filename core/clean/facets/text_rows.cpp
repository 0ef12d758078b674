#include "core/clean/facets/text_rows.h"

#include "core/clean/facets/code_counts.h"
#include "core/clean/facets/passing_codes.h"
#include "core/clean/job_blocks.h"

#include <algorithm>
#include <array>
#include <span>

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
            cells.fetchTexts(first, last);
            std::array<std::string_view, text::wordBits> texts;
            for (std::size_t row = first; row < last; ++row)
                texts[row - first] = cells.at(row).text;
            const auto matching = own.matches(std::span(texts.data(), last - first));
            if (!matching)
                return base::Result<void>(base::forward(matching));
            rows.setWord(word, rows.word(word) | *matching);
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
        std::vector<std::size_t> codes;
        std::vector<std::string_view> texts;
        for (std::size_t code = begin; code < end;) {
            codes.clear();
            texts.clear();
            for (; code < end && texts.size() < text::wordBits; ++code) {
                if (counts[code] == 0)
                    continue;
                codes.push_back(code);
                texts.push_back(column.dictionary().at(static_cast<Code>(code)).text);
            }
            const auto matching = own.matches(texts);
            if (!matching)
                return base::Result<void>(base::forward(matching));
            for (std::size_t index = 0; index < codes.size(); ++index)
                passing[codes[index]] = static_cast<std::uint8_t>(*matching >> index & 1U);
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
