#pragma once

#include "core/base/file.h"
#include "core/project/page_plan.h"
#include "core/project/sqlite.h"

#include <span>

namespace gleaner::project {

/// How the frames of a file are numbered: since version 2 by the place of their bytes, in version 1 one by one, each
/// but the last of 4 MiB.
enum class FrameNumbers : std::uint8_t { ByPlace, ByCount };

/// Long bytes are kept as independent zstd frames, one row each, so that no blob ends at SQLite's limit and a part can
/// be read without the rest. `owner` 0 is the pack file, n is source table n. `pieces` are all of `bytes`, in order.
/// Cores work side by side. Progress goes from `done` on, of `total` bytes. Fails with Cancelled, OutOfMemory.
base::Result<void> storeFrames(Database& database, std::int64_t owner, std::string_view bytes,
    const std::vector<Piece>& pieces, std::uint64_t done, std::uint64_t total, base::JobContext& job);

/// All bytes of an owner in one pass. Sizes and checksums are checked; nothing is allocated for a size that the stored
/// frames can't have. Fails with ProjectDamaged, TooLarge, Cancelled.
base::Result<base::SharedBytes> loadFrames(
    Database& database, std::int64_t owner, std::uint64_t size, FrameNumbers numbers, base::JobContext& job);

/// Row of the table `frame` that holds the bytes at a place (version 2).
std::int64_t frameId(std::int64_t owner, std::uint64_t at);

/// A small piece as one zstd frame with size and checksum, and back; nothing if it is no such frame of at most `most`
/// bytes. Packing is empty only for lack of memory.
std::string packed(std::string_view bytes);
std::optional<std::string> unpacked(std::string_view frame, std::size_t most);

} // namespace gleaner::project
