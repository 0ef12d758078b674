#include "core/registry/grouping.h"

#include <algorithm>
#include <tuple>

namespace gleaner::registry {

namespace {

using review::ChangeClass;

struct GroupKey {
    ChangeClass cls;
    std::string table, column, rule;

    bool operator<(const GroupKey& other) const
    {
        return std::tie(cls, table, column, rule) < std::tie(other.cls, other.table, other.column, other.rule);
    }
};

/// The rule of most signers, then the smallest.
std::string leadingRule(const Cycle& cycle, std::size_t item)
{
    std::map<std::string_view, std::set<std::string_view>> signers;
    for (const std::size_t index : cycle.copiesOf[item]) {
        const Copy& copy = cycle.copies[index];
        if (copy.current)
            signers[copy.fields.rule].insert(cycle.bundles[copy.bundle].signer);
    }
    std::string_view best;
    for (const auto& [rule, list] : signers) {
        if (best.empty() || list.size() > signers.at(best).size())
            best = rule;
    }
    return std::string(best);
}

ChangeClass classOf(const Cycle& cycle, std::size_t item)
{
    ChangeClass cls = ChangeClass::Item;
    for (const std::size_t index : cycle.copiesOf[item]) {
        if (cycle.copies[index].current)
            cls = std::min(cls, cycle.copies[index].cls);
    }
    return cls;
}

std::string columnName(const Cycle& cycle, const std::string& table, const std::string& column)
{
    const auto found = cycle.released->tables.find(table);
    if (found == cycle.released->tables.end())
        return {};
    const auto index = found->second.schema().indexOfId(column);
    return index ? found->second.schema().columns[*index].name : std::string();
}

/// The working value of the cell that a copy is about; empty if the row is gone.
std::string headCell(const Cycle& cycle, const Copy& copy)
{
    const review::Change& change = cycle.items[copy.item].change;
    const auto table = cycle.head.find(change.table);
    if (table == cycle.head.end() || change.column.empty())
        return {};
    const auto row = table->second.rowWithId(copy.row);
    const auto column = table->second.schema().indexOfId(change.column);
    return row && column ? table::letterText(table->second.cell(*row, *column)) : std::string();
}

std::optional<crowd::Annotation> annotationOf(const ItemRow& item)
{
    const auto json = base::parseControlJson(item.record, "annotation");
    if (!json)
        return std::nullopt;
    crowd::Annotation annotation;
    annotation.table = item.change.table;
    annotation.row = item.change.row;
    annotation.column = item.change.column;
    annotation.type = crowd::annotationTypeNamed(json->value("type", "")).value_or(crowd::AnnotationType::Comment);
    annotation.text = json->value("text", "");
    annotation.link = json->value("link", "");
    annotation.repliesTo = json->value("replies_to", "");
    return annotation;
}

ReviewItem reviewItem(const Cycle& cycle, std::size_t index, ChangeClass cls)
{
    const ItemRow& row = cycle.items[index];
    ReviewItem item;
    item.id = row.change.id;
    item.kind = row.kind;
    item.change = row.change;
    item.signers = cycle.signers(index);
    const bool showsHead = review::isConflict(cls) || cls == ChangeClass::Applied;
    for (const std::size_t place : cycle.copiesOf[index]) {
        const Copy& copy = cycle.copies[place];
        if (!copy.current)
            continue;
        if (item.contributions.empty()) {
            item.change.step = copy.fields.step;
            item.change.atomic = copy.fields.atomic;
            item.change.confidence = copy.fields.confidence;
            item.change.evidence = copy.fields.evidence;
            item.change.note = copy.fields.note;
            if (showsHead && row.kind == "change")
                item.head = headCell(cycle, copy);
        }
        item.contributions.push_back(cycle.bundles[copy.bundle].digest);
    }
    if (row.kind == "annotation")
        item.annotation = annotationOf(row);
    if (row.kind == "chart") {
        if (auto scene = insight::readPublishedChart(row.record, row.change.id))
            item.chart = std::move(*scene);
    }
    if (const DecisionEntry* decision = cycle.decisionOf(index)) {
        const auto verdict = review::verdictNamed(decision->verdict).value_or(review::Verdict::NotReviewed);
        item.decision = decisionRow(row, *decision, verdict);
        item.decision->sharedWith = static_cast<std::int64_t>(item.signers > 0 ? item.signers - 1 : 0);
    }
    return item;
}

std::string quoted(const std::string& letterText)
{
    return letterText.size() < 2 ? "(blank)" : "“" + letterText.substr(1) + "”";
}

std::string textOf(const base::Json& parameters, const char* name)
{
    const auto found = parameters.is_object() ? parameters.find(name) : parameters.end();
    return parameters.is_object() && found != parameters.end() && found->is_string() ? found->get<std::string>()
                                                                                     : std::string();
}

/// The operation's words: "trim-whitespace/1" as "Trim whitespace".
std::string operationWords(std::string_view operation)
{
    std::string words(operation.substr(0, operation.find('/')));
    std::ranges::replace(words, '-', ' ');
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
        words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

} // namespace

std::string ruleSentence(const RuleText& rule)
{
    if (rule.operation == "manual/1")
        return quoted(textOf(rule.parameters, "before")) + " → " + quoted(textOf(rule.parameters, "after"));
    if (rule.operation == "unexplained")
        return "Changes that the recipe does not explain";
    if (rule.operation == "remove-rows/1")
        return "Remove rows";
    if (rule.operation == "chart/1")
        return "Chart";
    if (rule.operation == "annotation/1")
        return "Note: " + operationWords(textOf(rule.parameters, "type"));
    if (rule.operation.starts_with("replace/"))
        return "Replace “" + textOf(rule.parameters, "find") + "” with “" + textOf(rule.parameters, "with") + "”";
    if (rule.operation.starts_with("change-case/"))
        return "Change case: " + textOf(rule.parameters, "to");
    return operationWords(rule.operation);
}

bundle::DecisionRow decisionRow(const ItemRow& item, const DecisionEntry& decision, review::Verdict verdict)
{
    bundle::DecisionRow row;
    row.itemId = item.change.id;
    row.itemKind = item.kind;
    row.verdict = verdict;
    row.reason = decision.reason;
    row.cls = decision.cls;
    row.note = decision.note;
    row.pointer = decision.pointer;
    row.due = decision.due;
    row.amendedIs = decision.amendedIs;
    row.amended = decision.amended;
    return row;
}

std::vector<ReviewGroup> makeGroups(const Cycle& cycle, const std::map<std::string, RuleText>& rules)
{
    std::map<GroupKey, std::vector<std::size_t>> members;
    for (std::size_t item = 0; item < cycle.items.size(); ++item) {
        if (!cycle.isCurrent(item))
            continue;
        const review::Change& change = cycle.items[item].change;
        members[{classOf(cycle, item), change.table, change.column, leadingRule(cycle, item)}].push_back(item);
    }
    std::vector<ReviewGroup> groups;
    for (auto& [key, items] : members) {
        std::ranges::sort(items, [&cycle](std::size_t a, std::size_t b) {
            return review::wireOrder(cycle.items[a].change, cycle.items[b].change);
        });
        ReviewGroup group;
        group.id = review::groupId(review::className(key.cls), key.table, key.column, key.rule);
        group.cls = key.cls;
        group.table = key.table;
        group.column = key.column;
        group.columnName = columnName(cycle, key.table, key.column);
        group.rule = key.rule;
        if (const auto rule = rules.find(key.rule); rule != rules.end()) {
            group.operation = rule->second.operation;
            group.sentence = ruleSentence(rule->second);
        }
        std::set<std::string_view> signers;
        for (const std::size_t item : items) {
            group.items.push_back(reviewItem(cycle, item, key.cls));
            group.openItems += cycle.isOpen(item) ? 1U : 0U;
            for (const std::size_t copy : cycle.copiesOf[item]) {
                if (cycle.copies[copy].current)
                    signers.insert(cycle.bundles[cycle.copies[copy].bundle].signer);
            }
        }
        group.signers = signers.size();
        groups.push_back(std::move(group));
    }
    std::ranges::sort(groups, [](const ReviewGroup& a, const ReviewGroup& b) {
        const auto rank = [](const ReviewGroup& group) {
            return std::make_tuple(review::isConflict(group.cls), -static_cast<std::int64_t>(group.items.size()),
                -static_cast<std::int64_t>(group.signers), std::string_view(group.id));
        };
        return rank(a) < rank(b);
    });
    return groups;
}

} // namespace gleaner::registry
