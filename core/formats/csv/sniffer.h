#pragma once

#include "core/formats/csv/evidence.h"

namespace gleaner::formats::csv {

/// One of the tables that a file holds one below the other.
struct TablePlace {
    std::uint32_t skipRows = 0; ///< as in Dialect, for this table
    std::uint32_t headerRows = 1;
    std::uint32_t rowsAfterHeader = 0;
    std::uint32_t footerRows = 0;
    std::size_t rows = 0; ///< data rows that the sample shows
    std::size_t columns = 0;
};

/// One way to read the file, with what speaks for it.
struct Reading {
    Dialect dialect;
    double score = 0; ///< row-length consistency times share of usual cells, 0 to 1
    std::vector<Evidence> evidence; ///< one for each decision
    std::vector<TablePlace>
        tables; ///< in the order of the file; the dialect reads the largest. Empty where none were looked for.
};

/// Best reading first, then up to two alternatives.
struct Sniff {
    std::vector<Reading> readings;
    bool ambiguous = false; ///< the best two are within 5 % and give different tables: show both
};

/// Looks at the first 4 MiB and 64 blocks of 64 KiB over the rest, the last one the end of the file. Deterministic.
/// Fails with EmptyFile or NotATable (binary content, archives, spreadsheets: the argument names what it looks like).
/// `name` stands in messages.
base::Result<Sniff> sniff(std::string_view bytes, std::string_view name);

/// Encoding and delimiter of a reading in short English words, for messages.
std::string inWords(const Dialect& dialect);

/// What the sniffer finds around the table if encoding, separator, quotes and what stands between records are those of
/// `dialect`. Fails like sniff().
base::Result<Reading> readingIn(const Dialect& dialect, std::string_view bytes, std::string_view name);

/// The dialect that reads another table of the file.
Dialect dialectOf(const Reading& reading, const TablePlace& table);

} // namespace gleaner::formats::csv
