#pragma once

#include "core/base/job.h"
#include "core/formats/source_file.h"

#include <functional>
#include <memory>
#include <sqlite3.h>

namespace gleaner::formats::sqlite {

/// A database of a stranger, open for reading: nothing is written beside it, nothing in it is trusted, and whatever its
/// views ask for, they can only read.
class Connection {
public:
    /// Fails with SourceDamaged.
    static base::Result<std::unique_ptr<Connection>> open(const SourceFile& file);
    ~Connection() { sqlite3_close_v2(m_handle); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    using Visit = std::function<base::Result<void>(sqlite3_stmt*)>;
    /// Calls `visit` for each row, and before the first one `header`, if it is given. Fails with SourceDamaged,
    /// TooLarge, Cancelled, and as the two.
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

/// A name as SQL quotes it.
std::string sqlName(std::string_view name);

/// The value of a column as text; it stays good until the statement steps on.
std::string_view textOf(sqlite3_stmt* row, int column);

} // namespace gleaner::formats::sqlite
