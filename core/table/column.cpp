#include "core/table/column.h"

#include "core/base/parallel.h"
#include "core/table/distinct_cells.h"

#include <algorithm>
#include <atomic>

namespace gleaner::table {

namespace {

/// New codes for those of a column, in the width that a dictionary of this size needs: write(old, next) gets a span and
/// a vector of the same size.
template <typename Write> Codes rewritten(const Codes& codes, std::size_t dictionarySize, const Write& write)
{
    return codes.visit([&](const auto& old) {
        const auto as = [&]<typename Width>(Width) {
            std::vector<Width> next(old.size());
            write(old, next);
            return Codes(std::move(next));
        };
        if (dictionarySize <= 0x100)
            return as(std::uint8_t{});
        return dictionarySize <= 0x10000 ? as(std::uint16_t{}) : as(std::uint32_t{});
    });
}

/// Takes the codes of `rows` through `target`, and counts those that become another.
template <typename Old, typename Next>
std::size_t takeThrough(
    const std::vector<Code>& target, const RowSet& rows, std::span<const Old> old, std::vector<Next>& next)
{
    constexpr std::size_t wordsPerBlock = std::size_t{1} << 11U; // 131,072 rows
    std::atomic<std::size_t> changed = 0;
    base::parallelFor(rows.wordCount(), wordsPerBlock, [&](std::size_t begin, std::size_t end) {
        std::size_t mine = 0;
        for (std::size_t word = begin; word < end; ++word) {
            const std::uint64_t bits = rows.word(word);
            const std::size_t first = word * 64;
            const std::size_t count = std::min<std::size_t>(64, old.size() - first);
            const auto take = [&](std::size_t row, Code after) {
                mine += after != old[row] ? 1U : 0U;
                next[row] = static_cast<Next>(after);
            };
            if (bits == ~std::uint64_t{0}) {
                for (std::size_t row = first; row < first + 64; ++row)
                    take(row, target[old[row]]);
                continue;
            }
            for (std::size_t index = 0; index < count; ++index) {
                const Code before = old[first + index];
                take(first + index, (bits >> index & 1U) != 0 ? target[before] : before);
            }
        }
        changed += mine;
    });
    return changed;
}

/// The column's dictionary with further cells. Only the new cells are put in a hash table; the old entries, which can
/// be a million, are scanned once, so that old codes stay valid and a single edit stays cheap.
struct Extended {
    std::shared_ptr<const Dictionary> dictionary;
    std::vector<Code> codes; ///< of the added cells, by their number in the builder
};

Extended extend(const Column& column, DictionaryBuilder& added)
{
    const Dictionary& old = column.dictionary();
    constexpr Code unknown = ~Code{0};
    Extended extended{nullptr, std::vector<Code>(added.size(), unknown)};
    std::vector<bool> lengths;
    for (Code number = 0; number < added.size(); ++number) {
        const std::size_t length = added.at(number).text.size();
        if (length >= lengths.size())
            lengths.resize(length + 1, false);
        lengths[length] = true;
    }
    std::vector<PlacedCell> cells;
    cells.reserve(old.size() + added.size());
    cells.insert(cells.end(), old.cells().begin(), old.cells().end());
    for (Code code = 0; code < old.size(); ++code) {
        const CellView cell = old.at(code);
        if (cell.text.size() < lengths.size() && lengths[cell.text.size()]) {
            if (const auto number = added.find(cell); number && extended.codes[*number] == unknown)
                extended.codes[*number] = code;
        }
    }
    const auto texts = added.finish();
    for (Code number = 0; number < extended.codes.size(); ++number) {
        if (extended.codes[number] == unknown) {
            extended.codes[number] = static_cast<Code>(cells.size());
            cells.emplace_back(texts->at(number));
        }
    }
    extended.dictionary = std::make_shared<const Dictionary>(
        std::move(cells), std::vector<std::shared_ptr<const void>>{column.sharedDictionary(), texts});
    return extended;
}

/// setCells() for a column that is kept row by row.
MappedColumn setRowCells(const ColumnPtr& column, const std::vector<CellEdit>& edits)
{
    DictionaryBuilder added;
    std::vector<Code> numbers;
    numbers.reserve(edits.size());
    for (const CellEdit& edit : edits)
        numbers.push_back(added.add(edit.cell));
    const std::shared_ptr<const Dictionary> texts = added.finish();
    std::vector<PlacedCell> cells = column->rowCells()->cells();
    RowSet touched(column->rowCount(), RowSet::Fill::None);
    for (std::size_t index = 0; index < edits.size(); ++index) {
        cells[edits[index].row] = PlacedCell(texts->at(numbers[index]));
        touched.insert(edits[index].row);
    }
    std::size_t changed = 0;
    touched.forEach([&](std::size_t row) { changed += cells[row].view() != column->cell(row) ? 1U : 0U; });
    if (changed == 0)
        return {column, 0};
    std::vector<std::shared_ptr<const void>> owners{column->rowCells(), texts};
    return {std::make_shared<Column>(std::make_shared<const CellList>(std::move(cells), std::move(owners))), changed};
}

} // namespace

void Column::encodeRowCells() const
{
    base::isolated([this] {
        EncodedCells encoded = encodeCells(m_rowCells);
        m_dictionary = std::move(encoded.dictionary);
        m_codes = std::move(encoded.codes);
    });
}

std::vector<std::uint32_t> Column::counts() const
{
    encode();
    std::vector<std::uint32_t> counts(m_dictionary->size(), 0);
    m_codes.visit([&counts](const auto& codes) {
        for (const auto code : codes)
            ++counts[code];
    });
    return counts;
}

std::vector<std::uint32_t> Column::counts(const RowSet& rows) const
{
    encode();
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
    DictionaryBuilder added;
    std::vector<Code> target(replacement.size());
    for (Code code = 0; code < replacement.size(); ++code) {
        if (replacement[code])
            target[code] = added.add(*replacement[code]);
    }
    if (added.size() == 0)
        return {column, 0};
    const Extended extended = extend(*column, added);
    bool differs = false;
    for (Code code = 0; code < replacement.size(); ++code) {
        target[code] = replacement[code] ? extended.codes[target[code]] : code;
        differs = differs || target[code] != code;
    }
    if (!differs)
        return {column, 0};
    std::size_t changed = 0;
    Codes codes = rewritten(column->codes(), extended.dictionary->size(),
        [&](auto old, auto& next) { changed = takeThrough(target, rows, old, next); });
    if (changed == 0)
        return {column, 0};
    return {std::make_shared<Column>(extended.dictionary, std::move(codes)), changed};
}

MappedColumn setCells(const ColumnPtr& column, const std::vector<CellEdit>& edits)
{
    if (column->rowCells())
        return setRowCells(column, edits);
    DictionaryBuilder added;
    std::vector<Code> numbers;
    numbers.reserve(edits.size());
    for (const CellEdit& edit : edits)
        numbers.push_back(added.add(edit.cell));
    const Extended extended = extend(*column, added);
    RowSet touched(column->rowCount(), RowSet::Fill::None);
    std::size_t changed = 0;
    Codes codes = rewritten(column->codes(), extended.dictionary->size(), [&](auto old, auto& next) {
        std::ranges::copy(old, next.begin());
        for (std::size_t index = 0; index < edits.size(); ++index) {
            next[edits[index].row]
                = static_cast<std::ranges::range_value_t<decltype(next)>>(extended.codes[numbers[index]]);
            touched.insert(edits[index].row);
        }
        touched.forEach([&](std::size_t row) { changed += next[row] != old[row] ? 1U : 0U; });
    });
    if (changed == 0)
        return {column, 0};
    return {std::make_shared<Column>(extended.dictionary, std::move(codes)), changed};
}

ColumnPtr gather(const Column& column, const RowSet& rows)
{
    if (const auto& all = column.rowCells()) {
        std::vector<PlacedCell> cells;
        cells.reserve(rows.count());
        rows.forEach([&](std::size_t row) { cells.push_back(all->cells()[row]); });
        std::vector<std::shared_ptr<const void>> owners{all};
        return std::make_shared<Column>(std::make_shared<const CellList>(std::move(cells), std::move(owners)));
    }
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
