#include "core/bundle/data_table.h"

#include "core/bundle/forms.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

using formats::csv::Dialect;
using formats::csv::Escape;
using formats::csv::LineEnd;

/// Lists of row numbers are written out, so they need a bound.
constexpr std::uint32_t mostSkippedRows = 1'000;
constexpr std::uint32_t mostHeaderRows = 100;
constexpr std::size_t mostTableRows = 5'000'000;
/// Members of our own, written only where they differ from their default.
constexpr std::array<std::pair<const char*, bool Dialect::*>, 4> flags{{
    {"gleaner:paddedQuotes", &Dialect::paddedQuotes},
    {"gleaner:quotedLineBreaks", &Dialect::quotedLineBreaks},
    {"gleaner:blankLines", &Dialect::blankLines},
    {"gleaner:repeatedHeaders", &Dialect::repeatedHeaders},
}};
constexpr std::string_view headerJoin = " › ";

std::string_view lineTerminator(LineEnd lineEnd)
{
    switch (lineEnd) {
    case LineEnd::Lf:
        return "\n";
    case LineEnd::CrLf:
        return "\r\n";
    case LineEnd::Cr:
        return "\r";
    }
    return {};
}

std::string_view keyName(KeyKind key)
{
    switch (key) {
    case KeyKind::None:
        return "none";
    case KeyKind::Natural:
        return "natural";
    case KeyKind::Minted:
        return "minted";
    }
    return {};
}

std::optional<KeyKind> keyNamed(std::string_view name)
{
    for (const KeyKind key : {KeyKind::None, KeyKind::Natural, KeyKind::Minted}) {
        if (keyName(key) == name)
            return key;
    }
    return std::nullopt;
}

base::Json rowNumbers(std::uint32_t first, std::uint32_t count)
{
    base::Json numbers = base::Json::array();
    for (std::uint32_t i = 0; i < count; ++i)
        numbers.push_back(first + i);
    return numbers;
}

base::Result<table::Schema> readSchema(const base::Json& json, std::string_view path, KeyKind key)
{
    table::Schema schema;
    ObjectReader members(json, path, "schema");
    members.constant("missingValues", base::Json::array());
    std::set<std::string> ids;
    for (const base::Json& field : members.array("fields")) {
        ObjectReader column(field, path, "schema.fields");
        table::ColumnInfo info{column.text("gleaner:id", isColumnId), column.text("name")};
        column.constant("type", "string");
        if (!ids.insert(info.id).second)
            column.refuse("gleaner:id");
        schema.columns.push_back(std::move(info));
        members.take(column.done(Unknown::Ignore));
    }
    if (schema.columns.empty() || members.has("primaryKey") != (key != KeyKind::None))
        members.refuse("primaryKey");
    if (key != KeyKind::None) {
        for (const base::Json& name : members.array("primaryKey")) {
            const auto index = name.is_string() ? schema.indexOfNameOrId(name.get_ref<const std::string&>())
                                                : base::Result<std::size_t>(base::fail(base::ErrorCode::DpSchema));
            if (!index || schema.columns[*index].name != name.get_ref<const std::string&>()) {
                members.refuse("primaryKey");
                break;
            }
            schema.key.push_back(schema.columns[*index].id);
        }
        if (schema.key.empty())
            members.refuse("primaryKey");
    }
    if (const auto read = members.done(Unknown::Ignore); !read)
        return base::forward(read);
    return schema;
}

base::Result<void> checkContent(const PackTable& table, const std::string& path)
{
    base::NullJob job;
    const auto document = openPackTable(table, job);
    if (!document) {
        base::Error error = document.error();
        error.place.file = path;
        return tl::unexpected<base::Error>(std::move(error));
    }
    const base::Place place{path, {}, {}, {}};
    if (document->table.rowCount() > mostTableRows)
        return base::fail(base::ErrorCode::Limit, {"rows"}, place);
    if (base::identityText(table::tableDigest(document->table)) != table.digest)
        return base::fail(base::ErrorCode::DpHash, {path}, place);
    if (const auto twice = document->table.rowIds().duplicateKey())
        return base::fail(base::ErrorCode::KeyNotUnique, {*twice}, place);
    return {};
}

} // namespace

