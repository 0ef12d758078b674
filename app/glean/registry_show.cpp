#include "app/glean/registry_input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    const auto registry = registry::Registry::open(arguments.text("folder"));
    if (!registry)
        return report(registry.error());
    if (const auto whole = (*registry)->verifyLog(); !whole)
        return report(whole.error());
    for (const std::string& file : arguments.list("receipt")) {
        const auto bytes = base::readFile(file);
        if (!bytes)
            return report(bytes.error());
        if (auto held = (*registry)->verifyWitness(*bytes); !held) {
            held.error().place.file = base::shownName(file);
            return report(held.error());
        }
    }
    const auto state = (*registry)->state();
    if (!state)
        return report(state.error());
    if (arguments.has("export-keys")) {
        if (const auto written = (*registry)->exportKeys(arguments.text("export-keys")); !written)
            return report(written.error());
    }
    if (arguments.json()) {
        base::Json releases = base::Json::array();
        for (const auto& release : state->releases) {
            releases.push_back({{"day", release.day}, {"digest", release.digest}, {"pack", release.pack},
                {"version", release.version}});
        }
        printJson({{"anchor", state->anchor}, {"city", state->city}, {"contributions", state->contributions},
            {"log", {{"head", state->logHead}, {"seq", state->logSeq}}}, {"open_items", state->openItems},
            {"parked", state->parked}, {"releases", releases}, {"state_hash", state->stateHash}});
        return ExitCode::Done;
    }
    printLine(fmt::format("registry of {}\nanchor {}\nstate hash {}\nlog {}, head {}\n{}, {}, {} set aside",
        state->city, state->anchor, state->stateHash,
        state->logSeq == 1 ? "1 entry" : fmt::format("{} entries", state->logSeq), state->logHead,
        counted(state->contributions, "contribution"), counted(state->openItems, "open item"), state->parked));
    for (const auto& release : state->releases)
        printLine(fmt::format("release {}@{} of {} {}", release.pack, release.version, release.day, release.digest));
    return ExitCode::Done;
}

} // namespace

Verb registryShowVerb()
{
    return {"registry show", "DIR", "Shows a registry's state, after checking its whole decision log.",
        makeOptions({{"folder", "DIR", "the registry"},
            {"receipt", "R.glean...", "hold the log against this receipt; may be given several times"},
            {"export-keys", "DIR", "write allowed_signers, revoked_keys and minisign keys for stock tools"}}),
        {"folder"}, {}, run};
}

} // namespace gleaner::app
