#pragma once

#include "core/base/file.h"
#include "core/review/keyed_diff.h"

namespace gleaner::review {

/// Writes what keyedDiff() found in the two tables as a CSV table (UTF-8, comma, LF) with the columns `op`, `row`,
/// `column`, `before_is`, `before`, `after_is`, `after` of a bundle's changes; see app/glean/FORMAT.md. Rows are named
/// by rowKey(), columns by name. Columns that were removed or added come first, then bytewise by row and column, so
/// that tables in another order give the same bytes.
///
/// Fails with Cancelled, TooLarge (a row whose cells together take more than 1 MiB), ReleaseEncoding (a text that is no
/// UTF-8, or holds NUL) and as the sink.
base::Result<void> writeKeyedChanges(const table::Table& earlier, const table::Table& later, const KeyedDiff& diff,
    const base::ByteSink& sink, base::JobContext& job);

} // namespace gleaner::review
