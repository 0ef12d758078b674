// Writes a table back, untouched and with all columns written anew: bench_export FILE [ROUNDS]
#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "core/formats/csv/writer.h"
#include "tests/bench/bench.h"

#include <cstdlib>

using namespace gleaner;

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fputs("Usage: bench_export FILE [ROUNDS]\n", stderr);
        return 2;
    }
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    const auto source = base::mapFile(argv[1]);
    const auto sniffed = source ? formats::csv::sniff((*source)->view(), argv[1]) : base::forward(source);
    base::NullJob job;
    const auto document = sniffed ? formats::csv::read(*source, sniffed->readings.front().dialect, "t", job)
                                  : base::Result<formats::csv::Document>(base::forward(sniffed));
    if (!document) {
        std::fputs(base::describe(document.error()).c_str(), stderr);
        return 1;
    }
    const std::string out = std::string(argv[1]) + ".out";
    bool failed = false;
    bench::report("export-untouched", bench::measure(rounds, [&] {
        const auto written = base::writeAtomically(out, [&](const base::ByteSink& sink) {
            return formats::csv::writePreserving(*document, document->table, sink, job);
        });
        failed = failed || !written;
    }));
    bench::report("export-rewritten", bench::measure(rounds, [&] {
        const auto written = base::writeAtomically(
            out, [&](const base::ByteSink& sink) { return formats::csv::writeStandard(document->table, sink, job); });
        failed = failed || !written;
    }));
    std::remove(out.c_str());
    fmt::print("rows={} peak_mib={:.0f}\n", document->table.rowCount(), bench::peakMemory());
    return failed ? 1 : 0;
}
