#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/temporary_folder.h"

#include "core/formats/csv/document.h"
#include "core/formats/csv/writer.h"
#include "core/formats/export.h"
#include "core/formats/source.h"

#include <fstream>

using namespace gleaner;

namespace {

constexpr const char* names[] = {"t.json", "t.jsonl", "t.geojson", "t.xlsx", "t.ods", "t.sqlite", "t.zip", "t.csv.gz",
    "t.csv.zst", "t.csv", "t.kml", "t.shp"};

const fuzz::TemporaryFolder& folder()
{
    static const fuzz::TemporaryFolder folder;
    return folder;
}

bool isRefusal(base::ErrorCode code)
{
    using base::ErrorCode;
    constexpr ErrorCode refusals[] = {ErrorCode::EmptyFile, ErrorCode::NotATable, ErrorCode::SourceDamaged,
        ErrorCode::UnsupportedCompression, ErrorCode::NestedArchive, ErrorCode::ExpandsTooFar, ErrorCode::TooLarge,
        ErrorCode::LayerAmbiguous, ErrorCode::NoSuchLayer, ErrorCode::Limit, ErrorCode::JsonSyntax};
    return std::ranges::find(refusals, code) != std::end(refusals);
}

/// What a conversion gave must be the canonical CSV that it says it is.
void checkConversion(const formats::Source& source, const formats::Layer& layer, formats::Nested nested)
{
    base::NullJob job;
    const auto conversion = source.convert({layer.name, nested}, job);
    if (!conversion) {
        fuzz::require(isRefusal(conversion.error().code), "a layer that can't be read says why");
        return;
    }
    const auto again = source.convert({layer.name, nested}, job);
    fuzz::require(again && again->bytes->view() == conversion->bytes->view() && again->issues == conversion->issues,
        "the same layer is converted the same way");
    if (conversion->known != formats::DialectKnown::All)
        return;
    const auto document = formats::csv::read(conversion->bytes, {}, "t", job);
    if (!document) {
        fuzz::require(isRefusal(document.error().code), "a conversion that can't be read says why");
        return;
    }
    // A database may keep bytes as text that are none; they stay, and the table says so.
    fuzz::require(!document->undecodable || source.format() == formats::Format::Sqlite, "a conversion is UTF-8");
    for (const auto& issue : document->issues)
        fuzz::require(issue.code != base::ErrorCode::RowWidth && issue.code != base::ErrorCode::QuoteRunOn
                && issue.code != base::ErrorCode::MixedLineEnds,
            "a conversion has one width and sound quotes");
    if (layer.rows)
        fuzz::require(*layer.rows == document->table.rowCount(), "a layer has the rows that it announced");
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    Choices choices(bytes);
    const auto path = folder().path(names[choices.below(std::size(names))]);
    std::ofstream(path, std::ios::binary) << choices.rest();
    base::NullJob job;
    const auto source = formats::Source::open(path, folder().path(), job);
    if (!source) {
        require(isRefusal(source.error().code), "a refused file says why");
        return;
    }
    const auto& layers = (*source)->layers();
    require((*source)->proposed().value_or(0) < std::max<std::size_t>(1, layers.size()), "the proposed layer is there");
    for (std::size_t index = 0; index < std::min<std::size_t>(layers.size(), 4); ++index) {
        checkConversion(**source, layers[index], formats::Nested::Dotted);
        checkConversion(**source, layers[index], formats::Nested::JsonText);
    }
}

std::vector<std::string> fuzz::seeds()
{
    const auto named
        = [](int name, std::string_view bytes) { return std::string(1, static_cast<char>(name)) + std::string(bytes); };
    std::vector<std::string> all{
        named(0, R"([{"id":"0001","n":1.10,"tags":["a","b"],"at":{"x":1e5}},{"id":2,"n":null}])"),
        named(0, R"({"meta":{"count":2},"rows":[{"a":1},{"a":12345678901234567890,"b":"x,\"y\""}]})"),
        named(1, "{\"a\":1}\n{\"a\":\"two\\nlines\",\"b\":true}\n"), named(9, "a,b\n1,2\n"),
        named(10,
            "<kml><Document><Folder><name>f</name><Placemark><name>a</name><ExtendedData><Data "
            "name=\"k\"><value>v</value>"
            "</Data></ExtendedData><MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 "
            "1,.5,2</coordinates>"
            "</LinearRing></outerBoundaryIs></Polygon><Point><coordinates>1,2</coordinates></Point></MultiGeometry>"
            "</Placemark></Folder></Document></kml>"),
        named(2,
            R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[-1.50,2]},"properties":{"k":"v"}}]})")};
    // The formats that are not text, as the program writes them.
    base::NullJob job;
    const auto document = formats::csv::read(
        base::makeBytes("Id,Name,Latitude,Longitude\n0001,Elm,1.50,2\n0002,\"Oak, Ave\",3,4\n"), {}, "t", job);
    for (const auto& [name, format] : {std::pair{3, formats::ExportFormat::Xlsx}, {5, formats::ExportFormat::Sqlite},
             {2, formats::ExportFormat::GeoJson}, {1, formats::ExportFormat::JsonLines}}) {
        const auto path = folder().path("seed");
        formats::ExportChoice choice;
        choice.format = format;
        if (formats::exportTable(document->table, choice, path, base::Existing::Replace, job))
            all.push_back(named(name, *base::readFile(path)));
    }
    // "a,b\n1,2\n" by gzip and by zstd.
    all.push_back(named(7,
        std::string_view(
            "\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b\xd4\x49\xe2\x32\xd4\x31\xe2\x02\0\x9b\x6c\x37\x4b\x08\0\0\0", 28)));
    return all;
}
