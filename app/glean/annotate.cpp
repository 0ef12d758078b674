#include "app/glean/input.h"

namespace gleaner::app {

namespace {

ExitCode run(const Arguments& arguments)
{
    TerminalJob job;
    const auto project = openProject(arguments, arguments.text("project"), job);
    if (!project)
        return report(project.error());
    const auto table = chooseTable(arguments, (*project)->tables());
    if (!table)
        return report(table.error());
    const auto type = crowd::annotationTypeNamed(arguments.text("type"));
    if (!type)
        return report({base::ErrorCode::BadParameter, {"--type", "it is none of the known kinds"}, {}});
    crowd::Annotation note{
        *table, arguments.text("row"), {}, *type, arguments.text("text"), arguments.text("link"), {}};
    const table::Table& current = (*project)->current(*table);
    if (arguments.has("column")) {
        const auto column = current.schema().indexOfNameOrId(arguments.text("column"));
        if (!column)
            return report(column.error());
        note.column = current.schema().columns[*column].id;
    }
    if (!note.row.empty() && !current.rowIds().find(note.row))
        return report({base::ErrorCode::NoSuchRow, {note.row}, {}});
    const auto id = (*project)->addNote(note);
    return id ? ExitCode::Done : report(id.error());
}

} // namespace

Verb annotateVerb()
{
    return {"annotate", "P.gleaner --type question --text TEXT [--row ID] [--column C] [--link URL]",
        "Adds a note to a cell, a row, a column or the whole table.",
        makeOptions({{"project", "P.gleaner", "the project"},
            {"type", "KIND", "question, comment, evidence, cannot-tell, local-knowledge or suspect"},
            {"text", "TEXT", "at most 2000 characters"}, {"row", "ID", "row id, such as [\"A-17\"]"},
            {"column", "C", "header name or column id"}, {"link", "URL", "https address of the evidence"}}),
        {"project"}, {"type"}, run};
}

} // namespace gleaner::app
