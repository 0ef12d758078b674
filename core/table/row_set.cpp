#include "core/table/row_set.h"

#include <bit>

namespace gleaner::table {

RowSet::RowSet(std::size_t rowCount, Fill fill)
    : m_rowCount(rowCount)
    , m_words((rowCount + 63) / 64, fill == Fill::All ? ~std::uint64_t{0} : 0)
{
    if (fill == Fill::All && rowCount % 64 != 0)
        m_words.back() = (std::uint64_t{1} << (rowCount % 64)) - 1;
}

std::size_t RowSet::count() const
{
    std::size_t rows = 0;
    for (const std::uint64_t word : m_words)
        rows += static_cast<std::size_t>(std::popcount(word));
    return rows;
}

RowSet& RowSet::operator&=(const RowSet& other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

RowSet& RowSet::operator|=(const RowSet& other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

RowSet RowSet::inverted() const
{
    RowSet result(m_rowCount, Fill::All);
    for (std::size_t i = 0; i < m_words.size(); ++i)
        result.m_words[i] &= ~m_words[i];
    return result;
}

std::vector<std::uint32_t> RowSet::positions() const
{
    std::vector<std::uint32_t> rows;
    rows.reserve(count());
    forEach([&rows](std::size_t row) { rows.push_back(static_cast<std::uint32_t>(row)); });
    return rows;
}

} // namespace gleaner::table
