#pragma once

#include "core/clean/scope.h"

namespace gleaner::clean {

/// The rows that pass one facet; nothing = the facet lets every row pass, so that nobody needs to look. A text filter
/// is evaluated once per distinct cell that occurs. Fails with NoSuchColumn, RegexSyntax, RegexLimit, Cancelled.
base::Result<std::optional<table::RowSet>> rowsPassing(
    const table::Table& table, const Facet& facet, base::JobContext& job);

/// For each code of the column, whether its cell is one of `cells`.
std::vector<std::uint8_t> codesOf(const table::Column& column, const std::vector<table::Cell>& cells);

} // namespace gleaner::clean
