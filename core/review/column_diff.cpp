#include "core/review/column_diff.h"

#include "core/base/text_hash.h"

#include <array>
#include <atomic>

namespace gleaner::review {

namespace {

using table::Code;
using table::Column;
using table::PlacedCell;

constexpr Code noCode = 0xFFFFFFFFU;
/// As many cells as have their texts fetched together.
constexpr std::size_t blockRows = 64;

bool mayBeSame(const PlacedCell& a, const PlacedCell& b) { return a.state == b.state && a.size == b.size; }

bool isSame(const PlacedCell& a, const PlacedCell& b)
{
    return mayBeSame(a, b) && (a.data == b.data || a.size == 0 || base::sameBytes(a.data, b.data, a.size));
}

/// Rows that are at the same place in both columns.
struct AllRows {
    std::size_t count;
    std::size_t size() const { return count; }
    std::size_t earlier(std::size_t at) const { return at; }
    std::size_t later(std::size_t at) const { return at; }
};

struct PairedRows {
    std::span<const RowPair> pairs;
    std::size_t size() const { return pairs.size(); }
    std::size_t earlier(std::size_t at) const { return pairs[at].earlier; }
    std::size_t later(std::size_t at) const { return pairs[at].later; }
};

/// Codes of some rows; `rowAt` tells which.
template <typename RowAt>
std::array<Code, blockRows> codesOf(const Column& column, std::size_t count, const RowAt& rowAt)
{
    std::array<Code, blockRows> taken;
    column.codes().visit([&](const auto& codes) {
        for (std::size_t at = 0; at < count; ++at)
            taken[at] = codes[rowAt(at)];
    });
    return taken;
}

template <typename RowAt>
std::array<PlacedCell, blockRows> cellsOf(const Column& column, std::size_t count, const RowAt& rowAt)
{
    std::array<PlacedCell, blockRows> taken;
    if (const auto& cells = column.rowCells()) {
        for (std::size_t at = 0; at < count; ++at)
            taken[at] = cells->cells()[rowAt(at)];
        return taken;
    }
    const PlacedCell* entries = column.dictionary().cells().data();
    const auto codes = codesOf(column, count, rowAt);
    for (std::size_t at = 0; at < count; ++at)
        __builtin_prefetch(entries + codes[at]);
    for (std::size_t at = 0; at < count; ++at)
        taken[at] = entries[codes[at]];
    return taken;
}

/// Whether cells differ. Their texts lie all over two files, so all are asked for before the first is looked at.
std::array<bool, blockRows> differ(
    const std::array<PlacedCell, blockRows>& earlier, const std::array<PlacedCell, blockRows>& later, std::size_t count)
{
    std::array<bool, blockRows> differs;
    for (std::size_t at = 0; at < count; ++at) {
        if (mayBeSame(earlier[at], later[at]) && earlier[at].data != later[at].data) {
            __builtin_prefetch(earlier[at].data);
            __builtin_prefetch(later[at].data);
        }
    }
    for (std::size_t at = 0; at < count; ++at)
        differs[at] = !isSame(earlier[at], later[at]);
    return differs;
}

/// The same for cells of two dictionaries, by their codes. `known` is shared by threads: each writes what any other
/// would, so that it does not matter who was first.
std::array<bool, blockRows> differ(const Column& earlier, const std::array<Code, blockRows>& earlierCodes,
    const Column& later, const std::array<Code, blockRows>& laterCodes, std::size_t count, std::vector<Code>& known)
{
    std::array<bool, blockRows> differs;
    std::array<std::uint8_t, blockRows> unknown;
    std::size_t unknownCount = 0;
    for (std::size_t at = 0; at < count; ++at) {
        const Code same = std::atomic_ref(known[laterCodes[at]]).load(std::memory_order_relaxed);
        differs[at] = same != earlierCodes[at];
        unknown[unknownCount] = static_cast<std::uint8_t>(at);
        unknownCount += same == noCode ? 1 : 0;
    }
    if (unknownCount == 0)
        return differs;
    const auto at = [&unknown](std::size_t index) { return unknown[index]; };
    const PlacedCell* earlierEntries = earlier.dictionary().cells().data();
    const PlacedCell* laterEntries = later.dictionary().cells().data();
    std::array<PlacedCell, blockRows> earlierCells;
    std::array<PlacedCell, blockRows> laterCells;
    for (std::size_t index = 0; index < unknownCount; ++index) {
        __builtin_prefetch(earlierEntries + earlierCodes[at(index)]);
        __builtin_prefetch(laterEntries + laterCodes[at(index)]);
    }
    for (std::size_t index = 0; index < unknownCount; ++index) {
        earlierCells[index] = earlierEntries[earlierCodes[at(index)]];
        laterCells[index] = laterEntries[laterCodes[at(index)]];
    }
    const auto unknownDiffer = differ(earlierCells, laterCells, unknownCount);
    for (std::size_t index = 0; index < unknownCount; ++index) {
        differs[at(index)] = unknownDiffer[index];
        if (!unknownDiffer[index])
            std::atomic_ref(known[laterCodes[at(index)]]).store(earlierCodes[at(index)], std::memory_order_relaxed);
    }
    return differs;
}

} // namespace

ColumnDiff::ColumnDiff(const Column& earlier, const Column& later)
    : m_earlier(earlier)
    , m_later(later)
{
    if (!earlier.rowCells() && !later.rowCells())
        m_known.assign(later.dictionary().size(), noCode);
}

template <typename Rows> std::vector<std::uint32_t> ColumnDiff::differing(const Rows& rows, std::uint32_t first)
{
    const bool byRow = m_earlier.rowCells() || m_later.rowCells();
    std::vector<std::uint32_t> places;
    for (std::size_t begin = 0; begin < rows.size(); begin += blockRows) {
        const std::size_t count = std::min(blockRows, rows.size() - begin);
        const auto earlierAt = [&](std::size_t at) { return rows.earlier(begin + at); };
        const auto laterAt = [&](std::size_t at) { return rows.later(begin + at); };
        const auto differs = byRow
            ? differ(cellsOf(m_earlier, count, earlierAt), cellsOf(m_later, count, laterAt), count)
            : differ(m_earlier, codesOf(m_earlier, count, earlierAt), m_later, codesOf(m_later, count, laterAt), count,
                m_known);
        for (std::size_t at = 0; at < count; ++at) {
            if (differs[at])
                places.push_back(first + static_cast<std::uint32_t>(begin + at));
        }
    }
    return places;
}

std::vector<std::uint32_t> ColumnDiff::differingPlaces(std::span<const RowPair> pairs, std::uint32_t first)
{
    return differing(PairedRows{pairs}, first);
}

std::vector<std::uint32_t> ColumnDiff::differingRows() { return differing(AllRows{m_earlier.rowCount()}, 0); }

std::vector<std::uint32_t> differingRows(const Column& earlier, const Column& later)
{
    return &earlier == &later ? std::vector<std::uint32_t>{} : ColumnDiff(earlier, later).differingRows();
}

} // namespace gleaner::review
