#include "core/registry/cycle.h"

#include "core/base/hash_map.h"
#include "core/base/item_id.h"
#include "core/bundle/forms.h"

#include <algorithm>
#include <tuple>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;
using review::ChangeClass;
using review::ChangeOp;
using review::Verdict;

bool isAccepted(const DecisionEntry* decision)
{
    return decision != nullptr && (decision->verdict == "accepted" || decision->verdict == "accepted-with-fix");
}

/// I5: without task sets these operations are in scope on every table and column.
bool inScope(const review::Change& change)
{
    return change.op == ChangeOp::Set || change.op == ChangeOp::Confirm || change.op == ChangeOp::Insert
        || change.op == ChangeOp::Delete;
}

class Builder {
public:
    Builder(Store& store, PackShelf& shelf, std::string_view pack, base::JobContext& job)
        : m_store(store)
        , m_shelf(shelf)
        , m_job(job)
    {
        m_cycle.pack = pack;
    }

    Result<Cycle> build()
    {
        for (const auto step : {&Builder::loadReleases, &Builder::loadRows, &Builder::carryRows, &Builder::supersede,
                 &Builder::judge, &Builder::makeHead, &Builder::classify}) {
            if (m_job.stopRequested())
                return base::fail(ErrorCode::Cancelled);
            if (const auto done = (this->*step)(); !done)
                return base::forward(done);
        }
        return std::move(m_cycle);
    }

private:
    Result<void> loadReleases()
    {
        auto releases = m_store.releases();
        if (!releases)
            return base::forward(releases);
        for (ReleaseRow& release : *releases) {
            if (release.pack == m_cycle.pack)
                m_cycle.releases.push_back(std::move(release));
        }
        if (m_cycle.releases.empty())
            return base::fail(ErrorCode::UnknownPack, {m_cycle.pack});
        m_cycle.number = m_cycle.releases.back().version;
        auto released = m_shelf.get(m_cycle.pack, m_cycle.number, m_job);
        if (!released)
            return base::forward(released);
        m_cycle.released = *released;
        return {};
    }

    Result<void> loadRows()
    {
        auto bundles = m_store.bundles(m_cycle.pack);
        if (!bundles)
            return base::forward(bundles);
        m_cycle.bundles = std::move(*bundles);
        auto items = m_store.items(m_cycle.pack);
        if (!items)
            return base::forward(items);
        m_cycle.items = std::move(*items);
        auto proposals = m_store.proposals(m_cycle.pack);
        if (!proposals)
            return base::forward(proposals);
        m_cycle.copiesOf.resize(m_cycle.items.size());
        for (ProposalRow& proposal : *proposals) {
            const auto item = m_cycle.find(proposal.item);
            const auto bundle = std::ranges::lower_bound(m_cycle.bundles, proposal.digest, {}, &BundleRow::digest);
            if (!item || bundle == m_cycle.bundles.end() || bundle->digest != proposal.digest)
                continue;
            Copy copy;
            copy.item = *item;
            copy.bundle = static_cast<std::size_t>(bundle - m_cycle.bundles.begin());
            copy.fields = std::move(proposal);
            m_cycle.copiesOf[*item].push_back(m_cycle.copies.size());
            m_cycle.copies.push_back(std::move(copy));
        }
        return loadDecisions();
    }

    Result<void> loadDecisions()
    {
        auto decisions = m_store.decisions(m_cycle.pack);
        if (!decisions)
            return base::forward(decisions);
        m_cycle.decisions.resize(m_cycle.items.size());
        m_cycle.lastN.resize(m_cycle.items.size(), 0);
        m_cycle.lastLog.resize(m_cycle.items.size(), 0);
        for (DecisionEntry& decision : *decisions) {
            const auto item = m_cycle.find(decision.item);
            if (!item)
                continue;
            if (decision.cycle == m_cycle.number) {
                m_cycle.lastN[*item] = decision.n;
                m_cycle.lastLog[*item] = decision.logSeq;
            }
            const std::int64_t cycle = decision.cycle;
            m_cycle.decisions[*item][cycle] = std::move(decision);
        }
        for (auto& byCycle : m_cycle.decisions)
            std::erase_if(byCycle, [](const auto& entry) { return entry.second.verdict.empty(); });
        return {};
    }

