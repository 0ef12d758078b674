#include "app/glean/input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    if (const auto checked = checkNoProject(arguments.text("output")); !checked)
        return report(checked.error());
    TerminalJob job;
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    const auto project = openProject(arguments, arguments.text("project"), job);
    if (!project)
        return report(project.error());
    if ((*project)->pack() && arguments.flag("accept-notice") && !(*project)->noticeAccepted()) {
        if (const auto accepted = (*project)->acceptNotice(arguments.day()); !accepted)
            return report(accepted.error());
    }
    const auto draft
        = (*project)->draftContribution(arguments.day(), arguments.text("team"), arguments.text("room"), job);
    if (!draft)
        return report(draft.error());
    for (const std::string& title : draft->chartsLeftHome)
        fmt::print(stderr, "glean: the chart “{}” stays here: its groups are too small. [chart-guarded]\n", title);
    std::string secret;
    if ((*profile)->identity() == trust::Protection::Passphrase) {
        auto asked = passphrase(arguments, "Passphrase");
        if (!asked)
            return report(asked.error());
        secret = std::move(*asked);
    }
    const auto master = (*profile)->openIdentity(secret);
    if (!master)
        return report(master.error());
    const auto sent
        = (*project)->contribute(*draft, *master, **profile, arguments.text("output"), arguments.existing());
    if (!sent)
        return report(sent.error());
    printLine(sent->identity);
    printLine(fmt::format("number {}{}", sent->seq, draft->unchanged ? ", the same file as before" : ""));
    return ExitCode::Done;
}

} // namespace

Verb contributeVerb()
{
    return {"contribute", "P.gleaner -o C.glean --accept-notice [--team T] [--room R]",
        "Signs the work of a project as a contribution for its city.",
        makeOptions({{"project", "P.gleaner", "the project"}, {"output,o", "C.glean", "the file to hand in"},
            {"accept-notice", "", "the data-use notice was read and is accepted"},
            {"team", "T", "a team's name, typed by you; it travels"},
            {"room", "R", "a workshop room's name, typed by you; it travels"}}),
        {"project"}, {"output"}, run};
}

} // namespace gleaner::app
