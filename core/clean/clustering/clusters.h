#pragma once

#include "core/clean/facets/facet_counts.h"

namespace gleaner::clean {

/// Values that probably mean the same: members by count falling then bytes; the proposed target is the first member.
struct Cluster {
    std::string key;
    std::vector<ValueCount> members;
    std::size_t rows = 0; ///< sum of the members' counts

    bool operator==(const Cluster&) const = default;
};

/// Ids of the methods on offer, such as "fp/1", "fingerprint-or/1".
std::vector<std::string> clusterMethods();

/// Clusters of two or more distinct values among `rows`: by rows covered falling, members falling, target by code
/// point. Fails with BadParameter (unknown method), Cancelled.
base::Result<std::vector<Cluster>> findClusters(const table::Table& table, std::size_t column,
    const table::RowSet& rows, std::string_view method, base::JobContext& job);

} // namespace gleaner::clean
