#pragma once

#include "core/formats/csv/document.h"

#include <string>

namespace gleaner::tests {

/// What is wrong with `written` as the byte-preserving export of `current`, a table that descends from
/// `document.table`; empty if nothing is. Holds source and export side by side, record by record and field by field as
/// slowCut() sees them: head, line ends and every field that was not edited must be the same bytes, an edited field
/// must say the new text and stand in quotes if it did before or must.
std::string faultOfExport(
    const formats::csv::Document& document, const table::Table& current, std::string_view written);

/// What is wrong with `again`, the reading of an export of `current`; empty if nothing is. Columns that no row has any
/// more may be gone. A missing cell with a filled one behind it has become blank: the record could not show otherwise.
std::string faultOfReadingBack(const table::Table& again, const table::Table& current);

/// What is wrong with `document` as the reading of its own source; empty if nothing is: the rows, and of each row the
/// cells that are there, must be those that slowCut() sees, unless it does not know the dialect or quotes are damaged.
std::string faultOfReading(const formats::csv::Document& document);

} // namespace gleaner::tests