    Result<void> carryRows()
    {
        for (Copy& copy : m_cycle.copies) {
            const review::Change& change = m_cycle.items[copy.item].change;
            const std::int64_t version = m_cycle.bundles[copy.bundle].packVersion;
            if (version == m_cycle.number || m_cycle.items[copy.item].kind != "change") {
                copy.row = change.row;
                continue;
            }
            auto row = m_shelf.carry(m_cycle.pack, version, m_cycle.number, change.table, change.row, m_job);
            if (!row)
                return base::forward(row);
            copy.row = std::move(*row);
        }
        return {};
    }

    /// What a copy is about, for one signer: a cell, a row, or the item itself where nothing can clash.
    std::string target(const Copy& copy) const
    {
        const ItemRow& item = m_cycle.items[copy.item];
        const BundleRow& bundle = m_cycle.bundles[copy.bundle];
        std::string key = base::ns(bundle.signer);
        if (item.kind != "change")
            return key + base::ns(item.change.id);
        key += base::ns(item.change.table);
        key += base::ns(item.change.op == ChangeOp::Delete ? base::NsField() : base::NsField(item.change.column));
        if (!copy.row.empty())
            return key + base::ns(copy.row);
        return key + base::ns(std::nullopt) + base::ns(std::to_string(bundle.packVersion)) + base::ns(item.change.row);
    }

    /// Greatest (seq, identity) wins; a bundle that a later one names is out as a whole.
    Result<void> supersede()
    {
        base::TextMap<std::vector<std::size_t>> targets;
        for (std::size_t index = 0; index < m_cycle.copies.size(); ++index)
            targets[target(m_cycle.copies[index])].push_back(index);
        const auto rank = [this](std::size_t copy) {
            const BundleRow& bundle = m_cycle.bundles[m_cycle.copies[copy].bundle];
            return std::make_tuple(bundle.seq, std::string_view(bundle.digest));
        };
        for (const auto& [key, copies] : targets) {
            for (const std::size_t older : copies) {
                for (const std::size_t newer : copies) {
                    if (rank(older) < rank(newer))
                        supersededBy(m_cycle.copies[older], m_cycle.bundles[m_cycle.copies[newer].bundle]);
                }
            }
        }
        std::map<std::string_view, std::vector<const BundleRow*>> named;
        for (const BundleRow& bundle : m_cycle.bundles) {
            for (const std::string& digest : bundle.supersedes)
                named[digest].push_back(&bundle);
        }
        for (Copy& copy : m_cycle.copies) {
            const BundleRow& own = m_cycle.bundles[copy.bundle];
            const auto found = named.find(own.digest);
            if (found == named.end())
                continue;
            for (const BundleRow* newer : found->second) {
                if (newer->signer == own.signer && newer->seq > own.seq)
                    supersededBy(copy, *newer);
            }
        }
        return {};
    }

    static void supersededBy(Copy& copy, const BundleRow& newer)
    {
        if (copy.supersededAt == 0 || newer.intakeLog < copy.supersededAt)
            copy.supersededAt = newer.intakeLog;
    }

    /// The verdict of each copy (section 7): the first closed decision of a cycle in which the copy was there.
    Result<void> judge()
    {
        for (Copy& copy : m_cycle.copies) {
            const std::int64_t intake = m_cycle.bundles[copy.bundle].intakeLog;
            std::int64_t first = 0;
            for (const ReleaseRow& release : m_cycle.releases) {
                if (release.logSeq < intake)
                    first = release.version;
            }
            std::int64_t closedIn = 0;
            for (const auto& [cycle, decision] : m_cycle.decisions[copy.item]) {
                const auto verdict = review::verdictNamed(decision.verdict).value_or(Verdict::NotReviewed);
                if (cycle < first || (review::isOpen(verdict) && cycle != m_cycle.number))
                    continue;
                const bool withdrawnBefore = copy.supersededAt != 0 && copy.supersededAt < decision.logSeq;
                if (withdrawnBefore)
                    break;
                copy.standing = Standing{verdict, decision};
                if (review::isOpen(verdict))
                    break;
                closedIn = cycle;
                if (decision.logSeq < intake && isAccepted(&decision)) {
                    copy.standing->verdict = Verdict::Duplicate;
                    copy.standing->decision.reason = "already-live";
                    copy.standing->decision.amended.clear();
                    copy.standing->decision.amendedIs.clear();
                }
                break;
            }
            if (copy.supersededAt != 0 && copy.isOpen()) {
                copy.standing = Standing{Verdict::Withdrawn, {}};
                copy.standing->decision.reason = "author-withdrew";
                continue;
            }
            copy.current = copy.isOpen() || closedIn == m_cycle.number;
        }
        return {};
    }

