#pragma once

#include "core/base/job.h"
#include "core/table/table.h"

#include <optional>
#include <vector>

namespace gleaner::ui {

/// Sorting of the view: never a step, never changes the table.
struct SortKey {
    std::size_t column = 0;
    enum class Direction { Rising, Falling } direction = Direction::Rising;

    bool operator==(const SortKey&) const = default;
};

/// Row positions as shown, first to last. Numbers come before words and by value, words without regard to case, blanks
/// last in both directions; equal values keep the table's order. Returns early, with any order, when stopped.
std::vector<std::uint32_t> orderRows(
    const table::Table& table, const table::RowSet& rows, const std::optional<SortKey>& sort, base::JobContext& job);

/// A place in the view.
struct ViewPlace {
    std::size_t line = 0; ///< position in the order
    std::size_t column = 0;

    bool operator==(const ViewPlace&) const = default;
};

/// What a search came to: the next place, and how many cells match in all.
struct FindOutcome {
    std::optional<ViewPlace> place;
    std::size_t matches = 0;
    std::size_t number = 0; ///< which of them `place` is, from 1
};
enum class FindDirection { Next, Previous };

/// The next cell, line by line, that contains `needle` (case ignored), after or before `from`, around the end.
/// `includeFrom` makes `from` itself count: for searching while typing.
enum class FindStart { AtPlace, PastPlace };
FindOutcome findInRows(const table::Table& table, const std::vector<std::uint32_t>& order, const std::string& needle,
    ViewPlace from, FindDirection direction, FindStart start, base::JobContext& job);

} // namespace gleaner::ui
