#include "core/text/case.h"

#include "core/text/characters.h"
#include "core/text/utf8.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>

namespace gleaner::text {

namespace {

enum class Mapping : std::uint8_t { Upper, Lower, Capital };

char asciiLower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char asciiUpper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string mappedByIcu(std::string_view run, Mapping mapping)
{
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    const icu::StringPiece source(run.data(), static_cast<std::int32_t>(run.size()));
    UErrorCode status = U_ZERO_ERROR;
    switch (mapping) {
    case Mapping::Upper:
        icu::CaseMap::utf8ToUpper("", 0, source, sink, nullptr, status);
        break;
    case Mapping::Lower:
        icu::CaseMap::utf8ToLower("", 0, source, sink, nullptr, status);
        break;
    case Mapping::Capital:
        icu::CaseMap::utf8ToTitle("", U_TITLECASE_WHOLE_STRING, nullptr, source, sink, nullptr, status);
        break;
    }
    return U_SUCCESS(status) != 0 ? out : std::string(run);
}

void appendMapped(std::string& out, std::string_view run, Mapping mapping)
{
    if (!isAscii(run)) {
        out += mapValidRuns(run, [mapping](std::string_view valid) { return mappedByIcu(valid, mapping); });
        return;
    }
    for (std::size_t index = 0; index < run.size(); ++index) {
        const bool large = mapping == Mapping::Upper || (mapping == Mapping::Capital && index == 0);
        out += large ? asciiUpper(run[index]) : asciiLower(run[index]);
    }
}

bool isWordAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return false;
    const CodePoint point = codePointAt(text, at);
    return point.valid && isWordCharacter(point.value);
}

bool isApostrophe(char32_t codePoint) { return codePoint == '\'' || codePoint == 0x2019; }

/// Past the end of the word that starts at `at`; an apostrophe between word characters belongs to the word.
std::size_t wordEnd(std::string_view text, std::size_t at)
{
    const std::size_t start = at;
    while (at < text.size()) {
        const CodePoint point = codePointAt(text, at);
        const bool inside = point.valid
            && (isWordCharacter(point.value)
                || (at > start && isApostrophe(point.value) && isWordAt(text, at + point.length)));
        if (!inside)
            break;
        at += point.length;
    }
    return at;
}

/// Bytes of `text` from `at` that equal `phrase` but for case; 0 if they don't.
std::size_t matchIgnoringCase(std::string_view text, std::size_t at, std::string_view phrase)
{
    const std::size_t start = at;
    for (std::size_t other = 0; other < phrase.size();) {
        if (at >= text.size())
            return 0;
        const CodePoint a = codePointAt(text, at);
        const CodePoint b = codePointAt(phrase, other);
        if (a.valid != b.valid || (a.valid ? foldedCase(a.value) != foldedCase(b.value) : a.value != b.value))
            return 0;
        at += a.length;
        other += b.length;
    }
    return at - start;
}

struct Kept {
    const std::string* phrase = nullptr;
    std::size_t length = 0; ///< bytes in the text
};

/// The longest phrase to keep that stands at `at` and ends where a word does.
Kept keptAt(std::string_view text, std::size_t at, std::span<const std::string> keep)
{
    Kept best;
    for (const std::string& phrase : keep) {
        const std::size_t length = matchIgnoringCase(text, at, phrase);
        if (length <= best.length)
            continue;
        const CodePoint last = codePointBefore(text, at + length);
        const bool cutsWord = last.valid && isWordCharacter(last.value) && isWordAt(text, at + length);
        if (!cutsWord)
            best = {&phrase, length};
    }
    return best;
}

bool endsSentence(char32_t codePoint)
{
    return codePoint == '.' || codePoint == '!' || codePoint == '?' || codePoint == 0x2026 || codePoint == 0x3002;
}

class Caser {
public:
    Caser(std::string_view text, LetterCase letterCase, std::span<const std::string> keep)
        : m_text(text)
        , m_case(letterCase)
        , m_keep(keep)
    {
    }

    std::string run()
    {
        m_out.reserve(m_text.size());
        std::size_t at = 0;
        bool afterWord = false;
        while (at < m_text.size()) {
            const Kept kept = afterWord ? Kept{} : keptAt(m_text, at, m_keep);
            if (kept.phrase != nullptr) {
                m_out += *kept.phrase;
                at += kept.length;
                afterWord = true;
                m_sentenceStart = false;
                continue;
            }
            const std::size_t end = wordEnd(m_text, at);
            afterWord = end > at;
            at = afterWord ? word(at, end) : separator(at);
        }
        return std::move(m_out);
    }

private:
    std::size_t word(std::size_t at, std::size_t end)
    {
        appendMapped(m_out, m_text.substr(at, end - at), mappingOfWord());
        m_sentenceStart = false;
        m_stop = false;
        return end;
    }

    std::size_t separator(std::size_t at)
    {
        const CodePoint point = codePointAt(m_text, at);
        const std::string_view bytes = m_text.substr(at, point.length);
        // Letter-like symbols (such as circled letters) have a case too.
        if (point.valid && m_case != LetterCase::Title)
            appendMapped(m_out, bytes, m_case == LetterCase::Upper ? Mapping::Upper : Mapping::Lower);
        else
            m_out += bytes;
        if (m_stop && point.valid && isWhiteSpace(point.value))
            m_sentenceStart = true;
        m_stop = point.valid && (endsSentence(point.value) || (m_stop && !isWhiteSpace(point.value)));
        return at + point.length;
    }

    Mapping mappingOfWord() const
    {
        switch (m_case) {
        case LetterCase::Upper:
            return Mapping::Upper;
        case LetterCase::Lower:
            return Mapping::Lower;
        case LetterCase::Title:
            return Mapping::Capital;
        case LetterCase::Sentence:
            break;
        }
        return m_sentenceStart ? Mapping::Capital : Mapping::Lower;
    }

    std::string_view m_text;
    LetterCase m_case;
    std::span<const std::string> m_keep;
    std::string m_out;
    bool m_sentenceStart = true;
    bool m_stop = false; ///< a full stop was seen, and since then only what may follow one
};

bool isAsciiWord(char c) { return (c >= '0' && c <= '9') || asciiLower(c) != asciiUpper(c); }

/// What Caser makes of plain ASCII, without a look at Unicode's tables.
std::string asciiTitle(std::string_view text)
{
    std::string out(text);
    bool inside = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool apostrophe = inside && c == '\'' && at + 1 < text.size() && isAsciiWord(text[at + 1]);
        const bool word = apostrophe || isAsciiWord(c);
        out[at] = inside ? asciiLower(c) : asciiUpper(c);
        inside = word;
    }
    return out;
}

} // namespace

std::string withCase(std::string_view text, LetterCase letterCase, std::span<const std::string> keep)
{
    if (keep.empty() && letterCase == LetterCase::Title && isAscii(text))
        return asciiTitle(text);
    const bool plain = keep.empty() && (letterCase == LetterCase::Upper || letterCase == LetterCase::Lower);
    if (!plain)
        return Caser(text, letterCase, keep).run();
    std::string out;
    out.reserve(text.size());
    appendMapped(out, text, letterCase == LetterCase::Upper ? Mapping::Upper : Mapping::Lower);
    return out;
}

} // namespace gleaner::text
