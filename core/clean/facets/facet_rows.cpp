#include "core/clean/facets/facet_rows.h"

#include "core/base/hash_map.h"
#include "core/clean/facets/passing_codes.h"
#include "core/clean/facets/text_rows.h"

namespace gleaner::clean {

using base::ErrorCode;
using table::Code;
using table::Column;
using table::RowSet;

namespace {

text::SearchMode searchMode(TextMatch match)
{
    switch (match) {
    case TextMatch::Whole:
        return text::SearchMode::Whole;
    case TextMatch::Starts:
        return text::SearchMode::Starts;
    case TextMatch::Regex:
        return text::SearchMode::Regex;
    case TextMatch::Contains:
        break;
    }
    return text::SearchMode::Contains;
}

base::Result<std::optional<RowSet>> passingList(
    const table::Table& table, const ListFacet& facet, base::JobContext& job)
{
    const auto index = table.schema().indexOfId(facet.column);
    if (!index)
        return base::forward(index);
    if (facet.selection.empty())
        return std::nullopt;
    if (job.stopRequested())
        return base::fail(ErrorCode::Cancelled);
    const Column& column = *table.column(*index);
    PassingCodes passing = codesOf(column, facet.selection);
    if (facet.invert) {
        for (std::uint8_t& one : passing)
            one ^= 1U;
    }
    RowSet rows(table.rowCount(), RowSet::Fill::None);
    insertPassing(rows, column, passing);
    return rows;
}

base::Result<std::optional<RowSet>> passingText(
    const table::Table& table, const TextFilter& filter, base::JobContext& job)
{
    std::vector<std::size_t> columns;
    for (const std::string& id : filter.columns) {
        const auto index = table.schema().indexOfId(id);
        if (!index)
            return base::forward(index);
        columns.push_back(*index);
    }
    if (filter.query.empty())
        return std::nullopt;
    if (filter.columns.empty()) {
        for (std::size_t index = 0; index < table.columnCount(); ++index)
            columns.push_back(index);
    }
    const auto matcher = text::Matcher::make(
        filter.query, {searchMode(filter.mode), filter.caseSensitive, filter.accents, filter.invisible});
    if (!matcher)
        return base::forward(matcher);
    RowSet rows(table.rowCount(), RowSet::Fill::None);
    for (const std::size_t index : columns) {
        if (const auto done = insertMatching(rows, *table.column(index), *matcher, job); !done)
            return base::forward(done);
    }
    return filter.invert ? rows.inverted() : rows;
}

} // namespace

std::vector<std::uint8_t> codesOf(const Column& column, const std::vector<table::Cell>& cells)
{
    // Four states at most share a text, so a bit for each is enough.
    const auto bitOf = [](table::State state) -> std::uint8_t {
        switch (state) {
        case table::State::Value:
            return 1;
        case table::State::Empty:
            return 2;
        case table::State::Null:
            return 4;
        case table::State::Missing:
            break;
        }
        return 8;
    };
    base::HashMap<std::string_view, std::uint8_t> states;
    for (const table::Cell& cell : cells)
        states[cell.text] |= bitOf(cell.state);
    const table::Dictionary& dictionary = column.dictionary();
    PassingCodes passing(dictionary.size(), 0);
    for (Code code = 0; code < passing.size(); ++code) {
        const table::CellView cell = dictionary.at(code);
        const auto found = states.find(cell.text);
        passing[code] = found != states.end() && (found->second & bitOf(cell.state)) != 0 ? 1 : 0;
    }
    return passing;
}

base::Result<std::optional<RowSet>> rowsPassing(const table::Table& table, const Facet& facet, base::JobContext& job)
{
    if (const auto* list = std::get_if<ListFacet>(&facet))
        return passingList(table, *list, job);
    return passingText(table, std::get<TextFilter>(facet), job);
}

} // namespace gleaner::clean
