#include "tests/fuzz/fuzz_target.h"

#include "core/formats/csv/document.h"
#include "core/history/recipe.h"

using namespace gleaner;

namespace {

const table::Table& trees()
{
    static const table::Table table = [] {
        base::NullJob job;
        const auto read = formats::csv::read(
            base::makeBytes("Id,Street,Kind\n1, Elm  St ,oak\n2,ELM ST,\n3,Oak Ave,Oak\n4,Caf\xc3\xa9 Row,\xff\n5\n"),
            {}, "trees", job);
        auto schema = std::make_shared<table::Schema>(read->table.schema());
        schema->key = {schema->columns.front().id};
        return read->table.withSchema(schema);
    }();
    return table;
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    const auto json = base::parseJson(bytes, "recipe.json");
    if (!json)
        return;
    if (const auto dialect = formats::csv::dialectFromJson(*json))
        require(formats::csv::dialectFromJson(formats::csv::toJson(*dialect)) == *dialect, "a dialect reads back");
    const auto recipe = history::recipeFromJson(*json, {&trees().schema()});
    if (!recipe) {
        require(!base::describe(recipe.error()).empty(), "a refused recipe says why");
        return;
    }
    const base::Json written = history::toJson(*recipe);
    const auto again = history::recipeFromJson(written, {&trees().schema()});
    require(again && history::toJson(*again) == written, "a recipe reads back as it is written");

    base::NullJob job;
    table::Table current = trees();
    for (std::size_t step = 0; step < recipe->steps.size(); ++step) {
        const auto done = history::applyStep(current, recipe->steps[step], job);
        const auto replayed = history::applyStep(current, again->steps[step], job);
        require(done.has_value() == replayed.has_value(), "a step replays");
        if (!done)
            return;
        require(done->summary == replayed->summary && sameContent(done->table, replayed->table), "a step replays");
        require(done->table.columnCount() == current.columnCount(), "no step drops a column");
        require(done->table.rowCount() + done->summary.removedRows == current.rowCount(), "removed rows are counted");
        current = done->table;
    }
}

std::vector<std::string> fuzz::seeds()
{
    const auto recipe
        = [](const std::string& step) { return R"({"gleaner:recipe":1,"unicode":"15.0","steps":[)" + step + "]}"; };
    return {
        recipe(
            R"({"op":"trim-whitespace/1","mode":"strict","params":{"columns":["Street"],"ends":"both"},"scope":{"facets":[]}})"),
        recipe(
            R"({"op":"collapse-whitespace/1","params":{"columns":["Street"]}},{"op":"change-case/1","params":{"columns":["Street"],"to":"title","keep":["NE"]}})"),
        recipe(
            R"({"op":"replace/1","params":{"columns":["Street"],"find":"(\\w+) St","with":"$1 Street","kind":"regex","case":true},"note":"why"})"),
        recipe(
            R"({"op":"replace/1","params":{"columns":["Kind"],"find":"","with":"unknown","kind":"whole","words":true}})"),
        recipe(R"({"op":"map-values/1","params":{"column":"Kind","edits":[{"from":["voak","vOak"],"to":"vOak"}]}})"),
        recipe(
            R"({"op":"cluster-merge/1","params":{"column":"Street","method":"fp/1","params":{},"clusters":[{"members":["vELM ST"],"target":"vElm St","decision":"merge"}]}})"),
        recipe(
            R"({"op":"set-cell/1","params":{"cells":[{"row":"[\"2\"]","column":"Kind","before":"e","after":"voak"}],"reason":"seen"}})"),
        recipe(
            R"({"op":"remove-rows/1","params":{},"scope":{"facets":[{"type":"list","column":"Kind","selection":["voak","e"],"invert":true}]}})"),
        recipe(
            R"({"op":"remove-rows/1","scope":{"facets":[{"type":"text","columns":["Street"],"query":"elm","mode":"regex","case":false,"accents":false,"invisible":false,"invert":false}]}})"),
        recipe(
            R"({"op":"remove-rows/1","scope":{"rows":["[\"1\"]","~3:0123456789abcdef"]},"expect":{"rows":1,"cells":0},"table":"trees"})"),
        R"({"encoding":"utf-8","byteOrderMark":false,"delimiter":",","quote":"\"","escape":"doubled","lineEnd":"lf","skipRows":0,"headerRows":1})"};
}
