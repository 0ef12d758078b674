#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/review/column_diff.h"
#include "core/table/table.h"

namespace gleaner::review {

/// A column that both tables have, and where it differs.
struct ComparedColumn {
    std::size_t earlier = 0; ///< place of the column
    std::size_t later = 0;
    std::vector<std::uint32_t> changed; ///< places in KeyedDiff::rows of the rows whose cell differs, rising
};

/// How two tables differ that were read each from its own file. Rows are the same if their keys are, columns if their
/// names are; neither's order counts. Cells are the same if state and bytes are.
struct KeyedDiff {
    std::vector<std::size_t> earlierKey; ///< places of the key columns, in key order
    std::vector<std::size_t> laterKey;
    std::vector<RowPair> rows; ///< rows of both tables, in the order of the later one
    std::vector<std::uint32_t> removedRows; ///< of the earlier table only, rising
    std::vector<std::uint32_t> addedRows; ///< of the later table only, rising
    std::vector<ComparedColumn> columns; ///< columns of both tables, in the order of the later one
    std::vector<std::size_t> removedColumns; ///< of the earlier table only, rising
    std::vector<std::size_t> addedColumns; ///< of the later table only, rising
    std::size_t changedRows = 0; ///< rows of both tables in which some cell differs

    std::size_t changedCells() const;
    bool isSame() const;
};

/// Compares two tables by key: the raw texts of the columns that are named in `key`. Reports the progress of comparing
/// columns. Fails with
/// - BadParameter: no key column, one named twice, a table with two columns of one name, a row whose key is blank;
/// - NoSuchColumn: a table lacks a key column;
/// - KeyNotUnique: a key that occurs twice in a table; the place is that of the second row;
/// - Cancelled, OutOfMemory.
base::Result<KeyedDiff> keyedDiff(
    const table::Table& earlier, const table::Table& later, const std::vector<std::string>& key, base::JobContext& job);

/// The name of a row as it travels: the JSON array of its key's texts, such as `["A-17"]`. Bytes that are no UTF-8 are
/// replaced.
std::string rowKey(const table::Table& table, const std::vector<std::size_t>& keyColumns, std::size_t row);

} // namespace gleaner::review
