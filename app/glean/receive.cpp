#include "app/glean/bundle_text.h"
#include "app/glean/input.h"

#include <fmt/format.h>

#include <algorithm>

namespace gleaner::app {

namespace {

std::string quoted(char state, const std::string& text)
{
    return state == 'v' ? "“" + shown(text) + "”" : std::string("(blank)");
}

/// The header name of a column, or its id where the table is not there.
std::string columnName(const workspace::Workspace& project, const std::string& table, const std::string& column)
{
    const auto tables = project.tables();
    if (std::ranges::find(tables, table) == tables.end())
        return column;
    const auto& schema = project.base(table).schema();
    const auto index = schema.indexOfId(column);
    return index ? schema.columns[*index].name : column;
}

/// What an answer is about: row, column, and for a value before and after.
std::string placeOf(const workspace::Workspace& project, const workspace::Answer& answer)
{
    if (answer.annotation) {
        const auto& note = *answer.annotation;
        std::string place = note.row;
        if (!note.column.empty())
            place += (place.empty() ? "" : " ") + shown(columnName(project, note.table, note.column));
        return fmt::format("{}{}note “{}”", place, place.empty() ? "" : ": ", shown(note.text));
    }
    if (!answer.change)
        return answer.decision.itemKind;
    const review::Change& change = *answer.change;
    if (change.op == review::ChangeOp::Delete)
        return shown(change.row) + " removed";
    return fmt::format("{} {}: {} → {}", shown(change.row), shown(columnName(project, change.table, change.column)),
        quoted(change.beforeIs, change.before), quoted(change.afterIs, change.after));
}

std::string wordingOf(const bundle::DecisionRow& decision)
{
    const review::Reason* reason = review::findReason(decision.verdict, decision.reason);
    return reason == nullptr ? std::string() : std::string(reason->wording);
}

/// Verdict and reason, what they are about, and everything the city said to it.
std::string answerLine(const workspace::Workspace& project, const workspace::Answer& answer)
{
    const auto& decision = answer.decision;
    std::string line = fmt::format("{:<18} {:<18} {}. {}", review::verdictName(decision.verdict), decision.reason,
        placeOf(project, answer), wordingOf(decision));
    if (!decision.amendedIs.empty())
        line += " Published: " + quoted(decision.amendedIs.front(), decision.amended) + ".";
    if (!decision.note.empty())
        line += " Note: " + shown(decision.note);
    if (!decision.due.empty())
        line += " Expected by " + decision.due + ".";
    return line;
}

base::Json answerJson(const workspace::Answer& answer)
{
    const auto& decision = answer.decision;
    base::Json json{{"item", decision.itemId}, {"kind", decision.itemKind}, {"note", decision.note},
        {"reason", decision.reason}, {"sentence", wordingOf(decision)},
        {"verdict", review::verdictName(decision.verdict)}};
    for (const auto& [name, text] : {std::pair("due", &decision.due), std::pair("pointer", &decision.pointer)}) {
        if (!text->empty())
            json[name] = *text;
    }
    if (!decision.amendedIs.empty())
        json["amended"] = decision.amendedIs + decision.amended;
    if (answer.release > 0)
        json["release"] = answer.release;
    if (answer.change) {
        json["op"] = review::changeOpName(answer.change->op);
        json["table"] = answer.change->table;
        json["row"] = answer.change->row;
        json["column"] = answer.change->column;
        json["before"] = answer.change->beforeIs + answer.change->before;
        json["after"] = answer.change->afterIs + answer.change->after;
    }
    if (answer.annotation) {
        json["table"] = answer.annotation->table;
        json["row"] = answer.annotation->row;
        json["column"] = answer.annotation->column;
        json["text"] = answer.annotation->text;
    }
    return json;
}

ExitCode run(const Arguments& arguments)
{
    const auto read = readBundleFile(arguments, arguments.text("receipt"));
    if (!read)
        return report(read.error());
    if (!read->receipt)
        return report(
            {base::ErrorCode::Outer, {"it is a " + std::string(bundle::kindName(read->kind)) + ", not a receipt"}, {}});
    const auto bytes = base::readFile(arguments.text("receipt"));
    if (!bytes)
        return report(bytes.error());
    TerminalJob job;
    const auto project = openProject(arguments, arguments.text("project"), job);
    if (!project)
        return report(project.error());
    if (const auto received = (*project)->receive(*read, *bytes); !received)
        return report(received.error());
    if (arguments.json()) {
        base::Json answers = base::Json::array();
        for (const auto& answer : (*project)->answers())
            answers.push_back(answerJson(answer));
        printJson({{"answers", answers}, {"totals", read->receipt->totals}});
        return ExitCode::Done;
    }
    printBundle(*read);
    for (const auto& answer : (*project)->answers())
        printLine(answerLine(**project, answer));
    return ExitCode::Done;
}

} // namespace

Verb receiveVerb()
{
    return {"receive", "R.glean --project P.gleaner", "Takes in a city's receipt and shows every answer.",
        makeOptions({{"receipt", "R.glean", "the receipt"}, {"project", "P.gleaner", "the project it answers"}}),
        {"receipt"}, {"project"}, run};
}

} // namespace gleaner::app
