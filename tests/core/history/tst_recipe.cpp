#include "core/history/recipe.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using base::Json;

class TestRecipe : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void stepFindsItsTable();
    void refusals_data();
    void refusals();
};

namespace {

table::Schema schemaOf(const std::string& table, const std::vector<std::string>& names)
{
    return {table, table::columnsForHeader(names), {}};
}

Json step(const char* op, const Json& params, const char* table = nullptr)
{
    Json json = {{"op", op}, {"mode", "strict"}, {"params", params}, {"scope", {{"facets", Json::array()}}}};
    if (table != nullptr)
        json["table"] = table;
    return json;
}

Json recipe(std::initializer_list<Json> steps)
{
    return {{"gleaner:recipe", 1}, {"unicode", "15.0"}, {"steps", Json(Json::array_t(steps))}};
}

Json trim(const char* column, const char* table = nullptr)
{
    return step("trim-whitespace/1", {{"columns", {column}}, {"ends", "both"}}, table);
}

} // namespace

void TestRecipe::roundTrip()
{
    const auto trees = schemaOf("trees", {"Street", "Kind"});
    const Json json = recipe({trim("Street"), step("collapse-whitespace/1", {{"columns", {"Kind"}}}, "trees"),
        step("change-case/1", {{"columns", {"Kind"}}, {"to", "upper"}, {"keep", Json::array()}})});
    const auto read = history::recipeFromJson(json, {&trees});
    VERIFY_OK(read);
    QCOMPARE(read->steps.size(), std::size_t{3});
    QCOMPARE(read->steps[2].table, std::string("trees"));
    QCOMPARE(read->steps[0].operation->columns(), std::vector<std::string>{trees.columns[0].id});
    const Json written = history::toJson(*read);
    QCOMPARE(written.at("gleaner:recipe").get<int>(), 1);
    QCOMPARE(written.at("unicode").get<std::string>(), std::string("15.0"));
    const auto again = history::recipeFromJson(written, {&trees});
    VERIFY_OK(again);
    QCOMPARE(history::toJson(*again), written);
    const auto none = history::recipeFromJson(history::toJson(history::Recipe{}), {&trees});
    VERIFY_OK(none);
    QVERIFY(none->steps.empty());
}

void TestRecipe::stepFindsItsTable()
{
    const auto trees = schemaOf("trees", {"Street"});
    const auto parks = schemaOf("parks", {"Name"});
    const auto both
        = history::recipeFromJson(recipe({trim("Name", "parks"), trim("Street", "trees")}), {&trees, &parks});
    VERIFY_OK(both);
    QCOMPARE(both->steps[0].operation->columns(), std::vector<std::string>{parks.columns[0].id});
    QCOMPARE(codeOf(history::recipeFromJson(recipe({trim("Name")}), {&trees, &parks})), QByteArray("recipe-syntax"));
    QCOMPARE(codeOf(history::recipeFromJson(recipe({trim("Name", "streets")}), {&trees, &parks})),
        QByteArray("no-such-table"));
    QCOMPARE(codeOf(history::recipeFromJson(recipe({trim("Name", "trees")}), {&trees, &parks})),
        QByteArray("no-such-column"));
}

void TestRecipe::refusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("place");
    const auto row = [](const char* name, const Json& json, const char* code, const char* place = "") {
        QTest::newRow(name) << QByteArray::fromStdString(json.dump()) << QByteArray(code) << QByteArray(place);
    };
    row("not an object", Json::array(), "recipe-syntax");
    row("an OpenRefine recipe", Json::array({{{"op", "core/text-transform"}}}), "recipe-syntax");
    row("empty object", Json::object(), "recipe-syntax");
    Json json = recipe({});
    json["gleaner:recipe"] = 2;
    row("newer", json, "recipe-syntax");
    json["gleaner:recipe"] = "1";
    row("version as text", json, "recipe-syntax");
    json = recipe({});
    json["author"] = "somebody";
    row("unknown member", json, "recipe-syntax");
    json = recipe({});
    json["steps"] = Json::object();
    row("steps is an object", json, "recipe-syntax");
    json = recipe({});
    json["unicode"] = 15;
    row("unicode is a number", json, "recipe-syntax");
    row("step is a number", recipe({trim("Street"), Json(3)}), "recipe-syntax", "step 2");
    row("second step unknown", recipe({trim("Street"), step("make-tea/1", Json::object())}), "unknown-operation",
        "step 2");
    row("third step has no column", recipe({trim("Street"), trim("Street"), trim("Colour")}), "no-such-column",
        "step 3");
    row("table is a number", recipe({[] {
        Json odd = trim("Street");
        odd["table"] = 4;
        return odd;
    }()}),
        "recipe-syntax", "step 1");
    Json excepted = trim("Street");
    excepted["except"] = Json::array({Json::array({"~1:00", "abcd"})});
    row("exceptions", recipe({excepted}), "recipe-syntax", "step 1");
}

void TestRecipe::refusals()
{
    QFETCH(QByteArray, json);
    const auto trees = schemaOf("trees", {"Street"});
    const auto read = history::recipeFromJson(Json::parse(json.toStdString()), {&trees});
    QTEST(codeOf(read), "code");
    QTEST(QByteArray::fromStdString(read.error().place.file), "place");
}

QTEST_GUILESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
