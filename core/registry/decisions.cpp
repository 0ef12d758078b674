#include "core/registry/decisions.h"

#include "core/base/hash_map.h"
#include "core/base/item_id.h"
#include "core/bundle/forms.h"

#include <algorithm>
#include <set>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;
using review::ChangeOp;
using review::Verdict;

constexpr std::size_t mostNote = 1000;
constexpr std::size_t mostReviewer = 100;

tl::unexpected<base::Error> refuse(std::string what)
{
    return base::fail(ErrorCode::DecisionsSyntax, {std::move(what)});
}

bool accepts(std::string_view verdict) { return verdict == "accepted" || verdict == "accepted-with-fix"; }

std::string nameOf(const DecisionInput& input)
{
    return input.group.empty() ? "item " + input.item : "group " + input.group;
}

/// What the closed list of reasons asks of one input (section 7).
Result<void> checkInput(const DecisionInput& input)
{
    const review::Reason* reason = review::findReason(input.verdict, input.reason);
    const std::string name = nameOf(input);
    if (reason == nullptr)
        return refuse(name + ": " + std::string(review::verdictName(input.verdict)) + " has no reason " + input.reason);
    if (input.verdict == Verdict::Withdrawn)
        return refuse(name + ": only the author takes a proposal back");
    if (reason->needsAmended ? input.amendedIs != "v" && input.amendedIs != "e"
                             : !input.amendedIs.empty() || !input.amended.empty())
        return refuse(name + ": amended_is");
    if (!table::fromLetterText(input.amendedIs.empty() ? "e" : input.amendedIs + input.amended)
        || !bundle::characters(input.amended))
        return refuse(name + ": amended");
    const auto noteLength = bundle::characters(input.note);
    if (!noteLength || *noteLength > mostNote || (reason->needsNote && input.note.empty()))
        return refuse(name + ": note");
    if (reason->needsPointer && input.pointer.empty())
        return refuse(name + ": pointer");
    if (!input.pointer.empty() && !base::parseControlJson(input.pointer, "pointer"))
        return refuse(name + ": pointer");
    if ((reason->needsDue && input.due.empty()) || (!input.due.empty() && !bundle::isDay(input.due)))
        return refuse(name + ": due");
    return {};
}

class Decider {
public:
    Decider(Store& store, const Cycle& cycle, const std::vector<ReviewGroup>& groups, const Reviewer& reviewer)
        : m_store(store)
        , m_cycle(cycle)
        , m_groups(groups)
        , m_reviewer(reviewer)
        , m_final(cycle.items.size())
        , m_lastN(cycle.lastN)
    {
        for (const ReviewGroup& group : groups) {
            for (const ReviewItem& item : group.items)
                m_classes.emplace(item.id, review::className(group.cls));
        }
    }

    /// One input as it will be written.
    struct Entry {
        base::Json body;
        std::vector<DecisionEntry> decisions;
    };

    Result<void> add(const DecisionInput& raw)
    {
        DecisionInput input = raw;
        if (input.amendedIs.empty() && input.verdict == Verdict::AcceptedWithFix)
            input.amendedIs = input.amended.empty() ? "" : "v";
        if (const auto checked = checkInput(input); !checked)
            return checked;
        const auto items = itemsOf(input);
        if (!items)
            return base::forward(items);
        Entry entry;
        std::vector<std::string> ids;
        for (const std::size_t item : *items) {
            auto decision = decide(input, item);
            if (!decision)
                return base::forward(decision);
            ids.push_back(decision->item);
            m_final[item] = *decision;
            entry.decisions.push_back(std::move(*decision));
        }
        entry.body = {{"pack", m_cycle.pack}, {"cycle", m_cycle.number}, {"reviewer", m_reviewer.id},
            {"verdict", review::verdictName(input.verdict)}, {"reason", input.reason}};
        if (input.group.empty()) {
            entry.body["item"] = input.item;
        } else {
            std::ranges::sort(ids);
            std::string joined;
            for (const std::string& id : ids)
                joined += (joined.empty() ? "" : "\n") + id;
            entry.body["group"] = input.group;
            entry.body["rule"] = find(input.group)->rule;
            entry.body["items"] = ids.size();
            entry.body["ids_sha256"] = base::toHex(base::asBytes(base::sha256(joined)));
        }
        m_entries.push_back(std::move(entry));
        return {};
    }

