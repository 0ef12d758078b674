#include "core/workspace/answers.h"

#include "core/review/replay.h"
#include "core/workspace/project_workspace.h"

#include <algorithm>

namespace gleaner::workspace {

using base::ErrorCode;
using base::Result;

namespace {

constexpr std::string_view chartFolder = "charts/";
constexpr std::string_view chartEnding = ".json";

/// The chain that came with the pack: enough to read again what was checked when it came in.
Result<bundle::TrustContext> contextOf(const bundle::Pack& pack)
{
    auto chain = trust::TrustChain::check(pack.trust);
    if (!chain)
        return base::forward(chain);
    bundle::TrustContext context;
    context.chains.emplace(pack.anchor, std::move(*chain));
    return context;
}

} // namespace

Result<SentItems> sentItems(const std::string& file, const history::Tables& base)
{
    const auto damaged = [](const base::Error& error) {
        return base::fail(ErrorCode::ProjectDamaged, {"the bundle handed in", base::describe(error)});
    };
    const auto read = bundle::readBundle(file, {});
    if (!read)
        return damaged(read.error());
    if (!read->contribution)
        return base::fail(ErrorCode::ProjectDamaged, {"the bundle handed in", "it is of another kind"});
    const bundle::Contribution& contribution = *read->contribution;
    SentItems items;
    if (!contribution.recipe.is_null()) {
        const auto recipe = review::wireRecipeFromJson(contribution.recipe);
        if (!recipe)
            return damaged(recipe.error());
        std::vector<review::RuleRow> rules;
        for (const bundle::Rule& rule : contribution.rules)
            rules.push_back({rule.step, rule.table, rule.changes, rule.idsSha256});
        base::NullJob job;
        auto checked = review::checkReplay(base, *recipe, contribution.changes, rules, job);
        if (!checked)
            return damaged(checked.error());
        for (review::Change& change : checked->changes)
            items.changes.emplace(change.id, std::move(change));
    }
    for (const crowd::Annotation& annotation : contribution.annotations)
        items.annotations.emplace(crowd::annotationId(annotation), annotation);
    for (const auto& [name, bytes] : read->files) {
        if (name.starts_with(chartFolder) && name.ends_with(chartEnding))
            items.charts.insert(name.substr(chartFolder.size(), name.size() - chartFolder.size() - chartEnding.size()));
    }
    return items;
}

Result<void> checkCoverage(const bundle::Receipt& receipt, const SentItems& items)
{
    std::set<std::string> answered;
    for (const bundle::DecisionRow& decision : receipt.decisions) {
        if (!items.contains(decision.itemId) || !answered.insert(decision.itemId).second)
            return base::fail(ErrorCode::ReceiptId, {decision.itemId});
    }
    if (answered.size() != items.size())
        return base::fail(ErrorCode::ReceiptId, {std::to_string(items.size() - answered.size()) + " missing"});
    return {};
}

Result<void> ProjectWorkspace::receive(const bundle::Bundle& read, std::string_view file)
{
    if (!read.receipt)
        return base::fail(ErrorCode::BadParameter, {"receipt", "the bundle is of another kind"});
    if (read.state != bundle::TrustState::Trusted)
        return base::fail(ErrorCode::Unsigned);
    const bundle::Receipt& receipt = *read.receipt;
    const auto sent = std::ranges::find_if(
        m_sent, [&](const SentState& state) { return state.bundle.identity == receipt.contribution; });
    if (sent == m_sent.end())
        return base::fail(ErrorCode::ReceiptForeign);
    const auto items = sentItems(sent->bundle.file, m_history.base());
    if (!items)
        return base::forward(items);
    if (auto covered = checkCoverage(receipt, *items); !covered)
        return covered;
    const auto known = m_file->receipts();
    if (!known)
        return base::forward(known);
    if (std::ranges::find(*known, receipt.identity, &project::ReceivedReceipt::identity) == known->end()) {
        auto stored = m_file->addReceipt({receipt.identity, receipt.contribution, receipt.n, std::string(file)});
        if (!stored)
            return stored;
    }
    if (auto loaded = loadAnswers(); !loaded)
        return loaded;
    notify(ChangeEvent::Receipts);
    return {};
}

Result<void> ProjectWorkspace::loadAnswers()
{
    const auto bundles = m_file->sentBundles();
    if (!bundles)
        return base::forward(bundles);
    const auto receipts = m_file->receipts();
    if (!receipts)
        return base::forward(receipts);
    m_sent.clear();
    m_answers.clear();
    m_answerOfCell.clear();
    if (!m_pack)
        return {};
    const auto context = contextOf(m_pack->pack);
    if (!context)
        return base::forward(context);
    // Later bundles hold the earlier work too, so their answers come last and count on a cell.
    for (const project::SentBundle& sent : *bundles) {
        SentState state{sent, false, false, {}};
        const project::ReceivedReceipt* newest = nullptr;
        for (const auto& receipt : *receipts) {
            if (receipt.contribution == sent.identity && (newest == nullptr || receipt.n > newest->n))
                newest = &receipt;
        }
        if (newest != nullptr) {
            const auto read = bundle::readBundle(newest->file, *context);
            const auto items = sentItems(sent.file, m_history.base());
            if (!read || !read->receipt || !items)
                return base::fail(ErrorCode::ProjectDamaged, {base::shownName(path()), "a receipt in it"});
            const bundle::Receipt& answer = *read->receipt;
            state.answered = answer.closed;
            state.partlyAnswered = true;
            state.totals = answer.totals;
            for (const bundle::DecisionRow& decision : answer.decisions) {
                Answer item{decision, std::nullopt, std::nullopt, sent.identity, newest->n, answer.release};
                if (const auto change = items->changes.find(decision.itemId); change != items->changes.end())
                    item.change = change->second;
                if (const auto note = items->annotations.find(decision.itemId); note != items->annotations.end())
                    item.annotation = note->second;
                if (item.change) {
                    const review::Change& change = *item.change;
                    m_answerOfCell[change.table + '\n' + change.row + '\n' + change.column] = m_answers.size();
                }
                m_answers.push_back(std::move(item));
            }
        }
        m_sent.push_back(std::move(state));
    }
    return {};
}

const Answer* ProjectWorkspace::answerFor(std::string_view table, std::string_view row, std::string_view column) const
{
    const auto found = m_answerOfCell.find(std::string(table) + '\n' + std::string(row) + '\n' + std::string(column));
    return found == m_answerOfCell.end() ? nullptr : &m_answers[found->second];
}

} // namespace gleaner::workspace
