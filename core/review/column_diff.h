#pragma once

#include "core/table/column.h"

#include <span>

namespace gleaner::review {

/// A row that two tables have, by its place in each.
struct RowPair {
    std::uint32_t earlier = 0;
    std::uint32_t later = 0;

    bool operator==(const RowPair&) const = default;
};

/// Compares two columns, which may be of different tables. Of columns with dictionaries two distinct cells are compared
/// when they first meet, afterwards their codes; columns that are kept row by row are compared text by text.
class ColumnDiff {
public:
    /// The columns must outlive the object.
    ColumnDiff(const table::Column& earlier, const table::Column& later);

    /// Places in `pairs`, rising and counted from `first`, at which the two cells differ in state or bytes. Safe for
    /// concurrent use, so that a long column can be compared in pieces.
    std::vector<std::uint32_t> differingPlaces(std::span<const RowPair> pairs, std::uint32_t first = 0);
    /// Rows, rising, in which columns of the same length differ.
    std::vector<std::uint32_t> differingRows();

private:
    template <typename Rows> std::vector<std::uint32_t> differing(const Rows& rows, std::uint32_t first);

    const table::Column& m_earlier;
    const table::Column& m_later;
    std::vector<table::Code> m_known; ///< the earlier code that a later code is equal to, once that was seen
};

/// Rows, rising, in which two columns of the same length hold different cells.
std::vector<std::uint32_t> differingRows(const table::Column& earlier, const table::Column& later);

} // namespace gleaner::review
