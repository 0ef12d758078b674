#include "core/clean/scope.h"

#include "core/clean/facets/facet_rows.h"

#include <algorithm>
#include <array>

namespace gleaner::clean {

using base::ErrorCode;
using base::Json;
using table::RowSet;

namespace {

struct MatchName {
    TextMatch match;
    const char* name;
};
constexpr std::array<MatchName, 4> matchNames{{{TextMatch::Contains, "contains"}, {TextMatch::Whole, "whole"},
    {TextMatch::Starts, "starts"}, {TextMatch::Regex, "regex"}}};

tl::unexpected<base::Error> syntaxError(std::string reason)
{
    return base::fail(ErrorCode::RecipeSyntax, {"scope: " + std::move(reason)});
}

Json toJson(const ListFacet& facet)
{
    Json selection = Json::array();
    for (const table::Cell& cell : facet.selection)
        selection.push_back(table::letterText(cell));
    return {{"type", "list"}, {"column", facet.column}, {"selection", std::move(selection)}, {"invert", facet.invert}};
}

Json toJson(const TextFilter& filter)
{
    const auto named = std::ranges::find(matchNames, filter.mode, &MatchName::match);
    return {{"type", "text"}, {"columns", filter.columns}, {"query", filter.query}, {"mode", named->name},
        {"case", filter.caseSensitive}, {"accents", filter.accents}, {"invisible", filter.invisible},
        {"invert", filter.invert}};
}

base::Result<void> onlyMembers(const Json& object, std::initializer_list<std::string_view> known)
{
    for (const auto& [name, value] : object.items()) {
        if (std::ranges::find(known, name) == known.end())
            return syntaxError("\"" + name + "\" is not known here");
    }
    return {};
}

base::Result<bool> flag(const Json& object, const char* name, bool fallback)
{
    const auto found = object.find(name);
    if (found == object.end())
        return fallback;
    if (!found->is_boolean())
        return syntaxError(std::string("\"") + name + "\" must be true or false");
    return found->get<bool>();
}

base::Result<std::vector<std::string>> texts(const Json& object, const char* name)
{
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array())
        return syntaxError(std::string("\"") + name + "\" must be a list of texts");
    std::vector<std::string> list;
    for (const Json& item : *found) {
        if (!item.is_string())
            return syntaxError(std::string("\"") + name + "\" must be a list of texts");
        list.push_back(item.get<std::string>());
    }
    return list;
}

base::Result<Facet> listFacetFrom(const Json& object)
{
    if (auto known = onlyMembers(object, {"type", "column", "selection", "invert"}); !known)
        return base::forward(known);
    ListFacet facet;
    auto column = base::textMember(object, "column", ErrorCode::RecipeSyntax, "scope");
    if (!column)
        return base::forward(column);
    facet.column = std::move(*column);
    const auto selection = texts(object, "selection");
    if (!selection)
        return base::forward(selection);
    for (const std::string& item : *selection) {
        auto cell = table::fromLetterText(item);
        if (!cell)
            return syntaxError("\"" + item + "\" is not a state letter with its text");
        facet.selection.push_back(std::move(*cell));
    }
    const auto invert = flag(object, "invert", facet.invert);
    if (!invert)
        return base::forward(invert);
    facet.invert = *invert;
    return facet;
}

base::Result<Facet> textFilterFrom(const Json& object)
{
    if (auto known
        = onlyMembers(object, {"type", "columns", "query", "mode", "case", "accents", "invisible", "invert"});
        !known)
        return base::forward(known);
    TextFilter filter;
    auto columns = texts(object, "columns");
    if (!columns)
        return base::forward(columns);
    filter.columns = std::move(*columns);
    auto query = base::textMember(object, "query", ErrorCode::RecipeSyntax, "scope");
    if (!query)
        return base::forward(query);
    filter.query = std::move(*query);
    if (object.contains("mode")) {
        const auto mode = base::textMember(object, "mode", ErrorCode::RecipeSyntax, "scope");
        if (!mode)
            return base::forward(mode);
        const auto named = std::ranges::find_if(matchNames, [&](const MatchName& m) { return m.name == *mode; });
        if (named == matchNames.end())
            return syntaxError("the mode \"" + *mode + "\" is not known");
        filter.mode = named->match;
    }
    struct Flag {
        const char* name;
        bool TextFilter::*member;
    };
    for (const Flag& known : {Flag{"case", &TextFilter::caseSensitive}, Flag{"accents", &TextFilter::accents},
             Flag{"invisible", &TextFilter::invisible}, Flag{"invert", &TextFilter::invert}}) {
        const auto value = flag(object, known.name, filter.*known.member);
        if (!value)
            return base::forward(value);
        filter.*known.member = *value;
    }
    return filter;
}

base::Result<Facet> facetFrom(const Json& object)
{
    if (!object.is_object())
        return syntaxError("a facet must be an object");
    const auto type = base::textMember(object, "type", ErrorCode::RecipeSyntax, "scope");
    if (!type)
        return base::forward(type);
    if (*type == "list")
        return listFacetFrom(object);
    if (*type == "text")
        return textFilterFrom(object);
    return syntaxError("the facet type \"" + *type + "\" is not known");
}

} // namespace

Json toJson(const Scope& scope)
{
    if (scope.rows)
        return {{"rows", *scope.rows}};
    Json facets = Json::array();
    for (const Facet& facet : scope.facets)
        facets.push_back(std::visit([](const auto& one) { return toJson(one); }, facet));
    return {{"facets", std::move(facets)}};
}

base::Result<Scope> scopeFromJson(const Json& json)
{
    if (!json.is_object() || json.size() != 1 || !(json.contains("facets") || json.contains("rows")))
        return syntaxError("it must hold either \"facets\" or \"rows\"");
    Scope scope;
    if (json.contains("rows")) {
        auto rows = texts(json, "rows");
        if (!rows)
            return base::forward(rows);
        scope.rows = std::move(*rows);
        return scope;
    }
    const Json& facets = json["facets"];
    if (!facets.is_array())
        return syntaxError("\"facets\" must be a list");
    for (const Json& item : facets) {
        auto facet = facetFrom(item);
        if (!facet)
            return base::forward(facet);
        scope.facets.push_back(std::move(*facet));
    }
    return scope;
}

base::Result<RowSet> rowsInScope(const table::Table& table, const Scope& scope, base::JobContext& job)
{
    if (!scope.rows) {
        RowSet rows = table.allRows();
        for (const Facet& facet : scope.facets) {
            auto passing = rowsPassing(table, facet, job);
            if (!passing)
                return base::forward(passing);
            if (*passing)
                rows &= **passing;
        }
        return rows;
    }
    RowSet rows(table.rowCount(), RowSet::Fill::None);
    constexpr std::size_t block = 4096;
    for (std::size_t index = 0; index < scope.rows->size(); ++index) {
        if (index % block == 0 && job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        if (const auto row = table.rowWithId((*scope.rows)[index]))
            rows.insert(*row);
    }
    return rows;
}

} // namespace gleaner::clean
