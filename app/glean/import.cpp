#include "app/glean/bundle_text.h"
#include "app/glean/input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

base::Result<void> removeForced(const Arguments& arguments, const std::filesystem::path& out)
{
    std::error_code error;
    if (arguments.flag("force") && std::filesystem::exists(out, error))
        std::filesystem::remove(out, error);
    if (error)
        return base::fail(base::ErrorCode::FileUnwritable, {base::shownName(out), error.message()});
    return {};
}

ExitCode importPack(const Arguments& arguments, const std::filesystem::path& file, const std::filesystem::path& out)
{
    auto read = readBundleFile(arguments, file);
    if (!read)
        return report(read.error());
    if (!read->pack)
        return report({base::ErrorCode::BadParameter, {base::shownName(file), "it is no pack"}, {}});
    const auto profile = openProfile(arguments);
    if (!profile)
        return report(profile.error());
    if (read->state == bundle::TrustState::NewCity) {
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
    if (const auto removed = removeForced(arguments, out); !removed)
        return report(removed.error());
    TerminalJob job;
    const auto project = workspace::Workspace::createFromPack(out, *read, *bytes, job);
    if (!project)
        return report(project.error());
    printLine(fmt::format("project made from pack {} of {}", read->pack->ref.text(), read->pack->city));
    return ExitCode::Done;
}

ExitCode run(const Arguments& arguments)
{
    const std::filesystem::path file = arguments.text("file");
    const std::filesystem::path out = arguments.text("output");
    if (out.extension() != ".gleaner")
        return report({base::ErrorCode::Usage, {"The output must be a project file: -o NAME.gleaner."}, {}});
    if (workspace::fileKindOf(file) == workspace::FileKind::Bundle)
        return importPack(arguments, file, out);
    const auto bytes = base::mapFile(file);
    if (!bytes)
        return report(bytes.error());
    const auto dialect = chooseDialect(arguments, (*bytes)->view(), base::shownName(file));
    if (!dialect)
        return report(dialect.error());
    if (const auto removed = removeForced(arguments, out); !removed)
        return report(removed.error());
    TerminalJob job;
    const auto project = workspace::Workspace::createFromTable(out, file, *dialect, job);
    if (!project)
        return report(project.error());
    const std::string table = (*project)->tables().front();
    printLine(fmt::format("project made: table {}, {} rows, {} columns", table, (*project)->current(table).rowCount(),
        (*project)->current(table).columnCount()));
    return report((*project)->source(table).issues);
}

} // namespace

Verb importVerb()
{
    auto options = dialectOptions();
    options.push_back({"file", "FILE", "table or pack"});
    options.push_back({"output,o", "P.gleaner", "the new project"});
    options.push_back({"trust", "ANCHOR", "trust a new city whose anchor this is"});
    return {"import", "FILE -o P.gleaner", "Makes a project from a table or a city's pack.", makeOptions(options),
        {"file"}, {"output"}, run};
}

} // namespace gleaner::app
