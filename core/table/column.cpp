#include "core/table/column.h"

namespace gleaner::table {

namespace {

std::vector<std::uint32_t> widened(const Codes& codes)
{
    return codes.visit([](const auto& span) { return std::vector<std::uint32_t>(span.begin(), span.end()); });
}

/// A builder that starts with the column's own entries, so that old codes stay valid.
DictionaryBuilder extend(const Column& column)
{
    DictionaryBuilder builder;
    builder.keep(column.sharedDictionary());
    for (Code code = 0; code < column.dictionary().size(); ++code)
        builder.refer(column.dictionary().at(code));
    return builder;
}

} // namespace

std::vector<std::uint32_t> Column::counts() const
{
    std::vector<std::uint32_t> counts(m_dictionary->size(), 0);
    m_codes.visit([&counts](const auto& codes) {
        for (const auto code : codes)
            ++counts[code];
    });
    return counts;
}

std::vector<std::uint32_t> Column::counts(const RowSet& rows) const
{
    std::vector<std::uint32_t> counts(m_dictionary->size(), 0);
    m_codes.visit([&](const auto& codes) { rows.forEach([&](std::size_t row) { ++counts[codes[row]]; }); });
    return counts;
}

MappedColumn mapCells(const ColumnPtr& column, const RowSet& rows, const CellMap& map)
{
    const auto counts = rows.isAll() ? column->counts() : column->counts(rows);
    std::vector<std::optional<Cell>> replacement(counts.size());
    for (Code code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            replacement[code] = map(column->dictionary().at(code));
    }
    return replaceCells(column, rows, replacement);
}

MappedColumn replaceCells(
    const ColumnPtr& column, const RowSet& rows, const std::vector<std::optional<Cell>>& replacement)
{
    DictionaryBuilder builder = extend(*column);
    std::vector<Code> target(replacement.size());
    bool differs = false;
    for (Code code = 0; code < replacement.size(); ++code) {
        target[code] = replacement[code] ? builder.add(*replacement[code]) : code;
        differs = differs || target[code] != code;
    }
    if (!differs)
        return {column, 0};
    std::vector<std::uint32_t> codes = widened(column->codes());
    std::size_t changed = 0;
    rows.forEach([&](std::size_t row) {
        const Code next = target[codes[row]];
        changed += next != codes[row] ? 1U : 0U;
        codes[row] = next;
    });
    if (changed == 0)
        return {column, 0};
    const auto dictionary = builder.finish();
    return {std::make_shared<Column>(dictionary, Codes(std::move(codes), dictionary->size())), changed};
}

MappedColumn setCells(const ColumnPtr& column, const std::vector<CellEdit>& edits)
{
    DictionaryBuilder builder = extend(*column);
    std::vector<std::uint32_t> codes = widened(column->codes());
    RowSet touched(column->rowCount(), RowSet::Fill::None);
    for (const CellEdit& edit : edits) {
        codes[edit.row] = builder.add(edit.cell);
        touched.insert(edit.row);
    }
    std::size_t changed = 0;
    touched.forEach([&](std::size_t row) { changed += codes[row] != column->codes().at(row) ? 1U : 0U; });
    if (changed == 0)
        return {column, 0};
    const auto dictionary = builder.finish();
    return {std::make_shared<Column>(dictionary, Codes(std::move(codes), dictionary->size())), changed};
}

ColumnPtr gather(const Column& column, const RowSet& rows)
{
    std::vector<std::uint32_t> codes;
    codes.reserve(rows.count());
    column.codes().visit([&](const auto& span) { rows.forEach([&](std::size_t row) { codes.push_back(span[row]); }); });
    return std::make_shared<Column>(column.sharedDictionary(), Codes(std::move(codes), column.dictionary().size()));
}

ColumnPtr makeColumn(const std::vector<Cell>& cells)
{
    DictionaryBuilder builder;
    std::vector<std::uint32_t> codes;
    codes.reserve(cells.size());
    for (const Cell& cell : cells)
        codes.push_back(builder.add(cell));
    const auto dictionary = builder.finish();
    return std::make_shared<Column>(dictionary, Codes(std::move(codes), dictionary->size()));
}

} // namespace gleaner::table
