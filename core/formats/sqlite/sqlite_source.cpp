#include "core/formats/sqlite/sqlite_source.h"

#include "core/formats/csv/row_writer.h"
#include "core/formats/maps/coordinates.h"
#include "core/formats/maps/wkb.h"
#include "core/formats/spooled.h"
#include "core/formats/sqlite/geopackage.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace gleaner::formats::sqlite {

namespace {

using base::ErrorCode;

constexpr std::string_view magic{"SQLite format 3\0", 16};
/// Counting reads the whole table, which is cheap for tables of this size only.
constexpr std::uint64_t countedBytes = std::uint64_t{256} << 20U;

/// The shortest text that gives the same double; SQLite's own has 15 digits, which is not always enough.
std::string realText(double value)
{
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::string text(buffer.data(), written.ptr);
    return text.find_first_of(".ein") == std::string::npos ? text + ".0" : text;
}

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t nulls = 0;
    std::uint64_t blobs = 0;
    std::uint64_t emptyTexts = 0;
    std::uint64_t geometriesLost = 0;
    std::uint64_t measures = 0;
};

void writeCell(csv::RowWriter& writer, sqlite3_stmt* statement, int column, Counts& counts)
{
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL:
        ++counts.nulls;
        writer.cell({});
        break;
    case SQLITE_BLOB:
        ++counts.blobs;
        writer.cell({});
        break;
    case SQLITE_FLOAT:
        writer.cell(realText(sqlite3_column_double(statement, column)));
        break;
    default: {
        const std::string_view text = textOf(statement, column);
        counts.emptyTexts += text.empty() ? 1U : 0U;
        writer.cell(text);
    }
    }
}

/// A row without a place has a blank cell.
void writeGeometry(csv::RowWriter& writer, sqlite3_stmt* statement, int column, Counts& counts)
{
    if (sqlite3_column_type(statement, column) == SQLITE_NULL) {
        writer.cell({});
        return;
    }
    const void* data = sqlite3_column_blob(statement, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
    const auto geometry = maps::geometryFromGeoPackage(
        data == nullptr ? std::string_view{} : std::string_view(static_cast<const char*>(data), size));
    counts.geometriesLost += geometry ? 0U : 1U;
    counts.measures += geometry && geometry->measured ? 1U : 0U;
    writer.cell(geometry ? std::string_view(geometry->json) : std::string_view{});
}

class SqliteSource final : public Source {
public:
    SqliteSource(SourceFile file, std::filesystem::path scratch)
        : m_file(std::move(file))
        , m_scratch(std::move(scratch))
    {
    }
    base::Result<void> open(base::JobContext& job);

    Format format() const override { return m_isGeoPackage ? Format::GeoPackage : Format::Sqlite; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override
    {
        return m_layers.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
    }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    base::Result<void> list(base::JobContext& job);
    base::Result<void> countRows(Layer& layer, base::JobContext& job) const;
    base::Result<Counts> write(const Layer& layer, const base::ByteSink& sink, base::JobContext& job) const;
    const SpatialColumn* spatialColumn(const Layer& layer) const;

    SourceFile m_file;
    std::filesystem::path m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::vector<Layer> m_layers;
    bool m_isGeoPackage = false;
    SpatialColumns m_spatial;
};

const SpatialColumn* SqliteSource::spatialColumn(const Layer& layer) const
{
    const auto found = m_spatial.find(layer.name);
    return found == m_spatial.end() ? nullptr : &found->second;
}

/// Tables and views. In a GeoPackage the tables that describe the others are no layers.
base::Result<void> SqliteSource::list(base::JobContext& job)
{
    std::vector<std::pair<std::string, bool>> found; // whether it is cheap to count
    auto listed = m_connection->query(
        "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE "
        "'\\' "
        "AND (type = 'view' OR rootpage > 0) ORDER BY name",
        {},
        [&](sqlite3_stmt* row) -> base::Result<void> {
            const bool isTable = textOf(row, 1) == "table";
            found.emplace_back(textOf(row, 0), isTable && m_file.bytes->view().size() <= countedBytes);
            return {};
        },
        job);
    if (!listed)
        return listed;
    const auto isFound = [&](std::string_view name) {
        return std::ranges::any_of(found, [&](const auto& table) { return table.first == name; });
    };
    m_isGeoPackage = isFound(geoPackageTable);
    if (m_isGeoPackage && isFound("gpkg_geometry_columns")) {
        auto columns = spatialColumns(*m_connection, job);
        if (!columns)
            return base::forward(columns);
        m_spatial = std::move(*columns);
    }
    for (const auto& [name, isCounted] : found) {
        if (m_isGeoPackage && isGeoPackageOwn(name))
            continue;
        m_layers.push_back({name, {}, {}});
        if (auto counted = isCounted ? countRows(m_layers.back(), job) : base::Result<void>{}; !counted)
            return counted;
    }
    return {};
}

base::Result<void> SqliteSource::countRows(Layer& layer, base::JobContext& job) const
{
    return m_connection->query(
        "SELECT count(*) FROM " + sqlName(layer.name), {},
        [&layer](sqlite3_stmt* row) -> base::Result<void> {
            layer.rows = static_cast<std::uint64_t>(sqlite3_column_int64(row, 0));
            return {};
        },
        job);
}

base::Result<void> SqliteSource::open(base::JobContext& job)
{
    // What was written and not yet brought into the file itself would silently be missing.
    std::error_code none;
    const auto journal = std::filesystem::path(m_file.path.string() + "-wal");
    if (!m_file.path.empty() && std::filesystem::file_size(journal, none) > 0 && !none) {
        return base::fail(ErrorCode::FileUnreadable,
            {m_file.name, "another program has not finished writing it; close that program first"});
    }
    auto connection = Connection::open(m_file);
    if (!connection)
        return base::forward(connection);
    m_connection = std::move(*connection);
    if (auto listed = list(job); !listed)
        return listed;
    if (m_layers.empty())
        return base::fail(ErrorCode::NotATable, {m_file.name, "the database holds no table"});
    return {};
}

base::Result<Counts> SqliteSource::write(const Layer& layer, const base::ByteSink& sink, base::JobContext& job) const
{
    Counts counts;
    csv::RowWriter writer(sink);
    const SpatialColumn* spatial = spatialColumn(layer);
    int spatialAt = -1;
    const auto header = [&](sqlite3_stmt* statement) {
        std::vector<std::string> names;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const char* name = sqlite3_column_name(statement, column);
            if (spatial != nullptr && spatialAt < 0 && sqlite3_stricmp(name, spatial->name.c_str()) == 0)
                spatialAt = column;
            else
                names.emplace_back(name);
        }
        for (const std::string& name : names)
            writer.cell(name);
        if (spatialAt >= 0)
            writer.cell(maps::geometryColumn(names));
        return writer.endRow();
    };
    const auto row = [&](sqlite3_stmt* statement) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (column != spatialAt)
                writeCell(writer, statement, column, counts);
        }
        if (spatialAt >= 0)
            writeGeometry(writer, statement, spatialAt, counts);
        job.progress(++counts.rows, layer.rows.value_or(0));
        return writer.endRow();
    };
    if (auto read = m_connection->query("SELECT * FROM " + sqlName(layer.name), header, row, job); !read)
        return base::forward(read);
    if (auto finished = writer.finish(); !finished)
        return base::forward(finished);
    return counts;
}

