#pragma once

#include <random>
#include <string>

namespace gleaner::tests {

/// Bytes that are mostly a table, with separators and quotes where they hurt. `damage` is the share of characters, in
/// percent, that come from anywhere.
inline std::string randomCsv(std::mt19937& random, std::size_t fields, unsigned damage)
{
    constexpr std::string_view any = ",,\"\"\n\r;x \xc3\xa9";
    const auto below = [&random](std::size_t limit) { return random() % limit; };
    const char* lineEnds[] = {"\n", "\n", "\r\n", "\r"};
    std::string text;
    for (std::size_t field = 0; field < fields; ++field) {
        const std::size_t length = below(4) == 0 ? below(90) : below(9);
        const bool quoted = below(3) == 0;
        text += quoted ? "\"" : "";
        for (std::size_t index = 0; index < length; ++index) {
            if (below(100) < damage)
                text += any[below(any.size())];
            else if (quoted && below(12) == 0)
                text += std::string_view("\"\"").substr(0, 2);
            else if (quoted && below(12) == 0)
                text += ",\n\r"[below(3)];
            else
                text += static_cast<char>('a' + below(26));
        }
        text += quoted ? "\"" : "";
        text += below(6) == 0 ? lineEnds[below(4)] : ",";
    }
    return text;
}

} // namespace gleaner::tests
