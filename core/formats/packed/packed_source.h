#pragma once

#include "core/formats/packed/packed.h"
#include "core/formats/source.h"

namespace gleaner::formats::packed {

/// What a gzip or zstd file holds, as the source that it is. Fails as unpackStream() and openContent().
base::Result<std::unique_ptr<Source>> openStream(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job);

/// A zip archive. With one member, what that holds; with several, each is a layer, and a layer of the member is named
/// "member#layer". The files of a shapefile count as one member, as does a KMZ. Fails with NotATable if it holds no
/// file, and as unpackMember() and openContent().
base::Result<std::unique_ptr<Source>> openArchive(const SourceFile& file, const std::vector<Member>& members,
    const std::filesystem::path& scratch, base::JobContext& job);

} // namespace gleaner::formats::packed
