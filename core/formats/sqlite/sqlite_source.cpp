#include "core/formats/sqlite/sqlite_source.h"

#include "core/base/spool.h"
#include "core/formats/csv/row_writer.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <sqlite3.h>

namespace gleaner::formats::sqlite {

namespace {

using base::ErrorCode;

constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr int longestValue = 2 << 20;
/// Steps of SQLite's machine between two questions whether to stop: some milliseconds.
constexpr int pollSteps = 100'000;
/// Counting reads the whole table, which is cheap for tables of this size only.
constexpr std::uint64_t countedBytes = std::uint64_t{256} << 20U;

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

/// Only reading is allowed, whatever a view asks for.
int allowReading(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_SELECT || action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE
        ? SQLITE_OK
        : SQLITE_DENY;
}

int askToStop(void* job) { return static_cast<base::JobContext*>(job)->stopRequested() ? 1 : 0; }

class Connection {
public:
    static base::Result<std::unique_ptr<Connection>> open(const SourceFile& file);
    ~Connection() { sqlite3_close_v2(m_handle); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    using Visit = std::function<base::Result<void>(sqlite3_stmt*)>;
    /// Calls `visit` with the statement once before the first row, when `header` is given, and for each row.
    base::Result<void> query(
        const std::string& sql, const Visit& header, const Visit& visit, base::JobContext& job) const;

private:
    Connection(sqlite3* handle, SourceFile file)
        : m_handle(handle)
        , m_file(std::move(file))
    {
    }
    base::Result<void> configure();
    tl::unexpected<base::Error> errorOf(int code) const;

    sqlite3* m_handle;
    SourceFile m_file; ///< keeps the bytes of a database without a file
};

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
        return base::fail(ErrorCode::TooLarge, {"A row", "the memory of this computer"}, place);
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

std::string_view textOf(sqlite3_stmt* row, int column)
{
    const void* data = sqlite3_column_text(row, column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(row, column));
    return data == nullptr ? std::string_view{} : std::string_view(static_cast<const char*>(data), size);
}

/// The shortest text that gives the same double; SQLite's own has 15 digits, which is not always enough.
std::string realText(double value)
{
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    std::string text(buffer.data(), written.ptr);
    return text.find_first_of(".ein") == std::string::npos ? text + ".0" : text;
}

struct Counts {
    std::uint64_t rows = 0;
    std::uint64_t nulls = 0;
    std::uint64_t blobs = 0;
    std::uint64_t emptyTexts = 0;
};

class SqliteSource final : public Source {
public:
    SqliteSource(SourceFile file, std::filesystem::path scratch)
        : m_file(std::move(file))
        , m_scratch(std::move(scratch))
    {
    }
    base::Result<void> open(base::JobContext& job);

    Format format() const override { return Format::Sqlite; }
    const std::vector<Layer>& layers() const override { return m_layers; }
    std::optional<std::size_t> proposed() const override
    {
        return m_layers.size() == 1 ? std::optional<std::size_t>(0) : std::nullopt;
    }
    base::Result<Conversion> convert(const SourceChoice& choice, base::JobContext& job) const override;

private:
    base::Result<Counts> write(const Layer& layer, const base::ByteSink& sink, base::JobContext& job) const;

