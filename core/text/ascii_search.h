#pragma once

#include "core/text/regex.h"
#include "core/text/word_bits.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gleaner::text {

/// Looks for one ASCII needle in many texts, byte by byte but many bytes at once.
class AsciiSearch {
public:
    AsciiSearch() = default;
    /// The needle is not empty and all ASCII; to ignore the case of ASCII letters it must be in small letters.
    AsciiSearch(std::string needle, CaseRule caseRule);

    /// One bit for each of some texts, the lowest for the first.
    struct Seen {
        std::uint64_t looked = 0; ///< there is a text
        std::uint64_t found = 0; ///< the needle's bytes stand in the text
        std::uint64_t plain = 0; ///< no oddBytes(): the text's bytes are all that there is to it
    };
    /// Looks at up to wordBits texts.
    Seen look(std::span<const std::string_view> texts) const;

private:
    std::string m_needle;
    CaseRule m_caseRule = CaseRule::Sensitive;
};

} // namespace gleaner::text
