#include "core/project/sqlite.h"

#include <cerrno>
#include <cstring>
#include <sqlite3.h>
#include <utility>

namespace gleaner::project {

namespace {

using base::ErrorCode;

/// How long to wait for another process. A reader waits longer: on a slow disk the writer holds the file while each of
/// its steps is synced, and a person who opens a project wants it open, not refused.
constexpr int writerBusyMilliseconds = 5000;
constexpr int readerBusyMilliseconds = 30'000;
constexpr int longestValue = 128 << 20;

int bindValue(sqlite3_stmt* statement, int index, const Value& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, index, *integer);
    // A view without bytes may have no address, and that would bind NULL.
    const auto addressOf = [](std::string_view bytes) { return bytes.empty() ? "" : bytes.data(); };
    if (const auto* text = std::get_if<std::string_view>(&value))
        return sqlite3_bind_text64(statement, index, addressOf(*text), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    const std::string_view bytes = std::get<Blob>(value).bytes;
    return sqlite3_bind_blob64(statement, index, addressOf(bytes), bytes.size(), SQLITE_STATIC);
}

bool isFull(int systemError) { return systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG; }

} // namespace

std::int64_t Row::integer(int column)
{
    if (sqlite3_column_type(m_statement, column) != SQLITE_INTEGER) {
        m_mistyped = true;
        return 0;
    }
    return sqlite3_column_int64(m_statement, column);
}

std::uint64_t Row::count(int column)
{
    const std::int64_t value = integer(column);
    if (value >= 0)
        return static_cast<std::uint64_t>(value);
    m_mistyped = true;
    return 0;
}

std::string_view Row::bytes(int column, int type)
{
    if (sqlite3_column_type(m_statement, column) != type) {
        m_mistyped = true;
        return {};
    }
    const void* data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    return data == nullptr ? std::string_view{}
                           : std::string_view(static_cast<const char*>(data), static_cast<std::size_t>(size));
}

std::string_view Row::text(int column) { return bytes(column, SQLITE_TEXT); }
std::string_view Row::blob(int column) { return bytes(column, SQLITE_BLOB); }

base::Result<std::unique_ptr<Database>> Database::open(
    const std::filesystem::path& path, const std::string& shownName, Access access)
{
    std::error_code absent;
    // An absolute path is never one of SQLite's special names.
    const auto absolute = std::filesystem::absolute(path, absent);
    sqlite3* handle = nullptr;
    const int flags = (access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_FULLMUTEX;
    const int code = sqlite3_open_v2(absolute.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle, shownName));
    if (code != SQLITE_OK)
        return tl::unexpected<base::Error>(database->errorOf(code));
    if (auto ready = database->configure(access); !ready)
        return base::forward(ready);
    return database;
}

Database::~Database() { sqlite3_close_v2(m_handle); }

base::Result<void> Database::configure(Access access)
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, access == Access::Read ? readerBusyMilliseconds : writerBusyMilliseconds);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    const std::pair<int, int> settings[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0}, {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (const auto& [setting, value] : settings) {
        if (const int code = sqlite3_db_config(m_handle, setting, value, nullptr); code != SQLITE_OK)
            return tl::unexpected<base::Error>(errorOf(code));
    }
    if (auto done = run("PRAGMA cell_size_check = ON"); !done)
        return done;
    if (auto done = run("PRAGMA mmap_size = 0"); !done)
        return done;
    if (access == Access::Read)
        return {};
    if (access == Access::Build) {
        if (auto done = run("PRAGMA journal_mode = MEMORY"); !done)
            return done;
        return run("PRAGMA synchronous = OFF");
    }
    // EXTRA syncs the folder after the journal is gone: without it a power cut could bring the journal back, and
    // with it the state before a step that was shown as done.
    if (auto done = run("PRAGMA synchronous = EXTRA"); !done)
        return done;
    return run("PRAGMA secure_delete = ON");
}

base::Result<void> Database::run(const char* sql, std::initializer_list<Value> values)
{
    return query(sql, values, [](Row&) -> base::Result<void> { return {}; });
}

base::Result<void> Database::query(const char* sql, std::initializer_list<Value> values, const Visit& visit)
{
    auto statement = prepare(sql);
    return statement ? statement->query(values, visit) : base::forward(statement);
}

base::Result<Statement> Database::prepare(const char* sql)
{
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, sql, -1, &prepared, nullptr);
    Statement statement(*this, prepared);
    if (code != SQLITE_OK)
        return tl::unexpected<base::Error>(errorOf(code));
    return statement;
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database)
    , m_statement(std::exchange(other.m_statement, nullptr))
{
}

base::Result<void> Statement::query(std::initializer_list<Value> values, const Visit& visit)
{
    // However it ends, locks and bound values are let go.
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_reset)> reset(m_statement, &sqlite3_reset);
    int index = 0;
    for (const Value& value : values) {
        if (const int code = bindValue(m_statement, ++index, value); code != SQLITE_OK)
            return tl::unexpected<base::Error>(m_database.errorOf(code));
    }
    int code = SQLITE_OK;
    while ((code = sqlite3_step(m_statement)) == SQLITE_ROW) {
        Row row(m_statement);
        auto visited = visit(row);
        if (row.mistyped())
            return tl::unexpected<base::Error>(m_database.damaged("a value is of another type than it should be"));
        if (!visited)
            return visited;
    }
    if (code != SQLITE_DONE)
        return tl::unexpected<base::Error>(m_database.errorOf(code));
    return {};
}

base::Result<void> Database::transaction(Transaction kind, const std::function<base::Result<void>()>& body)
{
    auto done = run(kind == Transaction::Writing ? "BEGIN IMMEDIATE" : "BEGIN");
    if (!done)
        return done;
    done = body();
    if (done)
        done = run("COMMIT");
    // After some failures SQLite has rolled back by itself.
    if (!done && sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    return done;
}

std::int64_t Database::lastId() const { return sqlite3_last_insert_rowid(m_handle); }
std::int64_t Database::changes() const { return sqlite3_changes64(m_handle); }

base::Error Database::damaged(std::string what) const
{
    return {ErrorCode::ProjectDamaged, {m_shownName, std::move(what)}, {}};
}

base::Error Database::errorOf(int code) const
{
    const int systemError = m_handle == nullptr ? 0 : sqlite3_system_errno(m_handle);
    const std::string cause
        = isFull(systemError) || systemError == 0 ? sqlite3_errstr(code) : std::strerror(systemError);
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, {m_shownName}, {}};
    case SQLITE_NOTADB:
        return {ErrorCode::NotAProject, {m_shownName}, {}};
    case SQLITE_NOMEM:
        return {ErrorCode::Internal, {"out of memory"}, {}};
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge, {"one entry of " + m_shownName, "128 MiB"}, {}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::FileUnwritable, {m_shownName, "another program is using it"}, {}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::FileUnwritable, {m_shownName, cause}, {}};
    case SQLITE_CANTOPEN:
        return {ErrorCode::FileUnreadable, {m_shownName, cause}, {}};
    case SQLITE_IOERR:
        if (isFull(systemError))
            return {ErrorCode::DiskFull, {m_shownName}, {}};
        if (code == SQLITE_IOERR_SHORT_READ)
            return damaged("it is cut off");
        return {code == SQLITE_IOERR_READ ? ErrorCode::FileUnreadable : ErrorCode::FileUnwritable, {m_shownName, cause},
            {}};
    default:
        return damaged(sqlite3_errstr(code));
    }
}

} // namespace gleaner::project
