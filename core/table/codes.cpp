#include "core/table/codes.h"

namespace gleaner::table {

Codes::Codes(std::vector<std::uint32_t> codes, std::size_t dictionarySize)
{
    if (dictionarySize <= 0x100)
        m_codes = std::vector<std::uint8_t>(codes.begin(), codes.end());
    else if (dictionarySize <= 0x10000)
        m_codes = std::vector<std::uint16_t>(codes.begin(), codes.end());
    else
        m_codes = std::move(codes);
}

} // namespace gleaner::table
