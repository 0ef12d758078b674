#include "core/clean/operations/trim_whitespace.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;
using table::Cell;
using table::State;

class TestTrimWhitespace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("ends");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("both ends") << QByteArray("both") << QByteArray(" \tElm St\r\n") << QByteArray("Elm St");
        QTest::newRow("start") << QByteArray("start") << QByteArray("  Elm ") << QByteArray("Elm ");
        QTest::newRow("end") << QByteArray("end") << QByteArray("  Elm ") << QByteArray("  Elm");
        QTest::newRow("inner stays") << QByteArray("both") << QByteArray("a  b") << QByteArray("a  b");
        QTest::newRow("no-break") << QByteArray("both") << QByteArray("\u00A0Peña\u202F") << QByteArray("Peña");
        QTest::newRow("ideographic") << QByteArray("both") << QByteArray("\u3000北京\u3000") << QByteArray("北京");
        QTest::newRow("Khmer keeps its word breaks")
            << QByteArray("both") << QByteArray(" \u200Bភ្នំ\u200Bពេញ\u200B ") << QByteArray("\u200Bភ្នំ\u200Bពេញ\u200B");
        QTest::newRow("Filipino") << QByteArray("both") << QByteArray(" Niño Peñafrancia ")
                                  << QByteArray("Niño Peñafrancia");
        QTest::newRow("invalid bytes stay")
            << QByteArray("both") << QByteArray(" \xFFPe\361o\xC3 ") << QByteArray("\xFFPe\361o\xC3");
    }
    void texts()
    {
        QFETCH(QByteArray, ends);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Json parameters{{"ends", ends.toStdString()}};
        const std::string once = tests::through("trim-whitespace/1", parameters, before.toStdString());
        QCOMPARE(QByteArray::fromStdString(once), after);
        QCOMPARE(tests::through("trim-whitespace/1", parameters, once), once);
    }

    void nothingLeftIsBlank()
    {
        const auto table
            = tests::oneColumn({Cell(State::Value, " \t "), Cell(State::Null, " N/A "), Cell(State::Missing, "")});
        const auto outcome = tests::run(table, "trim-whitespace/1", {{"columns", {"Name"}}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->table.cell(0, 0).state, State::Empty);
        QVERIFY(outcome->table.cell(1, 0) == table::CellView(Cell(State::Null, " N/A ")));
        QCOMPARE(outcome->table.cell(2, 0).state, State::Missing);
        QCOMPARE(outcome->summary, (clean::StepSummary{3, 1, 0}));
    }

    void countsCellsAndKeepsWhatItDidNotTouch()
    {
        const auto table = tests::smallTable({"A", "B"}, {{" x", "1"}, {" x", "2 "}, {"y", "3"}});
        const auto outcome = tests::run(table, "trim-whitespace/1", {{"columns", {"A"}}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->summary, (clean::StepSummary{3, 2, 0}));
        QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{"x", "x", "y"}));
        QCOMPARE(outcome->table.column(1).get(), table.column(1).get());
        // Undo is holding the earlier table.
        QCOMPARE(tests::texts(table, 0), (std::vector<std::string>{" x", " x", "y"}));
    }

    void sameObjectWhenNothingChanges()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}, {"y"}});
        const auto outcome = tests::run(table, "trim-whitespace/1", {{"columns", {"A"}}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->table.column(0).get(), table.column(0).get());
        QCOMPARE(outcome->summary.cells, std::size_t{0});
    }

    void onlyRowsInScope()
    {
        const auto table = tests::smallTable({"A"}, {{" x"}, {" x"}, {" x"}});
        table::RowSet rows(3, table::RowSet::Fill::None);
        rows.insert(1);
        const auto outcome = tests::run(table, "trim-whitespace/1", {{"columns", {"A"}}}, rows);
        VERIFY_OK(outcome);
        QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{" x", "x", " x"}));
        QCOMPARE(outcome->summary, (clean::StepSummary{1, 1, 0}));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no columns") << QByteArray(R"({})") << QByteArray("bad-parameter");
        QTest::newRow("no object") << QByteArray(R"(["A"])") << QByteArray("bad-parameter");
        QTest::newRow("null") << QByteArray("null") << QByteArray("bad-parameter");
        QTest::newRow("empty list") << QByteArray(R"({"columns":[]})") << QByteArray("bad-parameter");
        QTest::newRow("not a list") << QByteArray(R"({"columns":"A"})") << QByteArray("bad-parameter");
        QTest::newRow("not a text") << QByteArray(R"({"columns":[1]})") << QByteArray("bad-parameter");
        QTest::newRow("twice") << QByteArray(R"({"columns":["A","A"]})") << QByteArray("bad-parameter");
        QTest::newRow("unknown column") << QByteArray(R"({"columns":["C"]})") << QByteArray("no-such-column");
        QTest::newRow("unknown end") << QByteArray(R"({"columns":["A"],"ends":"left"})") << QByteArray("bad-parameter");
        QTest::newRow("end is no text") << QByteArray(R"({"columns":["A"],"ends":true})")
                                        << QByteArray("bad-parameter");
        QTest::newRow("unknown member") << QByteArray(R"({"columns":["A"],"end":"both"})")
                                        << QByteArray("bad-parameter");
        QTest::newRow("good") << QByteArray(R"({"columns":["B","A"],"ends":"end"})") << QByteArray("ok");
    }
    void parameters()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        const auto table = tests::smallTable({"A", "B"}, {{"x", "y"}});
        const Json parsed = Json::parse(json.toStdString());
        QCOMPARE(codeOf(clean::makeOperation("trim-whitespace/1", parsed, &table.schema())), code);
        if (code == "ok")
            QVERIFY(tests::roundTrips("trim-whitespace/1", parsed, table.schema()));
    }

    void withoutSchemaOnlyIds()
    {
        QCOMPARE(codeOf(clean::makeOperation("trim-whitespace/1", {{"columns", {"Street Name"}}})), "bad-parameter");
        const auto operation = clean::makeOperation("trim-whitespace/1", {{"columns", {"abcd"}}});
        VERIFY_OK(operation);
        const auto table = tests::smallTable({"A"}, {{"x"}});
        QCOMPARE(codeOf((*operation)->validate(table.schema())), "no-such-column");
    }

    void stopsAtAnyPoll()
    {
        std::vector<Cell> cells;
        for (int value = 0; value < 5000; ++value)
            cells.push_back(table::cellOf(" " + std::to_string(value)));
        const auto table = tests::oneColumn(cells);
        const auto operation = clean::makeOperation("trim-whitespace/1", {{"columns", {"Name"}}}, &table.schema());
        VERIFY_OK(operation);
        tests::StopAtJob never(0);
        const auto whole = (*operation)->apply(table, table.allRows(), never);
        VERIFY_OK(whole);
        QCOMPARE(never.polls(), 6); // once before, and once for each block of 1,024 values
        QCOMPARE(never.lastTotal(), std::uint64_t{5000});
        for (int poll = 1; poll <= never.polls(); ++poll) {
            tests::StopAtJob job(poll);
            QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), "cancelled");
        }
        QCOMPARE(table.cell(7, 0).text, std::string_view(" 7"));
    }
};

QTEST_GUILESS_MAIN(TestTrimWhitespace)
#include "tst_trim_whitespace.moc"
