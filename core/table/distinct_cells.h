#pragma once

#include "core/table/codes.h"

namespace gleaner::table {

/// A list of cells as a dictionary and the code of each.
struct EncodedCells {
    std::shared_ptr<const Dictionary> dictionary;
    Codes codes;
};

/// Encodes a list on all cores. Codes are in the order of first use, whatever the number of cores.
EncodedCells encodeCells(const std::shared_ptr<const CellList>& cells);

} // namespace gleaner::table
