#include "core/formats/export.h"
#include "app/glean/file_issues.h"
#include "app/glean/table_file.h"
#include "core/formats/csv/writer.h"

namespace gleaner::app {

namespace {

/// How the exported file is to be read.
formats::csv::Dialect exportDialect(const Arguments& arguments, const Input& input)
{
    if (!arguments.flag("rfc4180"))
        return input.source().dialect;
    formats::csv::Dialect dialect;
    dialect.lineEnd = formats::csv::LineEnd::CrLf;
    return dialect;
}

ExitCode exportCsv(const Arguments& arguments, const Input& input, base::JobContext& job)
{
    const auto produce = [&](const base::ByteSink& sink) -> base::Result<void> {
        auto written = arguments.flag("rfc4180")
            ? formats::csv::writeStandard(input.current(), sink, job)
            : formats::csv::writePreserving(input.source(), input.current(), sink, job);
        // Bytes are copied from the file: if it changed meanwhile, what was written is not what was read.
        if (written && !input.source().source->isUnchanged())
            return base::fail(base::ErrorCode::FileChanged, {base::shownName(arguments.text("input"))});
        return written;
    };
    const auto written
        = base::writeAtomically(arguments.text("output"), produce, base::FileMode::Shared, arguments.existing());
    if (!written)
        return report(written.error());
    if (arguments.flag("describe")) {
        const auto described = formats::describeCsv(
            input.current().schema(), exportDialect(arguments, input), arguments.text("output"), arguments.existing());
        if (!described)
            return report(described.error());
    }
    return report(fileIssues(input));
}

ExitCode exportOther(
    const Arguments& arguments, const Input& input, formats::ExportFormat format, base::JobContext& job)
{
    const formats::ExportChoice choice{
        format, arguments.text("geometry"), arguments.text("latitude"), arguments.text("longitude")};
    const auto issues
        = formats::exportTable(input.current(), choice, arguments.text("output"), arguments.existing(), job);
    if (!issues)
        return report(issues.error());
    std::vector<base::Issue> all = fileIssues(input);
    all.insert(all.end(), issues->begin(), issues->end());
    return report(all);
}

ExitCode run(const Arguments& arguments)
{
    const std::string name = arguments.text("format", "csv");
    const auto format = formats::exportFormatNamed(name);
    if (!format && name != "csv")
        return report(
            {base::ErrorCode::BadParameter, {"--format", "it is csv, json-lines, geojson, sqlite or xlsx"}, {}});
    if (const auto checked = checkNoProject(arguments.text("output")); !checked)
        return report(checked.error());
    TerminalJob job;
    const auto input = openInput(arguments, arguments.text("input"), job);
    if (!input)
        return report(input.error());
    return format ? exportOther(arguments, *input, *format, job) : exportCsv(arguments, *input, job);
}

} // namespace

Verb exportVerb()
{
    auto options = tableFileOptions();
    options.push_back({"input", "IN", "table or project"});
    options.push_back({"output,o", "OUT", "the file to write"});
    options.push_back({"format", "F", "csv (default), json-lines, geojson, sqlite or xlsx; all values go out as text"});
    options.push_back({"geometry", "C", "for GeoJSON: the column of geometries (default: the one that is called so)"});
    options.push_back({"latitude", "C", "for GeoJSON: the column of latitudes in degrees"});
    options.push_back({"longitude", "C", "for GeoJSON: the column of longitudes in degrees"});
    options.push_back({"describe", "", "for CSV: write a datapackage.json (Frictionless) beside it"});
    options.push_back({"rfc4180", "", "write what was understood, header first, as RFC 4180 in UTF-8"});
    return {"export", "IN -o OUT [--format F] [--rfc4180]",
        "Writes the table; by default every byte that was not changed stays as it was.", makeOptions(options),
        {"input"}, {"output"}, run};
}

} // namespace gleaner::app
