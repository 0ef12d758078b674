#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gleaner::base {

/// Made anew for each run from the system's randomness: whoever writes a file can't know which of its texts would
/// collide in a table in memory and make it slow.
std::array<std::uint64_t, 2> makeHashSecret();
inline const std::array<std::uint64_t, 2> hashSecret = makeHashSecret();

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

/// Both halves of the product in one word, as Wang Yi's wyhash mixes (2019).
inline std::uint64_t hashMixed(std::uint64_t a, std::uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const Wide product = Wide{a} * b;
    return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// A hash of a text, the same within one run of the program only: for tables in memory, never stored, never relied on
/// for equality.
inline std::uint64_t hashOfText(std::string_view text)
{
    const char* data = text.data();
    std::size_t size = text.size();
    if (size <= 8)
        return size == 0 ? 0 : hashMixed(loadShort(data, size) ^ hashSecret[0], size ^ hashSecret[1]);
    // Mixed first, or a bit of a word could stand for a bit of the size.
    std::uint64_t hash = hashMixed(size ^ hashSecret[0], hashSecret[1]);
    for (; size > 16; data += 16, size -= 16)
        hash = hashMixed(loadWord<std::uint64_t>(data) ^ hashSecret[0], loadWord<std::uint64_t>(data + 8) ^ hash);
    // The last bytes; some of them a second time.
    const char* end = data + size;
    const char* first = size > 8 ? data : end - 8;
    return hashMixed(loadWord<std::uint64_t>(first) ^ hashSecret[0], loadWord<std::uint64_t>(end - 8) ^ hash);
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

} // namespace gleaner::base
