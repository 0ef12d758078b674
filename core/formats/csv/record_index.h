#pragma once

#include "core/base/job.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/scanner.h"

namespace gleaner::formats::csv {

/// Where each record of a file starts, found without encoding its cells: what a window shows of a file before its table
/// is there. Rows and cells are those that read() gives. Immutable, safe for concurrent use.
class RecordIndex {
public:
    /// One pass over the file, on all cores; the same for any number of them. Fails with Cancelled, NotATable, TooLarge
    /// (a record too long shows up in read() only).
    static base::Result<std::shared_ptr<const RecordIndex>> make(
        base::SharedBytes source, const Dialect& dialect, std::string_view tableName, base::JobContext& job);

    /// The columns of the header, or those of the first row. Longer rows have further cells.
    const table::Schema& schema() const { return m_schema; }
    std::size_t rowCount() const { return m_starts.size() - 1; }
    /// The cells of a row, State::Missing up to the width of the schema where the record has fewer.
    std::vector<table::Cell> row(std::size_t row) const;
    /// Start of each data record in the work bytes and, last, the end of the last one.
    const std::vector<std::uint64_t>& starts() const { return m_starts; }

private:
    RecordIndex(base::SharedBytes source, const Dialect& dialect);

    base::SharedBytes m_source;
    base::SharedBytes m_transcoded;
    Dialect m_dialect;
    Scanner m_scanner;
    std::string_view m_work;
    table::Schema m_schema;
    std::vector<std::uint64_t> m_starts;
};

} // namespace gleaner::formats::csv
