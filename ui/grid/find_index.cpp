#include "ui/grid/find_index.h"

#include "core/base/parallel.h"
#include "core/text/search.h"

#include <algorithm>
#include <atomic>
#include <map>

namespace gleaner::ui {

namespace {

constexpr std::size_t linesPerBlock = 1024;

/// Which codes of a dictionary match; null when none does or when stopped.
std::shared_ptr<const std::vector<bool>> hitsIn(
    const table::Dictionary& dictionary, const text::Matcher& matcher, base::JobContext& job)
{
    // Bits of one word must not be written by two threads.
    constexpr std::size_t run = 1U << 14U;
    const std::size_t runs = (dictionary.size() + run - 1) / run;
    std::vector<std::vector<std::uint32_t>> found(runs);
    base::parallelFor(runs, 1, [&](std::size_t first, std::size_t last) {
        text::Matcher own = matcher.clone();
        for (std::size_t at = first; at < last && !job.stopRequested(); ++at) {
            const std::size_t end = std::min((at + 1) * run, dictionary.size());
            for (std::size_t code = at * run; code < end; ++code) {
                const auto matches = own.matches(dictionary.at(static_cast<table::Code>(code)).text);
                if (matches && *matches)
                    found[at].push_back(static_cast<std::uint32_t>(code));
            }
        }
    });
    if (std::ranges::all_of(found, [](const auto& codes) { return codes.empty(); }))
        return nullptr;
    auto hits = std::make_shared<std::vector<bool>>(dictionary.size());
    for (const auto& codes : found) {
        for (const std::uint32_t code : codes)
            (*hits)[code] = true;
    }
    return hits;
}

} // namespace

std::shared_ptr<const FindIndex> FindIndex::make(const table::Table& table, const ShownRows& rows,
    const std::vector<std::size_t>& columns, const std::string& needle, base::JobContext& job)
{
    auto index = std::make_shared<FindIndex>();
    index->m_rows = rows;
    const auto matcher = text::Matcher::make(needle, {});
    if (!matcher || needle.empty())
        return index;
    // One dictionary may serve several columns.
    std::map<const table::Dictionary*, std::shared_ptr<const std::vector<bool>>> known;
    index->m_places.resize(table.columnCount(), 0);
    for (const std::size_t column : columns) {
        const table::ColumnPtr& cells = table.column(column);
        const auto [found, isNew] = known.try_emplace(&cells->dictionary());
        if (isNew)
            found->second = hitsIn(cells->dictionary(), *matcher, job);
        if (job.stopRequested())
            return nullptr;
        index->m_places[column] = index->m_columns.size();
        if (found->second)
            index->m_columns.push_back({column, cells, found->second});
    }
    const std::size_t blocks = (rows.size() + linesPerBlock - 1) / linesPerBlock;
    index->m_before.assign(blocks + 1, 0);
    if (index->m_columns.empty())
        return index;
    std::atomic<std::size_t> done = 0;
    base::parallelFor(blocks, 16, [&](std::size_t first, std::size_t last) {
        for (std::size_t block = first; block < last && !job.stopRequested(); ++block) {
            const std::size_t begin = block * linesPerBlock;
            const std::vector<std::uint32_t> lines = rows.slice(begin, std::min(begin + linesPerBlock, rows.size()));
            std::size_t count = 0;
            for (const Column& column : index->m_columns) {
                count += column.cells->codes().visit([&](auto codes) {
                    std::size_t hits = 0;
                    for (const std::uint32_t row : lines)
                        hits += (*column.hits)[codes[row]] ? 1 : 0;
                    return hits;
                });
            }
            index->m_before[block + 1] = count;
        }
        done += last - first;
        job.progress(std::min(done * linesPerBlock, rows.size()), rows.size());
    });
    if (job.stopRequested())
        return nullptr;
    for (std::size_t block = 0; block < blocks; ++block)
        index->m_before[block + 1] += index->m_before[block];
    return index;
}

std::size_t FindIndex::placeOf(std::size_t column) const { return column < m_places.size() ? m_places[column] : 0; }

std::optional<ViewPlace> FindIndex::find(ViewPlace from, FindDirection direction, FindStart start) const
{
    if (matches() == 0)
        return std::nullopt;
    const std::size_t lines = m_rows.size();
    from.line = std::min(from.line, lines - 1);
    const auto width = static_cast<std::ptrdiff_t>(m_columns.size());
    const bool next = direction == FindDirection::Next;
    // The first place to try in the first line: a column without a match has its neighbours on both sides.
    auto place = static_cast<std::ptrdiff_t>(placeOf(from.column));
    const bool itself = place < width && m_columns[static_cast<std::size_t>(place)].column == from.column;
    if (next && itself && start == FindStart::PastPlace)
        ++place;
    else if (!next && (!itself || start == FindStart::PastPlace))
        --place;
    const auto tryLine = [&](std::size_t line, std::ptrdiff_t first) -> std::optional<ViewPlace> {
        const std::size_t row = m_rows.at(line);
        for (std::ptrdiff_t at = first; at >= 0 && at < width; at += next ? 1 : -1) {
            if (isHit(row, static_cast<std::size_t>(at)))
                return ViewPlace{line, m_columns[static_cast<std::size_t>(at)].column};
        }
        return std::nullopt;
    };
    if (const auto found = tryLine(from.line, place))
        return found;
    // Blocks without a match are stepped over; the round ends in the line where it began.
    const std::ptrdiff_t first = next ? 0 : width - 1;
    std::size_t line = from.line;
    for (;;) {
        line = next ? (line + 1 == lines ? 0 : line + 1) : (line == 0 ? lines - 1 : line - 1);
        const std::size_t block = line / linesPerBlock;
        const bool isEmpty = m_before[block] == m_before[block + 1];
        if (isEmpty) {
            line = next ? std::min((block + 1) * linesPerBlock, lines) - 1 : block * linesPerBlock;
            continue;
        }
        if (const auto found = tryLine(line, first))
            return found;
    }
}

std::size_t FindIndex::numberOf(ViewPlace place) const
{
    const std::size_t block = place.line / linesPerBlock;
    std::size_t number = m_before[block];
    for (std::size_t line = block * linesPerBlock; line <= place.line; ++line) {
        const std::size_t row = m_rows.at(line);
        const std::size_t end = line < place.line ? m_columns.size() : placeOf(place.column) + 1;
        for (std::size_t at = 0; at < end; ++at)
            number += isHit(row, at) ? 1 : 0;
    }
    return number;
}

} // namespace gleaner::ui
