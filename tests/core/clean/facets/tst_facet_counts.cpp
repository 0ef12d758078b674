#include "core/clean/facets/facet_counts.h"

#include "tests/core/clean/facets/slow_facets.h"
#include "tests/core/clean/random_table.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>

#include <map>

using namespace gleaner;
using clean::ValueCount;

namespace {

std::vector<ValueCount> slowCounts(const table::Table& table, std::size_t column, const table::RowSet& rows)
{
    std::map<std::string, ValueCount> counts;
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        if (!rows.contains(row))
            continue;
        ValueCount& value = counts[table::letterText(table.cell(row, column))];
        value.cell = table::Cell(table.cell(row, column));
        ++value.count;
    }
    std::vector<ValueCount> list;
    for (const auto& [key, value] : counts)
        list.push_back(value);
    std::ranges::stable_sort(list, [](const ValueCount& a, const ValueCount& b) {
        if (a.count != b.count)
            return a.count > b.count;
        return a.cell.text != b.cell.text ? a.cell.text < b.cell.text : a.cell.state < b.cell.state;
    });
    return list;
}

clean::Facet randomFacet(std::mt19937& random, const table::Table& table)
{
    const auto anyColumn = [&] { return random() % table.columnCount(); };
    if (random() % 3 == 0) {
        clean::TextFilter filter;
        static const std::vector<std::string> queries{"", "l", "Elm", "St", "Pe"};
        filter.query = queries[random() % queries.size()];
        filter.caseSensitive = true;
        filter.invisible = true;
        filter.invert = random() % 2 == 0;
        if (random() % 2 == 0)
            filter.columns = {table.schema().columns[anyColumn()].id};
        return filter;
    }
    const std::size_t column = anyColumn();
    clean::ListFacet facet{table.schema().columns[column].id, {}, random() % 3 == 0};
    for (auto count = random() % 4; count > 0 && table.rowCount() > 0; --count)
        facet.selection.emplace_back(table.cell(random() % table.rowCount(), column));
    return facet;
}

} // namespace

class TestFacetCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsFallThenBytesRise()
    {
        const auto table = tests::smallTable({"A"}, {{"b"}, {"a"}, {"b"}, {"Ñ"}, {""}, {"c"}, {"a"}});
        const std::vector<ValueCount> expected{{table::cellOf("a"), 2}, {table::cellOf("b"), 2}, {table::Cell(), 1},
            {table::cellOf("c"), 1}, {table::cellOf("Ñ"), 1}};
        QCOMPARE(clean::valueCounts(table, 0, table.allRows()), expected);
    }

    void eachFacetIsCountedOverTheOthers()
    {
        const auto table = tests::smallTable(
            {"Street", "Side"}, {{"Elm", "N"}, {"Elm", "S"}, {"Oak", "N"}, {"Oak", "N"}, {"Ash", "S"}});
        const auto& columns = table.schema().columns;
        base::NullJob job;
        const auto view = clean::evaluateFacets(table,
            {clean::ListFacet{columns[0].id, {table::cellOf("Oak")}, false},
                clean::ListFacet{columns[1].id, {table::cellOf("N")}, false}},
            job);
        VERIFY_OK(view);
        QCOMPARE(view->rows.positions(), (std::vector<std::uint32_t>{2, 3}));
        QCOMPARE(view->counts.at(0), (std::vector<ValueCount>{{table::cellOf("Oak"), 2}, {table::cellOf("Elm"), 1}}));
        QCOMPARE(view->counts.at(1), (std::vector<ValueCount>{{table::cellOf("N"), 2}}));
    }

    void noFacets()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}, {"y"}});
        base::NullJob job;
        const auto view = clean::evaluateFacets(table, {}, job);
        VERIFY_OK(view);
        QCOMPARE(view->rows.count(), std::size_t{2});
        QVERIFY(view->counts.empty());
    }

    void random_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 100; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void random()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const table::Table table = tests::randomTable(random, random() % 300);
        std::vector<clean::Facet> facets;
        for (auto count = random() % 5; count > 0; --count)
            facets.push_back(randomFacet(random, table));
        base::NullJob job;
        const auto view = clean::evaluateFacets(table, facets, job);
        VERIFY_OK(view);
        table::RowSet expected(table.rowCount(), table::RowSet::Fill::None);
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (std::ranges::all_of(facets, [&](const auto& facet) { return tests::slowPasses(table, row, facet); }))
                expected.insert(row);
        }
        QVERIFY(view->rows == expected);
        QCOMPARE(view->counts.size(), facets.size());
        for (std::size_t index = 0; index < facets.size(); ++index) {
            const auto* list = std::get_if<clean::ListFacet>(&facets[index]);
            if (list == nullptr) {
                QVERIFY(view->counts[index].empty());
                continue;
            }
            table::RowSet others(table.rowCount(), table::RowSet::Fill::None);
            for (std::size_t row = 0; row < table.rowCount(); ++row) {
                bool passes = true;
                for (std::size_t other = 0; other < facets.size(); ++other)
                    passes = passes && (other == index || tests::slowPasses(table, row, facets[other]));
                if (passes)
                    others.insert(row);
            }
            QCOMPARE(view->counts[index], slowCounts(table, *table.schema().indexOfId(list->column), others));
        }
        clean::Scope scope;
        scope.facets = facets;
        const auto rows = clean::rowsInScope(table, scope, job);
        VERIFY_OK(rows);
        QVERIFY(*rows == expected);
    }

    void stopsAtEveryPoll()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}, {"y"}});
        clean::TextFilter filter;
        filter.query = "x";
        const std::vector<clean::Facet> facets{
            clean::ListFacet{table.schema().columns[0].id, {table::cellOf("x")}, false}, filter};
        tests::StopAtJob never(0);
        const auto whole = clean::evaluateFacets(table, facets, never);
        VERIFY_OK(whole);
        QVERIFY(never.polls() >= 3);
        for (int poll = 1; poll <= never.polls(); ++poll) {
            tests::StopAtJob job(poll);
            QCOMPARE(codeOf(clean::evaluateFacets(table, facets, job)), QByteArray("cancelled"));
        }
    }

    void errors()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}});
        base::NullJob job;
        QCOMPARE(codeOf(clean::evaluateFacets(table, {clean::ListFacet{"zzzz", {}, false}}, job)),
            QByteArray("no-such-column"));
    }
};

QTEST_GUILESS_MAIN(TestFacetCounts)
#include "tst_facet_counts.moc"
