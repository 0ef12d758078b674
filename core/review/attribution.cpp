#include "core/review/attribution.h"

#include "core/review/column_diff.h"
#include "core/review/located_diff.h"

#include <algorithm>

namespace gleaner::review {

namespace {

using base::ErrorCode;
using base::Result;
using table::RowSet;
using table::Table;

/// Each round only adds exceptions, so the search ends; real work needs a few rounds. Past this, everything is
/// manual, which is always right.
constexpr int mostRounds = 64;
constexpr std::size_t mostExceptions = 10'000;
constexpr std::size_t mostSteps = 9'999;

/// Exceptions of one step as rows per column.
using Exceptions = std::map<std::size_t, RowSet>;

struct Candidate {
    WireStep step;
    Exceptions except;
};

/// Rows that are still there, and cells whose replayed value is not the final one.
struct Mismatch {
    RowSet kept;
    std::vector<RowSet> columns;
};

Result<std::map<std::string, Mismatch>> mismatches(
    const history::Tables& replayed, const history::Tables& current, base::JobContext& job)
{
    std::map<std::string, Mismatch> result;
    for (const auto& [name, table] : replayed) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        const Table& final = current.at(name);
        auto kept = keptRows(table, final);
        if (!kept)
            return base::forward(kept);
        Mismatch mismatch{*kept, {}};
        const auto positions = kept->positions();
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            const auto aligned = kept->isAll() ? table.column(column) : table::gather(*table.column(column), *kept);
            RowSet rows(table.rowCount(), RowSet::Fill::None);
            for (const std::uint32_t row : differingRows(*aligned, *final.column(column)))
                rows.insert(positions[row]);
            mismatch.columns.push_back(std::move(rows));
        }
        result.emplace(name, std::move(mismatch));
    }
    return result;
}

class Attributor {
public:
    Attributor(const history::Tables& base, const history::Tables& current, base::JobContext& job)
        : m_base(base)
        , m_current(current)
        , m_job(job)
    {
    }

    Result<void> settle(const history::Recipe& recipe)
    {
        for (const history::Step& step : recipe.steps) {
            if (!step.operation->isRule() || !m_base.contains(step.table) || m_candidates.size() == mostSteps)
                continue;
            WireStep wire;
            wire.table = step.table;
            wire.operation = step.operation->id();
            wire.parameters = step.operation->parameters();
            wire.step = step;
            m_candidates.push_back({std::move(wire), {}});
        }
        for (int round = 0; round < mostRounds; ++round) {
            const auto settled = improve();
            if (!settled)
                return base::forward(settled);
            if (*settled)
                return {};
        }
        m_candidates.clear();
        return improve().map([](bool) {});
    }

    Result<Attribution> attribution(const std::map<std::string, formats::csv::Dialect>& dialects)
    {
        Attribution result;
        result.recipe = m_recipe;
        const std::string manual = stepId(m_recipe.steps.size() + 1);
        for (const auto& [name, table] : m_base) {
            auto located = locatedDiff(table, m_current.at(name), m_job);
            if (!located)
                return base::forward(located);
            const auto last = lastTouches(m_replay, m_recipe, table);
            for (LocatedChange& change : *located) {
                const bool byRule = change.change.op == ChangeOp::Set && !last[change.column].empty()
                    && last[change.column][change.row] != 0;
                if (byRule) {
                    change.change.step = m_recipe.steps[last[change.column][change.row] - 1U].id;
                } else {
                    change.change.step = manual;
                    result.recipe.manual = manual;
                }
                result.changes.push_back(std::move(change.change));
            }
        }
        result.recipe.imports = dialects;
        return result;
    }

