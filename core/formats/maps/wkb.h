#pragma once

#include "core/formats/maps/geometry_text.h"

namespace gleaner::formats::maps {

/// Well-known binary (OGC 06-103r4, and the flags for Z, M and SRID that PostGIS adds) as GeoJSON text. Nothing for
/// curves and surfaces, for what is damaged, and for what is too long.
std::optional<Geometry> geometryFromWkb(std::string_view bytes);

/// The same from a geometry of a GeoPackage (OGC 12-128r18, 2.1.3), which has a header before the well-known binary.
std::optional<Geometry> geometryFromGeoPackage(std::string_view blob);

} // namespace gleaner::formats::maps
