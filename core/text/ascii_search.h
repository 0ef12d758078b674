#pragma once

#include "core/text/regex.h"

#include <string>
#include <string_view>

namespace gleaner::text {

/// Looks for one ASCII needle in many texts, byte by byte but many bytes at once.
class AsciiSearch {
public:
    AsciiSearch() = default;
    /// The needle is not empty and all ASCII; to ignore the case of ASCII letters it must be in small letters.
    AsciiSearch(std::string needle, CaseRule caseRule);

    struct Seen {
        bool found = false; ///< the needle's bytes stand in the text
        bool plain = true; ///< the text is printable ASCII, so that its bytes are all that there is to it
    };
    Seen look(std::string_view text) const;

private:
    std::string m_needle;
    CaseRule m_caseRule = CaseRule::Sensitive;
    bool m_byBlocks = false;
};

} // namespace gleaner::text
