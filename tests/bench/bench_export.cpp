// Writes a table back, untouched and with all columns written anew: beside the table, and to OUT as the program does
// it, on the disk for certain.
#include "core/formats/csv/writer.h"
#include "tests/bench/bench.h"

#include <filesystem>

using namespace gleaner;

namespace {

using Write = std::function<base::Result<void>(const base::ByteSink&)>;

/// Each time the file is a new one: taking the old one away first costs the kernel as much as writing it.
std::vector<double> measureNew(const std::string& out, int rounds, const std::function<void()>& write)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        std::filesystem::remove(out);
        times.push_back(bench::measure(1, write).front());
    }
    return times;
}

/// Times of writing a file without waiting for the disk, which is what cp and the others do.
std::vector<double> written(const std::string& out, int rounds, const Write& write)
{
    return measureNew(out, rounds, [&] {
        std::FILE* file = std::fopen(out.c_str(), "wb");
        if (file == nullptr)
            bench::stop("The folder of the table is not writable.");
        std::setvbuf(file, nullptr, _IONBF, 0);
        bench::valueOrStop(write([file](std::string_view bytes) -> base::Result<void> {
            if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size())
                bench::stop("The disk is full.");
            return {};
        }));
        if (std::fclose(file) != 0)
            bench::stop("The disk is full.");
    });
}

} // namespace

int main(int argc, char** argv)
{
    return bench::run(argc, argv, [](const bench::Arguments& arguments) {
        const formats::csv::Document document = bench::load(arguments.file);
        base::NullJob job;
        const Write preserving = [&](const base::ByteSink& sink) {
            return formats::csv::writePreserving(document, document.table, sink, job);
        };
        const Write standard
            = [&](const base::ByteSink& sink) { return formats::csv::writeStandard(document.table, sink, job); };
        // The two files stay for the comparison, which looks into them and removes them.
        const std::string untouched = arguments.file + ".untouched";
        const std::string rewritten = arguments.file + ".rewritten";
        bench::report("export-untouched", written(untouched, arguments.rounds, preserving), untouched);
        bench::report("export-rewritten", written(rewritten, arguments.rounds, standard), rewritten);
        bench::report("export-untouched-synced", measureNew(untouched, arguments.rounds, [&] {
            bench::valueOrStop(base::writeAtomically(untouched, preserving));
        }));
    });
}
