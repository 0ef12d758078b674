// Compares the table with a copy of it in which 1 % of the cells are changed, by key. The copy is made beside the
// table, for the peers of tests/bench/compare as well.
#include "core/formats/csv/writer.h"
#include "core/review/keyed_diff.h"
#include "tests/bench/bench.h"

using namespace gleaner;

namespace {

constexpr const char* key = "Request ID";

/// Spreads consecutive numbers evenly, the same everywhere.
std::uint64_t spread(std::uint64_t number)
{
    number = (number ^ (number >> 31U)) * 0x9e3779b97f4a7c15ULL;
    return (number ^ (number >> 29U)) * 0xbf58476d1ce4e5b9ULL >> 32U;
}

/// One of a hundred cells of each column but the key gets another text.
table::Table changed(table::Table table)
{
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        if (table.schema().columns[column].name == key)
            continue;
        std::vector<table::CellEdit> edits;
        for (std::size_t row = 0; row < table.rowCount(); ++row) {
            if (spread(row * table.columnCount() + column) % 100 == 0)
                edits.push_back({row, table::cellOf(std::string(table.cell(row, column).text) + '~')});
        }
        table = table.withColumn(column, table::setCells(table.column(column), edits).column);
    }
    return table;
}

void writeChanged(const std::string& file, const std::string& out)
{
    base::NullJob job;
    const table::Table table = changed(bench::load(file).table);
    bench::valueOrStop(base::writeAtomically(
        out, [&](const base::ByteSink& sink) { return formats::csv::writeStandard(table, sink, job); }));
}

review::KeyedDiff diffOf(const formats::csv::Document& earlier, const formats::csv::Document& later)
{
    base::NullJob job;
    return bench::valueOrStop(review::keyedDiff(earlier.table, later.table, {key}, job));
}

base::Json answerOf(const review::KeyedDiff& diff)
{
    return {{"added", diff.addedRows.size()}, {"removed", diff.removedRows.size()}, {"cells", diff.changedCells()}};
}

} // namespace

int main(int argc, char** argv)
{
    return bench::run(argc, argv, [](const bench::Arguments& arguments) {
        const std::string& file = arguments.file;
        const std::string other = std::filesystem::path(file).replace_extension(".changed.csv").string();
        if (!std::filesystem::exists(other))
            writeChanged(file, other);
        base::Json answer;
        const auto loads = bench::measure(arguments.rounds, [&] {
            auto earlier = bench::load(file);
            auto later = bench::load(other);
            answer = answerOf(diffOf(earlier, later));
            return std::pair(std::move(earlier), std::move(later));
        });
        bench::report("load-and-diff", loads, answer);
        const auto earlier = bench::load(file);
        const auto later = bench::load(other);
        const auto diffs = bench::measure(arguments.rounds, [&] {
            auto diff = diffOf(earlier, later);
            answer = answerOf(diff);
            return diff;
        });
        bench::report("diff", diffs, answer);
    });
}