base::Json tableDialectJson(const Dialect& dialect)
{
    base::Json json{{"delimiter", dialect.delimiter}, {"lineTerminator", std::string(lineTerminator(dialect.lineEnd))},
        {"quoteChar", dialect.quote == '\0' ? std::string() : std::string(1, dialect.quote)},
        {"doubleQuote", dialect.escape == Escape::Doubled}, {"header", dialect.headerRows > 0},
        {"gleaner:bom", dialect.byteOrderMark}};
    if (dialect.escape == Escape::Character)
        json["escapeChar"] = std::string(1, dialect.escapeCharacter);
    if (dialect.skipRows > 0)
        json["commentRows"] = rowNumbers(1, dialect.skipRows);
    if (dialect.headerRows > 0)
        json["headerRows"] = rowNumbers(dialect.skipRows + 1, dialect.headerRows);
    if (dialect.headerRows > 1)
        json["headerJoin"] = std::string(headerJoin);
    if (!dialect.comment.empty())
        json["commentChar"] = dialect.comment;
    if (dialect.rowsAfterHeader > 0)
        json["gleaner:rowsAfterHeader"] = dialect.rowsAfterHeader;
    if (dialect.footerRows > 0)
        json["gleaner:footerRows"] = dialect.footerRows;
    for (const auto& [name, flag] : flags) {
        if (dialect.*flag != Dialect().*flag)
            json[name] = dialect.*flag;
    }
    return json;
}

base::Result<Dialect> readTableDialect(const base::Json& json, std::string_view encoding, std::string_view path)
{
    Dialect dialect;
    ObjectReader members(json, path, "dialect");
    const auto known = formats::csv::encodingNamed(encoding);
    if (!known)
        members.refuse("encoding");
    dialect.encoding = known.value_or(formats::csv::Encoding::Utf8);
    dialect.byteOrderMark = members.boolean("gleaner:bom");
    dialect.delimiter = members.text("delimiter");
    const std::string quote = members.text("quoteChar");
    dialect.quote = quote.empty() ? '\0' : quote.front();
    dialect.escape = members.boolean("doubleQuote") ? Escape::Doubled
        : members.has("escapeChar")                 ? Escape::Character
                                                    : Escape::None;
    if (const std::string escape = members.has("escapeChar") ? members.text("escapeChar") : ""; !escape.empty())
        dialect.escapeCharacter = escape.front();
    if (members.has("commentChar"))
        dialect.comment = members.text("commentChar");
    for (const auto& [name, flag] : flags) {
        if (members.has(name))
            dialect.*flag = members.boolean(name);
    }
    const std::string lineEnd = members.text("lineTerminator");
    dialect.lineEnd = lineEnd == "\r\n" ? LineEnd::CrLf : lineEnd == "\r" ? LineEnd::Cr : LineEnd::Lf;
    const std::size_t skipped = members.has("commentRows") ? members.array("commentRows").size() : 0;
    const std::size_t headers = members.has("headerRows") ? members.array("headerRows").size() : 0;
    if (skipped > mostSkippedRows || headers > mostHeaderRows)
        members.refuse("headerRows");
    if (members.has("gleaner:rowsAfterHeader"))
        dialect.rowsAfterHeader
            = static_cast<std::uint32_t>(members.integer("gleaner:rowsAfterHeader", 1, mostSkippedRows));
    if (members.has("gleaner:footerRows"))
        dialect.footerRows = static_cast<std::uint32_t>(members.integer("gleaner:footerRows", 1, mostSkippedRows));
    if (!formats::csv::checkDialect(dialect))
        members.refuse("dialect");
    if (const auto read = members.done(Unknown::Ignore); !read)
        return base::forward(read);
    dialect.skipRows = static_cast<std::uint32_t>(skipped);
    dialect.headerRows = static_cast<std::uint32_t>(headers);
    // What was taken must say everything that stands there: a member that contradicts it reads another way elsewhere.
    const base::Json expected = tableDialectJson(dialect);
    for (const auto& [name, value] : expected.items()) {
        if (!json.contains(name) || json.at(name) != value)
            return base::fail(
                base::ErrorCode::DpSchema, {std::string(path) + " dialect." + name}, {std::string(path), {}, {}, {}});
    }
    return dialect;
}