    /// The released tables with the accepted changes of this cycle. Whatever the decisions say, a cell gets one value:
    /// a deleted row beats an edit, and the smallest item id beats another value (decide() lets neither happen).
    Result<void> makeHead()
    {
        m_cycle.head = m_cycle.released->tables;
        std::map<std::string, std::vector<review::Change>> byTable;
        collectAccepted(Phase::Deletions);
        collectAccepted(Phase::Cells);
        std::ranges::sort(m_cycle.accepted,
            [](const AcceptedChange& a, const AcceptedChange& b) { return review::wireOrder(a.change, b.change); });
        for (const AcceptedChange& accepted : m_cycle.accepted)
            byTable[accepted.change.table].push_back(accepted.change);
        for (const auto& [name, changes] : byTable) {
            auto table = review::applyChanges(m_cycle.head.at(name), changes, m_job);
            if (!table)
                return base::forward(table);
            m_cycle.head.insert_or_assign(name, std::move(*table));
        }
        return {};
    }

    enum class Phase { Deletions, Cells };
    void collectAccepted(Phase phase)
    {
        for (const Copy& copy : m_cycle.copies)
            collectAccepted(phase, copy);
    }

    void collectAccepted(Phase phase, const Copy& copy)
    {
        const ItemRow& item = m_cycle.items[copy.item];
        const DecisionEntry* decision = m_cycle.decisionOf(copy.item);
        const bool wanted = item.change.op == (phase == Phase::Deletions ? ChangeOp::Delete : ChangeOp::Set);
        const auto table = m_cycle.released->tables.find(item.change.table);
        if (!copy.current || item.kind != "change" || !wanted || !isAccepted(decision)
            || table == m_cycle.released->tables.end())
            return;
        auto change = inReleasedTable(item.change, copy.row, *decision, table->second);
        if (!change || m_removedRows.contains(base::ns(change->table) + base::ns(change->row)))
            return;
        if (phase == Phase::Deletions)
            m_removedRows.insert(base::ns(change->table) + base::ns(change->row));
        const std::string cell = base::ns(change->table) + base::ns(change->row) + base::ns(change->column);
        const auto [known, isNew] = m_acceptedCells.try_emplace(cell, m_cycle.accepted.size());
        if (isNew)
            m_cycle.accepted.push_back({std::move(*change), {copy.item}});
        else if (m_cycle.accepted[known->second].items.back() != copy.item)
            m_cycle.accepted[known->second].items.push_back(copy.item);
    }

    /// The accepted change as one from the released table; nothing if it would change nothing.
    static std::optional<review::Change> inReleasedTable(const review::Change& proposed, const std::string& row,
        const DecisionEntry& decision, const table::Table& table)
    {
        const auto place = table.rowWithId(row);
        if (!place)
            return std::nullopt;
        review::Change change;
        change.op = proposed.op;
        change.table = proposed.table;
        change.row = row;
        if (proposed.op == ChangeOp::Delete) {
            std::vector<table::ColumnPtr> columns;
            for (std::size_t index = 0; index < table.columnCount(); ++index)
                columns.push_back(table.column(index));
            change.beforeIs = 'h';
            change.before = base::toHex(base::asBytes(table::rowHash(table.schema(), columns, *place)));
        } else {
            const auto column = table.schema().indexOfId(proposed.column);
            if (!column)
                return std::nullopt;
            const auto cell = table.cell(*place, *column);
            change.column = proposed.column;
            change.beforeIs = static_cast<char>(cell.state);
            change.before = cell.text;
            const bool amended = !decision.amendedIs.empty();
            change.afterIs = amended ? decision.amendedIs.front() : proposed.afterIs;
            change.after = amended ? decision.amended : proposed.after;
            if (change.beforeIs == change.afterIs && change.before == change.after)
                return std::nullopt;
        }
        change.id = review::changeId(change);
        return change;
    }

