#include "core/text/odd_bytes.h"

// Highway compiles this file once for each kind of processor and picks one when the program runs.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "core/text/odd_bytes.cpp"
#include <hwy/foreach_target.h>

#include "core/text/text_block-inl.h"

HWY_BEFORE_NAMESPACE();
namespace gleaner::text::HWY_NAMESPACE {

std::uint64_t oddOfBlock(const char* bytes, std::size_t left)
{
    const std::size_t size = std::min(left, wordBits);
#if HWY_TARGET == HWY_SCALAR
    std::uint64_t odd = 0;
    for (std::size_t at = 0; at < size; ++at)
        odd |= std::uint64_t{isOdd(bytes[at])} << at;
    return odd;
#else
    BlockMask odd;
    for (std::size_t at = 0; at < size; at += hn::Lanes(Lanes()))
        odd.store(at, isOdd(loadUpTo(bytes + at, left - at)));
    return odd.bits() & lowestBits(size);
#endif
}

} // namespace gleaner::text::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

namespace gleaner::text {

HWY_EXPORT(oddOfBlock);

std::uint64_t oddBytes(std::string_view text) { return HWY_DYNAMIC_DISPATCH(oddOfBlock)(text.data(), text.size()); }

} // namespace gleaner::text

#endif
