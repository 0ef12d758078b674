#include "app/glean/dialect_options.h"
#include "app/glean/input.h"
#include "app/glean/registry_input.h"

namespace gleaner::app {

namespace {

/// What is odd in the tables of the signed file, as everybody who opens it will find it.
base::Result<std::vector<base::Issue>> issuesOfPack(std::string_view file, base::JobContext& job)
{
    const auto read = bundle::readBundle(file, {});
    if (!read)
        return base::forward(read);
    std::vector<base::Issue> issues;
    for (const bundle::PackTable& table : read->pack->tables) {
        const auto document = bundle::openPackTable(table, job);
        if (!document)
            return base::forward(document);
        for (base::Issue issue : document->issues) {
            issue.place.file = table.name;
            issues.push_back(std::move(issue));
        }
    }
    return issues;
}

/// A pack is signed for everybody, so which of two readings as good it holds is a person's choice.
base::Result<std::optional<formats::csv::Dialect>> packDialect(
    const Arguments& arguments, std::string_view bytes, std::string_view name)
{
    const auto chosen = chooseDialect(arguments, bytes, name);
    if (!chosen)
        return base::forward(chosen);
    if (const auto& other = chosen->ambiguous)
        return base::fail(other->code, other->arguments, other->place);
    return chosen->reading.dialect;
}

ExitCode run(const Arguments& arguments)
{
    if (const auto checked = checkNoProject(arguments.text("output")); !checked)
        return report(checked.error());
    registry::PackBuildRequest request;
    request.id = arguments.text("id");
    for (const std::string& table : arguments.list("tables"))
        request.tables.emplace_back(table);
    request.notice = arguments.text("notice");
    if (arguments.has("policy"))
        request.policy = arguments.text("policy");
    request.key = arguments.list("key");
    request.day = arguments.day();
    request.dialectOf
        = [&arguments](std::string_view bytes, std::string_view name) { return packDialect(arguments, bytes, name); };
    std::error_code error;
    if (!arguments.flag("force") && std::filesystem::exists(arguments.text("output"), error))
        return report({base::ErrorCode::FileExists, {base::shownName(arguments.text("output"))}, {}});
    const auto registry = openSigningRegistry(arguments);
    if (!registry)
        return report(registry.error());
    TerminalJob job;
    const auto pack = (*registry)->buildPack(request, job);
    if (!pack)
        return report(pack.error());
    const auto issues = issuesOfPack(pack->file, job);
    if (!issues)
        return report(issues.error());
    const auto written
        = base::writeAtomically(arguments.text("output"), pack->file, base::FileMode::Shared, arguments.existing());
    if (!written)
        return report(written.error());
    printLine(pack->identity);
    return report(*issues);
}

} // namespace

Verb packBuildVerb()
{
    auto options = dialectOptions();
    options.push_back({"tables", "TABLE.csv...", "the tables"});
    options.push_back({"registry", "DIR", "the city's registry"});
    options.push_back({"id", "ID", "the pack's id, such as trees"});
    options.push_back({"notice", "N.json", "the data-use notice"});
    options.push_back({"policy", "P.json", "the pack's policy"});
    options.push_back({"key", "COLUMN...",
        "key column by header name or id, with several tables as TABLE:COLUMN; may be given several times"});
    options.push_back({"output,o", "PACK.glean", "the pack"});
    return {"pack build",
        "TABLE.csv... --registry DIR --id ID --notice N.json [--policy P.json] [--key COLUMN]... -o PACK.glean",
        "Builds and signs version 1 of a pack. The same input again gives the same file.", makeOptions(options),
        {"tables..."}, {"registry", "id", "notice", "output"}, run};
}

} // namespace gleaner::app
