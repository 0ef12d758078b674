// Project files at size: bench_project FILE.csv FOLDER [ROUNDS]
// Creates a project from the table, saves steps, keeps the view, reopens to the first screen and turns random pages.
#include "core/formats/csv/sniffer.h"
#include "core/workspace/workspace.h"
#include "tests/bench/bench.h"

#include <cstdlib>
#include <optional>
#include <random>

using namespace gleaner;

namespace {

constexpr std::size_t screenRows = 40;
constexpr int pages = 2000;

struct Failed {
    base::Error error;
};

template <typename Value> Value must(base::Result<Value> result)
{
    if (!result)
        throw Failed{result.error()};
    if constexpr (!std::is_void_v<Value>)
        return std::move(*result);
}

/// Reads what a screen shows from `row` on; the number of bytes, so that nothing is left out.
std::size_t showScreen(const table::RowSource& rows, std::size_t row)
{
    std::size_t bytes = 0;
    const std::size_t end = std::min(rows.rowCount(), row + screenRows);
    for (; row < end; ++row) {
        for (std::size_t column = 0; column < rows.schema().columns.size(); ++column)
            bytes += rows.cell(row, column).text.size();
    }
    return bytes;
}

history::Step editOf(const workspace::Workspace& project, const std::string& table, std::size_t row, int number)
{
    const table::Table& current = project.current(table);
    const std::string id = current.rowId(row);
    const base::Json parameters = {
        {"cells",
            base::Json::array({{{"row", id}, {"column", current.schema().columns[0].id},
                {"before", table::letterText(current.cell(row, 0))}, {"after", "vedit " + std::to_string(number)}}})},
        {"reason", ""}};
    history::Step step;
    step.table = table;
    step.operation = must(clean::makeOperation("set-cell/1", parameters, &current.schema()));
    step.scope.rows = std::vector<std::string>{id};
    return step;
}

history::Step trimOf(const workspace::Workspace& project, const std::string& table)
{
    const table::Schema& schema = project.current(table).schema();
    base::Json columns = base::Json::array();
    for (const table::ColumnInfo& column : schema.columns)
        columns.push_back(column.id);
    history::Step step;
    step.table = table;
    step.operation = must(clean::makeOperation("trim-whitespace/1", {{"columns", columns}, {"ends", "both"}}, &schema));
    return step;
}

void turnPages(const std::filesystem::path& path)
{
    std::mt19937 random(1);
    const auto file = must(project::ProjectFile::open(path));
    const table::RowSourcePtr rows = file->firstRows();
    if (!rows) {
        fmt::print("random-page none: there is no first view\n");
        return;
    }
    std::vector<double> times = bench::measure(pages, [&] { showScreen(*rows, random() % rows->rowCount()); });
    std::ranges::sort(times);
    fmt::print("random-page median_ms={:.4f} p99_ms={:.4f} max_ms={:.4f} rounds={}\n", times[times.size() / 2],
        times[times.size() * 99 / 100], times.back(), times.size());
}

void run(const std::filesystem::path& csv, const std::filesystem::path& folder, int rounds)
{
    base::NullJob job;
    const std::filesystem::path path = folder / "bench.gleaner";
    const auto source = must(base::mapFile(csv));
    const auto sniff = must(formats::csv::sniff(source->view(), csv.string()));
    std::vector<double> first;
    std::unique_ptr<workspace::Workspace> project;
    const auto create = bench::measure(rounds, [&] {
        project.reset();
        std::filesystem::remove(path);
        const auto begin = std::chrono::steady_clock::now();
        project = must(workspace::Workspace::createFromTable(path, csv, sniff.readings.front().dialect, job,
            workspace::SourcePlace::Project, [&](const workspace::FirstScreen& screen) {
                showScreen(*screen.rows, 0);
                first.push_back(
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
            }));
    });
    bench::report("first-screen-fresh", first);
    bench::report("create", create);
    fmt::print("size project={} source={}\n", std::filesystem::file_size(path), source->view().size());
    const std::string table = project->tables().front();
    must(project->apply(trimOf(*project, table), job));
    int number = 0;
    // The step is computed beforehand: what is measured is saving it.
    std::vector<double> saves;
    for (int round = 0; round < 50; ++round) {
        const auto prepared = must(workspace::Workspace::prepare(project->current(table), project->revision(),
            editOf(*project, table, static_cast<std::size_t>(round) * 17, ++number), job));
        const auto save = bench::measure(1, [&] { must(project->commit(prepared)); });
        saves.push_back(save.front());
    }
    bench::report("save-step", saves);
    bench::report("keep-view", bench::measure(1, [&] { must(project->keepView(job)); }));
    fmt::print("size project-with-view={}\n", std::filesystem::file_size(path));
    project.reset();
    std::vector<double> reopened;
    const auto open = bench::measure(rounds, [&] {
        const auto begin = std::chrono::steady_clock::now();
        project = must(workspace::Workspace::open(path, {}, job, [&](const workspace::FirstScreen& screen) {
            showScreen(*screen.rows, 0);
            reopened.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        }));
        project.reset();
    });
    if (reopened.empty())
        fmt::print("reopen-first-screen none: there is no first view\n");
    else
        bench::report("reopen-first-screen", reopened);
    bench::report("reopen-whole", open);
    turnPages(path);
    fmt::print("peak_mib={:.0f}\n", bench::peakMemory());
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::fputs("Usage: bench_project FILE.csv FOLDER [ROUNDS]\n", stderr);
        return 2;
    }
    try {
        run(argv[1], argv[2], argc > 3 ? std::atoi(argv[3]) : 3);
    } catch (const Failed& failed) {
        std::fputs((base::describe(failed.error) + "\n").c_str(), stderr);
        return 1;
    }
    return 0;
}
