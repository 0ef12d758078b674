#include "tests/damage/kinds.h"

namespace gleaner::tests::damage {

using namespace formats::csv;

namespace {

bool allQuoted(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.rewrite(Sheet::Quotes::Always);
    return true;
}

bool singleQuotes(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.dialect.quote = '\'';
    sheet.rewrite(Sheet::Quotes::Always);
    return true;
}

/// Tabs, and quotes are characters like others.
bool noQuotes(Sheet& sheet, std::size_t, std::size_t)
{
    if (sheet.table.lineBreaks)
        return false;
    sheet.dialect.delimiter = "\t";
    sheet.dialect.quote = '\0';
    sheet.dialect.escape = Escape::None;
    sheet.rewrite();
    return true;
}

bool escapedSeparators(Sheet& sheet, std::size_t, std::size_t)
{
    if (sheet.table.lineBreaks)
        return false;
    sheet.dialect.quote = '\0';
    sheet.dialect.escape = Escape::Character;
    sheet.rewrite();
    return sheet.bytes().find('\\') != std::string::npos;
}

bool escapedQuotes(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.dialect.escape = Escape::Character;
    sheet.rewrite(Sheet::Quotes::Always);
    return true;
}

bool hasSpecial(const Sheet& sheet, const std::string& text)
{
    return text.find_first_of(sheet.dialect.delimiter + "\"'\n") != std::string::npos;
}

bool strayQuote(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    if (text.size() < 2 || hasSpecial(sheet, text))
        return false;
    text += "\"";
    sheet.fields[sheet.record(row)][column] = text;
    return true;
}

bool strayQuoteInside(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    if (text.size() < 2 || hasSpecial(sheet, text) || static_cast<signed char>(text[1]) < 0)
        return false;
    text.insert(1, "\"");
    sheet.fields[sheet.record(row)][column] = text;
    return true;
}

bool quoteNotDoubled(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    if (text.size() < 2 || hasSpecial(sheet, text) || static_cast<signed char>(text[1]) < 0)
        return false;
    text.insert(1, "\"");
    sheet.fields[sheet.record(row)][column] = "\"" + text + "\"";
    return true;
}

bool quotedPartWithSeparator(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    if (text.size() < 2 || hasSpecial(sheet, text))
        return false;
    text = "so \"" + text + sheet.dialect.delimiter + " x\" it is";
    sheet.fields[sheet.record(row)][column] = "\"" + text + "\"";
    return true;
}

bool unclosed(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    if (text.empty() || hasSpecial(sheet, text))
        return false;
    text.insert(0, "\"");
    sheet.fields[sheet.record(row)][column] = text;
    return true;
}

bool unclosedAlone(Sheet& sheet, std::size_t row, std::size_t column)
{
    sheet.dialect.quotedLineBreaks = false;
    return !sheet.table.lineBreaks && unclosed(sheet, row, column);
}

bool unclosedBesideBreaks(Sheet& sheet, std::size_t row, std::size_t column)
{
    return sheet.table.lineBreaks && unclosed(sheet, row, column);
}

bool blanksAroundAll(Sheet& sheet, std::size_t, std::size_t)
{
    sheet.rewrite(Sheet::Quotes::Always);
    for (Row& record : sheet.fields) {
        for (std::size_t column = 0; column < record.size(); ++column)
            record[column] = (column == 0 ? "" : " ") + record[column] + (column + 1 == record.size() ? "" : " ");
    }
    sheet.dialect.paddedQuotes = true;
    return true;
}

bool blanksAroundOne(Sheet& sheet, std::size_t row, std::size_t column)
{
    const std::string& text = sheet.truth.rows[row][column];
    if (text.empty())
        return false;
    sheet.fields[sheet.record(row)][column] = " " + sheet.written(text, Sheet::Quotes::Always) + " ";
    sheet.dialect.paddedQuotes = true;
    return true;
}

} // namespace

std::vector<Kind> quoteKinds()
{
    return {{"all fields quoted", Strikes::File, allQuoted}, {"single quotes", Strikes::File, singleQuotes},
        {"no quotes", Strikes::File, noQuotes}, {"escaped separators", Strikes::File, escapedSeparators},
        {"escaped quotes", Strikes::File, escapedQuotes}, {"quote behind text", Strikes::EachCell, strayQuote},
        {"quote inside text", Strikes::EachCell, strayQuoteInside},
        {"quote not doubled", Strikes::EachCell, quoteNotDoubled},
        {"quoted part with separator", Strikes::EachCell, quotedPartWithSeparator},
        {"unclosed quote", Strikes::EachCell, unclosedAlone},
        {"unclosed quote beside line breaks", Strikes::EachCell, unclosedBesideBreaks},
        {"blanks around all quotes", Strikes::File, blanksAroundAll},
        {"blanks around one quoted field", Strikes::EachCell, blanksAroundOne}};
}

} // namespace gleaner::tests::damage
