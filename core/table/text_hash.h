#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gleaner::table {

/// An odd number whose bits are spread well, 2^64 divided by the golden ratio.
constexpr std::uint64_t hashMixer = 0x9e3779b97f4a7c15ULL;

/// Reads an unaligned word.
template <typename Word> Word loadWord(const char* place)
{
    Word word = 0;
    std::memcpy(&word, place, sizeof word);
    return word;
}

/// One to eight bytes as a number that is different for different bytes of one length.
inline std::uint64_t loadShort(const char* data, std::size_t size)
{
    if (size >= 4)
        return loadWord<std::uint32_t>(data) | std::uint64_t{loadWord<std::uint32_t>(data + size - 4)} << 32U;
    const auto byte = [&](std::size_t place) { return std::uint64_t{static_cast<unsigned char>(data[place])}; };
    return byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
}

/// A quick hash of a text that is not empty: for tables in memory only, never stored, never relied on for equality.
inline std::uint32_t hashText(std::string_view text)
{
    const char* data = text.data();
    std::size_t size = text.size();
    std::uint64_t hash = size * hashMixer;
    while (size > 8) {
        hash = (hash ^ loadWord<std::uint64_t>(data)) * hashMixer;
        hash ^= hash >> 29U;
        data += 8;
        size -= 8;
    }
    hash = (hash ^ loadShort(data, size)) * hashMixer;
    hash ^= hash >> 32U;
    hash *= hashMixer;
    return static_cast<std::uint32_t>(hash >> 32U);
}

/// Equal bytes of equal length, which is not 0; short ones without a call.
inline bool sameBytes(const char* a, const char* b, std::size_t size)
{
    if (size > 16)
        return std::memcmp(a, b, size) == 0;
    if (size > 8)
        return loadWord<std::uint64_t>(a) == loadWord<std::uint64_t>(b)
            && loadWord<std::uint64_t>(a + size - 8) == loadWord<std::uint64_t>(b + size - 8);
    return loadShort(a, size) == loadShort(b, size);
}

} // namespace gleaner::table
