#include "ui/grid/shown_rows.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace gleaner::ui {

namespace {

constexpr std::size_t wordsPerBlock = 8;

} // namespace

ShownRows ShownRows::of(const table::RowSet& rows)
{
    ShownRows shown;
    auto filtered = std::make_shared<Filtered>();
    for (std::size_t word = 0; word < rows.wordCount(); ++word) {
        if (word % wordsPerBlock == 0)
            filtered->before.push_back(static_cast<std::uint32_t>(shown.m_size));
        shown.m_size += static_cast<std::size_t>(std::popcount(rows.word(word)));
    }
    if (shown.m_size != rows.rowCount()) {
        filtered->rows = rows;
        shown.m_filtered = std::move(filtered);
    }
    return shown;
}

ShownRows ShownRows::inOrder(std::vector<std::uint32_t> rows)
{
    ShownRows shown;
    shown.m_size = rows.size();
    shown.m_order = std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
    return shown;
}

ShownRows ShownRows::first(std::size_t lines) const
{
    ShownRows shown = *this;
    shown.m_size = std::min(m_size, lines);
    return shown;
}

std::uint32_t ShownRows::at(std::size_t line) const
{
    if (m_order)
        return (*m_order)[line];
    if (!m_filtered)
        return static_cast<std::uint32_t>(line);
    const auto& before = m_filtered->before;
    const auto block
        = static_cast<std::size_t>(std::upper_bound(before.begin(), before.end(), line) - before.begin()) - 1;
    std::size_t left = line - before[block];
    std::size_t word = block * wordsPerBlock;
    for (;; ++word) {
        const auto count = static_cast<std::size_t>(std::popcount(m_filtered->rows.word(word)));
        if (left < count)
            break;
        left -= count;
    }
    std::uint64_t bits = m_filtered->rows.word(word);
    for (; left > 0; --left)
        bits &= bits - 1;
    return static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
}

std::optional<std::size_t> ShownRows::lineOf(std::size_t row) const
{
    if (m_order) {
        const auto end = m_order->begin() + static_cast<std::ptrdiff_t>(m_size);
        const auto found = std::find(m_order->begin(), end, static_cast<std::uint32_t>(row));
        if (found == end)
            return std::nullopt;
        return static_cast<std::size_t>(found - m_order->begin());
    }
    if (!m_filtered)
        return row < m_size ? std::optional(row) : std::nullopt;
    const table::RowSet& rows = m_filtered->rows;
    if (row >= rows.rowCount() || !rows.contains(row))
        return std::nullopt;
    const std::size_t word = row / 64;
    std::size_t line = m_filtered->before[word / wordsPerBlock];
    for (std::size_t earlier = word - word % wordsPerBlock; earlier < word; ++earlier)
        line += static_cast<std::size_t>(std::popcount(rows.word(earlier)));
    const std::uint64_t below = (std::uint64_t{1} << (row % 64)) - 1;
    line += static_cast<std::size_t>(std::popcount(rows.word(word) & below));
    return line < m_size ? std::optional(line) : std::nullopt;
}

std::vector<std::uint32_t> ShownRows::slice(std::size_t begin, std::size_t end) const
{
    std::vector<std::uint32_t> rows(end - begin);
    if (m_order) {
        std::copy(m_order->begin() + static_cast<std::ptrdiff_t>(begin),
            m_order->begin() + static_cast<std::ptrdiff_t>(end), rows.begin());
    } else if (!m_filtered || rows.empty()) {
        std::iota(rows.begin(), rows.end(), static_cast<std::uint32_t>(begin));
    } else {
        const std::size_t row = at(begin);
        std::uint64_t bits = m_filtered->rows.word(row / 64) & (~std::uint64_t{0} << (row % 64));
        std::size_t word = row / 64;
        for (std::uint32_t& place : rows) {
            while (bits == 0)
                bits = m_filtered->rows.word(++word);
            place = static_cast<std::uint32_t>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
            bits &= bits - 1;
        }
    }
    return rows;
}

bool ShownRows::isSame(const ShownRows& other) const
{
    if (m_size != other.m_size || m_order != other.m_order)
        return false;
    return m_filtered == other.m_filtered
        || (m_filtered && other.m_filtered && m_filtered->rows == other.m_filtered->rows);
}

} // namespace gleaner::ui
