#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gleaner::formats::csv {

/// Finds the bytes that mean something in a dialect, 64 at a time. Remembers the block it looked at last, so asking
/// for rising places costs little.
class Specials {
public:
    /// Up to five characters; unused places repeat one of the others.
    using Characters = std::array<char, 5>;

    Specials(std::string_view bytes, const Characters& characters)
        : m_bytes(bytes)
        , m_characters(characters)
    {
    }

    std::string_view bytes() const { return m_bytes; }

    /// The first special byte at `place` or behind it; the size of the bytes if there is none.
    std::size_t next(std::size_t place)
    {
        std::uint64_t hits = 0;
        if (place - m_block < blockSize) {
            hits = m_mask >> (place - m_block);
            if (hits != 0)
                return place + static_cast<std::size_t>(__builtin_ctzll(hits));
            place = m_block + blockSize;
        }
        while (place < m_bytes.size()) {
            m_block = place;
            m_mask = maskAt(place);
            if (m_mask != 0)
                return place + static_cast<std::size_t>(__builtin_ctzll(m_mask));
            place += blockSize;
        }
        return m_bytes.size();
    }

private:
    static constexpr std::size_t blockSize = 64;

    /// One bit for each special byte of the block, lowest first; bits behind the end are 0.
    std::uint64_t maskAt(std::size_t place) const;

    std::string_view m_bytes;
    Characters m_characters;
    std::size_t m_block = SIZE_MAX / 2 + 1; ///< no block yet: no place is near it
    std::uint64_t m_mask = 0;
};

} // namespace gleaner::formats::csv
