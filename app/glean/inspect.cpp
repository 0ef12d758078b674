#include "app/glean/bundle_text.h"
#include "app/glean/input.h"
#include "app/glean/table_file.h"

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
    if (json.contains("origin") && json["origin"].contains("widths"))
        printLine("  cut at the widths " + json["origin"]["widths"].dump());
    if (json.contains("origin") && json["origin"].contains("crs")) {
        const std::string crs = shown(json["origin"]["crs"].get<std::string>());
        // WKT is long; its first text is the name, and --json has all of it.
        const std::size_t open = crs.find('"');
        printLine("  coordinates in "
            + (open == std::string::npos ? crs : crs.substr(open + 1, crs.find('"', open + 1) - open - 1)));
    }
    if (json.contains("evidence")) {
        for (const base::Json& sentence : json["evidence"])
            printLine("  - " + shown(sentence.get<std::string>()));
    }
    if (json.contains("parts") && json["parts"].size() > 1) {
        std::size_t number = 0;
        for (const base::Json& part : json["parts"]) {
            printLine(fmt::format("  part {}: {} rows, {} columns, behind {} rows (--part {})", ++number,
                part["rows"].get<std::size_t>(), part["columns"].get<std::size_t>(),
                part["skipRows"].get<std::size_t>(), number));
        }
    }
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

/// What speaks for the way the file is read, and the tables in it.
void addReading(base::Json& json, const formats::csv::Reading& reading)
{
    json["evidence"] = base::Json::array();
    for (const formats::csv::Evidence& evidence : reading.evidence)
        json["evidence"].push_back(formats::csv::describe(evidence));
    json["parts"] = base::Json::array();
    for (const formats::csv::TablePlace& part : reading.tables) {
        json["parts"].push_back({{"columns", part.columns}, {"footerRows", part.footerRows},
            {"headerRows", part.headerRows}, {"rows", part.rows}, {"skipRows", part.skipRows}});
    }
}

base::Json layersJson(const formats::Source& source)
{
    base::Json layers = base::Json::array();
    for (const formats::Layer& layer : source.layers()) {
        base::Json json{{"name", layer.name}};
        if (layer.rows)
            json["rows"] = *layer.rows;
        if (!layer.columns.empty())
            json["columns"] = layer.columns;
        layers.push_back(std::move(json));
    }
    return layers;
}

void printLayers(const base::Json& json)
{
    printLine("format " + json["format"].get<std::string>());
    for (const base::Json& layer : json["layers"]) {
        const std::string rows
            = layer.contains("rows") ? ", " + counted(layer["rows"].get<std::size_t>(), "row") : std::string{};
        printLine("  layer " + layer["name"].get<std::string>() + rows);
    }
}

/// What the file offers, and, if it is clear which of its tables is meant, what that holds.
ExitCode inspectTable(const Arguments& arguments, const std::filesystem::path& file)
{
    TerminalJob job;
    const auto source = formats::Source::open(file, scratchFolder(), job);
    if (!source)
        return report(source.error());
    base::Json json{{"format", formats::formatName((*source)->format())}, {"kind", "table"}};
    if ((*source)->format() != formats::Format::Csv)
        json["layers"] = layersJson(**source);
    const auto choice = sourceChoice(arguments);
    if (!choice)
        return report(choice.error());
    const bool clear = !choice->layer.empty() || (*source)->proposed() || arguments.flag("all-tables");
    std::vector<base::Issue> issues;
    if (clear) {
        const auto input = openInput(arguments, file, job);
        if (!input)
            return report(input.error());
        json.update(tableJson(input->table, input->current(), input->source()));
        if (!input->origin.is_null())
            json["origin"] = input->origin;
        if (input->reading)
            addReading(json, *input->reading);
        issues = input->source().issues;
    }
    if (arguments.json()) {
        printJson(json);
        return issues.empty() ? ExitCode::Done : ExitCode::Findings;
    }
    if (json.contains("layers"))
        printLayers(json);
    if (clear)
        printTable(json);
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
    return inspectTable(arguments, file);
}

} // namespace

Verb inspectVerb()
{
    auto options = tableFileOptions();
    options.push_back({"file", "FILE", "table, project or bundle"});
    return {"inspect", "FILE", "Tells what a table, project or bundle holds.", makeOptions(options), {"file"}, {}, run};
}

} // namespace gleaner::app
