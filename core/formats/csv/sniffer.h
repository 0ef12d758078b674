#pragma once

#include "core/formats/csv/dialect.h"

namespace gleaner::formats::csv {

/// One way to read the file, with what speaks for it.
struct Reading {
    Dialect dialect;
    double score = 0; ///< row-length consistency times share of typed cells, 0 to 1
    std::vector<std::string> evidence; ///< English clauses, such as "no byte order mark; valid UTF-8"
};

/// Best reading first, then up to two alternatives.
struct Sniff {
    std::vector<Reading> readings;
    bool ambiguous = false; ///< the best two are within 5 % and give different tables: show both
};

/// Looks at the first 4 MiB and 64 blocks of 64 KiB over the rest. Deterministic. Fails with EmptyFile or NotATable
/// (binary content, archives, spreadsheets: the argument names what it looks like). `name` stands in messages.
base::Result<Sniff> sniff(std::string_view bytes, std::string_view name);

/// Encoding and delimiter of a reading in short English words, for messages.
std::string inWords(const Dialect& dialect);

} // namespace gleaner::formats::csv
