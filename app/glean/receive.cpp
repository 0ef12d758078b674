#include "app/glean/bundle_text.h"
#include "app/glean/input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    const auto read = readBundleFile(arguments, arguments.text("receipt"));
    if (!read)
        return report(read.error());
    const auto bytes = base::readFile(arguments.text("receipt"));
    if (!bytes)
        return report(bytes.error());
    TerminalJob job;
    const auto project = openProject(arguments, arguments.text("project"), job);
    if (!project)
        return report(project.error());
    if (const auto received = (*project)->receive(*read, *bytes); !received)
        return report(received.error());
    if (arguments.json()) {
        base::Json answers = base::Json::array();
        for (const auto& answer : (*project)->answers()) {
            const auto& decision = answer.decision;
            answers.push_back({{"item", decision.itemId}, {"kind", decision.itemKind}, {"note", decision.note},
                {"reason", decision.reason}, {"verdict", review::verdictName(decision.verdict)}});
        }
        printJson({{"answers", answers}, {"totals", read->receipt->totals}});
        return ExitCode::Done;
    }
    printBundle(*read);
    for (const auto& answer : (*project)->answers()) {
        const auto& decision = answer.decision;
        const std::string place
            = answer.change ? fmt::format("{} {}", answer.change->row, answer.change->column) : decision.itemKind;
        printLine(fmt::format(
            "{:<18} {:<18} {} {}", review::verdictName(decision.verdict), decision.reason, place, decision.note));
    }
    return ExitCode::Done;
}

} // namespace

Verb receiveVerb()
{
    return {"receive", "R.glean --project P.gleaner", "Takes in a city's receipt and shows every answer.",
        makeOptions({{"receipt", "R.glean", "the receipt"}, {"project", "P.gleaner", "the project it answers"}}),
        {"receipt"}, {"project"}, run};
}

} // namespace gleaner::app
