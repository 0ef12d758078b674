#include "tests/models/slow_csv.h"

#include <algorithm>
#include <optional>

namespace gleaner::tests {

using formats::csv::Dialect;
using formats::csv::Encoding;
using formats::csv::Escape;

namespace {

constexpr unsigned nothing = 0xffffffff;

/// The file as a row of code units, so that UTF-16 is cut by the same rules as bytes.
struct Units {
    std::vector<unsigned> values;
    std::size_t width = 1;
    std::string_view bytes;

    unsigned at(std::size_t place) const { return place < values.size() ? values[place] : nothing; }
    std::string between(std::size_t begin, std::size_t end) const
    {
        return std::string(bytes.substr(std::min(begin * width, bytes.size()),
            std::min(end * width, bytes.size()) - std::min(begin * width, bytes.size())));
    }
};

Units unitsOf(std::string_view bytes, Encoding encoding)
{
    Units units{{}, 1, bytes};
    if (encoding != Encoding::Utf16Le && encoding != Encoding::Utf16Be) {
        for (const char byte : bytes)
            units.values.push_back(static_cast<unsigned char>(byte));
        return units;
    }
    units.width = 2;
    for (std::size_t place = 0; place + 1 < bytes.size(); place += 2) {
        const unsigned first = static_cast<unsigned char>(bytes[place]);
        const unsigned second = static_cast<unsigned char>(bytes[place + 1]);
        units.values.push_back(encoding == Encoding::Utf16Be ? first * 256 + second : second * 256 + first);
    }
    // Half a unit at the end is no character that means anything.
    if (bytes.size() % 2 != 0)
        units.values.push_back(0x10000);
    return units;
}

std::string_view markOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf8:
        return "\xef\xbb\xbf";
    case Encoding::Utf16Le:
        return "\xff\xfe";
    case Encoding::Utf16Be:
        return "\xfe\xff";
    case Encoding::Windows1252:
    case Encoding::Iso88591:
        break;
    }
    return {};
}

struct Signs {
    unsigned delimiter;
    unsigned quote;
    Escape escape;
    unsigned escapeCharacter;

    explicit Signs(const Dialect& dialect)
        : delimiter(static_cast<unsigned char>(dialect.delimiter.front()))
        , quote(dialect.quote == '\0' ? nothing - 1 : static_cast<unsigned char>(dialect.quote))
        , escape(dialect.escape)
        , escapeCharacter(static_cast<unsigned char>(dialect.escapeCharacter))
    {
    }
    /// Whether the unit at `place` takes away the meaning of the one behind it.
    bool escapes(const Units& units, std::size_t place) const
    {
        const unsigned next = units.at(place + 1);
        return escape == Escape::Character && units.at(place) == escapeCharacter
            && (next == escapeCharacter || next == delimiter || next == '\r' || next == '\n' || next == quote);
    }
    bool separates(unsigned unit) const { return unit == delimiter || unit == '\r' || unit == '\n'; }
};

SlowField cutField(const Units& units, const Signs& signs, std::size_t& place)
{
    const std::size_t begin = place;
    SlowField field;
    if (units.at(place) == signs.quote) {
        field.quoted = true;
        field.open = true;
        ++place;
        while (place < units.values.size()) {
            if (signs.escapes(units, place)) {
                place += 2;
            } else if (units.at(place) == signs.quote) {
                if (signs.escape != Escape::None && units.at(place + 1) == signs.quote) {
                    place += 2;
                } else {
                    field.open = false;
                    ++place;
                    break;
                }
            } else {
                ++place;
            }
        }
    }
    field.runOn = field.quoted && !field.open && place < units.values.size() && !signs.separates(units.at(place));
    while (!field.open && place < units.values.size() && !signs.separates(units.at(place)))
        place += signs.escapes(units, place) ? 2 : 1;
    field.bytes = units.between(begin, place);
    // A backslash at the very end would escape a separator written behind it.
    if (signs.escape == Escape::Character && !field.open && place > begin
        && units.at(place - 1) == signs.escapeCharacter) {
        std::size_t run = 0;
        while (place > begin + run && units.at(place - run - 1) == signs.escapeCharacter)
            ++run;
        field.open = run % 2 != 0;
    }
    return field;
}

SlowRecord cutRecord(const Units& units, const Signs& signs, std::size_t& place)
{
    SlowRecord record;
    for (;;) {
        record.fields.push_back(cutField(units, signs, place));
        if (units.at(place) != signs.delimiter)
            break;
        ++place;
    }
    const std::size_t end = place;
    if (units.at(place) == '\r' && units.at(place + 1) == '\n')
        place += 2;
    else if (place < units.values.size())
        ++place;
    record.lineEnd = units.between(end, place);
    return record;
}

