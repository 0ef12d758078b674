#include "core/formats/source.h"

#include "core/base/digest.h"
#include "core/formats/open_content.h"
#include "core/table/schema.h"

#include <algorithm>
#include <array>
#include <ranges>

namespace gleaner::formats {

namespace {

using base::ErrorCode;

constexpr std::size_t namedLayers = 12;

std::string layerNames(const std::vector<Layer>& layers)
{
    std::string names;
    for (const Layer& layer : layers | std::views::take(namedLayers))
        names += (names.empty() ? "" : ", ") + layer.name;
    return layers.size() > namedLayers ? names + " ..." : names;
}

/// A source of a mapped file, which another program may change while a table is made of it.
class WatchedSource final : public Source {
public:
    WatchedSource(std::unique_ptr<Source> source, std::string name, base::SharedBytes bytes)
        : m_source(std::move(source))
        , m_name(std::move(name))
        , m_bytes(std::move(bytes))
    {
    }
    Format format() const override { return m_source->format(); }
    const std::vector<Layer>& layers() const override { return m_source->layers(); }
    std::optional<std::size_t> proposed() const override { return m_source->proposed(); }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override
    {
        auto conversion = m_source->convert(choice, job);
        // Whatever else went wrong: a file that changed explains it.
        if (!m_bytes->isUnchanged())
            return base::fail(ErrorCode::FileChanged, {m_name});
        return conversion;
    }

private:
    std::unique_ptr<Source> m_source;
    std::string m_name;
    base::SharedBytes m_bytes;
};

/// The file of the same name that has this ending in small or in capital letters.
base::Result<base::SharedBytes> mapBeside(const std::filesystem::path& file, std::string_view ending)
{
    std::string capital(ending);
    std::ranges::transform(capital, capital.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    for (const std::string& tried : {std::string(ending), capital}) {
        auto bytes = base::mapFile(std::filesystem::path(file).replace_extension(tried));
        if (bytes || bytes.error().code != ErrorCode::FileNotFound)
            return bytes;
    }
    return base::SharedBytes{};
}

} // namespace

std::string_view formatName(Format format)
{
    static constexpr std::array<std::string_view, 12> names{"csv", "json", "json-lines", "geojson", "xlsx", "ods",
        "sqlite", "zip", "datapackage", "kml", "shapefile", "geopackage"};
    return names[static_cast<std::size_t>(format)];
}

bool isNamed(std::string_view name, std::initializer_list<std::string_view> endings)
{
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return std::ranges::any_of(endings, [&](std::string_view ending) { return lower.ends_with(ending); });
}

base::Json originOf(const SourceFile& file, std::string_view format)
{
    return {{"bytes", file.bytes->view().size()}, {"file", file.name}, {"format", format},
        {"sha256", base::toHex(base::asBytes(base::sha256(file.bytes->view())))}};
}

std::string tableNameAfter(std::string_view words, const SourceFile& file)
{
    // A dot would be taken for the start of a file's ending.
    std::string plain(words);
    std::ranges::replace(plain, '.', '-');
    const bool readable = std::ranges::any_of(
        plain, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); });
    return table::tableNameFor(readable ? plain : file.name);
}

base::Result<std::size_t> chooseLayer(const Source& source, const SourceChoice& choice, std::string_view name)
{
    const std::vector<Layer>& layers = source.layers();
    if (choice.layer.empty()) {
        if (const auto proposed = source.proposed())
            return *proposed;
        return base::fail(ErrorCode::LayerAmbiguous, {std::string(name), layerNames(layers)});
    }
    const auto found = std::ranges::find(layers, choice.layer, &Layer::name);
    if (found == layers.end())
        return base::fail(ErrorCode::NoSuchLayer, {std::string(name), choice.layer, layerNames(layers)});
    return static_cast<std::size_t>(found - layers.begin());
}

namespace {

/// The reading of a table that was no text: what was found of its header, and nothing else. Whatever else would leave
/// rows out is for a text file, which is exported as it is; here the table is all that there is.
csv::Reading aroundHeader(csv::Reading reading, const csv::Dialect& written)
{
    csv::Dialect dialect = written;
    dialect.skipRows = reading.dialect.skipRows;
    dialect.headerRows = reading.dialect.headerRows;
    reading.dialect = std::move(dialect);
    for (csv::TablePlace& table : reading.tables) {
        table.rowsAfterHeader = 0;
        table.footerRows = 0;
    }
    std::erase_if(reading.evidence, [](const csv::Evidence& evidence) {
        using enum csv::EvidenceCode;
        return evidence.code != SkippedRows && evidence.code != SkippedBlank && evidence.code != NoHeader
            && evidence.code != OneHeader && evidence.code != SeveralHeaders;
    });
    return reading;
}

} // namespace

base::Result<csv::Sniff> readingsOf(const Conversion& conversion)
{
    csv::Reading canonical;
    canonical.score = 1;
    if (conversion.known == DialectKnown::All || conversion.known == DialectKnown::Described) {
        if (conversion.known == DialectKnown::Described)
            canonical.dialect = conversion.described;
        csv::Sniff certain;
        certain.readings.push_back(std::move(canonical));
        return certain;
    }
    auto sniff = csv::sniff(conversion.bytes->view(), conversion.name);
    // What is gone reads as zeros, and might be taken for a binary file.
    if (!conversion.bytes->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {conversion.name});
    if (!sniff || conversion.known == DialectKnown::Nothing)
        return sniff;
    // The separators are ours; only where the header is was worth a look.
    const csv::Dialect& written = canonical.dialect;
    std::erase_if(sniff->readings, [&](const csv::Reading& reading) {
        return reading.dialect.delimiter != written.delimiter || reading.dialect.quote != written.quote
            || reading.dialect.encoding != written.encoding;
    });
    if (sniff->readings.empty())
        sniff->readings.push_back(canonical);
    for (csv::Reading& reading : sniff->readings)
        reading = aroundHeader(std::move(reading), written);
    sniff->ambiguous = false;
    return sniff;
}

base::Result<std::unique_ptr<Source>> Source::open(
    const std::filesystem::path& path, const std::filesystem::path& scratch, base::JobContext& job)
{
    auto bytes = base::mapFile(path);
    if (!bytes)
        return base::forward(bytes);
    const auto beside = [path](std::string_view ending, base::JobContext&) { return mapBeside(path, ending); };
    const SourceFile file{path, base::shownName(path), std::move(*bytes), beside};
    auto source = openContent(file, Nesting::Outermost, scratch, job);
    if (!file.bytes->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {file.name});
    if (!source)
        return source;
    return std::make_unique<WatchedSource>(std::move(*source), file.name, file.bytes);
}

} // namespace gleaner::formats
