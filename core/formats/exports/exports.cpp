#include "core/formats/exports/exports.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <set>

namespace gleaner::formats {

namespace {

constexpr std::array<std::string_view, 4> formatNames{"json-lines", "geojson", "sqlite", "xlsx"};

} // namespace

std::string_view exportFormatName(ExportFormat format) { return formatNames[static_cast<std::size_t>(format)]; }

std::optional<ExportFormat> exportFormatNamed(std::string_view name)
{
    const auto found = std::ranges::find(formatNames, name);
    if (found == formatNames.end())
        return std::nullopt;
    return static_cast<ExportFormat>(found - formatNames.begin());
}

base::Result<std::vector<base::Issue>> exportTable(const table::Table& table, const ExportChoice& choice,
    const std::filesystem::path& file, base::Existing existing, base::JobContext& job)
{
    if (auto checked = exports::checkTexts(table); !checked)
        return base::forward(checked);
    base::Result<std::vector<base::Issue>> issues;
    const auto produce = [&](const base::ByteSink& sink) -> base::Result<void> {
        switch (choice.format) {
        case ExportFormat::JsonLines:
            issues = exports::writeJsonLines(table, sink, job);
            break;
        case ExportFormat::GeoJson:
            issues = exports::writeGeoJson(table, choice, sink, job);
            break;
        case ExportFormat::Sqlite:
            issues = exports::writeSqlite(table, sink, job);
            break;
        case ExportFormat::Xlsx:
            issues = exports::writeXlsx(table, sink, job);
            break;
        }
        if (!issues)
            return base::forward(issues);
        return {};
    };
    if (auto written = base::writeAtomically(file, produce, base::FileMode::Shared, existing); !written)
        return base::forward(written);
    return issues;
}

namespace exports {

ColumnNames distinctNames(const table::Schema& schema, NameCase letters)
{
    const auto key = [letters](const std::string& name) {
        std::string folded = name;
        if (letters == NameCase::IsIgnored)
            std::ranges::transform(
                folded, folded.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        return folded;
    };
    std::set<std::string> taken;
    for (const table::ColumnInfo& column : schema.columns)
        taken.insert(key(column.name));
    std::set<std::string> used;
    ColumnNames names;
    for (std::size_t index = 0; index < schema.columns.size(); ++index) {
        std::string name = schema.columns[index].name;
        if (name.empty() || used.contains(key(name))) {
            ++names.changed;
            const std::string stem = name.empty() ? "column" : name;
            std::size_t number = name.empty() ? index + 1 : 2;
            do
                name = stem + '_' + std::to_string(number++);
            while (taken.contains(key(name)));
            taken.insert(key(name));
        }
        used.insert(key(name));
        names.names.push_back(std::move(name));
    }
    return names;
}

base::Result<void> checkTexts(const table::Table& table)
{
    const auto bad
        = [](std::string_view text) { return !text::isValidUtf8(text) || text.find('\0') != std::string_view::npos; };
    for (std::size_t index = 0; index < table.columnCount(); ++index) {
        const std::string& name = table.schema().columns[index].name;
        base::Place place;
        place.column = text::forDisplay(name);
        if (bad(name))
            return base::fail(base::ErrorCode::ReleaseEncoding, {place.column, "utf-8"}, place);
        const table::Column& column = *table.column(index);
        const auto counts = column.counts();
        for (table::Code code = 0; code < counts.size(); ++code) {
            const std::string_view text = column.dictionary().at(code).text;
            if (counts[code] > 0 && bad(text)) {
                return base::fail(
                    base::ErrorCode::ReleaseEncoding, {text::forDisplay(text.substr(0, 80)), "utf-8"}, place);
            }
        }
    }
    return {};
}

std::uint64_t missingCells(const table::Table& table)
{
    std::uint64_t missing = 0;
    for (std::size_t index = 0; index < table.columnCount(); ++index) {
        const table::Column& column = *table.column(index);
        const auto counts = column.counts();
        for (table::Code code = 0; code < counts.size(); ++code)
            missing += column.dictionary().at(code).state == table::State::Missing ? counts[code] : 0U;
    }
    return missing;
}

void note(std::vector<base::Issue>& issues, base::ErrorCode code, std::uint64_t count)
{
    if (count > 0)
        issues.push_back({code, {std::to_string(count)}, {}, count});
}

base::Result<void> forEachRow(
    const table::Table& table, const std::function<base::Result<void>(std::size_t)>& row, base::JobContext& job)
{
    constexpr std::size_t pollMask = 0x3ff;
    for (std::size_t index = 0; index < table.rowCount(); ++index) {
        if ((index & pollMask) == 0) {
            if (job.stopRequested())
                return base::fail(base::ErrorCode::Cancelled);
            job.progress(index, table.rowCount());
        }
        if (auto done = row(index); !done)
            return done;
    }
    return {};
}

} // namespace exports

} // namespace gleaner::formats
