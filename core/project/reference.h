#pragma once

#include "core/base/digest.h"
#include "core/base/file.h"

namespace gleaner::project {

/// A table file that a project refers to instead of holding its bytes.
struct Reference {
    std::filesystem::path path; ///< absolute
    std::uint64_t size = 0;
    base::Digest32 digest{}; ///< pieceDigest() of its bytes
    std::int64_t modified = 0; ///< nanoseconds since 1970, only a hint that nothing has happened to it
};

/// BLAKE2b-256 over the BLAKE2b-256 digests of pieces of 4 MiB, computed on all cores. Fails with Cancelled.
base::Result<base::Digest32> pieceDigest(std::string_view bytes, base::JobContext& job);

/// What a new project has to remember of a file whose bytes are `bytes`. Fails with Cancelled, FileNotFound.
base::Result<Reference> referenceTo(const std::filesystem::path& path, std::string_view bytes, base::JobContext& job);

/// The file where it was, or one of its name beside the project, so that both can be moved together; nothing if there
/// is neither.
std::optional<std::filesystem::path> locate(const Reference& reference, const std::filesystem::path& project);

/// Size and time of change are those of the reference.
bool looksUntouched(const Reference& reference, const std::filesystem::path& file);

/// What became of a file that is not there any more as it was. Missing also stands for one that can't be read.
enum class Loss : std::uint8_t { Missing, Changed };
/// Nothing if the file is as it was. Its content is read only if its size fits and its time of change doesn't. Fails
/// with Cancelled.
base::Result<std::optional<Loss>> lossOf(
    const Reference& reference, const std::filesystem::path& project, base::JobContext& job);

/// The bytes of the file, checked in full and independent of what happens to it later. Fails with SourceMissing,
/// SourceChanged (with what is different), FileUnreadable, Cancelled.
base::Result<base::SharedBytes> openReference(
    const Reference& reference, const std::filesystem::path& project, base::JobContext& job);

} // namespace gleaner::project
