#include "app/glean/bundle_text.h"
#include "app/glean/input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

base::Json columnsJson(const table::Table& table)
{
    base::Json columns = base::Json::array();
    for (std::size_t index = 0; index < table.columnCount(); ++index) {
        const auto counts = table.column(index)->counts();
        std::size_t distinct = 0;
        std::size_t blank = 0;
        for (table::Code code = 0; code < counts.size(); ++code) {
            distinct += counts[code] > 0 ? 1U : 0U;
            if (table.column(index)->dictionary().at(code).state != table::State::Value)
                blank += counts[code];
        }
        columns.push_back({{"blank", blank}, {"distinct", distinct}, {"id", table.schema().columns[index].id},
            {"name", table.schema().columns[index].name}});
    }
    return columns;
}

base::Json tableJson(const std::string& name, const table::Table& table, const formats::csv::Document& source)
{
    return {{"columns", columnsJson(table)}, {"dialect", formats::csv::toJson(source.dialect)},
        {"issues", toJson(source.issues)}, {"name", name}, {"rows", table.rowCount()}};
}

void printTable(const base::Json& json)
{
    printLine(fmt::format("table {}: {}, {}", json["name"].get<std::string>(),
        counted(json["rows"].get<std::size_t>(), "row"), counted(json["columns"].size(), "column")));
    printLine("  read as " + json["dialect"].dump());
    for (const base::Json& column : json["columns"]) {
        printLine(fmt::format("  {:<8} {:<32} {} distinct, {} blank", column["id"].get<std::string>(),
            shown(column["name"].get<std::string>()), column["distinct"].get<std::size_t>(),
            column["blank"].get<std::size_t>()));
    }
}

ExitCode inspectBundle(const Arguments& arguments, const std::filesystem::path& file)
{
    const auto read = readBundleFile(arguments, file);
    if (!read)
        return report(read.error());
    if (arguments.json())
        printJson(bundleJson(*read));
    else
        printBundle(*read);
    if (!arguments.json() && read->pack)
        printNotice(read->pack->notice);
    return ExitCode::Done;
}

ExitCode inspectProject(const Arguments& arguments, const std::filesystem::path& file)
{
    TerminalJob job;
    const auto project = openProject(arguments, file, job);
    if (!project)
        return report(project.error());
    base::Json json{{"charts", (*project)->charts().size()}, {"kind", "project"}, {"notes", (*project)->notes().size()},
        {"read_only", (*project)->readOnlyReason()}, {"steps", (*project)->history().position()}};
    base::Json tables = base::Json::array();
    for (const std::string& name : (*project)->tables())
        tables.push_back(tableJson(name, (*project)->current(name), (*project)->source(name)));
    if (const auto& pack = (*project)->pack())
        json["pack"] = pack->pack.ref.text();
    base::Json sent = base::Json::array();
    for (const auto& state : (*project)->sent()) {
        sent.push_back({{"answered", state.answered}, {"day", state.bundle.day}, {"identity", state.bundle.identity},
            {"seq", state.bundle.seq}, {"totals", state.totals}});
    }
    json["sent"] = sent;
    json["tables"] = tables;
    const auto issues = issuesOf(**project);
    if (arguments.json()) {
        printJson(json);
        return issues.empty() ? ExitCode::Done : ExitCode::Findings;
    }
    printLine(fmt::format("project: {} in effect, {}, {}", counted((*project)->history().position(), "step"),
        counted((*project)->notes().size(), "note"), counted((*project)->charts().size(), "chart")));
    if (const auto& pack = (*project)->pack()) {
        printLine("opened from pack " + pack->pack.ref.text());
        printLine(std::string("data-use notice ") + ((*project)->noticeAccepted() ? "accepted" : "not accepted yet"));
        printNotice(pack->pack.notice);
    }
    if (const std::string reason = (*project)->readOnlyReason(); !reason.empty())
        printLine("read-only: " + reason);
    for (const base::Json& table : tables)
        printTable(table);
    for (const auto& state : (*project)->sent()) {
        printLine(fmt::format("handed in {} as number {}: {}", state.bundle.day, state.bundle.seq,
            state.answered ? "answered" : "not yet answered"));
    }
    return report(issues);
}

ExitCode run(const Arguments& arguments)
{
    const std::filesystem::path file = arguments.text("file");
    switch (workspace::fileKindOf(file)) {
    case workspace::FileKind::Bundle:
        return inspectBundle(arguments, file);
    case workspace::FileKind::Project:
        return inspectProject(arguments, file);
    default:
        break;
    }
    TerminalJob job;
    const auto input = openInput(arguments, file, job);
    if (!input)
        return report(input.error());
    base::Json json = tableJson(input->table, input->current(), input->source());
    json["kind"] = "table";
    if (arguments.json())
        printJson(json);
    else
        printTable(json);
    if (!arguments.json())
        return report(input->source().issues);
    return input->source().issues.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

Verb inspectVerb()
{
    auto options = dialectOptions();
    options.push_back({"file", "FILE", "table, project or bundle"});
    return {"inspect", "FILE", "Tells what a table, project or bundle holds.", makeOptions(options), {"file"}, {}, run};
}

} // namespace gleaner::app
