#include "core/table/schema.h"

#include "core/base/item_id.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace gleaner::table {

base::Result<std::size_t> Schema::indexOfId(std::string_view id) const
{
    const auto found = std::ranges::find(columns, id, &ColumnInfo::id);
    if (found == columns.end())
        return base::fail(base::ErrorCode::NoSuchColumn, {std::string(id)});
    return static_cast<std::size_t>(found - columns.begin());
}

base::Result<std::size_t> Schema::indexOfNameOrId(std::string_view nameOrId) const
{
    const auto named = std::ranges::find(columns, nameOrId, &ColumnInfo::name);
    if (named == columns.end())
        return indexOfId(nameOrId);
    std::string ids = named->id;
    for (auto other = named + 1; other != columns.end(); ++other) {
        if (other->name == nameOrId)
            ids += ", " + other->id;
    }
    if (ids != named->id)
        return base::fail(base::ErrorCode::BadParameter,
            {std::string(nameOrId), "several columns have this name; use an id: " + ids});
    return static_cast<std::size_t>(named - columns.begin());
}

std::vector<ColumnInfo> columnsForHeader(const std::vector<std::string>& names)
{
    std::vector<ColumnInfo> columns;
    std::set<std::string, std::less<>> taken;
    std::map<std::string, int> occurrences;
    for (const std::string& name : names) {
        const std::string occurrence = std::to_string(++occurrences[name]);
        const std::array<base::NsField, 2> fields{name, occurrence};
        const std::string hash = base::itemId("gleaner-column-v1", fields);
        std::size_t length = 4;
        while (length < 8 && taken.contains(hash.substr(0, length)))
            ++length;
        std::string id = hash.substr(0, length);
        // Eight characters can still meet in a hostile header; the next free window of the hash keeps ids unique.
        for (std::size_t from = 1; taken.contains(id) && from + 8 <= hash.size(); ++from)
            id = hash.substr(from, 8);
        taken.insert(id);
        columns.push_back({std::move(id), name});
    }
    return columns;
}

namespace {

/// Takes the ending off a file name and gives it, without its dot; empty where there is none.
std::string_view takeEnding(std::string_view& fileName)
{
    const auto dot = fileName.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return {};
    const std::string_view ending = fileName.substr(dot + 1);
    fileName = fileName.substr(0, dot);
    return ending;
}

bool isPacked(std::string_view ending) { return ending == "gz" || ending == "zst" || ending == "zip"; }

} // namespace

std::string tableNameFor(std::string_view fileName)
{
    const auto slash = fileName.find_last_of("/\\");
    if (slash != std::string_view::npos)
        fileName.remove_prefix(slash + 1);
    // "trees.csv.gz" has two endings, "trees.v2.csv" one.
    if (isPacked(takeEnding(fileName)))
        takeEnding(fileName);
    std::string name;
    for (const char c : fileName) {
        if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ((c == '_' || c == '-') && !name.empty()))
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    if (name.size() > 60)
        name.resize(60);
    while (!name.empty() && (name.back() == '-'))
        name.pop_back();
    return name.empty() ? "table" : name;
}

} // namespace gleaner::table
