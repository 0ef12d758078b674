#pragma once

#include "core/clean/facets/facet_counts.h"

namespace gleaner::clean {

/// Values that probably mean the same: members by count falling then bytes.
struct Cluster {
    std::string key;
    std::vector<ValueCount> members;
    std::size_t rows = 0; ///< sum of the members' counts

    bool operator==(const Cluster&) const = default;
};

/// What the members could become: the most frequent one; of those that are as frequent the first without white space to
/// trim or collapse, else the first.
const table::Cell& proposedTarget(const Cluster& cluster);

/// Ids of the methods on offer, such as "fp/1", "fingerprint-or/1".
std::vector<std::string> clusterMethods();

/// Clusters of two or more distinct values among `rows`: by rows covered falling, members falling, first
/// member by code point. Fails with BadParameter (unknown method), Cancelled.
base::Result<std::vector<Cluster>> findClusters(const table::Table& table, std::size_t column,
    const table::RowSet& rows, std::string_view method, base::JobContext& job);

} // namespace gleaner::clean
