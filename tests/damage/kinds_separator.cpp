#include "tests/damage/kinds.h"

#include <algorithm>

namespace gleaner::tests::damage {

using namespace formats::csv;

namespace {

constexpr const char* separators[] = {",", ";", "\t", "|", ":", "^", "~", "||", "::", ", ", " | ", ";;", "\x1f"};

template <std::size_t index> bool separated(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.dialect.delimiter = separators[index];
    sheet.rewrite();
    return true;
}

/// A point becomes a comma, as most of Europe and Latin America writes.
bool decimalCommas(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.dialect.delimiter = ";";
    sheet.rewrite();
    std::size_t changed = 0;
    for (std::size_t row = 0; row < sheet.truth.rows.size(); ++row) {
        for (std::size_t column = 0; column < sheet.truth.rows[row].size(); ++column) {
            std::string& text = sheet.truth.rows[row][column];
            const bool number = !text.empty() && text.find_first_not_of("-0123456789.") == std::string::npos;
            if (!number || std::ranges::count(text, '.') != 1)
                continue;
            std::ranges::replace(text, '.', ',');
            sheet.fields[sheet.record(row)][column] = sheet.written(text);
            ++changed;
        }
    }
    return changed > 0;
}

bool separatorLine(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addBefore("sep=" + sheet.dialect.delimiter);
    return true;
}

bool trailingEverywhere(Sheet& sheet, std::size_t, std::size_t)
{
    for (Row& record : sheet.fields)
        record.emplace_back();
    return true;
}

bool trailingInData(Sheet& sheet, std::size_t, std::size_t)
{
    for (std::size_t record = 1; record < sheet.fields.size(); ++record)
        sheet.fields[record].emplace_back();
    return true;
}

bool trailingOnce(Sheet& sheet, std::size_t row, std::size_t)
{
    sheet.fields[sheet.record(row)].emplace_back();
    return true;
}

/// One row of another program: its cells are parted by something else.
bool foreignRow(Sheet& sheet, std::size_t row, std::size_t)
{
    std::string line;
    for (const std::string& text : sheet.truth.rows[row]) {
        if (text.find_first_of(sheet.dialect.delimiter + "\"\n") != std::string::npos)
            return false;
        line += (line.empty() ? "" : "/") + text;
    }
    sheet.truth.rows[row] = {line};
    sheet.fields[sheet.record(row)] = {line};
    return true;
}

} // namespace

std::vector<Kind> separatorKinds()
{
    return {{"comma", Strikes::File, separated<0>}, {"semicolon", Strikes::File, separated<1>},
        {"tab", Strikes::File, separated<2>}, {"bar", Strikes::File, separated<3>},
        {"colon", Strikes::File, separated<4>}, {"caret", Strikes::File, separated<5>},
        {"tilde", Strikes::File, separated<6>}, {"two bars", Strikes::File, separated<7>},
        {"two colons", Strikes::File, separated<8>}, {"comma and blank", Strikes::File, separated<9>},
        {"bar between blanks", Strikes::File, separated<10>}, {"two semicolons", Strikes::File, separated<11>},
        {"unit separator", Strikes::File, separated<12>}, {"decimal commas", Strikes::File, decimalCommas},
        {"line that names the separator", Strikes::File, separatorLine},
        {"separator behind every row", Strikes::File, trailingEverywhere},
        {"separator behind every data row", Strikes::File, trailingInData},
        {"separator behind one row", Strikes::EachRow, trailingOnce},
        {"row of another separator", Strikes::EachRow, foreignRow}};
}

} // namespace gleaner::tests::damage
