#include "core/text/ascii_search.h"

#include <bit>

// Highway compiles this file once for each kind of processor and picks one when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/text/ascii_search.cpp"
#include <hwy/foreach_target.h>

#include "core/text/text_block-inl.h"

#ifndef GLEANER_ASCII_SEARCH_TYPES
#define GLEANER_ASCII_SEARCH_TYPES

namespace gleaner::text {

/// A needle whose letters may stand in capitals too: bit 5 of such a byte does not count.
struct Needle {
    std::string_view bytes;
    bool ignoreCase;

    std::uint8_t caseBit(char c) const { return ignoreCase && c >= 'a' && c <= 'z' ? 0x20 : 0; }
    bool standsAt(const char* text) const
    {
        return std::equal(bytes.begin(), bytes.end(), text,
            [this](char wanted, char there) { return static_cast<char>(there | caseBit(wanted)) == wanted; });
    }
};

} // namespace gleaner::text

#endif

HWY_BEFORE_NAMESPACE();
namespace gleaner::text::HWY_NAMESPACE {

struct SearchMasks {
    std::uint64_t ends = 0; ///< the needle's first and last byte stand where they should for a needle from here on
    std::uint64_t odd = 0;
};

/// About the first block of the bytes that are left (at least one).
inline SearchMasks masksOf(const char* bytes, std::size_t left, const Needle& needle)
{
    const char first = needle.bytes.front();
    const char last = needle.bytes.back();
    const std::size_t reach = needle.bytes.size() - 1;
    const std::size_t size = std::min(left, wordBits);
#if HWY_TARGET == HWY_SCALAR
    SearchMasks masks;
    for (std::size_t at = 0; at < size; ++at) {
        const bool ends = at + reach < left && static_cast<char>(bytes[at] | needle.caseBit(first)) == first
            && static_cast<char>(bytes[at + reach] | needle.caseBit(last)) == last;
        masks.ends |= std::uint64_t{ends} << at;
        masks.odd |= std::uint64_t{isOdd(bytes[at])} << at;
    }
    return masks;
#else
    const auto set = [](auto byte) { return hn::Set(Lanes(), static_cast<std::uint8_t>(byte)); };
    BlockMask ends;
    BlockMask odd;
    for (std::size_t at = 0; at < size; at += hn::Lanes(Lanes())) {
        const auto here = loadUpTo(bytes + at, left - at);
        const std::size_t behind = std::min(at + reach, left);
        const auto there = loadUpTo(bytes + behind, left - behind);
        const auto isFirst = hn::Eq(hn::Or(here, set(needle.caseBit(first))), set(first));
        const auto isLast = hn::Eq(hn::Or(there, set(needle.caseBit(last))), set(last));
        ends.store(at, hn::And(isFirst, isLast));
        odd.store(at, isOdd(here));
    }
    return {ends.bits() & lowestBits(left > reach ? left - reach : 0), odd.bits() & lowestBits(size)};
#endif
}

AsciiSearch::Seen lookAtTexts(std::span<const std::string_view> texts, const Needle& needle)
{
    AsciiSearch::Seen seen;
    seen.looked = lowestBits(texts.size());
    for (std::size_t index = 0; index < texts.size(); ++index) {
        const std::string_view text = texts[index];
        bool found = false;
        std::uint64_t odd = 0;
        for (std::size_t at = 0; at < text.size(); at += wordBits) {
            const SearchMasks masks = masksOf(text.data() + at, text.size() - at, needle);
            odd |= masks.odd;
            for (std::uint64_t bits = masks.ends; bits != 0 && !found; bits &= bits - 1)
                found = needle.standsAt(text.data() + at + std::countr_zero(bits));
        }
        seen.found |= std::uint64_t{found} << index;
        seen.plain |= std::uint64_t{odd == 0} << index;
    }
    return seen;
}

} // namespace gleaner::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace gleaner::text {

HWY_EXPORT(lookAtTexts);

AsciiSearch::AsciiSearch(std::string needle, CaseRule caseRule)
    : m_needle(std::move(needle))
    , m_caseRule(caseRule)
{
}

AsciiSearch::Seen AsciiSearch::look(std::span<const std::string_view> texts) const
{
    return HWY_DYNAMIC_DISPATCH(lookAtTexts)(texts, Needle{m_needle, m_caseRule == CaseRule::Ignore});
}

} // namespace gleaner::text

#endif
