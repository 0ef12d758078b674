#pragma once

#include "core/formats/source.h"
#include "core/formats/source_file.h"

namespace gleaner::formats {

/// Whether a file may still be unpacked, or came out of an archive itself.
enum class Nesting : std::uint8_t { Outermost, Inside };

/// Recognises content and opens it as its format; what Source::open does once it has the bytes. Fails as that, and with
/// NestedArchive, UnsupportedCompression, ExpandsTooFar.
base::Result<std::unique_ptr<Source>> openContent(
    const SourceFile& file, Nesting nesting, const std::filesystem::path& scratch, base::JobContext& job);

} // namespace gleaner::formats
