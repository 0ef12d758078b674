// Cleaning steps on a column of few and one of many values.
#include "core/clean/operation.h"
#include "tests/bench/bench.h"

#include <algorithm>

using namespace gleaner;

namespace {

table::Table cleaned(table::Table table, const std::string& column)
{
    base::NullJob job;
    const base::Json columns = base::Json::array({column});
    for (const auto& [id, parameters] : std::vector<std::pair<std::string, base::Json>>{
             {"trim-whitespace/1", {{"columns", columns}}}, {"collapse-whitespace/1", {{"columns", columns}}},
             {"change-case/1", {{"columns", columns}, {"to", "title"}}}}) {
        const auto operation = bench::valueOrStop(clean::makeOperation(id, parameters, &table.schema()));
        table = bench::valueOrStop(operation->apply(table, table.allRows(), job)).table;
    }
    return table;
}

/// All cells in lower case, in order: title case differs between programs, what is trimmed must not.
std::string answerOf(const table::Table& table, std::size_t column)
{
    base::NullJob job;
    const auto& id = table.schema().columns[column].id;
    const auto lower = bench::valueOrStop(clean::makeOperation("change-case/1", {{"columns", {id}}, {"to", "lower"}}));
    const table::Table lowered = bench::valueOrStop(lower->apply(table, table.allRows(), job)).table;
    std::string text;
    for (std::size_t row = 0; row < lowered.rowCount(); ++row)
        text += std::string(lowered.cell(row, column).text) + "\n";
    return bench::digestOf(text);
}

} // namespace

int main(int argc, char** argv)
{
    return bench::run(argc, argv, [](const bench::Arguments& arguments) {
        const formats::csv::Document document = bench::load(arguments.file);
        const table::Table& table = document.table;
        for (const auto& [work, name] : {std::pair{"clean-few", "Reported By"}, std::pair{"clean-many", "Address"}}) {
            const auto answer = answerOf(cleaned(table, name), bench::columnNamed(table, name));
            bench::report(
                work, bench::measure(arguments.rounds, [&, column = name] { return cleaned(table, column); }), answer);
        }
        // Undo is going back to the value that was there before.
        table::Table current = cleaned(table, "Address");
        bench::report("undo", bench::measure(arguments.rounds, [&] {
            current = table;
            return current.rowCount();
        }));
    });
}
