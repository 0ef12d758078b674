#include "core/clean/operation.h"

#include "core/clean/operations/change_case.h"
#include "core/clean/operations/cluster_merge.h"
#include "core/clean/operations/collapse_whitespace.h"
#include "core/clean/operations/map_values.h"
#include "core/clean/operations/remove_rows.h"
#include "core/clean/operations/replace.h"
#include "core/clean/operations/set_cell.h"
#include "core/clean/operations/trim_whitespace.h"

#include <array>

namespace gleaner::clean {

namespace {

struct Entry {
    std::string_view id;
    base::Result<OperationPtr> (*make)(const base::Json& parameters, const table::Schema* schema);
};

constexpr std::array<Entry, 8> entries{{
    {trimWhitespaceId, &makeTrimWhitespace},
    {collapseWhitespaceId, &makeCollapseWhitespace},
    {changeCaseId, &makeChangeCase},
    {replaceId, &makeReplace},
    {mapValuesId, &makeMapValues},
    {clusterMergeId, &makeClusterMerge},
    {setCellId, &makeSetCell},
    {removeRowsId, &makeRemoveRows},
}};

} // namespace

std::vector<std::string> operationIds()
{
    std::vector<std::string> ids;
    for (const Entry& entry : entries)
        ids.emplace_back(entry.id);
    return ids;
}

base::Result<OperationPtr> makeOperation(std::string_view id, const base::Json& parameters, const table::Schema* schema)
{
    for (const Entry& entry : entries) {
        if (entry.id == id)
            return entry.make(parameters, schema);
    }
    return base::fail(base::ErrorCode::UnknownOperation, {std::string(id)});
}

} // namespace gleaner::clean
