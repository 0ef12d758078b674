#include "core/formats/csv/sniffer_shape.h"

#include <algorithm>
#include <map>

namespace gleaner::formats::csv {

namespace {

constexpr std::size_t mostHeaderRows = 4;
constexpr std::size_t mostRows = 400;

/// Years as column names, such as 2019, 2020, 2021, are a header although they are numbers.
bool holdsYears(const Sample& sample, std::size_t row)
{
    int years = 0;
    int before = 0;
    for (std::size_t column = 0; column < sample.rows()[row].width; ++column) {
        const std::string cell = sample.text(row, column);
        const bool four = cell.size() == 4 && cell.find_first_not_of("0123456789") == std::string::npos;
        const int year = four ? std::stoi(cell) : 0;
        if (year < 1800 || year > 2100 || (before != 0 && year != before + 1 && year != before - 1))
            continue;
        before = year;
        ++years;
    }
    return years >= 2;
}

/// A row that only draws a line: dashes, equal signs and the like.
bool isRule(const Sample& sample, std::size_t row)
{
    bool any = false;
    for (std::size_t column = 0; column < sample.rows()[row].width; ++column) {
        const std::string cell = sample.text(row, column);
        if (cell.find_first_not_of("-=_+*~ :") != std::string::npos)
            return false;
        any = any || cell.size() >= 2;
    }
    return any;
}

/// A second header row fills names that the first left blank (merged cells), and holds no values itself.
bool continuesHeader(const Sample& sample, std::size_t header, const std::vector<bool>& values)
{
    std::size_t blanks = 0;
    std::size_t filledIn = 0;
    for (std::size_t column = 0; column < sample.rows()[header].width; ++column) {
        const Look below = sample.look(header + 1, column);
        if (isValueLook(below))
            return false;
        if (sample.look(header, column) != Look::Blank)
            continue;
        ++blanks;
        filledIn += below != Look::Blank ? 1U : 0U;
    }
    return std::ranges::find(values, true) != values.end() && blanks >= 2 && filledIn * 5 >= blanks * 4;
}

/// A row of words in all columns that hold values below, of which there are several: names or units.
bool isNames(const Sample& sample, std::size_t row, const std::vector<bool>& values)
{
    std::size_t words = 0;
    std::size_t columns = 0;
    for (std::size_t column = 0; column < values.size(); ++column) {
        const Look look = sample.look(row, column);
        if (!values[column])
            continue;
        if (isValueLook(look))
            return false;
        ++columns;
        words += look != Look::Blank ? 1U : 0U;
    }
    return columns >= 2 && words * 5 >= columns * 4;
}

} // namespace

std::vector<bool> valueColumns(const Sample& sample, std::size_t begin, std::size_t end, std::size_t width)
{
    end = std::min(end, begin + mostRows);
    std::vector<bool> values(width);
    for (std::size_t column = 0; column < width; ++column) {
        std::size_t alike = 0;
        std::size_t other = 0;
        for (std::size_t row = begin; row < end; ++row) {
            const Look look = sample.look(row, column);
            if (look != Look::Blank)
                ++(isValueLook(look) ? alike : other);
        }
        values[column] = alike > 0 && alike >= 9 * other;
    }
    return values;
}

bool looksLikeData(const Sample& sample, std::size_t row, const std::vector<bool>& values)
{
    std::size_t fitting = 0;
    for (std::size_t column = 0; column < values.size(); ++column) {
        const Look look = sample.look(row, column);
        if (!values[column] || look == Look::Blank)
            continue;
        if (!isValueLook(look))
            return false;
        ++fitting;
    }
    return fitting > 0 && !holdsYears(sample, row);
}

void findHeader(const Sample& sample, TableShape& table)
{
    table.headerRows = 1;
    table.rowsAfterHeader = 0;
    const std::size_t rows = table.end - table.begin;
    if (rows < 2) {
        std::size_t values = 0;
        for (std::size_t column = 0; column < sample.rows()[table.begin].width; ++column)
            values += isValueLook(sample.look(table.begin, column)) ? 1U : 0U;
        table.headerRows = values * 2 > sample.rows()[table.begin].filled ? 0 : 1;
        return;
    }
    // What the columns hold shows below any header, if there are rows enough.
    const std::size_t probe
        = table.begin + (rows > 2 * mostHeaderRows ? mostHeaderRows : std::min<std::size_t>(rows - 1, 1));
    std::size_t width = table.width;
    for (std::size_t row = probe; row < std::min(table.end, probe + 20); ++row)
        width = std::max(width, sample.rows()[row].width);
    const std::vector<bool> values = valueColumns(sample, probe, table.end, width);
    if (looksLikeData(sample, table.begin, values)) {
        table.headerRows = 0;
        return;
    }
    const auto below = [&](std::size_t row) { return valueColumns(sample, row, table.end, width); };
    while (table.headerRows < mostHeaderRows && table.headerRows + 1 < rows) {
        const std::size_t next = table.begin + table.headerRows;
        if (isRule(sample, next))
            break;
        const bool names = rows > 2 * mostHeaderRows && isNames(sample, next, values);
        if (!names && !(table.headerRows == 1 && continuesHeader(sample, table.begin, below(next + 1))))
            break;
        ++table.headerRows;
    }
    while (table.width >= 2 && table.dataBegin() < table.end
        && (isRule(sample, table.dataBegin()) || sample.rows()[table.dataBegin()].isBlank()))
        ++table.rowsAfterHeader;
}

} // namespace gleaner::formats::csv
