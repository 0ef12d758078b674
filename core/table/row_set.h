#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace gleaner::table {

/// A set of row positions of one table, as a bitmap.
class RowSet {
public:
    enum class Fill { None, All };

    RowSet() = default;
    RowSet(std::size_t rowCount, Fill fill);

    std::size_t rowCount() const { return m_rowCount; }
    bool contains(std::size_t row) const { return (m_words[row >> 6U] >> (row & 63U)) & 1U; }
    void insert(std::size_t row) { m_words[row >> 6U] |= std::uint64_t{1} << (row & 63U); }
    void remove(std::size_t row) { m_words[row >> 6U] &= ~(std::uint64_t{1} << (row & 63U)); }
    std::size_t count() const;
    bool isAll() const { return count() == m_rowCount; }

    /// Set operations; both sets must be of the same table.
    RowSet& operator&=(const RowSet& other);
    RowSet& operator|=(const RowSet& other);
    RowSet inverted() const;

    /// Positions in rising order.
    std::vector<std::uint32_t> positions() const;

    /// Calls visit(row) in rising order.
    template <typename Visit> void forEach(const Visit& visit) const
    {
        for (std::size_t word = 0; word < m_words.size(); ++word) {
            for (std::uint64_t bits = m_words[word]; bits != 0; bits &= bits - 1)
                visit(word * 64 + static_cast<std::size_t>(__builtin_ctzll(bits)));
        }
    }

    /// The 64 rows from `word * 64`, lowest bit first; bits past the end are 0.
    std::uint64_t word(std::size_t index) const { return m_words[index]; }
    std::size_t wordCount() const { return m_words.size(); }
    /// Replaces 64 rows at once; bits past the end must be 0.
    void setWord(std::size_t index, std::uint64_t bits) { m_words[index] = bits; }

    bool operator==(const RowSet&) const = default;

private:
    std::size_t m_rowCount = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace gleaner::table
