#pragma once

#include "core/formats/maps/geometry_text.h"

namespace gleaner::formats::maps {

/// The content of one record of a .shp file (ESRI Shapefile Technical Description, July 1998) as GeoJSON text. Rings
/// run the other way round there; a hole belongs to the smallest ring around it. Nothing for patches, for what is
/// damaged, and for what is too long.
std::optional<Geometry> geometryFromShape(std::string_view record);

} // namespace gleaner::formats::maps
