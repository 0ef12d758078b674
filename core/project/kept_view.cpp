#include "core/project/kept_view.h"

#include "core/project/varint.h"

#include <algorithm>
#include <bit>

namespace gleaner::project {

std::string changedCellsText(const std::vector<ChangedCell>& cells)
{
    std::string text;
    std::uint32_t row = 0;
    for (const ChangedCell& changed : cells) {
        putVarint(text, changed.row - row);
        putVarint(text, changed.column);
        text += static_cast<char>(changed.cell.state);
        putVarint(text, changed.cell.text.size());
        text += changed.cell.text;
        row = changed.row;
    }
    return text;
}

std::optional<std::vector<ChangedCell>> changedCells(std::string_view text)
{
    std::vector<ChangedCell> cells;
    std::uint64_t row = 0;
    while (!text.empty()) {
        const auto rowStep = takeVarint(text);
        const auto column = takeVarint(text);
        if (!rowStep || !column || text.empty() || *rowStep > UINT32_MAX || *column > UINT32_MAX)
            return std::nullopt;
        const auto state = table::stateOf(text.front());
        text.remove_prefix(1);
        const auto size = takeVarint(text);
        row += *rowStep;
        const bool rises = cells.empty() || *rowStep > 0 || *column > cells.back().column;
        if (!state || !size || *size > text.size() || row > UINT32_MAX || !rises)
            return std::nullopt;
        const bool hasText = *state == table::State::Value || *state == table::State::Null;
        if (hasText != (*size > 0))
            return std::nullopt;
        cells.push_back({static_cast<std::uint32_t>(row), static_cast<std::uint32_t>(*column),
            {*state, std::string(text.substr(0, *size))}});
        text.remove_prefix(*size);
    }
    return cells;
}

std::vector<ChangedCell> changedBetween(const TableState& state, std::uint32_t first, std::uint32_t end)
{
    std::vector<ChangedCell> cells;
    const table::Table& base = state.base;
    const table::Table& current = state.current;
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < base.columnCount(); ++column) {
        if (base.column(column) != current.column(column))
            columns.push_back(column);
    }
    for (std::uint32_t ordinal = first; ordinal < end && !columns.empty(); ++ordinal) {
        const auto row = current.rowOf(ordinal);
        if (!row)
            continue;
        for (const std::size_t column : columns) {
            const table::CellView now = current.cell(*row, column);
            if (now != base.cell(ordinal, column))
                cells.push_back({ordinal - first, static_cast<std::uint32_t>(column), table::Cell(now)});
        }
    }
    return cells;
}

std::string presentRowsText(const table::Table& current, std::size_t baseRows)
{
    if (current.hasAllBaseRows())
        return {};
    std::string text((baseRows + 7) / 8, '\0');
    for (std::size_t row = 0; row < current.rowCount(); ++row) {
        const table::RowOrdinal ordinal = current.ordinalOf(row);
        text[ordinal / 8] = static_cast<char>(static_cast<unsigned char>(text[ordinal / 8]) | 1U << (ordinal % 8));
    }
    return text;
}

std::optional<PresentRows> PresentRows::of(std::string_view text, std::size_t rowCount, std::size_t baseRows)
{
    PresentRows rows;
    rows.m_rowCount = rowCount;
    if (text.empty())
        return rowCount == baseRows ? std::optional(std::move(rows)) : std::nullopt;
    if (text.size() != (baseRows + 7) / 8)
        return std::nullopt;
    rows.m_present = table::RowSet(baseRows, table::RowSet::Fill::None);
    std::size_t count = 0;
    for (std::size_t word = 0; word < rows.m_present.wordCount(); ++word) {
        if (word % blockWords == 0)
            rows.m_before.push_back(count);
        std::uint64_t bits = 0;
        const std::string_view part = text.substr(word * 8, 8);
        for (std::size_t byte = 0; byte < part.size(); ++byte)
            bits |= std::uint64_t{static_cast<unsigned char>(part[byte])} << (8 * byte);
        const std::size_t left = baseRows - word * 64;
        if (left < 64 && bits >> left != 0)
            return std::nullopt;
        rows.m_present.setWord(word, bits);
        count += static_cast<std::size_t>(std::popcount(bits));
    }
    return count == rowCount ? std::optional(std::move(rows)) : std::nullopt;
}

table::RowOrdinal PresentRows::ordinalOf(std::size_t row) const
{
    if (m_before.empty())
        return static_cast<table::RowOrdinal>(row);
    const auto after = std::ranges::upper_bound(m_before, row);
    std::size_t word = static_cast<std::size_t>(after - m_before.begin() - 1) * blockWords;
    std::size_t left = row - *(after - 1);
    for (;; ++word) {
        std::uint64_t bits = m_present.word(word);
        const auto here = static_cast<std::size_t>(std::popcount(bits));
        if (left >= here) {
            left -= here;
            continue;
        }
        for (; left > 0; --left)
            bits &= bits - 1;
        return static_cast<table::RowOrdinal>(word * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
    }
}

std::optional<std::size_t> PresentRows::rowOf(table::RowOrdinal ordinal) const
{
    if (m_before.empty())
        return ordinal < m_rowCount ? std::optional<std::size_t>(ordinal) : std::nullopt;
    if (ordinal >= m_present.rowCount() || !m_present.contains(ordinal))
        return std::nullopt;
    std::size_t row = m_before[ordinal / (64 * blockWords)];
    for (std::size_t word = ordinal / (64 * blockWords) * blockWords; word < ordinal / 64; ++word)
        row += static_cast<std::size_t>(std::popcount(m_present.word(word)));
    const std::uint64_t below = m_present.word(ordinal / 64) & ((std::uint64_t{1} << (ordinal % 64)) - 1);
    return row + static_cast<std::size_t>(std::popcount(below));
}

} // namespace gleaner::project
