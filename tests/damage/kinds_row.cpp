#include "tests/damage/kinds.h"

namespace gleaner::tests::damage {

namespace {

/// The row ends behind the column.
bool shortRow(Sheet& sheet, std::size_t row, std::size_t column)
{
    if (column + 1 >= sheet.table.header.size())
        return false;
    sheet.truth.rows[row].resize(column + 1);
    sheet.fields[sheet.record(row)].resize(column + 1);
    return true;
}

template <std::size_t count> bool longRow(Sheet& sheet, std::size_t row, std::size_t)
{
    for (std::size_t extra = 0; extra < count; ++extra) {
        sheet.truth.rows[row].push_back("extra " + std::to_string(extra));
        sheet.fields[sheet.record(row)].push_back("extra " + std::to_string(extra));
    }
    return true;
}

bool repeatedHeader(Sheet& sheet, std::size_t row, std::size_t)
{
    if (row == 0)
        return false;
    std::string line;
    for (std::size_t column = 0; column < sheet.table.header.size(); ++column)
        line += (column == 0 ? std::string() : sheet.dialect.delimiter) + sheet.fields[0][column];
    sheet.inserted[sheet.record(row)] = line + lineEndText(sheet.dialect.lineEnd);
    sheet.dialect.repeatedHeaders = false;
    return true;
}

bool emptyColumn(Sheet& sheet, std::size_t, std::size_t column)
{
    for (Row& record : sheet.fields)
        record[column].clear();
    sheet.truth.header[column].clear();
    for (Row& row : sheet.truth.rows)
        row[column].clear();
    return sheet.table.header.size() > 3;
}

bool emptyCells(Sheet& sheet, std::size_t, std::size_t column)
{
    for (std::size_t row = 0; row < sheet.truth.rows.size(); ++row) {
        sheet.truth.rows[row][column].clear();
        sheet.fields[sheet.record(row)][column].clear();
    }
    return true;
}

bool namelessColumn(Sheet& sheet, std::size_t, std::size_t column)
{
    sheet.truth.header[column].clear();
    sheet.fields[0][column].clear();
    return true;
}

/// Numbers of the rows in a first column that has no place in the header, as some statistics programs write.
bool rowNumbers(Sheet& sheet, std::size_t, std::size_t)
{
    for (std::size_t row = 0; row < sheet.truth.rows.size(); ++row) {
        sheet.truth.rows[row].insert(sheet.truth.rows[row].begin(), std::to_string(row + 1));
        sheet.fields[sheet.record(row)].insert(sheet.fields[sheet.record(row)].begin(), std::to_string(row + 1));
    }
    return true;
}

/// A table of that row alone.
bool oneRow(Sheet& sheet, std::size_t row, std::size_t)
{
    sheet.truth.rows = {sheet.truth.rows[row]};
    sheet.fields = {sheet.fields[0], sheet.fields[sheet.record(row)]};
    sheet.ends.resize(2);
    sheet.inserted.assign(3, {});
    return true;
}

bool headerOnly(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.truth.rows.clear();
    sheet.fields.resize(1);
    sheet.ends.resize(1);
    sheet.inserted.assign(2, {});
    return true;
}

/// A table of that column alone, quoted where it must be.
bool oneColumn(Sheet& sheet, std::size_t, std::size_t column)
{
    sheet.truth.header = {sheet.truth.header[column]};
    for (Row& row : sheet.truth.rows)
        row = {row[column]};
    for (Row& record : sheet.fields)
        record = {record[column]};
    return true;
}

} // namespace

std::vector<Kind> rowKinds()
{
    return {{"short row", Strikes::EachCell, shortRow}, {"long row", Strikes::EachRow, longRow<1>},
        {"much too long row", Strikes::EachRow, longRow<4>}, {"header repeated", Strikes::EachRow, repeatedHeader},
        {"column without name and cells", Strikes::EachColumn, emptyColumn},
        {"column without cells", Strikes::EachColumn, emptyCells},
        {"column without name", Strikes::EachColumn, namelessColumn},
        {"row numbers without a name", Strikes::File, rowNumbers}, {"one row", Strikes::EachRow, oneRow},
        {"header only", Strikes::File, headerOnly}, {"one column", Strikes::EachColumn, oneColumn}};
}

} // namespace gleaner::tests::damage
