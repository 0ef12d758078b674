#include "app/glean/file_issues.h"
#include "app/glean/table_file.h"
#include "core/clean/facets/facet_counts.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

/// `COL=VALUE`; the column is the longest header name that fits, so that names may hold "=".
base::Result<clean::Facet> whereFacet(const std::string& text, const table::Schema& schema)
{
    for (std::size_t place = text.rfind('='); place != std::string::npos && place > 0;
         place = text.rfind('=', place - 1)) {
        const auto column = schema.indexOfNameOrId(text.substr(0, place));
        if (column) {
            return clean::ListFacet{schema.columns[*column].id, {table::cellOf(text.substr(place + 1))}, false};
        }
    }
    return base::fail(base::ErrorCode::NoSuchColumn, {text});
}

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
    clean::Scope scope;
    for (const std::string& where : arguments.list("where")) {
        const auto facet = whereFacet(where, table.schema());
        if (!facet)
            return report(facet.error());
        scope.facets.push_back(*facet);
    }
    const auto rows = clean::rowsInScope(table, scope, job);
    if (!rows)
        return report(rows.error());
    const auto counts = clean::valueCounts(table, *column, *rows);
    if (arguments.json()) {
        base::Json values = base::Json::array();
        for (const auto& value : counts)
            values.push_back({{"count", value.count}, {"value", value.cell.text}});
        printJson({{"column", table.schema().columns[*column].name}, {"distinct", counts.size()},
            {"rows", rows->count()}, {"values", values}});
    } else {
        printLine(fmt::format("{} in {}", counted(counts.size(), "distinct value"), counted(rows->count(), "row")));
        for (const auto& value : counts) {
            printLine(fmt::format("{:>10}  {}", value.count,
                value.cell.state == table::State::Value ? shown(value.cell.text) : std::string("(blank)")));
        }
    }
    return report(fileIssues(*input));
}

} // namespace

Verb facetVerb()
{
    auto options = tableFileOptions();
    options.push_back({"input", "IN", "table or project"});
    options.push_back({"column", "C", "header name or column id"});
    options.push_back({"where", "COL=VALUE...", "only rows with this value; may be given several times"});
    return {"facet", "IN --column C [--where COL=VALUE]...", "Counts the distinct values of a column.",
        makeOptions(options), {"input"}, {"column"}, run};
}

} // namespace gleaner::app