/// Code points of UTF-8; nothing for bytes that are none.
std::optional<std::vector<unsigned>> codePoints(std::string_view utf8)
{
    std::vector<unsigned> points;
    std::size_t place = 0;
    while (place < utf8.size()) {
        const auto lead = static_cast<unsigned char>(utf8[place]);
        const std::size_t size = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        if ((lead >= 0x80 && lead < 0xc0) || lead >= 0xf8 || place + size > utf8.size())
            return std::nullopt;
        unsigned point = size == 1 ? lead : lead & (0x7fU >> size);
        for (std::size_t index = 1; index < size; ++index) {
            const auto next = static_cast<unsigned char>(utf8[place + index]);
            if ((next & 0xc0U) != 0x80U)
                return std::nullopt;
            point = point << 6U | (next & 0x3fU);
        }
        constexpr unsigned lowest[] = {0, 0, 0x80, 0x800, 0x10000};
        if (point < lowest[size] || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
            return std::nullopt;
        points.push_back(point);
        place += size;
    }
    return points;
}

/// Windows-1252 from 0x80 to 0x9f; 0 where it has no character (the table of the Encoding Standard without its C1).
constexpr unsigned windowsUpper[32] = {0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030,
    0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122,
    0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

std::optional<char> singleByte(unsigned point, Encoding encoding)
{
    const bool windows = encoding == Encoding::Windows1252;
    if (point < 0x80 || (point >= 0xa0 && point < 0x100) || (!windows && point < 0x100))
        return static_cast<char>(point);
    for (unsigned index = 0; windows && index < 32; ++index) {
        if (windowsUpper[index] == point)
            return static_cast<char>(0x80 + index);
    }
    return std::nullopt;
}

} // namespace

bool SlowFile::hasSoundQuotes() const
{
    const auto sound = [](const SlowRecord& record) {
        return std::ranges::none_of(record.fields, [](const SlowField& field) { return field.runOn || field.open; });
    };
    return std::ranges::all_of(head, sound) && std::ranges::all_of(rows, sound);
}

bool isModelled(const Dialect& dialect)
{
    Dialect known;
    known.encoding = dialect.encoding;
    known.byteOrderMark = dialect.byteOrderMark;
    known.delimiter = dialect.delimiter;
    known.quote = dialect.quote;
    known.escape = dialect.escape;
    known.lineEnd = dialect.lineEnd;
    known.skipRows = dialect.skipRows;
    known.headerRows = dialect.headerRows;
    const std::string delimiter = std::string() + dialect.delimiter;
    return known == dialect && delimiter.size() == 1 && static_cast<unsigned char>(delimiter.front()) < 0x80;
}

SlowFile slowCut(std::string_view bytes, const Dialect& dialect)
{
    SlowFile file;
    const std::string_view mark = markOf(dialect.encoding);
    if (!mark.empty() && bytes.starts_with(mark)) {
        file.mark = mark;
        bytes.remove_prefix(mark.size());
    }
    const Units units = unitsOf(bytes, dialect.encoding);
    const Signs signs(dialect);
    std::size_t place = 0;
    while (place < units.values.size()) {
        const bool inHead = file.head.size() < std::size_t{dialect.skipRows} + dialect.headerRows;
        (inHead ? file.head : file.rows).push_back(cutRecord(units, signs, place));
    }
    return file;
}

std::optional<std::string> slowEncode(std::string_view utf8, Encoding encoding)
{
    if (encoding == Encoding::Utf8)
        return std::string(utf8);
    const auto points = codePoints(utf8);
    if (!points)
        return std::nullopt;
    std::string bytes;
    for (const unsigned point : *points) {
        if (encoding == Encoding::Windows1252 || encoding == Encoding::Iso88591) {
            const auto byte = singleByte(point, encoding);
            if (!byte)
                return std::nullopt;
            bytes += *byte;
            continue;
        }
        std::vector<unsigned> units{point};
        if (point >= 0x10000)
            units = {0xd800 + ((point - 0x10000) >> 10U), 0xdc00 + ((point - 0x10000) & 0x3ffU)};
        for (const unsigned unit : units) {
            const char high = static_cast<char>(unit >> 8U);
            const char low = static_cast<char>(unit & 0xffU);
            bytes += encoding == Encoding::Utf16Be ? high : low;
            bytes += encoding == Encoding::Utf16Be ? low : high;
        }
    }
    return bytes;
}

std::string slowContent(const SlowField& field, const Dialect& dialect)
{
    if (field.runOn)
        return field.bytes;
    const Units units = unitsOf(field.bytes, dialect.encoding);
    const Signs signs(dialect);
    std::string content;
    std::size_t end = units.values.size();
    std::size_t place = 0;
    if (field.quoted) {
        ++place;
        --end;
    }
    while (place < end) {
        const bool doubled = field.quoted && signs.escape != Escape::None && units.at(place) == signs.quote
            && units.at(place + 1) == signs.quote && place + 1 < end;
        if (doubled || (signs.escapes(units, place) && place + 1 < end))
            ++place;
        content += units.between(place, place + 1);
        ++place;
    }
    return content;
}

} // namespace gleaner::tests
