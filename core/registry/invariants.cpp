#include "core/registry/invariants.h"

#include "core/base/item_id.h"
#include "core/review/classify.h"

#include <algorithm>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;
using review::Change;
using review::ChangeOp;

/// I2 and I1: every change starts from the base and all of them lead to the stated result.
Result<void> checkResults(const bundle::Contribution& contribution, const ShelvedPack& pack,
    const std::vector<Change>& changes, base::JobContext& job)
{
    std::map<std::string, std::vector<Change>> byTable;
    for (const Change& change : changes) {
        if (!pack.tables.contains(change.table))
            return base::fail(ErrorCode::Before, {change.id});
        byTable[change.table].push_back(change);
    }
    for (const auto& [name, own] : byTable) {
        const auto after = review::applyChanges(pack.tables.at(name), own, job);
        if (!after) {
            const ErrorCode code = after.error().code;
            if (code == ErrorCode::NoSuchRow || code == ErrorCode::NoSuchColumn)
                return base::fail(
                    ErrorCode::Before, {after.error().arguments.empty() ? name : after.error().arguments[0]});
            return base::forward(after);
        }
        const auto stated = contribution.result.find(name);
        if (stated == contribution.result.end() || stated->second != base::identityText(table::tableDigest(*after)))
            return base::fail(ErrorCode::ResultMismatch, {name});
    }
    for (const auto& [name, digest] : contribution.result) {
        const bundle::PackTable* table = pack.find(name);
        if (table == nullptr || (!byTable.contains(name) && digest != table->digest))
            return base::fail(ErrorCode::ResultMismatch, {name});
    }
    return {};
}

/// The ids of changes; I6 is checked on all items together, once they are gathered.
Result<void> checkIds(const std::vector<CheckedItem>& items)
{
    std::set<std::string_view> ids;
    for (const CheckedItem& item : items) {
        const Change& change = item.item.change;
        const bool fits = item.item.kind != "change" || review::changeId(change) == change.id;
        if (!fits || !ids.insert(change.id).second)
            return base::fail(ErrorCode::ItemId, {change.id});
    }
    return {};
}

Result<void> checkDialects(const review::WireRecipe& recipe, const ShelvedPack& pack)
{
    for (const auto& [name, dialect] : recipe.imports) {
        const bundle::PackTable* table = pack.find(name);
        if (table == nullptr || table->dialect != dialect)
            return base::fail(ErrorCode::BaseDialect, {name});
    }
    return {};
}

/// The rule under which a change is grouped (section 6).
std::pair<std::string, RuleText> ruleOf(const Change& change, const review::WireRecipe& recipe, bool explained)
{
    if (change.op == ChangeOp::Delete)
        return {review::removedRowRuleHash(), {"remove-rows/1", base::Json::object()}};
    if (!explained)
        return {review::unexplainedRuleHash(), {"unexplained", base::Json::object()}};
    const review::WireStep* step = recipe.find(change.step);
    const bool byPair = step == nullptr || step->operation.starts_with("map-values/")
        || step->operation.starts_with("cluster-merge/");
    if (byPair) {
        const std::string before = change.beforeIs + change.before;
        const std::string after = change.afterIs + change.after;
        return {review::manualRuleHash(before, after), {"manual/1", {{"before", before}, {"after", after}}}};
    }
    base::Json shared = step->parameters;
    shared.erase("column");
    shared.erase("columns");
    return {review::ruleHash(step->operation, step->parameters), {step->operation, std::move(shared)}};
}

CheckedItem changeItem(const Change& change, const review::WireRecipe& recipe, bool explained)
{
    CheckedItem checked;
    checked.item.change = change;
    auto [rule, text] = ruleOf(change, recipe, explained);
    checked.rule = std::move(text);
    checked.proposal.item = change.id;
    checked.proposal.rule = std::move(rule);
    checked.proposal.step = change.step;
    checked.proposal.atomic = change.atomic;
    checked.proposal.confidence = change.confidence;
    checked.proposal.evidence = change.evidence;
    checked.proposal.note = change.note;
    return checked;
}

