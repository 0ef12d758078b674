#include "core/registry/database.h"

#include "core/base/file.h"
#include "core/base/hash_map.h"

#include <cerrno>
#include <fmt/format.h>
#include <sqlite3.h>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;

struct CloseDatabase {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct FinishStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinishStatement>;

/// How long another process may hold the file before the call gives up.
constexpr int patienceMilliseconds = 10'000;

/// The file's name in the form that tells SQLite to make no files beside it.
std::string immutableUri(const std::filesystem::path& file)
{
    std::error_code ignored;
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(file, ignored).string()) {
        if (c == '%' || c == '?' || c == '#')
            uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            uri += c;
    }
    return uri + "?immutable=1";
}

} // namespace

struct Database::State {
    std::unique_ptr<sqlite3, CloseDatabase> handle;
    std::string fileName;
    base::TextMap<Statement> statements; ///< destroyed before the handle

    tl::unexpected<base::Error> error(int code) const
    {
        const int cause = sqlite3_system_errno(handle.get());
        switch (code & 0xFF) {
        case SQLITE_FULL:
            return base::fail(ErrorCode::DiskFull, {fileName});
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM:
        case SQLITE_IOERR:
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            // The shared memory beside the file meets a full disk as an error of reading or writing.
            if (cause == ENOSPC || cause == EDQUOT)
                return base::fail(ErrorCode::DiskFull, {fileName});
            return base::fail(ErrorCode::FileUnwritable, {fileName, std::string(sqlite3_errstr(code))});
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_ERROR:
            return base::fail(ErrorCode::RegistryDamaged, {sqlite3_errmsg(handle.get())});
        default:
            return base::fail(ErrorCode::Internal, {sqlite3_errmsg(handle.get())});
        }
    }

    Result<sqlite3_stmt*> prepare(std::string_view sql, std::initializer_list<Value> values)
    {
        auto found = statements.find(sql);
        if (found == statements.end()) {
            sqlite3_stmt* fresh = nullptr;
            const int code
                = sqlite3_prepare_v2(handle.get(), sql.data(), static_cast<int>(sql.size()), &fresh, nullptr);
            if (code != SQLITE_OK)
                return error(code);
            found = statements.emplace(std::string(sql), Statement(fresh)).first;
        }
        sqlite3_stmt* statement = found->second.get();
        int place = 0;
        for (const Value& value : values) {
            ++place;
            const auto* text = std::get_if<std::string_view>(&value);
            // An empty view may point nowhere, which would be bound as NULL.
            const int code = text == nullptr ? sqlite3_bind_int64(statement, place, std::get<std::int64_t>(value))
                                             : sqlite3_bind_text64(statement, place, text->empty() ? "" : text->data(),
                                                 text->size(), SQLITE_STATIC, SQLITE_UTF8);
            if (code != SQLITE_OK)
                return error(code);
        }
        return statement;
    }

    /// Steps through the answer and leaves the statement ready for its next use.
    Result<void> finish(sqlite3_stmt* statement, const Visit& visit) const
    {
        int code = sqlite3_step(statement);
        while (code == SQLITE_ROW) {
            visit(Row(statement));
            code = sqlite3_step(statement);
        }
        sqlite3_reset(statement);
        sqlite3_clear_bindings(statement);
        if (code != SQLITE_DONE)
            return error(code);
        return {};
    }
};

std::string Row::text(int column) const
{
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return bytes == nullptr ? std::string()
                            : std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

std::int64_t Row::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

Database::Database(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Database::~Database() = default;
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Result<Database> Database::open(const std::filesystem::path& file, Mode mode)
{
    auto state = std::make_unique<State>();
    state->fileName = base::shownName(file);
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
    std::string name = file.string();
    if (mode == Mode::ReadOnly) {
        flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
        name = immutableUri(file);
    }
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    state->handle.reset(handle);
    if (code != SQLITE_OK)
        return state->error(code);
    sqlite3_busy_timeout(handle, patienceMilliseconds);
    // A registry file is data from outside as soon as somebody copies it: no functions from its schema.
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return Database(std::move(state));
}

Result<void> Database::script(const std::string& sql)
{
    const int code = sqlite3_exec(m_state->handle.get(), sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return m_state->error(code);
    return {};
}

Result<std::int64_t> Database::run(std::string_view sql, std::initializer_list<Value> values)
{
    const auto statement = m_state->prepare(sql, values);
    if (!statement)
        return base::forward(statement);
    if (const auto done = m_state->finish(*statement, [](const Row&) {}); !done)
        return base::forward(done);
    return sqlite3_changes(m_state->handle.get());
}

Result<void> Database::each(std::string_view sql, std::initializer_list<Value> values, const Visit& visit)
{
    const auto statement = m_state->prepare(sql, values);
    if (!statement)
        return base::forward(statement);
    return m_state->finish(*statement, visit);
}

Result<std::int64_t> Database::number(std::string_view sql, std::initializer_list<Value> values, std::int64_t otherwise)
{
    std::int64_t answer = otherwise;
    if (const auto done = each(sql, values, [&answer](const Row& row) { answer = row.integer(0); }); !done)
        return base::forward(done);
    return answer;
}

Result<std::string> Database::text(std::string_view sql, std::initializer_list<Value> values)
{
    std::string answer;
    if (const auto done = each(sql, values, [&answer](const Row& row) { answer = row.text(0); }); !done)
        return base::forward(done);
    return answer;
}

Result<void> Database::transaction(const std::function<Result<void>()>& body)
{
    if (const auto begun = script("BEGIN IMMEDIATE"); !begun)
        return begun;
    auto done = body();
    if (done)
        done = script("COMMIT");
    // SQLite may have rolled back by itself, as on a full disk; the first error is the one to tell.
    if (!done && sqlite3_get_autocommit(m_state->handle.get()) == 0)
        (void)script("ROLLBACK");
    return done;
}

} // namespace gleaner::registry
