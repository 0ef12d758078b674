#pragma once

#include "core/table/text_hash.h"

namespace gleaner::formats::csv {

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
        return table::loadShort(data, size);
    std::uint64_t key = size * table::hashMixer;
    for (; size > 8; data += 8, size -= 8) {
        key = (key ^ table::loadWord<std::uint64_t>(data)) * table::hashMixer;
        key ^= key >> 29U;
    }
    return (key ^ table::loadWord<std::uint64_t>(data + size - 8)) * table::hashMixer;
}

/// A hash of a content by its key and size.
inline std::uint32_t hashOfKey(std::uint64_t key, std::size_t size)
{
    std::uint64_t hash = (key ^ size) * table::hashMixer;
    hash ^= hash >> 32U;
    return static_cast<std::uint32_t>((hash * table::hashMixer) >> 32U);
}

} // namespace gleaner::formats::csv
