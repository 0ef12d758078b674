#include "core/insight/chart.h"

#include "core/insight/words.h"

#include <algorithm>

namespace gleaner::insight {

namespace {

using base::ErrorCode;

constexpr std::size_t mostBars = 25;

/// A distinct cell with its rows, before its text is copied into a bar.
struct Category {
    std::string_view label;
    std::uint64_t count = 0;
    bool blank = false;
};

bool categoryBefore(const Category& a, const Category& b)
{
    return a.count != b.count ? a.count > b.count : a.label < b.label;
}

std::vector<Category> categoriesOf(const table::Column& column)
{
    std::vector<Category> categories;
    Category blank{{}, 0, true};
    const auto counts = column.counts();
    for (table::Code code = 0; code < counts.size(); ++code) {
        if (counts[code] == 0)
            continue;
        const table::CellView cell = column.dictionary().at(code);
        if (cell.state == table::State::Value)
            categories.push_back({cell.text, counts[code], false});
        else
            blank.count += counts[code];
    }
    if (blank.count > 0)
        categories.push_back(blank);
    return categories;
}

} // namespace

base::Result<ChartScene> makeScene(const table::Table& table, const ChartSpec& spec, base::JobContext& job)
{
    const auto index = table.schema().indexOfId(spec.column);
    if (!index)
        return base::forward(index);
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    auto categories = categoriesOf(*table.column(*index));
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);

    ChartScene scene;
    scene.spec = spec;
    scene.columnName = table.schema().columns[*index].name;
    scene.distinct = categories.size();
    const std::size_t shown = std::min(mostBars, categories.size());
    const auto middle = categories.begin() + static_cast<std::ptrdiff_t>(shown);
    std::partial_sort(categories.begin(), middle, categories.end(), categoryBefore);
    for (auto category = categories.begin(); category != middle; ++category)
        scene.bars.push_back({std::string(category->label), category->count, 0, category->blank});
    if (middle != categories.end()) {
        Bar other{{}, 0, categories.size() - shown, false};
        for (auto category = middle; category != categories.end(); ++category)
            other.count += category->count;
        scene.bars.push_back(std::move(other));
    }
    measure(scene);
    return scene;
}

base::Result<ChartScene> guarded(const ChartScene& scene, Unit unit, std::uint64_t threshold)
{
    if (scene.bars.empty())
        return base::fail(ErrorCode::ChartGuarded);
    if (unit == Unit::Thing)
        return scene;
    ChartScene safe = scene;
    safe.bars.clear();
    Bar other;
    for (const Bar& bar : scene.bars) {
        if (bar.groups == 0 && bar.count >= threshold) {
            safe.bars.push_back(bar);
        } else {
            other.count += bar.count;
            other.groups += std::max<std::size_t>(1, bar.groups);
        }
    }
    if (other.groups > 0) {
        // Each merged group has at least one row. If the rest of Other could not fill one group up to the threshold,
        // its sum would give small groups away: eleven rows in eleven groups are eleven single rows.
        const std::uint64_t largestPossible = other.count - (other.groups - 1);
        if (other.count < threshold || largestPossible + 1 < threshold)
            return base::fail(ErrorCode::ChartGuarded);
        safe.bars.push_back(std::move(other));
    }
    if (safe.bars.size() < 2)
        return base::fail(ErrorCode::ChartGuarded);
    measure(safe);
    return safe;
}

SceneTable sceneTable(const ChartScene& scene)
{
    SceneTable table;
    table.header = {scene.columnName.empty() ? scene.spec.column : scene.columnName, "Rows"};
    const auto words = barWords(scene.bars);
    for (std::size_t index = 0; index < scene.bars.size(); ++index)
        table.rows.push_back({words[index], std::to_string(scene.bars[index].count)});
    return table;
}

} // namespace gleaner::insight
