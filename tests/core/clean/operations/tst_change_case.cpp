#include "core/clean/operations/change_case.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;
using table::Cell;
using table::State;

class TestChangeCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("upper") << QByteArray("upper") << QByteArray("Peña 3rd") << QByteArray("PEÑA 3RD");
        QTest::newRow("lower") << QByteArray("lower") << QByteArray("ELM ST NE") << QByteArray("elm st NE");
        QTest::newRow("title") << QByteArray("title") << QByteArray("CALLE DEL NIÑO ne")
                               << QByteArray("Calle del Niño NE");
        QTest::newRow("sentence") << QByteArray("sentence") << QByteArray("POT HOLE. ON ne SIDE")
                                  << QByteArray("Pot hole. On NE side");
        QTest::newRow("Khmer") << QByteArray("title") << QByteArray("ភ្នំ\u200Bពេញ") << QByteArray("ភ្នំ\u200Bពេញ");
        QTest::newRow("broken bytes") << QByteArray("upper") << QByteArray("pe\361o") << QByteArray("PE\361O");
    }
    void texts()
    {
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Json parameters{{"to", to.toStdString()}, {"keep", {"NE", "del"}}};
        const std::string once = tests::through("change-case/1", parameters, before.toStdString());
        QCOMPARE(QByteArray::fromStdString(once), after);
        QCOMPARE(tests::through("change-case/1", parameters, once), once);
    }

    void nullTokensStay()
    {
        const auto table
            = tests::oneColumn({Cell(State::Null, "N/A"), Cell(State::Missing, ""), Cell(State::Value, "N/A")});
        const auto outcome = tests::run(table, "change-case/1", {{"columns", {"Name"}}, {"to", "lower"}});
        VERIFY_OK(outcome);
        QVERIFY(outcome->table.cell(0, 0) == table::CellView(Cell(State::Null, "N/A")));
        QVERIFY(outcome->table.cell(2, 0) == table::CellView(Cell(State::Value, "n/a")));
        QCOMPARE(outcome->summary.cells, std::size_t{1});
        QCOMPARE(table.cell(2, 0).text, std::string_view("N/A"));
    }

    void valuesThatMeetShareOneEntry()
    {
        const auto table = tests::smallTable({"A"}, {{"Elm"}, {"ELM"}, {"elm"}});
        const auto outcome = tests::run(table, "change-case/1", {{"columns", {"A"}}, {"to", "title"}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->summary, (clean::StepSummary{3, 2, 0}));
        QCOMPARE(outcome->table.column(0)->codes().at(0), outcome->table.column(0)->codes().at(2));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("no case") << QByteArray(R"({"columns":["A"]})") << QByteArray("bad-parameter");
        QTest::newRow("unknown case") << QByteArray(R"({"columns":["A"],"to":"camel"})") << QByteArray("bad-parameter");
        QTest::newRow("empty word") << QByteArray(R"({"columns":["A"],"to":"title","keep":[""]})")
                                    << QByteArray("bad-parameter");
        QTest::newRow("words no list") << QByteArray(R"({"columns":["A"],"to":"title","keep":"NE"})")
                                       << QByteArray("bad-parameter");
        QTest::newRow("unknown member") << QByteArray(R"({"columns":["A"],"to":"title","locale":"tr"})")
                                        << QByteArray("bad-parameter");
        QTest::newRow("good") << QByteArray(R"({"columns":["A"],"to":"title","keep":["NE"]})") << QByteArray("ok");
    }
    void parameters()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        const auto table = tests::smallTable({"A"}, {{"x"}});
        const Json parsed = Json::parse(json.toStdString());
        QCOMPARE(codeOf(clean::makeOperation("change-case/1", parsed, &table.schema())), code);
        if (code == "ok")
            QVERIFY(tests::roundTrips("change-case/1", parsed, table.schema()));
    }

    void tooManyWords()
    {
        const std::vector<std::string> words(1001, "NE");
        QCOMPARE(
            codeOf(clean::makeOperation("change-case/1", {{"columns", {"abcd"}}, {"to", "title"}, {"keep", words}})),
            QByteArray("bad-parameter"));
    }

    void stops()
    {
        const auto table = tests::smallTable({"A"}, {{"a"}});
        const auto operation
            = clean::makeOperation("change-case/1", {{"columns", {"A"}}, {"to", "upper"}}, &table.schema());
        VERIFY_OK(operation);
        tests::StopAtJob job(2);
        QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), QByteArray("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestChangeCase)
#include "tst_change_case.moc"
