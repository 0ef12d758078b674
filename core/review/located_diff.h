#pragma once

#include "core/review/change.h"

namespace gleaner::review {

/// A change with the place it has in the base table.
struct LocatedChange {
    Change change;
    std::uint32_t row = 0; ///< position in the base table
    std::uint32_t column = 0; ///< index; without meaning for deleted rows
};

/// diff() with places.
base::Result<std::vector<LocatedChange>> locatedDiff(
    const table::Table& base, const table::Table& current, base::JobContext& job);

/// The rows of `base` that are still in `current`, which descends from it. Fails with Internal if it does not.
base::Result<table::RowSet> keptRows(const table::Table& base, const table::Table& current);

} // namespace gleaner::review
