#include "core/registry/release_plan.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/record_bytes.h"
#include "core/formats/csv/writer.h"
#include "core/review/column_diff.h"
#include "core/review/located_diff.h"

#include <algorithm>

namespace gleaner::registry {

namespace {

using base::ErrorCode;
using base::Result;
using table::Table;

constexpr std::size_t mostRecords = 200;

class Planner {
public:
    Planner(Store& store, const Cycle& cycle, base::JobContext& job)
        : m_store(store)
        , m_cycle(cycle)
        , m_job(job)
    {
    }

    Result<ReleasePlan> plan()
    {
        const auto rules = m_store.rules();
        if (!rules)
            return base::forward(rules);
        m_plan.changelog = changelogOf(m_cycle, *rules);
        const bundle::Pack& old = m_cycle.released->pack;
        m_plan.pack.ref = {m_cycle.pack, m_cycle.number + 1, {}};
        m_plan.pack.city = old.city;
        m_plan.pack.anchor = old.anchor;
        m_plan.pack.notice = old.notice;
        m_plan.pack.policy = old.policy;
        m_plan.pack.trust = m_store.chain().lists();
        m_plan.pack.delta = bundle::PackDelta{m_cycle.number, m_cycle.releases.back().digest, {}, {}};
        for (const bundle::PackTable& table : old.tables) {
            if (const auto added = addTable(table); !added)
                return base::forward(added);
        }
        std::ranges::stable_sort(m_plan.pack.delta->changes, review::wireOrder);
        if (m_cycle.accepted.empty())
            m_plan.blockers.push_back(base::Error{ErrorCode::NothingToRelease, {}, {}});
        checkAtomicGroups();
        return std::move(m_plan);
    }

private:
    Result<void> addTable(const bundle::PackTable& old)
    {
        const formats::csv::Document& document = m_cycle.released->documents.at(old.name);
        const Table& head = m_cycle.head.at(old.name);
        bundle::PackTable fresh = old;
        fresh.bytes.clear();
        const base::ByteSink sink = [&fresh](std::string_view bytes) {
            fresh.bytes += bytes;
            return Result<void>();
        };
        const auto written = formats::csv::writePreserving(document, head, sink, m_job);
        if (!written)
            return block(written.error());
        auto reread = bundle::openPackTable(fresh, m_job);
        if (!reread)
            return block(reread.error());
        const auto landed = asWritten(head, reread->table);
        if (!landed) {
            return block({ErrorCode::CsvSyntax, {old.name, "it would not read back as it was written"}, {}});
        }
        if (const auto duplicate = reread->table.rowIds().duplicateKey())
            m_plan.blockers.push_back({ErrorCode::KeyNotUnique, {*duplicate}, {}});
        fresh.digest = base::identityText(table::tableDigest(reread->table));
        if (const auto added = addDelta(document.table, *landed, reread->table); !added)
            return added;
        m_plan.pack.tables.push_back(std::move(fresh));
        m_plan.documents.emplace(old.name, std::move(*reread));
        return {};
    }

    Result<void> block(base::Error error)
    {
        if (error.code == ErrorCode::Cancelled)
            return tl::unexpected<base::Error>(std::move(error));
        m_plan.blockers.push_back(std::move(error));
        return {};
    }

    /// The head as the written file says it. A short record that gets a value further right gets blank cells before it;
    /// nothing else may differ.
    static std::optional<Table> asWritten(Table head, const Table& reread)
    {
        if (head.rowCount() != reread.rowCount() || head.columnCount() != reread.columnCount())
            return std::nullopt;
        for (std::size_t column = 0; column < head.columnCount(); ++column) {
            std::vector<table::CellEdit> blanks;
            for (const std::uint32_t row : review::differingRows(*head.column(column), *reread.column(column))) {
                if (head.cell(row, column).state != table::State::Missing
                    || reread.cell(row, column).state != table::State::Empty)
                    return std::nullopt;
                blanks.push_back({row, table::Cell(reread.cell(row, column))});
            }
            if (!blanks.empty())
                head = head.withColumn(column, table::setCells(head.column(column), blanks).column);
        }
        return head;
    }

