#include "core/formats/csv/dialect.h"

#include "core/formats/csv/charset.h"

#include <array>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::fail;
using base::Json;
using base::Result;
using namespace std::string_view_literals;

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
    {"backslash", Escape::Character},
    {"none", Escape::None},
}};
constexpr std::array<Named<LineEnd>, 3> lineEnds{{
    {"lf", LineEnd::Lf},
    {"crlf", LineEnd::CrLf},
    {"cr", LineEnd::Cr},
}};

/// Members that stand in a recipe only where they differ from their default.
constexpr std::array<std::pair<const char*, bool Dialect::*>, 4> flags{{
    {"paddedQuotes", &Dialect::paddedQuotes},
    {"quotedLineBreaks", &Dialect::quotedLineBreaks},
    {"blankLines", &Dialect::blankLines},
    {"repeatedHeaders", &Dialect::repeatedHeaders},
}};

constexpr std::size_t mostSeparatorBytes = 16;
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

/// Members that older recipes lack: absent means the default.
Result<std::uint32_t> optionalCount(const Json& json, const char* member, std::uint32_t most)
{
    return json.contains(member) ? countMember(json, member, most) : Result<std::uint32_t>(0U);
}

Result<bool> optionalFlag(const Json& json, const char* member, bool otherwise)
{
    const auto found = json.find(member);
    if (found == json.end())
        return otherwise;
    if (!found->is_boolean())
        return unusable(member, "it is not true or false");
    return found->get<bool>();
}

Result<std::string> optionalText(const Json& json, const char* member, std::string_view otherwise)
{
    if (!json.contains(member))
        return std::string(otherwise);
    return base::textMember(json, member, ErrorCode::BadParameter, "import/1");
}

/// A character that fits one byte of every encoding and can't be mistaken for a line end.
bool isPlainCharacter(char character) { return character > 0 && character != '\r' && character != '\n'; }

Result<char> characterMember(const Json& json, const char* member)
{
    const auto text = base::textMember(json, member, ErrorCode::BadParameter, "import/1");
    if (!text)
        return forward(text);
    if (text->empty())
        return '\0';
    if (text->size() != 1 || !isPlainCharacter(text->front()))
        return unusable(member, "it is not one ASCII character");
    return text->front();
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

Result<void> checkDialect(const Dialect& dialect)
{
    const std::string& delimiter = dialect.delimiter;
    if (delimiter.size() > mostSeparatorBytes || delimiter.find_first_of("\r\n\0"sv) != std::string::npos)
        return unusable("delimiter", "it is longer than 16 bytes or holds a line end");
    if (firstUndecodable(delimiter) || !encodeText(delimiter, dialect.encoding))
        return unusable("delimiter", "the encoding has no such character");
    if (dialect.quote != '\0'
        && (!isPlainCharacter(dialect.quote) || delimiter.find(dialect.quote) != std::string::npos))
        return unusable("quote", "it is neither empty nor one ASCII character outside the delimiter");
    if (dialect.escape == Escape::Character) {
        const char escape = dialect.escapeCharacter;
        if (!isPlainCharacter(escape) || escape == dialect.quote || delimiter.find(escape) != std::string::npos)
            return unusable("escape", "it is no ASCII character, or already the delimiter or the quote");
    }
    const std::string& comment = dialect.comment;
    if (comment.size() > mostSeparatorBytes || comment.find_first_of("\r\n\0"sv) != std::string::npos)
        return unusable("comment", "it is longer than 16 bytes or holds a line end");
    if (firstUndecodable(comment) || !encodeText(comment, dialect.encoding))
        return unusable("comment", "the encoding has no such character");
    if (dialect.skipRows > mostSkippedRows || dialect.rowsAfterHeader > mostSkippedRows
        || dialect.footerRows > mostSkippedRows)
        return unusable("skipRows", "it is out of range");
    if (dialect.headerRows > mostHeaderRows)
        return unusable("headerRows", "it is out of range");
    return {};
}

Json toJson(const Dialect& dialect)
{
    Json json = Json::object();
    json["encoding"] = encodingName(dialect.encoding);
    json["byteOrderMark"] = dialect.byteOrderMark;
    json["delimiter"] = dialect.delimiter;
    json["quote"] = dialect.quote == '\0' ? std::string() : std::string(1, dialect.quote);
    json["escape"] = nameIn(escapes, dialect.escape);
    json["lineEnd"] = nameIn(lineEnds, dialect.lineEnd);
    json["skipRows"] = dialect.skipRows;
    json["headerRows"] = dialect.headerRows;
    const Dialect usual;
    if (dialect.escape == Escape::Character && dialect.escapeCharacter != usual.escapeCharacter)
        json["escapeCharacter"] = std::string(1, dialect.escapeCharacter);
    if (dialect.rowsAfterHeader != usual.rowsAfterHeader)
        json["rowsAfterHeader"] = dialect.rowsAfterHeader;
    if (dialect.footerRows != usual.footerRows)
        json["footerRows"] = dialect.footerRows;
    if (dialect.comment != usual.comment)
        json["comment"] = dialect.comment;
    for (const auto& [name, flag] : flags) {
        if (dialect.*flag != usual.*flag)
            json[std::string(name)] = dialect.*flag;
    }
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
    auto delimiter = base::textMember(json, "delimiter", ErrorCode::BadParameter, "import/1");
    if (!delimiter)
        return forward(delimiter);
    dialect.delimiter = std::move(*delimiter);
    const auto quote = characterMember(json, "quote");
    if (!quote)
        return forward(quote);
    dialect.quote = *quote;
    const auto escape = namedMember(json, "escape", escapes);
    if (!escape)
        return forward(escape);
    dialect.escape = *escape;
    if (json.contains("escapeCharacter")) {
        const auto character = characterMember(json, "escapeCharacter");
        if (!character)
            return forward(character);
        dialect.escapeCharacter = *character;
    }
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
    const auto rowsAfterHeader = optionalCount(json, "rowsAfterHeader", mostSkippedRows);
    if (!rowsAfterHeader)
        return forward(rowsAfterHeader);
    dialect.rowsAfterHeader = *rowsAfterHeader;
    const auto footerRows = optionalCount(json, "footerRows", mostSkippedRows);
    if (!footerRows)
        return forward(footerRows);
    dialect.footerRows = *footerRows;
    auto comment = optionalText(json, "comment", {});
    if (!comment)
        return forward(comment);
    dialect.comment = std::move(*comment);
    for (const auto& [name, flag] : flags) {
        const auto value = optionalFlag(json, name, dialect.*flag);
        if (!value)
            return forward(value);
        dialect.*flag = *value;
    }
    if (const auto checked = checkDialect(dialect); !checked)
        return forward(checked);
    return dialect;
}

} // namespace gleaner::formats::csv
