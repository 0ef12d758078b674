#pragma once

#include "core/table/row_set.h"

#include <memory>
#include <optional>

namespace gleaner::ui {

/// Which rows of a table are shown, line by line. A value that is cheap to copy: nothing is stored for a whole table,
/// a bit a row for a filtered one, a number a row for a sorted one.
class ShownRows {
public:
    ShownRows() = default;
    /// The rows of the set in table order.
    static ShownRows of(const table::RowSet& rows);
    /// The rows of this list in its order, each at most once.
    static ShownRows inOrder(std::vector<std::uint32_t> rows);

    std::size_t size() const { return m_size; }
    /// The row of a line, which must be less than size().
    std::uint32_t at(std::size_t line) const;
    /// The line of a row, if it is shown. Searches all lines when sorted.
    std::optional<std::size_t> lineOf(std::size_t row) const;
    /// The same without the lines from `lines` on.
    ShownRows first(std::size_t lines) const;
    /// The rows of the lines [begin, end).
    std::vector<std::uint32_t> slice(std::size_t begin, std::size_t end) const;
    /// True when both show the same rows in the same order for sure: a quick look, not a comparison row by row.
    bool isSame(const ShownRows& other) const;

private:
    struct Filtered {
        table::RowSet rows;
        std::vector<std::uint32_t> before; ///< rows of the set before each block of wordsPerBlock words
    };
    std::size_t m_size = 0;
    std::shared_ptr<const Filtered> m_filtered;
    std::shared_ptr<const std::vector<std::uint32_t>> m_order;
};

} // namespace gleaner::ui
