#include "core/clean/operations/set_cell.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;
using table::Cell;
using table::State;

namespace {

table::Table people()
{
    return tests::smallTable(
        {"Id", "Name", "Street"}, {{"1", "Peña", "Elm"}, {"2", "", "Oak"}, {"3", "Niño", "Elm"}}, {"Id"});
}

Json edit(const char* row, const char* column, const char* before, const char* after)
{
    return {{"row", row}, {"column", column}, {"before", before}, {"after", after}};
}

Json parametersWith(std::vector<Json> cells) { return {{"cells", std::move(cells)}, {"reason", "seen on site"}}; }

} // namespace

class TestSetCell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsListedCellsWhateverTheScope()
    {
        const auto table = people();
        const Json parameters = parametersWith({edit("[\"2\"]", "Name", "e", "vភ្នំ\u200Bពេញ"),
            edit("[\"3\"]", "Name", "vNiño", "e"), edit("[\"3\"]", "Street", "vElm", "vOak")});
        const auto outcome = tests::run(table, "set-cell/1", parameters, table::RowSet(3, table::RowSet::Fill::None));
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 1), (std::vector<std::string>{"Peña", "ភ្នំ\u200Bពេញ", ""}));
        QCOMPARE(tests::texts(outcome->table, 2), (std::vector<std::string>{"Elm", "Oak", "Oak"}));
        QCOMPARE(outcome->table.cell(2, 1).state, State::Empty);
        QCOMPARE(outcome->summary, (clean::StepSummary{2, 3, 0}));
        QCOMPARE(outcome->table.column(0).get(), table.column(0).get());
        QCOMPARE(tests::texts(table, 1), (std::vector<std::string>{"Peña", "", "Niño"}));
    }

    void rowsWithoutKeyAndAfterARemoval()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}, {"y"}, {"z"}});
        table::RowSet rows = table.allRows();
        rows.remove(0);
        const auto shorter = table.withRows(rows);
        const std::string id = shorter.rowId(1);
        const auto outcome = tests::run(shorter, "set-cell/1", parametersWith({edit(id.c_str(), "A", "vz", "vZ")}));
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{"y", "Z"}));
        const auto gone
            = tests::run(shorter, "set-cell/1", parametersWith({edit(table.rowId(0).c_str(), "A", "vx", "vX")}));
        QCOMPARE(codeOf(gone), QByteArray("no-such-row"));
    }

    void failsWholeOnAMismatch()
    {
        const auto table = people();
        const auto outcome = tests::run(table, "set-cell/1",
            parametersWith({edit("[\"1\"]", "Name", "vPeña", "vPena"), edit("[\"3\"]", "Street", "vOak", "vElm")}));
        QCOMPARE(codeOf(outcome), QByteArray("before-mismatch"));
        QCOMPARE(outcome.error().arguments, (std::vector<std::string>{"[\"3\"]", "Street"}));
        QCOMPARE(codeOf(tests::run(table, "set-cell/1", parametersWith({edit("[\"2\"]", "Name", "vx", "vy")}))),
            QByteArray("before-mismatch"));
        QCOMPARE(codeOf(tests::run(table, "set-cell/1", parametersWith({edit("[\"9\"]", "Name", "e", "vy")}))),
            QByteArray("no-such-row"));
    }

    void aMissingCellCanBeFilled()
    {
        const auto table = tests::oneColumn({Cell(State::Missing, "")});
        const auto outcome
            = tests::run(table, "set-cell/1", parametersWith({edit(table.rowId(0).c_str(), "Name", "m", "vx")}));
        VERIFY_OK(outcome);
        QCOMPARE(outcome->table.cell(0, 0).text, std::string_view("x"));
    }

    void isListedAndNoRule()
    {
        const auto operation = clean::makeOperation("set-cell/1",
            parametersWith({edit("[\"1\"]", "Street", "vElm", "vOak"), edit("[\"1\"]", "Name", "vPeña", "e"),
                edit("[\"2\"]", "Street", "vOak", "vElm")}),
            &people().schema());
        VERIFY_OK(operation);
        QCOMPARE((*operation)->scopeKind(), clean::ScopeKind::Listed);
        QVERIFY(!(*operation)->isRule());
        QCOMPARE((*operation)->columns().size(), std::size_t{2});
        QCOMPARE((*operation)->parameters()["reason"].get<std::string>(), std::string("seen on site"));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const char* json, const char* code) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(code);
        };
        row("good", R"({"cells":[{"row":"1","column":"Name","before":"vPeña","after":"e"}],"reason":""})", "ok");
        row("reason may be left out", R"({"cells":[{"row":"1","column":"Name","before":"m","after":"vx"}]})", "ok");
        row("no cells", R"({"reason":"x"})", "bad-parameter");
        row("empty cells", R"({"cells":[],"reason":"x"})", "bad-parameter");
        row("reason no text", R"({"cells":[{"row":"1","column":"Name","before":"e","after":"vx"}],"reason":1})",
            "bad-parameter");
        row("row no text", R"({"cells":[{"row":1,"column":"Name","before":"e","after":"vx"}]})", "bad-parameter");
        row("no before", R"({"cells":[{"row":"1","column":"Name","after":"vx"}]})", "bad-parameter");
        row("after null", R"({"cells":[{"row":"1","column":"Name","before":"e","after":"nN/A"}]})", "bad-parameter");
        row("after missing", R"({"cells":[{"row":"1","column":"Name","before":"e","after":"m"}]})", "bad-parameter");
        row("before without letter", R"({"cells":[{"row":"1","column":"Name","before":"","after":"vx"}]})",
            "bad-parameter");
        row("unknown column", R"({"cells":[{"row":"1","column":"Age","before":"e","after":"vx"}]})", "no-such-column");
        row("unknown member", R"({"cells":[{"row":"1","column":"Name","before":"e","after":"vx","who":"me"}]})",
            "bad-parameter");
        row("twice",
            R"({"cells":[{"row":"1","column":"Name","before":"e","after":"vx"},{"row":"1","column":"Name","before":"e","after":"vy"}]})",
            "bad-parameter");
    }
    void parameters()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        const Json parsed = Json::parse(json.toStdString());
        const auto table = people();
        QCOMPARE(codeOf(clean::makeOperation("set-cell/1", parsed, &table.schema())), code);
        if (code == "ok")
            QVERIFY(tests::roundTrips("set-cell/1", parsed, table.schema()));
    }

    void tenThousandAndNoMore()
    {
        std::vector<Json> cells;
        for (int row = 0; row < 10'000; ++row)
            cells.push_back(edit(std::to_string(row).c_str(), "abcd", "e", "vx"));
        VERIFY_OK(clean::makeOperation("set-cell/1", parametersWith(cells)));
        cells.push_back(edit("one more", "abcd", "e", "vx"));
        QCOMPARE(codeOf(clean::makeOperation("set-cell/1", parametersWith(cells))), QByteArray("bad-parameter"));
    }

    void stopsAtEveryPoll()
    {
        std::vector<std::vector<std::string>> rows;
        std::vector<Json> cells;
        for (int row = 0; row < 1000; ++row) {
            rows.push_back({std::to_string(row), "x"});
            cells.push_back(edit(("[\"" + std::to_string(row) + "\"]").c_str(), "A", "vx", "vy"));
        }
        const auto table = tests::smallTable({"Id", "A"}, rows, {"Id"});
        const auto operation = clean::makeOperation("set-cell/1", parametersWith(cells), &table.schema());
        VERIFY_OK(operation);
        tests::StopAtJob never(0);
        const auto whole = (*operation)->apply(table, table.allRows(), never);
        VERIFY_OK(whole);
        QCOMPARE(whole->summary, (clean::StepSummary{1000, 1000, 0}));
        QCOMPARE(never.polls(), 4);
        for (int poll = 1; poll <= 4; ++poll) {
            tests::StopAtJob job(poll);
            QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), QByteArray("cancelled"));
        }
    }
};

QTEST_GUILESS_MAIN(TestSetCell)
#include "tst_set_cell.moc"
