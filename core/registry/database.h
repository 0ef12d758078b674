#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <memory>
#include <variant>

struct sqlite3_stmt;

namespace gleaner::registry {

/// What is bound to a place holder of a statement. Texts must live until the call returns.
using Value = std::variant<std::string_view, std::int64_t>;

/// One row of an answer; valid inside the visit only.
class Row {
public:
    explicit Row(sqlite3_stmt* statement)
        : m_statement(statement)
    {
    }
    std::string text(int column) const;
    std::int64_t integer(int column) const;

private:
    sqlite3_stmt* m_statement;
};

/// The registry's SQLite file. All SQL of the room goes through here; statements are prepared once. Errors are those of
/// the contract: DiskFull, FileUnwritable, RegistryDamaged, Internal. Not for use by two threads at once.
class Database {
public:
    /// ReadOnly: nobody can write in the file's folder, so nobody does while it is open.
    enum class Mode { Create, Existing, ReadOnly };
    static base::Result<Database> open(const std::filesystem::path& file, Mode mode);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    /// Statements without place holders.
    base::Result<void> script(const std::string& sql);
    /// One statement; returns how many rows it changed.
    base::Result<std::int64_t> run(std::string_view sql, std::initializer_list<Value> values = {});
    using Visit = std::function<void(const Row&)>;
    base::Result<void> each(std::string_view sql, std::initializer_list<Value> values, const Visit& visit);
    /// First column of the first row; `otherwise` if there is none.
    base::Result<std::int64_t> number(
        std::string_view sql, std::initializer_list<Value> values = {}, std::int64_t otherwise = 0);
    base::Result<std::string> text(std::string_view sql, std::initializer_list<Value> values = {});

    /// One write transaction: committed if the body succeeds, rolled back if not.
    base::Result<void> transaction(const std::function<base::Result<void>()>& body);

private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace gleaner::registry
