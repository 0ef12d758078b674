#include "core/clean/operations/parameters.h"

#include <algorithm>

namespace gleaner::clean {

using base::ErrorCode;
using base::Json;
using table::Cell;
using table::State;

namespace {

constexpr std::size_t longestText = std::size_t{1} << 20U;

bool isColumnId(std::string_view id)
{
    return id.size() >= 4 && id.size() <= 8
        && std::ranges::all_of(id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); });
}

base::Result<std::string> asText(const Json& json, const char* name)
{
    if (!json.is_string())
        return badParameter(name, "it must be a text");
    auto text = json.get<std::string>();
    if (text.size() > longestText)
        return badParameter(name, "it is longer than a cell can be");
    return text;
}

base::Result<Cell> asCell(const Json& json, const char* name)
{
    const auto text = asText(json, name);
    if (!text)
        return base::forward(text);
    auto cell = table::fromLetterText(*text);
    if (!cell)
        return badParameter(name, "\"" + *text + "\" is not a state letter with its text");
    return std::move(*cell);
}

} // namespace

tl::unexpected<base::Error> badParameter(std::string_view name, std::string reason)
{
    return base::fail(ErrorCode::BadParameter, {std::string(name), std::move(reason)});
}

Parameters::Parameters(const Json& json, const table::Schema* schema)
    : m_json(json)
    , m_schema(schema)
{
}

const Json* Parameters::find(const char* name)
{
    m_asked.emplace(name);
    if (!m_json.is_object())
        return nullptr;
    const auto found = m_json.find(name);
    return found == m_json.end() ? nullptr : &*found;
}

base::Result<std::string> Parameters::text(const char* name)
{
    const Json* json = find(name);
    return json != nullptr ? asText(*json, name) : badParameter(name, "it is not given");
}

base::Result<std::string> Parameters::textOr(const char* name, std::string_view fallback)
{
    const Json* json = find(name);
    return json != nullptr ? asText(*json, name) : std::string(fallback);
}

base::Result<bool> Parameters::flagOr(const char* name, bool fallback)
{
    const Json* json = find(name);
    if (json == nullptr)
        return fallback;
    if (!json->is_boolean())
        return badParameter(name, "it must be true or false");
    return json->get<bool>();
}

base::Result<std::vector<std::string>> Parameters::texts(const char* name)
{
    const Json* json = find(name);
    if (json == nullptr)
        return badParameter(name, "it is not given");
    if (!json->is_array())
        return badParameter(name, "it must be a list of texts");
    std::vector<std::string> list;
    for (const Json& item : *json) {
        auto one = asText(item, name);
        if (!one)
            return base::forward(one);
        list.push_back(std::move(*one));
    }
    return list;
}

base::Result<std::vector<std::string>> Parameters::textsOrNone(const char* name)
{
    return find(name) != nullptr ? texts(name) : std::vector<std::string>();
}

base::Result<std::vector<Json>> Parameters::objects(const char* name, std::size_t most)
{
    const Json* json = find(name);
    if (json == nullptr)
        return badParameter(name, "it is not given");
    if (!json->is_array() || json->empty())
        return badParameter(name, "it must be a list with at least one item");
    if (json->size() > most)
        return badParameter(name, "it has more than " + std::to_string(most) + " items");
    std::vector<Json> list;
    for (const Json& item : *json) {
        if (!item.is_object())
            return badParameter(name, "every item must be an object");
        list.push_back(item);
    }
    return list;
}

base::Result<void> Parameters::emptyObjectOrNone(const char* name)
{
    const Json* json = find(name);
    if (json != nullptr && !(json->is_object() && json->empty()))
        return badParameter(name, "this method takes none");
    return {};
}

base::Result<std::string> Parameters::columnId(const std::string& nameOrId, const char* member) const
{
    if (m_schema == nullptr) {
        if (!isColumnId(nameOrId))
            return badParameter(member, "\"" + nameOrId + "\" is no column id");
        return nameOrId;
    }
    const auto index = m_schema->indexOfNameOrId(nameOrId);
    if (!index)
        return base::forward(index);
    return m_schema->columns[*index].id;
}

base::Result<std::string> Parameters::column(const char* name)
{
    const auto given = text(name);
    return given ? columnId(*given, name) : base::forward(given);
}

base::Result<std::vector<std::string>> Parameters::columns()
{
    const auto given = texts("columns");
    if (!given)
        return base::forward(given);
    if (given->empty())
        return badParameter("columns", "it must name at least one column");
    std::vector<std::string> ids;
    for (const std::string& nameOrId : *given) {
        auto id = columnId(nameOrId, "columns");
        if (!id)
            return base::forward(id);
        if (std::ranges::find(ids, *id) != ids.end())
            return badParameter("columns", "the column \"" + nameOrId + "\" is named twice");
        ids.push_back(std::move(*id));
    }
    return ids;
}

base::Result<Cell> Parameters::cell(const char* name)
{
    const Json* json = find(name);
    return json != nullptr ? asCell(*json, name) : badParameter(name, "it is not given");
}

base::Result<Cell> Parameters::newCell(const char* name)
{
    auto given = cell(name);
    if (given && given->state != State::Value && given->state != State::Empty)
        return badParameter(name, "a cell can only become a text or blank");
    return given;
}

base::Result<std::vector<Cell>> Parameters::cells(const char* name)
{
    const Json* json = find(name);
    if (json == nullptr)
        return badParameter(name, "it is not given");
    if (!json->is_array() || json->empty())
        return badParameter(name, "it must be a list with at least one cell");
    std::vector<Cell> list;
    std::set<std::string, std::less<>> seen;
    for (const Json& item : *json) {
        auto one = asCell(item, name);
        if (!one)
            return base::forward(one);
        if (!seen.insert(table::letterText(*one)).second)
            return badParameter(name, "\"" + one->text + "\" stands in it twice");
        list.push_back(std::move(*one));
    }
    return list;
}

base::Result<void> Parameters::finish() const
{
    if (m_json.is_null() && m_asked.empty())
        return {};
    if (!m_json.is_object())
        return badParameter("params", "it must be an object");
    for (const auto& [name, value] : m_json.items()) {
        if (!m_asked.contains(name))
            return badParameter(name, "it is not known to this operation");
    }
    return {};
}

Json letterTexts(const std::vector<Cell>& cells)
{
    Json list = Json::array();
    for (const Cell& cell : cells)
        list.push_back(table::letterText(cell));
    return list;
}

base::Result<void> requireColumns(const table::Schema& schema, const std::vector<std::string>& ids)
{
    for (const std::string& id : ids) {
        if (const auto index = schema.indexOfId(id); !index)
            return base::forward(index);
    }
    return {};
}

} // namespace gleaner::clean
