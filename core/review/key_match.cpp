#include "core/review/key_match.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <numeric>

namespace gleaner::review {

namespace {

constexpr std::uint32_t noRow = KeyIndex::noRow;

/// Finds the partners of later rows. Most often the partner of the next row is the next row, which is seen without the
/// index.
class PartnerFinder {
public:
    /// Partners go to `partners`, which has a place for each later row.
    PartnerFinder(
        const KeyTexts& earlier, const KeyTexts& later, const KeyIndex& index, std::vector<std::uint32_t>& partners)
        : m_earlier(earlier)
        , m_later(later)
        , m_index(index)
        , m_partners(partners)
    {
    }

    void find(std::size_t begin, std::size_t end)
    {
        m_next = begin;
        m_inOrder = true;
        for (std::size_t row = begin; row < end; row = std::min(end, row + KeyIndex::blockRows))
            findBlock(row, std::min(end, row + KeyIndex::blockRows));
    }

private:
    void findBlock(std::size_t begin, std::size_t end)
    {
        if (m_inOrder)
            prefetch(begin, end);
        std::size_t row = begin;
        while (row < end && m_next < m_earlier.rowCount() && m_later.isSame(row, m_earlier, m_next))
            m_partners[row++] = static_cast<std::uint32_t>(m_next++);
        if (row == end)
            return;
        // Here a row was added or left out, or the tables are not in one order.
        const auto found = m_index.find(m_later, row, end);
        const std::size_t count = end - row;
        std::copy_n(found.begin(), count, m_partners.begin() + static_cast<std::ptrdiff_t>(row));
        m_inOrder = count < 2 || found[count - 2] + 1 == found[count - 1];
        if (found[count - 1] != noRow)
            m_next = std::size_t{found[count - 1]} + 1;
    }

    void prefetch(std::size_t begin, std::size_t end) const
    {
        const std::size_t nextEnd = std::min(m_earlier.rowCount(), m_next + (end - begin));
        for (std::size_t row = begin; row < end; ++row)
            m_later.prefetchText(row);
        for (std::size_t row = m_next; row < nextEnd; ++row)
            m_earlier.prefetchText(row);
    }

    const KeyTexts& m_earlier;
    const KeyTexts& m_later;
    const KeyIndex& m_index;
    std::vector<std::uint32_t>& m_partners;
    std::size_t m_next = 0; ///< the earlier row that is looked at first
    bool m_inOrder = true;
};

/// For each later row the earlier one with its key, or noRow.
std::vector<std::uint32_t> partnersOf(
    const KeyTexts& earlier, const KeyTexts& later, const KeyIndex& index, base::JobContext& job)
{
    constexpr std::size_t rowsPerTask = std::size_t{1} << 14U;
    std::vector<std::uint32_t> partners(later.rowCount(), noRow);
    base::parallelFor((partners.size() + rowsPerTask - 1) / rowsPerTask, 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t task = first; task < last && !job.stopRequested(); ++task)
            PartnerFinder(earlier, later, index, partners)
                .find(task * rowsPerTask, std::min(partners.size(), (task + 1) * rowsPerTask));
    });
    return partners;
}

std::vector<std::uint32_t> allRows(const KeyTexts& keys)
{
    std::vector<std::uint32_t> rows(keys.rowCount());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

std::optional<KeyFault> faultOf(const KeyIndex& index, KeyFault::Table table)
{
    if (index.blankRow())
        return KeyFault{table, *index.blankRow(), {}};
    if (index.sameKey())
        return KeyFault{table, index.sameKey()->second, index.sameKey()->first};
    return std::nullopt;
}

} // namespace

tl::expected<KeyMatch, KeyFault> matchKeys(const KeyTexts& earlier, const KeyTexts& later, base::JobContext& job)
{
    const KeyIndex index(earlier, allRows(earlier), job);
    if (job.stopRequested())
        return {};
    if (const auto fault = faultOf(index, KeyFault::Table::Earlier))
        return tl::unexpected(*fault);
    const std::vector<std::uint32_t> partners = partnersOf(earlier, later, index, job);
    KeyMatch match;
    match.pairs.reserve(partners.size());
    std::vector<std::uint32_t> taken(earlier.rowCount(), noRow);
    std::optional<SameKey> sameKey;
    for (std::uint32_t row = 0; row < partners.size(); ++row) {
        if (partners[row] == noRow) {
            match.laterOnly.push_back(row);
            continue;
        }
        std::uint32_t& by = taken[partners[row]];
        if (by != noRow && !sameKey)
            sameKey = SameKey{by, row};
        by = by == noRow ? row : by;
        match.pairs.push_back({partners[row], row});
    }
    const KeyIndex added(later, match.laterOnly, job);
    if (added.sameKey() && (!sameKey || added.sameKey()->second < sameKey->second))
        sameKey = added.sameKey();
    if (added.blankRow())
        return tl::unexpected(KeyFault{KeyFault::Table::Later, *added.blankRow(), {}});
    if (sameKey)
        return tl::unexpected(KeyFault{KeyFault::Table::Later, sameKey->second, sameKey->first});
    for (std::uint32_t row = 0; row < taken.size(); ++row) {
        if (taken[row] == noRow)
            match.earlierOnly.push_back(row);
    }
    return match;
}

} // namespace gleaner::review
