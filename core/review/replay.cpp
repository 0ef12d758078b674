#include "core/review/replay.h"

#include "core/review/column_diff.h"

#include <algorithm>

namespace gleaner::review {

namespace {

using base::ErrorCode;
using base::Result;
using table::Table;

/// Gives the excepted cells of `after` the values that they have in `before`.
Table withExceptions(const Table& before, Table after, const WireStep& step)
{
    std::vector<std::vector<table::CellEdit>> edits(before.columnCount());
    for (const auto& [rowId, columnId] : step.except) {
        const auto column = before.schema().indexOfId(columnId);
        if (!column || before.column(*column) == after.column(*column))
            continue;
        if (const auto row = before.rowWithId(rowId))
            edits[*column].push_back({*row, table::Cell(before.cell(*row, *column))});
    }
    for (std::size_t column = 0; column < edits.size(); ++column) {
        if (!edits[column].empty())
            after = after.withColumn(column, table::setCells(after.column(column), edits[column]).column);
    }
    return after;
}

Result<ReplayedStep> runStep(Table& table, const WireStep& step, base::JobContext& job)
{
    ReplayedStep replayed;
    if (!step.step || !step.step->operation->isRule())
        return replayed;
    const auto outcome = history::applyStep(table, *step.step, job);
    if (!outcome) {
        if (outcome.error().code == ErrorCode::Cancelled)
            return base::forward(outcome);
        return replayed;
    }
    if (outcome->table.rowCount() != table.rowCount() || outcome->table.schema() != table.schema())
        return replayed;
    const Table after = withExceptions(table, outcome->table, step);
    replayed.ran = true;
    replayed.summary = outcome->summary;
    replayed.summary.cells = 0;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        auto rows = differingRows(*table.column(column), *after.column(column));
        replayed.summary.cells += rows.size();
        if (!rows.empty())
            replayed.touched.push_back({column, std::move(rows)});
    }
    table = after;
    return replayed;
}

} // namespace

Result<Replay> replay(const history::Tables& base, const WireRecipe& recipe, base::JobContext& job)
{
    Replay result;
    result.tables = base;
    for (std::size_t index = 0; index < recipe.steps.size(); ++index) {
        if (job.stopRequested())
            return base::fail(ErrorCode::Cancelled);
        job.progress(index, recipe.steps.size());
        const WireStep& step = recipe.steps[index];
        const auto table = result.tables.find(step.table);
        if (table == result.tables.end()) {
            result.steps.emplace_back();
            continue;
        }
        auto replayed = runStep(table->second, step, job);
        if (!replayed)
            return base::forward(replayed);
        result.steps.push_back(std::move(*replayed));
    }
    return result;
}

std::vector<std::vector<std::uint16_t>> lastTouches(const Replay& replay, const WireRecipe& recipe, const Table& base)
{
    std::vector<std::vector<std::uint16_t>> last(base.columnCount());
    for (std::size_t index = 0; index < recipe.steps.size(); ++index) {
        if (recipe.steps[index].table != base.schema().table)
            continue;
        for (const TouchedColumn& touched : replay.steps[index].touched) {
            auto& column = last[touched.column];
            column.resize(base.rowCount(), 0);
            for (const std::uint32_t row : touched.rows)
                column[row] = static_cast<std::uint16_t>(index + 1);
        }
    }
    return last;
}

} // namespace gleaner::review
