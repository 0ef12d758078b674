#include "core/formats/maps/kml.h"

#include "core/formats/csv/row_writer.h"
#include "core/formats/maps/coordinates.h"
#include "core/formats/maps/kml_reader.h"
#include "core/formats/spooled.h"
#include "core/text/whitespace.h"

namespace gleaner::formats::maps {

namespace {

using base::ErrorCode;

constexpr std::size_t headBytes = 4096;
constexpr std::size_t mostTables = 10'000;
constexpr std::size_t pieceBytes = std::size_t{1} << 20U;

/// Feeds the document to the reader. Fails with SourceDamaged, Cancelled.
base::Result<void> walk(const SourceFile& file, KmlReader& reader, base::JobContext& job)
{
    const auto damaged = [&](const char* why) {
        return base::fail(ErrorCode::SourceDamaged, {file.name, "KML", why}, {file.name, {}, {}, {}});
    };
    sheets::XmlReader xml(reader);
    const std::string_view bytes = file.bytes->view();
    for (std::size_t at = 0; at < bytes.size(); at += pieceBytes) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        job.progress(at, bytes.size());
        if (!xml.add(bytes.substr(at, pieceBytes)))
            return damaged("its XML is damaged or cut off");
        if (reader.isTooDeep())
            return damaged("its elements are nested too deeply");
    }
    if (!xml.finish())
        return damaged("its XML is damaged or cut off");
    return reader.isKml() ? base::Result<void>{} : damaged("its outermost element is another one");
}

/// A document or folder with placemarks of its own.
struct Table {
    std::size_t container = 0;
    std::vector<std::string> columns;
    std::map<std::string, std::size_t, std::less<>> places; ///< of the columns
    std::uint64_t rows = 0;
};

class KmlSource final : public Source {
public:
    KmlSource(SourceFile file, std::filesystem::path scratch)
        : m_file(std::move(file))
        , m_scratch(std::move(scratch))
    {
    }
    base::Result<void> open(base::JobContext& job);

    Format format() const override { return Format::Kml; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override
    {
        return m_layers.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
    }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    struct Counts {
        std::uint64_t absent = 0;
        std::uint64_t geometriesLost = 0;
    };
    base::Result<Counts> write(const Table& table, const base::ByteSink& sink, base::JobContext& job) const;

    SourceFile m_file;
    std::filesystem::path m_scratch;
    std::vector<Table> m_tables;
    std::vector<Layer> m_layers;
};

base::Result<void> KmlSource::open(base::JobContext& job)
{
    std::map<std::size_t, Table> found;
    KmlReader reader([&](const Placemark& placemark) {
        Table& table = found[placemark.container];
        ++table.rows;
        for (const auto& [name, text] : placemark.fields) {
            if (table.places.emplace(name, table.columns.size()).second)
                table.columns.push_back(name);
        }
    });
    if (auto walked = walk(m_file, reader, job); !walked)
        return walked;
    if (found.empty())
        return base::fail(ErrorCode::NotATable, {m_file.name, "it holds no placemarks"});
    if (found.size() > mostTables)
        return base::fail(ErrorCode::Limit, {std::to_string(mostTables) + " tables in a file"});
    NumberedNames names;
    for (auto& [container, table] : found) {
        table.container = container;
        const std::string own(text::trimmed(reader.containers()[container]));
        const std::string plain = own.empty() ? m_file.name.substr(0, m_file.name.rfind('.')) : own;
        m_layers.push_back({names.next(plain), table.rows, table.columns});
        m_tables.push_back(std::move(table));
    }
    return {};
}

base::Result<KmlSource::Counts> KmlSource::write(
    const Table& table, const base::ByteSink& sink, base::JobContext& job) const
{
    Counts counts;
    csv::RowWriter writer(sink);
    for (const std::string& column : table.columns)
        writer.cell(column);
    writer.cell(geometryColumn(table.columns));
    base::Result<void> written = writer.endRow();
    std::vector<const std::string*> cells;
    KmlReader reader([&](const Placemark& placemark) {
        if (placemark.container != table.container || !written)
            return;
        cells.assign(table.columns.size(), nullptr);
        for (const auto& [name, text] : placemark.fields) {
            // A mapped file may have changed since it was looked at.
            if (const auto place = table.places.find(name); place != table.places.end())
                cells[place->second] = &text;
        }
        for (const std::string* cell : cells) {
            counts.absent += cell == nullptr ? 1U : 0U;
            writer.cell(cell == nullptr ? std::string_view{} : *cell);
        }
        counts.geometriesLost += placemark.geometryLost ? 1U : 0U;
        writer.cell(placemark.geometry);
        written = writer.endRow();
    });
    if (auto walked = walk(m_file, reader, job); !walked)
        return base::forward(walked);
    if (written)
        written = writer.finish();
    if (!written)
        return base::forward(written);
    return counts;
}

base::Result<Conversion> KmlSource::convert(const SourceChoice& choice, base::JobContext& job) const
{
    const auto layer = chooseLayer(*this, choice, m_file.name);
    if (!layer)
        return base::forward(layer);
    auto written = spooled(m_scratch, [&](const base::ByteSink& sink) { return write(m_tables[*layer], sink, job); });
    if (!written)
        return base::forward(written);
    const auto& counts = written->counts;
    const std::string& name = m_layers[*layer].name;
    Conversion conversion{m_file.name, tableNameAfter(m_layers.size() > 1 ? name : "", m_file),
        std::move(written->bytes), DialectKnown::All, originOf(m_file, formatName(format())), {}};
    conversion.origin["layer"] = name;
    conversion.origin["counts"]
        = {{"absent", counts.absent}, {"geometries_lost", counts.geometriesLost}, {"rows", m_tables[*layer].rows}};
    noteCoordinates({}, conversion, "EPSG:4326");
    for (const auto& [code, count] :
        {std::pair{ErrorCode::AbsentAsBlank, counts.absent}, {ErrorCode::GeometryAsBlank, counts.geometriesLost}}) {
        if (count > 0)
            conversion.issues.push_back({code, {std::to_string(count)}, {}, count});
    }
    return conversion;
}

} // namespace

bool looksLikeKml(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, headBytes);
    const std::size_t first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && head[first] == '<' && head.find("<kml") != std::string_view::npos;
}

base::Result<std::unique_ptr<Source>> openKml(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    auto source = std::make_unique<KmlSource>(file, scratch);
    if (auto opened = source->open(job); !opened)
        return base::forward(opened);
    return source;
}

} // namespace gleaner::formats::maps
