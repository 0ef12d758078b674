#include "core/table/distinct_cells.h"

#include "core/base/parallel.h"
#include "core/base/text_hash.h"
#include "core/table/hash_parts.h"

#include <bit>

namespace gleaner::table {

namespace {

constexpr std::size_t rowsPerBlock = std::size_t{1} << 16U;

std::uint32_t hashOf(const PlacedCell& cell)
{
    const auto hash = static_cast<std::uint32_t>(base::hashOfText({cell.data, cell.size}));
    return hash ^ static_cast<std::uint32_t>(cell.state) * 0x9e3779b9U;
}

bool same(const PlacedCell& a, const PlacedCell& b)
{
    return a.size == b.size && a.state == b.state && (a.size == 0 || base::sameBytes(a.data, b.data, a.size));
}

class Encoder {
public:
    explicit Encoder(const std::vector<PlacedCell>& cells)
        : m_cells(cells)
        , m_blocks((cells.size() + rowsPerBlock - 1) / rowsPerBlock)
        , m_hashes(cells.size())
        , m_firsts(cells.size())
    {
    }

    /// For each row the first row with an equal cell.
    const std::vector<std::uint32_t>& findFirsts()
    {
        forEachBlock([this](std::size_t, std::size_t begin, std::size_t end) {
            for (std::size_t row = begin; row < end; ++row)
                m_hashes[row] = hashOf(m_cells[row]);
        });
        const HashParts parts(m_hashes);
        base::parallelFor(HashParts::partCount, 1, [&](std::size_t begin, std::size_t end) {
            for (std::size_t part = begin; part < end; ++part)
                matchPart(parts.part(part));
        });
        return m_firsts;
    }

    template <typename Visit> void forEachBlock(const Visit& visit) const
    {
        base::parallelFor(m_blocks, 1, [&](std::size_t first, std::size_t last) {
            for (std::size_t block = first; block < last; ++block)
                visit(block, block * rowsPerBlock, std::min(m_cells.size(), (block + 1) * rowsPerBlock));
        });
    }
    std::size_t blockCount() const { return m_blocks; }

private:
    void matchPart(std::span<const std::uint32_t> rows)
    {
        constexpr std::uint32_t none = UINT32_MAX;
        std::vector<std::uint32_t> slots(std::bit_ceil(rows.size() * 2 + 1), none);
        const std::size_t mask = slots.size() - 1;
        for (const std::uint32_t row : rows) {
            std::size_t slot = m_hashes[row] & mask;
            while (slots[slot] != none
                && (m_hashes[slots[slot]] != m_hashes[row] || !same(m_cells[slots[slot]], m_cells[row])))
                slot = (slot + 1) & mask;
            if (slots[slot] == none)
                slots[slot] = row;
            m_firsts[row] = slots[slot];
        }
    }

    const std::vector<PlacedCell>& m_cells;
    std::size_t m_blocks;
    std::vector<std::uint32_t> m_hashes;
    std::vector<std::uint32_t> m_firsts;
};

} // namespace

EncodedCells encodeCells(const std::shared_ptr<const CellList>& list)
{
    const std::vector<PlacedCell>& cells = list->cells();
    Encoder encoder(cells);
    const std::vector<std::uint32_t>& firsts = encoder.findFirsts();
    std::vector<std::size_t> codesBefore(encoder.blockCount() + 1, 0);
    encoder.forEachBlock([&](std::size_t block, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row)
            codesBefore[block + 1] += firsts[row] == row ? 1 : 0;
    });
    for (std::size_t block = 0; block < encoder.blockCount(); ++block)
        codesBefore[block + 1] += codesBefore[block];
    std::vector<PlacedCell> distinct(codesBefore.back());
    std::vector<std::uint32_t> codes(cells.size());
    encoder.forEachBlock([&](std::size_t block, std::size_t begin, std::size_t end) {
        std::size_t code = codesBefore[block];
        for (std::size_t row = begin; row < end; ++row) {
            if (firsts[row] != row)
                continue;
            distinct[code] = cells[row];
            codes[row] = static_cast<std::uint32_t>(code++);
        }
    });
    encoder.forEachBlock([&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t row = begin; row < end; ++row) {
            if (firsts[row] != row)
                codes[row] = codes[firsts[row]];
        }
    });
    const std::size_t size = distinct.size();
    return {std::make_shared<const Dictionary>(std::move(distinct), std::vector<std::shared_ptr<const void>>{list}),
        Codes(std::move(codes), size)};
}

} // namespace gleaner::table
