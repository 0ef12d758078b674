#pragma once

#include "core/formats/csv/content_key.h"
#include "core/table/dictionary.h"

#include <cstddef>

namespace gleaner::formats::csv {

/// Whether a content lies in bytes that stay, or in a buffer, so that it is copied when it is new.
enum class Lifetime : std::uint8_t { Stays, Passes };

/// The distinct contents of one column in the order of their first use. Never holds text of its own except copies of
/// what passes.
class ContentTable {
public:
    ContentTable()
        : m_slots(fewestSlots)
        , m_mask(fewestSlots - 1)
    {
    }

    /// The code of a content of less than 2 GiB, added if it is new; `hash` is its hash().
    table::Code codeOf(const Content& content, std::uint32_t hash, Lifetime lifetime);
    /// The code of the cells that a short row lacks.
    table::Code missing();
    /// A copy of a text that lives as long as owners().
    const char* store(std::string_view content);

    /// Asks the processor for what codeOf() will look at, in three steps that each need the one before: the slot of a
    /// content that comes soon; then, unless its key is whole, the cell behind it, then the text to compare.
    void prefetchSlot(std::uint32_t hash) const { __builtin_prefetch(&m_slots[hash & m_mask]); }
    void prefetchCell(std::uint32_t hash) const
    {
        if (const Slot& slot = m_slots[hash & m_mask]; slot.codePlusOne != 0)
            __builtin_prefetch(&m_cells[slot.codePlusOne - 1]);
    }
    void prefetchText(std::uint32_t hash) const
    {
        if (const Slot& slot = m_slots[hash & m_mask]; slot.codePlusOne != 0)
            __builtin_prefetch(m_cells[slot.codePlusOne - 1].data);
    }

    std::size_t size() const { return m_cells.size(); }
    /// By code; their texts are contents.
    const std::vector<table::PlacedCell>& cells() const { return m_cells; }
    /// What keeps copied texts alive.
    const std::vector<std::shared_ptr<const void>>& owners() const { return m_owners; }
    /// The cells, and gives back all memory but that of copied texts; codes end here.
    std::vector<table::PlacedCell> take();

private:
    /// All that the lookup of a whole key needs, so that it touches nothing else.
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t size : 31 = 0;
        std::uint32_t whole : 1 = 0;
        std::uint32_t codePlusOne = 0; ///< 0 = free
    };
    static constexpr table::Code none = UINT32_MAX;
    static constexpr std::size_t fewestSlots = 64;

    table::Code blank();
    table::Code append(table::CellView cell);
    void grow();

    std::vector<table::PlacedCell> m_cells;
    std::vector<Slot> m_slots;
    std::size_t m_mask;
    std::vector<std::shared_ptr<const void>> m_owners;
    char* m_next = nullptr;
    std::size_t m_left = 0;
    table::Code m_blank = none;
    table::Code m_missing = none;
};

} // namespace gleaner::formats::csv
