#include "core/project/source_json.h"

#include "core/base/digest.h"
#include "core/text/utf8.h"

#include <algorithm>

namespace gleaner::project {

namespace {

using base::Json;

bool isId(std::string_view id)
{
    return !id.empty() && id.size() <= 64
        && std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

std::optional<table::ColumnInfo> columnFromJson(const Json& json)
{
    if (!json.is_object() || json.size() != 2 || !json.contains("id") || !json.at("id").is_string())
        return std::nullopt;
    table::ColumnInfo column;
    column.id = json.at("id").get<std::string>();
    if (json.contains("name") && json.at("name").is_string()) {
        column.name = json.at("name").get<std::string>();
    } else if (json.contains("nameHex") && json.at("nameHex").is_string()) {
        auto bytes = base::fromHex(json.at("nameHex").get<std::string>());
        if (!bytes)
            return std::nullopt;
        column.name = std::move(*bytes);
    } else {
        return std::nullopt;
    }
    return isId(column.id) ? std::optional(column) : std::nullopt;
}

} // namespace

Json toJson(const table::Schema& schema)
{
    Json columns = Json::array();
    for (const table::ColumnInfo& column : schema.columns) {
        // The strict reader takes no NUL either.
        if (text::isValidUtf8(column.name) && column.name.find('\0') == std::string::npos)
            columns.push_back({{"id", column.id}, {"name", column.name}});
        else
            columns.push_back({{"id", column.id}, {"nameHex", base::toHex(column.name)}});
    }
    return {{"columns", columns}, {"key", schema.key}};
}

std::optional<table::Schema> schemaFromJson(const Json& json, const std::string& table)
{
    if (!json.is_object() || json.size() != 2 || !json.contains("columns") || !json.contains("key")
        || !json.at("columns").is_array() || !json.at("key").is_array())
        return std::nullopt;
    table::Schema schema;
    schema.table = table;
    std::vector<std::string> ids;
    for (const Json& member : json.at("columns")) {
        auto column = columnFromJson(member);
        if (!column)
            return std::nullopt;
        ids.push_back(column->id);
        schema.columns.push_back(std::move(*column));
    }
    std::ranges::sort(ids);
    if (std::ranges::adjacent_find(ids) != ids.end())
        return std::nullopt;
    for (const Json& member : json.at("key")) {
        if (!member.is_string() || !std::ranges::binary_search(ids, member.get<std::string>()))
            return std::nullopt;
        schema.key.push_back(member.get<std::string>());
    }
    return schema;
}

} // namespace gleaner::project
