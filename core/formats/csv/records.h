#pragma once

#include "core/base/job.h"
#include "core/formats/csv/document.h"

namespace gleaner::formats::csv {

/// The cells of the last `most` records of a file, in their order, without reading its table. Fails as read().
base::Result<std::vector<std::vector<table::Cell>>> lastRecords(
    base::SharedBytes source, const Dialect& dialect, std::size_t most, base::JobContext& job);

} // namespace gleaner::formats::csv
