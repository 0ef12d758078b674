#pragma once

#include "core/base/text_hash.h"

namespace gleaner::formats::csv {

/// Contents of at most this many bytes are equal if their sizes and keys are.
constexpr std::size_t wholeInKey = 8;

/// A number that is the same for equal contents: the bytes themselves of a short one, else a hash. For tables in memory
/// only.
inline std::uint64_t contentKey(std::string_view content)
{
    if (content.empty())
        return 0;
    return content.size() <= wholeInKey ? base::loadShort(content.data(), content.size()) : base::hashOfText(content);
}

/// A hash of a content by its key and size.
inline std::uint32_t hashOfKey(std::uint64_t key, std::size_t size)
{
    return static_cast<std::uint32_t>(base::hashMixed(key ^ base::hashSecret[0], size ^ base::hashSecret[1]));
}

} // namespace gleaner::formats::csv
