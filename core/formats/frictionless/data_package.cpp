#include "core/formats/frictionless/data_package.h"

#include "core/base/digest.h"
#include "core/formats/export.h"

#include <algorithm>

namespace gleaner::formats::frictionless {

namespace {

using base::ErrorCode;
using base::Json;

const Json* member(const Json& object, const char* name)
{
    const auto found = object.is_object() ? object.find(name) : object.end();
    return object.is_object() && found != object.end() ? &*found : nullptr;
}

std::string textOf(const Json& object, const char* name, std::string_view otherwise = {})
{
    const Json* value = member(object, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string(otherwise);
}

bool flagOf(const Json& object, const char* name, bool otherwise)
{
    const Json* value = member(object, name);
    return value != nullptr && value->is_boolean() ? value->get<bool>() : otherwise;
}

/// A path that stays in the folder of the description, as the specification asks for.
bool staysInside(std::string_view path)
{
    if (path.empty() || path.starts_with('/') || path.find("://") != std::string_view::npos
        || path.find('\\') != std::string_view::npos || path.find('\0') != std::string_view::npos)
        return false;
    const std::filesystem::path parts(path);
    return std::ranges::none_of(parts, [](const std::filesystem::path& part) { return part == ".."; });
}

struct Resource {
    std::string name;
    std::string path;
    Json json;
};

class DataPackage final : public Source {
public:
    DataPackage(SourceFile file, std::vector<Resource> resources)
        : m_file(std::move(file))
        , m_resources(std::move(resources))
    {
        for (const Resource& resource : m_resources)
            m_layers.push_back({resource.name, {}, columnsOf(resource.json)});
    }
    Format format() const override { return Format::DataPackage; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override
    {
        return m_layers.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
    }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    static std::vector<std::string> columnsOf(const Json& resource);
    base::Result<csv::Dialect> dialectOf(const Resource& resource) const;
    tl::unexpected<base::Error> damaged(std::string why) const
    {
        return base::fail(
            ErrorCode::SourceDamaged, {m_file.name, "a data package", std::move(why)}, {m_file.name, {}, {}, {}});
    }

    SourceFile m_file;
    std::vector<Resource> m_resources;
    std::vector<Layer> m_layers;
};

std::vector<std::string> DataPackage::columnsOf(const Json& resource)
{
    std::vector<std::string> columns;
    const Json* schema = member(resource, "schema");
    const Json* fields = schema == nullptr ? nullptr : member(*schema, "fields");
    if (fields != nullptr && fields->is_array()) {
        for (const Json& field : *fields)
            columns.push_back(textOf(field, "name"));
    }
    return columns;
}

base::Result<csv::Dialect> DataPackage::dialectOf(const Resource& resource) const
{
    csv::Dialect dialect;
    std::string encoding = textOf(resource.json, "encoding", "utf-8");
    std::ranges::transform(encoding, encoding.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    const auto known = csv::encodingNamed(encoding == "utf8" ? "utf-8" : encoding);
    if (!known)
        return damaged("the encoding " + encoding + " is not known");
    dialect.encoding = *known;
    const Json* described = member(resource.json, "dialect");
    const Json given = described == nullptr ? Json::object() : *described;
    const std::string delimiter = textOf(given, "delimiter", ",");
    const std::string quote = textOf(given, "quoteChar", "\"");
    if (delimiter.size() != 1 || quote.size() > 1)
        return damaged("its dialect has a delimiter or quote that is not one character");
    dialect.delimiter = delimiter.front();
    dialect.quote = quote.empty() ? '\0' : quote.front();
    dialect.headerRows = flagOf(given, "header", true) ? 1 : 0;
    return dialect;
}

base::Result<Conversion> DataPackage::convert(const SourceChoice& choice, base::JobContext&) const
{
    const auto layer = chooseLayer(*this, choice, m_file.name);
    if (!layer)
        return base::forward(layer);
    const Resource& resource = m_resources[*layer];
    const auto bytes = base::mapFile(m_file.path.parent_path() / resource.path);
    if (!bytes)
        return base::forward(bytes);
    const SourceFile data{{}, std::filesystem::path(resource.path).filename().string(), *bytes};
    const auto dialect = dialectOf(resource);
    if (!dialect)
        return base::forward(dialect);
    Conversion conversion{data.name, tableNameAfter(resource.name, data), *bytes, DialectKnown::Described,
        originOf(data, formatName(Format::DataPackage)), {}, *dialect};
    const std::string digest = textOf(resource.json, "hash");
    if (digest.starts_with("sha256:") && digest.substr(7) != conversion.origin.at("sha256").get<std::string>())
        return damaged("the file " + resource.path + " is not the one that it describes");
    conversion.origin["layer"] = resource.name;
    if (const Json* schema = member(resource.json, "schema"))
        conversion.origin["schema"] = *schema;
    return conversion;
}

} // namespace

bool looksLikeDataPackage(const SourceFile& file)
{
    if (file.name != descriptionName || file.path.empty())
        return false;
    const auto json = base::parseJson(file.bytes->view(), file.name);
    const Json* resources = json ? member(*json, "resources") : nullptr;
    return resources != nullptr && resources->is_array();
}

base::Result<std::unique_ptr<Source>> openDataPackage(const SourceFile& file)
{
    const auto json = base::parseJson(file.bytes->view(), file.name);
    if (!json)
        return base::forward(json);
    std::vector<Resource> resources;
    for (const Json& resource : *member(*json, "resources")) {
        std::string path = textOf(resource, "path");
        if (path.empty()) // data inside the description, or in several files
            continue;
        if (!staysInside(path)) {
            return base::fail(ErrorCode::SourceDamaged,
                {file.name, "a data package", "the path " + path + " leads out of its folder"},
                {file.name, {}, {}, {}});
        }
        std::string name = textOf(resource, "name", path);
        const bool taken = std::ranges::find(resources, name, &Resource::name) != resources.end();
        resources.push_back({taken ? path : std::move(name), std::move(path), resource});
    }
    if (resources.empty())
        return base::fail(ErrorCode::NotATable, {file.name, "none of its resources is a file beside it"});
    return std::make_unique<DataPackage>(file, std::move(resources));
}

std::string describeTable(const table::Schema& schema, const csv::Dialect& dialect, std::string_view fileName,
    std::uint64_t size, std::string_view sha256Hex)
{
    Json fields = Json::array();
    for (const table::ColumnInfo& column : schema.columns)
        fields.push_back({{"name", column.name}, {"type", "string"}});
    Json key = Json::array();
    for (const std::string& id : schema.key) {
        if (const auto index = schema.indexOfId(id))
            key.push_back(schema.columns[*index].name);
    }
    Json described{{"fields", std::move(fields)}, {"missingValues", Json::array({""})}};
    if (!key.empty())
        described["primaryKey"] = std::move(key);
    const Json lineEnds[] = {"\n", "\r\n", "\r"};
    const Json read = csv::toJson(dialect);
    Json dialectJson{{"delimiter", read.at("delimiter")}, {"doubleQuote", dialect.escape == csv::Escape::Doubled},
        {"header", dialect.headerRows > 0}, {"lineTerminator", lineEnds[static_cast<std::size_t>(dialect.lineEnd)]},
        {"quoteChar", read.at("quote")}};
    const Json resource{{"bytes", size}, {"dialect", std::move(dialectJson)},
        {"encoding", csv::encodingName(dialect.encoding)}, {"format", "csv"},
        {"hash", "sha256:" + std::string(sha256Hex)}, {"mediatype", "text/csv"}, {"name", schema.table},
        {"path", fileName}, {"profile", "tabular-data-resource"}, {"schema", std::move(described)}};
    const Json package{
        {"name", schema.table}, {"profile", "tabular-data-package"}, {"resources", Json::array({resource})}};
    return package.dump(2) + '\n';
}

} // namespace gleaner::formats::frictionless

namespace gleaner::formats {

base::Result<void> describeCsv(const table::Schema& schema, const csv::Dialect& dialect,
    const std::filesystem::path& csvFile, base::Existing existing)
{
    if (dialect.skipRows > 0 || dialect.headerRows > 1) {
        return base::fail(base::ErrorCode::BadParameter,
            {"the description", "it can't tell of rows above the header; export as plain CSV instead"});
    }
    const auto bytes = base::mapFile(csvFile);
    if (!bytes)
        return base::forward(bytes);
    const std::string digest = base::toHex(base::asBytes(base::sha256((*bytes)->view())));
    const std::string text
        = frictionless::describeTable(schema, dialect, csvFile.filename().string(), (*bytes)->view().size(), digest);
    return base::writeAtomically(
        csvFile.parent_path() / frictionless::descriptionName, text, base::FileMode::Shared, existing);
}

} // namespace gleaner::formats