    Result<void> addDelta(const Table& before, const Table& after, const Table& reread)
    {
        auto changes = review::locatedDiff(before, after, m_job);
        if (!changes)
            return base::forward(changes);
        const auto kept = review::keptRows(before, after);
        if (!kept)
            return base::forward(kept);
        std::vector<std::uint32_t> newPlace(before.rowCount(), 0);
        std::uint32_t next = 0;
        kept->forEach([&](std::size_t row) { newPlace[row] = next++; });
        std::set<std::uint32_t> listed;
        for (review::LocatedChange& change : *changes) {
            if (listed.insert(change.row).second) {
                const bool isKept = kept->contains(change.row);
                m_plan.pack.delta->rows.push_back({change.change.table, change.change.row,
                    isKept ? reread.rowId(newPlace[change.row]) : std::string()});
            }
            m_plan.pack.delta->changes.push_back(std::move(change.change));
        }
        return {};
    }

    /// G-ATOMIC: changes of one contribution that share a name are taken together or not at all.
    void checkAtomicGroups()
    {
        struct Tally {
            bool accepted = false;
            bool other = false;
        };
        std::map<std::pair<std::size_t, std::string>, Tally> groups;
        for (const Copy& copy : m_cycle.copies) {
            if (copy.fields.atomic.empty() || !copy.current)
                continue;
            const DecisionEntry* decision = m_cycle.decisionOf(copy.item);
            const bool accepted
                = decision != nullptr && (decision->verdict == "accepted" || decision->verdict == "accepted-with-fix");
            Tally& tally = groups[{copy.bundle, copy.fields.atomic}];
            (accepted ? tally.accepted : tally.other) = true;
        }
        for (const auto& [key, tally] : groups) {
            if (tally.accepted && tally.other)
                m_plan.blockers.push_back({ErrorCode::BadParameter,
                    {"the linked group " + key.second + " of " + m_cycle.bundles[key.first].digest,
                        "only a part of it is accepted; decide its changes together"},
                    {}});
        }
    }

    Store& m_store;
    const Cycle& m_cycle;
    base::JobContext& m_job;
    ReleasePlan m_plan;
};

/// A record of the file as text; empty if the document has no such row.
std::string recordText(const formats::csv::Document& document, std::size_t row)
{
    std::string scratch;
    const auto bytes = formats::csv::recordBytes(document, static_cast<table::RowOrdinal>(row));
    return std::string(formats::csv::decodeText(bytes, document.dialect.encoding, scratch));
}

} // namespace

Result<ReleasePlan> planRelease(Store& store, const Cycle& cycle, base::JobContext& job)
{
    return Planner(store, cycle, job).plan();
}

Result<ReleasePreview> previewOf(const Cycle& cycle, const ReleasePlan& plan, base::JobContext& job)
{
    ReleasePreview preview;
    preview.pack = cycle.pack;
    preview.fromVersion = cycle.number;
    preview.toVersion = cycle.number + 1;
    preview.changelog = plan.changelog;
    for (const base::Error& blocker : plan.blockers)
        preview.blockers.push_back(base::describe(blocker));
    for (const bundle::PackTable& fresh : plan.pack.tables) {
        const auto document = plan.documents.find(fresh.name);
        if (document == plan.documents.end())
            continue;
        const formats::csv::Document& old = cycle.released->documents.at(fresh.name);
        const auto changes = review::locatedDiff(old.table, cycle.head.at(fresh.name), job);
        const auto kept = review::keptRows(old.table, cycle.head.at(fresh.name));
        if (!changes || !kept)
            return base::forward(changes ? Result<void>(base::forward(kept)) : Result<void>(base::forward(changes)));
        ReleasePreview::Table table;
        table.name = fresh.name;
        table.oldBytes = cycle.released->find(fresh.name)->bytes.size();
        table.newBytes = fresh.bytes.size();
        std::set<std::uint32_t> rows;
        for (const review::LocatedChange& change : *changes) {
            const bool removed = change.change.op == review::ChangeOp::Delete;
            table.changedCells += removed ? 0U : 1U;
            table.removedRows += removed ? 1U : 0U;
            rows.insert(change.row);
        }
        std::vector<std::size_t> newPlace(old.table.rowCount(), 0);
        std::size_t next = 0;
        kept->forEach([&](std::size_t row) { newPlace[row] = next++; });
        for (const std::uint32_t row : rows) {
            if (table.records.size() == mostRecords)
                break;
            table.records.emplace_back(recordText(old, row),
                kept->contains(row) ? recordText(document->second, newPlace[row]) : std::string());
        }
        preview.tables.push_back(std::move(table));
    }
    return preview;
}

} // namespace gleaner::registry
