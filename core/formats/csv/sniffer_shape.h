#pragma once

#include "core/formats/csv/sniffer_sample.h"

namespace gleaner::formats::csv {

/// A table among the rows of a sample: rows [begin, end), header rows first.
struct TableShape {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t width = 0; ///< the usual number of cells
    std::size_t headerRows = 1;
    std::size_t rowsAfterHeader = 0;

    std::size_t dataBegin() const { return begin + headerRows + rowsAfterHeader; }
    std::size_t dataRows() const { return end > dataBegin() ? end - dataBegin() : 0; }
};

/// The tables that the rows hold one below the other, and which is the largest. Titles, notes, totals and blank rows
/// around them belong to none. At least one table if there is a row.
struct Shape {
    std::vector<TableShape> tables;
    std::size_t largest = 0;

    const TableShape& table() const { return tables[largest]; }
};
Shape shapeOf(const Sample& sample);

/// How many of the last rows are no data of a table with these rows: notes, totals, blank rows.
std::size_t footerOf(const Sample& sample, const TableShape& table);

/// The usual width of the rows [begin, end).
std::size_t usualWidth(const Sample& sample, std::size_t begin, std::size_t end);

/// Sets the header rows of a table by what its rows hold.
void findHeader(const Sample& sample, TableShape& table);

/// Which columns hold numbers or moments in nearly all of the rows [begin, end).
std::vector<bool> valueColumns(const Sample& sample, std::size_t begin, std::size_t end, std::size_t width);

/// True if the row holds values where the columns do, and no words there.
bool looksLikeData(const Sample& sample, std::size_t row, const std::vector<bool>& values);

} // namespace gleaner::formats::csv
