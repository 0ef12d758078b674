#pragma once

#include "core/base/digest.h"
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/json.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <sys/resource.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>
#include <type_traits>
#include <vector>

namespace gleaner::bench {

/// What the command line of every benchmark says: FILE [ROUNDS [THREADS]].
struct Arguments {
    std::string file;
    int rounds = 5;
    int threads = 2;
};

/// Ends the program with a message: a benchmark of work that failed would be worse than none.
[[noreturn]] inline void stop(const std::string& message)
{
    std::fputs((message + "\n").c_str(), stderr);
    std::exit(1);
}

template <typename Value> Value valueOrStop(base::Result<Value> result)
{
    if (!result)
        stop(base::describe(result.error()));
    return std::move(*result);
}

inline void valueOrStop(const base::Result<void>& result)
{
    if (!result)
        stop(base::describe(result.error()));
}

/// Runs `work(arguments)` on as many threads as asked for.
template <typename Work> int run(int argc, char** argv, const Work& work)
{
    if (argc < 2)
        stop(fmt::format("Usage: {} FILE [ROUNDS [THREADS]]", argv[0]));
    Arguments arguments{argv[1]};
    arguments.rounds = argc > 2 ? std::atoi(argv[2]) : arguments.rounds;
    arguments.threads = argc > 3 ? std::atoi(argv[3]) : arguments.threads;
    const tbb::global_control limit(
        tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(arguments.threads));
    tbb::task_arena arena(arguments.threads);
    arena.execute([&] { work(arguments); });
    return 0;
}

/// Milliseconds of each of `rounds` calls. The result of the last call stays; that of the others is destroyed outside
/// the time.
template <typename Work> std::vector<double> measure(int rounds, const Work& work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        const auto stop = [&]() {
            times.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        };
        if constexpr (std::is_void_v<std::invoke_result_t<const Work&>>) {
            work();
            stop();
        } else {
            const auto keep = work();
            stop();
            static_cast<void>(keep);
        }
    }
    return times;
}

/// Largest resident size so far, in MiB.
inline double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// One line that tests/bench/compare reads: a JSON object with the work, its times and its answer.
inline void report(std::string_view work, const std::vector<double>& times, base::Json answer = {})
{
    const base::Json line{{"work", work}, {"ms", times}, {"answer", std::move(answer)}};
    fmt::print("{}\n", line.dump());
    std::fflush(stdout);
}

/// The file as a table, read as the program guesses it.
inline formats::csv::Document load(const std::string& file)
{
    const auto source = valueOrStop(base::mapFile(file));
    const auto dialect = valueOrStop(formats::csv::sniff(source->view(), file)).readings.front().dialect;
    base::NullJob job;
    return valueOrStop(formats::csv::read(source, dialect, "t", job));
}

/// The place of a column by its header name.
inline std::size_t columnNamed(const table::Table& table, std::string_view name)
{
    return valueOrStop(table.schema().indexOfNameOrId(name));
}

inline std::string digestOf(std::string_view text)
{
    return base::toHex(base::asBytes(base::sha256(text))).substr(0, 16);
}

} // namespace gleaner::bench
