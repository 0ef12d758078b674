#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gleaner::formats::csv {

namespace detail {

constexpr std::uint64_t keyMixer = 0x9e3779b97f4a7c15ULL;

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

} // namespace detail

/// Contents of at most this many bytes are equal if their sizes and keys are.
constexpr std::size_t wholeInKey = 8;

/// A number that is the same for equal contents: the bytes themselves of a short one, else a hash. For tables in memory
/// only.
inline std::uint64_t contentKey(std::string_view content)
{
    const char* data = content.data();
    std::size_t size = content.size();
    if (size == 0)
        return 0;
    if (size <= wholeInKey)
        return detail::loadShort(data, size);
    std::uint64_t key = size * detail::keyMixer;
    for (; size > 8; data += 8, size -= 8) {
        key = (key ^ detail::loadWord<std::uint64_t>(data)) * detail::keyMixer;
        key ^= key >> 29U;
    }
    return (key ^ detail::loadWord<std::uint64_t>(data + size - 8)) * detail::keyMixer;
}

/// A hash of a content by its key and size.
inline std::uint32_t hashOfKey(std::uint64_t key, std::size_t size)
{
    std::uint64_t hash = (key ^ size) * detail::keyMixer;
    hash ^= hash >> 32U;
    return static_cast<std::uint32_t>((hash * detail::keyMixer) >> 32U);
}

} // namespace gleaner::formats::csv
