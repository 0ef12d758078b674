#include "core/clean/clustering/keys.h"

#include "core/text/characters.h"
#include "core/text/normalisation.h"
#include "core/text/utf16.h"
#include "core/text/utf8.h"
#include "core/text/whitespace.h"

#include <algorithm>
#include <vector>

namespace gleaner::clean {

namespace {

/// Step 4 of `fingerprint-or/1`: letters that do not decompose, written in plain ones. Empty for all others.
std::string_view plainLetters(char32_t codePoint)
{
    switch (codePoint) {
    case U'ß':
        return "ss";
    case U'æ':
        return "ae";
    case U'ø':
    case U'œ':
        return "oe";
    case U'©':
        return "c";
    case U'ð':
    case U'đ':
    case U'ɖ':
        return "d";
    case U'þ':
        return "th";
    case U'ƿ':
        return "w";
    case U'ħ':
        return "h";
    case U'ı':
        return "i";
    case U'ĸ':
        return "k";
    case U'ł':
        return "l";
    case U'ŋ':
        return "n";
    case U'ſ':
    case U'ẜ':
    case U'ẝ':
        return "s";
    case U'ŧ':
        return "t";
    default:
        return {};
    }
}

/// The control characters that step 5 deletes; tab to carriage return and U+0085 are not among them.
bool isDeletedControl(char32_t c)
{
    return c <= 0x08 || (c >= 0x0E && c <= 0x1F) || (c >= 0x7F && c <= 0x84) || (c >= 0x86 && c <= 0x9F);
}

bool isApostrophe(char32_t c)
{
    switch (c) {
    case U'\'':
    case U'`':
    case U'´':
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u02BD':
    case U'\u2032':
    case U'\uFF07':
    case U'\uFF40':
        return true;
    default:
        return false;
    }
}

/// Java's split: runs of white space part tokens; white space at the start leaves an empty first token, white space at
/// the end leaves none.
std::vector<std::string_view> tokensOf(std::string_view text)
{
    std::vector<std::string_view> tokens;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size();) {
        text::CodePoint point = text::codePointAt(text, at);
        if (!point.valid || !text::isWhiteSpace(point.value)) {
            at += point.length;
            continue;
        }
        tokens.push_back(text.substr(start, at - start));
        while (at < text.size() && point.valid && text::isWhiteSpace(point.value)) {
            at += point.length;
            if (at < text.size())
                point = text::codePointAt(text, at);
        }
        start = at;
    }
    tokens.push_back(text.substr(start));
    while (tokens.size() > 1 && tokens.back().empty())
        tokens.pop_back();
    return tokens;
}

std::string joinedUnique(std::vector<std::string_view>& tokens)
{
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    std::string key;
    for (std::size_t index = 0; index < tokens.size(); ++index) {
        if (index > 0)
            key += ' ';
        key += tokens[index];
    }
    return key;
}

std::string withoutApostrophes(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    text::forEachCodePoint(text, [&](text::CodePoint point, std::size_t at) {
        if (!point.valid || !isApostrophe(point.value))
            out += text.substr(at, point.length);
    });
    return out;
}

} // namespace

std::string openRefineFingerprint(std::string_view text)
{
    const std::string lower = text::nfkd(text::lowerCased(text::trimmed(text)));
    std::string kept;
    kept.reserve(lower.size());
    text::forEachCodePoint(lower, [&](text::CodePoint point, std::size_t at) {
        if (point.valid) {
            const char32_t c = point.value;
            if ((c >= 0x0300 && c <= 0x036F) || text::isModifier(c) || isDeletedControl(c) || text::isPunctuation(c))
                return;
            if (const std::string_view plain = plainLetters(c); !plain.empty()) {
                kept += plain;
                return;
            }
        }
        kept += std::string_view(lower).substr(at, point.length);
    });
    std::vector<std::string_view> tokens = tokensOf(kept);
    if (text::isAscii(kept)) {
        std::ranges::sort(tokens);
    } else {
        std::ranges::sort(
            tokens, [](std::string_view a, std::string_view b) { return text::toUtf16(a) < text::toUtf16(b); });
    }
    return joinedUnique(tokens);
}

std::string fingerprint(std::string_view text)
{
    // Apostrophes go first: the compatibility form of an acute accent alone would bring a space with it.
    const std::string folded
        = text::withoutAccents(text::nfd(text::nfkcCaseFolded(text::withoutInvisible(withoutApostrophes(text)))));
    std::string kept;
    kept.reserve(folded.size());
    text::forEachCodePoint(folded, [&](text::CodePoint point, std::size_t at) {
        const std::string_view plain = point.valid ? plainLetters(point.value) : std::string_view();
        if (!plain.empty())
            kept += plain;
        else if (point.valid && isApostrophe(point.value))
            return;
        else if (point.valid && (text::isPunctuation(point.value) || text::isSymbol(point.value)))
            kept += ' ';
        else
            kept += std::string_view(folded).substr(at, point.length);
    });
    const std::string composed = text::nfc(kept);
    std::vector<std::string_view> tokens = tokensOf(composed);
    std::erase(tokens, std::string_view());
    std::ranges::sort(tokens);
    return joinedUnique(tokens);
}

} // namespace gleaner::clean
