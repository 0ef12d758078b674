#include "core/insight/chart.h"
#include "core/insight/shape.h"
#include "core/insight/words.h"

#include <algorithm>
#include <array>

namespace gleaner::insight {

namespace {

using base::ErrorCode;
using base::Json;

constexpr const char* schemaAddress = "https://vega.github.io/schema/vega-lite/v5.json";
constexpr std::size_t mostRows = 26;

constexpr std::array<std::pair<Unit, std::string_view>, 5> unitNames{{
    {Unit::Person, "person"},
    {Unit::Household, "household"},
    {Unit::Business, "business"},
    {Unit::Thing, "thing"},
    {Unit::Undeclared, "undeclared"},
}};

bool isLowerHex(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isDigestText(std::string_view text)
{
    return text.size() == 7 + 64 && text.starts_with("sha256:") && isLowerHex(text.substr(7));
}

/// The letters are kept wider than the base32 of new ids: what matters is that a viewer reads no path in the name and
/// that it can't be "n".
bool isColumnId(std::string_view id)
{
    return id.size() >= 4 && id.size() <= 8
        && std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

std::string rowPointer(std::size_t row) { return "/data/values/" + std::to_string(row); }

/// Bars as the rows say; what is no plain value comes from usermeta.
std::vector<Bar> readBars(Shape& shape, const std::string& column)
{
    const std::string meta = "/usermeta/gleaner";
    const std::size_t rows = shape.arraySize("/data/values", mostRows);
    if (rows == 0)
        shape.refuse("/data/values");
    std::vector<Bar> bars;
    for (std::size_t row = 0; row < rows; ++row) {
        const std::string pointer = rowPointer(row);
        shape.members(pointer, {column, "n"});
        bars.push_back({shape.text(pointer + "/" + column), shape.count(pointer + "/n", 1), 0, false});
    }
    if (shape.has(meta + "/other") && !bars.empty()) {
        bars.back().groups = shape.count(meta + "/other", 1);
        bars.back().label.clear();
    }
    if (shape.has(meta + "/blank")) {
        const std::uint64_t blank = shape.count(meta + "/blank", 0);
        if (blank >= bars.size() || bars[blank].groups > 0) {
            shape.refuse(meta + "/blank");
        } else {
            bars[blank].blank = true;
            bars[blank].label.clear();
        }
    }
    return bars;
}

/// The rows must be what the writer would have written: in order, distinct, with the words that the bars have.
void checkBars(Shape& shape, const std::vector<Bar>& bars, const std::string& column)
{
    const auto words = barWords(bars);
    for (std::size_t row = 0; row < bars.size(); ++row) {
        const bool plain = bars[row].groups == 0 && !bars[row].blank;
        const bool sorted = row == 0 || barBefore(bars[row - 1], bars[row]);
        if (!sorted || (plain && bars[row].label.empty()))
            shape.refuse(rowPointer(row));
        if (shape.fits() && shape.text(rowPointer(row) + "/" + column) != words[row])
            shape.refuse(rowPointer(row) + "/" + column);
        for (std::size_t earlier = 0; plain && earlier < row; ++earlier) {
            if (bars[earlier].label == bars[row].label && bars[earlier].groups == 0 && !bars[earlier].blank)
                shape.refuse(rowPointer(row));
        }
    }
    const bool hasOther = !bars.empty() && bars.back().groups > 0;
    if (bars.size() == mostRows && !hasOther)
        shape.refuse("/data/values");
}

} // namespace

Json toJson(const ChartSpec& spec)
{
    return {{"$schema", schemaAddress}, {"title", spec.title}, {"description", spec.description},
        {"data", {{"name", spec.table}}}, {"mark", "bar"},
        {"encoding",
            {{"x", {{"aggregate", "count"}, {"type", "quantitative"}}},
                {"y", {{"field", spec.column}, {"type", "nominal"}, {"sort", "-x"}}}}},
        {"usermeta", {{"gleaner", {{"v", 1}}}}}};
}

base::Result<ChartSpec> chartSpecFromJson(const Json& json)
{
    Shape shape(json);
    shape.members("", {"?$schema", "?title", "?description", "data", "mark", "encoding", "?usermeta"});
    if (shape.has("/$schema"))
        shape.text("/$schema");
    shape.members("/data", {"name"});
    shape.constant("/mark", "bar");
    shape.members("/encoding", {"x", "y"});
    shape.members("/encoding/x", {"aggregate", "type"});
    shape.constant("/encoding/x/aggregate", "count");
    shape.constant("/encoding/x/type", "quantitative");
    shape.members("/encoding/y", {"field", "type", "sort"});
    shape.constant("/encoding/y/type", "nominal");
    shape.constant("/encoding/y/sort", "-x");
    if (shape.has("/usermeta")) {
        shape.members("/usermeta", {"gleaner"});
        shape.members("/usermeta/gleaner", {"v"});
        shape.constant("/usermeta/gleaner/v", 1);
    }
    ChartSpec spec;
    spec.table = shape.text("/data/name");
    spec.column = shape.text("/encoding/y/field");
    if (shape.has("/title"))
        spec.title = shape.text("/title");
    if (shape.has("/description"))
        spec.description = shape.text("/description");
    if (auto fits = shape.outcome({}); !fits)
        return base::forward(fits);
    return spec;
}

std::string publishedChart(const ChartScene& scene, std::string_view packDigest, std::string_view tableDigest,
    Unit unit, std::uint64_t threshold)
{
    Json rows = Json::array();
    const auto words = barWords(scene.bars);
    Json meta = {{"v", 1}, {"pack", packDigest}, {"table", tableDigest}, {"unit", unitName(unit)}, {"t", threshold},
        {"hidden", Json::array()}};
    for (std::size_t index = 0; index < scene.bars.size(); ++index) {
        const Bar& bar = scene.bars[index];
        rows.push_back({{scene.spec.column, words[index]}, {"n", bar.count}});
        if (bar.groups > 0)
            meta["other"] = bar.groups;
        if (bar.blank)
            meta["blank"] = index;
    }
    const Json chart = {{"$schema", schemaAddress}, {"name", scene.spec.table}, {"title", scene.spec.title},
        {"description", scene.spec.description}, {"data", {{"values", rows}}}, {"mark", "bar"},
        {"encoding",
            {{"x", {{"field", "n"}, {"type", "quantitative"}, {"title", "rows"}}},
                {"y",
                    {{"field", scene.spec.column}, {"type", "nominal"}, {"sort", "-x"}, {"title", scene.columnName}}}}},
        {"usermeta", {{"gleaner", meta}}}};
    // Only integers occur, so this is RFC 8785. Bytes that are no text are shown as U+FFFD: no pack holds any.
    return chart.dump(-1, ' ', false, Json::error_handler_t::replace);
}

base::Result<PublishedScene> readPublished(std::string_view json, std::string_view name)
{
    const auto tree = base::parseControlJson(json, name);
    if (!tree)
        return base::forward(tree);
    Shape shape(*tree);
    shape.members("", {"$schema", "name", "title", "description", "data", "mark", "encoding", "usermeta"});
    shape.constant("/$schema", schemaAddress);
    shape.members("/data", {"values"});
    shape.constant("/mark", "bar");
    shape.members("/encoding", {"x", "y"});
    shape.constant("/encoding/x", {{"field", "n"}, {"type", "quantitative"}, {"title", "rows"}});
    shape.members("/encoding/y", {"field", "type", "sort", "title"});
    shape.constant("/encoding/y/type", "nominal");
    shape.constant("/encoding/y/sort", "-x");
    shape.members("/usermeta", {"gleaner"});
    const std::string meta = "/usermeta/gleaner";
    shape.members(meta, {"v", "pack", "table", "unit", "t", "hidden", "?other", "?blank"});
    shape.constant(meta + "/v", 1);
    shape.constant(meta + "/hidden", Json::array());

    PublishedScene published;
    ChartScene& scene = published.scene;
    scene.spec.table = shape.text("/name");
    scene.spec.title = shape.text("/title");
    scene.spec.description = shape.text("/description");
    scene.spec.column = shape.text("/encoding/y/field");
    scene.columnName = shape.text("/encoding/y/title");
    published.pack = shape.text(meta + "/pack");
    published.table = shape.text(meta + "/table");
    published.threshold = shape.count(meta + "/t", 1);
    const auto unit = unitNamed(shape.text(meta + "/unit"));
    if (!unit)
        shape.refuse(meta + "/unit");
    if (!isDigestText(published.pack))
        shape.refuse(meta + "/pack");
    if (!isDigestText(published.table))
        shape.refuse(meta + "/table");
    if (!isColumnId(scene.spec.column))
        shape.refuse("/encoding/y/field");
    if (shape.fits()) {
        scene.bars = readBars(shape, scene.spec.column);
        checkBars(shape, scene.bars, scene.spec.column);
    }
    if (auto fits = shape.outcome(name); !fits)
        return base::forward(fits);
    published.unit = *unit;
    for (const Bar& bar : scene.bars)
        scene.distinct += std::max<std::size_t>(1, bar.groups);
    measure(scene);
    if (auto safe = guarded(scene, published.unit, published.threshold); !safe || *safe != scene)
        return base::fail(ErrorCode::ChartGuarded, {}, {std::string(name), {}, {}, {}});
    return published;
}

base::Result<ChartScene> readPublishedChart(std::string_view json, std::string_view name)
{
    auto published = readPublished(json, name);
    if (!published)
        return base::forward(published);
    return std::move(published->scene);
}

std::string_view unitName(Unit unit)
{
    const auto found = std::ranges::find(unitNames, unit, &decltype(unitNames)::value_type::first);
    return found == unitNames.end() ? std::string_view("undeclared") : found->second;
}

std::optional<Unit> unitNamed(std::string_view name)
{
    const auto found = std::ranges::find(unitNames, name, &decltype(unitNames)::value_type::second);
    return found == unitNames.end() ? std::nullopt : std::optional(found->first);
}

} // namespace gleaner::insight
