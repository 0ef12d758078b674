#include "core/clean/sorting/row_sort.h"

#include "core/base/parallel_sort.h"
#include "core/clean/sorting/sort_keys.h"

#include <algorithm>
#include <numeric>

namespace gleaner::clean {

namespace {

using base::Result;

/// The order of the rows.
struct Before {
    bool rising;

    bool operator()(const SortKey& a, const SortKey& b) const
    {
        const int order = SortKey::compare(a, b);
        if (order == 0)
            return a.index < b.index;
        // Blanks stay last.
        return (rising || a.kind == SortKey::Blank || b.kind == SortKey::Blank) ? order < 0 : order > 0;
    }
};

/// The keys of some cells, in order.
class SortedKeys {
public:
    /// `indices` rise.
    static Result<SortedKeys> make(const table::CellList& cells, const std::vector<std::uint32_t>& indices,
        SortDirection direction, base::JobContext& job)
    {
        constexpr std::size_t keysPerBlock = std::size_t{1} << 13U;
        constexpr std::size_t textsAhead = 32;
        SortedKeys made;
        made.keys.resize(indices.size());
        made.m_makers.resize((indices.size() + keysPerBlock - 1) / keysPerBlock);
        base::parallelFor(made.m_makers.size(), 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t block = first; block < last && !job.stopRequested(); ++block) {
                const std::size_t end = std::min((block + 1) * keysPerBlock, indices.size());
                for (std::size_t at = block * keysPerBlock; at < end; ++at) {
                    if (at % textsAhead == 0)
                        cells.fetchTexts(indices[at] + textsAhead, indices[at] + 2 * textsAhead);
                    made.keys[at] = made.m_makers[block].keyOf(cells.at(indices[at]), indices[at]);
                }
            }
        });
        if (!base::parallelSort(made.keys, Before{direction == SortDirection::Rising}, job))
            return base::fail(base::ErrorCode::Cancelled);
        return made;
    }

    std::vector<SortKey> keys;

private:
    std::vector<SortKeyMaker> m_makers; ///< hold words of the keys
};

} // namespace

Result<std::vector<std::uint32_t>> sortedRows(
    const table::Column& column, const table::RowSet& rows, SortDirection direction, base::JobContext& job)
{
    std::vector<std::uint32_t> order;
    if (const auto& cells = column.rowCells()) {
        order.reserve(rows.count());
        rows.forEach([&order](std::size_t row) { order.push_back(static_cast<std::uint32_t>(row)); });
        const auto sorted = SortedKeys::make(*cells, order, direction, job);
        if (!sorted)
            return base::forward(sorted);
        std::ranges::transform(sorted->keys, order.begin(), &SortKey::index);
        return order;
    }
    std::vector<std::uint32_t> codes(column.dictionary().size());
    std::iota(codes.begin(), codes.end(), 0U);
    const auto sorted = SortedKeys::make(column.dictionary(), codes, direction, job);
    if (!sorted)
        return base::forward(sorted);
    const std::vector<SortKey>& keys = sorted->keys;
    // Values that are the same but for case share a place.
    std::vector<std::uint32_t> places(keys.size());
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < keys.size(); ++at) {
        if (at > 0 && SortKey::compare(keys[at - 1], keys[at]) != 0)
            ++count;
        places[keys[at].index] = count;
    }
    // A counting sort: stable, and two passes however long the table is.
    std::vector<std::uint32_t> starts(std::size_t{count} + 2, 0);
    order.resize(rows.count());
    column.codes().visit([&](auto each) {
        rows.forEach([&](std::size_t row) { ++starts[places[each[row]] + 1]; });
        std::partial_sum(starts.begin(), starts.end(), starts.begin());
        rows.forEach([&](std::size_t row) { order[starts[places[each[row]]]++] = static_cast<std::uint32_t>(row); });
    });
    return order;
}

} // namespace gleaner::clean
