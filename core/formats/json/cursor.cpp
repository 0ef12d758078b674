#include "core/formats/json/cursor.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>

namespace gleaner::formats::json {

namespace {

constexpr std::size_t fewNames = 24;

constexpr std::array<bool, 256> plainInText = [] {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 256; ++byte)
        plain[byte] = byte != '"' && byte != '\\';
    return plain;
}();

bool isSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

int hexDigit(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The unit of `\uXXXX` at the start of `written`, or nothing.
std::optional<char32_t> unicodeEscape(std::string_view written)
{
    if (written.size() < 6 || written[0] != '\\' || written[1] != 'u')
        return std::nullopt;
    char32_t unit = 0;
    for (const char digit : written.substr(2, 4)) {
        const int value = hexDigit(digit);
        if (value < 0)
            return std::nullopt;
        unit = unit * 16 + static_cast<char32_t>(value);
    }
    return unit;
}

/// The character of two escapes that are halves of one, the first being `high`.
std::optional<char32_t> surrogatePair(std::string_view written, char32_t high)
{
    if (high < 0xD800 || high >= 0xDC00)
        return std::nullopt;
    const auto low = unicodeEscape(written.substr(6));
    if (!low || *low < 0xDC00 || *low >= 0xE000)
        return std::nullopt;
    return 0x10000 + ((high - 0xD800) << 10U) + (*low - 0xDC00);
}

bool standsForNothing(char32_t unit) { return unit == 0 || (unit >= 0xD800 && unit < 0xE000); }

char simpleEscape(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return letter;
    }
}

} // namespace

Cursor::Cursor(std::string_view text)
    : m_text(text)
{
}

bool Cursor::fails(Fault fault)
{
    if (m_fault == Fault::None)
        m_fault = fault == Fault::Syntax && m_at >= m_text.size() ? Fault::CutOff : fault;
    return false;
}

char Cursor::peek()
{
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
    return m_at < m_text.size() ? m_text[m_at] : '\0';
}

bool Cursor::take(char expected)
{
    if (peek() != expected)
        return fails(Fault::Syntax);
    ++m_at;
    return true;
}

Kind Cursor::kind()
{
    if (m_fault != Fault::None)
        return Kind::None;
    switch (peek()) {
    case '{':
        return Kind::Object;
    case '[':
        return Kind::Array;
    case '"':
        return Kind::Text;
    case 't':
        return Kind::True;
    case 'f':
        return Kind::False;
    case 'n':
        return Kind::Null;
    case '-':
    case '0':
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
        return Kind::Number;
    default:
        return Kind::None;
    }
}

void Cursor::enter()
{
    const Kind next = kind();
    if (next != Kind::Object && next != Kind::Array) {
        fails(Fault::Syntax);
        return;
    }
    if (m_depth == mostDepth) {
        fails(Fault::Depth);
        return;
    }
    ++m_at;
    if (m_levels.size() == m_depth)
        m_levels.emplace_back();
    Level& level = m_levels[m_depth++];
    level.object = next == Kind::Object;
    level.first = true;
    level.names.clear();
    if (!level.decodedNames.empty())
        level.decodedNames.clear();
    if (!level.many.empty())
        level.many.clear();
}

bool Cursor::next(char close)
{
    if (m_fault != Fault::None || m_depth == 0)
        return fails(Fault::Syntax);
    Level& level = m_levels[m_depth - 1];
    if (peek() == close) {
        ++m_at;
        --m_depth;
        return false;
    }
    if (!level.first && !take(','))
        return false;
    level.first = false;
    return true;
}

bool Cursor::isNewName(std::string_view name)
{
    Level& level = m_levels[m_depth - 1];
    if (name.find('\\') != std::string_view::npos)
        name = level.decodedNames.emplace_back(decoded(name));
    if (level.names.size() < fewNames) {
        if (std::ranges::find(level.names, name) != level.names.end())
            return false;
        level.names.push_back(name);
        return true;
    }
    if (level.many.empty())
        level.many.insert(level.names.begin(), level.names.end());
    return level.many.insert(name).second;
}

std::optional<std::string_view> Cursor::nextName()
{
    if (!next('}'))
        return std::nullopt;
    if (peek() != '"') {
        fails(Fault::Syntax);
        return std::nullopt;
    }
    const std::size_t begin = m_at;
    if (!takeText())
        return std::nullopt;
    const std::string_view name = m_text.substr(begin + 1, m_at - begin - 2);
    if (!isNewName(name)) {
        m_at = begin;
        fails(Fault::DuplicateName);
        return std::nullopt;
    }
    if (!take(':'))
        return std::nullopt;
    return name;
}

bool Cursor::nextElement() { return next(']'); }

bool Cursor::takeWord(std::string_view word)
{
    if (!m_text.substr(m_at).starts_with(word)) {
        if (word.starts_with(m_text.substr(m_at)))
            m_at = m_text.size();
        return fails(Fault::Syntax);
    }
    m_at += word.size();
    return true;
}