    /// What would be accepted in the end must be one value per cell, in rows that are there, and fit to publish.
    Result<void> checkAccepted() const
    {
        base::TextMap<std::string> cells;
        base::HashSet<std::string> editedRows;
        std::set<std::string> removedRows; // in order, so that the first fault is always the same
        for (const Copy& copy : m_cycle.copies) {
            const ItemRow& item = m_cycle.items[copy.item];
            const DecisionEntry* standing = m_cycle.decisionOf(copy.item);
            const DecisionEntry* decision = m_final[copy.item] ? &*m_final[copy.item] : standing;
            if (!copy.current || item.kind != "change" || decision == nullptr || !accepts(decision->verdict))
                continue;
            const bool isNew = m_final[copy.item].has_value();
            const auto table = m_cycle.released->tables.find(item.change.table);
            const bool rowGone = table == m_cycle.released->tables.end() || !table->second.rowWithId(copy.row);
            const std::string row = base::ns(item.change.table) + base::ns(copy.row);
            if (item.change.op == ChangeOp::Delete) {
                removedRows.insert(row);
                continue;
            }
            if (rowGone && isNew)
                return refuse("item " + item.change.id + ": its row is not there any more");
            if (rowGone)
                continue;
            editedRows.insert(row);
            if (item.change.op != ChangeOp::Set)
                continue;
            review::Change change = item.change;
            if (!decision->amendedIs.empty()) {
                change.afterIs = decision->amendedIs.front();
                change.after = decision->amended;
            }
            if (isNew && !isPublishable(change, table->second.schema()))
                return refuse("item " + change.id + ": its value can't be published as it is");
            const auto [known, fresh] = cells.try_emplace(row + base::ns(change.column), change.afterIs + change.after);
            if (!fresh && known->second != change.afterIs + change.after)
                return refuse("item " + change.id + ": another value is accepted for the same cell");
        }
        for (const std::string& row : removedRows) {
            if (editedRows.contains(row))
                return refuse("a row is to be removed and edited at once (" + row + ")");
        }
        return {};
    }

    Result<void> write()
    {
        return m_store.database().transaction([this]() -> Result<void> {
            for (Entry& entry : m_entries) {
                const auto seq = m_store.log().append("decide", m_reviewer.day, std::move(entry.body));
                if (!seq)
                    return base::forward(seq);
                for (DecisionEntry& decision : entry.decisions) {
                    decision.logSeq = *seq;
                    if (const auto added = m_store.add(m_cycle.pack, decision); !added)
                        return added;
                }
            }
            return {};
        });
    }

private:
    const ReviewGroup* find(std::string_view id) const
    {
        const auto group = std::ranges::find(m_groups, id, &ReviewGroup::id);
        return group == m_groups.end() ? nullptr : &*group;
    }

    Result<std::vector<std::size_t>> itemsOf(const DecisionInput& input) const
    {
        if (input.group.empty()) {
            const auto item = m_cycle.find(input.item);
            if (!item || !m_cycle.isCurrent(*item))
                return refuse("there is no item " + input.item);
            return std::vector<std::size_t>{*item};
        }
        const ReviewGroup* group = find(input.group);
        if (group == nullptr)
            return refuse("there is no group " + input.group);
        std::vector<std::size_t> items;
        for (const ReviewItem& member : group->items) {
            const auto item = m_cycle.find(member.id);
            if (item && (group->openItems == 0 || m_cycle.isOpen(*item)))
                items.push_back(*item);
        }
        return items;
    }

