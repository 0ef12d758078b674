#include "core/text/whitespace.h"

#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace gleaner::text {

namespace {

/// Most texts begin and end so: no decoding.
bool isVisibleAscii(char c) { return c > 0x20 && c < 0x7F; }

} // namespace

std::string_view trimmed(std::string_view text, Ends ends)
{
    if (!text.empty() && isVisibleAscii(text.front()) && isVisibleAscii(text.back()))
        return text;
    if (ends != Ends::End) {
        while (!text.empty()) {
            const CodePoint first = codePointAt(text, 0);
            if (!first.valid || !isWhiteSpace(first.value))
                break;
            text.remove_prefix(first.length);
        }
    }
    if (ends != Ends::Start) {
        while (!text.empty()) {
            const CodePoint last = codePointBefore(text, text.size());
            if (!last.valid || !isWhiteSpace(last.value))
                break;
            text.remove_suffix(last.length);
        }
    }
    return text;
}

std::string collapsedWhiteSpace(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool inRun = false;
    forEachCodePoint(text, [&](CodePoint point, std::size_t at) {
        const bool space = point.valid && isWhiteSpace(point.value);
        if (!space)
            out += text.substr(at, point.length);
        else if (!inRun)
            out += ' ';
        inRun = space;
    });
    return out;
}

} // namespace gleaner::text
