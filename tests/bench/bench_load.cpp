// Opens a table: what the first screen needs, then every column.
#include "core/formats/csv/record_index.h"
#include "tests/bench/bench.h"

using namespace gleaner;

int main(int argc, char** argv)
{
    return bench::run(argc, argv, [](const bench::Arguments& arguments) {
        const auto source = bench::valueOrStop(base::mapFile(arguments.file));
        const auto sniffed = bench::valueOrStop(formats::csv::sniff(source->view(), arguments.file));
        const formats::csv::Dialect dialect = sniffed.readings.front().dialect;
        base::NullJob job;
        std::size_t rows = 0;
        std::size_t columns = 0;
        const auto loads = bench::measure(arguments.rounds, [&] {
            auto document = bench::valueOrStop(formats::csv::read(source, dialect, "t", job));
            rows = document.table.rowCount();
            columns = document.table.columnCount();
            return document;
        });
        bench::report("load", loads, {{"rows", rows}, {"columns", columns}});
        bench::report("peak-memory", {}, bench::peakMemory());
        const auto screens = bench::measure(arguments.rounds, [&] {
            auto index = bench::valueOrStop(formats::csv::RecordIndex::make(source, dialect, "t", job));
            rows = index->rowCount();
            for (std::size_t row = rows - std::min<std::size_t>(rows, 50); row < rows; ++row)
                static_cast<void>(index->row(row));
            return index;
        });
        bench::report("first-screen", screens, {{"rows", rows}});
        bench::report("sniff", bench::measure(arguments.rounds, [&] {
            return bench::valueOrStop(formats::csv::sniff(source->view(), arguments.file));
        }));
    });
}
