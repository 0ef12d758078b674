#pragma once

#include "core/base/job.h"
#include "core/formats/csv/chunk_reader.h"

namespace gleaner::formats::csv {

/// The records that start in a part of the work bytes.
struct FoundRecords {
    std::vector<std::uint64_t> starts;
    std::size_t end = 0; ///< past the last one
};

/// The records of [begin, end of `work`), whose first starts at `begin`: the same as Scanner cuts one after the other,
/// without the gaps between them.
/// Uses all cores. Fails with Cancelled.
base::Result<FoundRecords> findRecords(std::string_view work, std::size_t begin, const Dialect& dialect,
    const Scanner& scanner, const Gaps& gaps, base::JobContext& job);

} // namespace gleaner::formats::csv