    SourceFile m_file;
    std::filesystem::path m_scratch;
    std::unique_ptr<Connection> m_connection;
    std::vector<Layer> m_layers;
};

base::Result<void> SqliteSource::open(base::JobContext& job)
{
    // What was written and not yet brought into the file itself would silently be missing.
    std::error_code none;
    const auto journal = std::filesystem::path(m_file.path.string() + "-wal");
    if (!m_file.path.empty() && std::filesystem::file_size(journal, none) > 0 && !none) {
        return base::fail(ErrorCode::FileUnreadable,
            {m_file.name, "another program has not finished writing it; close that program first"});
    }
    auto connection = Connection::open(m_file);
    if (!connection)
        return base::forward(connection);
    m_connection = std::move(*connection);
    std::vector<bool> counted;
    auto listed = m_connection->query(
        "SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE "
        "'\\' "
        "AND (type = 'view' OR rootpage > 0) ORDER BY name",
        {},
        [&](sqlite3_stmt* row) -> base::Result<void> {
            m_layers.push_back({std::string(textOf(row, 0)), {}, {}});
            counted.push_back(textOf(row, 1) == "table" && m_file.bytes->view().size() <= countedBytes);
            return {};
        },
        job);
    if (!listed)
        return listed;
    if (m_layers.empty())
        return base::fail(ErrorCode::NotATable, {m_file.name, "the database holds no table"});
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        if (!counted[layer])
            continue;
        auto done = m_connection->query(
            "SELECT count(*) FROM " + sqlName(m_layers[layer].name), {},
            [&](sqlite3_stmt* row) -> base::Result<void> {
                m_layers[layer].rows = static_cast<std::uint64_t>(sqlite3_column_int64(row, 0));
                return {};
            },
            job);
        if (!done)
            return done;
    }
    return {};
}

base::Result<Counts> SqliteSource::write(const Layer& layer, const base::ByteSink& sink, base::JobContext& job) const
{
    Counts counts;
    csv::RowWriter writer(sink);
    const auto header = [&](sqlite3_stmt* statement) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            writer.cell(sqlite3_column_name(statement, column));
        return writer.endRow();
    };
    const auto row = [&](sqlite3_stmt* statement) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            switch (sqlite3_column_type(statement, column)) {
            case SQLITE_NULL:
                ++counts.nulls;
                writer.cell({});
                break;
            case SQLITE_BLOB:
                ++counts.blobs;
                writer.cell({});
                break;
            case SQLITE_FLOAT:
                writer.cell(realText(sqlite3_column_double(statement, column)));
                break;
            default: {
                const std::string_view text = textOf(statement, column);
                counts.emptyTexts += text.empty() ? 1U : 0U;
                writer.cell(text);
            }
            }
        }
        job.progress(++counts.rows, layer.rows.value_or(0));
        return writer.endRow();
    };
    if (auto read = m_connection->query("SELECT * FROM " + sqlName(layer.name), header, row, job); !read)
        return base::forward(read);
    if (auto finished = writer.finish(); !finished)
        return base::forward(finished);
    return counts;
}

base::Result<Conversion> SqliteSource::convert(const SourceChoice& choice, base::JobContext& job) const
{
    const auto layer = chooseLayer(*this, choice, m_file.name);
    if (!layer)
        return base::forward(layer);
    base::Spool spool(m_scratch, mostExpandedBytes);
    const auto counts = write(
        m_layers[*layer], [&spool](std::string_view bytes) { return spool.add(bytes); }, job);
    if (!counts)
        return base::forward(counts);
    auto bytes = spool.finish();
    if (!bytes)
        return base::forward(bytes);
    const std::string& name = m_layers[*layer].name;
    Conversion conversion{m_file.name, tableNameAfter(name, m_file), std::move(*bytes), DialectKnown::All,
        originOf(m_file, formatName(Format::Sqlite)), {}};
    conversion.origin["layer"] = name;
    conversion.origin["counts"] = {{"blobs", counts->blobs}, {"empty_texts", counts->emptyTexts},
        {"nulls", counts->nulls}, {"rows", counts->rows}};
    if (counts->nulls > 0)
        conversion.issues.push_back({ErrorCode::NullAsBlank, {std::to_string(counts->nulls)}, {}, counts->nulls});
    if (counts->blobs > 0)
        conversion.issues.push_back({ErrorCode::BlobAsBlank, {std::to_string(counts->blobs)}, {}, counts->blobs});
    return conversion;
}

} // namespace

bool looksLikeSqlite(std::string_view bytes) { return bytes.starts_with(magic); }

base::Result<std::unique_ptr<Source>> openSqlite(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job)
{
    auto source = std::make_unique<SqliteSource>(file, scratch);
    if (auto opened = source->open(job); !opened)
        return base::forward(opened);
    return source;
}

} // namespace gleaner::formats::sqlite
