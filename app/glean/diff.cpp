#include "app/glean/file_issues.h"
#include "app/glean/table_file.h"
#include "core/review/keyed_changes.h"

#include <algorithm>
#include <boost/algorithm/string/split.hpp>
#include <fmt/format.h>

namespace gleaner::app {

namespace {

using base::ErrorCode;

/// The names that --key gives: each is a column's whole name, or several with commas between.
std::vector<std::string> keyNames(const Arguments& arguments, const table::Schema& earlier, const table::Schema& later)
{
    const auto isColumn = [&](const std::string& name) {
        return std::ranges::find(earlier.columns, name, &table::ColumnInfo::name) != earlier.columns.end()
            || std::ranges::find(later.columns, name, &table::ColumnInfo::name) != later.columns.end();
    };
    std::vector<std::string> names;
    for (const std::string& text : arguments.list("key")) {
        if (isColumn(text)) {
            names.push_back(text);
            continue;
        }
        std::vector<std::string> parts;
        boost::split(parts, text, [](char character) { return character == ','; });
        names.insert(names.end(), parts.begin(), parts.end());
    }
    return names;
}

struct Inputs {
    std::string earlierFile;
    Input earlier;
    std::string laterFile;
    Input later;
};

/// Cells lie in the files as they were read: if one was written to meanwhile, what was found is not what is there.
base::Result<void> checkUnchanged(const Inputs& inputs)
{
    if (!inputs.earlier.source().source->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {base::shownName(inputs.earlierFile)});
    if (!inputs.later.source().source->isUnchanged())
        return base::fail(ErrorCode::FileChanged, {base::shownName(inputs.laterFile)});
    return {};
}

base::Result<void> writeChanges(
    const Arguments& arguments, const Inputs& inputs, const review::KeyedDiff& diff, base::JobContext& job)
{
    const auto produce = [&](const base::ByteSink& sink) -> base::Result<void> {
        auto written = review::writeKeyedChanges(inputs.earlier.current(), inputs.later.current(), diff, sink, job);
        return written ? checkUnchanged(inputs) : written;
    };
    return base::writeAtomically(arguments.text("output"), produce, base::FileMode::Shared, arguments.existing());
}

std::vector<std::string> namesOf(const table::Table& table, const std::vector<std::size_t>& columns)
{
    std::vector<std::string> names;
    for (const std::size_t index : columns)
        names.push_back(table.schema().columns[index].name);
    return names;
}

void print(const table::Table& earlier, const table::Table& later, const review::KeyedDiff& diff)
{
    if (diff.isSame()) {
        printLine(fmt::format("the tables are the same: {}, {}", counted(later.rowCount(), "row"),
            counted(later.columnCount(), "column")));
        return;
    }
    printLine(fmt::format("{} added, {} removed, {} changed, {} the same", counted(diff.addedRows.size(), "row"),
        counted(diff.removedRows.size(), "row"), counted(diff.changedRows, "row"),
        counted(diff.rows.size() - diff.changedRows, "row")));
    printLine(fmt::format("{} changed", counted(diff.changedCells(), "cell")));
    for (const review::ComparedColumn& column : diff.columns) {
        if (!column.changed.empty())
            printLine(
                fmt::format("{:>10}  {}", column.changed.size(), shown(later.schema().columns[column.later].name)));
    }
    for (const std::string& name : namesOf(later, diff.addedColumns))
        printLine(fmt::format("column added: {}", shown(name)));
    for (const std::string& name : namesOf(earlier, diff.removedColumns))
        printLine(fmt::format("column removed: {}", shown(name)));
}

base::Json toJson(const table::Table& earlier, const table::Table& later, const review::KeyedDiff& diff)
{
    base::Json columns = base::Json::array();
    for (const review::ComparedColumn& column : diff.columns) {
        if (!column.changed.empty())
            columns.push_back({{"cells", column.changed.size()}, {"name", later.schema().columns[column.later].name}});
    }
    return {{"cells", diff.changedCells()}, {"columns", columns}, {"columns_added", namesOf(later, diff.addedColumns)},
        {"columns_removed", namesOf(earlier, diff.removedColumns)}, {"key", namesOf(later, diff.laterKey)},
        {"rows",
            {{"added", diff.addedRows.size()}, {"changed", diff.changedRows}, {"removed", diff.removedRows.size()},
                {"same", diff.rows.size() - diff.changedRows}}},
        {"same", diff.isSame()}};
}

/// What is odd in both files; each issue names its file.
std::vector<base::Issue> issuesOf(const Inputs& inputs)
{
    std::vector<base::Issue> issues;
    for (const auto& [file, input] :
        {std::pair(&inputs.earlierFile, &inputs.earlier), {&inputs.laterFile, &inputs.later}}) {
        for (base::Issue& issue : fileIssues(*input)) {
            issue.place.file = base::shownName(*file);
            issues.push_back(std::move(issue));
        }
    }
    return issues;
}

ExitCode run(const Arguments& arguments)
{
    if (arguments.has("output")) {
        if (const auto checked = checkNoProject(arguments.text("output")); !checked)
            return report(checked.error());
    }
    TerminalJob job;
    Inputs inputs{arguments.text("earlier"), {}, arguments.text("later"), {}};
    for (const auto& [file, input] :
        {std::pair(&inputs.earlierFile, &inputs.earlier), {&inputs.laterFile, &inputs.later}}) {
        auto opened = openInput(arguments, *file, job);
        if (!opened)
            return report(opened.error());
        *input = std::move(*opened);
    }
    const table::Table& earlier = inputs.earlier.current();
    const table::Table& later = inputs.later.current();
    const auto diff = review::keyedDiff(earlier, later, keyNames(arguments, earlier.schema(), later.schema()), job);
    if (const auto unchanged = checkUnchanged(inputs); !unchanged)
        return report(unchanged.error());
    if (!diff)
        return report(diff.error());
    if (arguments.has("output")) {
        if (const auto written = writeChanges(arguments, inputs, *diff, job); !written)
            return report(written.error());
    }
    if (arguments.json())
        printJson(toJson(earlier, later, *diff));
    else
        print(earlier, later, *diff);
    const ExitCode odd = report(issuesOf(inputs));
    return diff->isSame() ? odd : ExitCode::Findings;
}

} // namespace

Verb diffVerb()
{
    auto options = tableFileOptions();
    options.push_back({"earlier", "EARLIER", "table or project"});
    options.push_back({"later", "LATER", "another table or project"});
    options.push_back({"key", "COLUMN[,COLUMN]...", "the columns that name a row in both; may be given several times"});
    options.push_back({"output,o", "OUT.csv", "write every change to this table"});
    return {"diff", "EARLIER LATER --key COLUMN[,COLUMN]... [-o OUT.csv]",
        "Compares two tables by key: exit 0 if they are the same, 1 if they differ.", makeOptions(options),
        {"earlier", "later"}, {"key"}, run};
}

} // namespace gleaner::app
