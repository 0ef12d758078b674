#include "core/registry/pack_builder.h"

#include "core/bundle/forms.h"
#include "core/formats/csv/sniffer.h"

#include <algorithm>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

constexpr std::size_t mostSideFile = std::size_t{16} << 20U;

/// The first place where the file holds what no pack may hold.
tl::unexpected<base::Error> undecodable(const formats::csv::Document& document, const std::string& name)
{
    for (const base::Issue& issue : document.issues) {
        if (issue.code == ErrorCode::InvalidEncoding || issue.code == ErrorCode::NulByte) {
            base::Place place = issue.place;
            place.file = name;
            std::string where = base::describe(issue);
            if (place.row)
                where += " Row " + std::to_string(*place.row) + ", column " + place.column + ".";
            return base::fail(ErrorCode::CsvSyntax, {name, where}, std::move(place));
        }
    }
    return base::fail(ErrorCode::CsvSyntax, {name, "some bytes can't be decoded"}, {name, {}, {}, {}});
}

/// The key columns that the request names for a table.
std::vector<std::string> keyOf(const PackBuildRequest& request, const std::string& table)
{
    if (request.tables.size() == 1)
        return request.key;
    std::vector<std::string> names;
    for (const std::string& key : request.key) {
        if (key.starts_with(table + ':'))
            names.push_back(key.substr(table.size() + 1));
    }
    return names;
}

/// With several tables each key must name one of them.
Result<void> checkKeys(const PackBuildRequest& request, const std::vector<bundle::PackTable>& tables)
{
    if (tables.size() == 1)
        return {};
    for (const std::string& key : request.key) {
        const bool isOurs = std::ranges::any_of(
            tables, [&key](const bundle::PackTable& table) { return key.starts_with(table.name + ':'); });
        if (!isOurs)
            return base::fail(
                ErrorCode::BadParameter, {"the key " + key, "with several tables it is written as table:column"});
    }
    return {};
}

/// The reading that the request asks for, or the one that the bytes show.
Result<formats::csv::Dialect> dialectFor(
    const PackBuildRequest& request, std::string_view bytes, const std::string& shown)
{
    if (request.dialectOf) {
        const auto chosen = request.dialectOf(bytes, shown);
        if (!chosen)
            return base::forward(chosen);
        if (*chosen)
            return **chosen;
    }
    const auto sniffed = formats::csv::sniff(bytes, shown);
    if (!sniffed)
        return base::forward(sniffed);
    if (sniffed->readings.empty())
        return base::fail(ErrorCode::NotATable, {shown, "it has no rows"});
    if (sniffed->ambiguous)
        return base::fail(ErrorCode::SniffAmbiguous,
            {formats::csv::inWords(sniffed->readings[0].dialect), formats::csv::inWords(sniffed->readings[1].dialect)},
            {shown, {}, {}, {}});
    return sniffed->readings.front().dialect;
}

Result<void> layKey(bundle::PackTable& table, formats::csv::Document& document, const PackBuildRequest& request)
{
    table.schema = document.table.schema();
    const std::vector<std::string> names = keyOf(request, table.name);
    for (const std::string& name : names) {
        const auto column = table.schema.indexOfNameOrId(name);
        if (!column)
            return base::forward(column);
        const std::string& id = table.schema.columns[*column].id;
        if (std::ranges::find(table.schema.key, id) != table.schema.key.end())
            return base::fail(ErrorCode::BadParameter, {"key " + name, "it is named twice"});
        table.schema.key.push_back(id);
    }
    if (names.empty())
        return {};
    table.key = request.minted ? bundle::KeyKind::Minted : bundle::KeyKind::Natural;
    document.table = document.table.withSchema(std::make_shared<const table::Schema>(table.schema));
    if (const auto duplicate = document.table.rowIds().duplicateKey())
        return base::fail(ErrorCode::KeyNotUnique, {*duplicate}, {table.name, {}, {}, {}});
    return {};
}

Result<bundle::PackTable> readTable(
    const std::filesystem::path& path, const PackBuildRequest& request, base::JobContext& job)
{
    const std::string shown = base::shownName(path);
    auto bytes = base::readFile(path);
    if (!bytes)
        return base::forward(bytes);
    const auto dialect = dialectFor(request, *bytes, shown);
    if (!dialect)
        return base::forward(dialect);
    bundle::PackTable table;
    table.name = table::tableNameFor(shown);
    table.dialect = *dialect;
    auto document = formats::csv::read(base::makeBytes(*bytes), table.dialect, table.name, job);
    if (!document)
        return base::forward(document);
    if (document->undecodable)
        return undecodable(*document, shown);
    if (const auto laid = layKey(table, *document, request); !laid)
        return base::forward(laid);
    table.bytes = std::move(*bytes);
    table.digest = base::identityText(table::tableDigest(document->table));
    return table;
}

} // namespace

Result<bundle::Pack> buildFirstPack(const PackBuildRequest& request, base::JobContext& job)
{
    if (!bundle::isPackId(request.id))
        return base::fail(ErrorCode::BadParameter, {"the pack id " + request.id, "use a-z, 0-9, '.', '_' and '-'"});
    if (!bundle::isDay(request.day))
        return base::fail(ErrorCode::BadParameter, {"the day " + request.day, "write it as 2026-03-09"});
    bundle::Pack pack;
    pack.ref = {request.id, 1, {}};
    pack.day = request.day;
    const auto noticeText = base::readFile(request.notice, mostSideFile);
    if (!noticeText)
        return base::forward(noticeText);
    auto notice = bundle::readNotice(*noticeText, base::shownName(request.notice));
    if (!notice)
        return base::forward(notice);
    pack.notice = std::move(*notice);
    if (request.policy) {
        const auto policyText = base::readFile(*request.policy, mostSideFile);
        if (!policyText)
            return base::forward(policyText);
        const auto policy = bundle::readPolicy(*policyText, base::shownName(*request.policy));
        if (!policy)
            return base::forward(policy);
        pack.policy = *policy;
    }
    for (const std::filesystem::path& path : request.tables) {
        auto table = readTable(path, request, job);
        if (!table)
            return base::forward(table);
        if (std::ranges::find(pack.tables, table->name, &bundle::PackTable::name) != pack.tables.end())
            return base::fail(ErrorCode::BadParameter, {"the table " + table->name, "the name occurs twice"});
        pack.tables.push_back(std::move(*table));
    }
    if (const auto checked = checkKeys(request, pack.tables); !checked)
        return base::forward(checked);
    std::ranges::sort(pack.tables, {}, &bundle::PackTable::name);
    return pack;
}

} // namespace gleaner::registry
