#include "core/formats/csv/sniffer_shape.h"

#include <algorithm>
#include <map>
#include <set>

namespace gleaner::formats::csv {

namespace {

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char character) {
        return character >= 'A' && character <= 'Z' ? static_cast<char>(character + 32) : character;
    });
    return text;
}

/// Words that head a row of sums, in languages of cities that we know of.
bool isTotal(const Sample& sample, std::size_t row)
{
    constexpr std::string_view words[] = {"total", "totals", "grand total", "subtotal", "sum", "suma", "total general",
        "totales", "totaux", "summe", "gesamt", "kabuuan", "សរុប"};
    for (std::size_t column = 0; column < sample.rows()[row].width; ++column) {
        if (sample.look(row, column) == Look::Blank)
            continue;
        std::string text = lower(sample.text(row, column));
        while (!text.empty() && (text.back() == ':' || text.back() == ' '))
            text.pop_back();
        return std::ranges::find(words, text) != std::end(words);
    }
    return false;
}

/// A row of one cell in a table of several columns: a title, a note, or a record that lost its other cells.
bool isNote(const Sample& sample, std::size_t row, std::size_t width)
{
    const SampleRow& record = sample.rows()[row];
    return width >= 2 && record.filled == 1 && sample.look(row, 0) != Look::Blank && (width >= 3 || record.width == 1);
}

/// A row above a table that is too narrow for a header of it: a title, or a name with a value.
bool isAbove(const Sample& sample, std::size_t row, std::size_t width)
{
    return isNote(sample, row, width) || (width >= 4 && sample.rows()[row].width * 2 <= width);
}

/// The patterns of the first column of the rows [begin, end).
std::set<std::string> firstPatterns(const Sample& sample, std::size_t begin, std::size_t end)
{
    std::set<std::string> patterns;
    for (std::size_t row = begin; row < std::min(end, begin + 2000); ++row) {
        if (sample.rows()[row].filled > 1)
            patterns.insert(patternOf(sample.text(row, 0)));
    }
    return patterns;
}

/// Stretches of rows that belong together: no blank row inside, titles and notes at their edges cut off.
struct Block {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t width = 0;
};

void trimNotes(const Sample& sample, Block& block)
{
    while (block.begin < block.end && isAbove(sample, block.begin, block.width))
        ++block.begin;
    const std::set<std::string> patterns = firstPatterns(sample, block.begin + 1, block.end);
    while (block.begin < block.end && isNote(sample, block.end - 1, block.width)
        && !patterns.contains(patternOf(sample.text(block.end - 1, 0))))
        --block.end;
}

/// True if another table begins at the row: rows of one width end, several of another width follow.
bool changesWidth(const Sample& sample, std::size_t begin, std::size_t row, std::size_t end)
{
    const auto width = [&](std::size_t index) { return sample.rows()[index].width; };
    if (row < begin + 2 || row + 3 > end || width(row) == width(row - 1) || width(row) < 2)
        return false;
    if (width(row - 2) != width(row - 1) || width(row - 1) < 2)
        return false;
    if (width(row + 1) != width(row) || width(row + 2) != width(row) || (row + 3 < end && width(row + 3) != width(row)))
        return false;
    // Rows may end shorter from some day on; the names of another table hold words where this one holds values.
    const auto values = valueColumns(sample, begin + 1, row, width(row - 1));
    return !looksLikeData(sample, row, values);
}

std::vector<Block> blocksOf(const Sample& sample)
{
    std::vector<Block> blocks;
    const std::size_t count = sample.rows().size();
    std::size_t begin = 0;
    const auto close = [&](std::size_t end) {
        Block block{begin, end, usualWidth(sample, begin, end)};
        trimNotes(sample, block);
        if (block.begin < block.end)
            blocks.push_back(block);
        begin = end;
    };
    for (std::size_t row = 0; row < count; ++row) {
        if (sample.rows()[row].isBlank()) {
            close(row);
            begin = row + 1;
        } else if (changesWidth(sample, begin, row, count)) {
            close(row);
        }
    }
    close(count);
    return blocks;
}

