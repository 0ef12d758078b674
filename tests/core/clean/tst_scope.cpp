#include "core/clean/scope.h"

#include "tests/support/result_text.h"
#include "tests/support/small_table.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>

using namespace gleaner;
using base::Json;
using clean::Scope;

class TestScope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheSpecifiedForm()
    {
        Scope scope;
        scope.facets.emplace_back(clean::ListFacet{"abcd", {table::cellOf("Oak St"), table::Cell()}, false});
        clean::TextFilter filter;
        filter.columns = {"abcd"};
        filter.query = "niño";
        scope.facets.emplace_back(filter);
        QCOMPARE(base::controlJson(clean::toJson(scope)),
            std::string(R"({"facets":[{"column":"abcd","invert":false,"selection":["vOak St","e"],"type":"list"},)"
                        R"({"accents":true,"case":false,"columns":["abcd"],"invert":false,"invisible":false,)"
                        R"("mode":"contains","query":"niño","type":"text"}]})"));
        QCOMPARE(base::controlJson(clean::toJson(Scope())), std::string(R"({"facets":[]})"));
        Scope rows;
        rows.rows = std::vector<std::string>{"~1:0123456789abcdef"};
        QCOMPARE(base::controlJson(clean::toJson(rows)), std::string(R"({"rows":["~1:0123456789abcdef"]})"));
        QVERIFY(Scope().isWholeTable() && !scope.isWholeTable() && !rows.isWholeTable());
    }

    void comesBack_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("whole") << QByteArray(R"({"facets":[]})");
        QTest::newRow("rows") << QByteArray(R"({"rows":["~1:0123456789abcdef","~3:0123456789abcdef"]})");
        QTest::newRow("no rows") << QByteArray(R"({"rows":[]})");
        QTest::newRow("list") << QByteArray(
            R"({"facets":[{"column":"c","invert":true,"selection":["m","nN/A"],"type":"list"}]})");
        const QByteArray text(R"({"facets":[{"accents":false,"case":true,"columns":[],"invert":true,"invisible":true,)"
                              R"("mode":"MODE","query":"x","type":"text"}]})");
        for (const char* mode : {"contains", "whole", "starts", "regex"})
            QTest::newRow(mode) << QByteArray(text).replace("MODE", mode);
    }
    void comesBack()
    {
        QFETCH(QByteArray, json);
        const auto scope = clean::scopeFromJson(Json::parse(json.toStdString()));
        VERIFY_OK(scope);
        QCOMPARE(QByteArray::fromStdString(base::controlJson(clean::toJson(*scope))), json);
        const auto again = clean::scopeFromJson(clean::toJson(*scope));
        VERIFY_OK(again);
        QVERIFY(*again == *scope);
    }

    void optionsMayBeLeftOut()
    {
        const auto scope = clean::scopeFromJson(Json::parse(
            R"({"facets":[{"type":"list","column":"c","selection":[]},{"type":"text","columns":["c"],"query":"x"}]})"));
        VERIFY_OK(scope);
        QVERIFY(std::get<clean::ListFacet>(scope->facets[0]) == (clean::ListFacet{"c", {}, false}));
        clean::TextFilter plain;
        plain.columns = {"c"};
        plain.query = "x";
        QVERIFY(std::get<clean::TextFilter>(scope->facets[1]) == plain);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const char* json) { QTest::newRow(name) << QByteArray(json); };
        row("no object", R"([])");
        row("empty", R"({})");
        row("both", R"({"facets":[],"rows":[]})");
        row("other member", R"({"facet":[]})");
        row("facets no list", R"({"facets":{}})");
        row("facet no object", R"({"facets":["x"]})");
        row("no type", R"({"facets":[{"column":"c","selection":[]}]})");
        row("unknown type", R"({"facets":[{"type":"range","column":"c"}]})");
        row("list without column", R"({"facets":[{"type":"list","selection":[]}]})");
        row("list without selection", R"({"facets":[{"type":"list","column":"c"}]})");
        row("selection without letter", R"({"facets":[{"type":"list","column":"c","selection":["Oak"]}]})");
        row("selection of numbers", R"({"facets":[{"type":"list","column":"c","selection":[1]}]})");
        row("invert no flag", R"({"facets":[{"type":"list","column":"c","selection":[],"invert":1}]})");
        row("list with a stranger", R"({"facets":[{"type":"list","column":"c","selection":[],"mode":"x"}]})");
        row("text without columns", R"({"facets":[{"type":"text","query":"x"}]})");
        row("text without query", R"({"facets":[{"type":"text","columns":[]}]})");
        row("text mode", R"({"facets":[{"type":"text","columns":[],"query":"x","mode":"glob"}]})");
        row("text mode no text", R"({"facets":[{"type":"text","columns":[],"query":"x","mode":1}]})");
        row("text case", R"({"facets":[{"type":"text","columns":[],"query":"x","case":"no"}]})");
        row("text with a stranger", R"({"facets":[{"type":"text","columns":[],"query":"x","column":"c"}]})");
        row("rows no list", R"({"rows":"1"})");
        row("rows of numbers", R"({"rows":[1]})");
    }
    void refuses()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(codeOf(clean::scopeFromJson(Json::parse(json.toStdString()))), QByteArray("recipe-syntax"));
    }

    void rowsOfAScope()
    {
        const auto table = tests::smallTable(
            {"Id", "Street", "Side"}, {{"1", "Elm", "N"}, {"2", "Oak", "N"}, {"3", "Elm", ""}}, {"Id"});
        const auto& columns = table.schema().columns;
        base::NullJob job;
        QCOMPARE(clean::rowsInScope(table, Scope(), job)->count(), std::size_t{3});
        Scope both;
        both.facets.emplace_back(clean::ListFacet{columns[1].id, {table::cellOf("Elm")}, false});
        both.facets.emplace_back(clean::ListFacet{columns[2].id, {table::Cell()}, true});
        const auto rows = clean::rowsInScope(table, both, job);
        VERIFY_OK(rows);
        QCOMPARE(rows->positions(), std::vector<std::uint32_t>{0});
        Scope listed;
        listed.rows = std::vector<std::string>{"[\"3\"]", "[\"9\"]", "[\"1\"]", "nonsense"};
        const auto some = clean::rowsInScope(table, listed, job);
        VERIFY_OK(some);
        QCOMPARE(some->positions(), (std::vector<std::uint32_t>{0, 2}));
    }

    void errorsOfAScope()
    {
        const auto table = tests::smallTable({"A"}, {{std::string(60, 'a') + "b"}});
        base::NullJob job;
        Scope scope;
        scope.facets.emplace_back(clean::ListFacet{"zzzz", {}, false});
        QCOMPARE(codeOf(clean::rowsInScope(table, scope, job)), QByteArray("no-such-column"));
        clean::TextFilter filter;
        filter.mode = clean::TextMatch::Regex;
        filter.query = "(";
        scope.facets = {filter};
        QCOMPARE(codeOf(clean::rowsInScope(table, scope, job)), QByteArray("regex-syntax"));
        filter.query = "(a+)+$";
        scope.facets = {filter};
        QCOMPARE(codeOf(clean::rowsInScope(table, scope, job)), QByteArray("regex-limit"));
        filter.query = "";
        filter.columns = {"zzzz"};
        scope.facets = {filter};
        QCOMPARE(codeOf(clean::rowsInScope(table, scope, job)), QByteArray("no-such-column"));
    }

    void stops()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}});
        Scope listed;
        listed.rows = std::vector<std::string>{table.rowId(0)};
        tests::StopAtJob job(1);
        QCOMPARE(codeOf(clean::rowsInScope(table, listed, job)), QByteArray("cancelled"));
        Scope faceted;
        clean::TextFilter filter;
        filter.query = "x";
        faceted.facets = {filter};
        tests::StopAtJob second(2);
        QCOMPARE(codeOf(clean::rowsInScope(table, faceted, second)), QByteArray("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestScope)
#include "tst_scope.moc"
