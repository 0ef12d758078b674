#pragma once

#include "core/formats/csv/document.h"
#include "core/formats/csv/writer.h"

#include <string>

namespace gleaner::tests {

/// What the byte-preserving writer makes of a table; "failed: ..." if it refuses.
inline std::string preserved(const formats::csv::Document& document, const table::Table& current)
{
    std::string out;
    base::NullJob job;
    const base::ByteSink sink = [&out](std::string_view bytes) -> base::Result<void> {
        out += bytes;
        return {};
    };
    const auto written = formats::csv::writePreserving(document, current, sink, job);
    return written ? out : "failed: " + base::describe(written.error());
}

/// A document from text; a test that can't read its own input is wrong.
inline formats::csv::Document readText(std::string bytes, const formats::csv::Dialect& dialect = {})
{
    base::NullJob job;
    return formats::csv::read(base::makeBytes(std::move(bytes)), dialect, "t", job).value();
}

/// Cells of one row in the form of recipes, joined by '|': "vElm St|e|m".
inline std::string rowText(const table::Table& table, std::size_t row)
{
    std::string text;
    for (std::size_t column = 0; column < table.columnCount(); ++column)
        text += (column == 0 ? "" : "|") + table::letterText(table.cell(row, column));
    return text;
}

/// The table with one cell changed.
inline table::Table withCell(const table::Table& table, std::size_t row, std::size_t column, table::Cell cell)
{
    return table.withColumn(column, table::setCells(table.column(column), {{row, std::move(cell)}}).column);
}

} // namespace gleaner::tests
