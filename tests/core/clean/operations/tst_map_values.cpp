#include "core/clean/operations/map_values.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;
using table::Cell;
using table::State;

namespace {

base::Result<clean::Outcome> mapped(const table::Table& table, const char* edits)
{
    return tests::run(table, "map-values/1", {{"column", "Name"}, {"edits", Json::parse(edits)}});
}

} // namespace

class TestMapValues : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mapsWholeCells()
    {
        const auto table = tests::oneColumn({table::cellOf("A"), table::cellOf("AB"), Cell(), Cell(State::Null, "N/A"),
            Cell(State::Missing, ""), table::cellOf("Pe\361o"), table::cellOf("A")});
        const auto outcome = mapped(table, R"([{"from":["vA","e"],"to":"vNiño"},{"from":["nN/A"],"to":"e"}])");
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 0),
            (std::vector<std::string>{"Niño", "AB", "Niño", "", "", "Pe\361o", "Niño"}));
        QCOMPARE(outcome->table.cell(3, 0).state, State::Empty);
        QCOMPARE(outcome->table.cell(4, 0).state, State::Missing);
        QCOMPARE(outcome->summary, (clean::StepSummary{7, 4, 0}));
        QCOMPARE(table.cell(0, 0).text, std::string_view("A"));
    }

    void stateCounts()
    {
        const auto table = tests::oneColumn({Cell(State::Null, "A"), table::cellOf("A")});
        const auto outcome = mapped(table, R"([{"from":["vA"],"to":"vB"}])");
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{"A", "B"}));
    }

    void laterEditWins()
    {
        const auto table = tests::oneColumn({table::cellOf("A")});
        const auto outcome = mapped(table, R"([{"from":["vA"],"to":"vB"},{"from":["vA"],"to":"vC"}])");
        VERIFY_OK(outcome);
        QCOMPARE(outcome->table.cell(0, 0).text, std::string_view("C"));
    }

    void editsDoNotChain()
    {
        const auto table = tests::oneColumn({table::cellOf("A"), table::cellOf("B")});
        const auto outcome = mapped(table, R"([{"from":["vA"],"to":"vB"},{"from":["vB"],"to":"vA"}])");
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{"B", "A"}));
    }

    void onlyRowsInScope()
    {
        const auto table = tests::oneColumn({table::cellOf("A"), table::cellOf("A")});
        table::RowSet rows(2, table::RowSet::Fill::None);
        rows.insert(1);
        const Json edits = Json::parse(R"([{"from":["vA"],"to":"vB"}])");
        const auto outcome = tests::run(table, "map-values/1", {{"column", "Name"}, {"edits", edits}}, rows);
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{"A", "B"}));
        QCOMPARE(outcome->summary, (clean::StepSummary{1, 1, 0}));
    }

    void nothingThatFitsChangesNothing()
    {
        const auto table = tests::oneColumn({table::cellOf("A")});
        const auto outcome = mapped(table, R"([{"from":["vX"],"to":"vY"},{"from":["vA"],"to":"vA"}])");
        VERIFY_OK(outcome);
        QCOMPARE(outcome->table.column(0).get(), table.column(0).get());
        QCOMPARE(outcome->summary, (clean::StepSummary{1, 0, 0}));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const char* json, const char* code) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(code);
        };
        row("no edits", R"({"column":"A"})", "bad-parameter");
        row("empty edits", R"({"column":"A","edits":[]})", "bad-parameter");
        row("edits no list", R"({"column":"A","edits":{}})", "bad-parameter");
        row("edit no object", R"({"column":"A","edits":["vA"]})", "bad-parameter");
        row("columns", R"({"columns":["A"],"edits":[{"from":["vA"],"to":"vB"}]})", "bad-parameter");
        row("unknown column", R"({"column":"Z","edits":[{"from":["vA"],"to":"vB"}]})", "no-such-column");
        row("from empty", R"({"column":"A","edits":[{"from":[],"to":"vB"}]})", "bad-parameter");
        row("from a text", R"({"column":"A","edits":[{"from":"vA","to":"vB"}]})", "bad-parameter");
        row("from twice", R"({"column":"A","edits":[{"from":["vA","vA"],"to":"vB"}]})", "bad-parameter");
        row("from without letter", R"({"column":"A","edits":[{"from":["A"],"to":"vB"}]})", "bad-parameter");
        row("from missing", R"({"column":"A","edits":[{"from":["m"],"to":"vB"}]})", "bad-parameter");
        row("to missing", R"({"column":"A","edits":[{"from":["vA"],"to":"m"}]})", "bad-parameter");
        row("to null", R"({"column":"A","edits":[{"from":["vA"],"to":"nN/A"}]})", "bad-parameter");
        row("to not given", R"({"column":"A","edits":[{"from":["vA"]}]})", "bad-parameter");
        row("to empty value", R"({"column":"A","edits":[{"from":["vA"],"to":"v"}]})", "bad-parameter");
        row("unknown member", R"({"column":"A","edits":[{"from":["vA"],"to":"vB","why":"x"}]})", "bad-parameter");
        row("good", R"({"column":"A","edits":[{"from":["vA","e","nN/A"],"to":"vB"},{"from":["vC"],"to":"e"}]})", "ok");
    }
    void parameters()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        const auto table = tests::smallTable({"A"}, {{"x"}});
        const Json parsed = Json::parse(json.toStdString());
        QCOMPARE(codeOf(clean::makeOperation("map-values/1", parsed, &table.schema())), code);
        if (code == "ok")
            QVERIFY(tests::roundTrips("map-values/1", parsed, table.schema()));
    }

    void stops()
    {
        const auto table = tests::oneColumn({table::cellOf("A")});
        const Json edits = Json::parse(R"([{"from":["vA"],"to":"vB"}])");
        const auto operation
            = clean::makeOperation("map-values/1", {{"column", "Name"}, {"edits", edits}}, &table.schema());
        VERIFY_OK(operation);
        tests::StopAtJob job(1);
        QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), QByteArray("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestMapValues)
#include "tst_map_values.moc"
