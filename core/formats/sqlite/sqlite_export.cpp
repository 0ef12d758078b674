#include "core/formats/exports/exports.h"
#include "core/formats/sqlite/connection.h"

#include <memory>
#include <sqlite3.h>

namespace gleaner::formats::exports {

namespace {

using base::ErrorCode;
using sqlite::sqlName;
using HandlePtr = std::unique_ptr<sqlite3, decltype(&sqlite3_close_v2)>;
using StatementPtr = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

/// SQLite's own limit on columns of a table.
constexpr std::size_t mostColumns = 2000;

tl::unexpected<base::Error> failure(int code)
{
    if (code == SQLITE_NOMEM || code == SQLITE_FULL || code == SQLITE_TOOBIG)
        return base::fail(ErrorCode::TooLarge, {"The table", "what a database in memory can hold"});
    return base::fail(ErrorCode::Internal, {sqlite3_errstr(code)});
}

std::string createSql(const table::Table& table, const std::vector<std::string>& names)
{
    std::string sql = "CREATE TABLE " + sqlName(table.schema().table) + "(";
    for (std::size_t column = 0; column < names.size(); ++column)
        sql += (column > 0 ? ", " : "") + sqlName(names[column]) + " TEXT";
    return sql + ")";
}

std::string insertSql(const table::Table& table)
{
    std::string sql = "INSERT INTO " + sqlName(table.schema().table) + " VALUES(?";
    for (std::size_t column = 1; column < table.columnCount(); ++column)
        sql += ",?";
    return sql + ")";
}

base::Result<void> insertRow(sqlite3_stmt* statement, const table::Table& table, std::size_t row)
{
    int code = SQLITE_OK;
    for (std::size_t column = 0; column < table.columnCount() && code == SQLITE_OK; ++column) {
        const table::CellView cell = table.cell(row, column);
        const int place = static_cast<int>(column) + 1;
        // A view without bytes may have no address, and that would bind NULL.
        const char* text = cell.text.empty() ? "" : cell.text.data();
        code = cell.state == table::State::Missing
            ? sqlite3_bind_null(statement, place)
            : sqlite3_bind_text64(statement, place, text, cell.text.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    if (code == SQLITE_OK && (code = sqlite3_step(statement)) == SQLITE_DONE)
        code = sqlite3_reset(statement);
    return code == SQLITE_OK ? base::Result<void>{} : failure(code);
}

} // namespace

base::Result<std::vector<base::Issue>> writeSqlite(
    const table::Table& table, const base::ByteSink& sink, base::JobContext& job)
{
    if (table.columnCount() > mostColumns)
        return base::fail(ErrorCode::TooLarge, {"A table of a SQLite database", "2,000 columns"});
    const ColumnNames names = distinctNames(table.schema(), NameCase::IsIgnored);
    sqlite3* opened = nullptr;
    int code = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const HandlePtr handle(opened, &sqlite3_close_v2);
    const std::string start = "BEGIN;" + createSql(table, names.names);
    if (code == SQLITE_OK)
        code = sqlite3_exec(opened, start.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code);
    {
        sqlite3_stmt* prepared = nullptr;
        code = sqlite3_prepare_v2(opened, insertSql(table).c_str(), -1, &prepared, nullptr);
        const StatementPtr statement(prepared, &sqlite3_finalize);
        if (code != SQLITE_OK)
            return failure(code);
        auto inserted = forEachRow(
            table, [&](std::size_t row) { return insertRow(prepared, table, row); }, job);
        if (!inserted)
            return base::forward(inserted);
    }
    if ((code = sqlite3_exec(opened, "COMMIT", nullptr, nullptr, nullptr)) != SQLITE_OK)
        return failure(code);
    sqlite3_int64 size = 0;
    // A copy: the pages of a database in memory do not lie one behind the other.
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(opened, "main", &size, 0), &sqlite3_free);
    if (bytes == nullptr)
        return failure(SQLITE_NOMEM);
    if (auto written = sink({reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)}); !written)
        return base::forward(written);
    std::vector<base::Issue> issues;
    note(issues, ErrorCode::NamesChanged, names.changed);
    note(issues, ErrorCode::TextOnly, table.columnCount());
    return issues;
}

} // namespace gleaner::formats::exports
