#include "core/formats/append.h"

#include "core/base/digest.h"
#include "core/base/spool.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/row_writer.h"
#include "core/formats/maps/shapefile.h"
#include "core/formats/source_file.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace gleaner::formats {

namespace {

using base::ErrorCode;

constexpr std::size_t namedColumns = 5;
constexpr std::size_t noColumn = static_cast<std::size_t>(-1);
constexpr std::size_t pollMask = 0xfff;

/// A column's name, and the how-manieth of that name it is: what makes columns of two files the same.
using ColumnKey = std::pair<std::string, std::size_t>;

std::vector<ColumnKey> keysOf(const table::Schema& schema)
{
    std::map<std::string, std::size_t> seen;
    std::vector<ColumnKey> keys;
    for (const table::ColumnInfo& column : schema.columns)
        keys.emplace_back(column.name, seen[column.name]++);
    return keys;
}

std::string namesOnlyIn(const std::vector<ColumnKey>& some, std::vector<ColumnKey> others)
{
    std::ranges::sort(others);
    std::string names;
    std::size_t count = 0;
    for (const ColumnKey& key : some) {
        if (std::ranges::binary_search(others, key))
            continue;
        if (++count <= namedColumns)
            names += (names.empty() ? "" : ", ") + (key.first.empty() ? "(no name)" : key.first);
    }
    return count > namedColumns ? names + " ..." : names;
}

class Appender {
public:
    Appender(const std::vector<AppendPart>& parts, const AppendChoice& choice, base::JobContext& job)
        : m_parts(parts)
        , m_choice(choice)
        , m_job(job)
    {
    }
    base::Result<void> takeColumns(const AppendPart& part, const table::Schema& schema);
    base::Result<void> write(const base::ByteSink& sink);

    std::uint64_t missing = 0; ///< cells that a short row lacks
    std::uint64_t absent = 0; ///< cells of columns that the row's file does not have
    std::vector<base::Issue> issues; ///< of the files themselves
    std::vector<std::uint64_t> rows; ///< per part

private:
    base::Result<void> writePart(csv::RowWriter& writer, const AppendPart& part, const table::Table& table);

    const std::vector<AppendPart>& m_parts;
    const AppendChoice& m_choice;
    base::JobContext& m_job;
    std::vector<ColumnKey> m_columns;
};

base::Result<void> Appender::takeColumns(const AppendPart& part, const table::Schema& schema)
{
    const std::vector<ColumnKey> keys = keysOf(schema);
    if (std::ranges::find(keys, m_choice.sourceColumn, &ColumnKey::first) != keys.end()
        && !m_choice.sourceColumn.empty()) {
        return base::fail(ErrorCode::BadParameter,
            {"the source column " + m_choice.sourceColumn, part.name + " has a column of that name already"});
    }
    if (m_columns.empty()) {
        m_columns = keys;
        return {};
    }
    const std::string extra = namesOnlyIn(keys, m_columns);
    const std::string lacking = namesOnlyIn(m_columns, keys);
    if (m_choice.differing == DifferingColumns::Refuse && (!extra.empty() || !lacking.empty())) {
        std::string what = extra.empty() ? std::string{} : "only it has " + extra;
        if (!lacking.empty())
            what += (what.empty() ? "it lacks " : "; it lacks ") + lacking;
        return base::fail(ErrorCode::ColumnsDiffer, {part.name, m_parts.front().name, what});
    }
    for (const ColumnKey& key : keys) {
        if (std::ranges::find(m_columns, key) == m_columns.end())
            m_columns.push_back(key);
    }
    return {};
}

base::Result<void> Appender::writePart(csv::RowWriter& writer, const AppendPart& part, const table::Table& table)
{
    const std::vector<ColumnKey> keys = keysOf(table.schema());
    std::vector<std::size_t> places;
    for (const ColumnKey& key : m_columns) {
        const auto found = std::ranges::find(keys, key);
        places.push_back(found == keys.end() ? noColumn : static_cast<std::size_t>(found - keys.begin()));
    }
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if ((row & pollMask) == 0 && m_job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        for (const std::size_t place : places) {
            const table::CellView cell = place == noColumn ? table::CellView{} : table.cell(row, place);
            absent += place == noColumn ? 1U : 0U;
            missing += place != noColumn && cell.state == table::State::Missing ? 1U : 0U;
            writer.cell(cell.text);
        }
        if (!m_choice.sourceColumn.empty())
            writer.cell(part.name);
        if (auto ended = writer.endRow(); !ended)
            return ended;
    }
    rows.push_back(table.rowCount());
    return {};
}

base::Result<void> Appender::write(const base::ByteSink& sink)
{
    csv::RowWriter writer(sink);
    for (const ColumnKey& key : m_columns)
        writer.cell(key.first);
    if (!m_choice.sourceColumn.empty())
        writer.cell(m_choice.sourceColumn);
    if (auto header = writer.endRow(); !header)
        return header;
    for (std::size_t part = 0; part < m_parts.size(); ++part) {
        m_job.progress(part, m_parts.size());
        // Only one file's table is in memory at a time.
        auto document = csv::read(m_parts[part].bytes, m_parts[part].dialect, "part", m_job);
        if (!document)
            return base::forward(document);
        for (base::Issue& issue : document->issues) {
            issue.place.file = m_parts[part].name;
            issues.push_back(std::move(issue));
        }
        if (auto written = writePart(writer, m_parts[part], document->table); !written)
            return written;
    }
    return writer.finish();
}

base::Json originOfParts(const std::vector<AppendPart>& parts, const Appender& appender, const AppendChoice& choice)
{
    base::Json files = base::Json::array();
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const AppendPart& part = parts[index];
        base::Json file
            = part.origin.is_null() ? originOf({{}, part.name, part.bytes}, formatName(Format::Csv)) : part.origin;
        file["dialect"] = csv::toJson(part.dialect);
        file["rows"] = appender.rows[index];
        files.push_back(std::move(file));
    }
    return {{"counts", {{"absent", appender.absent}, {"missing", appender.missing}}}, {"files", std::move(files)},
        {"format", "several"}, {"source_column", choice.sourceColumn}};
}

