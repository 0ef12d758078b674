#include "core/history/step.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"

#include <QtTest>

using namespace gleaner;
using base::Json;
using history::Step;

class TestStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void envelope();
    void roundTrip();
    void namesBecomeIds();
    void membersOfBundlesAreReadPast();
    void refusals_data();
    void refusals();
    void appliesWithinItsScope();
    void applyIsAllOrNothing();
};

namespace {

const table::Table& trees()
{
    static const auto table = tests::smallTable({"Street", "Kind"}, {{" Elm ", "oak"}, {" Oak ", " elm "}});
    return table;
}

std::string idOf(const char* name) { return trees().schema().columns[*trees().schema().indexOfNameOrId(name)].id; }

Json trimJson()
{
    return {{"op", "trim-whitespace/1"}, {"mode", "strict"},
        {"params", {{"columns", {idOf("Street")}}, {"ends", "both"}}},
        {"scope",
            {{"facets", {{{"type", "list"}, {"column", idOf("Kind")}, {"selection", {"voak"}}, {"invert", false}}}}}},
        {"expect", {{"rows", 1}, {"cells", 1}}}, {"note", "why not"}, {"table", "trees"}};
}

} // namespace

void TestStep::envelope()
{
    const auto step = history::stepFromJson(trimJson());
    VERIFY_OK(step);
    QCOMPARE(step->table, std::string("trees"));
    QCOMPARE(step->note, std::string("why not"));
    QCOMPARE(step->operation->id(), std::string_view("trim-whitespace/1"));
    QVERIFY(step->expect == (clean::StepSummary{1, 1, 0}));
    QCOMPARE(step->scope.facets.size(), std::size_t{1});
    const Json written = history::toJson(*step);
    QCOMPARE(written.dump(), trimJson().dump());
}

void TestStep::roundTrip()
{
    Json small = trimJson();
    for (const char* name : {"expect", "note", "table", "scope", "mode"})
        small.erase(name);
    const auto step = history::stepFromJson(small);
    VERIFY_OK(step);
    QVERIFY(step->scope.isWholeTable());
    QVERIFY(!step->expect);
    QVERIFY(step->table.empty());
    const Json written = history::toJson(*step);
    QVERIFY(!written.contains("note") && !written.contains("expect") && !written.contains("table"));
    QCOMPARE(written.at("mode").get<std::string>(), std::string("strict"));
    VERIFY_OK(history::stepFromJson(written));
    QCOMPARE(history::toJson(*history::stepFromJson(written)), written);

    Json listed = small;
    listed["scope"] = {{"rows", {trees().rowId(1)}}};
    const auto rows = history::stepFromJson(listed);
    VERIFY_OK(rows);
    QVERIFY(rows->scope.rows && rows->scope.rows->size() == 1);
    QCOMPARE(history::toJson(*rows).at("scope"), listed.at("scope"));
}

void TestStep::namesBecomeIds()
{
    Json named = trimJson();
    named["params"]["columns"] = {"Street"};
    named["scope"]["facets"][0]["column"] = "Kind";
    named["scope"]["facets"].push_back({{"type", "text"}, {"columns", {"Street"}}, {"query", "m"}, {"mode", "contains"},
        {"case", false}, {"accents", true}, {"invisible", false}, {"invert", false}});
    named.erase("table");
    const auto step = history::stepFromJson(named, &trees().schema());
    VERIFY_OK(step);
    QCOMPARE(step->table, std::string("trees"));
    QCOMPARE(step->operation->columns(), std::vector<std::string>{idOf("Street")});
    QCOMPARE(std::get<clean::ListFacet>(step->scope.facets[0]).column, idOf("Kind"));
    QCOMPARE(std::get<clean::TextFilter>(step->scope.facets[1]).columns, std::vector<std::string>{idOf("Street")});
}

void TestStep::membersOfBundlesAreReadPast()
{
    Json travelling = trimJson();
    travelling["id"] = "s01";
    travelling["defect"] = "spaces";
    travelling["except"] = Json::array({Json::array({"row", "column"})});
    const auto step = history::stepFromJson(travelling);
    VERIFY_OK(step);
    QVERIFY(!history::toJson(*step).contains("id"));
}

void TestStep::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* member, const Json& value, const char* code) {
        Json json = trimJson();
        if (value.is_discarded())
            json.erase(member);
        else
            json[member] = value;
        QTest::newRow(name) << QByteArray::fromStdString(json.dump()) << QByteArray(code);
    };
    const Json removed(Json::value_t::discarded);
    row("no op", "op", removed, "recipe-syntax");
    row("op is a number", "op", 1, "recipe-syntax");
    row("unknown op", "op", "make-tea/1", "unknown-operation");
    row("later version", "op", "trim-whitespace/99", "unknown-operation");
    row("compat", "mode", "compat", "recipe-syntax");
    row("unknown member", "scop", Json::object(), "recipe-syntax");
    row("params is a list", "params", Json::array(), "recipe-syntax");
    row("bad params", "params", Json{{"columns", {idOf("Street")}}, {"ends", "middle"}}, "bad-parameter");
    row("scope is text", "scope", "all", "recipe-syntax");
    row("expect is text", "expect", "1", "recipe-syntax");
    row("expect is negative", "expect", Json{{"rows", -1}, {"cells", 0}}, "recipe-syntax");
    row("expect lacks cells", "expect", Json{{"rows", 1}}, "recipe-syntax");
    row("expect has more", "expect", Json{{"rows", 1}, {"cells", 1}, {"x", 1}}, "recipe-syntax");
    row("note is a number", "note", 5, "recipe-syntax");
    row("table is null", "table", nullptr, "recipe-syntax");
    row("column of params is not there", "params", Json{{"columns", {"Nowhere"}}, {"ends", "both"}}, "no-such-column");
    row("column of a facet is not there", "scope",
        Json{{"facets", {{{"type", "list"}, {"column", "Nowhere"}, {"selection", {"va"}}, {"invert", false}}}}},
        "no-such-column");
    for (const char* json : {"[]", "null", "1", "\"trim\"", "{}"})
        QTest::newRow(json) << QByteArray(json) << QByteArray("recipe-syntax");
}

void TestStep::refusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(history::stepFromJson(Json::parse(json.toStdString()), &trees().schema())), code);
}

void TestStep::appliesWithinItsScope()
{
    base::NullJob job;
    const auto outcome = history::applyStep(trees(), *history::stepFromJson(trimJson(), &trees().schema()), job);
    VERIFY_OK(outcome);
    QCOMPARE(tests::texts(outcome->table, 0), (std::vector<std::string>{"Elm", " Oak "}));
    QVERIFY(outcome->summary == (clean::StepSummary{1, 1, 0}));
    QCOMPARE(outcome->table.column(1).get(), trees().column(1).get());
}

void TestStep::applyIsAllOrNothing()
{
    base::NullJob job;
    const auto step = history::stepFromJson(trimJson());
    VERIFY_OK(step);
    const auto other = tests::smallTable({"Park"}, {{" a "}});
    QCOMPARE(codeOf(history::applyStep(other, *step, job)), QByteArray("no-such-column"));
    struct Stopped final : base::JobContext {
        bool stopRequested() override { return true; }
        void progress(std::uint64_t, std::uint64_t) override { }
    } stopped;
    QCOMPARE(codeOf(history::applyStep(trees(), *step, stopped)), QByteArray("cancelled"));
}

QTEST_GUILESS_MAIN(TestStep)
#include "tst_step.moc"
