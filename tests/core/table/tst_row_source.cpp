#include "core/table/row_source.h"

#include <QtTest>

using namespace gleaner;
using table::Cell;
using table::State;

class TestRowSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheTableAsItIs();
    void changedCellsKnowWhatTheyWere();
    void removedRowsAreNotThere();
    void longCellsBegin();
};

namespace {

table::Table threeRows()
{
    auto schema = std::make_shared<table::Schema>();
    schema->table = "trees";
    schema->columns = table::columnsForHeader({"Id", "Street"});
    schema->key = {schema->columns[0].id};
    return {schema,
        {table::makeColumn({table::cellOf("1"), table::cellOf("2"), table::cellOf("3")}),
            table::makeColumn({table::cellOf("Elm"), table::cellOf(""), Cell(State::Missing, "")})},
        3};
}

} // namespace

void TestRowSource::showsTheTableAsItIs()
{
    const table::Table base = threeRows();
    const auto rows = table::rowsOf(base, base);
    QCOMPARE(rows->rowCount(), std::size_t{3});
    QCOMPARE(rows->schema().columns.size(), std::size_t{2});
    QVERIFY(rows->cell(0, 1) == table::cellOf("Elm"));
    QVERIFY(rows->cell(1, 1).state == State::Empty);
    QVERIFY(rows->cell(2, 1).state == State::Missing);
    QCOMPARE(rows->ordinalOf(2), table::RowOrdinal{2});
    QVERIFY(rows->rowOf(2) == std::optional<std::size_t>(2));
    QVERIFY(!rows->rowOf(3));
    QVERIFY(rows->rowId(1) == std::optional<std::string>("[\"2\"]"));
    QVERIFY(!rows->cellBefore(0, 1));
}

void TestRowSource::changedCellsKnowWhatTheyWere()
{
    const table::Table base = threeRows();
    const auto edited = table::setCells(base.column(1), {{1, table::cellOf("Oak")}});
    const auto rows = table::rowsOf(base, base.withColumn(1, edited.column));
    QVERIFY(rows->cell(1, 1) == table::cellOf("Oak"));
    QVERIFY(rows->cellBefore(1, 1) == std::optional<Cell>(table::cellOf("")));
    QVERIFY(!rows->cellBefore(0, 1));
    QVERIFY(!rows->cellBefore(1, 0));
}

void TestRowSource::removedRowsAreNotThere()
{
    const table::Table base = threeRows();
    table::RowSet kept = base.allRows();
    kept.remove(1);
    const table::Table fewer = base.withRows(kept);
    const auto edited = table::setCells(fewer.column(1), {{1, table::cellOf("Oak")}});
    const auto rows = table::rowsOf(base, fewer.withColumn(1, edited.column));
    QCOMPARE(rows->rowCount(), std::size_t{2});
    QCOMPARE(rows->ordinalOf(1), table::RowOrdinal{2});
    QVERIFY(rows->rowOf(2) == std::optional<std::size_t>(1));
    QVERIFY(!rows->rowOf(1));
    // What a cell was is looked up in its own row, not in the row of its position.
    QVERIFY(rows->cellBefore(1, 1) == std::optional<Cell>(Cell(State::Missing, "")));
}

void TestRowSource::longCellsBegin()
{
    auto schema = std::make_shared<table::Schema>();
    schema->columns = table::columnsForHeader({"Text"});
    const table::Table base(schema,
        {table::makeColumn(
            {table::cellOf("ab"), table::cellOf("a\xE1\x9E\x80z"), table::cellOf(std::string(9, '\x80'))})},
        3);
    const auto rows = table::rowsOf(base, base);
    QVERIFY(rows->beginning(0, 0, 2).cell == table::cellOf("ab"));
    QCOMPARE(rows->beginning(0, 0, 1).bytes, std::size_t{2});
    // A character is shown whole or not at all; bytes that are none at all are cut anywhere.
    QCOMPARE(rows->beginning(1, 0, 4).cell.text, std::string("a\xE1\x9E\x80"));
    QCOMPARE(rows->beginning(1, 0, 3).cell.text, std::string("a"));
    QCOMPARE(rows->beginning(1, 0, 2).cell.text, std::string("a"));
    QCOMPARE(rows->beginning(2, 0, 8).cell.text.size(), std::size_t{5});
}

QTEST_GUILESS_MAIN(TestRowSource)
#include "tst_row_source.moc"
