#include "core/clean/operations/value_operation.h"

#include "core/clean/facets/code_counts.h"
#include "core/clean/job_blocks.h"
#include "core/clean/operations/parameters.h"

#include <algorithm>
#include <array>
#include <bit>

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

/// The texts that one block of rows got.
struct NewTexts {
    std::vector<std::uint32_t> rows;
    std::vector<std::string> texts;
};

/// What an operation does to texts.
struct Changer {
    BlankCells blanks;
    std::function<TextWorker()> makeWorker;
    std::function<std::uint64_t(std::span<const std::string_view>)> settled;
};

/// Those of `count` cells, up to 64, that are certain to stay.
template <typename CellAt> std::uint64_t settledOf(const Changer& changer, std::size_t count, const CellAt& cellAt)
{
    std::array<std::string_view, 64> texts;
    for (std::size_t index = 0; index < count; ++index)
        texts[index] = cellAt(index).text;
    return changer.settled(std::span(texts.data(), count));
}

/// Maps the cells of a column that is kept row by row.
base::Result<table::MappedColumn> mapRowCells(
    const table::ColumnPtr& column, const table::RowSet& rows, const Changer& changer, base::JobContext& job)
{
    constexpr std::size_t wordsPerBlock = 64; // 4,096 rows
    const table::CellList& cells = *column->rowCells();
    auto changed = std::make_shared<std::vector<NewTexts>>((rows.wordCount() + wordsPerBlock - 1) / wordsPerBlock);
    const auto mapBlock = [&](std::size_t begin, std::size_t end) -> base::Result<void> {
        const TextWorker worker = changer.makeWorker();
        NewTexts& mine = (*changed)[begin / wordsPerBlock];
        for (std::size_t word = begin; word < end; ++word) {
            const std::size_t first = word * 64;
            const std::size_t count = std::min<std::size_t>(64, cells.size() - first);
            const auto settled = settledOf(changer, count, [&](std::size_t index) { return cells.at(first + index); });
            for (std::uint64_t bits = rows.word(word) & ~settled; bits != 0; bits &= bits - 1) {
                const std::size_t row = first + static_cast<std::size_t>(std::countr_zero(bits));
                const CellView cell = cells.at(row);
                if (!takesPart(cell.state, changer.blanks))
                    continue;
                auto text = worker(cell.text);
                if (!text)
                    return base::forward(text);
                if (!*text || **text == cell.text)
                    continue;
                mine.rows.push_back(static_cast<std::uint32_t>(row));
                mine.texts.push_back(std::move(**text));
            }
        }
        return {};
    };
    if (const auto done = inBlocks(rows.wordCount(), wordsPerBlock, job, mapBlock); !done)
        return base::forward(done);
    std::size_t count = 0;
    for (const NewTexts& block : *changed)
        count += block.rows.size();
    if (count == 0)
        return table::MappedColumn{column, 0};
    std::vector<table::PlacedCell> next = cells.cells();
    for (const NewTexts& block : *changed) {
        for (std::size_t index = 0; index < block.rows.size(); ++index) {
            const std::string& text = block.texts[index];
            next[block.rows[index]] = table::PlacedCell(CellView{text.empty() ? State::Empty : State::Value, text});
        }
    }
    std::vector<std::shared_ptr<const void>> owners{column->rowCells(), changed};
    return table::MappedColumn{
        std::make_shared<table::Column>(std::make_shared<const table::CellList>(std::move(next), std::move(owners))),
        count};
}

/// Maps the distinct cells of a column that occur in the rows. `isWhole` = those are all rows.
base::Result<table::MappedColumn> mapDistinctCells(const table::ColumnPtr& column, const table::RowSet& rows,
    bool isWhole, const Changer& changer, base::JobContext& job)
{
    const auto counts = isWhole ? countCodes(*column) : countCodes(*column, rows);
    std::vector<std::optional<Cell>> replacement(counts.size());
    const auto mapBlock = [&](std::size_t begin, std::size_t end) -> base::Result<void> {
        const TextWorker worker = changer.makeWorker();
        for (std::size_t first = begin; first < end; first += 64) {
            const std::size_t count = std::min<std::size_t>(64, end - first);
            const auto cellOf
                = [&](std::size_t index) { return column->dictionary().at(static_cast<Code>(first + index)); };
            const std::uint64_t settled = settledOf(changer, count, cellOf);
            for (std::size_t index = 0; index < count; ++index) {
                const CellView cell = cellOf(index);
                if ((settled >> index & 1U) != 0 || counts[first + index] == 0
                    || !takesPart(cell.state, changer.blanks))
                    continue;
                auto changed = worker(cell.text);
                if (!changed)
                    return base::forward(changed);
                if (*changed && **changed != cell.text)
                    replacement[first + index] = table::cellOf(std::move(**changed));
            }
        }
        return {};
    };
    if (const auto done = inBlocks(counts.size(), valuesPerBlock, job, mapBlock); !done)
        return base::forward(done);
    return table::replaceCells(column, rows, replacement);
}

} // namespace

Outcome withReplacements(const table::Table& table, const table::RowSet& rows, std::size_t column,
    const std::vector<std::optional<Cell>>& replacement)
{
    Outcome outcome{table, {}};
    outcome.summary.rows = rows.count();
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

std::uint64_t ValueOperation::settled(std::span<const std::string_view> /*texts*/) const { return 0; }

base::Result<Outcome> ValueOperation::apply(
    const table::Table& table, const table::RowSet& rows, base::JobContext& job) const
{
    Outcome outcome{table, {}};
    outcome.summary.rows = rows.count();
    const bool isWhole = outcome.summary.rows == rows.rowCount();
    const Changer changer{m_blanks, [this] { return makeWorker(); },
        [this](std::span<const std::string_view> texts) { return settled(texts); }};
    for (const std::string& id : m_columns) {
        const auto index = table.schema().indexOfId(id);
        if (!index)
            return base::forward(index);
        const table::ColumnPtr& column = outcome.table.column(*index);
        const auto mapped = column->rowCells() ? mapRowCells(column, rows, changer, job)
                                               : mapDistinctCells(column, rows, isWhole, changer, job);
        if (!mapped)
            return base::forward(mapped);
        outcome.summary.cells += mapped->changedRows;
        if (mapped->changedRows > 0)
            outcome.table = outcome.table.withColumn(*index, mapped->column);
    }
    return outcome;
}

} // namespace gleaner::clean
