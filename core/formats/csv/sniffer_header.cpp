#include "core/formats/csv/scanner.h"
#include "core/formats/csv/sniffer_parts.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace gleaner::formats::csv {

namespace {

constexpr std::size_t mostRecords = 400;
constexpr std::size_t mostSkipped = 20;

using Row = std::vector<std::string>;

std::vector<Row> firstRows(std::string_view work, const Dialect& dialect)
{
    const Scanner scanner(dialect);
    std::vector<Row> rows;
    std::vector<Field> fields;
    std::string scratch;
    std::size_t place = 0;
    while (place < work.size() && rows.size() < mostRecords) {
        place = scanner.scan(work, place, fields).next;
        Row row;
        for (const Field& field : fields)
            row.emplace_back(scanner.content(work, field, scratch).substr(0, 200));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::size_t filled(const Row& row)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(row, [](const std::string& cell) { return lookOf(cell) != Look::Blank; }));
}

std::size_t usualWidth(const std::vector<Row>& rows)
{
    std::map<std::size_t, std::size_t> widths;
    for (const Row& row : rows)
        ++widths[row.size()];
    const auto most = std::ranges::max_element(widths, {}, [](const auto& entry) { return entry.second; });
    return most == widths.end() ? 0 : most->first;
}

bool isValueLook(Look look) { return look == Look::Number || look == Look::Moment; }

/// Which columns hold numbers or moments in nearly all of the rows from `first` on.
std::vector<bool> valueColumns(const std::vector<Row>& rows, std::size_t first, std::size_t width)
{
    std::vector<bool> values(width);
    for (std::size_t column = 0; column < width; ++column) {
        std::size_t alike = 0;
        std::size_t other = 0;
        for (std::size_t row = first; row < rows.size(); ++row) {
            if (column >= rows[row].size())
                continue;
            const Look look = lookOf(rows[row][column]);
            if (look != Look::Blank)
                ++(isValueLook(look) ? alike : other);
        }
        values[column] = alike > 0 && alike >= 9 * other;
    }
    return values;
}

/// Years as column names, such as 2019, 2020, 2021, are a header although they are numbers.
bool holdsYears(const Row& row)
{
    int years = 0;
    int before = 0;
    for (const std::string& cell : row) {
        const bool four = cell.size() == 4 && cell.find_first_not_of("0123456789") == std::string::npos;
        const int year = four ? std::stoi(cell) : 0;
        if (year < 1800 || year > 2100 || (before != 0 && year != before + 1 && year != before - 1))
            continue;
        before = year;
        ++years;
    }
    return years >= 2;
}

bool looksLikeData(const Row& row, const std::vector<bool>& values)
{
    std::size_t fitting = 0;
    for (std::size_t column = 0; column < row.size() && column < values.size(); ++column) {
        if (!values[column])
            continue;
        const Look look = lookOf(row[column]);
        if (look != Look::Blank && !isValueLook(look))
            return false;
        fitting += isValueLook(look) ? 1U : 0U;
    }
    return fitting > 0 && !holdsYears(row);
}

/// A second header row fills names that the first left blank (merged cells), and holds no values itself.
bool continuesHeader(const Row& header, const Row& second, const std::vector<bool>& values)
{
    std::size_t blanks = 0;
    std::size_t filledIn = 0;
    for (std::size_t column = 0; column < header.size(); ++column) {
        const bool there = column < second.size() && lookOf(second[column]) != Look::Blank;
        if (there && isValueLook(lookOf(second[column])))
            return false;
        if (lookOf(header[column]) == Look::Blank) {
            ++blanks;
            filledIn += there ? 1U : 0U;
        }
    }
    const bool hasValues = std::ranges::find(values, true) != values.end();
    return hasValues && blanks >= 2 && filledIn * 5 >= blanks * 4;
}

} // namespace

void guessHeader(std::string_view work, Reading& reading)
{
    const std::vector<Row> rows = firstRows(work, reading.dialect);
    const std::size_t width = usualWidth(rows);
    std::size_t skip = 0;
    // Titles and notes stand alone in their row above a table of several columns.
    while (width >= 3 && skip < mostSkipped && skip + 1 < rows.size() && filled(rows[skip]) <= 1)
        ++skip;
    if (skip == mostSkipped || skip + 1 >= rows.size())
        skip = 0;
    reading.dialect.skipRows = static_cast<std::uint32_t>(skip);
    if (skip > 0)
        reading.evidence.push_back(fmt::format("{} rows above the table hold at most one cell each", skip));
    reading.dialect.headerRows = 1;
    if (rows.size() < skip + 2)
        return;
    if (looksLikeData(rows[skip], valueColumns(rows, skip + 1, width))) {
        reading.dialect.headerRows = 0;
        reading.evidence.push_back("the first row holds values, not names");
    } else if (rows.size() >= skip + 3
        && continuesHeader(rows[skip], rows[skip + 1], valueColumns(rows, skip + 2, width))) {
        reading.dialect.headerRows = 2;
        reading.evidence.push_back("the second row fills names that the first leaves blank");
    }
}

} // namespace gleaner::formats::csv
