#pragma once

#include "core/table/table.h"

#include <string>
#include <vector>

namespace gleaner::tests {

/// A table of any size that costs one column: the same one stands under every name. Cells are words of several scripts.
inline table::Table wideTable(std::size_t rows, std::size_t columns)
{
    table::DictionaryBuilder builder;
    const std::vector<std::string> words{"Graffiti removal", "Dumped items", "Pothole", "Árbol caído",
        "\xE1\x9E\x9F\xE1\x9E\xBD\xE1\x9E\x9F\xE1\x9F\x92\xE1\x9E\x8F\xE1\x9E\xB8", "\xD8\xB4\xD8\xA7\xD8\xB1\xD8\xB9",
        "90801", "5 Elm Street, Long Beach"};
    for (const std::string& word : words)
        builder.add({table::State::Value, word});
    builder.add({table::State::Empty, {}});
    const std::size_t distinct = builder.size();
    std::vector<std::uint8_t> codes(rows);
    for (std::size_t row = 0; row < rows; ++row)
        codes[row] = static_cast<std::uint8_t>((row * 2654435761U >> 7U) % distinct);
    const auto column = std::make_shared<const table::Column>(builder.finish(), table::Codes(std::move(codes)));
    auto schema = std::make_shared<table::Schema>();
    schema->table = "wide";
    std::vector<std::string> names;
    for (std::size_t at = 0; at < columns; ++at)
        names.push_back("column " + std::to_string(at + 1));
    schema->columns = table::columnsForHeader(names);
    return {std::move(schema), std::vector<table::ColumnPtr>(columns, column), rows};
}

} // namespace gleaner::tests
