#include "core/clean/preview.h"

#include "core/base/hash_map.h"

#include <algorithm>

namespace gleaner::clean {

using table::Cell;
using table::CellView;
using table::Code;
using table::Dictionary;
using table::Table;

namespace {

/// Rows of two tables that are the same row: by position while both have the same rows, else by ordinal.
class RowPairs {
public:
    RowPairs(const Table& before, const Table& after)
    {
        bool aligned = before.rowCount() == after.rowCount();
        if (!(before.hasAllBaseRows() && after.hasAllBaseRows())) {
            for (std::size_t row = 0; aligned && row < after.rowCount(); ++row)
                aligned = before.ordinalOf(row) == after.ordinalOf(row);
        }
        if (aligned) {
            m_count = after.rowCount();
            return;
        }
        m_isIdentity = false;
        std::size_t earlier = 0;
        for (std::size_t row = 0; row < after.rowCount(); ++row) {
            while (earlier < before.rowCount() && before.ordinalOf(earlier) < after.ordinalOf(row))
                ++earlier;
            if (earlier == before.rowCount())
                break;
            if (before.ordinalOf(earlier) == after.ordinalOf(row))
                m_pairs.emplace_back(earlier, row);
        }
    }

    bool isIdentity() const { return m_isIdentity; }
    template <typename Visit> void forEach(const Visit& visit) const
    {
        for (std::size_t row = 0; row < m_count; ++row)
            visit(row, row);
        for (const auto& [earlier, later] : m_pairs)
            visit(earlier, later);
    }

private:
    bool m_isIdentity = true;
    std::size_t m_count = 0;
    std::vector<std::pair<std::size_t, std::size_t>> m_pairs;
};

constexpr Code noCode = ~Code{0};

struct CellHash {
    std::size_t operator()(const CellView& cell) const
    {
        return base::TextHash{}(cell.text) ^ static_cast<std::size_t>(cell.state);
    }
};

/// For each code of `after`, the code of the same cell in `before`, or noCode. A dictionary that an operation extended
/// keeps its old entries in place, which is seen without hashing a text.
std::vector<Code> sameCells(const Dictionary& before, const Dictionary& after)
{
    std::vector<Code> same(after.size(), noCode);
    Code shared = 0;
    const auto isSameEntry = [](CellView a, CellView b) {
        return a.state == b.state && a.text.data() == b.text.data() && a.text.size() == b.text.size();
    };
    while (shared < before.size() && shared < after.size() && isSameEntry(before.at(shared), after.at(shared))) {
        same[shared] = shared;
        ++shared;
    }
    if (shared == before.size() || shared == after.size())
        return same;
    base::HashMap<CellView, Code, CellHash> codes(before.size());
    for (Code code = 0; code < before.size(); ++code)
        codes[before.at(code)] = code;
    for (Code code = shared; code < after.size(); ++code) {
        const auto found = codes.find(after.at(code));
        if (found != codes.end())
            same[code] = found->second;
    }
    return same;
}

struct CodePair {
    Code before;
    Code after;
    std::size_t rows;
};

/// Counts changed rows by pair of codes. Nearly always one value becomes one other value, so the first target of each
/// code has a counter of its own and only further ones go through a map.
class PairCounter {
public:
    explicit PairCounter(std::size_t dictionarySize)
        : m_first(dictionarySize, CodePair{noCode, noCode, 0})
    {
    }
    void add(Code before, Code after)
    {
        CodePair& first = m_first[before];
        if (first.rows == 0)
            first = {before, after, 0};
        if (first.after == after)
            ++first.rows;
        else
            ++m_further[(std::uint64_t{before} << 32U) | after];
    }
    std::vector<CodePair> pairs() const
    {
        std::vector<CodePair> all;
        for (const CodePair& pair : m_first) {
            if (pair.rows > 0)
                all.push_back(pair);
        }
        for (const auto& [key, rows] : m_further)
            all.push_back({static_cast<Code>(key >> 32U), static_cast<Code>(key & 0xFFFFFFFFU), rows});
        return all;
    }

private:
    std::vector<CodePair> m_first;
    base::HashMap<std::uint64_t, std::size_t> m_further;
};

std::vector<CodePair> changedPairs(const table::Column& before, const table::Column& after, const RowPairs& rows)
{
    const bool sameDictionary = before.sharedDictionary() == after.sharedDictionary();
    const std::vector<Code> same
        = sameDictionary ? std::vector<Code>() : sameCells(before.dictionary(), after.dictionary());
    PairCounter counter(before.dictionary().size());
    before.codes().visit([&](const auto& old) {
        after.codes().visit([&](const auto& now) {
            rows.forEach([&](std::size_t earlier, std::size_t later) {
                const Code from = old[earlier];
                const Code to = now[later];
                if (from != (sameDictionary ? to : same[to]))
                    counter.add(from, to);
            });
        });
    });
    return counter.pairs();
}

struct CellPair {
    CellView before;
    CellView after;

    bool operator==(const CellPair&) const = default;
};

struct CellPairHash {
    std::size_t operator()(const CellPair& pair) const { return CellHash{}(pair.before) * 31 + CellHash{}(pair.after); }
};

struct Change {
    std::size_t column; ///< of the earlier table
    CellView before;
    CellView after;
    std::size_t rows;
};

bool inOrder(const Change& a, const Change& b)
{
    if (a.rows != b.rows)
        return a.rows > b.rows;
    if (!(a.before == b.before))
        return table::lessByBytes(a.before, b.before);
    if (!(a.after == b.after))
        return table::lessByBytes(a.after, b.after);
    return a.column < b.column;
}

void addByCode(std::vector<Change>& changes, std::size_t column, const table::Column& before,
    const table::Column& after, const RowPairs& rows)
{
    for (const CodePair& pair : changedPairs(before, after, rows))
        changes.push_back({column, before.dictionary().at(pair.before), after.dictionary().at(pair.after), pair.rows});
}

/// The same where a column is kept row by row: no dictionary is made for it.
void addByRow(std::vector<Change>& changes, std::size_t column, const table::Column& before, const table::Column& after,
    const RowPairs& rows)
{
    base::HashMap<CellPair, std::size_t, CellPairHash> pairs;
    rows.forEach([&](std::size_t earlier, std::size_t later) {
        const CellPair pair{before.cell(earlier), after.cell(later)};
        if (!table::isSameCell(pair.before, pair.after))
            ++pairs[pair];
    });
    for (const auto& [pair, count] : pairs)
        changes.push_back({column, pair.before, pair.after, count});
}

} // namespace

ChangeList distinctChanges(const Table& before, const Table& after, std::size_t most)
{
    const RowPairs rows(before, after);
    std::vector<Change> changes;
    for (std::size_t column = 0; column < before.columnCount(); ++column) {
        const auto later = after.schema().indexOfId(before.schema().columns[column].id);
        if (!later)
            continue;
        const table::Column& old = *before.column(column);
        const table::Column& now = *after.column(*later);
        if (rows.isIdentity() && &old == &now)
            continue;
        const bool byRow = old.rowCells() || now.rowCells();
        (byRow ? addByRow : addByCode)(changes, column, old, now, rows);
    }
    ChangeList list;
    list.total = changes.size();
    const auto shown = static_cast<std::ptrdiff_t>(std::min(most, changes.size()));
    std::partial_sort(changes.begin(), changes.begin() + shown, changes.end(), inOrder);
    for (auto change = changes.begin(); change != changes.begin() + shown; ++change)
        list.changes.push_back(
            {before.schema().columns[change->column].id, Cell(change->before), Cell(change->after), change->rows});
    return list;
}

} // namespace gleaner::clean
