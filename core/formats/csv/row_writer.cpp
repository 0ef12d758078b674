#include "core/formats/csv/row_writer.h"

#include "core/formats/csv/field_text.h"

#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

constexpr std::size_t blockBytes = std::size_t{1} << 18U;
/// What the reader takes, so that nothing is written that could not be opened.
constexpr std::size_t mostColumns = 16'384;
constexpr std::size_t longestCell = std::size_t{1} << 20U;

} // namespace

void RowWriter::cell(std::string_view text)
{
    if (m_cells++ > 0)
        m_block += ',';
    m_longest = std::max(m_longest, text.size());
    appendField(m_block, text);
}

base::Result<void> RowWriter::endRow()
{
    base::Place place;
    place.row = m_rows; // the header is row 0
    if (m_cells > mostColumns)
        return base::fail(base::ErrorCode::TooLarge, {"A row", fmt::format("{} cells", mostColumns)}, std::move(place));
    if (m_longest > longestCell)
        return base::fail(base::ErrorCode::TooLarge, {"A cell", "1 MiB"}, std::move(place));
    // A line with one blank field is an empty line, which a reader could skip.
    m_block += m_block.size() == m_rowStart ? "\"\"\n" : "\n";
    ++m_rows;
    m_cells = 0;
    m_longest = 0;
    m_rowStart = m_block.size();
    return m_block.size() >= blockBytes ? finish() : base::Result<void>{};
}

base::Result<void> RowWriter::finish()
{
    auto written = m_sink(m_block);
    m_block.clear();
    m_rowStart = 0;
    return written;
}

} // namespace gleaner::formats::csv
