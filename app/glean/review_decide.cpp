#include "app/glean/registry_input.h"

#include <fmt/format.h>

#include <algorithm>

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    const auto registry = openRegistry(arguments);
    if (!registry)
        return report(registry.error());
    const auto text = base::readFile(arguments.text("file"), std::size_t{64} << 20U);
    if (!text)
        return report(text.error());
    const auto file = registry::readDecisionFile(*text);
    if (!file)
        return report(file.error());
    const auto packs = (*registry)->packs();
    if (std::ranges::find(packs, file->pack) == packs.end())
        return report({base::ErrorCode::UnknownPack, {file->pack}, {}});
    const auto state = (*registry)->state();
    if (!state)
        return report(state.error());
    std::int64_t version = 0;
    for (const auto& release : state->releases) {
        if (release.pack == file->pack)
            version = std::max(version, release.version);
    }
    if (version != file->version) {
        return report({base::ErrorCode::DecisionsSyntax,
            {fmt::format("it is for {}@{}, but the last release is version {}", file->pack, file->version, version)},
            {}});
    }
    const auto decided = (*registry)->decide(file->pack, file->decisions, arguments.text("reviewer"), arguments.day());
    if (!decided)
        return report(decided.error());
    printLine(counted(file->decisions.size(), "decision") + " recorded");
    return ExitCode::Done;
}

} // namespace

Verb reviewDecideVerb()
{
    return {"review decide", "--registry DIR --file D.json --reviewer ID",
        "Records decisions; the whole file is checked before the first is written.",
        makeOptions({{"registry", "DIR", "the city's registry"}, {"file", "D.json", "the decisions"},
            {"reviewer", "ID", "who decides, as a staff id"}}),
        {}, {"registry", "file", "reviewer"}, run};
}

} // namespace gleaner::app
