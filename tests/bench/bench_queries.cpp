// Questions to a table that is open: facets, filters, searches.
#include "core/clean/facets/facet_counts.h"
#include "core/clean/sorting/row_sort.h"
#include "core/text/normalisation.h"
#include "core/text/whitespace.h"
#include "tests/bench/bench.h"

#include <algorithm>

using namespace gleaner;

namespace {

/// Value and count of each choice, by value: the form in which answers are compared.
std::string digestOf(std::vector<clean::ValueCount> counts)
{
    std::ranges::sort(counts, {}, [](const clean::ValueCount& one) { return one.cell.text; });
    std::string text;
    for (const clean::ValueCount& one : counts)
        text += fmt::format("{}\t{}\n", one.cell.text, one.count);
    return bench::digestOf(text);
}

class Queries {
public:
    explicit Queries(const bench::Arguments& arguments)
        : m_rounds(arguments.rounds * 3)
        , m_document(bench::load(arguments.file))
        , m_table(m_document.table)
    {
    }

    void run()
    {
        facets("facet", {list("Reported By")});
        facets("filters-facet",
            {list("Agency", {"Public Works"}), list("Status", {"Open", "In Progress"}), list("Reported By")});
        facets("five-facets",
            {list("Channel", {"Web"}), list("Agency"), list("Request Type"), list("Status"), list("Neighborhood"),
                list("Council District")});
        contains("contains", "school", true);
        contains("contains-any-case", "SCHOOL", false);
        sort(bench::columnNamed(m_table, "Address"));
        const auto address = bench::columnNamed(m_table, "Address");
        bench::report("first-facet-of-distinct",
            bench::measure(1, [&] { return clean::valueCounts(m_table, address, m_table.allRows()).size(); }));
    }

private:
    clean::Facet list(std::string_view column, const std::vector<std::string>& values = {}) const
    {
        clean::ListFacet facet;
        facet.column = m_table.schema().columns[bench::columnNamed(m_table, column)].id;
        for (const std::string& value : values)
            facet.selection.push_back(table::cellOf(value));
        return facet;
    }

    /// The answer is that of every facet without selection.
    void facets(std::string_view work, const std::vector<clean::Facet>& facets) const
    {
        base::NullJob job;
        std::string answer;
        const auto ask = [&] { return bench::valueOrStop(clean::evaluateFacets(m_table, facets, job)); };
        const clean::FacetView view = ask();
        for (std::size_t index = 0; index < facets.size(); ++index) {
            if (std::get<clean::ListFacet>(facets[index]).selection.empty())
                answer += digestOf(view.counts[index]) + " ";
        }
        bench::report(work, bench::measure(m_rounds, ask), answer);
    }

    void contains(std::string_view work, std::string_view query, bool caseSensitive) const
    {
        base::NullJob job;
        clean::TextFilter filter;
        filter.columns = {m_table.schema().columns[bench::columnNamed(m_table, "Description")].id};
        filter.query = query;
        filter.caseSensitive = caseSensitive;
        clean::Scope scope;
        scope.facets = {filter};
        const auto ask = [&] { return bench::valueOrStop(clean::rowsInScope(m_table, scope, job)); };
        const std::size_t rows = ask().count();
        bench::report(work, bench::measure(m_rounds, ask), rows);
    }

    /// The answer is every value as it is compared, in order.
    void sort(std::size_t column) const
    {
        base::NullJob job;
        const auto ask = [&] {
            return bench::valueOrStop(
                clean::sortedRows(*m_table.column(column), m_table.allRows(), clean::SortDirection::Rising, job));
        };
        std::string answer;
        for (const std::uint32_t row : ask())
            answer += text::caseFolded(text::trimmed(m_table.cell(row, column).text)) + "\n";
        bench::report("sort", bench::measure(m_rounds, ask), bench::digestOf(answer));
    }

    int m_rounds;
    formats::csv::Document m_document;
    const table::Table& m_table;
};

} // namespace

int main(int argc, char** argv)
{
    return bench::run(argc, argv, [](const bench::Arguments& arguments) { Queries(arguments).run(); });
}
