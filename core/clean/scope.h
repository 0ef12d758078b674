#pragma once

#include "core/base/job.h"
#include "core/base/json.h"
#include "core/table/table.h"

#include <variant>

namespace gleaner::clean {

/// Rows whose cell in a column is one of `selection` (or none of them, inverted). An empty selection passes every row.
struct ListFacet {
    std::string column; ///< id
    std::vector<table::Cell> selection;
    bool invert = false;

    bool operator==(const ListFacet&) const = default;
};

enum class TextMatch : std::uint8_t { Contains, Whole, Starts, Regex };

/// Rows where some cell of `columns` matches. An empty query passes every row.
struct TextFilter {
    std::vector<std::string> columns; ///< ids; empty = all columns
    std::string query;
    TextMatch mode = TextMatch::Contains;
    bool caseSensitive = false;
    bool accents = true; ///< accents count
    bool invisible = false; ///< invisible characters count (otherwise ignored)
    bool invert = false;

    bool operator==(const TextFilter&) const = default;
};

using Facet = std::variant<ListFacet, TextFilter>;

/// The rows a step works on: those that pass all facets (none = whole table), or a list of row ids.
struct Scope {
    std::vector<Facet> facets;
    std::optional<std::vector<std::string>> rows;

    bool isWholeTable() const { return !rows && facets.empty(); }
    bool operator==(const Scope&) const = default;
};

/// JSON of the design's section "Scope"; fails with RecipeSyntax.
base::Json toJson(const Scope& scope);
base::Result<Scope> scopeFromJson(const base::Json& json);

/// The rows of the table in scope. Row ids that are no longer there are left out. Fails with NoSuchColumn, RegexSyntax,
/// RegexLimit, Cancelled.
base::Result<table::RowSet> rowsInScope(const table::Table& table, const Scope& scope, base::JobContext& job);

} // namespace gleaner::clean
