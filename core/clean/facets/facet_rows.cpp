#include "core/clean/facets/facet_rows.h"

#include "core/base/hash_map.h"
#include "core/base/parallel.h"
#include "core/clean/facets/code_counts.h"
#include "core/clean/job_blocks.h"
#include "core/text/search.h"

namespace gleaner::clean {

using base::ErrorCode;
using table::Code;
using table::Column;
using table::RowSet;

namespace {

using Passing = std::vector<std::uint8_t>; ///< 1 for each code that passes

constexpr std::size_t wordsPerBlock = 1024; // 65,536 rows
constexpr std::size_t valuesPerBlock = 1024;

text::SearchMode searchMode(TextMatch match)
{
    switch (match) {
    case TextMatch::Whole:
        return text::SearchMode::Whole;
    case TextMatch::Starts:
        return text::SearchMode::Starts;
    case TextMatch::Regex:
        return text::SearchMode::Regex;
    case TextMatch::Contains:
        break;
    }
    return text::SearchMode::Contains;
}

/// Adds to `rows` those whose code passes.
void insertPassing(RowSet& rows, const Column& column, const Passing& passing)
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

/// Adds to `rows` those whose cell matches, for a column that is kept row by row.
base::Result<void> insertMatching(
    RowSet& rows, const table::CellList& cells, const text::Matcher& matcher, base::JobContext& job)
{
    constexpr std::size_t wordsPerTask = 128; // 8,192 rows
    return inBlocks(rows.wordCount(), wordsPerTask, job, [&](std::size_t begin, std::size_t end) {
        text::Matcher own = matcher.clone();
        for (std::size_t word = begin; word < end; ++word) {
            const std::size_t first = word * 64;
            const std::size_t last = std::min(first + 64, cells.size());
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

base::Result<Passing> matchingCodes(const Column& column, const text::Matcher& matcher, base::JobContext& job)
{
    const std::vector<std::uint32_t> counts = countCodes(column);
    Passing passing(counts.size(), 0);
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

base::Result<std::optional<RowSet>> passingList(
    const table::Table& table, const ListFacet& facet, base::JobContext& job)
{
    const auto index = table.schema().indexOfId(facet.column);
    if (!index)
        return base::forward(index);
    if (facet.selection.empty())
        return std::nullopt;
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    const Column& column = *table.column(*index);
    Passing passing = codesOf(column, facet.selection);
    if (facet.invert) {
        for (std::uint8_t& one : passing)
            one ^= 1U;
    }
    RowSet rows(table.rowCount(), RowSet::Fill::None);
    insertPassing(rows, column, passing);
    return rows;
}

base::Result<std::optional<RowSet>> passingText(
    const table::Table& table, const TextFilter& filter, base::JobContext& job)
{
    std::vector<std::size_t> columns;
    for (const std::string& id : filter.columns) {
        const auto index = table.schema().indexOfId(id);
        if (!index)
            return base::forward(index);
        columns.push_back(*index);
    }
    if (filter.query.empty())
        return std::nullopt;
    if (filter.columns.empty()) {
        for (std::size_t index = 0; index < table.columnCount(); ++index)
            columns.push_back(index);
    }
    const auto matcher = text::Matcher::make(
        filter.query, {searchMode(filter.mode), filter.caseSensitive, filter.accents, filter.invisible});
    if (!matcher)
        return base::forward(matcher);
    RowSet rows(table.rowCount(), RowSet::Fill::None);
    for (const std::size_t index : columns) {
        if (const auto& cells = table.column(index)->rowCells()) {
            if (const auto done = insertMatching(rows, *cells, *matcher, job); !done)
                return base::forward(done);
            continue;
        }
        const auto passing = matchingCodes(*table.column(index), *matcher, job);
        if (!passing)
            return base::forward(passing);
        insertPassing(rows, *table.column(index), *passing);
    }
    return filter.invert ? rows.inverted() : rows;
}

} // namespace

std::vector<std::uint8_t> codesOf(const Column& column, const std::vector<table::Cell>& cells)
{
    // Four states at most share a text, so a bit for each is enough.
    const auto bitOf = [](table::State state) -> std::uint8_t {
        switch (state) {
        case table::State::Value:
            return 1;
        case table::State::Empty:
            return 2;
        case table::State::Null:
            return 4;
        case table::State::Missing:
            break;
        }
        return 8;
    };
    base::HashMap<std::string_view, std::uint8_t> states;
    for (const table::Cell& cell : cells)
        states[cell.text] |= bitOf(cell.state);
    const table::Dictionary& dictionary = column.dictionary();
    Passing passing(dictionary.size(), 0);
    for (Code code = 0; code < passing.size(); ++code) {
        const table::CellView cell = dictionary.at(code);
        const auto found = states.find(cell.text);
        passing[code] = found != states.end() && (found->second & bitOf(cell.state)) != 0 ? 1 : 0;
    }
    return passing;
}

base::Result<std::optional<RowSet>> rowsPassing(const table::Table& table, const Facet& facet, base::JobContext& job)
{
    if (const auto* list = std::get_if<ListFacet>(&facet))
        return passingList(table, *list, job);
    return passingText(table, std::get<TextFilter>(facet), job);
}

} // namespace gleaner::clean
