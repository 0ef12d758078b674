#pragma once

#include "core/review/column_diff.h"
#include "core/review/key_index.h"

namespace gleaner::review {

/// Which rows of two tables belong together.
struct KeyMatch {
    std::vector<RowPair> pairs; ///< in the order of the later table
    std::vector<std::uint32_t> earlierOnly; ///< rising
    std::vector<std::uint32_t> laterOnly; ///< rising
};

/// What keeps the keys of a table from naming its rows.
struct KeyFault {
    enum class Table : std::uint8_t { Earlier, Later };

    Table table = Table::Earlier;
    std::uint32_t row = 0;
    std::optional<std::uint32_t> firstRow; ///< has the same key; nothing if `row` has none
};

/// The match, or a fault: in the earlier table before the later one, a row without a key before a key that occurs
/// twice. Of rows with a fault it names the first. Once the job is stopped what comes back means nothing.
tl::expected<KeyMatch, KeyFault> matchKeys(const KeyTexts& earlier, const KeyTexts& later, base::JobContext& job);

} // namespace gleaner::review
