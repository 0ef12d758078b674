#include "core/bundle/resource.h"

#include "core/bundle/control_tables.h"

namespace gleaner::bundle {

namespace {

/// Stem of `data/<table>.*`, else the path with '/' and '.' as '-'.
std::string resourceName(std::string_view path)
{
    if (path.starts_with("data/")) {
        const auto stem = path.substr(5);
        return std::string(stem.substr(0, stem.rfind('.')));
    }
    std::string name(path);
    for (char& c : name) {
        if (c == '/' || c == '.')
            c = '-';
    }
    return name;
}

std::string extension(std::string_view path)
{
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? std::string() : std::string(path.substr(dot + 1));
}

/// `path` is one local name and nothing is given inline or by address.
base::Result<std::string> localPath(const base::Json& resource)
{
    const auto refused = [](const std::string& what) -> base::Result<std::string> {
        return base::fail(base::ErrorCode::DpRef, {what}, {std::string(descriptionFile), {}, {}, {}});
    };
    if (!resource.is_object())
        return base::fail(base::ErrorCode::DpSchema, {"resources"}, {std::string(descriptionFile), {}, {}, {}});
    const auto path = resource.find("path");
    if (path == resource.end() || !path->is_string())
        return refused("path");
    if (resource.contains("data"))
        return refused("data");
    for (const char* name : {"schema", "dialect"}) {
        if (resource.contains(name) && !resource.at(name).is_object())
            return refused(name);
    }
    return path->get<std::string>();
}

} // namespace

bool isDataTable(Kind kind, std::string_view path)
{
    return kind == Kind::Pack && path.starts_with("data/") && path.ends_with(".csv");
}

base::Json resourceFor(Kind kind, std::string_view path, std::string_view bytes)
{
    base::Json resource{{"name", resourceName(path)}, {"path", std::string(path)}, {"format", extension(path)},
        {"encoding", "utf-8"}, {"bytes", bytes.size()}, {"hash", base::identityText(base::sha256(bytes))}};
    if (const TableRules* rules = controlTableAt(kind, path)) {
        resource["type"] = "table";
        resource["dialect"] = controlDialect();
        resource["schema"] = schemaOf(*rules);
    } else if (isDataTable(kind, path)) {
        resource["type"] = "table";
    }
    return resource;
}

base::Result<std::string> checkResource(const base::Json& resource, Kind kind, const Views& files)
{
    const auto path = localPath(resource);
    if (!path)
        return path;
    const base::Place place{*path, {}, {}, {}};
    const auto file = files.find(*path);
    if (file == files.end() || *path == descriptionFile)
        return base::fail(base::ErrorCode::DpRef, {*path}, place);

    const base::Json expected = resourceFor(kind, *path, file->second);
    ObjectReader members(resource, descriptionFile, *path);
    for (const char* name : {"bytes", "hash"}) {
        if (members.any(name) != expected.at(name))
            return base::fail(base::ErrorCode::DpHash, {*path}, place);
    }
    const bool dataTable = isDataTable(kind, *path);
    for (const char* name : {"name", "path", "type", "format", "encoding", "dialect", "schema"}) {
        // A city's table describes its own encoding, dialect and schema; its reader checks them.
        const std::string_view key = name;
        if (dataTable && (key == "encoding" || key == "dialect" || key == "schema"))
            members.any(name);
        else if (expected.contains(name))
            members.constant(name, expected.at(name));
        else if (members.has(name))
            members.refuse(name);
    }
    if (const auto checked = members.done(unknownIn(kind)); !checked)
        return base::forward(checked);
    return *path;
}

} // namespace gleaner::bundle
