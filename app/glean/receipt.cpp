#include "app/glean/registry_input.h"

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    const auto registry = openSigningRegistry(arguments);
    if (!registry)
        return report(registry.error());
    const auto pack = choosePack(arguments, **registry);
    if (!pack)
        return report(pack.error());
    TerminalJob job;
    const auto paths
        = (*registry)->writeReceipts(*pack, arguments.text("output"), arguments.text("due"), arguments.day(), job);
    if (!paths)
        return report(paths.error());
    if (paths->empty())
        printLine("there is no contribution to answer");
    for (const auto& path : *paths)
        printLine(path.filename().string());
    return ExitCode::Done;
}

} // namespace

Verb receiptVerb()
{
    return {"receipt", "--registry DIR --pack ID [--due DAY] -o OUTDIR",
        "Writes one signed receipt for each contribution.",
        makeOptions({{"registry", "DIR", "the city's registry"}, {"pack", "ID", "the pack"},
            {"due", "DAY", "when open items will be looked at (default: by the pack's policy)"},
            {"output,o", "OUTDIR", "folder for the receipts"}}),
        {}, {"registry", "output"}, run};
}

} // namespace gleaner::app
