#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace gleaner::formats::csv {

/// Lines as RFC 4180 has them, in memory that is used again after clear().
class StandardLines {
public:
    /// Adds a line. A lone blank field gets quotes, as many readers skip empty lines.
    void append(std::span<const std::string_view> texts);
    std::string_view bytes() const { return {m_bytes.get(), m_size}; }
    void clear() { m_size = 0; }

private:
    void makeRoom(std::size_t more);

    std::unique_ptr<char[]> m_bytes;
    std::size_t m_size = 0;
    std::size_t m_room = 0;
};

} // namespace gleaner::formats::csv
