#include "app/glean/bundle_text.h"
#include "app/glean/input.h"
#include "app/glean/table_file.h"
#include "core/formats/append.h"
#include "core/workspace/project_target.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

/// Moves the finished project to its place and tells what is odd: what turning the file into a table met, and what the
/// tables hold.
ExitCode finish(std::unique_ptr<workspace::Workspace> project, workspace::ProjectTarget& target,
    const std::string& line, std::vector<base::Issue> issues)
{
    const auto found = issuesOf(*project);
    issues.insert(issues.end(), found.begin(), found.end());
    project.reset();
    if (const auto placed = target.place(); !placed)
        return report(placed.error());
    printLine(line);
    return report(issues);
}

ExitCode importPack(const Arguments& arguments, const std::filesystem::path& file, const std::filesystem::path& out)
{
    auto read = readBundleFile(arguments, file);
    if (!read)
        return report(read.error());
    if (!read->pack)
        return report(
            {base::ErrorCode::Outer, {"it is a " + std::string(bundle::kindName(read->kind)) + ", not a pack"}, {}});
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    if (read->state == bundle::TrustState::NewCity) {
        report(read->issues); // said before anybody trusts the city
        if (arguments.text("trust") != read->pack->anchor)
            return report({base::ErrorCode::CityNotTrusted, {read->pack->anchor}, {}});
        if (const auto trusted = (*profile)->trustCity(*read->chain, arguments.day()); !trusted)
            return report(trusted.error());
        read = readBundleFile(arguments, file);
        if (!read)
            return report(read.error());
    } else if (read->state == bundle::TrustState::Trusted) {
        if (const auto trusted = (*profile)->trustCity(*read->chain, arguments.day()); !trusted)
            return report(trusted.error());
    }
    const auto bytes = base::readFile(file);
    if (!bytes)
        return report(bytes.error());
    auto target = workspace::ProjectTarget::prepare(out, arguments.existing());
    if (!target)
        return report(target.error());
    TerminalJob job;
    auto project = workspace::Workspace::createFromPack(target->path(), *read, *bytes, job);
    if (!project)
        return report(project.error());
    return finish(std::move(*project), *target,
        fmt::format("project made from pack {} of {}", read->pack->ref.text(), read->pack->city), {});
}

ExitCode run(const Arguments& arguments)
{
    const std::vector<std::string> files = formats::withoutParts(arguments.list("file"));
    const std::filesystem::path file = files.front();
    const std::filesystem::path out = arguments.text("output");
    if (out.extension() != ".gleaner")
        return report({base::ErrorCode::Usage, {"The output must be a project file: -o NAME.gleaner."}, {}});
    if (files.size() == 1 && workspace::fileKindOf(file) == workspace::FileKind::Bundle)
        return importPack(arguments, file, out);
    TerminalJob job;
    auto read = files.size() == 1
        ? readTableFile(arguments, file, job)
        : appendTableFiles(arguments, files, table::tableNameFor(out.filename().string()), job);
    if (!read)
        return report(read.error());
    if (arguments.flag("reference")) {
        if (!read->table.origin.empty())
            return report({base::ErrorCode::BadParameter,
                {"--reference",
                    "a project can refer to a text table only, not to what has to be unpacked or converted"},
                {}});
        read->table.place = workspace::SourcePlace::File;
    }
    auto target = workspace::ProjectTarget::prepare(out, arguments.existing());
    if (!target)
        return report(target.error());
    auto project = workspace::Workspace::createFromTable(target->path(), read->table, job);
    if (!project)
        return report(project.error());
    const std::string table = (*project)->tables().front();
    const std::string line
        = fmt::format("project made: table {}, {}, {}", table, counted((*project)->current(table).rowCount(), "row"),
            counted((*project)->current(table).columnCount(), "column"));
    return finish(std::move(*project), *target, line, read->issues);
}

} // namespace

Verb importVerb()
{
    auto options = tableFileOptions();
    options.push_back({"file", "FILE...", "a pack, a table, or several tables that become one"});
    options.push_back({"output,o", "P.gleaner", "the new project"});
    options.push_back({"reference", "", "leave the table in its file and refer to it (it must stay as it is)"});
    options.push_back({"trust", "ANCHOR", "trust a new city whose anchor this is"});
    return {"import", "FILE... -o P.gleaner", "Makes a project from one table or several, or from a city's pack.",
        makeOptions(options), {"file..."}, {"output"}, run};
}

} // namespace gleaner::app
