#pragma once

#include "core/base/digest.h"
#include "core/table/column.h"
#include "core/table/schema.h"

#include <mutex>

namespace gleaner::table {

/// SHA-256 of a row as the bundle format (section 6) defines it: columns in bytewise order of their ids.
base::Digest32 rowHash(const Schema& schema, const std::vector<ColumnPtr>& columns, std::size_t row);

/// The names of a base table's rows as they travel: the canonical JSON array of the raw key texts (`["A-17"]`), or
/// `~<place from 1>:<first 16 hex of the row hash>` in a table without key. Computed when asked for; safe for
/// concurrent use.
class RowIds {
public:
    RowIds(std::shared_ptr<const Schema> schema, std::vector<ColumnPtr> baseColumns, std::size_t rowCount);

    /// `ordinal` is the place in the base table, from 0.
    std::string idOf(std::uint32_t ordinal) const;
    /// The place of the row with this id in the base table. A keyless id must match place and hash.
    std::optional<std::uint32_t> find(std::string_view id) const;
    std::size_t rowCount() const { return m_rowCount; }
    /// The first key that occurs twice, as its id; nothing if keys are unique or there is no key.
    std::optional<std::string> duplicateKey() const;

private:
    void buildIndex() const;

    std::shared_ptr<const Schema> m_schema;
    std::vector<ColumnPtr> m_columns;
    std::vector<std::size_t> m_keyColumns;
    std::size_t m_rowCount;
    struct Index;
    mutable std::once_flag m_indexed;
    mutable std::shared_ptr<const Index> m_index;
};

/// Table digest of the bundle format, section 6, over the rows in their order.
class Table;
base::Digest32 tableDigest(const Table& table);

} // namespace gleaner::table
