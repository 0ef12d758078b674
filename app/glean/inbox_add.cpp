#include "app/glean/bundle_text.h"
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
    TerminalJob job;
    ExitCode worst = ExitCode::Done;
    const auto note = [&worst](ExitCode code) { worst = std::max(worst, code); };
    base::Json results = base::Json::array();
    for (const std::string& file : arguments.list("contributions")) {
        const auto bytes = base::readFile(file);
        if (!bytes) {
            note(report(bytes.error()));
            results.push_back(
                {{"error", toJson(bytes.error())}, {"file", base::shownName(file)}, {"state", "refused"}});
            continue;
        }
        const auto result = (*registry)->intake(*bytes, base::shownName(file), arguments.day(), job);
        base::Json json{{"file", result.fileName}, {"identity", result.identity}, {"issues", toJson(result.issues)},
            {"known_before", result.alreadyKnown}, {"signer", result.signer}, {"state", trustStateName(result.state)}};
        if (result.error) {
            json["error"] = toJson(*result.error);
            json["state"] = "refused";
            note(report(*result.error));
        } else if (!arguments.json()) {
            printLine(fmt::format("{}: {} {}{}", result.fileName, trustStateName(result.state), result.identity,
                result.alreadyKnown ? ", handed in before: nothing added" : ""));
            note(report(result.issues));
        } else if (!result.issues.empty()) {
            note(ExitCode::Findings);
        }
        results.push_back(std::move(json));
    }
    if (arguments.json())
        printJson({{"results", results}});
    return worst;
}

} // namespace

Verb inboxAddVerb()
{
    return {"inbox add", "--registry DIR C.glean...", "Checks contributions and takes them in.",
        makeOptions({{"contributions", "C.glean...", "the contributions"}, {"registry", "DIR", "the city's registry"}}),
        {"contributions..."}, {"registry"}, run};
}

} // namespace gleaner::app
