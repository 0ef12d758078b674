#pragma once

#include "core/formats/csv/gaps.h"
#include "core/formats/csv/read_issues.h"

namespace gleaner::formats::csv {

/// The work bytes of a source, and what was found on the way to them.
struct Work {
    base::SharedBytes transcoded; ///< null unless the file is UTF-16
    std::size_t markSize = 0;
    std::string_view bytes; ///< live as long as the source and `transcoded`
};

/// UTF-16 is transcoded, at most `mostBytes` of it; other files are looked at where they lie. `dialect` learns whether
/// there is a byte order mark.
Work prepareWork(const base::SharedBytes& source, Dialect& dialect, std::size_t mostBytes);

/// What the rows before the data say, and where the data starts.
struct Header {
    std::vector<std::string> names;
    std::size_t end = 0;
    std::size_t width = 0; ///< cells that a row should have: those of the header, or without one of the first row
    RecordIssues issues;
    Gaps gaps; ///< what stands between records and is none; knows the header
};

/// Rows before the data depend on no bytes behind them, so edits of data never change them. Fails with NotATable,
/// TooLarge, BadParameter. `name` is the table's, for messages.
base::Result<Header> readHeader(std::string_view work, const Dialect& dialect, std::string_view name);

/// The name of a column that the header does not name, by its place from 0.
std::string nameOfColumn(std::size_t index);

/// Fails with TooLarge if a record passes a limit. `name` is what messages call it.
base::Result<void> checkRecord(const std::vector<Field>& fields, std::string_view name);

/// Limits of a table (cleaning, section 7.2): checked before memory is spent.
constexpr std::size_t mostFileBytes = std::size_t{8} << 30U;
constexpr std::size_t mostColumns = 16'384;
constexpr std::size_t mostCellBytes = std::size_t{1} << 20U;

} // namespace gleaner::formats::csv
