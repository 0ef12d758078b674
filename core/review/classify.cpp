#include "core/review/classify.h"

#include "core/base/digest.h"
#include "core/base/hash_map.h"
#include "core/base/item_id.h"

#include <array>
#include <set>

namespace gleaner::review {

namespace {

constexpr std::array<std::pair<ChangeClass, std::string_view>, 12> classNames{{
    {ChangeClass::Scope, "S-SCOPE"},
    {ChangeClass::Value, "S-VALUE"},
    {ChangeClass::Gone, "I-GONE"},
    {ChangeClass::DeleteEdit, "I-DELEDIT"},
    {ChangeClass::Noop, "V-NOOP"},
    {ChangeClass::Applied, "V-APPLIED"},
    {ChangeClass::Stale, "V-STALE"},
    {ChangeClass::Clash, "V-CLASH"},
    {ChangeClass::Confirm, "V-CONFIRM"},
    {ChangeClass::Converge, "V-CONVERGE"},
    {ChangeClass::Clean, "V-CLEAN"},
    {ChangeClass::Item, "ITEM"},
}};

/// The proposals that no earlier row of the table took, gathered round what they are about.
struct RowSides {
    bool deleted = false;
    bool edited = false;
};
struct TargetTally {
    std::set<std::string> values;
    std::set<std::string> signers;
};

class Classifier {
public:
    Classifier(const std::vector<Proposal>& proposals, const table::Table& head)
        : m_proposals(proposals)
        , m_head(head)
        , m_classes(proposals.size(), ChangeClass::Item)
        , m_rows(proposals.size())
    {
        for (std::size_t index = 0; index < head.columnCount(); ++index)
            m_columns.push_back(head.column(index));
    }

    std::vector<ChangeClass> run()
    {
        structure();
        deletedAndEdited();
        againstHead();
        againstEachOther();
        return std::move(m_classes);
    }

private:
    bool undecided(std::size_t index) const { return m_classes[index] == ChangeClass::Item; }
    const Change& change(std::size_t index) const { return m_proposals[index].change; }

    /// S-SCOPE, S-VALUE, I-GONE.
    void structure()
    {
        for (std::size_t index = 0; index < m_proposals.size(); ++index) {
            m_rows[index] = m_head.rowWithId(change(index).row);
            if (!m_proposals[index].inScope)
                m_classes[index] = ChangeClass::Scope;
            else if (!m_proposals[index].validValue)
                m_classes[index] = ChangeClass::Value;
            else if (!m_rows[index] && change(index).op != ChangeOp::Delete)
                m_classes[index] = ChangeClass::Gone;
        }
    }

    void deletedAndEdited()
    {
        base::TextMap<RowSides> rows;
        for (std::size_t index = 0; index < m_proposals.size(); ++index) {
            if (!undecided(index))
                continue;
            RowSides& sides = rows[change(index).row];
            (change(index).op == ChangeOp::Delete ? sides.deleted : sides.edited) = true;
        }
        for (std::size_t index = 0; index < m_proposals.size(); ++index) {
            if (!undecided(index))
                continue;
            const RowSides& sides = rows[change(index).row];
            if (sides.deleted && sides.edited)
                m_classes[index] = ChangeClass::DeleteEdit;
        }
    }

    /// V-NOOP, V-APPLIED, V-STALE.
    void againstHead()
    {
        for (std::size_t index = 0; index < m_proposals.size(); ++index) {
            if (!undecided(index))
                continue;
            const Change& proposed = change(index);
            if (proposed.op == ChangeOp::Delete)
                deleteAgainstHead(index);
            else if (proposed.op == ChangeOp::Set || proposed.op == ChangeOp::Confirm)
                cellAgainstHead(index);
        }
    }

    void deleteAgainstHead(std::size_t index)
    {
        if (!m_rows[index])
            m_classes[index] = ChangeClass::Applied;
        else if (change(index).before
            != base::toHex(base::asBytes(table::rowHash(m_head.schema(), m_columns, *m_rows[index]))))
            m_classes[index] = ChangeClass::Stale;
    }

    void cellAgainstHead(std::size_t index)
    {
        const Change& proposed = change(index);
        const auto column = m_head.schema().indexOfId(proposed.column);
        const std::string head = column ? table::letterText(m_head.cell(*m_rows[index], *column)) : std::string();
        const std::string before = proposed.beforeIs + proposed.before;
        const std::string after = proposed.afterIs + proposed.after;
        if (proposed.op == ChangeOp::Set && after == before)
            m_classes[index] = ChangeClass::Noop;
        else if (proposed.op == ChangeOp::Set && head == after)
            m_classes[index] = ChangeClass::Applied;
        else if (head != before)
            m_classes[index] = ChangeClass::Stale;
    }

    /// V-CLASH, V-CONFIRM, V-CONVERGE, V-CLEAN.
    void againstEachOther()
    {
        const auto target
            = [this](std::size_t index) { return base::ns(change(index).row) + base::ns(change(index).column); };
        base::TextMap<TargetTally> tallies;
        for (std::size_t index = 0; index < m_proposals.size(); ++index) {
            if (!undecided(index))
                continue;
            TargetTally& tally = tallies[target(index)];
            tally.values.insert(change(index).afterIs + change(index).after);
            tally.signers.insert(m_proposals[index].signer);
        }
        for (std::size_t index = 0; index < m_proposals.size(); ++index) {
            if (!undecided(index))
                continue;
            const TargetTally& tally = tallies[target(index)];
            if (tally.values.size() > 1)
                m_classes[index] = ChangeClass::Clash;
            else if (change(index).op == ChangeOp::Confirm)
                m_classes[index] = ChangeClass::Confirm;
            else
                m_classes[index] = tally.signers.size() > 1 ? ChangeClass::Converge : ChangeClass::Clean;
        }
    }

    const std::vector<Proposal>& m_proposals;
    const table::Table& m_head;
    std::vector<table::ColumnPtr> m_columns;
    std::vector<ChangeClass> m_classes; ///< Item = not decided yet
    std::vector<std::optional<std::size_t>> m_rows;
};

} // namespace

std::string_view className(ChangeClass cls)
{
    for (const auto& [value, name] : classNames) {
        if (value == cls)
            return name;
    }
    return {};
}

std::optional<ChangeClass> classNamed(std::string_view name)
{
    for (const auto& [value, known] : classNames) {
        if (known == name)
            return value;
    }
    return std::nullopt;
}

bool isConflict(ChangeClass cls)
{
    return cls == ChangeClass::Gone || cls == ChangeClass::DeleteEdit || cls == ChangeClass::Stale
        || cls == ChangeClass::Clash;
}

std::vector<ChangeClass> classify(const std::vector<Proposal>& proposals, const table::Table& head)
{
    return Classifier(proposals, head).run();
}

} // namespace gleaner::review
