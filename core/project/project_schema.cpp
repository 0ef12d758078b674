#include "core/project/project_schema.h"

#include <array>
#include <span>

namespace gleaner::project {

namespace {

using base::ErrorCode;

constexpr std::uint32_t applicationId = 0x476C6E72; // "Glnr"

/// Name and definition of each table, in the order of FORMAT.md: first those of version 1.
constexpr std::size_t tablesOfVersion1 = 10;
constexpr std::array<std::pair<std::string_view, const char*>, 16> tables{{
    {"source",
        "CREATE TABLE source(place INTEGER PRIMARY KEY, name TEXT NOT NULL, dialect TEXT NOT NULL, "
        "schema TEXT NOT NULL, size INTEGER NOT NULL) STRICT"},
    {"pack", "CREATE TABLE pack(place INTEGER PRIMARY KEY, size INTEGER NOT NULL) STRICT"},
    {"frame", "CREATE TABLE frame(id INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT"},
    {"step",
        "CREATE TABLE step(place INTEGER PRIMARY KEY, json TEXT NOT NULL, rows INTEGER NOT NULL, "
        "cells INTEGER NOT NULL, removed INTEGER NOT NULL) STRICT"},
    {"state", "CREATE TABLE state(place INTEGER PRIMARY KEY, position INTEGER NOT NULL) STRICT"},
    {"note",
        "CREATE TABLE note(id INTEGER PRIMARY KEY, about TEXT NOT NULL, row TEXT NOT NULL, col TEXT NOT NULL, "
        "type TEXT NOT NULL, text TEXT NOT NULL, link TEXT NOT NULL, replies_to TEXT NOT NULL) STRICT"},
    {"chart", "CREATE TABLE chart(id INTEGER PRIMARY KEY, spec TEXT NOT NULL) STRICT"},
    {"sent",
        "CREATE TABLE sent(place INTEGER PRIMARY KEY, identity TEXT NOT NULL, day TEXT NOT NULL, seq INTEGER NOT NULL, "
        "state_digest TEXT NOT NULL, file BLOB NOT NULL) STRICT"},
    {"receipt",
        "CREATE TABLE receipt(place INTEGER PRIMARY KEY, identity TEXT NOT NULL, contribution TEXT NOT NULL, "
        "n INTEGER NOT NULL, file BLOB NOT NULL) STRICT"},
    {"setting", "CREATE TABLE setting(name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID"},
    {"reference",
        "CREATE TABLE reference(place INTEGER PRIMARY KEY, path BLOB NOT NULL, digest BLOB NOT NULL, "
        "modified INTEGER NOT NULL) STRICT"},
    {"extent", "CREATE TABLE extent(place INTEGER PRIMARY KEY, rows INTEGER NOT NULL) STRICT"},
    {"page",
        "CREATE TABLE page(id INTEGER PRIMARY KEY, at INTEGER NOT NULL, size INTEGER NOT NULL, "
        "lengths BLOB NOT NULL) STRICT"},
    {"view", "CREATE TABLE view(place INTEGER PRIMARY KEY, position INTEGER NOT NULL, made_by TEXT NOT NULL) STRICT"},
    {"view_table",
        "CREATE TABLE view_table(place INTEGER PRIMARY KEY, rows INTEGER NOT NULL, present BLOB NOT NULL) STRICT"},
    {"view_page", "CREATE TABLE view_page(id INTEGER PRIMARY KEY, cells BLOB NOT NULL) STRICT"},
}};

std::uint32_t bigEndian(std::string_view bytes, std::size_t at)
{
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
        value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

base::Result<void> createSchema(Database& database)
{
    for (const auto& [name, sql] : tables) {
        if (auto made = database.run(sql); !made)
            return made;
    }
    if (auto set = database.run(("PRAGMA user_version = " + std::to_string(formatVersion)).c_str()); !set)
        return set;
    return database.run(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
}

base::Result<std::int64_t> checkHead(const FileHold& hold, const std::string& shownName)
{
    // Offsets of the SQLite file format: 18 and 19 journal kind, 60 user_version, 68 application_id.
    constexpr std::size_t headSize = 100;
    constexpr std::string_view magic("SQLite format 3\0", 16);
    const std::string head = hold.head(headSize);
    if (head.size() < headSize || !head.starts_with(magic) || bigEndian(head, 68) != applicationId)
        return base::fail(ErrorCode::NotAProject, {shownName});
    const std::uint32_t version = bigEndian(head, 60);
    if (version > formatVersion && version <= 0x7FFFFFFF)
        return base::fail(ErrorCode::ProjectNewer, {shownName, std::to_string(version), std::to_string(formatVersion)});
    if (version < 1 || version > formatVersion)
        return base::fail(ErrorCode::ProjectDamaged, {shownName, "its format version is not a version"});
    if (head[18] != 1 || head[19] != 1)
        return base::fail(ErrorCode::ProjectDamaged, {shownName, "it is kept in another way than projects are"});
    return version;
}

base::Result<void> checkSchema(Database& database, std::int64_t version)
{
    const std::size_t expectedTables = version == 1 ? tablesOfVersion1 : tables.size();
    std::size_t found = 0;
    bool differs = false;
    auto read = database.query(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema", {}, [&](Row& row) -> base::Result<void> {
            const std::string_view type = row.text(0);
            const std::string_view name = row.text(1);
            const std::string_view table = row.text(2);
            const std::string_view sql = row.text(3);
            bool known = false;
            for (const auto& [expected, definition] : std::span(tables).first(expectedTables))
                known = known || (type == "table" && name == expected && table == expected && sql == definition);
            differs = differs || !known;
            ++found;
            return {};
        });
    if (!read)
        return read;
    if (differs || found != expectedTables)
        return tl::unexpected<base::Error>(database.damaged("its tables are not those of a project"));
    return {};
}

} // namespace gleaner::project
