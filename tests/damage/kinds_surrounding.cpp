#include "tests/damage/kinds.h"

#include <algorithm>

namespace gleaner::tests::damage {

using namespace formats::csv;

namespace {

/// Words alone do not show where a header ends, not even to a person.
bool hasNumbers(const Sheet& sheet) { return sheet.table.name != "places"; }

bool noHeader(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.truth.header.clear();
    sheet.fields.erase(sheet.fields.begin());
    sheet.ends.pop_back();
    sheet.inserted.pop_back();
    sheet.headerRecords = 0;
    sheet.dialect.headerRows = 0;
    return hasNumbers(sheet);
}

void addHeaderRow(Sheet& sheet, std::size_t at, const Row& names)
{
    Row record;
    for (const std::string& name : names) {
        record.push_back(sheet.written(name));
        sheet.truth.header.push_back(name);
    }
    sheet.fields.insert(sheet.fields.begin() + static_cast<std::ptrdiff_t>(at), record);
    sheet.ends.push_back(sheet.ends.back());
    sheet.inserted.emplace_back();
    ++sheet.headerRecords;
    ++sheet.dialect.headerRows;
}

/// Groups over the names, each at its first column, as merged cells come out.
bool groupRow(Sheet& sheet, std::size_t, std::size_t)
{
    Row groups(sheet.table.header.size());
    groups[0] = "Object";
    groups[groups.size() / 2] = "Observed";
    addHeaderRow(sheet, 0, groups);
    return hasNumbers(sheet);
}

bool unitRow(Sheet& sheet, std::size_t, std::size_t)
{
    Row units;
    for (std::size_t column = 0; column < sheet.table.header.size(); ++column)
        units.push_back(column % 2 == 0 ? "(text)" : "(units)");
    addHeaderRow(sheet, 1, units);
    return hasNumbers(sheet);
}

bool threeHeaderRows(Sheet& sheet, std::size_t row, std::size_t column)
{
    return groupRow(sheet, row, column)
        && (unitRow(sheet, row, column), std::swap(sheet.fields[1], sheet.fields[2]), true);
}

bool ruleRow(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.inserted[1] = [&] {
        std::string line;
        for (std::size_t column = 0; column < sheet.table.header.size(); ++column)
            line += (column == 0 ? std::string() : sheet.dialect.delimiter) + "-----";
        return line + lineEndText(sheet.dialect.lineEnd);
    }();
    sheet.dialect.rowsAfterHeader = 1;
    return true;
}

bool title(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addBefore("List of " + sheet.table.name);
    return true;
}

bool titleAndBlank(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addBefore("List of " + sheet.table.name + " of the city");
    sheet.addBefore("");
    return true;
}

bool notesBefore(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addBefore("City of the Bay");
    sheet.addBefore("Open data portal - report made on 2024-03-01 10:15");
    sheet.addBefore("Contact: opendata@example.org");
    sheet.addBefore("");
    sheet.addBefore("Note: values are provisional.");
    return true;
}

/// Notes with a value in the next cell: Source;Parks, Year;2024.
bool pairsBefore(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addBefore("Source" + sheet.dialect.delimiter + "City");
    sheet.addBefore("Year" + sheet.dialect.delimiter + "2024");
    sheet.addBefore("");
    return sheet.table.header.size() > 3;
}

/// Titles as a spreadsheet exports them: as many separators as columns.
bool paddedTitle(Sheet& sheet, std::size_t, std::size_t)
{
    std::string blanks;
    for (std::size_t column = 1; column < sheet.table.header.size(); ++column)
        blanks += sheet.dialect.delimiter;
    sheet.addBefore("Report of the year" + blanks);
    sheet.addBefore(blanks);
    return true;
}

bool noteAfter(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addAfter("Source: city records");
    return true;
}

bool notesAfter(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addAfter("");
    sheet.addAfter("* provisional values");
    sheet.addAfter("Source: department of " + sheet.table.name);
    return true;
}

bool totalAfter(Sheet& sheet, std::size_t, std::size_t)
{
    if (sheet.table.name != "budget" && sheet.table.name != "sensors")
        return false;
    std::string line = "Total";
    for (std::size_t column = 1; column < sheet.table.header.size(); ++column)
        line += sheet.dialect.delimiter + (column < 2 ? "" : std::to_string(1000 + column));
    sheet.addAfter(line);
    return true;
}

bool countAfter(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addAfter("(" + std::to_string(sheet.truth.rows.size()) + " rows affected)");
    return true;
}

std::vector<std::string> smallTable(const Sheet& sheet)
{
    const std::string& delimiter = sheet.dialect.delimiter;
    return {
        "code" + delimiter + "meaning", "A" + delimiter + "open", "B" + delimiter + "closed", "C" + delimiter + "lost"};
}

bool tableAfter(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addAfter("");
    for (const std::string& line : smallTable(sheet))
        sheet.addAfter(line);
    return true;
}

bool tableBefore(Sheet& sheet, std::size_t, std::size_t)
{
    for (const std::string& line : smallTable(sheet))
        sheet.addBefore(line);
    sheet.addBefore("");
    return true;
}

bool titledTables(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addBefore("Part 1: codes");
    for (const std::string& line : smallTable(sheet))
        sheet.addBefore(line);
    sheet.addBefore("");
    sheet.addBefore("Part 2: " + sheet.table.name);
    return true;
}

} // namespace

std::vector<Kind> surroundingKinds()
{
    return {{"no header", Strikes::File, noHeader}, {"groups over the header", Strikes::File, groupRow},
        {"units under the header", Strikes::File, unitRow}, {"three header rows", Strikes::File, threeHeaderRows},
        {"rule under the header", Strikes::File, ruleRow}, {"title", Strikes::File, title},
        {"title and blank line", Strikes::File, titleAndBlank}, {"notes before", Strikes::File, notesBefore},
        {"names and values before", Strikes::File, pairsBefore}, {"title of a spreadsheet", Strikes::File, paddedTitle},
        {"note after", Strikes::File, noteAfter}, {"notes after", Strikes::File, notesAfter},
        {"total after", Strikes::File, totalAfter}, {"count after", Strikes::File, countAfter},
        {"table after", Strikes::File, tableAfter}, {"table before", Strikes::File, tableBefore},
        {"titled tables", Strikes::File, titledTables}};
}

} // namespace gleaner::tests::damage
