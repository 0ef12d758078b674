#pragma once

#include "core/table/dictionary.h"

#include <span>
#include <variant>

namespace gleaner::table {

/// One code per row, in the narrowest of 8, 16 or 32 bits that holds them. Immutable.
class Codes {
public:
    Codes() = default;
    /// Narrows to the width that `dictionarySize` codes need.
    Codes(std::vector<std::uint32_t> codes, std::size_t dictionarySize);
    explicit Codes(std::vector<std::uint8_t> codes)
        : m_codes(std::move(codes))
    {
    }
    explicit Codes(std::vector<std::uint16_t> codes)
        : m_codes(std::move(codes))
    {
    }
    explicit Codes(std::vector<std::uint32_t> codes)
        : m_codes(std::move(codes))
    {
    }

    std::size_t size() const
    {
        return std::visit([](const auto& codes) { return codes.size(); }, m_codes);
    }
    Code at(std::size_t row) const
    {
        return std::visit([row](const auto& codes) { return static_cast<Code>(codes[row]); }, m_codes);
    }
    /// Calls visit(span of const uint8_t, uint16_t or uint32_t) once: loops over rows belong inside, not outside.
    template <typename Visit> decltype(auto) visit(const Visit& visitor) const
    {
        return std::visit(
            [&visitor](const auto& codes) -> decltype(auto) { return visitor(std::span(codes)); }, m_codes);
    }

private:
    std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::uint32_t>> m_codes;
};

} // namespace gleaner::table
