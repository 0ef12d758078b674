#include "app/glean/registry_input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

base::Json previewJson(const registry::ReleasePreview& preview)
{
    base::Json tables = base::Json::array();
    for (const auto& table : preview.tables) {
        base::Json records = base::Json::array();
        for (const auto& [before, after] : table.records)
            records.push_back({{"after", after}, {"before", before}});
        tables.push_back({{"changed_cells", table.changedCells}, {"name", table.name}, {"new_bytes", table.newBytes},
            {"old_bytes", table.oldBytes}, {"records", records}, {"removed_rows", table.removedRows}});
    }
    return {{"blockers", preview.blockers}, {"changelog", preview.changelog}, {"from", preview.fromVersion},
        {"pack", preview.pack}, {"tables", tables}, {"to", preview.toVersion}};
}

void printPreview(const registry::ReleasePreview& preview)
{
    printLine(fmt::format("{}: version {} to {}", preview.pack, preview.fromVersion, preview.toVersion));
    for (const auto& table : preview.tables) {
        printLine(fmt::format("{}: {} changed, {} removed, {} bytes to {}", table.name,
            counted(table.changedCells, "cell"), counted(table.removedRows, "row"), table.oldBytes, table.newBytes));
        for (const auto& [before, after] : table.records)
            printLine("- " + shown(before) + "\n+ " + shown(after));
    }
    for (const std::string& blocker : preview.blockers)
        printLine("can't be released: " + blocker);
}

ExitCode run(const Arguments& arguments)
{
    const bool dry = arguments.flag("dry-run");
    if (!dry && !arguments.has("output"))
        return report({base::ErrorCode::Usage, {"It lacks -o OUTDIR."}, {}});
    const auto registry = dry ? openRegistry(arguments) : openSigningRegistry(arguments);
    if (!registry)
        return report(registry.error());
    const auto pack = choosePack(arguments, **registry);
    if (!pack)
        return report(pack.error());
    TerminalJob job;
    if (dry) {
        const auto preview = (*registry)->previewRelease(*pack, job);
        if (!preview)
            return report(preview.error());
        if (arguments.json())
            printJson(previewJson(*preview));
        else
            printPreview(*preview);
        return preview->blockers.empty() ? ExitCode::Done : ExitCode::NeedsDecision;
    }
    const auto version = (*registry)->publish(*pack, arguments.text("output"), arguments.day(), job);
    if (!version)
        return report(version.error());
    printLine(fmt::format("{}@{} published", *pack, *version));
    return ExitCode::Done;
}

} // namespace

Verb publishVerb()
{
    return {"publish", "--registry DIR --pack ID -o OUTDIR",
        "Publishes the next version: tables, changelog and signed pack.",
        makeOptions({{"registry", "DIR", "the city's registry"}, {"pack", "ID", "the pack"},
            {"output,o", "OUTDIR", "folder for tables, changelog and pack"},
            {"dry-run", "", "show the byte preview and write nothing"}}),
        {}, {"registry"}, run};
}

} // namespace gleaner::app
