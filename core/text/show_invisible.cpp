#include "core/text/show_invisible.h"

#include "core/text/characters.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

#include <iterator>

namespace gleaner::text {

namespace {

/// White space that looks like a plain space, or like nothing.
bool isUnusualSpace(char32_t codePoint) { return codePoint != ' ' && isWhiteSpace(codePoint); }

bool isTabOrLineEnd(char32_t codePoint) { return codePoint == '\t' || codePoint == '\n' || codePoint == '\r'; }

} // namespace

std::string showInvisible(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    forEachCodePoint(text, [&](CodePoint point, std::size_t at) {
        if (!point.valid)
            fmt::format_to(std::back_inserter(out), "[byte {:02X}]", static_cast<unsigned>(point.value));
        else if (isInvisible(point.value) || isUnusualSpace(point.value))
            fmt::format_to(std::back_inserter(out), "[U+{:04X}]", static_cast<unsigned>(point.value));
        else
            out += text.substr(at, point.length);
    });
    return out;
}

bool hasInvisible(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (!point.valid || isInvisible(point.value) || (isUnusualSpace(point.value) && !isTabOrLineEnd(point.value)))
            return true;
        at += point.length;
    }
    return false;
}

} // namespace gleaner::text
