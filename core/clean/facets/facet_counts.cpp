#include "core/clean/facets/facet_counts.h"

#include "core/base/parallel_sort.h"
#include "core/clean/facets/code_counts.h"
#include "core/clean/facets/facet_rows.h"

namespace gleaner::clean {

using table::Code;
using table::RowSet;

namespace {

/// A value by what it is sorted by, mostly without a look at its text.
struct Entry {
    std::uint64_t rank; ///< many before few, then the first four bytes of the text
    std::uint32_t more; ///< the next four
    Code code;
};

std::uint64_t headOf(std::string_view text)
{
    std::uint64_t head = 0;
    for (std::size_t at = 0; at < sizeof head; ++at)
        head = head << 8U | (at < text.size() ? static_cast<unsigned char>(text[at]) : 0U);
    return head;
}

base::Result<std::vector<ValueCount>> sortedCounts(
    const table::Dictionary& dictionary, const std::vector<std::uint32_t>& counts, base::JobContext& job)
{
    std::vector<Entry> entries;
    for (Code code = 0; code < counts.size(); ++code) {
        if (counts[code] == 0)
            continue;
        const std::uint64_t head = headOf(dictionary.at(code).text);
        const std::uint64_t rarity = ~counts[code];
        entries.push_back({rarity << 32U | head >> 32U, static_cast<std::uint32_t>(head), code});
    }
    const auto before = [&](const Entry& a, const Entry& b) {
        if (a.rank != b.rank)
            return a.rank < b.rank;
        return a.more != b.more ? a.more < b.more : table::lessByBytes(dictionary.at(a.code), dictionary.at(b.code));
    };
    if (!base::parallelSort(entries, before, job))
        return base::fail(base::ErrorCode::Cancelled);
    std::vector<ValueCount> values;
    values.reserve(entries.size());
    for (const Entry& entry : entries)
        values.push_back({table::Cell(dictionary.at(entry.code)), counts[entry.code]});
    return values;
}

/// Rows that pass some facets; nothing stands for all rows, so that what filters nothing costs nothing.
using Passing = std::optional<RowSet>;

void narrow(Passing& rows, const Passing& by)
{
    if (rows && by)
        *rows &= *by;
    else if (by)
        rows = by;
}

base::Result<std::vector<ValueCount>> countsOf(const table::Column& cells, const Passing& rows, base::JobContext& job)
{
    return sortedCounts(cells.dictionary(), rows ? countCodes(cells, *rows) : countCodes(cells), job);
}

} // namespace

std::vector<ValueCount> valueCounts(const table::Table& table, std::size_t column, const RowSet& rows)
{
    base::NullJob job;
    return std::move(*countsOf(*table.column(column), rows.isAll() ? Passing() : rows, job)); // nothing can stop it
}

base::Result<FacetView> evaluateFacets(
    const table::Table& table, const std::vector<Facet>& facets, base::JobContext& job)
{
    std::vector<Passing> passing;
    for (const Facet& facet : facets) {
        auto rows = rowsPassing(table, facet, job);
        if (!rows)
            return base::forward(rows);
        passing.push_back(std::move(*rows));
    }
    // after[i]: rows that pass every facet from i on; `before` grows alongside, so each "all others" is one step.
    std::vector<Passing> after(facets.size() + 1);
    for (std::size_t index = facets.size(); index-- > 0;) {
        after[index] = after[index + 1];
        narrow(after[index], passing[index]);
    }
    FacetView view;
    Passing before;
    for (std::size_t index = 0; index < facets.size(); ++index) {
        view.counts.emplace_back();
        if (const auto* list = std::get_if<ListFacet>(&facets[index])) {
            Passing others = before;
            narrow(others, after[index + 1]);
            auto counts = countsOf(*table.column(*table.schema().indexOfId(list->column)), others, job);
            if (!counts)
                return base::forward(counts);
            view.counts.back() = std::move(*counts);
        }
        narrow(before, passing[index]);
    }
    view.rows = after.front() ? std::move(*after.front()) : table.allRows();
    return view;
}

} // namespace gleaner::clean