/// Walks the name once; a star that was passed is where it goes on after a difference.
bool fits(std::string_view name, std::string_view pattern)
{
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::string_view::npos;
    std::size_t tried = 0;
    while (at < name.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            tried = at;
        } else if (in < pattern.size() && pattern[in] == name[at]) {
            ++in;
            ++at;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++tried;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

} // namespace

base::Result<Conversion> append(const std::vector<AppendPart>& parts, const AppendChoice& choice,
    const std::string& tableName, const std::filesystem::path& scratch, base::JobContext& job)
{
    if (parts.empty())
        return base::fail(ErrorCode::BadParameter, {"the list of files", "it is empty"});
    Appender appender(parts, choice, job);
    for (const AppendPart& part : parts) {
        // Long rows add columns, and they can be anywhere, so the whole file is looked at.
        const auto document = csv::read(part.bytes, part.dialect, "part", job);
        if (!document)
            return base::forward(document);
        if (auto taken = appender.takeColumns(part, document->table.schema()); !taken)
            return base::forward(taken);
    }
    base::Spool spool(scratch, mostExpandedBytes);
    if (auto written = appender.write([&spool](std::string_view bytes) { return spool.add(bytes); }); !written)
        return base::forward(written);
    auto bytes = spool.finish();
    if (!bytes)
        return base::forward(bytes);
    Conversion conversion{parts.front().name, tableName, std::move(*bytes), DialectKnown::All,
        originOfParts(parts, appender, choice), std::move(appender.issues)};
    const auto note = [&](ErrorCode code, std::uint64_t count) {
        if (count > 0)
            conversion.issues.push_back({code, {std::to_string(count)}, {}, count});
    };
    note(ErrorCode::ColumnsJoined, appender.absent);
    note(ErrorCode::MissingAsBlank, appender.missing);
    return conversion;
}

base::Result<Conversion> appendLayers(const Source& source, const std::vector<std::string>& layers,
    const SourceChoice& choice, const AppendChoice& how, const std::string& tableName, const ChooseDialect& choose,
    const std::filesystem::path& scratch, base::JobContext& job)
{
    std::vector<AppendPart> parts;
    std::vector<base::Issue> issues;
    std::string file;
    for (const std::string& layer : layers) {
        SourceChoice one = choice;
        one.layer = layer;
        auto conversion = source.convert(one, job);
        if (!conversion)
            return base::forward(conversion);
        const auto dialect = choose(*conversion);
        if (!dialect)
            return base::forward(dialect);
        for (base::Issue& issue : conversion->issues) {
            issue.place.file = layer;
            issues.push_back(std::move(issue));
        }
        file = conversion->name;
        parts.push_back({layer, conversion->bytes, *dialect, conversion->origin});
    }
    auto conversion = append(parts, how, tableName, scratch, job);
    if (!conversion)
        return conversion;
    conversion->name = file;
    conversion->issues.insert(conversion->issues.begin(), issues.begin(), issues.end());
    return conversion;
}

std::vector<std::string> layersLike(const Source& source, std::string_view pattern)
{
    std::vector<std::string> names;
    for (const Layer& layer : source.layers()) {
        if (pattern.empty() || fits(layer.name, pattern))
            names.push_back(layer.name);
    }
    return names;
}

std::vector<std::string> withoutParts(const std::vector<std::string>& paths)
{
    std::vector<std::string> whole;
    std::ranges::copy_if(paths, std::back_inserter(whole), [&](const std::string& path) {
        const std::string_view ending = maps::shapefileEnding(path);
        const std::string_view stem = std::string_view(path).substr(0, path.size() - ending.size());
        return ending.empty() || std::ranges::none_of(paths, [&](const std::string& other) {
            return isNamed(other, {".shp"}) && std::string_view(other).substr(0, other.size() - 4) == stem;
        });
    });
    return whole;
}

base::Result<csv::Dialect> bestDialect(const Conversion& conversion)
{
    const auto readings = readingsOf(conversion);
    if (!readings)
        return base::forward(readings);
    return readings->readings.front().dialect;
}

} // namespace gleaner::formats
