#include "app/glean/input.h"
#include "core/formats/csv/writer.h"

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

void printSteps(const workspace::Workspace& project, std::size_t first)
{
    for (std::size_t index = first; index < project.history().position(); ++index) {
        const auto& entry = project.history().entries()[index];
        printLine(fmt::format("{}. {}: {} cells changed, {} rows removed, {} rows in scope", index + 1,
            entry.step.operation->id(), entry.summary.cells, entry.summary.removedRows, entry.summary.rows));
    }
}

/// Applies the recipe to a project that is there already.
ExitCode applyTo(workspace::Workspace& project, const Arguments& arguments, base::JobContext& job)
{
    const auto recipe = readRecipe(arguments, schemasOf(project));
    if (!recipe)
        return report(recipe.error());
    const std::size_t first = project.history().position();
    if (const auto applied = project.applyRecipe(*recipe, job); !applied)
        return report(applied.error());
    printSteps(project, first);
    return ExitCode::Done;
}

ExitCode intoProject(const Arguments& arguments, const std::filesystem::path& in, const std::filesystem::path& out)
{
    TerminalJob job;
    std::error_code error;
    const bool same = std::filesystem::equivalent(in, out, error) && !error;
    if (!same && arguments.flag("force"))
        std::filesystem::remove(out, error);
    if (workspace::fileKindOf(in) == workspace::FileKind::Project) {
        if (!same) {
            const auto original = openProject(arguments, in, job);
            if (!original)
                return report(original.error());
            if (const auto recipe = readRecipe(arguments, schemasOf(**original)); !recipe)
                return report(recipe.error());
            if (const auto copied = (*original)->saveCopy(out, job); !copied)
                return report(copied.error());
        }
        const auto project = openProject(arguments, out, job);
        if (!project)
            return report(project.error());
        return applyTo(**project, arguments, job);
    }
    const auto input = openInput(arguments, in, job);
    if (!input)
        return report(input.error());
    if (const auto recipe = readRecipe(arguments, {&input->current().schema()}); !recipe)
        return report(recipe.error());
    const auto project = workspace::Workspace::createFromTable(out, in, input->source().dialect, job);
    if (!project)
        return report(project.error());
    return applyTo(**project, arguments, job);
}

ExitCode intoTable(const Arguments& arguments, const std::filesystem::path& in, const std::filesystem::path& out)
{
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
        printLine(fmt::format("{}: {} cells changed, {} rows removed, {} rows in scope", step.operation->id(),
            outcome->summary.cells, outcome->summary.removedRows, outcome->summary.rows));
        table = std::move(outcome->table);
    }
    const auto produce
        = [&](const base::ByteSink& sink) { return formats::csv::writePreserving(input->source(), table, sink, job); };
    const auto written = base::writeAtomically(out, produce, base::FileMode::Shared, arguments.existing());
    if (!written)
        return report(written.error());
    return report(input->source().issues);
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
    auto options = dialectOptions();
    options.push_back({"input", "IN", "table or project"});
    options.push_back({"recipe", "R.json", "the recipe; columns by header name or id"});
    options.push_back({"output,o", "OUT", "a project (.gleaner; may be IN itself), or a table"});
    return {"apply", "IN --recipe R.json -o OUT", "Applies a recipe: all of it or nothing.", makeOptions(options),
        {"input"}, {"recipe", "output"}, run};
}

} // namespace gleaner::app
