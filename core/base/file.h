#pragma once

#include "core/base/job.h"
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace gleaner::base {

/// Bytes that stay where they are as long as somebody holds them: a mapped file or a buffer in memory.
class SourceBytes {
public:
    virtual ~SourceBytes() = default;
    virtual std::string_view view() const = 0;
    /// False once the file behind a mapping was written to or cut short: then view() is no longer what the file was,
    /// and what was computed from it must not be used. Never false again after hold() and true.
    virtual bool isUnchanged() const { return true; }
    /// Makes the bytes independent of the file, at the cost of memory for all of them; they stay where they are. Look
    /// at isUnchanged() afterwards. Fails with Cancelled, OutOfMemory.
    virtual Result<void> hold(JobContext&) const { return {}; }
};
using SharedBytes = std::shared_ptr<const SourceBytes>;

SharedBytes makeBytes(std::string bytes);

/// Maps a file read-only. Other programs may change or cut it meanwhile; see SourceBytes::isUnchanged(). Fails with
/// FileNotFound, FileUnreadable.
Result<SharedBytes> mapFile(const std::filesystem::path& path);

/// Maps the first `size` bytes of an open file that nobody else writes; the descriptor may be closed afterwards.
Result<SharedBytes> mapDescriptor(int descriptor, std::uint64_t size);

/// Whole file into memory, refused with Limit when longer than `most`.
Result<std::string> readFile(const std::filesystem::path& path, std::size_t most = std::size_t{1} << 31U);

enum class FileMode { Shared, OwnerOnly }; ///< 0644 as the umask allows, or 0600
enum class Existing { Replace, Refuse }; ///< what to do with a file that is already there

/// Takes bytes in order; returns an error once writing failed.
using ByteSink = std::function<Result<void>(std::string_view)>;

/// Writes beside `path` under a temporary name, syncs, renames, syncs the folder: `path` is the old file or the whole
/// new one, never a part. A failure of `produce` leaves nothing behind. Fails with FileUnwritable, DiskFull,
/// FileExists.
Result<void> writeAtomically(const std::filesystem::path& path,
    const std::function<Result<void>(const ByteSink&)>& produce, FileMode mode = FileMode::Shared,
    Existing existing = Existing::Replace);
Result<void> writeAtomically(const std::filesystem::path& path, std::string_view bytes,
    FileMode mode = FileMode::Shared, Existing existing = Existing::Replace);

/// The path as people should see it in messages: its file name only, because paths can name a person.
std::string shownName(const std::filesystem::path& path);

} // namespace gleaner::base
