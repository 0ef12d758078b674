#pragma once

#include "core/base/file.h"
#include "core/base/job.h"
#include "core/formats/csv/dialect.h"
#include "core/table/table.h"

namespace gleaner::formats::csv {

/// Where each record of the source starts, enough to find any field's bytes again. Opaque outside the room.
class Layout;

/// A file as read: the table as it came, and all that is needed to write it back byte for byte.
struct Document {
    table::Table table;
    Dialect dialect;
    base::SharedBytes source;
    std::shared_ptr<const Layout> layout;
    std::vector<base::Issue> issues; ///< ragged rows, quote run-ons, undecodable bytes ...: counted, with first place
    bool undecodable = false; ///< some cell holds bytes that the encoding can't decode, or NUL: no pack can be made
};

/// Reads the whole file. Short rows get State::Missing cells, long rows put their extra cells in columns "Column n";
/// no cell's text is changed; bytes that the encoding can't decode stay in the cell. Column ids are those of
/// table::columnsForHeader. Fails with Cancelled, TooLarge, OutOfMemory, NotATable.
base::Result<Document> read(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, base::JobContext& job);

/// The first `rows` data rows only, for a preview; the rest of the file is not looked at.
base::Result<Document> readHead(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, std::size_t rows);

} // namespace gleaner::formats::csv
