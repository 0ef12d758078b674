#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// `cluster-merge/1`: `column`, `method`, `params`, `clusters` `[{members, target, decision}]`. Only the decision
/// "merge" changes cells; "distinct" and "later" are kept as what a person decided. Fails with MembersChanged if a
/// member of a merge no longer occurs in scope.
inline constexpr std::string_view clusterMergeId = "cluster-merge/1";
base::Result<OperationPtr> makeClusterMerge(const base::Json& parameters, const table::Schema* schema);

} // namespace gleaner::clean
