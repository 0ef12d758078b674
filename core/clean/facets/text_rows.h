#pragma once

#include "core/base/job.h"
#include "core/table/column.h"
#include "core/text/search.h"

namespace gleaner::clean {

/// Adds to `rows` those whose cell in the column matches, on all cores. Fails with RegexLimit, Cancelled.
base::Result<void> insertMatching(
    table::RowSet& rows, const table::Column& column, const text::Matcher& matcher, base::JobContext& job);

} // namespace gleaner::clean
