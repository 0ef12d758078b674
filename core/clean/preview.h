#pragma once

#include "core/clean/operation.h"

namespace gleaner::clean {

/// Before → after of one distinct value, with the rows it stands for.
struct ValueChange {
    std::string column; ///< id
    table::Cell before;
    table::Cell after;
    std::size_t rows = 0;

    bool operator==(const ValueChange&) const = default;
};

/// The distinct changes between a table and a later one with the same columns, by rows falling then bytes, at most
/// `most`; `total` counts all distinct ones. Removed rows are not listed.
struct ChangeList {
    std::vector<ValueChange> changes;
    std::size_t total = 0;
};
ChangeList distinctChanges(const table::Table& before, const table::Table& after, std::size_t most);

} // namespace gleaner::clean
