#pragma once

#include "core/formats/source.h"
#include "core/formats/source_file.h"

namespace gleaner::formats::maps {

bool looksLikeKml(std::string_view bytes);

/// A KML document. Each document or folder that holds placemarks itself is a layer; its columns are the texts of its
/// placemarks as written, then "geometry" as GeoJSON text. Fails with SourceDamaged, NotATable, Cancelled.
base::Result<std::unique_ptr<Source>> openKml(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job);

} // namespace gleaner::formats::maps
