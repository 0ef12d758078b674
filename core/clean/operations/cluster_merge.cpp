#include "core/clean/operations/cluster_merge.h"

#include "core/base/hash_map.h"
#include "core/clean/clustering/clusters.h"
#include "core/clean/facets/code_counts.h"
#include "core/clean/operations/named_choice.h"
#include "core/clean/operations/value_operation.h"

#include <algorithm>

namespace gleaner::clean {

using base::ErrorCode;
using base::Json;
using table::Cell;
using table::Code;

namespace {

constexpr std::size_t mostClusters = 100'000;

enum class Decision : std::uint8_t { Merge, Distinct, Later };

constexpr std::array<Choice<Decision>, 3> decisionNames{
    {{"merge", Decision::Merge}, {"distinct", Decision::Distinct}, {"later", Decision::Later}}};

struct DecidedCluster {
    std::vector<Cell> members;
    Cell target;
    Decision decision = Decision::Merge;
};

class ClusterMerge final : public Operation {
public:
    ClusterMerge(std::string column, std::string method, std::vector<DecidedCluster> clusters)
        : m_column(std::move(column))
        , m_method(std::move(method))
        , m_clusters(std::move(clusters))
    {
    }

    std::string_view id() const override { return clusterMergeId; }
    Json parameters() const override
    {
        Json clusters = Json::array();
        for (const DecidedCluster& cluster : m_clusters)
            clusters.push_back({{"members", letterTexts(cluster.members)},
                {"target", table::letterText(cluster.target)}, {"decision", nameOf(decisionNames, cluster.decision)}});
        return {
            {"column", m_column}, {"method", m_method}, {"params", Json::object()}, {"clusters", std::move(clusters)}};
    }
    std::vector<std::string> columns() const override { return {m_column}; }
    base::Result<void> validate(const table::Schema& schema) const override
    {
        return requireColumns(schema, {m_column});
    }

    base::Result<Outcome> apply(
        const table::Table& table, const table::RowSet& rows, base::JobContext& job) const override
    {
        const auto index = table.schema().indexOfId(m_column);
        if (!index)
            return base::forward(index);
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        const table::Column& column = *table.column(*index);
        const auto counts = rows.isAll() ? countCodes(column) : countCodes(column, rows);
        base::TextMap<Code> codes;
        for (Code code = 0; code < counts.size(); ++code) {
            if (counts[code] > 0)
                codes[table::letterText(column.dictionary().at(code))] = code;
        }
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        std::vector<std::optional<Cell>> replacement(counts.size());
        for (const DecidedCluster& cluster : m_clusters) {
            if (cluster.decision != Decision::Merge)
                continue;
            for (const Cell& member : cluster.members) {
                const auto code = codes.find(table::letterText(member));
                if (code == codes.end())
                    return base::fail(ErrorCode::MembersChanged, {member.text});
                replacement[code->second] = cluster.target;
            }
        }
        return withReplacements(table, rows, *index, replacement);
    }

private:
    std::string m_column;
    std::string m_method;
    std::vector<DecidedCluster> m_clusters;
};

base::Result<DecidedCluster> readCluster(const Json& json)
{
    Parameters reader(json, nullptr);
    auto members = reader.cells("members");
    if (!members)
        return base::forward(members);
    for (const Cell& member : *members) {
        if (member.state != table::State::Value)
            return badParameter("members", "only texts can be members");
    }
    auto target = reader.newCell("target");
    if (!target)
        return base::forward(target);
    const auto decision = choice(reader, "decision", decisionNames);
    if (!decision)
        return base::forward(decision);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    return DecidedCluster{std::move(*members), std::move(*target), *decision};
}

base::Result<std::vector<DecidedCluster>> readClusters(Parameters& reader)
{
    const auto list = reader.objects("clusters", mostClusters);
    if (!list)
        return base::forward(list);
    std::vector<DecidedCluster> clusters;
    base::HashSet<std::string> merged;
    for (const Json& item : *list) {
        auto cluster = readCluster(item);
        if (!cluster)
            return base::forward(cluster);
        for (const Cell& member : cluster->members) {
            if (cluster->decision == Decision::Merge && !merged.insert(member.text).second)
                return badParameter("clusters", "\"" + member.text + "\" is merged twice");
        }
        clusters.push_back(std::move(*cluster));
    }
    return clusters;
}

} // namespace

base::Result<OperationPtr> makeClusterMerge(const Json& parameters, const table::Schema* schema)
{
    Parameters reader(parameters, schema);
    auto column = reader.column();
    if (!column)
        return base::forward(column);
    auto method = reader.text("method");
    if (!method)
        return base::forward(method);
    const auto methods = clusterMethods();
    if (std::ranges::find(methods, *method) == methods.end())
        return badParameter("method", "\"" + *method + "\" is no known way of clustering");
    if (const auto none = reader.emptyObjectOrNone("params"); !none)
        return base::forward(none);
    auto clusters = readClusters(reader);
    if (!clusters)
        return base::forward(clusters);
    if (const auto rest = reader.finish(); !rest)
        return base::forward(rest);
    return std::make_shared<ClusterMerge>(std::move(*column), std::move(*method), std::move(*clusters));
}

} // namespace gleaner::clean
