#include "core/bundle/forms.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace gleaner::bundle {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLower(char c) { return c >= 'a' && c <= 'z'; }
bool isLowerOrDigit(char c) { return isLower(c) || isDigit(c); }
bool isBase32(char c) { return isLower(c) || (c >= '2' && c <= '7'); }

bool allDigits(std::string_view text) { return !text.empty() && std::ranges::all_of(text, isDigit); }

bool isNumbered(std::string_view text, char letter, std::size_t least, std::size_t most)
{
    return text.size() > least && text.size() <= most + 1 && text.front() == letter && allDigits(text.substr(1));
}

int numberOf(std::string_view digits)
{
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

} // namespace

bool isDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto year = text.substr(0, 4);
    const auto month = text.substr(5, 2);
    const auto day = text.substr(8, 2);
    if (!allDigits(year) || !allDigits(month) || !allDigits(day))
        return false;
    return std::chrono::year_month_day(std::chrono::year(numberOf(year)),
        std::chrono::month(static_cast<unsigned>(numberOf(month))),
        std::chrono::day(static_cast<unsigned>(numberOf(day))))
        .ok();
}

bool isHex(std::string_view text, std::size_t digits)
{
    return text.size() == digits
        && std::ranges::all_of(text, [](char c) { return isDigit(c) || (c >= 'a' && c <= 'f'); });
}

bool isIdentity(std::string_view text) { return text.starts_with("sha256:") && isHex(text.substr(7), 64); }
bool isItemId(std::string_view text) { return text.size() == 26 && std::ranges::all_of(text, isBase32); }

bool isColumnId(std::string_view text)
{
    return text.size() >= 4 && text.size() <= 8 && std::ranges::all_of(text, isBase32);
}

bool isStepId(std::string_view text) { return isNumbered(text, 's', 2, 4); }
bool isAtomicGroup(std::string_view text) { return isNumbered(text, 'a', 1, 5); }
bool isEvidenceId(std::string_view text) { return isNumbered(text, 'e', 4, 4); }

bool isWholeNumber(std::string_view text)
{
    if (!allDigits(text) || text.size() > 16 || (text.size() > 1 && text.front() == '0'))
        return false;
    return wholeNumber(text) < (std::int64_t{1} << 53);
}

bool isPackId(std::string_view text)
{
    const auto inner = [](char c) { return isLowerOrDigit(c) || c == '.' || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 64 && isLowerOrDigit(text.front()) && text.back() != '.'
        && std::ranges::all_of(text, inner);
}

bool isTableName(std::string_view text)
{
    const auto inner = [](char c) { return isLowerOrDigit(c) || c == '_' || c == '-'; };
    return !text.empty() && text.size() <= 60 && isLowerOrDigit(text.front()) && std::ranges::all_of(text, inner);
}

bool isCityName(std::string_view text)
{
    if (text.empty() || text.size() > 253)
        return false;
    while (true) {
        const auto dot = text.find('.');
        const auto label = text.substr(0, dot);
        if (label.empty() || label.size() > 63 || !isLowerOrDigit(label.front()) || !isLowerOrDigit(label.back()))
            return false;
        if (!std::ranges::all_of(label, [](char c) { return isLowerOrDigit(c) || c == '-'; }))
            return false;
        if (dot == std::string_view::npos)
            return true;
        text.remove_prefix(dot + 1);
    }
}

bool isToolName(std::string_view text)
{
    if (!text.starts_with("gleaner/"))
        return false;
    text.remove_prefix(8);
    const auto dot = text.find('.');
    if (dot == std::string_view::npos || text.size() > 11)
        return false;
    return isWholeNumber(text.substr(0, dot)) && isWholeNumber(text.substr(dot + 1));
}

bool isLicence(std::string_view text)
{
    const auto inner = [](char c) {
        return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '.' || c == '-' || c == '+' || c == '_';
    };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, inner);
}

bool isLanguage(std::string_view text)
{
    const auto dash = text.find('-');
    const auto primary = text.substr(0, dash);
    if (primary.size() < 2 || primary.size() > 3 || !std::ranges::all_of(primary, isLower) || text.size() > 35)
        return false;
    const auto inner = [](char c) { return isLowerOrDigit(c) || (c >= 'A' && c <= 'Z') || c == '-'; };
    return dash == std::string_view::npos
        || (text.back() != '-' && text.size() > dash + 2 && std::ranges::all_of(text.substr(dash), inner));
}

std::optional<std::size_t> characters(std::string_view words)
{
    if (!text::isValidUtf8(words) || words.find('\0') != std::string_view::npos)
        return std::nullopt;
    // Each character has one byte that does not continue another.
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::int64_t wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace gleaner::bundle
