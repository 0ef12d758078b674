#pragma once

#include "core/formats/csv/row_writer.h"

namespace gleaner::formats::sheets {

/// The part of a sheet that holds something; rows and columns from 0, the last ones included.
struct UsedRange {
    std::uint64_t firstRow = 0, lastRow = 0, firstColumn = 0, lastColumn = 0;
    std::uint64_t cells = 0; ///< 0 = the sheet is empty

    void include(std::uint64_t row, std::uint64_t column);
    std::uint64_t rows() const { return cells == 0 ? 0 : lastRow - firstRow + 1; }
    std::uint64_t columns() const { return cells == 0 ? 0 : lastColumn - firstColumn + 1; }
    /// As spreadsheets write it, such as "B3:F200".
    std::string text() const;
};

/// Writes the used range of a sheet as canonical CSV; cells that the sheet does not name are blank.
class SheetWriter {
public:
    SheetWriter(const UsedRange& range, base::ByteSink sink)
        : m_range(range)
        , m_row(range.firstRow)
        , m_column(range.firstColumn)
        , m_writer(std::move(sink))
    {
    }
    /// Cells come in order; one that is not behind the last is left out and counted. Fails as RowWriter.
    base::Result<void> cell(std::uint64_t row, std::uint64_t column, std::string_view text);
    base::Result<void> finish();

private:
    base::Result<void> goTo(std::uint64_t row);

    UsedRange m_range;
    std::uint64_t m_row;
    std::uint64_t m_column;
    csv::RowWriter m_writer;
};

} // namespace gleaner::formats::sheets
