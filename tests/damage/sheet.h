#pragma once

#include "tests/damage/damage.h"

namespace gleaner::tests::damage {

/// A table as it is about to be written: every field as its bytes, every line end, all that stands around it. Damage
/// changes what is written and says what of it is still the truth.
class Sheet {
public:
    Sheet(const CleanTable& table, formats::csv::Dialect dialect);

    /// The field as it must be written in the dialect; in quotes if asked for.
    enum class Quotes { AsNeeded, Always };
    std::string written(const std::string& text, Quotes quotes = Quotes::AsNeeded) const;
    /// Writes all fields anew, after the dialect was changed.
    void rewrite(Quotes quotes = Quotes::AsNeeded);
    /// The place of a data row among the records.
    std::size_t record(std::size_t row) const { return headerRecords + row; }
    /// A line before the table (under the dialect one record), after it.
    void addBefore(const std::string& line);
    void addAfter(const std::string& line);
    /// The bytes of the file.
    std::string bytes() const;

    const CleanTable& table;
    formats::csv::Dialect dialect;
    Content truth;
    std::size_t headerRecords = 1;
    std::vector<Row> fields; ///< of all records, header first
    std::vector<std::string> ends; ///< the line end of each record
    std::vector<std::string> inserted; ///< lines that stand before each record, with their ends; one more for the end
    std::string before;
    std::string after;
};

/// UTF-8 text in the dialect's encoding, with its byte order mark.
std::string encoded(const std::string& utf8, const formats::csv::Dialect& dialect);
std::string lineEndText(formats::csv::LineEnd lineEnd);

} // namespace gleaner::tests::damage
