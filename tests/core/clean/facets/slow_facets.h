#pragma once

#include "core/clean/scope.h"

#include <algorithm>

namespace gleaner::tests {

/// Whether one row passes one list facet or plain "contains, case counts" filter, looked up cell by cell.
inline bool slowPasses(const table::Table& table, std::size_t row, const clean::Facet& facet)
{
    if (const auto* list = std::get_if<clean::ListFacet>(&facet)) {
        if (list->selection.empty())
            return true;
        const table::Cell cell(table.cell(row, *table.schema().indexOfId(list->column)));
        const bool selected = std::ranges::find(list->selection, cell) != list->selection.end();
        return selected != list->invert;
    }
    const auto& filter = std::get<clean::TextFilter>(facet);
    if (filter.query.empty())
        return true;
    bool found = false;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        const bool searched = filter.columns.empty()
            || std::ranges::find(filter.columns, table.schema().columns[column].id) != filter.columns.end();
        found = found || (searched && table.cell(row, column).text.find(filter.query) != std::string_view::npos);
    }
    return found != filter.invert;
}

} // namespace gleaner::tests
