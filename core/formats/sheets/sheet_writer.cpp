#include "core/formats/sheets/sheet_writer.h"

#include <algorithm>

namespace gleaner::formats::sheets {

namespace {

std::string columnLetters(std::uint64_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

} // namespace

void UsedRange::include(std::uint64_t row, std::uint64_t column)
{
    if (cells++ == 0) {
        firstRow = lastRow = row;
        firstColumn = lastColumn = column;
        return;
    }
    firstRow = std::min(firstRow, row);
    lastRow = std::max(lastRow, row);
    firstColumn = std::min(firstColumn, column);
    lastColumn = std::max(lastColumn, column);
}

std::string UsedRange::text() const
{
    return columnLetters(firstColumn) + std::to_string(firstRow + 1) + ':' + columnLetters(lastColumn)
        + std::to_string(lastRow + 1);
}

base::Result<void> SheetWriter::goTo(std::uint64_t row)
{
    while (m_row < row) {
        for (; m_column <= m_range.lastColumn; ++m_column)
            m_writer.cell({});
        if (auto ended = m_writer.endRow(); !ended)
            return ended;
        ++m_row;
        m_column = m_range.firstColumn;
    }
    return {};
}

base::Result<void> SheetWriter::cell(std::uint64_t row, std::uint64_t column, std::string_view text)
{
    if (row < m_row || (row == m_row && column < m_column))
        return base::fail(base::ErrorCode::Internal, {"cells of a sheet out of order"});
    if (auto reached = goTo(row); !reached)
        return reached;
    for (; m_column < column; ++m_column)
        m_writer.cell({});
    m_writer.cell(text);
    ++m_column;
    return {};
}

base::Result<void> SheetWriter::finish()
{
    if (auto reached = goTo(m_range.lastRow + 1); !reached)
        return reached;
    return m_writer.finish();
}

} // namespace gleaner::formats::sheets
