#include "ui/grid/find_index.h"

#include "core/base/parallel.h"
#include "core/clean/facets/text_rows.h"

#include <algorithm>
#include <atomic>

namespace gleaner::ui {

namespace {

constexpr std::size_t linesPerBlock = 1024;

} // namespace

std::shared_ptr<const FindIndex> FindIndex::make(const table::Table& table, const ShownRows& rows,
    const std::vector<std::size_t>& columns, const std::string& needle, base::JobContext& job)
{
    auto index = std::make_shared<FindIndex>();
    index->m_rows = rows;
    const auto matcher = text::Matcher::make(needle, {});
    if (!matcher || needle.empty())
        return index;
    index->m_places.resize(table.columnCount(), 0);
    for (const std::size_t column : columns) {
        table::RowSet hits(table.rowCount(), table::RowSet::Fill::None);
        if (!clean::insertMatching(hits, *table.column(column), *matcher, job))
            return nullptr;
        index->m_places[column] = index->m_columns.size();
        if (hits.count() > 0)
            index->m_columns.push_back({column, std::move(hits)});
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
                for (const std::uint32_t row : lines)
                    count += column.hits.contains(row) ? 1 : 0;
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
