#include "core/review/replay.h"

#include "core/base/digest.h"
#include "core/review/column_diff.h"

#include <algorithm>
#include <map>

namespace gleaner::review {

namespace {

using base::ErrorCode;
using base::Result;
using table::Table;

std::string digestOfIds(std::vector<std::string_view> ids)
{
    std::ranges::sort(ids);
    std::string joined;
    for (const std::string_view id : ids) {
        if (!joined.empty())
            joined += '\n';
        joined += id;
    }
    return base::toHex(base::asBytes(base::sha256(joined)));
}

/// One table's replay beside what the contribution says about it.
class TableCheck {
public:
    TableCheck(const Table& base, const Replay& replay, const WireRecipe& recipe)
        : m_base(base)
        , m_result(replay.tables.at(base.schema().table))
        , m_recipe(recipe)
        , m_last(lastTouches(replay, recipe, base))
    {
        for (std::size_t column = 0; column < base.columnCount(); ++column) {
            m_expected.emplace_back(base.rowCount(), table::RowSet::Fill::None);
            for (const std::uint32_t row : differingRows(*base.column(column), *m_result.column(column)))
                m_expected.back().insert(row);
        }
    }

    /// Rows that the contribution deletes have no cell changes, whatever the replay did in them.
    void remove(const Change& change)
    {
        const auto row = m_base.rowWithId(change.row);
        if (!row)
            return;
        for (table::RowSet& column : m_expected)
            column.remove(*row);
    }

    std::vector<Change> changesOf(std::size_t step) const
    {
        std::vector<Change> changes;
        for (std::size_t column = 0; column < m_expected.size(); ++column) {
            if (m_last[column].empty())
                continue;
            m_expected[column].forEach([&](std::size_t row) {
                if (m_last[column][row] == step + 1)
                    changes.push_back(changeAt(row, column));
            });
        }
        return changes;
    }

    /// Whether the replay gives this change at the hand of the step that it names. Counts what differs.
    bool explains(const Change& change)
    {
        const auto row = m_base.rowWithId(change.row);
        const auto column = m_base.schema().indexOfId(change.column);
        const WireStep* step = m_recipe.find(change.step);
        if (!row || !column || !step) {
            ++m_differing;
            return false;
        }
        const bool expected = m_expected[*column].contains(*row);
        const auto number = static_cast<std::size_t>(step - m_recipe.steps.data()) + 1;
        if (expected && m_last[*column][*row] == number
            && table::letterText(m_result.cell(*row, *column)) == change.afterIs + change.after) {
            m_expected[*column].remove(*row);
            return true;
        }
        // A cell that the replay changes in another way is counted once, with the cells that are left over.
        if (!expected)
            ++m_differing;
        return false;
    }

    /// Cells that the replay changes and no change of the contribution stands for, added to those found by explains().
    std::uint64_t differing() const
    {
        std::uint64_t total = m_differing;
        for (const table::RowSet& column : m_expected)
            total += column.count();
        return total;
    }

private:
    Change changeAt(std::size_t row, std::size_t column) const
    {
        const auto before = m_base.cell(row, column);
        const auto after = m_result.cell(row, column);
        Change change;
        change.table = m_base.schema().table;
        change.row = m_base.rowId(row);
        change.column = m_base.schema().columns[column].id;
        change.beforeIs = static_cast<char>(before.state);
        change.before = before.text;
        change.afterIs = static_cast<char>(after.state);
        change.after = after.text;
        change.step = m_recipe.steps[m_last[column][row] - 1U].id;
        change.id = changeId(change);
        return change;
    }

    const Table& m_base;
    const Table& m_result;
    const WireRecipe& m_recipe;
    std::vector<std::vector<std::uint16_t>> m_last;
    std::vector<table::RowSet> m_expected;
    std::uint64_t m_differing = 0;
};

Result<std::vector<Change>> expand(
    const RuleRow& rule, const WireRecipe& recipe, const std::map<std::string, TableCheck>& tables)
{
    const WireStep* step = recipe.find(rule.step);
    const auto table = tables.find(rule.table);
    if (step == nullptr || step->table != rule.table || table == tables.end())
        return base::fail(ErrorCode::RuleMismatch, {rule.step});
    auto changes = table->second.changesOf(static_cast<std::size_t>(step - recipe.steps.data()));
    std::vector<std::string_view> ids;
    for (const Change& change : changes)
        ids.push_back(change.id);
    if (static_cast<std::int64_t>(changes.size()) != rule.changes || digestOfIds(ids) != rule.idsSha256)
        return base::fail(ErrorCode::RuleMismatch, {rule.step});
    return changes;
}

} // namespace

SplitChanges splitRules(std::vector<Change> changes, const WireRecipe& recipe)
{
    std::map<std::string, std::vector<std::string_view>> ids;
    for (const Change& change : changes) {
        if (recipe.find(change.step) != nullptr)
            ids[change.step].push_back(change.id);
    }
    std::erase_if(ids, [](const auto& entry) { return entry.second.size() <= ruleThreshold; });
    SplitChanges split;
    for (const auto& [step, list] : ids) {
        split.rules.push_back(
            {step, recipe.find(step)->table, static_cast<std::int64_t>(list.size()), digestOfIds(list)});
    }
    std::erase_if(changes, [&](const Change& change) { return ids.contains(change.step); });
    split.listed = std::move(changes);
    return split;
}

Result<ReplayCheck> checkReplay(const history::Tables& base, const WireRecipe& recipe,
    const std::vector<Change>& listed, const std::vector<RuleRow>& rules, base::JobContext& job)
{
    const auto replayed = replay(base, recipe, job);
    if (!replayed)
        return base::forward(replayed);
    std::map<std::string, TableCheck> tables;
    for (const auto& [name, table] : base)
        tables.emplace(name, TableCheck(table, *replayed, recipe));
    for (const Change& change : listed) {
        const auto table = tables.find(change.table);
        if (change.op == ChangeOp::Delete && table != tables.end())
            table->second.remove(change);
    }
    ReplayCheck check;
    check.changes = listed;
    for (const RuleRow& rule : rules) {
        auto changes = expand(rule, recipe, tables);
        if (!changes)
            return base::forward(changes);
        std::ranges::move(*changes, std::back_inserter(check.changes));
    }
    std::ranges::stable_sort(check.changes, wireOrder);
    for (const Change& change : check.changes) {
        const auto table = tables.find(change.table);
        const bool manual = change.op != ChangeOp::Set || change.step == recipe.manual;
        check.explained.push_back(manual || (table != tables.end() && table->second.explains(change)));
    }
    for (const auto& [name, table] : tables)
        check.differing += table.differing();
    return check;
}

} // namespace gleaner::review