    /// What each step did in the last replay becomes its expectation: the counts of the session would tell of undone
    /// work.
    void recordExpectations()
    {
        for (std::size_t index = 0; index < m_recipe.steps.size(); ++index)
            m_recipe.steps[index].step->expect = m_replay.steps[index].summary;
    }

private:
    /// Replays once. True when the replay agrees with the work wherever a rule touched a cell, and every rule counts.
    Result<bool> improve()
    {
        number();
        auto replayed = replay(m_base, m_recipe, m_job);
        if (!replayed)
            return base::forward(replayed);
        m_replay = std::move(*replayed);
        if (!std::ranges::all_of(m_replay.steps, &ReplayedStep::ran)) {
            dropWhere([this](std::size_t index) { return !m_replay.steps[index].ran; });
            return false;
        }
        auto wrong = mismatches(m_replay.tables, m_current, m_job);
        if (!wrong)
            return base::forward(wrong);
        if (!except(*wrong))
            return false;
        const std::size_t before = m_candidates.size();
        dropWhere([&](std::size_t index) {
            const Candidate& candidate = m_candidates[index];
            return isUseless(candidate, m_replay.steps[index], wrong->at(candidate.step.table).kept);
        });
        return m_candidates.size() == before;
    }

    /// A cell that ended in another value becomes an exception of the last rule that touched it; the next round shows
    /// whether the rules before it were right. True if there was no such cell.
    bool except(std::map<std::string, Mismatch>& wrong)
    {
        bool agreed = true;
        for (std::size_t index = m_candidates.size(); index-- > 0;) {
            Mismatch& mismatch = wrong.at(m_candidates[index].step.table);
            for (const TouchedColumn& touched : m_replay.steps[index].touched) {
                RowSet& cells = mismatch.columns[touched.column];
                for (const std::uint32_t row : touched.rows) {
                    if (!cells.contains(row))
                        continue;
                    agreed = false;
                    cells.remove(row);
                    const auto place = m_candidates[index].except.try_emplace(
                        touched.column, RowSet(cells.rowCount(), RowSet::Fill::None));
                    place.first->second.insert(row);
                }
            }
        }
        return agreed;
    }

    /// Asked once the replay agrees: every cell that the step touches is right.
    static bool isUseless(const Candidate& candidate, const ReplayedStep& replayed, const RowSet& kept)
    {
        std::size_t effects = 0;
        for (const TouchedColumn& touched : replayed.touched)
            effects += static_cast<std::size_t>(
                std::ranges::count_if(touched.rows, [&kept](std::uint32_t row) { return kept.contains(row); }));
        std::size_t exceptions = 0;
        for (const auto& [column, rows] : candidate.except)
            exceptions += rows.count();
        return effects == 0 || exceptions > effects || exceptions > mostExceptions;
    }

    template <typename Condition> void dropWhere(const Condition& condition)
    {
        std::vector<Candidate> left;
        for (std::size_t index = 0; index < m_candidates.size(); ++index) {
            if (!condition(index))
                left.push_back(m_candidates[index]);
        }
        m_candidates = std::move(left);
    }

    /// The wire form of the candidates: ids, exceptions as row and column ids, counts of the last replay.
    void number()
    {
        m_recipe = {};
        for (std::size_t index = 0; index < m_candidates.size(); ++index) {
            WireStep step = m_candidates[index].step;
            const Table& table = m_base.at(step.table);
            step.id = stepId(index + 1);
            for (const auto& [column, rows] : m_candidates[index].except) {
                rows.forEach([&](std::size_t row) {
                    step.except.emplace_back(table.rowId(row), table.schema().columns[column].id);
                });
            }
            std::ranges::sort(step.except);
            m_recipe.steps.push_back(std::move(step));
        }
    }

    const history::Tables& m_base;
    const history::Tables& m_current;
    base::JobContext& m_job;
    std::vector<Candidate> m_candidates;
    WireRecipe m_recipe;
    Replay m_replay;
};

} // namespace

Result<Attribution> attribute(const history::Tables& base, const history::Recipe& recipe,
    const history::Tables& current, const std::map<std::string, formats::csv::Dialect>& dialects, base::JobContext& job)
{
    for (const auto& [name, table] : base) {
        if (!current.contains(name) || current.at(name).schema() != table.schema())
            return base::fail(ErrorCode::Internal, {"the tables are not of one origin"});
    }
    Attributor attributor(base, current, job);
    if (const auto settled = attributor.settle(recipe); !settled)
        return base::forward(settled);
    attributor.recordExpectations();
    return attributor.attribution(dialects);
}

base::Json wireRecipe(const Attribution& attribution)
{
    return attribution.changes.empty() ? base::Json() : toJson(attribution.recipe);
}

} // namespace gleaner::review
