#pragma once

#include "core/table/table.h"

#include <random>

namespace gleaner::tests {

/// The same cells in a column that is kept row by row.
inline table::ColumnPtr rowByRow(const table::ColumnPtr& column)
{
    std::vector<table::PlacedCell> cells;
    for (std::size_t row = 0; row < column->rowCount(); ++row)
        cells.emplace_back(column->cell(row));
    std::vector<std::shared_ptr<const void>> owners{column};
    return std::make_shared<table::Column>(
        std::make_shared<const table::CellList>(std::move(cells), std::move(owners)));
}

/// A table of three columns "A", "B", "C", some of them kept row by row, with random cells of every state: texts with
/// spaces of all kinds, case, accents, Khmer with its word breaks, and bytes that are no UTF-8.
inline table::Table randomTable(std::mt19937& random, std::size_t rowCount)
{
    static const std::vector<std::string> parts{"Elm", "ELM", "elm", "St", "St.", " ", "  ", "\u00A0", "\u3000", "\t",
        "Peña", "PEÑA", "Pen\u0303a", "ភ្នំ\u200Bពេញ", "\u200B", "Niño", "\xFF", "\361", "\xE1\x9E", "O'Neil", "-", "1",
        "N/A"};
    auto schema = std::make_shared<table::Schema>();
    schema->table = "random";
    schema->columns = table::columnsForHeader({"A", "B", "C"});
    std::vector<table::ColumnPtr> columns;
    for (int column = 0; column < 3; ++column) {
        std::vector<table::Cell> cells;
        for (std::size_t row = 0; row < rowCount; ++row) {
            const auto kind = random() % 20;
            if (kind == 0) {
                cells.emplace_back(table::State::Missing, "");
            } else if (kind == 1) {
                cells.emplace_back(table::State::Null, "N/A");
            } else {
                std::string text;
                for (auto count = random() % 4; count > 0; --count)
                    text += parts[random() % parts.size()];
                cells.push_back(table::cellOf(text));
            }
        }
        columns.push_back(table::makeColumn(cells));
        if (random() % 3 == 0)
            columns.back() = rowByRow(columns.back());
    }
    return {schema, std::move(columns), rowCount};
}

/// Each row with a chance of one half; sometimes all.
inline table::RowSet randomRows(std::mt19937& random, std::size_t rowCount)
{
    if (random() % 4 == 0)
        return {rowCount, table::RowSet::Fill::All};
    table::RowSet rows(rowCount, table::RowSet::Fill::None);
    for (std::size_t row = 0; row < rowCount; ++row) {
        if (random() % 2 == 0)
            rows.insert(row);
    }
    return rows;
}

} // namespace gleaner::tests
