#include "core/formats/maps/shapefile.h"

#include "core/base/digest.h"
#include "core/formats/csv/row_writer.h"
#include "core/formats/maps/byte_reader.h"
#include "core/formats/maps/coordinates.h"
#include "core/formats/maps/dbf_text.h"
#include "core/formats/maps/shape_geometry.h"
#include "core/formats/spooled.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <map>

namespace gleaner::formats::maps {

namespace {

using base::ErrorCode;

constexpr std::string_view magic{"\0\0\x27\x0A", 4};
constexpr std::size_t headBytes = 100;
constexpr std::size_t indexBytes = 8;
constexpr std::size_t recordHead = 8;
constexpr std::size_t pollMask = 0xfff;

base::Error damaged(const std::string& file, const std::string& why)
{
    return {ErrorCode::SourceDamaged, {file, "a shapefile", why}, {file, {}, {}, {}}};
}

/// The other files of the shapefile, by their endings.
using Beside = std::map<std::string, base::SharedBytes, std::less<>>;

/// Empty for a file that is not there.
std::string_view besideText(const Beside& beside, std::string_view ending)
{
    const auto found = beside.find(ending);
    return found == beside.end() ? std::string_view{} : found->second->view();
}

/// What became of values that a cell of text can't hold as they were.
struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t deleted = 0;
    std::uint64_t geometriesLost = 0;
    std::uint64_t measures = 0;
    DbfCounts cells;
};

class ShapefileSource final : public Source {
public:
    ShapefileSource(SourceFile file, std::filesystem::path scratch, Beside beside, DbfTable table)
        : m_file(std::move(file))
        , m_scratch(std::move(scratch))
        , m_beside(std::move(beside))
        , m_table(std::move(table))
    {
        std::size_t rows = 0;
        for (std::size_t record = 0; record < m_table.records(); ++record)
            rows += m_table.isDeleted(record) ? 0U : 1U;
        m_layers.push_back({m_file.name.substr(0, m_file.name.rfind('.')), rows, {}});
    }
    Format format() const override { return Format::Shapefile; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override { return 0; }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    base::Result<Counts> write(const DbfText& text, const base::ByteSink& sink, base::JobContext& job) const;
    base::Result<Geometry> geometryOf(std::size_t record, Counts& counts) const;

    SourceFile m_file;
    std::filesystem::path m_scratch;
    Beside m_beside;
    DbfTable m_table;
    std::vector<Layer> m_layers;
};

base::Result<Geometry> ShapefileSource::geometryOf(std::size_t record, Counts& counts) const
{
    const auto cutOff = [&] { return tl::unexpected(damaged(m_file.name, "it is cut off")); };
    const std::string_view shapes = m_file.bytes->view();
    constexpr std::size_t wordBytes = 2;
    ByteReader entry(besideText(m_beside, ".shx").substr(headBytes + record * indexBytes, indexBytes));
    entry.setOrder(std::endian::big);
    const std::size_t place = entry.uint32() * wordBytes;
    if (place < headBytes || place > shapes.size() || shapes.size() - place < recordHead)
        return cutOff();
    ByteReader head(shapes.substr(place, recordHead));
    head.setOrder(std::endian::big);
    head.skip(4); // the number of the record, which some programs leave wrong
    const std::size_t length = head.uint32() * wordBytes;
    if (length > shapes.size() - place - recordHead)
        return cutOff();
    auto geometry = geometryFromShape(shapes.substr(place + recordHead, length));
    counts.geometriesLost += geometry ? 0U : 1U;
    if (!geometry)
        return Geometry{};
    counts.measures += geometry->measured ? 1U : 0U;
    return std::move(*geometry);
}

base::Result<Counts> ShapefileSource::write(
    const DbfText& text, const base::ByteSink& sink, base::JobContext& job) const
{
    Counts counts;
    csv::RowWriter writer(sink);
    std::vector<std::string> names;
    for (const DbfTable::Field& field : m_table.fields())
        names.push_back(text.name(field));
    for (const std::string& name : names)
        writer.cell(name);
    writer.cell(geometryColumn(names));
    if (auto header = writer.endRow(); !header)
        return base::forward(header);
    for (std::size_t record = 0; record < m_table.records(); ++record) {
        if ((record & pollMask) == 0) {
            if (job.stopRequested())
                return base::fail(ErrorCode::Cancelled);
            job.progress(record, m_table.records());
        }
        if (m_table.isDeleted(record)) {
            ++counts.deleted;
            continue;
        }
        for (const DbfTable::Field& field : m_table.fields())
            writer.cell(text.cell(m_table.cell(record, field), field, counts.cells));
        const auto geometry = geometryOf(record, counts);
        if (!geometry)
            return base::forward(geometry);
        writer.cell(geometry->json);
        ++counts.rows;
        if (auto ended = writer.endRow(); !ended)
            return base::forward(ended);
    }
    if (auto finished = writer.finish(); !finished)
        return base::forward(finished);
    return counts;
}

void note(std::vector<base::Issue>& issues, ErrorCode code, std::uint64_t count)
{
    if (count > 0)
        issues.push_back({code, {std::to_string(count)}, {}, count});
}

base::Result<Conversion> ShapefileSource::convert(const SourceChoice& choice, base::JobContext& job) const
{
    if (const auto layer = chooseLayer(*this, choice, m_file.name); !layer)
        return base::forward(layer);
    const auto text = DbfText::choose(m_table, besideText(m_beside, ".cpg"), job);
    if (!text)
        return base::forward(text);
    auto written = spooled(m_scratch, [&](const base::ByteSink& sink) { return write(*text, sink, job); });
    if (!written)
        return base::forward(written);
    const auto& counts = written->counts;
    Conversion conversion{m_file.name, tableNameAfter({}, m_file), std::move(written->bytes), DialectKnown::All,
        originOf(m_file, formatName(format())), {}};
    conversion.origin["layer"] = m_layers.front().name;
    conversion.origin["counts"] = {{"blobs", counts.cells.blobs}, {"dates", counts.cells.dates},
        {"deleted", counts.deleted}, {"geometries_lost", counts.geometriesLost}, {"measures", counts.measures},
        {"nulls", counts.cells.nulls}, {"rows", counts.rows}};
    if (text->page().name() != CodePage::utf8().name())
        conversion.origin["encoding"] = text->page().name();
    base::Json files = base::Json::array();
    for (const auto& [ending, content] : m_beside) {
        files.push_back({{"bytes", content->view().size()}, {"ending", ending},
            {"sha256", base::toHex(base::asBytes(base::sha256(content->view())))}});
    }
    conversion.origin["beside"] = std::move(files);
    noteCoordinates(text::forDisplay(besideText(m_beside, ".prj")), conversion);
    if (text->guessed())
        conversion.issues.push_back({ErrorCode::GuessedEncoding, {text->page().name()}, {}, 1});
    const auto fullNames = std::ranges::count_if(
        m_table.fields(), [](const DbfTable::Field& field) { return field.name.size() >= longestDbfName; });
    note(conversion.issues, ErrorCode::NamesCut, static_cast<std::uint64_t>(fullNames));
    note(conversion.issues, ErrorCode::TextsCut, counts.cells.cut);
    note(conversion.issues, ErrorCode::NullAsBlank, counts.cells.nulls);
    note(conversion.issues, ErrorCode::BlobAsBlank, counts.cells.blobs);
    note(conversion.issues, ErrorCode::DatesAsIso, counts.cells.dates);
    note(conversion.issues, ErrorCode::DeletedRows, counts.deleted);
    note(conversion.issues, ErrorCode::GeometryAsBlank, counts.geometriesLost);
    note(conversion.issues, ErrorCode::MeasuresDropped, counts.measures);
    return conversion;
}

} // namespace

bool looksLikeShapefile(std::string_view bytes) { return bytes.starts_with(magic); }

base::Result<std::unique_ptr<Source>> openShapefile(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    const std::string stem = file.name.substr(0, file.name.rfind('.'));
    Beside beside;
    for (const std::string ending : {".cpg", ".dbf", ".prj", ".shx"}) {
        const auto bytes = file.beside ? file.beside(ending, job) : base::SharedBytes{};
        if (!bytes)
            return base::forward(bytes);
        if (*bytes)
            beside.emplace(ending, *bytes);
        else if (ending == ".dbf" || ending == ".shx")
            return tl::unexpected(damaged(file.name, stem + ending + " is missing beside it"));
    }
    const std::string_view index = besideText(beside, ".shx");
    if (file.bytes->view().size() < headBytes || index.size() < headBytes || !looksLikeShapefile(index))
        return tl::unexpected(damaged(file.name, "it is cut off"));
    auto table = DbfTable::open(beside.at(".dbf"), stem + ".dbf");
    if (!table)
        return base::forward(table);
    const std::size_t shapes = (index.size() - headBytes) / indexBytes;
    if (shapes != table->records()) {
        return tl::unexpected(damaged(file.name,
            "it has " + std::to_string(shapes) + " places, and " + stem + ".dbf has " + std::to_string(table->records())
                + " rows"));
    }
    return std::make_unique<ShapefileSource>(file, scratch, std::move(beside), std::move(*table));
}

std::optional<std::string> shapefilePart(const SourceFile& file)
{
    const bool isIndex = isNamed(file.name, {".shx"}) && looksLikeShapefile(file.bytes->view());
    const bool isTable = isNamed(file.name, {".dbf"}) && DbfTable::open(file.bytes, file.name);
    if (!isIndex && !isTable)
        return std::nullopt;
    return "it is a part of a shapefile; open " + file.name.substr(0, file.name.rfind('.')) + ".shp";
}

std::string_view shapefileEnding(std::string_view name)
{
    constexpr std::array<std::string_view, 18> endings{".dbf", ".shx", ".prj", ".cpg", ".sbn", ".sbx", ".qix", ".qpj",
        ".qmd", ".fbn", ".fbx", ".ain", ".aih", ".atx", ".ixs", ".mxs", ".shp.xml", ".cst"};
    const auto found = std::ranges::find_if(endings, [&](std::string_view ending) { return isNamed(name, {ending}); });
    return found == endings.end() ? std::string_view{} : *found;
}

} // namespace gleaner::formats::maps
