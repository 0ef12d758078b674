#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace gleaner::project {

/// A value for a parameter of a statement. The bytes must live until the call returns.
struct Blob {
    std::string_view bytes;
};
using Value = std::variant<std::int64_t, std::string_view, Blob>;

/// One row of an answer. A value of another type than asked for marks the row as mistyped: a file that somebody made
/// by hand can hold anything in spite of its schema.
class Row {
public:
    explicit Row(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }
    std::int64_t integer(int column);
    std::uint64_t count(int column); ///< an integer that is not negative
    std::string_view text(int column); ///< until the next row
    std::string_view blob(int column);
    bool mistyped() const { return m_mistyped; }

private:
    std::string_view bytes(int column, int type);

    sqlite3_stmt* m_statement;
    bool m_mistyped = false;
};

class Database;

/// A statement that is prepared once and run many times. Must not outlive its database.
class Statement {
public:
    using Visit = std::function<base::Result<void>(Row&)>;
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Calls visit for each row. A mistyped row fails with ProjectDamaged.
    base::Result<void> query(std::initializer_list<Value> values, const Visit& visit);

private:
    friend class Database;
    Statement(const Database& database, sqlite3_stmt* statement)
        : m_database(database)
        , m_statement(statement)
    {
    }

    const Database& m_database;
    sqlite3_stmt* m_statement;
};

/// Build: a file under a temporary name that nobody else knows; no journal file and no syncing, the caller syncs at the
/// end.
enum class Access : std::uint8_t { Read, Write, Build };

/// A connection that trusts nothing in the file: no triggers, views or extensions, checked cells, bounded values.
/// Errors carry the file's shown name.
class Database {
public:
    static base::Result<std::unique_ptr<Database>> open(
        const std::filesystem::path& path, const std::string& shownName, Access access);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    using Visit = Statement::Visit;
    base::Result<Statement> prepare(const char* sql);
    base::Result<void> run(const char* sql, std::initializer_list<Value> values = {});
    /// Calls visit for each row. A mistyped row fails with ProjectDamaged.
    base::Result<void> query(const char* sql, std::initializer_list<Value> values, const Visit& visit);

    enum class Transaction : std::uint8_t { Reading, Writing };
    /// All of `body` or, if it fails, nothing.
    base::Result<void> transaction(Transaction kind, const std::function<base::Result<void>()>& body);

    std::int64_t lastId() const;
    /// Rows that the last run() changed.
    std::int64_t changes() const;
    sqlite3* handle() const { return m_handle; }
    base::Error errorOf(int code) const;
    base::Error damaged(std::string what) const;

private:
    Database(sqlite3* handle, std::string shownName)
        : m_handle(handle)
        , m_shownName(std::move(shownName))
    {
    }
    base::Result<void> configure(Access access);

    sqlite3* m_handle;
    std::string m_shownName;
};

} // namespace gleaner::project
