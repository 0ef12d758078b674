#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace gleaner::text {

/// One step through UTF-8. A byte that belongs to no well-formed sequence is a step of its own with `valid` false;
/// `value` is then the byte.
struct CodePoint {
    char32_t value = 0;
    std::uint8_t length = 1; ///< bytes
    bool valid = true;
};

/// The code point that starts at byte `at`, which must be inside the text.
CodePoint codePointAt(std::string_view text, std::size_t at);
/// The code point that ends before byte `end` (> 0).
CodePoint codePointBefore(std::string_view text, std::size_t end);

/// Calls visit(CodePoint, offset) from front to back.
template <typename Visit> void forEachCodePoint(std::string_view text, const Visit& visit)
{
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        visit(point, at);
        at += point.length;
    }
}

/// Appends a Unicode scalar value as UTF-8.
void append(std::string& out, char32_t codePoint);

bool isAscii(std::string_view text);
bool isValidUtf8(std::string_view text);

/// The text with each undecodable byte as U+FFFD, for showing it.
std::string forDisplay(std::string_view text);

/// Applies `map` (string_view to string) to each well-formed run and copies undecodable bytes as they are.
template <typename Map> std::string mapValidRuns(std::string_view text, const Map& map)
{
    std::string out;
    out.reserve(text.size());
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = codePointAt(text, at);
        if (!point.valid) {
            if (at > run)
                out += map(text.substr(run, at - run));
            out += text[at];
            run = at + 1;
        }
        at += point.length;
    }
    if (run < text.size())
        out += map(text.substr(run));
    return out;
}

} // namespace gleaner::text
