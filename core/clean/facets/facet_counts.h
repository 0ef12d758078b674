#pragma once

#include "core/clean/scope.h"

namespace gleaner::clean {

struct ValueCount {
    table::Cell cell;
    std::size_t count = 0;

    bool operator==(const ValueCount&) const = default;
};

/// Every distinct cell of a column with its count over `rows`, by count falling, then by bytes. No cap.
std::vector<ValueCount> valueCounts(const table::Table& table, std::size_t column, const table::RowSet& rows);

/// What the facet dock shows: rows that pass all facets, and per facet its counts over the rows that pass all *other*
/// facets (text filters have an empty list). Exact.
struct FacetView {
    table::RowSet rows;
    std::vector<std::vector<ValueCount>> counts; ///< one per facet, in the order given
};
base::Result<FacetView> evaluateFacets(
    const table::Table& table, const std::vector<Facet>& facets, base::JobContext& job);

} // namespace gleaner::clean
