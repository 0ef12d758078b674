// Loads a table, every column ready for facets: bench_load FILE [ROUNDS]
#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "tests/bench/bench.h"

#include <cstdlib>

using namespace gleaner;

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("Usage: bench_load FILE [ROUNDS]\n", stderr);
        return 2;
    }
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const auto source = base::mapFile(argv[1]);
    if (!source) {
        std::fputs(base::describe(source.error()).c_str(), stderr);
        return 1;
    }
    std::optional<formats::csv::Sniff> sniffed;
    bench::report("sniff", bench::measure(rounds, [&] {
        if (auto result = formats::csv::sniff((*source)->view(), argv[1]))
            sniffed = std::move(*result);
    }));
    if (!sniffed)
        return 1;
    const formats::csv::Dialect dialect = sniffed->readings.front().dialect;
    bench::report("first-screen",
        bench::measure(rounds, [&] { static_cast<void>(formats::csv::readHead(*source, dialect, "t", 200)); }));
    base::NullJob job;
    std::size_t rows = 0;
    std::size_t distinct = 0;
    bool failed = false;
    bench::report("load", bench::measure(rounds, [&] {
        const auto document = formats::csv::read(*source, dialect, "t", job);
        failed = failed || !document;
        if (!document)
            return;
        rows = document->table.rowCount();
        distinct = 0;
        for (std::size_t column = 0; column < document->table.columnCount(); ++column)
            distinct += document->table.column(column)->dictionary().size();
    }));
    fmt::print("rows={} distinct={} peak_mib={:.0f}\n", rows, distinct, bench::peakMemory());
    return failed ? 1 : 0;
}
