#include "core/bundle/chart_files.h"

#include "core/base/item_id.h"
#include "core/bundle/control_tables.h"
#include "core/bundle/forms.h"

namespace gleaner::bundle {

namespace {

constexpr const char* chartsFile = "data/charts.csv";
constexpr std::string_view folder = "charts/";
constexpr std::size_t mostItems = 200'000;

std::string chartPath(std::string_view id) { return std::string(folder) + std::string(id) + ".json"; }

/// The row must repeat what the chart says, and the chart must be about this contribution.
base::Result<void> checkChart(const insight::PublishedScene& chart, const std::vector<std::string>& row,
    const Contribution& contribution, const base::Place& place)
{
    const auto differs = [&](const char* field) -> base::Result<void> {
        return base::fail(base::ErrorCode::CsvSchema, {chartsFile, field}, place);
    };
    const auto foreign = [&](const char* pointer) -> base::Result<void> {
        return base::fail(base::ErrorCode::ChartUnsupported, {pointer}, {row[1], {}, {}, {}});
    };
    if (row[2] != chart.scene.spec.title)
        return differs("title");
    if (row[3] != chart.scene.spec.description)
        return differs("alt");
    if (row[4] != chart.scene.spec.table)
        return differs("table");
    if (row[5] != std::to_string(chart.threshold))
        return differs("threshold");
    // Small groups are merged in this version; nothing is blanked out.
    if (row[6] != "0")
        return differs("hidden_cells");
    if (chart.pack != contribution.base.digest)
        return foreign("/usermeta/gleaner/pack");
    const auto result = contribution.result.find(row[4]);
    if (result != contribution.result.end() && result->second != chart.table)
        return foreign("/usermeta/gleaner/table");
    return {};
}

} // namespace

std::string chartId(std::string_view chartFile)
{
    const std::string hash = base::toHex(base::asBytes(base::sha256(chartFile)));
    const std::array<base::NsField, 1> fields{hash};
    return base::itemId("gleaner-chart-v1", fields);
}

base::Result<void> addCharts(Files& files, const Contribution& contribution)
{
    std::map<std::string, const insight::ChartScene*> byId;
    for (const insight::ChartScene& scene : contribution.charts) {
        const auto result = contribution.result.find(scene.spec.table);
        if (result == contribution.result.end())
            return base::fail(
                base::ErrorCode::BadParameter, {"chart " + scene.spec.title, "the digest of its table is not stated"});
        if (scene.spec.title.empty() || scene.spec.description.empty())
            return base::fail(
                base::ErrorCode::BadParameter, {"chart " + scene.spec.title, "it has no name or no description"});
        std::string json = insight::publishedChart(scene, contribution.base.digest, result->second, contribution.unit,
            static_cast<std::uint64_t>(contribution.threshold));
        std::string id = chartId(json);
        files[chartPath(id)] = std::move(json);
        byId.emplace(std::move(id), &scene);
    }
    if (byId.empty())
        return {};
    const std::string threshold = std::to_string(contribution.threshold);
    ControlCsvWriter rows(chartsTable());
    for (const auto& [id, scene] : byId)
        rows.add({id, chartPath(id), scene->spec.title, scene->spec.description, scene->spec.table, threshold, "0"});
    files[chartsFile] = rows.take();
    return {};
}

base::Result<void> readCharts(const Views& files, Contribution& contribution)
{
    const auto file = files.find(chartsFile);
    std::set<std::string> listed;
    const auto visit = [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
        const base::Place place{chartsFile, number, {}, {}};
        if (row[1] != chartPath(row[0]))
            return base::fail(base::ErrorCode::CsvSchema, {chartsFile, "path"}, place);
        if (!listed.empty() && *listed.rbegin() >= row[1])
            return *listed.rbegin() == row[1] ? base::fail(base::ErrorCode::ItemId, {row[0]}, place)
                                              : base::fail(base::ErrorCode::CsvCanon, {chartsFile}, place);
        const auto bytes = requiredFile(files, row[1]);
        if (!bytes)
            return base::forward(bytes);
        if (chartId(*bytes) != row[0])
            return base::fail(base::ErrorCode::ItemId, {row[0]}, place);
        auto chart = insight::readPublished(*bytes, row[1]);
        if (!chart)
            return base::forward(chart);
        if (const auto checked = checkChart(*chart, row, contribution, place); !checked)
            return checked;
        listed.insert(row[1]);
        contribution.unit = chart->unit;
        contribution.threshold = static_cast<std::int64_t>(chart->threshold);
        contribution.charts.push_back(std::move(chart->scene));
        return {};
    };
    if (file != files.end()) {
        if (const auto read = readControlCsv(file->second, chartsFile, chartsTable(), mostItems, visit); !read)
            return read;
    }
    for (auto chart = files.lower_bound(std::string(folder)); chart != files.end() && chart->first.starts_with(folder);
         ++chart) {
        if (!listed.contains(chart->first))
            return base::fail(base::ErrorCode::DpInventory, {chart->first}, {chart->first, {}, {}, {}});
    }
    return {};
}

} // namespace gleaner::bundle
