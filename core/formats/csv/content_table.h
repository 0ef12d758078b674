#pragma once

#include "core/table/dictionary.h"

#include <cstddef>
#include <string_view>

namespace gleaner::formats::csv {

/// One distinct content of a column: work bytes, not yet decoded. A missing cell has no data at all.
struct Content {
    const char* data = nullptr;
    std::uint32_t size = 0;
    std::uint32_t hash = 0;

    std::string_view view() const { return {data, size}; }
};

std::uint32_t hashOf(std::string_view content);

/// The distinct contents of one column in the order of their first use. Never holds text of its own except what
/// copy() was given.
class ContentTable {
public:
    /// The code of a content that lies in the work bytes, or in bytes kept by an owner.
    table::Code refer(std::string_view content)
    {
        if (content.empty())
            return blank();
        const table::Code code = codeOf({content.data(), sizeOf(content), hashOf(content)});
        // The next comparison finds the bytes where the processor still has them.
        m_contents[code].data = content.data();
        return code;
    }
    /// The code of a content that was put together in a buffer; it is copied if it is new.
    table::Code copy(std::string_view content);
    /// The code of a content of another table.
    table::Code adopt(const Content& content);
    /// The code of the cells that a short row lacks.
    table::Code missing();

    /// Makes room for this many contents at once.
    void reserve(std::size_t count);
    /// Asks the processor for what adopt() will look at, in three steps that each need the one before: the slot of a
    /// content that comes soon, then the entry behind it, then the texts to compare.
    void prefetchSlot(const Content& content) const { __builtin_prefetch(&m_slots[content.hash & m_mask]); }
    void prefetchEntry(const Content& content) const
    {
        __builtin_prefetch(content.data);
        if (const Slot& slot = m_slots[content.hash & m_mask]; slot.hash == content.hash && slot.codePlusOne != 0)
            __builtin_prefetch(&m_contents[slot.codePlusOne - 1]);
    }
    void prefetchText(const Content& content) const
    {
        if (const Slot& slot = m_slots[content.hash & m_mask]; slot.hash == content.hash && slot.codePlusOne != 0)
            __builtin_prefetch(m_contents[slot.codePlusOne - 1].data);
    }

    const std::vector<Content>& contents() const { return m_contents; }
    /// What keeps copied texts alive.
    const std::vector<std::shared_ptr<const void>>& owners() const { return m_owners; }

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t codePlusOne = 0; ///< 0 = free
    };
    static constexpr table::Code none = UINT32_MAX;

    static std::uint32_t sizeOf(std::string_view content) { return static_cast<std::uint32_t>(content.size()); }
    table::Code blank();
    table::Code codeOf(const Content& content);
    table::Code append(const Content& content);
    void grow(std::size_t slotCount);
    const char* store(std::string_view content);

    std::vector<Content> m_contents;
    std::vector<Slot> m_slots;
    std::size_t m_mask = 0;
    std::vector<std::shared_ptr<const void>> m_owners;
    char* m_next = nullptr;
    std::size_t m_left = 0;
    table::Code m_blank = none;
    table::Code m_missing = none;
};

} // namespace gleaner::formats::csv
