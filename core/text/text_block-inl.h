// Included once for each kind of processor, as Highway asks for.
#if defined(GLEANER_TEXT_BLOCK_INL) == defined(HWY_TARGET_TOGGLE)
#ifdef GLEANER_TEXT_BLOCK_INL
#undef GLEANER_TEXT_BLOCK_INL
#else
#define GLEANER_TEXT_BLOCK_INL
#endif

#include "core/text/word_bits.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <hwy/highway.h>
#include <span>
#include <string_view>

HWY_BEFORE_NAMESPACE();
namespace gleaner::text::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

/// One bit for each of some texts, 64 at most: `holds` for it?
template <typename Holds> std::uint64_t bitsOf(std::span<const std::string_view> texts, const Holds& holds)
{
    std::uint64_t bits = 0;
    for (std::size_t index = 0; index < texts.size(); ++index)
        bits |= std::uint64_t{holds(texts[index])} << index;
    return bits;
}

/// Anything but printable ASCII, U+0020 to U+007E, or white space, U+0009 to U+000D?
constexpr bool isOdd(char byte) { return (byte < 0x20 || byte > 0x7E) && (byte < 0x09 || byte > 0x0D); }

#if HWY_TARGET != HWY_SCALAR

using Lanes = hn::CappedTag<std::uint8_t, wordBits>;

/// The vector at `bytes`, of which `left` may be read; NUL behind them.
template <typename Tag> hn::Vec<Tag> loadUpTo(Tag lanes, const char* bytes, std::size_t left)
{
    const auto* from = reinterpret_cast<const std::uint8_t*>(bytes);
#if HWY_MEM_OPS_MIGHT_FAULT
    if (left >= hn::Lanes(lanes))
        return hn::LoadU(lanes, from);
    std::array<std::uint8_t, hn::MaxLanes(Tag())> copy{};
    std::memcpy(copy.data(), from, left);
    return hn::LoadU(lanes, copy.data());
#else
    return hn::MaskedLoad(hn::FirstN(lanes, std::min(left, hn::Lanes(lanes))), lanes, from);
#endif
}

inline hn::Vec<Lanes> loadUpTo(const char* bytes, std::size_t left) { return loadUpTo(Lanes(), bytes, left); }

inline hn::Mask<Lanes> isOdd(hn::Vec<Lanes> bytes)
{
    const Lanes lanes;
    const auto unprintable = hn::Gt(hn::Sub(bytes, hn::Set(lanes, 0x20)), hn::Set(lanes, 0x7E - 0x20));
    const auto noSpace = hn::Gt(hn::Sub(bytes, hn::Set(lanes, 0x09)), hn::Set(lanes, 0x0D - 0x09));
    return hn::And(unprintable, noSpace);
}

/// The masks of the vectors of a block of 64 bytes, one after the other.
class BlockMask {
public:
    void store(std::size_t at, hn::Mask<Lanes> mask) { hn::StoreMaskBits(Lanes(), mask, m_bytes.data() + at / 8); }
    std::uint64_t bits() const
    {
        std::uint64_t word = 0;
        std::memcpy(&word, m_bytes.data(), sizeof word);
        return word;
    }

private:
    std::array<std::uint8_t, wordBits / 8 + 8> m_bytes{}; // room for what a store may write too much
};

#endif

} // namespace gleaner::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#endif
