#pragma once

#include "core/table/cell_list.h"

#include <array>
#include <deque>
#include <string>

namespace gleaner::clean {

/// What a cell is sorted by: numbers come before words and by value, words without regard to case, blanks last. Spaces
/// around a value do not count.
struct SortKey {
    enum Kind : std::uint32_t { Number, Word, Blank };

    /// Of a number its value, of a word its first 16 bytes, so that a lower one comes first: most words are told apart
    /// by them, without a look at where they lie.
    std::array<std::uint64_t, 2> head = {};
    const char* word = nullptr;
    std::uint32_t wordSize : 30 = 0;
    std::uint32_t kind : 2 = Blank;
    std::uint32_t index = 0; ///< the cell's

    /// 0 if both are the same but for case and spaces, else less or more.
    static int compare(const SortKey& a, const SortKey& b);
};

/// Makes the keys of cells that stay where they are. Not for several threads at once.
class SortKeyMaker {
public:
    /// The key lives as long as the cell and this.
    SortKey keyOf(table::CellView cell, std::uint32_t index);

private:
    std::deque<std::string> m_folded; ///< words that are not plain ASCII
};

} // namespace gleaner::clean
