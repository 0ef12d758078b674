#pragma once

#include "core/base/text_hash.h"
#include "core/table/table.h"

namespace gleaner::review {

/// The key of each row of a table: the raw texts of its key columns, whatever their states.
class KeyTexts {
public:
    /// `columns` are places of columns in key order, at least one. The table must outlive the object.
    KeyTexts(const table::Table& table, const std::vector<std::size_t>& columns);

    std::size_t rowCount() const { return m_rowCount; }
    /// True if no key column has a text in this row.
    bool isBlank(std::size_t row) const;
    /// Equal for equal keys of any table.
    std::uint32_t hash(std::size_t row) const;
    bool isSame(std::size_t row, const KeyTexts& other, std::size_t otherRow) const;

    /// Asks the processor for what the texts are found by, for rows in no order.
    void prefetchCell(std::size_t row) const;
    /// Asks for the texts themselves.
    void prefetchText(std::size_t row) const;

private:
    /// One key column: the cells row by row, or those of a dictionary with a code a row.
    struct Part {
        const table::PlacedCell* cells;
        std::vector<table::Code> codes; ///< none for a column that is kept row by row

        const table::PlacedCell& at(std::size_t row) const { return cells[codes.empty() ? row : codes[row]]; }
    };

    std::vector<Part> m_parts;
    std::size_t m_rowCount;
};

inline bool KeyTexts::isBlank(std::size_t row) const
{
    for (const Part& part : m_parts) {
        if (part.at(row).size > 0)
            return false;
    }
    return true;
}

inline std::uint32_t KeyTexts::hash(std::size_t row) const
{
    std::uint64_t hash = 0;
    for (const Part& part : m_parts) {
        const table::PlacedCell& cell = part.at(row);
        const std::uint64_t text = base::hashOfText({cell.data, cell.size});
        hash = base::hashMixed(text ^ base::hashSecret[0], hash ^ base::hashSecret[1]);
    }
    return static_cast<std::uint32_t>(hash);
}

inline bool KeyTexts::isSame(std::size_t row, const KeyTexts& other, std::size_t otherRow) const
{
    for (std::size_t index = 0; index < m_parts.size(); ++index) {
        const table::PlacedCell& a = m_parts[index].at(row);
        const table::PlacedCell& b = other.m_parts[index].at(otherRow);
        if (a.size != b.size || (a.size > 0 && !base::sameBytes(a.data, b.data, a.size)))
            return false;
    }
    return true;
}

inline void KeyTexts::prefetchCell(std::size_t row) const
{
    for (const Part& part : m_parts)
        __builtin_prefetch(part.codes.empty() ? static_cast<const void*>(part.cells + row) : part.codes.data() + row);
}

inline void KeyTexts::prefetchText(std::size_t row) const
{
    for (const Part& part : m_parts)
        __builtin_prefetch(part.at(row).data);
}

} // namespace gleaner::review
