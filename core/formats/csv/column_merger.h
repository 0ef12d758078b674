#pragma once

#include "core/formats/csv/chunk_reader.h"

namespace gleaner::formats::csv {

/// The column at `index` over all chunks: one dictionary in the order of first use, whatever the chunks were, each
/// content decoded once. Uses the chunks' columns up. `owner` keeps the work bytes.
table::ColumnPtr mergeColumn(std::vector<Chunk>& chunks, std::size_t index, std::size_t rowCount, Encoding encoding,
    const std::shared_ptr<const void>& owner);

} // namespace gleaner::formats::csv
