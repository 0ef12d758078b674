#pragma once

#include "core/base/job.h"
#include "core/formats/source_file.h"

#include <functional>

namespace gleaner::formats::packed {

/// What a file is packed with, by its first bytes.
enum class Packing : std::uint8_t { None, Gzip, Zstd, Zip, Bzip2, Xz, Lz4, Compress, SevenZip, Rar, Tar };
Packing packingOf(std::string_view bytes);
/// As people call it, such as "7-Zip".
std::string_view packingName(Packing packing);
/// Gzip, zstd and zip are opened; the others are only recognised.
bool isOpened(Packing packing);

/// One file inside a zip archive; folders, links and what desktops leave behind are no members.
struct Member {
    std::string name; ///< with folders, as in the archive
    std::uint64_t size = 0; ///< as the archive says; checked when the member is read
};

/// Lists a zip archive and holds it against the limits before anything is unpacked: 10,000 entries, 8 GiB, 200 times
/// the archive's size (from 64 MiB on), no absolute names and none that lead out of the archive, no passwords. Fails
/// with SourceDamaged, ExpandsTooFar, Limit, UnsupportedCompression.
base::Result<std::vector<Member>> membersOf(const SourceFile& archive);

/// Unpacks one member of a zip archive, piece by piece. Fails with SourceDamaged (also when the member is not as long
/// as the archive says), ExpandsTooFar, Cancelled, and as the sink.
base::Result<void> unpackMember(
    const SourceFile& archive, std::string_view member, const base::ByteSink& sink, base::JobContext& job);
/// The same into one piece; `scratch` as in Source::open.
base::Result<base::SharedBytes> unpackMember(
    const SourceFile& archive, std::string_view member, const std::filesystem::path& scratch, base::JobContext& job);

/// Unpacks a gzip or zstd file under the same limits. Fails with SourceDamaged, ExpandsTooFar, Cancelled, DiskFull.
base::Result<base::SharedBytes> unpackStream(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job);

} // namespace gleaner::formats::packed
