// Project files at size: creates a project beside the table, saves steps, keeps the view, reopens to the first screen
// and turns random pages.
#include "core/workspace/workspace.h"
#include "tests/bench/bench.h"

#include <cstdlib>
#include <optional>
#include <random>

using namespace gleaner;

namespace {

constexpr std::size_t screenRows = 40;
constexpr int pages = 2000;

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
    step.operation = bench::valueOrStop(clean::makeOperation("set-cell/1", parameters, &current.schema()));
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
    step.operation = bench::valueOrStop(
        clean::makeOperation("trim-whitespace/1", {{"columns", columns}, {"ends", "both"}}, &schema));
    return step;
}

/// The answer is the time that 99 of 100 pages keep.
void turnPages(const std::filesystem::path& path)
{
    std::mt19937 random(1);
    const auto file = bench::valueOrStop(project::ProjectFile::open(path));
    const table::RowSourcePtr rows = file->firstRows();
    if (!rows)
        bench::stop("The project has no first view.");
    std::vector<double> times = bench::measure(pages, [&] { showScreen(*rows, random() % rows->rowCount()); });
    std::ranges::sort(times);
    bench::report("random-page", {times[times.size() / 2]}, times[times.size() * 99 / 100]);
}

void run(const bench::Arguments& arguments)
{
    base::NullJob job;
    const std::filesystem::path path = arguments.file + ".gleaner";
    std::filesystem::remove(path);
    const auto dialect = bench::load(arguments.file).dialect;
    std::vector<double> first;
    std::unique_ptr<workspace::Workspace> project;
    const auto create = bench::measure(1, [&] {
        const auto begin = std::chrono::steady_clock::now();
        project = bench::valueOrStop(workspace::Workspace::createFromTable(path, arguments.file, dialect, job,
            workspace::SourcePlace::Project, [&](const workspace::FirstScreen& screen) {
                showScreen(*screen.rows, 0);
                first.push_back(
                    std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
            }));
    });
    bench::report("first-screen-fresh", first);
    bench::report("create", create);
    const std::string table = project->tables().front();
    bench::valueOrStop(project->apply(trimOf(*project, table), job));
    int number = 0;
    // The step is computed beforehand: what is measured is saving it.
    std::vector<double> saves;
    for (int round = 0; round < 50; ++round) {
        const auto prepared = bench::valueOrStop(workspace::Workspace::prepare(project->current(table),
            project->revision(), editOf(*project, table, static_cast<std::size_t>(round) * 17, ++number), job));
        const auto save = bench::measure(1, [&] { bench::valueOrStop(project->commit(prepared)); });
        saves.push_back(save.front());
    }
    bench::report("save-step", saves);
    bench::report("keep-view", bench::measure(1, [&] { bench::valueOrStop(project->keepView(job)); }));
    project.reset();
    std::vector<double> reopened;
    const auto open = bench::measure(arguments.rounds, [&] {
        const auto begin = std::chrono::steady_clock::now();
        project
            = bench::valueOrStop(workspace::Workspace::open(path, {}, job, [&](const workspace::FirstScreen& screen) {
                  showScreen(*screen.rows, 0);
                  reopened.push_back(
                      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
              }));
        project.reset();
    });
    if (reopened.empty())
        bench::stop("The project has no first view.");
    bench::report("reopen", reopened);
    bench::report("reopen-whole", open);
    turnPages(path);
    std::filesystem::remove(path);
}

} // namespace

int main(int argc, char** argv) { return bench::run(argc, argv, run); }
