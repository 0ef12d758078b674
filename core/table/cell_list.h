#pragma once

#include "core/table/cell.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace gleaner::table {

using Code = std::uint32_t;

/// A cell whose text lies elsewhere, in little room.
struct PlacedCell {
    const char* data = nullptr;
    std::uint32_t size = 0;
    State state = State::Empty;

    PlacedCell() = default;
    explicit PlacedCell(CellView cell)
        : data(cell.text.data())
        , size(static_cast<std::uint32_t>(cell.text.size()))
        , state(cell.state)
    {
    }
    CellView view() const { return {state, {data, size}}; }
};

/// Cells in order, with what keeps their texts alive: most lie in the source bytes. Immutable and shared.
class CellList {
public:
    CellList() = default;
    CellList(std::vector<PlacedCell> cells, std::vector<std::shared_ptr<const void>> owners)
        : m_cells(std::move(cells))
        , m_owners(std::move(owners))
    {
    }

    std::size_t size() const { return m_cells.size(); }
    CellView at(std::size_t index) const { return m_cells[index].view(); }
    const std::vector<PlacedCell>& cells() const { return m_cells; }
    /// Asks the processor for the texts of the cells from `begin` to before `end`, as far as there are any: they lie
    /// all over the source. Into its second cache, as only a few reads wait for the first at once.
    void fetchTexts(std::size_t begin, std::size_t end) const;
    /// Bytes held by the list, without the texts.
    std::size_t entryBytes() const { return m_cells.size() * sizeof(PlacedCell); }

protected:
    std::vector<PlacedCell> m_cells;
    std::vector<std::shared_ptr<const void>> m_owners;
};

inline void CellList::fetchTexts(std::size_t begin, std::size_t end) const
{
    for (std::size_t index = begin; index < std::min(end, m_cells.size()); ++index) {
        const PlacedCell& cell = m_cells[index];
        for (const char* place : {cell.data, cell.data + cell.size / 2, cell.data + cell.size})
            __builtin_prefetch(place, 0, 2);
    }
}

} // namespace gleaner::table
