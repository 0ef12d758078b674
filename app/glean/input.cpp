#include "app/glean/input.h"
#include "app/glean/table_file.h"
#include "core/base/watched_job.h"

#include <algorithm>

namespace gleaner::app {

using base::ErrorCode;
using base::Result;

const table::Table& Input::current() const { return workspace ? workspace->current(table) : document->table; }

const formats::csv::Document& Input::source() const { return workspace ? workspace->source(table) : *document; }

std::vector<base::Issue> issuesOf(const workspace::Workspace& project)
{
    std::vector<base::Issue> issues;
    for (const std::string& table : project.tables()) {
        for (base::Issue issue : project.source(table).issues) {
            if (issue.place.file.empty())
                issue.place.file = table;
            issues.push_back(std::move(issue));
        }
    }
    return issues;
}

Result<std::unique_ptr<workspace::Profile>> openProfile(const Arguments& arguments)
{
    return workspace::Profile::open(arguments.profileFolder());
}

Result<std::unique_ptr<workspace::Workspace>> openProject(
    const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job)
{
    const auto profile = openProfile(arguments);
    if (!profile)
        return base::forward(profile);
    const auto trust = (*profile)->trustContext();
    if (!trust)
        return base::forward(trust);
    return workspace::Workspace::open(file, *trust, job);
}

Result<void> checkNoProject(const std::filesystem::path& output)
{
    std::error_code ignored;
    const bool replaces = std::filesystem::is_regular_file(output, ignored)
        && workspace::fileKindOf(output) == workspace::FileKind::Project;
    const std::string name = "The output " + base::shownName(output);
    if (replaces)
        return base::fail(ErrorCode::Usage, {name + " is a project; choose another name."});
    if (output.extension() == ".gleaner")
        return base::fail(ErrorCode::Usage, {name + " has a project's name; choose another."});
    return {};
}

Result<std::string> chooseTable(const Arguments& arguments, const std::vector<std::string>& tables)
{
    if (arguments.has("table")) {
        const std::string name = arguments.text("table");
        if (std::ranges::find(tables, name) == tables.end())
            return base::fail(ErrorCode::NoSuchTable, {name});
        return name;
    }
    if (tables.size() == 1)
        return tables.front();
    std::string names;
    for (const std::string& name : tables)
        names += (names.empty() ? "" : ", ") + name;
    return base::fail(ErrorCode::TableAmbiguous, {names});
}

Result<Input> openInput(const Arguments& arguments, const std::filesystem::path& file, base::JobContext& job)
{
    Input input;
    switch (workspace::fileKindOf(file)) {
    case workspace::FileKind::Project: {
        auto project = openProject(arguments, file, job);
        if (!project)
            return base::forward(project);
        auto table = chooseTable(arguments, (*project)->tables());
        if (!table)
            return base::forward(table);
        input.workspace = std::move(*project);
        input.table = std::move(*table);
        return input;
    }
    case workspace::FileKind::Bundle:
        return base::fail(
            ErrorCode::NotATable, {base::shownName(file), "it is a bundle; import it into a project first"});
    case workspace::FileKind::Table:
    case workspace::FileKind::Unknown:
        break;
    }
    const auto read = readTableFile(arguments, file, job);
    if (!read)
        return base::forward(read);
    input.table = read->table.name;
    base::WatchedJob watched(job, *read->table.bytes);
    auto document = formats::csv::read(read->table.bytes, read->table.dialect, input.table, watched);
    // Whatever else went wrong: a file that changed explains it.
    if (!read->table.bytes->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {base::shownName(file)});
    if (!document)
        return base::forward(document);
    document->issues.insert(document->issues.begin(), read->issues.begin(), read->issues.end());
    input.document = std::move(*document);
    input.reading = read->reading;
    if (!read->table.origin.empty())
        input.origin = base::Json::parse(read->table.origin, nullptr, false);
    return input;
}

} // namespace gleaner::app