CheckedItem annotationItem(const crowd::Annotation& annotation)
{
    const std::string type(crowd::annotationTypeName(annotation.type));
    CheckedItem checked;
    checked.item.kind = "annotation";
    checked.item.change.id = crowd::annotationId(annotation);
    checked.item.change.table = annotation.table;
    checked.item.change.row = annotation.row;
    checked.item.change.column = annotation.column;
    checked.item.record = base::controlJson(
        {{"type", type}, {"text", annotation.text}, {"link", annotation.link}, {"replies_to", annotation.repliesTo}});
    checked.rule = {"annotation/1", {{"type", type}}};
    checked.proposal.item = checked.item.change.id;
    checked.proposal.rule = review::ruleHash(checked.rule.operation, checked.rule.parameters);
    return checked;
}

Result<CheckedItem> chartItem(std::string_view file, const std::string& name)
{
    const auto scene = insight::readPublishedChart(file, name);
    if (!scene)
        return base::forward(scene);
    const std::string digest = base::toHex(base::asBytes(base::sha256(file)));
    const std::array<base::NsField, 1> fields{digest};
    CheckedItem checked;
    checked.item.kind = "chart";
    checked.item.change.id = base::itemId("gleaner-chart-v1", fields);
    checked.item.change.table = scene->spec.table;
    checked.item.change.column = scene->spec.column;
    checked.item.record = file;
    checked.rule = {"chart/1", base::Json::object()};
    checked.proposal.item = checked.item.change.id;
    checked.proposal.rule = review::ruleHash(checked.rule.operation, checked.rule.parameters);
    return checked;
}

/// Changes as they are once rules are expanded, each with what the replay says about it.
struct ReplayedChanges {
    review::WireRecipe recipe;
    review::ReplayCheck check;
};

Result<ReplayedChanges> replayChanges(
    const bundle::Contribution& contribution, const ShelvedPack& pack, base::JobContext& job)
{
    ReplayedChanges replayed;
    for (const Change& change : contribution.changes) {
        if (change.op != ChangeOp::Set && change.op != ChangeOp::Confirm && change.op != ChangeOp::Delete)
            return base::fail(ErrorCode::Format, {std::string(review::changeOpName(change.op))});
    }
    if (contribution.recipe.is_null()) {
        if (!contribution.changes.empty() || !contribution.rules.empty())
            return base::fail(ErrorCode::RecipeSyntax, {"it is missing"});
        return replayed;
    }
    auto recipe = review::wireRecipeFromJson(contribution.recipe);
    if (!recipe)
        return base::forward(recipe);
    replayed.recipe = std::move(*recipe);
    if (const auto dialects = checkDialects(replayed.recipe, pack); !dialects)
        return base::forward(dialects);
    std::vector<review::RuleRow> rules;
    for (const bundle::Rule& rule : contribution.rules)
        rules.push_back({rule.step, rule.table, rule.changes, rule.idsSha256});
    auto check = review::checkReplay(pack.tables, replayed.recipe, contribution.changes, rules, job);
    if (!check)
        return base::forward(check);
    replayed.check = std::move(*check);
    return replayed;
}

} // namespace

Result<CheckedContribution> checkContribution(
    const bundle::Contribution& contribution, const ShelvedPack& pack, std::string_view payload, base::JobContext& job)
{
    const auto replayed = replayChanges(contribution, pack, job);
    if (!replayed)
        return base::forward(replayed);
    CheckedContribution checked;
    const auto& changes = replayed->check.changes;
    for (std::size_t index = 0; index < changes.size(); ++index)
        checked.items.push_back(changeItem(changes[index], replayed->recipe, replayed->check.explained[index]));
    for (const crowd::Annotation& annotation : contribution.annotations)
        checked.items.push_back(annotationItem(annotation));
    const auto files = bundle::readPayload(payload, bundle::Kind::Contribution);
    if (!files)
        return base::forward(files);
    for (const auto& [name, bytes] : *files) {
        if (!name.starts_with("charts/"))
            continue;
        auto chart = chartItem(bytes, name);
        if (!chart)
            return base::forward(chart);
        checked.items.push_back(std::move(*chart));
    }
    if (const auto ids = checkIds(checked.items); !ids)
        return base::forward(ids);
    if (const auto results = checkResults(contribution, pack, changes, job); !results)
        return base::forward(results);
    if (replayed->check.differing > 0) {
        base::Issue issue;
        issue.code = ErrorCode::ReplayDiffers;
        issue.arguments = {std::to_string(replayed->check.differing)};
        issue.count = replayed->check.differing;
        checked.issues.push_back(std::move(issue));
    }
    return checked;
}

} // namespace gleaner::registry