    Result<void> classify()
    {
        const auto open
            = [this](std::size_t index) { return m_cycle.copies[index].current && m_cycle.copies[index].isOpen(); };
        std::vector<ChangeClass> classes = classesOf(m_cycle, m_cycle.head, open);
        for (std::size_t index = 0; index < m_cycle.copies.size(); ++index) {
            Copy& copy = m_cycle.copies[index];
            if (open(index))
                copy.cls = classes[index];
            else if (copy.standing)
                copy.cls = review::classNamed(copy.standing->decision.cls).value_or(ChangeClass::Item);
        }
        return {};
    }

public:
    template <typename Wanted>
    static std::vector<ChangeClass> classesOf(const Cycle& cycle, const history::Tables& head, const Wanted& wanted)
    {
        std::vector<ChangeClass> classes(cycle.copies.size(), ChangeClass::Item);
        std::map<std::string_view, std::vector<std::size_t>> byTable;
        for (std::size_t index = 0; index < cycle.copies.size(); ++index) {
            const ItemRow& item = cycle.items[cycle.copies[index].item];
            if (item.kind == "change" && wanted(index))
                byTable[item.change.table].push_back(index);
        }
        for (const auto& [name, indexes] : byTable) {
            const auto table = head.find(std::string(name));
            if (table == head.end())
                continue;
            std::vector<review::Proposal> proposals;
            for (const std::size_t index : indexes) {
                const Copy& copy = cycle.copies[index];
                review::Proposal proposal;
                proposal.change = cycle.items[copy.item].change;
                proposal.signer = cycle.bundles[copy.bundle].signer;
                proposal.rule = copy.fields.rule;
                proposal.inScope = inScope(proposal.change);
                proposal.validValue = isPublishable(proposal.change, table->second.schema());
                proposal.change.row = copy.row;
                proposals.push_back(std::move(proposal));
            }
            const auto found = review::classify(proposals, table->second);
            for (std::size_t place = 0; place < indexes.size(); ++place)
                classes[indexes[place]] = found[place];
        }
        return classes;
    }

private:
    Store& m_store;
    PackShelf& m_shelf;
    base::JobContext& m_job;
    Cycle m_cycle;
    base::TextMap<std::size_t> m_acceptedCells;
    base::HashSet<std::string> m_removedRows;
};

} // namespace

bool isPublishable(const review::Change& change, const table::Schema& schema)
{
    if (change.op != ChangeOp::Set)
        return true;
    if (change.afterIs != 'v' && change.afterIs != 'e')
        return false;
    const bool isKey = std::ranges::find(schema.key, change.column) != schema.key.end();
    return bundle::characters(change.after).has_value() && (!isKey || change.afterIs == 'v');
}

const DecisionEntry* Cycle::decisionOf(std::size_t item) const
{
    const auto found = decisions[item].find(number);
    return found == decisions[item].end() ? nullptr : &found->second;
}

bool Cycle::isOpen(std::size_t item) const
{
    return std::ranges::any_of(
        copiesOf[item], [this](std::size_t copy) { return copies[copy].current && copies[copy].isOpen(); });
}

bool Cycle::isCurrent(std::size_t item) const
{
    return std::ranges::any_of(copiesOf[item], [this](std::size_t copy) { return copies[copy].current; });
}

std::size_t Cycle::signers(std::size_t item) const
{
    std::set<std::string_view> signers;
    for (const std::size_t copy : copiesOf[item]) {
        if (copies[copy].current)
            signers.insert(bundles[copies[copy].bundle].signer);
    }
    return signers.size();
}

std::optional<std::size_t> Cycle::find(std::string_view itemId) const
{
    const auto found = std::ranges::lower_bound(
        items, itemId, {}, [](const ItemRow& item) { return std::string_view(item.change.id); });
    if (found == items.end() || found->change.id != itemId)
        return std::nullopt;
    return static_cast<std::size_t>(found - items.begin());
}

Result<Cycle> loadCycle(Store& store, PackShelf& shelf, std::string_view pack, base::JobContext& job)
{
    return Builder(store, shelf, pack, job).build();
}

Result<std::vector<ChangeClass>> plainClasses(const Cycle& cycle)
{
    return Builder::classesOf(
        cycle, cycle.released->tables, [&cycle](std::size_t index) { return cycle.copies[index].current; });
}

} // namespace gleaner::registry
