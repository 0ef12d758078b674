#include "app/glean/registry_input.h"

#include <fmt/format.h>

namespace gleaner::app {

namespace {

base::Json itemJson(const registry::ReviewItem& item)
{
    base::Json json{
        {"contributions", item.contributions.size()}, {"id", item.id}, {"kind", item.kind}, {"signers", item.signers}};
    if (item.kind == "change") {
        json["op"] = review::changeOpName(item.change.op);
        json["row"] = item.change.row;
        json["column"] = item.change.column;
        json["before"] = std::string(1, item.change.beforeIs) + item.change.before;
        json["after"] = std::string(1, item.change.afterIs) + item.change.after;
        if (!item.head.empty())
            json["head"] = item.head;
        if (!item.change.note.empty())
            json["note"] = item.change.note;
    }
    if (item.annotation) {
        json["row"] = item.annotation->row;
        json["column"] = item.annotation->column;
        json["type"] = crowd::annotationTypeName(item.annotation->type);
        json["text"] = item.annotation->text;
    }
    if (item.chart)
        json["title"] = item.chart->spec.title;
    if (item.decision)
        json["decision"]
            = {{"reason", item.decision->reason}, {"verdict", review::verdictName(item.decision->verdict)}};
    return json;
}

base::Json groupJson(const registry::ReviewGroup& group)
{
    base::Json items = base::Json::array();
    for (const auto& item : group.items)
        items.push_back(itemJson(item));
    return {{"class", review::className(group.cls)}, {"column", group.columnName}, {"column_id", group.column},
        {"id", group.id}, {"items", items}, {"open_items", group.openItems}, {"operation", group.operation},
        {"sentence", group.sentence}, {"signers", group.signers}, {"table", group.table}};
}

ExitCode run(const Arguments& arguments)
{
    const auto registry = openRegistry(arguments);
    if (!registry)
        return report(registry.error());
    const auto pack = choosePack(arguments, **registry);
    if (!pack)
        return report(pack.error());
    TerminalJob job;
    const auto groups = (*registry)->groups(*pack, job);
    if (!groups)
        return report(groups.error());
    if (arguments.json()) {
        base::Json list = base::Json::array();
        for (const auto& group : *groups)
            list.push_back(groupJson(group));
        const auto state = (*registry)->state();
        if (!state)
            return report(state.error());
        std::int64_t version = 0;
        for (const auto& release : state->releases) {
            if (release.pack == *pack)
                version = std::max(version, release.version);
        }
        printJson({{"groups", list}, {"pack", *pack}, {"version", version}});
        return ExitCode::Done;
    }
    if (groups->empty())
        printLine("nothing waits for a decision");
    for (const auto& group : *groups) {
        printLine(fmt::format("{} {:<10} {:<16} {}, {} open, {}: {}", group.id, review::className(group.cls),
            shown(group.columnName), counted(group.items.size(), "item"), group.openItems,
            counted(group.signers, "signer"), shown(group.sentence)));
    }
    return ExitCode::Done;
}

} // namespace

Verb reviewListVerb()
{
    return {"review list", "--registry DIR [--pack ID]", "Lists what waits for a decision, by rule.",
        makeOptions({{"registry", "DIR", "the city's registry"}, {"pack", "ID", "the pack"}}), {}, {"registry"}, run};
}

} // namespace gleaner::app
