#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gleaner::text {

/// How many bytes at the start of the text are printable ASCII, U+0020 to U+007E. Eight bytes at once: most texts are
/// nothing else.
inline std::size_t printableAsciiLength(std::string_view text)
{
    constexpr std::uint64_t each = 0x0101010101010101ULL;
    std::size_t length = 0;
    for (; length + 8 <= text.size(); length += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + length, sizeof word);
        // A high bit stands for a byte of 127 or more, or of less than 32.
        if (((word | (word + each) | ((word - each * 0x20U) & ~word)) & (each * 0x80U)) != 0)
            break;
    }
    while (length < text.size() && text[length] >= 0x20 && text[length] <= 0x7E)
        ++length;
    return length;
}

} // namespace gleaner::text
