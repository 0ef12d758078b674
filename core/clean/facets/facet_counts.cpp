#include "core/clean/facets/facet_counts.h"

#include "core/clean/facets/code_counts.h"
#include "core/clean/facets/facet_rows.h"

#include <algorithm>

namespace gleaner::clean {

using table::Code;
using table::RowSet;

namespace {

std::vector<ValueCount> sortedCounts(const table::Dictionary& dictionary, const std::vector<std::uint32_t>& counts)
{
    struct Entry {
        std::uint32_t count;
        Code code;
    };
    std::vector<Entry> entries;
    for (Code code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            entries.push_back({counts[code], code});
    }
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        return a.count != b.count ? a.count > b.count
                                  : table::lessByBytes(dictionary.at(a.code), dictionary.at(b.code));
    });
    std::vector<ValueCount> values;
    values.reserve(entries.size());
    for (const Entry& entry : entries)
        values.push_back({table::Cell(dictionary.at(entry.code)), entry.count});
    return values;
}

} // namespace

std::vector<ValueCount> valueCounts(const table::Table& table, std::size_t column, const RowSet& rows)
{
    const table::Column& cells = *table.column(column);
    return sortedCounts(cells.dictionary(), rows.isAll() ? countCodes(cells) : countCodes(cells, rows));
}

base::Result<FacetView> evaluateFacets(
    const table::Table& table, const std::vector<Facet>& facets, base::JobContext& job)
{
    std::vector<std::optional<RowSet>> passing;
    for (const Facet& facet : facets) {
        auto rows = rowsPassing(table, facet, job);
        if (!rows)
            return base::forward(rows);
        passing.push_back(std::move(*rows));
    }
    // after[i]: rows that pass every facet from i on; `before` grows alongside, so each "all others" is one step.
    std::vector<RowSet> after(facets.size() + 1, table.allRows());
    for (std::size_t index = facets.size(); index-- > 0;) {
        after[index] = after[index + 1];
        if (passing[index])
            after[index] &= *passing[index];
    }
    FacetView view;
    view.rows = after.front();
    RowSet before = table.allRows();
    for (std::size_t index = 0; index < facets.size(); ++index) {
        view.counts.emplace_back();
        if (const auto* list = std::get_if<ListFacet>(&facets[index])) {
            if (job.stopRequested())
                return base::fail(base::ErrorCode::Cancelled);
            RowSet others = before;
            others &= after[index + 1];
            view.counts.back() = valueCounts(table, *table.schema().indexOfId(list->column), others);
        }
        if (passing[index])
            before &= *passing[index];
    }
    return view;
}

} // namespace gleaner::clean
