#include "core/text/settled.h"

#include "core/text/whitespace.h"

// Highway compiles this file once for each kind of processor and picks one when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/text/settled.cpp"
#include <hwy/foreach_target.h>

#include "core/text/text_block-inl.h"

HWY_BEFORE_NAMESPACE();
namespace gleaner::text::HWY_NAMESPACE {

/// What stands where in a block of a text.
struct Letters {
    std::uint64_t unprintable = 0; ///< not U+0020 to U+007E
    std::uint64_t space = 0;
    std::uint64_t upper = 0; ///< ASCII letters
    std::uint64_t lower = 0;
    std::uint64_t digit = 0;
    std::uint64_t apostrophe = 0;
};

/// About the first block of the text.
inline Letters lettersOf(std::string_view text)
{
    const std::size_t size = std::min(text.size(), wordBits);
#if HWY_TARGET == HWY_SCALAR
    Letters letters;
    for (std::size_t at = 0; at < size; ++at) {
        const char byte = text[at];
        const auto bit = [at](bool isSet) { return std::uint64_t{isSet} << at; };
        letters.unprintable |= bit(byte < 0x20 || byte > 0x7E);
        letters.space |= bit(byte == ' ');
        letters.upper |= bit(byte >= 'A' && byte <= 'Z');
        letters.lower |= bit(byte >= 'a' && byte <= 'z');
        letters.digit |= bit(byte >= '0' && byte <= '9');
        letters.apostrophe |= bit(byte == '\'');
    }
    return letters;
#else
    BlockMask unprintable;
    BlockMask space;
    BlockMask upper;
    BlockMask lower;
    BlockMask digit;
    BlockMask apostrophe;
    const Lanes lanes;
    for (std::size_t at = 0; at < size; at += hn::Lanes(lanes)) {
        const auto bytes = loadUpTo(text.data() + at, text.size() - at);
        const auto isAmong = [&](char first, std::uint8_t count) {
            return hn::Gt(hn::Set(lanes, count), hn::Sub(bytes, hn::Set(lanes, static_cast<std::uint8_t>(first))));
        };
        unprintable.store(at, hn::Not(isAmong(' ', 0x7F - 0x20)));
        space.store(at, isAmong(' ', 1));
        upper.store(at, isAmong('A', 26));
        lower.store(at, isAmong('a', 26));
        digit.store(at, isAmong('0', 10));
        apostrophe.store(at, isAmong('\'', 1));
    }
    return {unprintable.bits() & lowestBits(size), space.bits(), upper.bits(), lower.bits(), digit.bits(),
        apostrophe.bits()};
#endif
}

inline bool isCollapsed(std::string_view text)
{
    // Blocks share a byte, so that no pair of spaces lies between them.
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), wordBits - 1))) {
        const Letters letters = lettersOf(text);
        if ((letters.unprintable | (letters.space & letters.space >> 1U)) != 0)
            return false;
    }
    return true;
}

inline bool isInCase(std::string_view text, LetterCase letterCase)
{
    if (letterCase == LetterCase::Sentence)
        return false;
    if (letterCase == LetterCase::Title) {
        if (text.size() > wordBits)
            return false;
        const Letters letters = lettersOf(text);
        const std::uint64_t word = letters.upper | letters.lower | letters.digit;
        // An apostrophe between word characters belongs to the word.
        const std::uint64_t inside = word | (letters.apostrophe & word << 1U & word >> 1U);
        const std::uint64_t start = word & ~(inside << 1U);
        return (letters.unprintable | (letters.upper & ~start) | (letters.lower & start)) == 0;
    }
    for (; !text.empty(); text.remove_prefix(std::min(text.size(), wordBits))) {
        const Letters letters = lettersOf(text);
        if ((letters.unprintable | (letterCase == LetterCase::Upper ? letters.lower : letters.upper)) != 0)
            return false;
    }
    return true;
}

std::uint64_t collapsedOf(std::span<const std::string_view> texts) { return bitsOf(texts, &isCollapsed); }

std::uint64_t inCaseOf(std::span<const std::string_view> texts, LetterCase letterCase)
{
    return bitsOf(texts, [letterCase](std::string_view text) { return isInCase(text, letterCase); });
}

} // namespace gleaner::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace gleaner::text {

HWY_EXPORT(collapsedOf);
HWY_EXPORT(inCaseOf);

std::uint64_t settledByTrimming(std::span<const std::string_view> texts)
{
    std::uint64_t settled = 0;
    for (std::size_t index = 0; index < texts.size(); ++index)
        settled |= std::uint64_t{trimmed(texts[index]).size() == texts[index].size()} << index;
    return settled;
}

std::uint64_t settledByCollapsing(std::span<const std::string_view> texts)
{
    return HWY_DYNAMIC_DISPATCH(collapsedOf)(texts);
}

std::uint64_t settledByCase(std::span<const std::string_view> texts, LetterCase letterCase)
{
    return HWY_DYNAMIC_DISPATCH(inCaseOf)(texts, letterCase);
}

} // namespace gleaner::text

#endif
