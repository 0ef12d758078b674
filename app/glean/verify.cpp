#include "app/glean/bundle_text.h"

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    const auto read = readBundleFile(arguments, arguments.text("bundle"));
    if (!read) {
        if (arguments.json())
            printJson({{"error", toJson(read.error())}, {"state", "refused"}});
        return report(read.error());
    }
    if (arguments.json())
        printJson(bundleJson(*read));
    else
        printBundle(*read);
    switch (read->state) {
    case bundle::TrustState::Unsigned:
        return ExitCode::Findings;
    case bundle::TrustState::NewCity:
        return ExitCode::NeedsDecision;
    default:
        return ExitCode::Done;
    }
}

} // namespace

Verb verifyVerb()
{
    return {"verify", "X.glean",
        "Checks a bundle: 0 trusted, known or new; 1 unsigned; 3 refused; 4 a city not met before.",
        makeOptions({{"bundle", "X.glean", "the bundle"}}), {"bundle"}, {}, run};
}

} // namespace gleaner::app
