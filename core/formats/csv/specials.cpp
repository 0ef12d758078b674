#include "core/formats/csv/specials.h"

#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace gleaner::formats::csv {

namespace {

#ifdef __SSE2__

/// One bit for each of 16 bytes that equals one of the characters.
std::uint64_t mask16(const char* bytes, const Specials::Characters& characters)
{
    __m128i block;
    std::memcpy(&block, bytes, sizeof block);
    __m128i hits = _mm_cmpeq_epi8(block, _mm_set1_epi8(characters[0]));
    for (std::size_t index = 1; index < characters.size(); ++index)
        hits = _mm_or_si128(hits, _mm_cmpeq_epi8(block, _mm_set1_epi8(characters[index])));
    return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(hits)));
}

std::uint64_t mask64(const char* bytes, const Specials::Characters& characters)
{
    return mask16(bytes, characters) | mask16(bytes + 16, characters) << 16U | mask16(bytes + 32, characters) << 32U
        | mask16(bytes + 48, characters) << 48U;
}

#else

std::uint64_t mask64(const char* bytes, const Specials::Characters& characters)
{
    std::uint64_t mask = 0;
    for (std::size_t index = 0; index < 64; ++index) {
        bool hit = false;
        for (const char character : characters)
            hit = hit || bytes[index] == character;
        mask |= static_cast<std::uint64_t>(hit) << index;
    }
    return mask;
}

#endif

} // namespace

std::uint64_t Specials::maskAt(std::size_t place) const
{
    const std::size_t left = m_bytes.size() - place;
    if (left >= blockSize)
        return mask64(m_bytes.data() + place, m_characters);
    std::array<char, blockSize> rest{};
    std::memcpy(rest.data(), m_bytes.data() + place, left);
    return mask64(rest.data(), m_characters) & ((std::uint64_t{1} << left) - 1);
}

} // namespace gleaner::formats::csv
