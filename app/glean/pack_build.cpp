#include "app/glean/registry_input.h"

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    registry::PackBuildRequest request;
    request.id = arguments.text("id");
    for (const std::string& table : arguments.list("tables"))
        request.tables.emplace_back(table);
    request.notice = arguments.text("notice");
    if (arguments.has("policy"))
        request.policy = arguments.text("policy");
    request.key = arguments.list("key");
    request.day = arguments.day();
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
    const auto written
        = base::writeAtomically(arguments.text("output"), pack->file, base::FileMode::Shared, arguments.existing());
    if (!written)
        return report(written.error());
    printLine(pack->identity);
    return ExitCode::Done;
}

} // namespace

Verb packBuildVerb()
{
    return {"pack build",
        "TABLE.csv... --registry DIR --id ID --notice N.json [--policy P.json] [--key COLUMN]... -o PACK.glean",
        "Builds and signs version 1 of a pack.",
        makeOptions({{"tables", "TABLE.csv...", "the tables"}, {"registry", "DIR", "the city's registry"},
            {"id", "ID", "the pack's id, such as trees"}, {"notice", "N.json", "the data-use notice"},
            {"policy", "P.json", "the pack's policy"},
            {"key", "COLUMN...", "key column by header name; may be given several times"},
            {"output,o", "PACK.glean", "the pack"}}),
        {"tables..."}, {"registry", "id", "notice", "output"}, run};
}

} // namespace gleaner::app
