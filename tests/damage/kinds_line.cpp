#include "tests/damage/kinds.h"

namespace gleaner::tests::damage {

using namespace formats::csv;

namespace {

template <LineEnd lineEnd> bool lineEnds(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.dialect.lineEnd = lineEnd;
    sheet.rewrite();
    return true;
}

template <LineEnd lineEnd> bool oneLineEnd(Sheet& sheet, std::size_t row, std::size_t)
{
    std::string& end = sheet.ends[sheet.record(row)];
    if (end == lineEndText(lineEnd))
        return false;
    end = lineEndText(lineEnd);
    return true;
}

/// What a program makes that writes CRLF through a channel which turns LF into CRLF.
bool carriageReturnTwice(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.ends.assign(sheet.ends.size(), "\r\r\n");
    sheet.dialect.blankLines = false;
    return true;
}

bool noFinalEnd(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.ends.back().clear();
    return true;
}

bool blankLine(Sheet& sheet, std::size_t row, std::size_t)
{
    sheet.inserted[sheet.record(row)] = lineEndText(sheet.dialect.lineEnd);
    return true;
}

bool blankLinesEverywhere(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.inserted.assign(sheet.inserted.size(), lineEndText(sheet.dialect.lineEnd));
    sheet.dialect.blankLines = false;
    return true;
}

bool blankLinesAtTheEnd(Sheet& sheet, std::size_t, std::size_t)
{
    for (int line = 0; line < 4; ++line)
        sheet.addAfter("");
    return true;
}

bool blankLinesBefore(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.addBefore("");
    sheet.addBefore("");
    return true;
}

bool rowOfSeparators(Sheet& sheet, std::size_t row, std::size_t)
{
    std::string line;
    for (std::size_t column = 1; column < sheet.table.header.size(); ++column)
        line += sheet.dialect.delimiter;
    sheet.inserted[sheet.record(row)] = line + lineEndText(sheet.dialect.lineEnd);
    return true;
}

bool commentBefore(Sheet& sheet, std::size_t, std::size_t)
{
    const std::string end = lineEndText(sheet.dialect.lineEnd);
    sheet.before = "# made by the city, " + sheet.table.name + end + "# see the licence; it's free" + end;
    sheet.dialect.comment = "#";
    return true;
}

bool commentBetween(Sheet& sheet, std::size_t row, std::size_t)
{
    sheet.inserted[sheet.record(row)] = "# page, part " + std::to_string(row) + lineEndText(sheet.dialect.lineEnd);
    sheet.dialect.comment = "#";
    return true;
}

} // namespace

std::vector<Kind> lineKinds()
{
    return {{"LF", Strikes::File, lineEnds<LineEnd::Lf>}, {"CRLF", Strikes::File, lineEnds<LineEnd::CrLf>},
        {"CR", Strikes::File, lineEnds<LineEnd::Cr>}, {"one LF", Strikes::EachRow, oneLineEnd<LineEnd::Lf>},
        {"one CRLF", Strikes::EachRow, oneLineEnd<LineEnd::CrLf>},
        {"one CR", Strikes::EachRow, oneLineEnd<LineEnd::Cr>}, {"CR CR LF", Strikes::File, carriageReturnTwice},
        {"no final line end", Strikes::File, noFinalEnd}, {"blank line between rows", Strikes::EachRow, blankLine},
        {"blank line behind every row", Strikes::File, blankLinesEverywhere},
        {"blank lines at the end", Strikes::File, blankLinesAtTheEnd},
        {"blank lines before", Strikes::File, blankLinesBefore},
        {"row of separators", Strikes::EachRow, rowOfSeparators}, {"comments before", Strikes::File, commentBefore},
        {"comment between rows", Strikes::EachRow, commentBetween}};
}

} // namespace gleaner::tests::damage