std::string dataTablePath(std::string_view tableName) { return "data/" + std::string(tableName) + ".csv"; }

base::Result<base::Json> dataTableResource(const PackTable& table)
{
    const auto refused = [&](const char* what) -> base::Result<base::Json> {
        return base::fail(base::ErrorCode::BadParameter, {"table " + table.name, what});
    };
    // data/tasks.csv is the task list of a pack.
    if (!isTableName(table.name) || table.name == "tasks")
        return refused("this name can't be given to a table of a pack");
    if (table.schema.key.empty() != (table.key == KeyKind::None))
        return refused("the kind of key does not fit its key columns");
    if (table.dialect.skipRows > mostSkippedRows || table.dialect.headerRows > mostHeaderRows)
        return refused("too many rows stand before the data");
    if (table.dialect.rowsAfterHeader > mostSkippedRows || table.dialect.footerRows > mostSkippedRows)
        return refused("too many rows stand around the data");
    base::Json schema{{"missingValues", base::Json::array()}, {"fields", base::Json::array()}};
    for (const table::ColumnInfo& column : table.schema.columns)
        schema["fields"].push_back({{"name", column.name}, {"type", "string"}, {"gleaner:id", column.id}});
    for (const std::string& id : table.schema.key) {
        const auto index = table.schema.indexOfId(id);
        if (!index)
            return base::forward(index);
        const std::string& name = table.schema.columns[*index].name;
        if (std::ranges::count(table.schema.columns, name, &table::ColumnInfo::name) != 1)
            return refused("the name of a key column repeats");
        schema["primaryKey"].push_back(name);
    }
    return base::Json{{"encoding", std::string(formats::csv::encodingName(table.dialect.encoding))},
        {"dialect", tableDialectJson(table.dialect)}, {"schema", std::move(schema)},
        {"gleaner:key", std::string(keyName(table.key))}, {"gleaner:digest", table.digest}};
}

base::Result<PackTable> readDataTable(const base::Json& resource, std::string_view bytes)
{
    const std::string path = resource.at("path").get<std::string>();
    PackTable table;
    table.name = resource.at("name").get<std::string>();
    ObjectReader members(resource, path, "");
    if (!isTableName(table.name) || table.name == "tasks")
        members.refuse("name");
    const auto key = keyNamed(members.text("gleaner:key"));
    if (!key)
        members.refuse("gleaner:key");
    table.key = key.value_or(KeyKind::None);
    table.digest = members.text("gleaner:digest", isIdentity);
    const auto dialect = readTableDialect(members.object("dialect"), members.text("encoding"), path);
    members.take(dialect);
    auto schema = readSchema(members.object("schema"), path, table.key);
    members.take(schema);
    if (const auto read = members.done(Unknown::Ignore); !read)
        return base::forward(read);
    table.dialect = *dialect;
    table.schema = std::move(*schema);
    table.schema.table = table.name;
    table.bytes = bytes;
    if (const auto checked = checkContent(table, path); !checked)
        return base::forward(checked);
    return table;
}

base::Result<formats::csv::Document> openPackTable(const PackTable& table, base::JobContext& job)
{
    auto document = formats::csv::read(base::makeBytes(table.bytes), table.dialect, table.name, job);
    if (!document)
        return document;
    const base::Place place{dataTablePath(table.name), {}, {}, {}};
    if (document->undecodable)
        return base::fail(
            base::ErrorCode::CsvSyntax, {table.name, "it holds bytes that its encoding can't decode, or NUL"}, place);
    const auto& read = document->table.schema().columns;
    if (!std::ranges::equal(read, table.schema.columns, {}, &table::ColumnInfo::name, &table::ColumnInfo::name))
        return base::fail(base::ErrorCode::DpSchema, {place.file}, place);
    auto schema = std::make_shared<table::Schema>(table.schema);
    schema->table = table.name;
    document->table = document->table.withSchema(std::move(schema));
    return document;
}

} // namespace gleaner::bundle
