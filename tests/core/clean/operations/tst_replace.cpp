#include "core/clean/operations/replace.h"

#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;
using table::Cell;
using table::State;

class TestReplace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void texts_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* json, const char* before, const char* after) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(before) << QByteArray(after);
        };
        row("text", R"({"find":"St.","with":"Street"})", "Elm ST. and St. Paul", "Elm Street and Street Paul");
        row("text with case", R"({"find":"St.","with":"Street","case":true})", "Elm ST. St.", "Elm ST. Street");
        row("dots are dots", R"({"find":".","with":""})", "S.t.", "St");
        row("words", R"({"find":"st","with":"street","words":true})", "st stone est st", "street stone est street");
        row("to nothing", R"({"find":"x","with":""})", "x", "");
        row("Spanish", R"({"find":"NIÑO","with":"Niña"})", "El niño", "El Niña");
        row("Khmer keeps its word break", R"({"find":"ពេញ","with":"ពេជ្រ"})", "ភ្នំ\u200Bពេញ", "ភ្នំ\u200Bពេជ្រ");
        row("broken bytes", R"({"find":"a","with":"b"})",
            "\xFF"
            "a\361",
            "\xFF"
            "b\361");
        row("regex groups", R"({"find":"^(\\w+), (\\w+)$","with":"$2 $1","kind":"regex"})", "Peña, José", "José Peña");
        row("regex ignores case", R"({"find":"elm","with":"Oak","kind":"regex"})", "ELM elm", "Oak Oak");
        row("regex with case", R"({"find":"elm","with":"Oak","kind":"regex","case":true})", "ELM elm", "ELM Oak");
        row("regex words", R"({"find":"st|ave","with":"X","kind":"regex","words":true})", "st stone ave aves",
            "X stone X aves");
        row("regex on a blank", R"({"find":"^$","with":"unknown","kind":"regex"})", "", "unknown");
        row("regex broken bytes", R"({"find":"[a-z]","with":"","kind":"regex"})",
            "\xFF"
            "a\361",
            "\xFF\361");
        row("regex dollar", R"({"find":"USD ","with":"\\$","kind":"regex"})", "USD 5", "$5");
        row("text dollar", R"({"find":"USD ","with":"$1"})", "USD 5", "$15");
        row("whole", R"({"find":"n/a","with":"","kind":"whole"})", "N/A", "");
        row("whole only", R"({"find":"n/a","with":"","kind":"whole"})", "N/A yet", "N/A yet");
        row("whole with case", R"({"find":"n/a","with":"","kind":"whole","case":true})", "N/A", "N/A");
        row("blank filled", R"({"find":"","with":"unknown","kind":"whole"})", "", "unknown");
        row("text leaves blanks", R"({"find":"a","with":"b"})", "", "");
    }
    void texts()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const Json parameters = Json::parse(json.toStdString());
        QCOMPARE(QByteArray::fromStdString(tests::through("replace/1", parameters, before.toStdString())), after);
    }

    void nullAndMissingStay()
    {
        const auto table = tests::oneColumn({Cell(State::Null, "N/A"), Cell(State::Missing, ""), Cell()});
        const auto outcome
            = tests::run(table, "replace/1", {{"columns", {"Name"}}, {"find", ".*"}, {"with", "x"}, {"kind", "regex"}});
        VERIFY_OK(outcome);
        QVERIFY(outcome->table.cell(0, 0) == table::CellView(Cell(State::Null, "N/A")));
        QVERIFY(outcome->table.cell(1, 0) == table::CellView(Cell(State::Missing, "")));
        QVERIFY(outcome->table.cell(2, 0) == table::CellView(Cell(State::Value, "x")));
        QCOMPARE(outcome->summary, (clean::StepSummary{3, 1, 0}));
    }

    void aTextReplacedByNothingIsBlank()
    {
        const auto table = tests::oneColumn({table::cellOf("x")});
        const auto outcome = tests::run(table, "replace/1", {{"columns", {"Name"}}, {"find", "x"}, {"with", ""}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->table.cell(0, 0).state, State::Empty);
        QCOMPARE(table.cell(0, 0).text, std::string_view("x"));
    }

    void runawayPatternNamesTheFirstValue()
    {
        const std::string first = std::string(60, 'a') + "b";
        const auto table = tests::oneColumn({table::cellOf("ok"), table::cellOf(first), table::cellOf(first + "c")});
        const auto outcome = tests::run(
            table, "replace/1", {{"columns", {"Name"}}, {"find", "(a+)+$"}, {"with", ""}, {"kind", "regex"}});
        QCOMPARE(codeOf(outcome), QByteArray("regex-limit"));
        QCOMPARE(outcome.error().arguments.at(0), first);
    }

    void aValueOutOfScopeIsNeverTried()
    {
        const auto table = tests::oneColumn({table::cellOf("ok"), table::cellOf(std::string(60, 'a') + "b")});
        table::RowSet rows(2, table::RowSet::Fill::None);
        rows.insert(0);
        VERIFY_OK(tests::run(
            table, "replace/1", {{"columns", {"Name"}}, {"find", "(a+)+$"}, {"with", ""}, {"kind", "regex"}}, rows));
    }

    void parameters_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("code");
        const auto row = [](const char* name, const char* json, const char* code) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(code);
        };
        row("no find", R"({"columns":["A"],"with":""})", "bad-parameter");
        row("no with", R"({"columns":["A"],"find":"a"})", "bad-parameter");
        row("empty find", R"({"columns":["A"],"find":"","with":"x"})", "bad-parameter");
        row("empty pattern", R"({"columns":["A"],"find":"","with":"x","kind":"regex"})", "bad-parameter");
        row("kind", R"({"columns":["A"],"find":"a","with":"x","kind":"glob"})", "bad-parameter");
        row("case", R"({"columns":["A"],"find":"a","with":"x","case":"yes"})", "bad-parameter");
        row("words", R"({"columns":["A"],"find":"a","with":"x","words":1})", "bad-parameter");
        row("unknown member", R"({"columns":["A"],"find":"a","with":"x","regex":true})", "bad-parameter");
        // moc loses the class over a lone parenthesis in a raw string, so these two are escaped.
        row("pattern", "{\"columns\":[\"A\"],\"find\":\"(a\",\"with\":\"x\",\"kind\":\"regex\"}", "regex-syntax");
        row("pattern that the word borders would mend",
            "{\"columns\":[\"A\"],\"find\":\"a)(b\",\"with\":\"\",\"kind\":\"regex\",\"words\":true}", "regex-syntax");
        row("group", R"({"columns":["A"],"find":"a","with":"$1","kind":"regex"})", "regex-syntax");
        row("good", R"j({"columns":["A"],"find":"(a)","with":"$1","kind":"regex","case":true,"words":true})j", "ok");
        row("good text", R"({"columns":["A"],"find":"a","with":"$1"})", "ok");
    }
    void parameters()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, code);
        const auto table = tests::smallTable({"A"}, {{"x"}});
        const Json parsed = Json::parse(json.toStdString());
        QCOMPARE(codeOf(clean::makeOperation("replace/1", parsed, &table.schema())), code);
        if (code == "ok")
            QVERIFY(tests::roundTrips("replace/1", parsed, table.schema()));
    }

    void stops()
    {
        const auto table = tests::smallTable({"A"}, {{"a"}});
        const auto operation
            = clean::makeOperation("replace/1", {{"columns", {"A"}}, {"find", "a"}, {"with", "b"}}, &table.schema());
        VERIFY_OK(operation);
        tests::StopAtJob job(2);
        QCOMPARE(codeOf((*operation)->apply(table, table.allRows(), job)), QByteArray("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestReplace)
#include "tst_replace.moc"
