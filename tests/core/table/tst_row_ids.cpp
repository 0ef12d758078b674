#include "core/base/item_id.h"
#include "core/table/table.h"
#include "tests/support/small_table.h"

#include <QtTest>

using namespace gleaner;

class TestRowIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectorsOfTheBundleFormat();
    void columnIdOfStreet();
    void keyedAndKeylessIds();
    void idsSurviveRemovedRows();
    void duplicateKeysAreNamed();
};

namespace {

table::Table vectorTable()
{
    auto schema = std::make_shared<table::Schema>();
    schema->table = "trees";
    schema->columns = {{"c7k2", "Street"}, {"k3a1", "Id"}, {"q9zz", "Note"}};
    using table::Cell;
    using table::State;
    return {schema,
        {table::makeColumn({Cell(State::Value, "Elm St"), Cell(State::Null, "N/A")}),
            table::makeColumn({Cell(State::Value, "A-17"), Cell(State::Value, "A-18")}),
            table::makeColumn({Cell(State::Empty, ""), Cell(State::Missing, "")})},
        2};
}

} // namespace

void TestRowIds::vectorsOfTheBundleFormat()
{
    const auto table = vectorTable();
    std::vector<table::ColumnPtr> columns{table.column(0), table.column(1), table.column(2)};
    QCOMPARE(base::toHex(base::asBytes(table::rowHash(table.schema(), columns, 0))),
        std::string("61a1cf506340267f43b06c82be8225167cd6eb34fc892152e28f7d42a57fe873"));
    QCOMPARE(base::toHex(base::asBytes(table::tableDigest(table))),
        std::string("0d7df615a7f2646c2a239f129e2033333c08a5b147c45284479fbfd6ede30989"));
}

void TestRowIds::columnIdOfStreet()
{
    const auto columns = table::columnsForHeader({"Street", "Street", ""});
    QCOMPARE(columns[0].id, std::string("o2jd"));
    QVERIFY(columns[1].id != columns[0].id);
    QCOMPARE(columns[2].id.size(), std::size_t{4});
}

void TestRowIds::keyedAndKeylessIds()
{
    const auto keyless = tests::smallTable({"Id", "Street"}, {{"A-17", "Elm"}, {"A-18", "Oak"}});
    const std::string id = keyless.rowId(1);
    QVERIFY(id.starts_with("~2:") && id.size() == 3 + 16);
    QCOMPARE(keyless.rowWithId(id), std::optional<std::size_t>(1));
    QVERIFY(!keyless.rowWithId("~1:" + id.substr(3)));
    QVERIFY(!keyless.rowWithId("~9:0000000000000000"));
    const auto keyed = tests::smallTable({"Id", "Street"}, {{"A-17", "Elm"}, {"A-\"18", "Oak"}}, {"Id"});
    QCOMPARE(keyed.rowId(0), std::string("[\"A-17\"]"));
    QCOMPARE(keyed.rowWithId("[\"A-\\\"18\"]"), std::optional<std::size_t>(1));
}

void TestRowIds::idsSurviveRemovedRows()
{
    const auto table = tests::smallTable({"Id"}, {{"a"}, {"b"}, {"c"}});
    table::RowSet keep(3, table::RowSet::Fill::All);
    keep.remove(0);
    const auto shorter = table.withRows(keep);
    QCOMPARE(shorter.rowId(0), table.rowId(1));
    QCOMPARE(shorter.rowWithId(table.rowId(2)), std::optional<std::size_t>(1));
    QVERIFY(!shorter.rowWithId(table.rowId(0)));
}

void TestRowIds::duplicateKeysAreNamed()
{
    const auto table = tests::smallTable({"Id"}, {{"a"}, {"b"}, {"a"}}, {"Id"});
    QCOMPARE(table.rowIds().duplicateKey(), std::optional<std::string>("[\"a\"]"));
}

QTEST_GUILESS_MAIN(TestRowIds)
#include "tst_row_ids.moc"
