#include "core/formats/csv/content_table.h"

#include <algorithm>
#include <cstring>

namespace gleaner::formats::csv {

namespace {

using table::CellView;
using table::State;

constexpr std::size_t blockSize = std::size_t{1} << 14U;

} // namespace

table::Code ContentTable::append(CellView cell)
{
    m_cells.emplace_back(cell);
    return static_cast<table::Code>(m_cells.size() - 1);
}

table::Code ContentTable::blank()
{
    if (m_blank == none)
        m_blank = append({State::Empty, {}});
    return m_blank;
}

table::Code ContentTable::missing()
{
    if (m_missing == none)
        m_missing = append({State::Missing, {}});
    return m_missing;
}

table::Code ContentTable::codeOf(const Content& content, std::uint32_t hash, Lifetime lifetime)
{
    if (content.size == 0)
        return content.data == nullptr ? missing() : blank();
    for (std::size_t place = hash & m_mask;; place = (place + 1) & m_mask) {
        Slot& slot = m_slots[place];
        if (slot.codePlusOne == 0) {
            const char* data = lifetime == Lifetime::Passes ? store(content.view()) : content.data;
            const table::Code code = append({State::Value, {data, content.size}});
            slot = {content.key.number, content.size & 0x7fffffffU, content.key.whole ? 1U : 0U, code + 1};
            if (m_cells.size() * 4 >= m_slots.size() * 3)
                grow();
            return code;
        }
        if (slot.key != content.key.number || slot.size != content.size || (slot.whole != 0) != content.key.whole)
            continue;
        if (content.key.whole)
            return slot.codePlusOne - 1;
        table::PlacedCell& known = m_cells[slot.codePlusOne - 1];
        if (!base::sameBytes(known.data, content.data, content.size))
            continue;
        // The next comparison finds the bytes where the processor still has them.
        if (lifetime == Lifetime::Stays)
            known.data = content.data;
        return slot.codePlusOne - 1;
    }
}

const char* ContentTable::store(std::string_view content)
{
    if (content.size() > m_left) {
        m_left = std::max(blockSize, content.size());
        std::shared_ptr<char[]> block(new char[m_left]);
        m_next = block.get();
        m_owners.push_back(std::move(block));
    }
    char* place = m_next;
    std::memcpy(place, content.data(), content.size());
    m_next += content.size();
    m_left -= content.size();
    return place;
}

void ContentTable::grow()
{
    std::vector<Slot> old(m_slots.size() * (m_slots.size() < fewestSlots * 64 ? 4 : 2));
    old.swap(m_slots);
    m_mask = m_slots.size() - 1;
    for (const Slot& slot : old) {
        if (slot.codePlusOne == 0)
            continue;
        std::size_t place = hashOfKey(slot.key, slot.size) & m_mask;
        while (m_slots[place].codePlusOne != 0)
            place = (place + 1) & m_mask;
        m_slots[place] = slot;
    }
}

std::vector<table::PlacedCell> ContentTable::take()
{
    std::vector<table::PlacedCell> cells = std::move(m_cells);
    m_cells = {};
    m_slots = std::vector<Slot>(fewestSlots);
    m_mask = fewestSlots - 1;
    m_blank = none;
    m_missing = none;
    return cells;
}

} // namespace gleaner::formats::csv
