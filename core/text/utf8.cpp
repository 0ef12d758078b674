#include "core/text/utf8.h"

#include <algorithm>
#include <cstring>

namespace gleaner::text {

namespace {

struct Sequence {
    std::size_t length; ///< 0 = no sequence starts with this byte
    std::uint8_t payload; ///< bits of the first byte that count
    std::uint8_t secondFrom; ///< smallest second byte: keeps out overlong forms
    std::uint8_t secondTo; ///< largest second byte: keeps out surrogates and what is past U+10FFFF
};

Sequence sequenceFor(std::uint8_t lead)
{
    if (lead >= 0xC2 && lead <= 0xDF)
        return {2, 0x1F, 0x80, 0xBF};
    if (lead >= 0xE0 && lead <= 0xEF)
        return {3, 0x0F, static_cast<std::uint8_t>(lead == 0xE0 ? 0xA0 : 0x80),
            static_cast<std::uint8_t>(lead == 0xED ? 0x9F : 0xBF)};
    if (lead >= 0xF0 && lead <= 0xF4)
        return {4, 0x07, static_cast<std::uint8_t>(lead == 0xF0 ? 0x90 : 0x80),
            static_cast<std::uint8_t>(lead == 0xF4 ? 0x8F : 0xBF)};
    return {0, 0, 0, 0};
}

} // namespace

CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<std::uint8_t>(text[at]);
    if (lead < 0x80)
        return {lead, 1, true};
    const Sequence sequence = sequenceFor(lead);
    if (sequence.length == 0 || sequence.length > text.size() - at)
        return {lead, 1, false};
    const auto second = static_cast<std::uint8_t>(text[at + 1]);
    if (second < sequence.secondFrom || second > sequence.secondTo)
        return {lead, 1, false};
    char32_t value = lead & sequence.payload;
    for (std::size_t index = 1; index < sequence.length; ++index) {
        const auto byte = static_cast<std::uint8_t>(text[at + index]);
        if ((byte & 0xC0U) != 0x80)
            return {lead, 1, false};
        value = (value << 6U) | (byte & 0x3FU);
    }
    return {value, static_cast<std::uint8_t>(sequence.length), true};
}

CodePoint codePointBefore(std::string_view text, std::size_t end)
{
    const std::size_t longest = std::min<std::size_t>(4, end);
    for (std::size_t length = 1; length <= longest; ++length) {
        const CodePoint point = codePointAt(text.substr(0, end), end - length);
        if (point.valid && point.length == length)
            return point;
    }
    return {static_cast<std::uint8_t>(text[end - 1]), 1, false};
}

void append(std::string& out, char32_t codePoint)
{
    const auto byte = [](char32_t value) { return static_cast<char>(static_cast<std::uint8_t>(value)); };
    const auto tail = [&byte](char32_t value) { return byte(0x80U | (value & 0x3FU)); };
    if (codePoint < 0x80) {
        out += byte(codePoint);
    } else if (codePoint < 0x800) {
        out += byte(0xC0U | (codePoint >> 6U));
        out += tail(codePoint);
    } else if (codePoint < 0x10000) {
        out += byte(0xE0U | (codePoint >> 12U));
        out += tail(codePoint >> 6U);
        out += tail(codePoint);
    } else {
        out += byte(0xF0U | (codePoint >> 18U));
        out += tail(codePoint >> 12U);
        out += tail(codePoint >> 6U);
        out += tail(codePoint);
    }
}

bool isAscii(std::string_view text)
{
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        if ((bytes & 0x8080808080808080U) != 0)
            return false;
    }
    return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
        [](char c) { return static_cast<std::uint8_t>(c) < 0x80; });
}

bool isValidUtf8(std::string_view text)
{
    if (isAscii(text))
        return true;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (!point.valid)
            return false;
        at += point.length;
    }
    return true;
}

std::string forDisplay(std::string_view text)
{
    if (isValidUtf8(text))
        return std::string(text);
    std::string out;
    forEachCodePoint(text, [&](CodePoint point, std::size_t at) {
        if (point.valid)
            out += text.substr(at, point.length);
        else
            append(out, 0xFFFD);
    });
    return out;
}

} // namespace gleaner::text
