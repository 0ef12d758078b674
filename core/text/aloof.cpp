#include "core/text/aloof.h"

#include "core/text/characters.h"
#include "core/text/normalisation.h"
#include "core/text/printable_ascii.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace gleaner::text {

namespace {

constexpr char32_t firstNotLookedAt = 0x3000;

bool holdsAscii(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool composesWithAscii(char32_t mark, const icu::Normalizer2& nfcForm)
{
    for (UChar32 starter = 0; starter < 0x80; ++starter) {
        if (nfcForm.composePair(starter, static_cast<UChar32>(mark)) >= 0)
            return true;
    }
    return false;
}

bool isAloof(char32_t character, const icu::Normalizer2& nfcForm)
{
    if (u_isdefined(static_cast<UChar32>(character)) == 0 || isInvisible(character))
        return false;
    std::string bytes;
    icu::UnicodeString(static_cast<UChar32>(character)).toUTF8String(bytes);
    const std::string decomposed = nfd(bytes);
    const std::string folded = nfd(caseFolded(decomposed));
    for (const std::string& form : {decomposed, folded}) {
        if (holdsAscii(nfc(form)) || composesWithAscii(codePointAt(form, 0).value, nfcForm))
            return false;
    }
    return !composesWithAscii(character, nfcForm);
}

using Table = std::bitset<firstNotLookedAt>;

/// Made at the first use, from ICU's own tables.
const Table& aloofCharacters()
{
    static const Table table = [] {
        Table made;
        UErrorCode failed = U_ZERO_ERROR;
        const icu::Normalizer2* form = icu::Normalizer2::getNFCInstance(failed);
        for (char32_t character = 0x80; U_SUCCESS(failed) && character < firstNotLookedAt; ++character)
            made[character] = isAloof(character, *form);
        return made;
    }();
    return table;
}

/// The ASCII characters that can't be seen.
const std::array<bool, 0x80>& unseenAscii()
{
    static const std::array<bool, 0x80> table = [] {
        std::array<bool, 0x80> made{};
        for (char32_t character = 0; character < made.size(); ++character)
            made[character] = isInvisible(character);
        return made;
    }();
    return table;
}

bool isTrail(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

unsigned trail(char byte) { return static_cast<unsigned char>(byte) & 0x3FU; }

} // namespace

bool isAloofFromAscii(std::string_view text, bool controlsCount)
{
    const std::array<bool, 0x80>& unseen = unseenAscii();
    const Table& aloof = aloofCharacters();
    for (std::size_t at = printableAsciiLength(text); at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            if (!controlsCount && unseen[byte])
                return false;
            ++at;
            // Letters of other scripts come in runs; ASCII is passed over many bytes at once.
            if (byte >= 0x20)
                at += printableAsciiLength(text.substr(at));
            continue;
        }
        // Two or three bytes: longer characters are not looked at.
        const bool two = byte >= 0xC2 && byte < 0xE0 && isTrail(text, at + 1);
        const bool three = byte >= 0xE0 && byte < 0xE3 && isTrail(text, at + 1) && isTrail(text, at + 2);
        if (!two && !three)
            return false;
        const unsigned value = two ? (byte & 0x1FU) << 6U | trail(text[at + 1])
                                   : (byte & 0x0FU) << 12U | trail(text[at + 1]) << 6U | trail(text[at + 2]);
        if ((three && value < 0x800) || !aloof[value])
            return false;
        at += two ? 2 : 3;
    }
    return true;
}

} // namespace gleaner::text
