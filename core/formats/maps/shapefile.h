#pragma once

#include "core/formats/source.h"
#include "core/formats/source_file.h"

namespace gleaner::formats::maps {

bool looksLikeShapefile(std::string_view bytes);

/// A shapefile by its .shp file: .shx and .dbf of the same name must be beside it, .prj and .cpg may be. One layer, the
/// attributes as written and then "geometry" as GeoJSON text. Fails with SourceDamaged, also if a file is missing.
base::Result<std::unique_ptr<Source>> openShapefile(
    const SourceFile& file, const std::filesystem::path& scratch, base::JobContext& job);

/// What a file is, as an English clause, if it is one of a shapefile's that can't be opened itself: a .dbf or .shx.
std::optional<std::string> shapefilePart(const SourceFile& file);

/// The ending under which a file can belong to a shapefile of the same name, such as ".dbf" or ".shp.xml"; empty for
/// others and for the .shp itself.
std::string_view shapefileEnding(std::string_view name);

} // namespace gleaner::formats::maps
