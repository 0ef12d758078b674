#include "core/review/keyed_diff.h"

#include "core/base/hash_map.h"
#include "core/base/json.h"
#include "core/base/within_memory.h"
#include "core/clean/job_blocks.h"
#include "core/review/key_match.h"

#include <algorithm>
#include <deque>
#include <fmt/format.h>

namespace gleaner::review {

namespace {

using base::ErrorCode;
using base::Result;
using table::Table;

using ColumnsByName = base::TextMap<std::size_t>;

/// One of the two tables, as errors call it.
struct Side {
    const Table& table;
    const char* name;
};

Result<ColumnsByName> columnsByName(const Side& side)
{
    ColumnsByName columns;
    for (std::size_t index = 0; index < side.table.columnCount(); ++index) {
        const std::string& name = side.table.schema().columns[index].name;
        if (!columns.emplace(name, index).second)
            return base::fail(ErrorCode::BadParameter,
                {fmt::format("The {} table", side.name),
                    fmt::format("it has two columns named “{}”, and columns are matched by name", name)},
                {{}, {}, name, {}});
    }
    return columns;
}

Result<std::vector<std::size_t>> keyColumns(
    const ColumnsByName& columns, const std::vector<std::string>& key, const Side& side)
{
    std::vector<std::size_t> places;
    for (const std::string& name : key) {
        const auto found = columns.find(name);
        if (found == columns.end())
            return base::fail(
                ErrorCode::NoSuchColumn, {fmt::format("“{}” in the {} table", name, side.name)}, {{}, {}, name, {}});
        if (std::ranges::find(places, found->second) != places.end())
            return base::fail(
                ErrorCode::BadParameter, {"The key", fmt::format("it names the column “{}” twice", name)});
        places.push_back(found->second);
    }
    if (places.empty())
        return base::fail(ErrorCode::BadParameter, {"The key", "it names no column"});
    return places;
}

tl::unexpected<base::Error> faultError(
    const KeyFault& fault, const Side& side, const std::vector<std::size_t>& key, const std::string& keyName)
{
    const auto number = [&side](std::uint32_t row) { return std::uint64_t{side.table.ordinalOf(row)} + 1; };
    base::Place place{{}, number(fault.row), keyName, {}};
    if (!fault.firstRow)
        return base::fail(ErrorCode::BadParameter,
            {fmt::format("The key {}", keyName),
                fmt::format("row {} of the {} table has none", number(fault.row), side.name)},
            std::move(place));
    return base::fail(ErrorCode::KeyNotUnique,
        {fmt::format("{} (rows {} and {} of the {} table)", rowKey(side.table, key, fault.row), number(*fault.firstRow),
            number(fault.row), side.name)},
        std::move(place));
}

/// Pairs up columns by name.
void matchColumns(KeyedDiff& diff, const Table& earlier, const Table& later, const ColumnsByName& earlierColumns,
    const ColumnsByName& laterColumns)
{
    for (std::size_t index = 0; index < later.columnCount(); ++index) {
        const auto found = earlierColumns.find(later.schema().columns[index].name);
        if (found == earlierColumns.end())
            diff.addedColumns.push_back(index);
        else
            diff.columns.push_back({found->second, index, {}});
    }
    for (std::size_t index = 0; index < earlier.columnCount(); ++index) {
        if (!laterColumns.contains(earlier.schema().columns[index].name))
            diff.removedColumns.push_back(index);
    }
}

/// Compares all columns, a few rows after the other: so the cores share evenly what takes long, and what one column
/// fetched of these rows its neighbours find.
Result<void> compareCells(KeyedDiff& diff, const Table& earlier, const Table& later, base::JobContext& job)
{
    constexpr std::size_t rowsPerPiece = std::size_t{1} << 13U;
    const std::span rows(diff.rows);
    const std::size_t pieces = (rows.size() + rowsPerPiece - 1) / rowsPerPiece;
    std::deque<ColumnDiff> columns;
    for (const ComparedColumn& column : diff.columns)
        columns.emplace_back(*earlier.column(column.earlier), *later.column(column.later));
    std::vector<std::vector<std::uint32_t>> changed(pieces * columns.size());
    const auto compared = clean::inBlocks(changed.size(), 1, job, [&](std::size_t task, std::size_t) {
        const std::size_t first = task / columns.size() * rowsPerPiece;
        changed[task] = columns[task % columns.size()].differingPlaces(
            rows.subspan(first, std::min(rowsPerPiece, rows.size() - first)), static_cast<std::uint32_t>(first));
        return Result<void>();
    });
    if (!compared)
        return compared;
    table::RowSet changedRows(rows.size(), table::RowSet::Fill::None);
    for (std::size_t task = 0; task < changed.size(); ++task) {
        std::vector<std::uint32_t>& all = diff.columns[task % columns.size()].changed;
        all.insert(all.end(), changed[task].begin(), changed[task].end());
        for (const std::uint32_t place : changed[task])
            changedRows.insert(place);
    }
    diff.changedRows = changedRows.count();
    return {};
}

Result<KeyedDiff> compare(
    const Table& earlier, const Table& later, const std::vector<std::string>& key, base::JobContext& job)
{
    const Side earlierSide{earlier, "earlier"};
    const Side laterSide{later, "later"};
    const auto earlierColumns = columnsByName(earlierSide);
    if (!earlierColumns)
        return base::forward(earlierColumns);
    const auto laterColumns = columnsByName(laterSide);
    if (!laterColumns)
        return base::forward(laterColumns);
    auto earlierKey = keyColumns(*earlierColumns, key, earlierSide);
    if (!earlierKey)
        return base::forward(earlierKey);
    auto laterKey = keyColumns(*laterColumns, key, laterSide);
    if (!laterKey)
        return base::forward(laterKey);
    auto match = matchKeys(KeyTexts(earlier, *earlierKey), KeyTexts(later, *laterKey), job);
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    if (!match) {
        const bool inEarlier = match.error().table == KeyFault::Table::Earlier;
        return faultError(match.error(), inEarlier ? earlierSide : laterSide, inEarlier ? *earlierKey : *laterKey,
            fmt::format("{}", fmt::join(key, ", ")));
    }
    KeyedDiff diff;
    diff.earlierKey = std::move(*earlierKey);
    diff.laterKey = std::move(*laterKey);
    diff.rows = std::move(match->pairs);
    diff.removedRows = std::move(match->earlierOnly);
    diff.addedRows = std::move(match->laterOnly);
    matchColumns(diff, earlier, later, *earlierColumns, *laterColumns);
    if (const auto compared = compareCells(diff, earlier, later, job); !compared)
        return base::forward(compared);
    return diff;
}

} // namespace

std::size_t KeyedDiff::changedCells() const
{
    std::size_t count = 0;
    for (const ComparedColumn& column : columns)
        count += column.changed.size();
    return count;
}

bool KeyedDiff::isSame() const
{
    return removedRows.empty() && addedRows.empty() && removedColumns.empty() && addedColumns.empty()
        && changedRows == 0;
}

Result<KeyedDiff> keyedDiff(
    const Table& earlier, const Table& later, const std::vector<std::string>& key, base::JobContext& job)
{
    return base::withinMemory([&] { return compare(earlier, later, key, job); });
}

std::string rowKey(const Table& table, const std::vector<std::size_t>& keyColumns, std::size_t row)
{
    base::Json key = base::Json::array();
    for (const std::size_t index : keyColumns)
        key.push_back(std::string(table.cell(row, index).text));
    return key.dump(-1, ' ', false, base::Json::error_handler_t::replace);
}

} // namespace gleaner::review