base::Result<Conversion> SqliteSource::convert(const SourceChoice& choice, base::JobContext& job) const
{
    const auto layer = chooseLayer(*this, choice, m_file.name);
    if (!layer)
        return base::forward(layer);
    auto written = spooled(m_scratch, [&](const base::ByteSink& sink) { return write(m_layers[*layer], sink, job); });
    if (!written)
        return base::forward(written);
    const auto& counts = written->counts;
    const std::string& name = m_layers[*layer].name;
    Conversion conversion{m_file.name, tableNameAfter(name, m_file), std::move(written->bytes), DialectKnown::All,
        originOf(m_file, formatName(format())), {}};
    conversion.origin["layer"] = name;
    conversion.origin["counts"]
        = {{"blobs", counts.blobs}, {"empty_texts", counts.emptyTexts}, {"nulls", counts.nulls}, {"rows", counts.rows}};
    if (const SpatialColumn* spatial = spatialColumn(m_layers[*layer])) {
        conversion.origin["counts"].update({{"geometries_lost", counts.geometriesLost}, {"measures", counts.measures}});
        maps::noteCoordinates(spatial->wkt, conversion, spatial->crs);
    }
    for (const auto& [code, count] :
        {std::pair{ErrorCode::NullAsBlank, counts.nulls}, {ErrorCode::BlobAsBlank, counts.blobs},
            {ErrorCode::GeometryAsBlank, counts.geometriesLost}, {ErrorCode::MeasuresDropped, counts.measures}}) {
        if (count > 0)
            conversion.issues.push_back({code, {std::to_string(count)}, {}, count});
    }
    return conversion;
}

} // namespace

bool looksLikeSqlite(std::string_view bytes) { return bytes.starts_with(magic); }

base::Result<std::unique_ptr<Source>> openSqlite(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    auto source = std::make_unique<SqliteSource>(file, scratch);
    if (auto opened = source->open(job); !opened)
        return base::forward(opened);
    return source;
}

} // namespace gleaner::formats::sqlite
