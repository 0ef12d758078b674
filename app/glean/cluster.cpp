#include "app/glean/file_issues.h"
#include "app/glean/table_file.h"
#include "core/clean/clustering/clusters.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    TerminalJob job;
    const auto input = openInput(arguments, arguments.text("input"), job);
    if (!input)
        return report(input.error());
    const table::Table& table = input->current();
    const auto column = table.schema().indexOfNameOrId(arguments.text("column"));
    if (!column)
        return report(column.error());
    const auto clusters = clean::findClusters(table, *column, table.allRows(), arguments.text("method", "fp/1"), job);
    if (!clusters)
        return report(clusters.error());
    if (arguments.json()) {
        base::Json list = base::Json::array();
        for (const auto& cluster : *clusters) {
            base::Json members = base::Json::array();
            for (const auto& member : cluster.members)
                members.push_back({{"count", member.count}, {"value", member.cell.text}});
            list.push_back({{"key", cluster.key}, {"members", members}, {"rows", cluster.rows},
                {"target", clean::proposedTarget(cluster).text}});
        }
        printJson({{"clusters", list}, {"column", table.schema().columns[*column].name},
            {"method", arguments.text("method", "fp/1")}});
    } else {
        printLine(counted(clusters->size(), "cluster"));
        for (const auto& cluster : *clusters) {
            printLine(fmt::format("{} ({})", shown(clean::proposedTarget(cluster).text), counted(cluster.rows, "row")));
            for (const auto& member : cluster.members)
                printLine(fmt::format("{:>10}  {}", member.count, shown(member.cell.text)));
        }
    }
    return report(fileIssues(*input));
}

} // namespace

Verb clusterVerb()
{
    auto options = tableFileOptions();
    options.push_back({"input", "IN", "table or project"});
    options.push_back({"column", "C", "header name or column id"});
    options.push_back({"method", "ID", "fp/1 (default) or fingerprint-or/1"});
    return {"cluster", "IN --column C --method ID", "Finds values that probably mean the same.", makeOptions(options),
        {"input"}, {"column"}, run};
}

} // namespace gleaner::app
