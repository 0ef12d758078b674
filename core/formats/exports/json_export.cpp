#include "core/formats/exports/exports.h"
#include "core/formats/json/cursor.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gleaner::formats::exports {

namespace {

using base::ErrorCode;

void appendText(std::string& out, std::string_view text)
{
    static constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"':
        case '\\':
            out += '\\';
            out += c;
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += "\\u00";
                out += hex[static_cast<unsigned char>(c) >> 4U];
                out += hex[static_cast<unsigned char>(c) & 0xFU];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

/// Appends the cells of a row as an object, leaving out those that the row lacks.
void appendObject(std::string& out, const table::Table& table, std::size_t row, const std::vector<std::string>& names,
    const std::vector<std::size_t>& columns)
{
    out += '{';
    bool first = true;
    for (const std::size_t column : columns) {
        const table::CellView cell = table.cell(row, column);
        if (cell.state == table::State::Missing)
            continue;
        if (!first)
            out += ',';
        first = false;
        appendText(out, names[column]);
        out += ':';
        appendText(out, cell.text);
    }
    out += '}';
}

std::vector<std::size_t> columnsBut(const table::Table& table, std::initializer_list<std::optional<std::size_t>> left)
{
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        if (std::ranges::find(left, std::optional(column)) == left.end())
            columns.push_back(column);
    }
    return columns;
}

/// A text column whose name, whatever the case of its letters, is one of these.
std::optional<std::size_t> columnCalled(const table::Table& table, std::initializer_list<std::string_view> names)
{
    for (const std::string_view wanted : names) {
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            std::string name = table.schema().columns[column].name;
            std::ranges::transform(
                name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            if (name == wanted)
                return column;
        }
    }
    return std::nullopt;
}

/// Where the places of the rows are.
struct Places {
    std::optional<std::size_t> geometry, latitude, longitude;
};

base::Result<Places> findPlaces(const table::Table& table, const ExportChoice& choice)
{
    Places places;
    const auto named = [&](const std::string& name) -> base::Result<std::optional<std::size_t>> {
        if (name.empty())
            return std::nullopt;
        const auto index = table.schema().indexOfNameOrId(name);
        if (!index)
            return base::forward(index);
        return std::optional(*index);
    };
    const auto geometry = named(choice.geometry);
    const auto latitude = named(choice.latitude);
    const auto longitude = named(choice.longitude);
    for (const auto* column : {&geometry, &latitude, &longitude}) {
        if (!*column)
            return base::forward(*column);
    }
    places = {*geometry, *latitude, *longitude};
    if (!places.geometry && !places.latitude && !places.longitude) {
        places.geometry = columnCalled(table, {"geometry", "the_geom", "geom", "geojson"});
        if (!places.geometry) {
            places.latitude = columnCalled(table, {"latitude", "lat"});
            places.longitude = columnCalled(table, {"longitude", "lon", "lng", "long"});
        }
    }
    if (!places.geometry && (!places.latitude || !places.longitude)) {
        return base::fail(ErrorCode::BadParameter,
            {"the place of the rows", "name a column of geometries, or one of latitudes and one of longitudes"});
    }
    return places;
}

/// The text is one of the geometries of GeoJSON, as far as its outermost object says.
bool isGeometry(const std::string& text)
{
    static constexpr std::array<std::string_view, 7> types{"\"Point\"", "\"MultiPoint\"", "\"LineString\"",
        "\"MultiLineString\"", "\"Polygon\"", "\"MultiPolygon\"", "\"GeometryCollection\""};
    json::Cursor cursor(text);
    if (cursor.kind() != json::Kind::Object)
        return false;
    bool typed = false;
    bool placed = false;
    cursor.enter();
    while (const auto name = cursor.nextName()) {
        const bool list = cursor.kind() == json::Kind::Array;
        const std::string_view value = cursor.value();
        typed = typed || (*name == "type" && std::ranges::find(types, value) != types.end());
        placed = placed || ((*name == "coordinates" || *name == "geometries") && list);
    }
    return typed && placed && cursor.fault() == json::Cursor::Fault::None && cursor.atEnd();
}

/// Degrees as a number of JSON, or nothing: no number, or more than `most`.
std::optional<std::string> degrees(std::string_view text, double most)
{
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos)
        return std::nullopt;
    text = text.substr(begin, text.find_last_not_of(' ') - begin + 1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= -most && value <= most))
        return std::nullopt;
    json::Cursor cursor(text);
    if (cursor.value() == text)
        return std::string(text);
    std::array<char, 64> shortest{};
    const auto written = std::to_chars(shortest.data(), shortest.data() + shortest.size(), value);
    return std::string(shortest.data(), written.ptr);
}

std::optional<std::string> geometryOf(const table::Table& table, std::size_t row, const Places& places)
{
    if (places.geometry) {
        std::string text(table.cell(row, *places.geometry).text);
        return isGeometry(text) ? std::optional(json::compact(text)) : std::nullopt;
    }
    const auto latitude = degrees(table.cell(row, *places.latitude).text, 90);
    const auto longitude = degrees(table.cell(row, *places.longitude).text, 180);
    if (!latitude || !longitude)
        return std::nullopt;
    return R"({"type":"Point","coordinates":[)" + *longitude + ',' + *latitude + "]}";
}

} // namespace

base::Result<std::vector<base::Issue>> writeJsonLines(
    const table::Table& table, const base::ByteSink& sink, base::JobContext& job)
{
    const ColumnNames names = distinctNames(table.schema(), NameCase::Matters);
    const auto columns = columnsBut(table, {});
    std::string line;
    auto written = forEachRow(
        table,
        [&](std::size_t row) {
            line.clear();
            appendObject(line, table, row, names.names, columns);
            line += '\n';
            return sink(line);
        },
        job);
    if (!written)
        return base::forward(written);
    std::vector<base::Issue> issues;
    note(issues, ErrorCode::NamesChanged, names.changed);
    note(issues, ErrorCode::TextOnly, table.columnCount());
    return issues;
}

base::Result<std::vector<base::Issue>> writeGeoJson(
    const table::Table& table, const ExportChoice& choice, const base::ByteSink& sink, base::JobContext& job)
{
    const auto places = findPlaces(table, choice);
    if (!places)
        return base::forward(places);
    const ColumnNames names = distinctNames(table.schema(), NameCase::Matters);
    const auto columns = columnsBut(table, {places->geometry, places->latitude, places->longitude});
    std::uint64_t lost = 0;
    std::string feature = "{\"type\":\"FeatureCollection\",\"features\":[";
    auto written = forEachRow(
        table,
        [&](std::size_t row) {
            const auto geometry = geometryOf(table, row, *places);
            lost += geometry ? 0U : 1U;
            feature += row == 0 ? "\n" : ",\n";
            feature += R"({"type":"Feature","properties":)";
            // A place that could not be used stays as the text that it is.
            appendObject(feature, table, row, names.names, geometry ? columns : columnsBut(table, {}));
            feature += ",\"geometry\":" + geometry.value_or("null") + '}';
            auto taken = sink(feature);
            feature.clear();
            return taken;
        },
        job);
    if (!written)
        return base::forward(written);
    if (auto ended = sink(feature + "\n]}\n"); !ended)
        return base::forward(ended);
    std::vector<base::Issue> issues;
    note(issues, ErrorCode::GeometryLost, lost);
    note(issues, ErrorCode::NamesChanged, names.changed);
    note(issues, ErrorCode::TextOnly, table.columnCount());
    return issues;
}

} // namespace gleaner::formats::exports
