#pragma once

#include "core/base/job.h"
#include "core/base/json.h"
#include "core/table/table.h"

namespace gleaner::insight {

/// What a person asked for: a sorted bar of counts of one column, in authoring form.
struct ChartSpec {
    std::string table;
    std::string column; ///< id
    std::string title; ///< the name, shown as headline
    std::string description; ///< alt text

    bool operator==(const ChartSpec&) const = default;
};

/// Authoring form. The reader refuses everything else with ChartUnsupported and a JSON pointer.
base::Json toJson(const ChartSpec& spec);
base::Result<ChartSpec> chartSpecFromJson(const base::Json& json);

/// One bar. `groups` > 0 marks "Other (n groups)".
struct Bar {
    std::string label; ///< "(no value)" is an empty label with `blank` set; the renderer words it
    std::uint64_t count = 0;
    std::size_t groups = 0;
    bool blank = false;

    bool operator==(const Bar&) const = default;
};

/// The renderer-neutral scene: bars by count falling then bytes, at most 25 plus Other, Other last. Renderers draw it
/// and compute nothing.
struct ChartScene {
    ChartSpec spec;
    std::string columnName;
    std::vector<Bar> bars;
    std::uint64_t total = 0; ///< rows counted
    std::size_t distinct = 0; ///< categories before merging
    std::uint64_t axisMaximum = 0; ///< 1-2-5 step above the longest bar
    std::uint64_t axisStep = 1;

    bool operator==(const ChartScene&) const = default;
};

/// Same table, same spec: same scene, on any number of threads. Counts every row of `table`.
base::Result<ChartScene> makeScene(const table::Table& table, const ChartSpec& spec, base::JobContext& job);

/// What a pack says about its rows; decides how small groups are treated.
enum class Unit : std::uint8_t { Person, Household, Business, Thing, Undeclared };
std::string_view unitName(Unit unit); ///< "person" ..., as in a pack's policy
std::optional<Unit> unitNamed(std::string_view name);

/// The scene as it may leave: unless the unit is `thing`, categories under `threshold` are merged into Other; fails
/// with ChartGuarded when Other is still under it, when its sum would give a small group away, or when fewer than two
/// bars are left.
base::Result<ChartScene> guarded(const ChartScene& scene, Unit unit, std::uint64_t threshold);

/// Published Vega-Lite form (guarded rows inline, RFC 8785 bytes), and the strict reader of that form.
std::string publishedChart(const ChartScene& scene, std::string_view packDigest, std::string_view tableDigest,
    Unit unit, std::uint64_t threshold);
/// The digests are "sha256:..." texts. The reader takes exactly what the writer writes and refuses the rest with
/// ChartUnsupported and a JSON pointer (JsonSyntax, JsonCanon, Limit for what is no canonical JSON at all), and with
/// ChartGuarded what the guard would not have let out. `name` is the entry that the error names. See FORMAT.md.
base::Result<ChartScene> readPublishedChart(std::string_view json, std::string_view name);

/// The same with what usermeta says, for the city to hold against its own pack and policy.
struct PublishedScene {
    ChartScene scene;
    std::string pack;
    std::string table;
    Unit unit = Unit::Undeclared;
    std::uint64_t threshold = 0;
};
base::Result<PublishedScene> readPublished(std::string_view json, std::string_view name);

/// The scene as text table: header and rows, for "show as table" and copying.
struct SceneTable {
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;
};
SceneTable sceneTable(const ChartScene& scene);

} // namespace gleaner::insight
