#include "tests/damage/kinds.h"

namespace gleaner::tests::damage {

using namespace formats::csv;

namespace {

template <Encoding encoding, bool mark> bool inEncoding(Sheet& sheet, std::size_t, std::size_t)
{
    const bool narrow = encoding == Encoding::Windows1252 || encoding == Encoding::Iso88591;
    if (narrow && !sheet.table.latin)
        return false;
    sheet.dialect.encoding = encoding;
    sheet.dialect.byteOrderMark = mark;
    return true;
}

/// The place of the first character of several bytes, with text before and behind it.
std::size_t longCharacter(const std::string& text)
{
    for (std::size_t place = 0; place + 1 < text.size(); ++place) {
        if (static_cast<unsigned char>(text[place]) >= 0xc0U)
            return place;
    }
    return std::string::npos;
}

bool lostByte(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    const std::size_t place = longCharacter(text);
    if (place == std::string::npos)
        return false;
    text.erase(place + 1, 1);
    sheet.fields[sheet.record(row)][column] = sheet.written(text);
    return true;
}

bool foreignByte(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    if (text.size() < 3 || text.front() == '"')
        return false;
    text.insert(1, "\xe9");
    sheet.fields[sheet.record(row)][column] = sheet.written(text);
    return true;
}

bool nul(Sheet& sheet, std::size_t row, std::size_t column)
{
    std::string& text = sheet.truth.rows[row][column];
    if (text.size() < 2 || text.front() == '"')
        return false;
    text.insert(1, 1, '\0');
    sheet.fields[sheet.record(row)][column] = sheet.written(text);
    return true;
}

} // namespace

std::vector<Kind> encodingKinds()
{
    return {{"UTF-8", Strikes::File, inEncoding<Encoding::Utf8, false>},
        {"UTF-8 with mark", Strikes::File, inEncoding<Encoding::Utf8, true>},
        {"UTF-16 LE with mark", Strikes::File, inEncoding<Encoding::Utf16Le, true>},
        {"UTF-16 BE with mark", Strikes::File, inEncoding<Encoding::Utf16Be, true>},
        {"UTF-16 LE without mark", Strikes::File, inEncoding<Encoding::Utf16Le, false>},
        {"UTF-16 BE without mark", Strikes::File, inEncoding<Encoding::Utf16Be, false>},
        {"Windows-1252", Strikes::File, inEncoding<Encoding::Windows1252, false>},
        {"ISO-8859-1", Strikes::File, inEncoding<Encoding::Iso88591, false>},
        {"byte lost inside a character", Strikes::EachCell, lostByte},
        {"byte of another encoding", Strikes::EachCell, foreignByte}, {"NUL in a cell", Strikes::EachCell, nul}};
}

} // namespace gleaner::tests::damage
