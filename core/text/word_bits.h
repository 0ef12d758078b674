#pragma once

#include <cstddef>
#include <cstdint>

namespace gleaner::text {

/// What is told of many bytes or texts at once is a word of one bit each, the lowest for the first.
constexpr std::size_t wordBits = 64;

/// The first `count` bits, all at most.
constexpr std::uint64_t lowestBits(std::size_t count)
{
    return count < wordBits ? (std::uint64_t{1} << count) - 1 : ~std::uint64_t{0};
}

} // namespace gleaner::text
