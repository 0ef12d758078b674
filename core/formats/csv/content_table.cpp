#include "core/formats/csv/content_table.h"

#include <algorithm>
#include <cstring>

namespace gleaner::formats::csv {

namespace {

constexpr std::size_t fewestSlots = 64;
constexpr std::size_t blockSize = std::size_t{1} << 14U;
constexpr std::uint64_t mixer = 0x9e3779b97f4a7c15ULL;

template <typename Word> Word load(const char* place)
{
    Word word = 0;
    std::memcpy(&word, place, sizeof word);
    return word;
}

/// Up to eight bytes as one number.
std::uint64_t loadShort(const char* data, std::size_t size)
{
    if (size >= 4)
        return load<std::uint32_t>(data) | std::uint64_t{load<std::uint32_t>(data + size - 4)} << 32U;
    const auto byte = [&](std::size_t place) { return std::uint64_t{static_cast<unsigned char>(data[place])}; };
    return byte(0) | byte(size / 2) << 8U | byte(size - 1) << 16U;
}

/// Equal bytes of equal length, short ones without a call.
bool sameBytes(const char* a, const char* b, std::size_t size)
{
    if (size > 16)
        return std::memcmp(a, b, size) == 0;
    if (size > 8)
        return load<std::uint64_t>(a) == load<std::uint64_t>(b)
            && load<std::uint64_t>(a + size - 8) == load<std::uint64_t>(b + size - 8);
    return loadShort(a, size) == loadShort(b, size);
}

} // namespace

std::uint32_t hashOf(std::string_view content)
{
    const char* data = content.data();
    std::size_t size = content.size();
    std::uint64_t hash = size * mixer;
    while (size > 8) {
        hash = (hash ^ load<std::uint64_t>(data)) * mixer;
        hash ^= hash >> 29U;
        data += 8;
        size -= 8;
    }
    hash = (hash ^ loadShort(data, size)) * mixer;
    hash ^= hash >> 32U;
    hash *= mixer;
    return static_cast<std::uint32_t>(hash >> 32U);
}

table::Code ContentTable::append(const Content& content)
{
    m_contents.push_back(content);
    return static_cast<table::Code>(m_contents.size() - 1);
}

table::Code ContentTable::blank()
{
    if (m_blank == none)
        m_blank = append({"", 0, 0});
    return m_blank;
}

table::Code ContentTable::missing()
{
    if (m_missing == none)
        m_missing = append({});
    return m_missing;
}

table::Code ContentTable::adopt(const Content& content)
{
    if (content.data == nullptr)
        return missing();
    return content.size == 0 ? blank() : codeOf(content);
}

table::Code ContentTable::codeOf(const Content& content)
{
    if (m_contents.size() * 2 >= m_slots.size())
        grow(std::max(fewestSlots, m_slots.size() * 2));
    for (std::size_t place = content.hash & m_mask;; place = (place + 1) & m_mask) {
        Slot& slot = m_slots[place];
        if (slot.codePlusOne == 0) {
            slot.hash = content.hash;
            slot.codePlusOne = append(content) + 1;
            return slot.codePlusOne - 1;
        }
        if (slot.hash != content.hash)
            continue;
        const Content& known = m_contents[slot.codePlusOne - 1];
        if (known.size == content.size && sameBytes(known.data, content.data, content.size))
            return slot.codePlusOne - 1;
    }
}

table::Code ContentTable::copy(std::string_view content)
{
    if (content.empty())
        return blank();
    const std::size_t before = m_contents.size();
    const table::Code code = codeOf({content.data(), sizeOf(content), hashOf(content)});
    if (m_contents.size() > before)
        m_contents[code].data = store(content);
    return code;
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

void ContentTable::reserve(std::size_t count)
{
    std::size_t slotCount = fewestSlots;
    while (slotCount < count * 2)
        slotCount *= 2;
    if (slotCount > m_slots.size())
        grow(slotCount);
    m_contents.reserve(count);
}

void ContentTable::grow(std::size_t slotCount)
{
    std::vector<Slot> old(slotCount);
    old.swap(m_slots);
    m_mask = slotCount - 1;
    for (const Slot& slot : old) {
        if (slot.codePlusOne == 0)
            continue;
        std::size_t place = slot.hash & m_mask;
        while (m_slots[place].codePlusOne != 0)
            place = (place + 1) & m_mask;
        m_slots[place] = slot;
    }
}

} // namespace gleaner::formats::csv
