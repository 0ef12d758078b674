#pragma once

#include "core/formats/source.h"

namespace gleaner::formats::maps {

/// The name of the column that holds the places: "geometry", numbered if a column has that name already.
std::string geometryColumn(const std::vector<std::string>& names);

/// Keeps the coordinate reference system (WKT, or such as "EPSG:4326") in the origin. An issue says if it is one whose
/// coordinates are no degrees, as far as the WKT tells.
void noteCoordinates(const std::string& wkt, Conversion& conversion, const std::string& code = {});

} // namespace gleaner::formats::maps
