#include "core/clean/clustering/clusters.h"

#include "core/base/hash_map.h"
#include "core/clean/clustering/keys.h"
#include "core/clean/facets/code_counts.h"
#include "core/clean/job_blocks.h"
#include "core/text/whitespace.h"

#include <algorithm>
#include <array>

namespace gleaner::clean {

using table::Code;

namespace {

constexpr std::size_t valuesPerBlock = 1024;

enum class EmptyKeys : std::uint8_t { Cluster, Skip };

struct Method {
    std::string_view id;
    std::string (*key)(std::string_view text);
    EmptyKeys emptyKeys;
};

constexpr std::array<Method, 2> methods{
    {{"fp/1", &fingerprint, EmptyKeys::Skip}, {"fingerprint-or/1", &openRefineFingerprint, EmptyKeys::Cluster}}};

bool moreThenBytes(const ValueCount& a, const ValueCount& b)
{
    return a.count != b.count ? a.count > b.count : table::lessByBytes(a.cell, b.cell);
}

bool inOrder(const Cluster& a, const Cluster& b)
{
    if (a.rows != b.rows)
        return a.rows > b.rows;
    if (a.members.size() != b.members.size())
        return a.members.size() > b.members.size();
    return table::lessByBytes(a.members.front().cell, b.members.front().cell);
}

} // namespace

const table::Cell& proposedTarget(const Cluster& cluster)
{
    const std::size_t most = cluster.members.front().count;
    const auto tidy = std::ranges::find_if(cluster.members, [most](const ValueCount& member) {
        const std::string_view text = member.cell.text;
        return member.count == most && text::collapsedWhiteSpace(text) == text && text::trimmed(text) == text;
    });
    return tidy == cluster.members.end() ? cluster.members.front().cell : tidy->cell;
}

std::vector<std::string> clusterMethods()
{
    std::vector<std::string> ids;
    for (const Method& method : methods)
        ids.emplace_back(method.id);
    return ids;
}

base::Result<std::vector<Cluster>> findClusters(const table::Table& table, std::size_t column,
    const table::RowSet& rows, std::string_view methodId, base::JobContext& job)
{
    const auto method = std::ranges::find(methods, methodId, &Method::id);
    if (method == methods.end())
        return base::fail(base::ErrorCode::BadParameter,
            {"method", "\"" + std::string(methodId) + "\" is no known way of clustering"});
    const table::Column& cells = *table.column(column);
    const table::Dictionary& dictionary = cells.dictionary();
    const auto counts = rows.isAll() ? countCodes(cells) : countCodes(cells, rows);
    std::vector<Code> values;
    for (Code code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0 && dictionary.at(code).state == table::State::Value)
            values.push_back(code);
    }
    std::vector<std::string> keys(values.size());
    const auto keyed = inBlocks(values.size(), valuesPerBlock, job, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index)
            keys[index] = method->key(dictionary.at(values[index]).text);
        return base::Result<void>();
    });
    if (!keyed)
        return base::forward(keyed);
    // Only keys that occur twice become clusters: the first value of a key waits in `first`.
    base::HashMap<std::string_view, std::size_t> first;
    std::vector<std::vector<std::size_t>> groups;
    std::vector<std::size_t> groupOf(values.size(), 0); ///< 1 + place in groups; 0 = none yet
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (index % (64 * valuesPerBlock) == 0 && job.stopRequested())
            return base::fail(base::ErrorCode::Cancelled);
        if (keys[index].empty() && method->emptyKeys == EmptyKeys::Skip)
            continue;
        const auto [entry, isNew] = first.try_emplace(keys[index], index);
        if (isNew)
            continue;
        std::size_t& group = groupOf[entry->second];
        if (group == 0) {
            groups.push_back({entry->second});
            group = groups.size();
        }
        groups[group - 1].push_back(index);
    }
    std::vector<Cluster> clusters;
    clusters.reserve(groups.size());
    for (const auto& group : groups) {
        Cluster cluster;
        cluster.key = keys[group.front()];
        for (const std::size_t index : group) {
            const Code code = values[index];
            cluster.members.push_back({table::Cell(dictionary.at(code)), counts[code]});
            cluster.rows += counts[code];
        }
        std::ranges::sort(cluster.members, moreThenBytes);
        clusters.push_back(std::move(cluster));
    }
    std::ranges::sort(clusters, inOrder);
    return clusters;
}

} // namespace gleaner::clean