bool Cursor::takeText()
{
    ++m_at;
    for (;;) {
        while (m_at < m_text.size() && plainInText[static_cast<unsigned char>(m_text[m_at])])
            ++m_at;
        if (m_at >= m_text.size())
            return fails(Fault::Syntax);
        if (m_text[m_at] == '"') {
            ++m_at;
            return true;
        }
        if (m_text[m_at] != '\\') // a control character
            return fails(Fault::Syntax);
        const std::string_view rest = m_text.substr(m_at);
        if (rest.size() < 2 || (rest[1] == 'u' && rest.size() < 6)) {
            m_at = m_text.size();
            return fails(Fault::CutOff);
        }
        if (rest[1] == 'u') {
            if (!unicodeEscape(rest))
                return fails(Fault::Syntax);
            m_at += 6;
        } else if (std::string_view("\"\\/bfnrt").find(rest[1]) != std::string_view::npos) {
            m_at += 2;
        } else {
            return fails(Fault::Syntax);
        }
    }
}

bool Cursor::digits()
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size() && isDigit(m_text[m_at]))
        ++m_at;
    return m_at > begin || fails(Fault::Syntax);
}

bool Cursor::takeNumber()
{
    if (m_text[m_at] == '-')
        ++m_at;
    const std::size_t whole = m_at;
    if (!digits())
        return false;
    if (m_text[whole] == '0' && m_at > whole + 1) {
        m_at = whole;
        return fails(Fault::Syntax);
    }
    if (m_at < m_text.size() && m_text[m_at] == '.') {
        ++m_at;
        if (!digits())
            return false;
    }
    if (m_at < m_text.size() && (m_text[m_at] | 0x20) == 'e') {
        ++m_at;
        if (m_at < m_text.size() && (m_text[m_at] == '+' || m_text[m_at] == '-'))
            ++m_at;
        return digits();
    }
    return true;
}

std::string_view Cursor::value()
{
    const std::size_t outside = m_depth;
    const Kind first = kind();
    const std::size_t begin = m_at;
    const auto scalar = [this](Kind next) {
        switch (next) {
        case Kind::Text:
            return takeText();
        case Kind::Number:
            return takeNumber();
        case Kind::True:
            return takeWord("true");
        case Kind::False:
            return takeWord("false");
        case Kind::Null:
            return takeWord("null");
        default:
            return fails(Fault::Syntax);
        }
    };
    if (first != Kind::Object && first != Kind::Array)
        return scalar(first) ? m_text.substr(begin, m_at - begin) : std::string_view{};
    enter();
    while (m_depth > outside && m_fault == Fault::None) {
        const bool more = m_levels[m_depth - 1].object ? nextName().has_value() : nextElement();
        if (!more)
            continue;
        const Kind next = kind();
        if (next == Kind::Object || next == Kind::Array)
            enter();
        else
            scalar(next);
    }
    return m_fault == Fault::None ? m_text.substr(begin, m_at - begin) : std::string_view{};
}

bool Cursor::atEnd()
{
    peek();
    return m_at >= m_text.size();
}

base::Error faultError(const Cursor& cursor, std::string_view file, std::optional<std::uint64_t> row)
{
    base::Place place{std::string(file), row, {}, cursor.place()};
    if (cursor.fault() == Cursor::Fault::Depth)
        return {base::ErrorCode::TooLarge, {"The depth of a value", "32 levels"}, std::move(place)};
    std::string why = "the value that begins here does not follow the grammar";
    if (cursor.fault() == Cursor::Fault::CutOff)
        why = "it is cut off";
    else if (cursor.fault() == Cursor::Fault::DuplicateName)
        why = "an object holds the same name twice";
    return {base::ErrorCode::SourceDamaged, {std::string(file), "JSON", std::move(why)}, std::move(place)};
}

std::string decoded(std::string_view written)
{
    std::string text;
    text.reserve(written.size());
    for (std::size_t at = 0; at < written.size();) {
        if (written[at] != '\\') {
            text += written[at++];
            continue;
        }
        const auto unit = unicodeEscape(written.substr(at));
        if (!unit) {
            text += simpleEscape(written[at + 1]);
            at += 2;
            continue;
        }
        if (const auto pair = surrogatePair(written.substr(at), *unit)) {
            text::append(text, *pair);
            at += 12;
            continue;
        }
        if (standsForNothing(*unit))
            text += written.substr(at, 6);
        else
            text::append(text, *unit);
        at += 6;
    }
    return text;
}

bool hasBareEscape(std::string_view written)
{
    for (std::size_t at = written.find('\\'); at != std::string_view::npos; at = written.find('\\', at)) {
        const auto unit = unicodeEscape(written.substr(at));
        const bool pair = unit && surrogatePair(written.substr(at), *unit);
        if (unit && !pair && standsForNothing(*unit))
            return true;
        at += pair ? 12U : (unit ? 6U : 2U);
    }
    return false;
}

std::string compact(std::string_view value)
{
    std::string text;
    text.reserve(value.size());
    bool inside = false;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (inside && value[at] == '\\') {
            text += value.substr(at, 2);
            ++at;
            continue;
        }
        if (value[at] == '"')
            inside = !inside;
        if (inside || !isSpace(value[at]))
            text += value[at];
    }
    return text;
}

} // namespace gleaner::formats::json
