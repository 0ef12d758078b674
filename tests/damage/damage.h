#pragma once

#include "core/formats/csv/dialect.h"

#include <functional>
#include <string>
#include <vector>

/// Files that are damaged in known ways, with what a careful person would still read from them. The idea of scoring
/// readers by polluted files is that of Vitagliano, Hameed, Jiang, Reisener, Wu and Naumann, "Pollock: A Data Loading
/// Benchmark" (VLDB 2023); tables, kinds of damage and code are our own.
namespace gleaner::tests::damage {

using Row = std::vector<std::string>;

/// What a file says: the names in its header rows and its data rows, UTF-8.
struct Content {
    Row header;
    std::vector<Row> rows;
};

/// A table before anything happens to it.
struct CleanTable {
    std::string name;
    Row header;
    std::vector<Row> rows;
    bool latin = true; ///< all of it fits Windows-1252 and ISO-8859-1
    bool lineBreaks = false; ///< some cells hold line breaks
};

/// Five tables of different widths and types, made from a fixed seed.
std::vector<CleanTable> cleanTables();

/// One damaged file.
struct DamagedFile {
    std::string kind; ///< such as "long row"
    std::string name; ///< unique: table, kind, place
    std::string bytes;
    Content truth;
    formats::csv::Dialect dialect; ///< how a person who knows would have it read
};

/// The names of all kinds, in the order of reports.
std::vector<std::string> kindNames();

/// Makes every kind of damage at every place of every table that it can strike, and gives each `every`-th file of a
/// kind to `use`, beginning with the first. Always the same files in the same order.
void makeDamagedFiles(std::size_t every, const std::function<void(const DamagedFile&)>& use);

} // namespace gleaner::tests::damage
