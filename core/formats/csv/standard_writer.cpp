#include "core/base/parallel.h"
#include "core/formats/csv/charset.h"
#include "core/formats/csv/field_text.h"
#include "core/formats/csv/standard_lines.h"
#include "core/formats/csv/writer.h"
#include "core/text/printable_ascii.h"

#include <algorithm>
#include <array>
#include <atomic>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

constexpr std::size_t rowsPerBlock = 4096;
/// What is written while as many blocks again are made.
constexpr std::size_t blocksPerWave = 8;

bool isUndecodable(std::string_view text)
{
    return text::printableAsciiLength(text) < text.size() && firstUndecodable(text).has_value();
}

/// The first cell of a list, looked at on all cores, that is no UTF-8; `isUsed` tells of each whether it counts.
template <typename IsUsed>
std::optional<std::string_view> firstUndecodableCell(const table::CellList& cells, const IsUsed& isUsed)
{
    constexpr std::size_t textsAhead = 32;
    std::atomic<std::size_t> first = cells.size();
    base::parallelFor(cells.size(), rowsPerBlock, [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end && index < first; ++index) {
            if (index % textsAhead == 0)
                cells.fetchTexts(index + textsAhead, index + 2 * textsAhead);
            if (!isUsed(index) || !isUndecodable(cells.at(index).text))
                continue;
            std::size_t known = first;
            while (index < known && !first.compare_exchange_weak(known, index)) { }
            return;
        }
    });
    if (first == cells.size())
        return std::nullopt;
    return cells.at(first).text;
}

/// Undecodable bytes are no UTF-8, and replacing them would change the cell without a word.
Result<void> checkColumn(const table::Table& table, std::size_t index)
{
    const table::Column& column = *table.column(index);
    std::optional<std::string_view> odd;
    if (const auto& cells = column.rowCells()) {
        odd = firstUndecodableCell(*cells, [](std::size_t) { return true; });
    } else {
        const auto counts = column.counts();
        odd = firstUndecodableCell(column.dictionary(), [&](std::size_t code) { return counts[code] > 0; });
    }
    if (!odd)
        return {};
    base::Place place;
    place.column = table.schema().columns[index].name;
    return fail(ErrorCode::ReleaseEncoding, {shownText(*odd), "utf-8"}, std::move(place));
}

Result<std::string> headerOf(const table::Table& table)
{
    std::string header;
    for (std::size_t index = 0; index < table.columnCount(); ++index) {
        const std::string& name = table.schema().columns[index].name;
        if (firstUndecodable(name))
            return fail(ErrorCode::ReleaseEncoding, {shownText(name), "utf-8"});
        header += index == 0 ? "" : ",";
        if (table.columnCount() == 1 && name.empty())
            appendQuoted(header, name);
        else
            appendField(header, name);
    }
    return header + "\r\n";
}

/// The cells of a few rows, row by row. Texts lie all over the file, so they are asked for well before they are copied:
/// into the second cache, as the first holds fewer.
class RowCells {
public:
    explicit RowCells(const table::Table& table)
        : m_table(table)
    {
    }

    static constexpr std::size_t mostRows = 64;

    void take(std::size_t begin, std::size_t end)
    {
        m_texts.resize((end - begin) * m_table.columnCount());
        for (std::size_t index = 0; index < m_table.columnCount(); ++index)
            takeColumn(index, begin, end);
    }
    /// Of the row at `at` among those taken.
    std::span<const std::string_view> row(std::size_t at) const
    {
        return std::span(m_texts).subspan(at * m_table.columnCount(), m_table.columnCount());
    }

private:
    void takeColumn(std::size_t index, std::size_t begin, std::size_t end)
    {
        const table::Column& column = *m_table.column(index);
        std::string_view* text = m_texts.data() + index;
        const auto take = [&](const table::PlacedCell& cell) {
            __builtin_prefetch(cell.data, 0, 2);
            *text = cell.view().text;
            text += m_table.columnCount();
        };
        if (const auto& cells = column.rowCells()) {
            std::for_each(cells->cells().data() + begin, cells->cells().data() + end, take);
            return;
        }
        const table::PlacedCell* entries = column.dictionary().cells().data();
        column.codes().visit([&](const auto& codes) {
            for (std::size_t row = begin; row < end; ++row)
                __builtin_prefetch(entries + codes[row], 0, 2);
            for (std::size_t row = begin; row < end; ++row)
                take(entries[codes[row]]);
        });
    }

    const table::Table& m_table;
    std::vector<std::string_view> m_texts;
};

/// Adds some rows as lines.
void appendRows(StandardLines& lines, const table::Table& table, std::size_t begin, std::size_t end)
{
    RowCells cells(table);
    for (std::size_t first = begin; first < end; first += RowCells::mostRows) {
        const std::size_t count = std::min(end - first, RowCells::mostRows);
        cells.take(first, first + count);
        for (std::size_t at = 0; at < count; ++at)
            lines.append(cells.row(at));
    }
}

} // namespace

Result<void> writeStandard(const table::Table& table, const base::ByteSink& sink, base::JobContext& job)
{
    const auto header = headerOf(table);
    if (!header)
        return forward(header);
    for (std::size_t index = 0; index < table.columnCount(); ++index) {
        if (job.stopRequested())
            return fail(ErrorCode::Cancelled);
        if (auto fits = checkColumn(table, index); !fits)
            return fits;
    }
    if (auto written = sink(*header); !written)
        return written;
    // While one wave of blocks is written, all other cores make the next.
    using Wave = std::array<StandardLines, blocksPerWave>;
    Wave made;
    Wave next;
    constexpr std::size_t rowsPerWave = rowsPerBlock * blocksPerWave;
    for (std::size_t row = 0;; row += rowsPerWave) {
        if (job.stopRequested())
            return fail(ErrorCode::Cancelled);
        job.progress(std::min(row, table.rowCount()), table.rowCount());
        Result<void> written;
        base::parallelFor(blocksPerWave + 1, 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t task = begin; task < end; ++task) {
                if (task == 0) {
                    for (std::size_t block = 0; block < blocksPerWave && written; ++block)
                        written = made[block].bytes().empty() ? written : sink(made[block].bytes());
                    continue;
                }
                StandardLines& block = next[task - 1];
                block.clear();
                const std::size_t from = std::min(table.rowCount(), row + (task - 1) * rowsPerBlock);
                appendRows(block, table, from, std::min(table.rowCount(), from + rowsPerBlock));
            }
        });
        if (!written)
            return written;
        if (row >= table.rowCount())
            return {};
        made.swap(next);
    }
}

} // namespace gleaner::formats::csv
