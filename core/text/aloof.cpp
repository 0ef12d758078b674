#include "core/text/aloof.h"

#include "core/text/characters.h"
#include "core/text/normalisation.h"
#include "core/text/odd_bytes.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
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

/// What a byte adds to its character if it is the second or third of it, else more than 0x3F.
unsigned trail(char byte) { return static_cast<unsigned char>(byte) ^ 0x80U; }

/// Past the characters of two bytes from `at` on that are well-formed and aloof.
std::size_t pastTwoBytes(std::string_view text, std::size_t at, const Table& aloof)
{
    for (; at + 2 <= text.size(); at += 2) {
        const unsigned lead = static_cast<unsigned char>(text[at]) ^ 0xC0U;
        const unsigned second = trail(text[at + 1]);
        if (lead < 2 || lead > 0x1F || second > 0x3F || !aloof[lead << 6U | second])
            break;
    }
    return at;
}

/// The same for those of three bytes.
std::size_t pastThreeBytes(std::string_view text, std::size_t at, const Table& aloof)
{
    for (; at + 3 <= text.size(); at += 3) {
        const unsigned lead = static_cast<unsigned char>(text[at]) ^ 0xE0U;
        const unsigned second = trail(text[at + 1]);
        const unsigned third = trail(text[at + 2]);
        if (lead > 2 || second > 0x3F || third > 0x3F)
            break;
        const unsigned value = lead << 12U | second << 6U | third;
        if (value < 0x800 || !aloof[value])
            break;
    }
    return at;
}

std::uint64_t bitsFrom(std::uint64_t bits, std::size_t first) { return first < wordBits ? bits >> first << first : 0; }

} // namespace

bool isAloofFromAscii(std::string_view text, bool controlsCount)
{
    const std::array<bool, 0x80>& unseen = unseenAscii();
    const Table& aloof = aloofCharacters();
    std::size_t past = 0; // what was looked at
    for (std::size_t begin = 0; begin < text.size(); begin += wordBits) {
        std::uint64_t odd = bitsFrom(oddBytes(text.substr(begin)), std::max(past, begin) - begin);
        while (odd != 0) {
            const std::size_t at = begin + static_cast<std::size_t>(std::countr_zero(odd));
            const auto byte = static_cast<unsigned char>(text[at]);
            // Letters of other scripts come in runs.
            if (byte >= 0x80)
                past = byte < 0xE0 ? pastTwoBytes(text, at, aloof) : pastThreeBytes(text, at, aloof);
            else if (controlsCount || !unseen[byte])
                past = at + 1;
            if (past <= at)
                return false;
            odd = bitsFrom(odd, past - begin);
        }
    }
    return true;
}

} // namespace gleaner::text
