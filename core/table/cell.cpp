#include "core/table/cell.h"

namespace gleaner::table {

std::optional<State> stateOf(char letter)
{
    switch (letter) {
    case 'v':
    case 'e':
    case 'n':
    case 'm':
        return static_cast<State>(letter);
    default:
        return std::nullopt;
    }
}

std::optional<Cell> fromLetterText(std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    const auto state = stateOf(text.front());
    if (!state)
        return std::nullopt;
    const bool hasText = text.size() > 1;
    const bool fits = *state == State::Null || (*state == State::Value) == hasText;
    if (!fits)
        return std::nullopt;
    return Cell(*state, std::string(text.substr(1)));
}

} // namespace gleaner::table
