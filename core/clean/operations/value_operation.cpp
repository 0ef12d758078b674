#include "core/clean/operations/value_operation.h"

#include "core/clean/facets/code_counts.h"
#include "core/clean/job_blocks.h"
#include "core/clean/operations/parameters.h"

#include <algorithm>

namespace gleaner::clean {

using table::Cell;
using table::CellView;
using table::Code;
using table::State;

namespace {

constexpr std::size_t valuesPerBlock = 1024;

bool takesPart(State state, BlankCells blanks)
{
    return state == State::Value || (state == State::Empty && blanks == BlankCells::Include);
}

} // namespace

Outcome withReplacements(const table::Table& table, const table::RowSet& rows, std::size_t column,
    const std::vector<std::optional<Cell>>& replacement)
{
    Outcome outcome{table, {}};
    outcome.summary.rows = rows.count();
    if (std::ranges::none_of(replacement, [](const auto& one) { return one.has_value(); }))
        return outcome;
    const table::MappedColumn mapped = table::replaceCells(table.column(column), rows, replacement);
    if (mapped.changedRows > 0)
        outcome.table = table.withColumn(column, mapped.column);
    outcome.summary.cells = mapped.changedRows;
    return outcome;
}

base::Result<void> ValueOperation::validate(const table::Schema& schema) const
{
    return requireColumns(schema, m_columns);
}

base::Result<Outcome> ValueOperation::apply(
    const table::Table& table, const table::RowSet& rows, base::JobContext& job) const
{
    Outcome outcome{table, {}};
    outcome.summary.rows = rows.count();
    for (const std::string& id : m_columns) {
        const auto index = table.schema().indexOfId(id);
        if (!index)
            return base::forward(index);
        const table::Column& column = *table.column(*index);
        const auto counts = rows.isAll() ? countCodes(column) : countCodes(column, rows);
        std::vector<std::optional<Cell>> replacement(counts.size());
        const auto mapBlock = [&](std::size_t begin, std::size_t end) -> base::Result<void> {
            const TextWorker worker = makeWorker();
            for (std::size_t code = begin; code < end; ++code) {
                const CellView cell = column.dictionary().at(static_cast<Code>(code));
                if (counts[code] == 0 || !takesPart(cell.state, m_blanks))
                    continue;
                auto changed = worker(cell.text);
                if (!changed)
                    return base::forward(changed);
                if (*changed && **changed != cell.text)
                    replacement[code] = table::cellOf(std::move(**changed));
            }
            return {};
        };
        if (const auto done = inBlocks(counts.size(), valuesPerBlock, job, mapBlock); !done)
            return base::forward(done);
        Outcome next = withReplacements(outcome.table, rows, *index, replacement);
        outcome.table = std::move(next.table);
        outcome.summary.cells += next.summary.cells;
    }
    return outcome;
}

} // namespace gleaner::clean
