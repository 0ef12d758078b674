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

bool isJoiner(char32_t codePoint) { return codePoint >= 0x200B && codePoint <= 0x200D; }

/// Whether it has letters behind Latin, Greek and Cyrillic: in their scripts joiners are a part of writing.
bool needsJoiners(std::string_view text)
{
    constexpr char32_t firstOfThem = 0x0590;
    bool found = false;
    forEachCodePoint(text, [&](CodePoint point, std::size_t) {
        found = found
            || (point.valid && point.value >= firstOfThem && !isJoiner(point.value) && isWordCharacter(point.value)
                && !hasAccentScript(point.value));
    });
    return found;
}

enum class Joiners { Show, Keep };

std::string show(std::string_view text, Joiners joiners)
{
    std::string out;
    out.reserve(text.size());
    forEachCodePoint(text, [&](CodePoint point, std::size_t at) {
        const bool isKept = joiners == Joiners::Keep && isJoiner(point.value);
        if (!point.valid)
            fmt::format_to(std::back_inserter(out), "[byte {:02X}]", static_cast<unsigned>(point.value));
        else if (!isKept && (isInvisible(point.value) || isUnusualSpace(point.value)))
            fmt::format_to(std::back_inserter(out), "[U+{:04X}]", static_cast<unsigned>(point.value));
        else
            out += text.substr(at, point.length);
    });
    return out;
}

} // namespace

std::string showInvisible(std::string_view text) { return show(text, Joiners::Show); }

std::string showDeceptive(std::string_view text)
{
    return show(text, needsJoiners(text) ? Joiners::Keep : Joiners::Show);
}

bool hasDeceptive(std::string_view text)
{
    bool hidden = false;
    bool joined = false;
    forEachCodePoint(text, [&](CodePoint point, std::size_t) {
        joined = joined || isJoiner(point.value);
        hidden = hidden || !point.valid || (isInvisible(point.value) && !isJoiner(point.value));
    });
    return hidden || (joined && !needsJoiners(text));
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
