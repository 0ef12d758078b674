#include "tests/damage/sheet.h"

#include "core/formats/csv/charset.h"

namespace gleaner::tests::damage {

using namespace formats::csv;

std::string lineEndText(LineEnd lineEnd)
{
    return lineEnd == LineEnd::Lf ? "\n" : lineEnd == LineEnd::CrLf ? "\r\n" : "\r";
}

std::string encoded(const std::string& utf8, const Dialect& dialect)
{
    std::string bytes(dialect.byteOrderMark ? byteOrderMark(dialect.encoding) : std::string_view());
    if (isTranscoded(dialect.encoding))
        appendFileBytes(bytes, utf8, dialect.encoding);
    else
        bytes += encodeText(utf8, dialect.encoding).value_or(utf8);
    return bytes;
}

Sheet::Sheet(const CleanTable& clean, Dialect wanted)
    : table(clean)
    , dialect(std::move(wanted))
    , truth{clean.header, clean.rows}
{
    rewrite();
}

std::string Sheet::written(const std::string& text, Quotes quotes) const
{
    const bool special = text.find_first_of("\r\n") != std::string::npos
        || (!dialect.delimiter.empty() && text.find(dialect.delimiter.front()) != std::string::npos)
        || (dialect.quote != '\0' && text.find(dialect.quote) != std::string::npos);
    std::string field;
    if (dialect.quote == '\0') {
        for (const char character : text) {
            const bool escapes = character == dialect.delimiter.front() || character == dialect.escapeCharacter;
            if (dialect.escape == Escape::Character && escapes)
                field += dialect.escapeCharacter;
            field += character;
        }
        return field;
    }
    if (!special && quotes == Quotes::AsNeeded)
        return text;
    field += dialect.quote;
    for (const char character : text) {
        if (character == dialect.quote)
            field += dialect.escape == Escape::Doubled ? dialect.quote : dialect.escapeCharacter;
        else if (dialect.escape == Escape::Character && character == dialect.escapeCharacter)
            field += dialect.escapeCharacter;
        field += character;
    }
    return field + dialect.quote;
}

void Sheet::rewrite(Quotes quotes)
{
    fields.clear();
    const auto add = [&](const Row& row) {
        Row record;
        for (const std::string& text : row)
            record.push_back(written(text, quotes));
        fields.push_back(std::move(record));
    };
    headerRecords = 1;
    add(table.header);
    for (const Row& row : table.rows)
        add(row);
    ends.assign(fields.size(), lineEndText(dialect.lineEnd));
    inserted.assign(fields.size() + 1, {});
}

void Sheet::addBefore(const std::string& line)
{
    before += line + lineEndText(dialect.lineEnd);
    ++dialect.skipRows;
}

void Sheet::addAfter(const std::string& line)
{
    after += line + lineEndText(dialect.lineEnd);
    ++dialect.footerRows;
}

std::string Sheet::bytes() const
{
    std::string text = before;
    for (std::size_t record = 0; record < fields.size(); ++record) {
        text += inserted[record];
        for (std::size_t column = 0; column < fields[record].size(); ++column)
            text += (column == 0 ? std::string() : dialect.delimiter) + fields[record][column];
        text += ends[record];
    }
    text += inserted.back() + after;
    return encoded(text, dialect);
}

} // namespace gleaner::tests::damage
