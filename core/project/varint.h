#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gleaner::project {

/// Appends an unsigned number in 7-bit groups, low ones first; the high bit says that more follow.
inline void putVarint(std::string& out, std::uint64_t value)
{
    for (; value >= 0x80; value >>= 7U)
        out += static_cast<char>(value | 0x80U);
    out += static_cast<char>(value);
}

/// Takes a number off the front of `bytes`; nothing if there is none, or it is longer than 64 bits.
inline std::optional<std::uint64_t> takeVarint(std::string_view& bytes)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !bytes.empty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= std::uint64_t{byte & 0x7FU} << shift;
        if ((byte & 0x80U) == 0)
            return value;
    }
    return std::nullopt;
}

} // namespace gleaner::project
