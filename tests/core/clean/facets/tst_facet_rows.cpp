#include "core/clean/facets/facet_rows.h"

#include "tests/support/result_text.h"
#include "tests/support/small_table.h"

#include <QtTest>

using namespace gleaner;
using table::Cell;
using table::State;

namespace {

table::Table mixed()
{
    auto schema = std::make_shared<table::Schema>();
    schema->columns = table::columnsForHeader({"A"});
    const std::vector<Cell> cells{table::cellOf("Elm"), Cell(), Cell(State::Null, "N/A"), table::cellOf("N/A"),
        Cell(State::Missing, ""), table::cellOf("ភ្នំ\u200Bពេញ"), table::cellOf("Pe\361a")};
    return {schema, {table::makeColumn(cells)}, cells.size()};
}

QByteArray rowsOf(const clean::Facet& facet)
{
    base::NullJob job;
    const auto rows = clean::rowsPassing(mixed(), facet, job);
    if (!rows)
        return codeOf(rows);
    if (!*rows)
        return "all";
    QByteArray out;
    for (const auto row : (*rows)->positions())
        out += QByteArray::number(row);
    return out;
}

} // namespace

class TestFacetRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lists()
    {
        const std::string column = mixed().schema().columns[0].id;
        QCOMPARE(rowsOf(clean::ListFacet{column, {}, false}), QByteArray("all"));
        QCOMPARE(rowsOf(clean::ListFacet{column, {}, true}), QByteArray("all"));
        QCOMPARE(rowsOf(clean::ListFacet{column, {table::cellOf("Elm")}, false}), QByteArray("0"));
        QCOMPARE(rowsOf(clean::ListFacet{column, {Cell()}, false}), QByteArray("1"));
        QCOMPARE(rowsOf(clean::ListFacet{column, {Cell(State::Null, "N/A")}, false}), QByteArray("2"));
        QCOMPARE(rowsOf(clean::ListFacet{column, {table::cellOf("N/A"), Cell(State::Missing, "")}, false}),
            QByteArray("34"));
        QCOMPARE(rowsOf(clean::ListFacet{column, {table::cellOf("N/A"), Cell()}, true}), QByteArray("02456"));
        QCOMPARE(rowsOf(clean::ListFacet{column, {table::cellOf("nowhere")}, false}), QByteArray(""));
        QCOMPARE(rowsOf(clean::ListFacet{"zzzz", {table::cellOf("Elm")}, false}), QByteArray("no-such-column"));
    }

    void texts()
    {
        clean::TextFilter filter;
        QCOMPARE(rowsOf(filter), QByteArray("all"));
        filter.invert = true;
        QCOMPARE(rowsOf(filter), QByteArray("all"));
        filter.query = "elm";
        QCOMPARE(rowsOf(filter), QByteArray("123456"));
        filter.invert = false;
        QCOMPARE(rowsOf(filter), QByteArray("0"));
        filter.query = "ភ្នំពេញ";
        QCOMPARE(rowsOf(filter), QByteArray("5"));
        filter.invisible = true;
        QCOMPARE(rowsOf(filter), QByteArray(""));
        filter.query = "n/a";
        QCOMPARE(rowsOf(filter), QByteArray("23"));
        filter.mode = clean::TextMatch::Regex;
        filter.query = "^$";
        QCOMPARE(rowsOf(filter), QByteArray("14"));
        filter.mode = clean::TextMatch::Starts;
        filter.query = "pe\361";
        QCOMPARE(rowsOf(filter), QByteArray("6"));
        filter.mode = clean::TextMatch::Whole;
        filter.query = "Pe";
        QCOMPARE(rowsOf(filter), QByteArray(""));
    }

    void anyColumnIsEnough()
    {
        const auto table = tests::smallTable({"A", "B"}, {{"elm", "x"}, {"y", "Elm"}, {"y", "x"}});
        base::NullJob job;
        clean::TextFilter filter;
        filter.query = "elm";
        QCOMPARE((*clean::rowsPassing(table, filter, job))->positions(), (std::vector<std::uint32_t>{0, 1}));
        filter.columns = {table.schema().columns[1].id};
        QCOMPARE((*clean::rowsPassing(table, filter, job))->positions(), (std::vector<std::uint32_t>{1}));
    }

    void aValueThatNoRowUsesIsNotTried()
    {
        const auto table = tests::smallTable({"A"}, {{"ok"}, {std::string(60, 'a') + "b"}});
        table::RowSet rows(2, table::RowSet::Fill::None);
        rows.insert(0);
        const auto shorter = table.withRows(rows); // the dictionary keeps the long value
        clean::TextFilter filter;
        filter.mode = clean::TextMatch::Regex;
        filter.query = "(a+)+$";
        base::NullJob job;
        QCOMPARE(codeOf(clean::rowsPassing(table, filter, job)), QByteArray("regex-limit"));
        VERIFY_OK(clean::rowsPassing(shorter, filter, job));
    }

    void codesOfCells()
    {
        const auto table = mixed();
        const auto codes = clean::codesOf(*table.column(0), {Cell(State::Null, "N/A"), table::cellOf("Elm")});
        QCOMPARE(codes, (std::vector<std::uint8_t>{1, 0, 1, 0, 0, 0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestFacetRows)
#include "tst_facet_rows.moc"
