#include "app/glean/input.h"
#include "core/formats/csv/writer.h"

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    if (const auto checked = checkNoProject(arguments.text("output")); !checked)
        return report(checked.error());
    TerminalJob job;
    const auto input = openInput(arguments, arguments.text("input"), job);
    if (!input)
        return report(input.error());
    const auto produce = [&](const base::ByteSink& sink) {
        return arguments.flag("rfc4180") ? formats::csv::writeStandard(input->current(), sink, job)
                                         : formats::csv::writePreserving(input->source(), input->current(), sink, job);
    };
    const auto written
        = base::writeAtomically(arguments.text("output"), produce, base::FileMode::Shared, arguments.existing());
    if (!written)
        return report(written.error());
    return report(input->source().issues);
}

} // namespace

Verb exportVerb()
{
    auto options = dialectOptions();
    options.push_back({"input", "IN", "table or project"});
    options.push_back({"output,o", "OUT.csv", "the file to write"});
    options.push_back({"rfc4180", "", "write what was understood, header first, as RFC 4180 in UTF-8"});
    return {"export", "IN -o OUT.csv [--rfc4180]",
        "Writes the table; by default every byte that was not changed stays as it was.", makeOptions(options),
        {"input"}, {"output"}, run};
}

} // namespace gleaner::app
