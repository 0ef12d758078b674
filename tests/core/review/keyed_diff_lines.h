#pragma once

#include "core/review/keyed_diff.h"

#include <map>
#include <set>

namespace gleaner::tests {

/// What a diff found, a line each: rows and columns that were added or removed, and cells as letter and text.
inline std::set<std::string> linesOf(
    const review::KeyedDiff& diff, const table::Table& earlier, const table::Table& later)
{
    std::set<std::string> lines;
    for (const std::uint32_t row : diff.removedRows)
        lines.insert("- row " + review::rowKey(earlier, diff.earlierKey, row));
    for (const std::uint32_t row : diff.addedRows)
        lines.insert("+ row " + review::rowKey(later, diff.laterKey, row));
    for (const std::size_t column : diff.removedColumns)
        lines.insert("- column " + earlier.schema().columns[column].name);
    for (const std::size_t column : diff.addedColumns)
        lines.insert("+ column " + later.schema().columns[column].name);
    for (const review::ComparedColumn& column : diff.columns) {
        for (const std::uint32_t place : column.changed) {
            const review::RowPair row = diff.rows[place];
            lines.insert(review::rowKey(later, diff.laterKey, row.later) + ' '
                + later.schema().columns[column.later].name + ' '
                + table::letterText(earlier.cell(row.earlier, column.earlier)) + " > "
                + table::letterText(later.cell(row.later, column.later)));
        }
    }
    return lines;
}

/// What it must find, as plainly as possible: names and texts in maps, every cell of every row. The keys must be sound.
inline std::set<std::string> slowLines(
    const table::Table& earlier, const table::Table& later, const std::vector<std::string>& key)
{
    using Columns = std::map<std::string, std::size_t>;
    const auto columnsOf = [](const table::Table& table) {
        Columns columns;
        for (std::size_t index = 0; index < table.columnCount(); ++index)
            columns[table.schema().columns[index].name] = index;
        return columns;
    };
    const auto rowsOf = [&key](const table::Table& table, const Columns& columns) {
        std::vector<std::size_t> places;
        for (const std::string& name : key)
            places.push_back(columns.at(name));
        std::map<std::string, std::size_t> rows;
        for (std::size_t row = 0; row < table.rowCount(); ++row)
            rows[review::rowKey(table, places, row)] = row;
        return rows;
    };
    const Columns earlierColumns = columnsOf(earlier);
    const Columns laterColumns = columnsOf(later);
    const auto earlierRows = rowsOf(earlier, earlierColumns);
    const auto laterRows = rowsOf(later, laterColumns);
    std::set<std::string> lines;
    for (const auto& [name, index] : earlierColumns) {
        if (!laterColumns.contains(name))
            lines.insert("- column " + name);
    }
    for (const auto& [name, index] : laterColumns) {
        if (!earlierColumns.contains(name))
            lines.insert("+ column " + name);
    }
    for (const auto& [id, row] : earlierRows) {
        if (!laterRows.contains(id))
            lines.insert("- row " + id);
    }
    for (const auto& [id, row] : laterRows) {
        if (!earlierRows.contains(id)) {
            lines.insert("+ row " + id);
            continue;
        }
        for (const auto& [name, index] : laterColumns) {
            if (!earlierColumns.contains(name))
                continue;
            const std::string before = table::letterText(earlier.cell(earlierRows.at(id), earlierColumns.at(name)));
            const std::string after = table::letterText(later.cell(row, index));
            if (before != after)
                lines.insert(id + ' ' + name + ' ' + before + " > " + after);
        }
    }
    return lines;
}

} // namespace gleaner::tests
