#include "core/formats/csv/dialect.h"

#include <array>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Json;
using base::Result;

template <typename Value> struct Named {
    std::string_view name;
    Value value;
};

constexpr std::array<Named<Encoding>, 5> encodings{{
    {"utf-8", Encoding::Utf8},
    {"windows-1252", Encoding::Windows1252},
    {"iso-8859-1", Encoding::Iso88591},
    {"utf-16le", Encoding::Utf16Le},
    {"utf-16be", Encoding::Utf16Be},
}};
constexpr std::array<Named<Escape>, 3> escapes{{
    {"doubled", Escape::Doubled},
    {"backslash", Escape::Backslash},
    {"none", Escape::None},
}};
constexpr std::array<Named<LineEnd>, 3> lineEnds{{
    {"lf", LineEnd::Lf},
    {"crlf", LineEnd::CrLf},
    {"cr", LineEnd::Cr},
}};

constexpr std::uint32_t mostSkippedRows = 1'000'000;
constexpr std::uint32_t mostHeaderRows = 100;

template <typename Table, typename Value> std::string_view nameIn(const Table& table, Value value)
{
    for (const auto& entry : table) {
        if (entry.value == value)
            return entry.name;
    }
    return {};
}

tl::unexpected<base::Error> unusable(const char* member, const char* why)
{
    return fail(ErrorCode::BadParameter, {member, why});
}

template <typename Table> auto namedMember(const Json& json, const char* member, const Table& table)
{
    using Value = decltype(table[0].value);
    const auto text = base::textMember(json, member, ErrorCode::BadParameter, "import/1");
    if (!text)
        return Result<Value>(forward(text));
    for (const auto& entry : table) {
        if (entry.name == *text)
            return Result<Value>(entry.value);
    }
    return Result<Value>(unusable(member, "this value is not known"));
}

Result<std::uint32_t> countMember(const Json& json, const char* member, std::uint32_t most)
{
    const auto count = base::integerMember(json, member, ErrorCode::BadParameter, "import/1");
    if (!count)
        return forward(count);
    if (*count < 0 || *count > std::int64_t{most})
        return unusable(member, "it is out of range");
    return static_cast<std::uint32_t>(*count);
}

/// A single ASCII character that can't be mistaken for a line end, or nothing.
std::optional<char> separatorCharacter(const std::string& text)
{
    if (text.size() != 1)
        return std::nullopt;
    const char character = text.front();
    if (character <= 0 || character == '\r' || character == '\n')
        return std::nullopt;
    return character;
}

} // namespace

std::string_view encodingName(Encoding encoding) { return nameIn(encodings, encoding); }

std::optional<Encoding> encodingNamed(std::string_view name)
{
    for (const auto& entry : encodings) {
        if (entry.name == name)
            return entry.value;
    }
    return std::nullopt;
}

Json toJson(const Dialect& dialect)
{
    Json json = Json::object();
    json["encoding"] = encodingName(dialect.encoding);
    json["byteOrderMark"] = dialect.byteOrderMark;
    json["delimiter"] = std::string(1, dialect.delimiter);
    json["quote"] = dialect.quote == '\0' ? std::string() : std::string(1, dialect.quote);
    json["escape"] = nameIn(escapes, dialect.escape);
    json["lineEnd"] = nameIn(lineEnds, dialect.lineEnd);
    json["skipRows"] = dialect.skipRows;
    json["headerRows"] = dialect.headerRows;
    return json;
}

Result<Dialect> dialectFromJson(const Json& json)
{
    if (!json.is_object())
        return unusable("import/1", "its parameters are not an object");
    Dialect dialect;
    const auto encoding = namedMember(json, "encoding", encodings);
    if (!encoding)
        return forward(encoding);
    dialect.encoding = *encoding;
    const auto mark = json.find("byteOrderMark");
    if (mark == json.end() || !mark->is_boolean())
        return unusable("byteOrderMark", "it is not true or false");
    dialect.byteOrderMark = mark->get<bool>();

    const auto delimiter = base::textMember(json, "delimiter", ErrorCode::BadParameter, "import/1");
    if (!delimiter)
        return forward(delimiter);
    const auto delimiterCharacter = separatorCharacter(*delimiter);
    if (!delimiterCharacter)
        return unusable("delimiter", "it is not one ASCII character");
    dialect.delimiter = *delimiterCharacter;

    const auto quote = base::textMember(json, "quote", ErrorCode::BadParameter, "import/1");
    if (!quote)
        return forward(quote);
    const auto quoteCharacter = quote->empty() ? std::optional<char>('\0') : separatorCharacter(*quote);
    if (!quoteCharacter || *quoteCharacter == dialect.delimiter)
        return unusable("quote", "it is neither empty nor one ASCII character other than the delimiter");
    dialect.quote = *quoteCharacter;

    const auto escape = namedMember(json, "escape", escapes);
    if (!escape)
        return forward(escape);
    dialect.escape = *escape;
    if (dialect.escape == Escape::Backslash && (dialect.delimiter == '\\' || dialect.quote == '\\'))
        return unusable("escape", "the backslash is already the delimiter or the quote");

    const auto lineEnd = namedMember(json, "lineEnd", lineEnds);
    if (!lineEnd)
        return forward(lineEnd);
    dialect.lineEnd = *lineEnd;
    const auto skipRows = countMember(json, "skipRows", mostSkippedRows);
    if (!skipRows)
        return forward(skipRows);
    dialect.skipRows = *skipRows;
    const auto headerRows = countMember(json, "headerRows", mostHeaderRows);
    if (!headerRows)
        return forward(headerRows);
    dialect.headerRows = *headerRows;
    return dialect;
}

} // namespace gleaner::formats::csv
