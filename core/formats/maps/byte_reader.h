#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

namespace gleaner::formats::maps {

/// Takes numbers off the front of bytes; after the first that is not there, good() is false and all are 0.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    void setOrder(std::endian order) { m_order = order; }
    bool good() const { return m_good; }
    std::size_t left() const { return m_bytes.size(); }
    void skip(std::size_t count) { take(count); }

    std::uint8_t byte() { return number<std::uint8_t>(); }
    std::uint16_t uint16() { return number<std::uint16_t>(); }
    std::uint32_t uint32() { return number<std::uint32_t>(); }
    double real() { return std::bit_cast<double>(number<std::uint64_t>()); }

private:
    std::string_view take(std::size_t count)
    {
        m_good = m_good && count <= m_bytes.size();
        const std::string_view taken = m_good ? m_bytes.substr(0, count) : std::string_view{};
        m_bytes.remove_prefix(taken.size());
        return taken;
    }
    template <typename Number> Number number()
    {
        std::uint64_t value = 0;
        const std::string_view taken = take(sizeof(Number));
        for (std::size_t index = 0; index < taken.size(); ++index) {
            const std::size_t place = m_order == std::endian::big ? index : taken.size() - 1 - index;
            value = value << 8U | static_cast<unsigned char>(taken[place]);
        }
        return static_cast<Number>(value);
    }

    std::string_view m_bytes;
    std::endian m_order = std::endian::little;
    bool m_good = true;
};

} // namespace gleaner::formats::maps
