#pragma once

#include "core/base/file.h"
#include "core/base/job.h"
#include "core/project/sqlite.h"

namespace gleaner::project {

/// Uncompressed bytes of one frame; only the last of a file is shorter.
inline constexpr std::size_t frameSize = std::size_t{4} << 20U;

/// Long bytes are kept as independent zstd frames, one row each, so that no blob ends at SQLite's limit and a part can
/// be read without the rest. `owner` 0 is the pack file, n is source table n. Progress goes from `done` on, of `total`
/// bytes.
base::Result<void> storeFrames(Database& database, std::int64_t owner, std::string_view bytes, std::uint64_t done,
    std::uint64_t total, base::JobContext& job);

/// All bytes of an owner in one pass. Sizes and checksums are checked; nothing is allocated for a size that the stored
/// frames can't have. Fails with ProjectDamaged, TooLarge.
base::Result<base::SharedBytes> loadFrames(Database& database, std::int64_t owner, std::uint64_t size);

} // namespace gleaner::project
