#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace gleaner::table {

/// What is known about a column besides its cells. Every column is text in this version.
struct ColumnInfo {
    std::string id; ///< permanent, `[a-z2-7]{4,8}`; steps and changes name columns by it
    std::string name; ///< header text as in the file, a label that may repeat or be empty

    bool operator==(const ColumnInfo&) const = default;
};

/// The columns of a table in order, its name and its key.
struct Schema {
    std::string table; ///< resource name: lower-case ASCII
    std::vector<ColumnInfo> columns;
    std::vector<std::string> key; ///< ids of the key columns in key order; empty = rows are named by place and content

    bool operator==(const Schema&) const = default;
    /// Position of the column with this id.
    base::Result<std::size_t> indexOfId(std::string_view id) const;
    /// Position by exact header name (refused if it repeats), else by id. For what people type.
    base::Result<std::size_t> indexOfNameOrId(std::string_view nameOrId) const;
};

/// Ids for header names in file order: the first 4 characters of the item id of (name, occurrence from 1), up to 8
/// while another column of the table has them (bundle format, section 6).
std::vector<ColumnInfo> columnsForHeader(const std::vector<std::string>& names);

/// A resource name from a file name: the name without its ending in lower-case ASCII letters, digits, '-' and '_';
/// "table" if none is left.
std::string tableNameFor(std::string_view fileName);

} // namespace gleaner::table
