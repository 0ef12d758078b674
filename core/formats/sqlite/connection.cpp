#include "core/formats/sqlite/connection.h"

#include <filesystem>

namespace gleaner::formats::sqlite {

namespace {

using base::ErrorCode;

constexpr int longestValue = 64 << 20;
/// Steps of SQLite's machine between two questions whether to stop: some milliseconds.
constexpr int pollSteps = 100'000;

using StatementPtr = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

/// `file:` URI of a path, in which SQLite reads no special sign.
std::string uriOf(const std::filesystem::path& path)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    std::error_code none;
    std::string uri = "file:";
    for (const char c : std::filesystem::absolute(path, none).string()) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' || c == '.'
            || c == '-' || c == '_') {
            uri += c;
        } else {
            uri += '%';
            uri += hex[byte >> 4U];
            uri += hex[byte & 0xFU];
        }
    }
    return uri + "?mode=ro&immutable=1";
}

/// Only reading is allowed, whatever a view asks for.
int allowReading(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE
        ? SQLITE_OK
        : SQLITE_DENY;
}

int askToStop(void* job) { return static_cast<base::JobContext*>(job)->stopRequested() ? 1 : 0; }

} // namespace

base::Result<std::unique_ptr<Connection>> Connection::open(const SourceFile& file)
{
    sqlite3* handle = nullptr;
    const bool inMemory = file.path.empty();
    const std::string name = inMemory ? ":memory:" : uriOf(file.path);
    const int flags
        = SQLITE_OPEN_FULLMUTEX | (inMemory ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    int code = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle, file));
    if (code == SQLITE_OK && inMemory) {
        const std::string_view bytes = file.bytes->view();
        // Read-only, so SQLite never writes through the pointer.
        auto* data = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
        const auto size = static_cast<sqlite3_int64>(bytes.size());
        code = sqlite3_deserialize(handle, "main", data, size, size, SQLITE_DESERIALIZE_READONLY);
    }
    if (code != SQLITE_OK)
        return connection->errorOf(code);
    if (auto configured = connection->configure(); !configured)
        return base::forward(configured);
    return connection;
}

base::Result<void> Connection::configure()
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(m_handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    const std::pair<int, int> settings[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1}, {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (const auto& [setting, value] : settings) {
        if (const int code = sqlite3_db_config(m_handle, setting, value, nullptr); code != SQLITE_OK)
            return errorOf(code);
    }
    for (const char* pragma : {"PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0"}) {
        if (const int code = sqlite3_exec(m_handle, pragma, nullptr, nullptr, nullptr); code != SQLITE_OK)
            return errorOf(code);
    }
    sqlite3_set_authorizer(m_handle, allowReading, nullptr);
    return {};
}

tl::unexpected<base::Error> Connection::errorOf(int code) const
{
    const base::Place place{m_file.name, {}, {}, {}};
    switch (code & 0xFF) {
    case SQLITE_INTERRUPT:
        return base::fail(ErrorCode::Cancelled);
    case SQLITE_TOOBIG:
        return base::fail(ErrorCode::TooLarge, {"A cell", "1 MiB"}, place);
    case SQLITE_NOMEM:
        return base::fail(ErrorCode::OutOfMemory, {}, place);
    default:
        return base::fail(ErrorCode::SourceDamaged, {m_file.name, "a SQLite database", sqlite3_errstr(code)}, place);
    }
}

base::Result<void> Connection::query(
    const std::string& sql, const Visit& header, const Visit& visit, base::JobContext& job) const
{
    sqlite3_progress_handler(m_handle, pollSteps, askToStop, &job);
    sqlite3_stmt* prepared = nullptr;
    int code = sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &prepared, nullptr);
    const StatementPtr statement(prepared, &sqlite3_finalize);
    base::Result<void> result;
    if (code == SQLITE_OK && header)
        result = header(prepared);
    while (code == SQLITE_OK && result) {
        const int step = sqlite3_step(prepared);
        if (step == SQLITE_DONE)
            break;
        if (step == SQLITE_ROW)
            result = visit(prepared);
        else
            code = step;
    }
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    return code == SQLITE_OK ? result : errorOf(code);
}

std::string sqlName(std::string_view name)
{
    std::string text = "\"";
    for (const char c : name) {
        if (c == '"')
            text += '"';
        text += c;
    }
    return text + '"';
}

std::string_view textOf(sqlite3_stmt* row, int column)
{
    const void* data = sqlite3_column_text(row, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    return data == nullptr ? std::string_view{} : std::string_view(static_cast<const char*>(data), size);
}

} // namespace gleaner::formats::sqlite
