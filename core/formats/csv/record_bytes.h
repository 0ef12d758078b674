#pragma once

#include "core/formats/csv/document.h"

namespace gleaner::formats::csv {

/// True if a field of the dialect can hold this text: its encoding has every character, and quotes or escapes can
/// carry what would otherwise separate.
bool encodable(const Dialect& dialect, std::string_view utf8);

/// The record of a data row as it stands in the file, without its line end. A file in UTF-16 shows as UTF-8. Empty if
/// the document has no such row. Lives as long as the document.
std::string_view recordBytes(const Document& document, table::RowOrdinal row);

/// Starts of the data records and the end of the last one, in the work bytes (see charset.h).
std::vector<std::uint64_t> recordStarts(const Document& document);

/// The work bytes of one field of a row, quotes included; nothing if the record is too short to have it.
std::optional<std::string_view> fieldBytes(const Document& document, table::RowOrdinal row, std::size_t column);

} // namespace gleaner::formats::csv
