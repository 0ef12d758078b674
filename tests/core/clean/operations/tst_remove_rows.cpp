#include "core/clean/operations/remove_rows.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;

class TestRemoveRows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void removesRowsInScopeAndKeepsIdentity()
    {
        const auto table = tests::smallTable({"Id", "A"}, {{"1", "x"}, {"2", "y"}, {"3", "z"}, {"4", "y"}}, {"Id"});
        table::RowSet rows(4, table::RowSet::Fill::None);
        rows.insert(1);
        rows.insert(3);
        const auto outcome = tests::run(table, "remove-rows/1", Json::object(), rows);
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 1), (std::vector<std::string>{"x", "z"}));
        QCOMPARE(outcome->summary, (clean::StepSummary{2, 0, 2}));
        QCOMPARE(outcome->table.rowId(1), table.rowId(2));
        QVERIFY(!outcome->table.rowWithId(table.rowId(1)).has_value());
        QCOMPARE(table.rowCount(), std::size_t{4});
    }

    void allAndNone()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}, {"y"}});
        const auto all = tests::run(table, "remove-rows/1", Json::object());
        VERIFY_OK(all);
        QCOMPARE(all->table.rowCount(), std::size_t{0});
        const auto none
            = tests::run(table, "remove-rows/1", Json::object(), table::RowSet(2, table::RowSet::Fill::None));
        VERIFY_OK(none);
        QCOMPARE(none->table.rowCount(), std::size_t{2});
        QCOMPARE(none->table.column(0).get(), table.column(0).get());
    }

    void isNoRuleAndTakesNoParameters()
    {
        const auto operation = clean::makeOperation("remove-rows/1", Json::object());
        VERIFY_OK(operation);
        QVERIFY(!(*operation)->isRule());
        QVERIFY((*operation)->columns().empty());
        QCOMPARE((*operation)->scopeKind(), clean::ScopeKind::Facets);
        QCOMPARE(codeOf(clean::makeOperation("remove-rows/1", {{"rows", Json::array()}})), QByteArray("bad-parameter"));
        QCOMPARE(codeOf(clean::makeOperation("remove-rows/1", Json::array())), QByteArray("bad-parameter"));
        VERIFY_OK(clean::makeOperation("remove-rows/1", Json()));
    }

    void stops()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}});
        const auto operation = clean::makeOperation("remove-rows/1", Json::object());
        VERIFY_OK(operation);
        tests::StopAtJob job(1);
        QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), QByteArray("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestRemoveRows)
#include "tst_remove_rows.moc"
