#pragma once

#include "core/table/cell_list.h"

#include <algorithm>

namespace gleaner::table {

/// Asks the processor for the texts of the cells [begin, end) that soon will be looked at, as far as there are any:
/// they lie all over the file, and each is waited for otherwise.
inline void prefetchTexts(const CellList& cells, std::size_t begin, std::size_t end)
{
    for (std::size_t index = begin; index < std::min(end, cells.size()); ++index)
        __builtin_prefetch(cells.at(index).text.data());
}

} // namespace gleaner::table
