#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gleaner::table {

/// Numbered things by their hashes. Equal things have equal hashes and so lie in one part, which can be looked at
/// alone, in a hash table that fits the cache, while other threads look at the others.
class HashParts {
public:
    static constexpr std::size_t partCount = 64;
    /// The lower bits are left for a table within the part.
    static std::size_t partOf(std::uint32_t hash) { return hash >> 26U; }

    /// Sorts the numbers [0, hashes.size()) into parts, on all cores.
    explicit HashParts(const std::vector<std::uint32_t>& hashes);

    /// The numbers in a part, rising.
    std::span<const std::uint32_t> part(std::size_t index) const
    {
        return std::span(m_numbers).subspan(m_starts[index], m_starts[index + 1] - m_starts[index]);
    }

private:
    std::vector<std::uint32_t> m_numbers;
    std::array<std::size_t, partCount + 1> m_starts{};
};

} // namespace gleaner::table
