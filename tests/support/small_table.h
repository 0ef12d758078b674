#pragma once

#include "core/table/table.h"

namespace gleaner::tests {

/// A base table from header names and rows of text; empty text is State::Empty. `key` are header names.
table::Table smallTable(const std::vector<std::string>& header, const std::vector<std::vector<std::string>>& rows,
    const std::vector<std::string>& key = {});

/// The texts of one column, top to bottom.
std::vector<std::string> texts(const table::Table& table, std::size_t column);

} // namespace gleaner::tests
