#pragma once

#include "core/formats/csv/document.h"

namespace gleaner::formats::csv {

/// A cell of the table as it came.
struct CellPlace {
    std::size_t row = 0;
    std::size_t column = 0;

    auto operator<=>(const CellPlace&) const = default;
};

/// The next cell, row by row, that shows what an issue of read() counts, behind `after` or from the start of the table.
/// Of a row of another width it is the first cell that is lacking or too many, of mixed line ends the first cell of a
/// row that ends in another way than most. Nothing = there is none, as for what stands above the table. Fails with
/// Cancelled.
base::Result<std::optional<CellPlace>> nextPlace(
    const Document& document, const base::Issue& issue, const std::optional<CellPlace>& after, base::JobContext& job);

} // namespace gleaner::formats::csv
