#include "core/formats/csv/sniffer_parts.h"

#include <algorithm>

namespace gleaner::formats::csv {

namespace {

bool isDigit(char character) { return character >= '0' && character <= '9'; }

bool isLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
        || static_cast<unsigned char>(character) >= 0x80U;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Digits with the marks that numbers carry: signs, group and decimal marks, percent, currency.
bool isNumber(std::string_view text)
{
    std::size_t digits = 0;
    for (std::size_t place = 0; place < text.size(); ++place) {
        const char character = text[place];
        if (isDigit(character))
            ++digits;
        else if ((character == '-' || character == '+' || character == '(') && place == 0)
            continue;
        else if ((character == 'e' || character == 'E') && digits > 0 && place + 1 < text.size())
            continue;
        else if ((character == '-' || character == '+') && (text[place - 1] == 'e' || text[place - 1] == 'E'))
            continue;
        else if (character != '.' && character != ',' && character != '%' && character != '$' && character != ')'
            && character != '\'' && character != ' ')
            return false;
    }
    return digits > 0;
}

/// Digits parted by '-', '/', '.' or ':' as in dates and times, with a T, a Z, AM or PM.
bool isMoment(std::string_view text)
{
    std::size_t digits = 0;
    std::size_t marks = 0;
    for (const char character : text) {
        if (isDigit(character))
            ++digits;
        else if (character == '-' || character == '/' || character == ':')
            ++marks;
        else if (std::string_view(" .,+TZAPMapm").find(character) == std::string_view::npos)
            return false;
    }
    return digits >= 3 && marks >= 1 && isDigit(text.front()) && text.size() <= 35;
}

} // namespace

Look lookOf(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return Look::Blank;
    if (text.size() <= 40 && isNumber(text))
        return Look::Number;
    if (isMoment(text))
        return Look::Moment;
    const auto quotes = std::ranges::count(text, '"');
    const bool quotedPart = text.front() == '"' || text.back() == '"' || text.front() == '\'' || quotes % 2 != 0;
    const bool separators = text.find_first_of("\t|;") != std::string_view::npos;
    const bool words
        = std::ranges::any_of(text, [](char character) { return isLetter(character) || isDigit(character); });
    return words && !quotedPart && !separators ? Look::Word : Look::Odd;
}

std::string patternOf(std::string_view text)
{
    std::string pattern;
    for (const char character : text.substr(0, 80)) {
        const char kind = isDigit(character) ? '9' : isLetter(character) ? 'a' : character;
        if (pattern.empty() || pattern.back() != kind || (kind != '9' && kind != 'a'))
            pattern += kind;
    }
    return pattern;
}

} // namespace gleaner::formats::csv
