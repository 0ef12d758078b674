#pragma once

#include "core/base/job.h"
#include "core/base/result.h"
#include "core/formats/json/record_path.h"

namespace gleaner::formats::json {

/// A list of records that a document could be read as.
struct Candidate {
    std::string path; ///< as of RecordPath
    std::uint64_t records = 0;
    std::uint64_t largest = 0; ///< elements of the largest single array
    bool inside = false; ///< within the records of another candidate
};

/// What one pass over a document found.
struct Survey {
    std::uint64_t values = 0; ///< at the top: 1 for JSON, one a line for JSON Lines
    bool features = false; ///< GeoJSON: a FeatureCollection, or lines of Features
    std::string crs; ///< text of the old "crs" member of GeoJSON, if there is one
    std::vector<Candidate> candidates; ///< those not inside another first, then by size, then by path
    /// The one to read when nobody chooses; nothing if several are as likely.
    std::optional<std::size_t> proposed;
};

/// Checks all of the text against the grammar and lists where records are. `file` stands in errors. Fails with
/// SourceDamaged, Limit, Cancelled.
base::Result<Survey> survey(std::string_view text, std::string_view file, base::JobContext& job);

} // namespace gleaner::formats::json
