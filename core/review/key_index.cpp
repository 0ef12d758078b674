#include "core/review/key_index.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <bit>

namespace gleaner::review {

using table::HashParts;

KeyIndex::KeyIndex(const KeyTexts& keys, std::vector<std::uint32_t> rows, base::JobContext& job)
    : m_keys(keys)
    , m_rows(std::move(rows))
{
    const std::vector<std::uint32_t> hashes = hashRows(job);
    if (job.stopRequested())
        return;
    const HashParts parts(hashes);
    std::array<std::optional<SameKey>, HashParts::partCount> repeated;
    base::parallelFor(HashParts::partCount, 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t part = begin; part < end && !job.stopRequested(); ++part)
            repeated[part] = fillPart(part, parts.part(part), hashes);
    });
    for (const std::optional<SameKey>& one : repeated) {
        if (one && (!m_sameKey || one->second < m_sameKey->second))
            m_sameKey = one;
    }
}

std::vector<std::uint32_t> KeyIndex::hashRows(base::JobContext& job)
{
    constexpr std::size_t rowsPerTask = std::size_t{1} << 14U;
    const std::size_t tasks = (m_rows.size() + rowsPerTask - 1) / rowsPerTask;
    std::vector<std::uint32_t> hashes(m_rows.size());
    std::vector<std::uint32_t> blankRows(tasks, noRow);
    base::parallelFor(tasks, 1, [&](std::size_t firstTask, std::size_t lastTask) {
        for (std::size_t task = firstTask; task < lastTask && !job.stopRequested(); ++task) {
            const std::size_t end = std::min(m_rows.size(), (task + 1) * rowsPerTask);
            for (std::size_t begin = task * rowsPerTask; begin < end; begin += blockRows) {
                const std::size_t blockEnd = std::min(end, begin + blockRows);
                for (std::size_t number = begin; number < blockEnd; ++number)
                    m_keys.prefetchText(m_rows[number]);
                for (std::size_t number = begin; number < blockEnd; ++number) {
                    hashes[number] = m_keys.hash(m_rows[number]);
                    if (m_keys.isBlank(m_rows[number]))
                        blankRows[task] = std::min(blankRows[task], m_rows[number]);
                }
            }
        }
    });
    const auto blank = std::ranges::find_if(blankRows, [](std::uint32_t row) { return row != noRow; });
    if (blank != blankRows.end())
        m_blankRow = *blank;
    return hashes;
}

std::optional<SameKey> KeyIndex::fillPart(
    std::size_t part, std::span<const std::uint32_t> numbers, const std::vector<std::uint32_t>& hashes)
{
    std::optional<SameKey> repeated;
    std::vector<Slot>& slots = m_parts[part];
    slots.resize(std::bit_ceil(numbers.size() * 2 + 1));
    const std::size_t mask = slots.size() - 1;
    for (const std::uint32_t number : numbers) {
        const Slot own{hashes[number], m_rows[number]};
        std::size_t place = own.hash & mask;
        while (slots[place].row != noRow
            && (slots[place].hash != own.hash || !m_keys.isSame(slots[place].row, m_keys, own.row)))
            place = (place + 1) & mask;
        if (slots[place].row == noRow)
            slots[place] = own;
        else if (!repeated)
            repeated = SameKey{slots[place].row, own.row};
    }
    return repeated;
}

std::array<std::uint32_t, KeyIndex::blockRows> KeyIndex::find(
    const KeyTexts& others, std::size_t begin, std::size_t end) const
{
    struct Search {
        const std::vector<Slot>* slots;
        std::size_t place;
        std::uint32_t hash;

        const Slot& slot() const { return (*slots)[place]; }
        /// Goes on to the next slot that has the hash, or is empty.
        void advance()
        {
            while (slot().row != noRow && slot().hash != hash)
                place = (place + 1) & (slots->size() - 1);
        }
    };
    std::array<Search, blockRows> searches;
    const std::size_t count = end - begin;
    // Each step asks for the memory that the next one looks at.
    for (std::size_t at = 0; at < count; ++at)
        others.prefetchText(begin + at);
    for (std::size_t at = 0; at < count; ++at) {
        const std::uint32_t hash = others.hash(begin + at);
        const std::vector<Slot>& slots = m_parts[HashParts::partOf(hash)];
        searches[at] = {&slots, hash & (slots.size() - 1), hash};
        __builtin_prefetch(&searches[at].slot());
    }
    for (std::size_t at = 0; at < count; ++at) {
        searches[at].advance();
        if (searches[at].slot().row != noRow)
            m_keys.prefetchCell(searches[at].slot().row);
    }
    for (std::size_t at = 0; at < count; ++at) {
        if (searches[at].slot().row != noRow)
            m_keys.prefetchText(searches[at].slot().row);
    }
    std::array<std::uint32_t, blockRows> found;
    for (std::size_t at = 0; at < count; ++at) {
        Search& search = searches[at];
        while (search.slot().row != noRow && !m_keys.isSame(search.slot().row, others, begin + at)) {
            search.place = (search.place + 1) & (search.slots->size() - 1);
            search.advance();
        }
        found[at] = search.slot().row;
    }
    return found;
}

} // namespace gleaner::review
