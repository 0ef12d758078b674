#include "app/glean/file_issues.h"
#include "app/glean/table_file.h"
#include "core/formats/csv/writer.h"
#include "core/workspace/project_target.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

base::Result<history::Recipe> readRecipe(const Arguments& arguments, const std::vector<const table::Schema*>& schemas)
{
    const auto text = base::readFile(arguments.text("recipe"), std::size_t{64} << 20U);
    if (!text)
        return base::forward(text);
    const auto json = base::parseJson(*text, base::shownName(arguments.text("recipe")));
    if (!json)
        return base::forward(json);
    return history::recipeFromJson(*json, schemas);
}

std::vector<const table::Schema*> schemasOf(const workspace::Workspace& project)
{
    std::vector<const table::Schema*> schemas;
    for (const std::string& name : project.tables())
        schemas.push_back(&project.base(name).schema());
    return schemas;
}

std::string summaryLine(std::string_view operation, const clean::StepSummary& summary)
{
    return fmt::format("{}: {} changed, {} removed, {} in scope", operation, counted(summary.cells, "cell"),
        counted(summary.removedRows, "row"), counted(summary.rows, "row"));
}

/// What each new step did, a line a step.
std::vector<std::string> stepLines(const workspace::Workspace& project, std::size_t first)
{
    std::vector<std::string> lines;
    for (std::size_t index = first; index < project.history().position(); ++index) {
        const auto& entry = project.history().entries()[index];
        lines.push_back(fmt::format("{}. {}", index + 1, summaryLine(entry.step.operation->id(), entry.summary)));
    }
    return lines;
}

/// Applies the recipe to an open project and returns what its steps did.
base::Result<std::vector<std::string>> applyTo(
    workspace::Workspace& project, const Arguments& arguments, base::JobContext& job)
{
    const auto recipe = readRecipe(arguments, schemasOf(project));
    if (!recipe)
        return base::forward(recipe);
    const std::size_t first = project.history().position();
    if (const auto applied = project.applyRecipe(*recipe, job); !applied)
        return base::forward(applied);
    // Lets the window show the result at once when it opens the project; without it that only takes longer.
    (void)project.keepView(job);
    return stepLines(project, first);
}

void print(const std::vector<std::string>& lines)
{
    for (const std::string& line : lines)
        printLine(line);
}

/// A project without the recipe's steps yet, and what is odd in the file that it was made from.
struct Start {
    std::unique_ptr<workspace::Workspace> project;
    std::vector<base::Issue> issues;
};

/// A copy of the project, or a new project from the table.
base::Result<Start> start(const Arguments& arguments, const std::filesystem::path& in,
    const std::filesystem::path& path, base::JobContext& job)
{
    Start result;
    if (workspace::fileKindOf(in) == workspace::FileKind::Project) {
        const auto original = openProject(arguments, in, job);
        if (!original)
            return base::forward(original);
        if (const auto copied = (*original)->saveCopy(path, job); !copied)
            return base::forward(copied);
        auto copy = openProject(arguments, path, job);
        if (!copy)
            return base::forward(copy);
        result.project = std::move(*copy);
        return result;
    }
    auto read = readTableFile(arguments, in, job);
    if (!read)
        return base::forward(read);
    auto made = workspace::Workspace::createFromTable(path, read->table, job);
    if (!made)
        return base::forward(made);
    result.project = std::move(*made);
    result.issues = std::move(read->issues);
    const auto found = issuesOf(*result.project);
    result.issues.insert(result.issues.end(), found.begin(), found.end());
    return result;
}

ExitCode intoProject(const Arguments& arguments, const std::filesystem::path& in, const std::filesystem::path& out)
{
    TerminalJob job;
    std::error_code error;
    if (std::filesystem::equivalent(in, out, error) && !error) {
        const auto project = openProject(arguments, out, job);
        if (!project)
            return report(project.error());
        const auto lines = applyTo(**project, arguments, job);
        if (!lines)
            return report(lines.error());
        print(*lines);
        return ExitCode::Done;
    }
    auto target = workspace::ProjectTarget::prepare(out, arguments.existing());
    if (!target)
        return report(target.error());
    auto started = start(arguments, in, target->path(), job);
    if (!started)
        return report(started.error());
    const auto lines = applyTo(*started->project, arguments, job);
    if (!lines)
        return report(lines.error());
    const std::vector<base::Issue> issues = std::move(started->issues);
    started->project.reset();
    if (const auto placed = target->place(); !placed)
        return report(placed.error());
    print(*lines);
    return report(issues);
}

ExitCode intoTable(const Arguments& arguments, const std::filesystem::path& in, const std::filesystem::path& out)
{
    if (const auto checked = checkNoProject(out); !checked)
        return report(checked.error());
    TerminalJob job;
    const auto input = openInput(arguments, in, job);
    if (!input)
        return report(input.error());
    const auto recipe = readRecipe(arguments, {&input->current().schema()});
    if (!recipe)
        return report(recipe.error());
    table::Table table = input->current();
    for (const history::Step& step : recipe->steps) {
        auto outcome = history::applyStep(table, step, job);
        if (!outcome)
            return report(outcome.error());
        printLine(summaryLine(step.operation->id(), outcome->summary));
        table = std::move(outcome->table);
    }
    const auto produce
        = [&](const base::ByteSink& sink) { return formats::csv::writePreserving(input->source(), table, sink, job); };
    const auto written = base::writeAtomically(out, produce, base::FileMode::Shared, arguments.existing());
    if (!written)
        return report(written.error());
    return report(fileIssues(*input));
}

ExitCode run(const Arguments& arguments)
{
    const std::filesystem::path in = arguments.text("input");
    const std::filesystem::path out = arguments.text("output");
    return out.extension() == ".gleaner" ? intoProject(arguments, in, out) : intoTable(arguments, in, out);
}

} // namespace

Verb applyVerb()
{
    auto options = tableFileOptions();
    options.push_back({"input", "IN", "table or project"});
    options.push_back({"recipe", "R.json", "the recipe; columns by header name or id"});
    options.push_back({"output,o", "OUT", "a project (.gleaner; may be IN itself), or a table"});
    return {"apply", "IN --recipe R.json -o OUT", "Applies a recipe: all of it or nothing.", makeOptions(options),
        {"input"}, {"recipe", "output"}, run};
}

} // namespace gleaner::app
