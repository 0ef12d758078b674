#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gleaner::table {

/// What a cell is, apart from its text: the state letters of the bundle format, section 6.
enum class State : char {
    Value = 'v', ///< text that is not empty
    Empty = 'e', ///< a blank field
    Null = 'n', ///< a declared missing token; the text is the token
    Missing = 'm', ///< a cell that a short row does not have
};

/// A cell seen in place; the text lives as long as the column's dictionary.
struct CellView {
    State state = State::Empty;
    std::string_view text;

    bool operator==(const CellView&) const = default;
};

/// a == b, quicker where both are the same place: most cells of a table are those of the table it was made from.
inline bool isSameCell(CellView a, CellView b)
{
    return a.state == b.state && a.text.size() == b.text.size() && (a.text.data() == b.text.data() || a.text == b.text);
}

/// A cell that owns its text.
struct Cell {
    State state = State::Empty;
    std::string text;

    Cell() = default;
    Cell(State cellState, std::string cellText)
        : state(cellState)
        , text(std::move(cellText))
    {
    }
    explicit Cell(CellView view)
        : state(view.state)
        , text(view.text)
    {
    }
    operator CellView() const { return {state, text}; }
    bool operator==(const Cell&) const = default;
};

/// Text typed by a person or made by an operation: empty text is State::Empty, all else State::Value.
inline Cell cellOf(std::string text) { return {text.empty() ? State::Empty : State::Value, std::move(text)}; }

/// Letter and text in one string, such as "vElm St" or "e"; the form of recipes and facets.
inline std::string letterText(CellView cell) { return static_cast<char>(cell.state) + std::string(cell.text); }

/// The reverse of letterText(); nothing if the letter is unknown, or text stands where the state allows none.
std::optional<Cell> fromLetterText(std::string_view text);

/// The state of a letter of the wire; nothing for any other character.
std::optional<State> stateOf(char letter);

/// Order of cells wherever order matters: by bytes of the text, then by state.
inline bool lessByBytes(CellView a, CellView b)
{
    const int order = a.text.compare(b.text);
    return order != 0 ? order < 0 : a.state < b.state;
}

} // namespace gleaner::table