/// True if the second block goes on with the table of the first: as many cells, and values where it has values.
bool goesOn(const Sample& sample, const Block& first, const Block& second)
{
    const std::size_t rows = first.end - first.begin;
    const bool near = first.width == second.width || (rows == 1 && first.width + 1 == second.width);
    if (!near && second.end - second.begin > 1)
        return false;
    if (sample.bytes(second.begin) == sample.bytes(first.begin))
        return true;
    if (rows == 1) // a header with a blank line below it
        return near && first.width >= 2 && sample.rows()[first.begin].filled * 2 >= first.width;
    if (sample.rows()[second.begin].filled < 2)
        return false;
    const auto values = valueColumns(sample, first.begin + 1, first.end, first.width);
    if (std::ranges::find(values, true) == values.end())
        return near;
    return looksLikeData(sample, second.begin, values) && !isTotal(sample, second.begin);
}

} // namespace

std::size_t usualWidth(const Sample& sample, std::size_t begin, std::size_t end)
{
    std::map<std::size_t, std::size_t> widths;
    for (std::size_t row = begin; row < end; ++row) {
        if (!sample.rows()[row].isEmptyLine())
            ++widths[sample.rows()[row].width];
    }
    std::size_t width = 1;
    std::size_t most = 0;
    for (const auto& [candidate, count] : widths) {
        // Titles and notes are rows of one cell, too.
        const std::size_t weight = candidate == 1 ? count : 3 * count;
        if (weight >= most) {
            most = weight;
            width = candidate;
        }
    }
    return width;
}

std::size_t footerOf(const Sample& sample, const TableShape& table)
{
    const std::set<std::string> patterns = firstPatterns(sample, table.dataBegin(), table.end);
    std::size_t count = 0;
    for (std::size_t row = table.end; row > table.dataBegin() + 1; --row, ++count) {
        const SampleRow& last = sample.rows()[row - 1];
        const bool note
            = isNote(sample, row - 1, table.width) && !patterns.contains(patternOf(sample.text(row - 1, 0)));
        const bool blank = table.width >= 2 ? last.isBlank() : last.isEmptyLine();
        if (!note && !blank && !(table.width >= 2 && isTotal(sample, row - 1)))
            break;
    }
    return count;
}

Shape shapeOf(const Sample& sample)
{
    Shape shape;
    const std::size_t count = sample.rows().size();
    const std::size_t width = usualWidth(sample, 0, count);
    std::vector<Block> blocks;
    if (width >= 2)
        blocks = blocksOf(sample);
    if (blocks.empty()) {
        // One column, or nothing but notes: blank lines may be cells.
        std::size_t begin = 0;
        while (begin + 1 < count && sample.rows()[begin].isEmptyLine())
            ++begin;
        blocks.push_back({begin, count, width});
    }
    std::vector<Block> tables;
    for (const Block& block : blocks) {
        if (!tables.empty() && goesOn(sample, tables.back(), block)) {
            Block& whole = tables.back();
            whole.end = block.end;
            whole.width = usualWidth(sample, whole.begin, whole.end);
        } else {
            tables.push_back(block);
        }
    }
    std::size_t most = 0;
    for (const Block& block : tables) {
        TableShape table{block.begin, block.end, block.width};
        findHeader(sample, table);
        table.end -= footerOf(sample, table);
        const std::size_t cells = (table.end - table.begin) * table.width;
        // A single row is a table only if there is no other.
        if (table.end - table.begin < 2 && tables.size() > 1 && !shape.tables.empty())
            continue;
        if (cells > most) {
            most = cells;
            shape.largest = shape.tables.size();
        }
        shape.tables.push_back(table);
    }
    if (shape.tables.size() > 1) {
        std::erase_if(shape.tables, [&, index = std::size_t{0}](const TableShape& table) mutable {
            const bool single = table.end - table.begin < 2 && index != shape.largest;
            ++index;
            return single;
        });
        const auto largest = std::ranges::max_element(
            shape.tables, {}, [](const TableShape& table) { return (table.end - table.begin) * table.width; });
        shape.largest = static_cast<std::size_t>(largest - shape.tables.begin());
    }
    return shape;
}

} // namespace gleaner::formats::csv