    Result<DecisionEntry> decide(const DecisionInput& input, std::size_t item)
    {
        const ItemRow& row = m_cycle.items[item];
        if (m_cycle.lastLog[item] > m_reviewer.seenLog)
            return base::fail(ErrorCode::DecidedMeanwhile);
        for (const std::size_t copy : m_cycle.copiesOf[item]) {
            const std::string& signer = m_cycle.bundles[m_cycle.copies[copy].bundle].signer;
            if (signer == m_reviewer.id || trust::pseudonym(signer) == m_reviewer.id)
                return base::fail(ErrorCode::ReviewOwn);
        }
        if (input.verdict == Verdict::AcceptedWithFix && (row.kind != "change" || row.change.op != ChangeOp::Set))
            return refuse("item " + row.change.id + ": only a value can be corrected");
        DecisionEntry decision;
        decision.item = row.change.id;
        decision.cycle = m_cycle.number;
        decision.n = ++m_lastN[item];
        decision.verdict = review::verdictName(input.verdict);
        // `ok` says that one person proposed it; the lead rule of consensus is not used yet.
        const bool shared = input.reason == "ok" && m_cycle.signers(item) > 1;
        decision.reason = shared ? "already-proposed" : input.reason;
        decision.note = input.note;
        decision.pointer = input.pointer;
        decision.due = input.due;
        decision.amendedIs = input.amendedIs;
        decision.amended = input.amended;
        decision.reviewer = m_reviewer.id;
        if (const auto cls = m_classes.find(decision.item); cls != m_classes.end())
            decision.cls = cls->second;
        return decision;
    }

    Store& m_store;
    const Cycle& m_cycle;
    const std::vector<ReviewGroup>& m_groups;
    const Reviewer& m_reviewer;
    std::vector<std::optional<DecisionEntry>> m_final;
    std::vector<std::int64_t> m_lastN;
    base::TextMap<std::string> m_classes; ///< by item, as the reviewer saw it
    std::vector<Entry> m_entries;
};

Result<void> checkReviewer(std::string_view id)
{
    const auto length = bundle::characters(id);
    if (!length || *length == 0 || *length > mostReviewer)
        return refuse("the reviewer's id");
    return {};
}

} // namespace

Result<void> writeDecisions(Store& store, const Cycle& cycle, const std::vector<ReviewGroup>& groups,
    const std::vector<DecisionInput>& inputs, const Reviewer& reviewer)
{
    if (const auto checked = checkReviewer(reviewer.id); !checked)
        return checked;
    Decider decider(store, cycle, groups, reviewer);
    for (const DecisionInput& input : inputs) {
        if (const auto added = decider.add(input); !added)
            return added;
    }
    if (const auto checked = decider.checkAccepted(); !checked)
        return checked;
    return decider.write();
}

Result<void> undoLastDecision(Store& store, const Cycle& cycle, const Reviewer& reviewer)
{
    if (const auto checked = checkReviewer(reviewer.id); !checked)
        return checked;
    std::set<std::int64_t> undone;
    std::int64_t target = 0;
    const auto read = store.database().each(
        "SELECT seq, kind, body FROM log_entry WHERE seq > ? AND kind IN ('decide', 'undo') ORDER BY seq DESC",
        {cycle.releases.back().logSeq}, [&](const Row& row) {
            const auto body = base::parseControlJson(row.text(2), "log");
            if (target != 0 || !body || body->value("pack", "") != cycle.pack)
                return;
            if (row.text(1) == "undo")
                undone.insert(body->value("entry", std::int64_t{0}));
            else if (!undone.contains(row.integer(0)))
                target = row.integer(0);
        });
    if (!read)
        return read;
    if (target == 0)
        return base::fail(ErrorCode::NothingToUndo);
    if (target > reviewer.seenLog)
        return base::fail(ErrorCode::DecidedMeanwhile);
    auto decisions = store.decisions(cycle.pack);
    if (!decisions)
        return base::forward(decisions);
    return store.database().transaction([&]() -> Result<void> {
        const auto seq = store.log().append(
            "undo", reviewer.day, {{"pack", cycle.pack}, {"entry", target}, {"reviewer", reviewer.id}});
        if (!seq)
            return base::forward(seq);
        for (std::size_t index = 0; index < decisions->size(); ++index) {
            const DecisionEntry& taken = (*decisions)[index];
            const auto item = cycle.find(taken.item);
            if (taken.logSeq != target || !item)
                continue;
            // Rows stand by item, cycle and n: what the item had before is the row above, if it is of this cycle.
            DecisionEntry before;
            if (index > 0 && (*decisions)[index - 1].item == taken.item && (*decisions)[index - 1].cycle == taken.cycle)
                before = (*decisions)[index - 1];
            before.item = taken.item;
            before.cycle = taken.cycle;
            before.n = cycle.lastN[*item] + 1;
            before.logSeq = *seq;
            before.reviewer = reviewer.id;
            if (const auto added = store.add(cycle.pack, before); !added)
                return added;
        }
        return {};
    });
}

} // namespace gleaner::registry
