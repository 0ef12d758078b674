#include "core/text/utf16.h"

#include "core/text/utf8.h"

#include <unicode/utf16.h>

namespace gleaner::text {

namespace {

constexpr char16_t byteBase = 0xDC00;

} // namespace

std::u16string toUtf16(std::string_view text)
{
    std::u16string out;
    out.reserve(text.size());
    forEachCodePoint(text, [&out](CodePoint point, std::size_t) {
        if (!point.valid) {
            out += static_cast<char16_t>(byteBase + point.value);
        } else if (point.value < 0x10000) {
            out += static_cast<char16_t>(point.value);
        } else {
            out += static_cast<char16_t>(U16_LEAD(point.value));
            out += static_cast<char16_t>(U16_TRAIL(point.value));
        }
    });
    return out;
}

std::string toUtf8(std::u16string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char16_t unit = text[at];
        const bool pair = U16_IS_LEAD(unit) && at + 1 < text.size() && U16_IS_TRAIL(text[at + 1]);
        if (pair) {
            append(out, static_cast<char32_t>(U16_GET_SUPPLEMENTARY(unit, text[at + 1])));
            ++at;
        } else if (unit >= byteBase + 0x80 && unit <= byteBase + 0xFF) {
            out += static_cast<char>(unit - byteBase);
        } else {
            append(out, U16_IS_SURROGATE(unit) ? char32_t{0xFFFD} : char32_t{unit});
        }
    }
    return out;
}

} // namespace gleaner::text
