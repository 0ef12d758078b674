#include "core/table/hash_parts.h"

#include "core/base/parallel.h"

#include <algorithm>

namespace gleaner::table {

namespace {

constexpr std::size_t blockSize = std::size_t{1} << 16U;

} // namespace

HashParts::HashParts(const std::vector<std::uint32_t>& hashes)
    : m_numbers(hashes.size())
{
    const std::size_t blocks = (hashes.size() + blockSize - 1) / blockSize;
    const auto forEachBlock = [&](const auto& visit) {
        base::parallelFor(blocks, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t block = first; block < last; ++block)
                visit(block, block * blockSize, std::min(hashes.size(), (block + 1) * blockSize));
        });
    };
    std::vector<std::array<std::size_t, partCount>> places(blocks);
    forEachBlock([&](std::size_t block, std::size_t begin, std::size_t end) {
        places[block].fill(0);
        for (std::size_t number = begin; number < end; ++number)
            ++places[block][partOf(hashes[number])];
    });
    std::size_t place = 0;
    for (std::size_t part = 0; part < partCount; ++part) {
        m_starts[part] = place;
        for (auto& block : places) {
            const std::size_t count = block[part];
            block[part] = place;
            place += count;
        }
    }
    m_starts[partCount] = place;
    forEachBlock([&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t number = begin; number < end; ++number)
            m_numbers[places[block][partOf(hashes[number])]++] = static_cast<std::uint32_t>(number);
    });
}

} // namespace gleaner::table
