#include "core/text/ascii_search.h"

#include "core/text/printable_ascii.h"

#include <algorithm>
#include <array>
#include <bit>

// Highway compiles this file once for each kind of processor and picks one when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/text/ascii_search.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#ifndef GLEANER_ASCII_SEARCH_TYPES
#define GLEANER_ASCII_SEARCH_TYPES

namespace gleaner::text {

constexpr std::size_t searchBlock = 64;
/// Longer ones are rare, and would need more room for the end of a text.
constexpr std::size_t longestNeedle = searchBlock;

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

namespace hn = hwy::HWY_NAMESPACE;

/// One bit for each of 64 bytes, lowest first.
struct SearchMasks {
    std::uint64_t ends = 0; ///< the needle's first and last byte stand where they should for a needle from here on
    std::uint64_t odd = 0; ///< not printable ASCII
};

inline SearchMasks masksOf(const char* bytes, const Needle& needle)
{
    const char first = needle.bytes.front();
    const char last = needle.bytes.back();
    const char* behind = bytes + needle.bytes.size() - 1;
    SearchMasks masks;
#if HWY_TARGET == HWY_SCALAR
    for (unsigned at = 0; at < searchBlock; ++at) {
        const bool ends = static_cast<char>(bytes[at] | needle.caseBit(first)) == first
            && static_cast<char>(behind[at] | needle.caseBit(last)) == last;
        masks.ends |= std::uint64_t{ends} << at;
        masks.odd |= std::uint64_t{bytes[at] < 0x20 || bytes[at] > 0x7E} << at;
    }
#else
    const hn::CappedTag<std::uint8_t, searchBlock> lanes;
    const auto set = [&lanes](auto byte) { return hn::Set(lanes, static_cast<std::uint8_t>(byte)); };
    const auto load
        = [&lanes](const char* from) { return hn::LoadU(lanes, reinterpret_cast<const std::uint8_t*>(from)); };
    std::array<std::uint8_t, searchBlock / 8 + 8> ends; // room for what a store may write too much
    std::array<std::uint8_t, searchBlock / 8 + 8> odd;
    for (std::size_t at = 0; at < searchBlock; at += hn::Lanes(lanes)) {
        const auto here = load(bytes + at);
        const auto isFirst = hn::Eq(hn::Or(here, set(needle.caseBit(first))), set(first));
        const auto isLast = hn::Eq(hn::Or(load(behind + at), set(needle.caseBit(last))), set(last));
        hn::StoreMaskBits(lanes, hn::And(isFirst, isLast), ends.data() + at / 8);
        hn::StoreMaskBits(lanes, hn::Gt(hn::Sub(here, set(0x20)), set(0x7E - 0x20)), odd.data() + at / 8);
    }
    std::memcpy(&masks.ends, ends.data(), sizeof masks.ends);
    std::memcpy(&masks.odd, odd.data(), sizeof masks.odd);
#endif
    return masks;
}

/// Looks at the needles that start among the first 64 of some bytes.
inline void lookAtBlock(const char* bytes, std::uint64_t valid, const Needle& needle, AsciiSearch::Seen& seen)
{
    const SearchMasks masks = masksOf(bytes, needle);
    seen.plain = seen.plain && (masks.odd & valid) == 0;
    for (std::uint64_t bits = masks.ends & valid; bits != 0 && !seen.found; bits &= bits - 1)
        seen.found = needle.standsAt(bytes + std::countr_zero(bits));
}

void lookAtText(const char* bytes, std::size_t size, const Needle& needle, AsciiSearch::Seen& seen)
{
    const std::size_t reach = searchBlock + needle.bytes.size() - 1;
    std::size_t at = 0;
    for (; at + reach <= size; at += searchBlock)
        lookAtBlock(bytes + at, ~std::uint64_t{0}, needle, seen);
    // Behind the end stands NUL, which no needle holds.
    std::array<char, searchBlock * 3> rest{};
    const std::size_t left = size - at;
    std::memcpy(rest.data(), bytes + at, left);
    for (std::size_t from = 0; from < left; from += searchBlock)
        lookAtBlock(
            rest.data() + from, ~std::uint64_t{0} >> (searchBlock - std::min(left - from, searchBlock)), needle, seen);
}

} // namespace gleaner::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace gleaner::text {

HWY_EXPORT(lookAtText);

AsciiSearch::AsciiSearch(std::string needle, CaseRule caseRule)
    : m_needle(std::move(needle))
    , m_caseRule(caseRule)
    , m_byBlocks(m_needle.size() <= longestNeedle && m_needle.find('\0') == std::string::npos)
{
}

AsciiSearch::Seen AsciiSearch::look(std::string_view text) const
{
    const Needle needle{m_needle, m_caseRule == CaseRule::Ignore};
    Seen seen;
    if (text.empty())
        return seen;
    if (m_byBlocks) {
        HWY_DYNAMIC_DISPATCH(lookAtText)(text.data(), text.size(), needle, seen);
        return seen;
    }
    seen.plain = printableAsciiLength(text) == text.size();
    for (std::size_t at = 0; at + m_needle.size() <= text.size() && !seen.found; ++at)
        seen.found = needle.standsAt(text.data() + at);
    return seen;
}

} // namespace gleaner::text

#endif
