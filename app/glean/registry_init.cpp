#include "app/glean/registry_input.h"

#include "core/workspace/practice_city.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    const bool practice = arguments.flag("practice");
    std::string city = arguments.text("city");
    std::optional<std::string> seed;
    std::string secret;
    if (practice) {
        city = workspace::practiceCity;
        seed = workspace::practiceSeed();
    } else if (city.empty()) {
        return report({base::ErrorCode::Usage, {"It lacks --city NAME."}, {}});
    } else if (!arguments.flag("no-passphrase")) {
        auto asked = passphrase(arguments, "A passphrase for the city's keys", AskTwice::Yes);
        if (!asked)
            return report(asked.error());
        secret = std::move(*asked);
        if (secret.empty())
            return report({base::ErrorCode::BadParameter, {"the passphrase", "it is empty"}, {}});
    }
    const auto registry
        = registry::Registry::create(arguments.text("folder"), city, arguments.day(), secret, std::move(seed));
    if (!registry)
        return report(registry.error());
    const auto state = (*registry)->state();
    if (!state)
        return report(state.error());
    printLine(fmt::format("registry of {}\nanchor {}", state->city, state->anchor));
    if (practice)
        printLine("for practice, not trust: its keys come from a published seed");
    return ExitCode::Done;
}

} // namespace

Verb registryInitVerb()
{
    return {"registry init", "DIR --city NAME", "Makes a city's registry: keys and first trust list.",
        makeOptions({{"folder", "DIR", "a new or empty folder"},
            {"city", "NAME", "lower-case name like a domain, such as data.example.gov"},
            {"no-passphrase", "", "protect the keys by this computer's file rights only"},
            {"practice", "", "the practice city demo.example, whose keys everybody knows"}}),
        {"folder"}, {}, run};
}

} // namespace gleaner::app
