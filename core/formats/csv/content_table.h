#pragma once

#include "core/formats/csv/content_key.h"
#include "core/table/dictionary.h"

#include <cstddef>

namespace gleaner::formats::csv {

/// One distinct content of a column: work bytes, not yet decoded. A missing cell has no data at all.
struct Content {
    const char* data = nullptr;
    std::uint64_t key = 0; ///< contentKey()
    std::uint32_t size = 0;

    std::string_view view() const { return {data, size}; }
    std::uint32_t hash() const { return hashOfKey(key, size); }
};

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

    /// The code of a content, added if it is new; `hash` is its hash().
    table::Code codeOf(const Content& content, std::uint32_t hash, Lifetime lifetime);
    /// The code of the cells that a short row lacks.
    table::Code missing();
    /// A copy of a text that lives as long as owners().
    const char* store(std::string_view content);

    /// Asks the processor for what codeOf() will look at, in three steps that each need the one before: the slot of a
    /// content that comes soon, then the entry behind it, then the texts to compare.
    void prefetchSlot(std::uint32_t hash) const { __builtin_prefetch(&m_slots[hash & m_mask]); }
    void prefetchEntry(std::uint32_t hash) const
    {
        if (const Slot& slot = m_slots[hash & m_mask]; slot.hash == hash && slot.codePlusOne != 0)
            __builtin_prefetch(&m_contents[slot.codePlusOne - 1]);
    }
    void prefetchText(std::uint32_t hash) const
    {
        if (const Slot& slot = m_slots[hash & m_mask]; slot.hash == hash && slot.codePlusOne != 0)
            __builtin_prefetch(m_contents[slot.codePlusOne - 1].data);
    }

    std::size_t size() const { return m_contents.size(); }
    const std::vector<Content>& contents() const { return m_contents; }
    /// What keeps copied texts alive.
    const std::vector<std::shared_ptr<const void>>& owners() const { return m_owners; }
    /// Gives back all memory but that of copied texts; codes end here.
    void forget();

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t codePlusOne = 0; ///< 0 = free
    };
    static constexpr table::Code none = UINT32_MAX;
    static constexpr std::size_t fewestSlots = 64;

    table::Code blank();
    table::Code append(const Content& content);
    void grow();

    std::vector<Content> m_contents;
    std::vector<Slot> m_slots;
    std::size_t m_mask;
    std::vector<std::shared_ptr<const void>> m_owners;
    char* m_next = nullptr;
    std::size_t m_left = 0;
    table::Code m_blank = none;
    table::Code m_missing = none;
};

} // namespace gleaner::formats::csv
