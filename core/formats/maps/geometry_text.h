#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gleaner::formats::maps {

/// A place as GeoJSON text (RFC 7946), in the coordinates of its file.
struct Geometry {
    std::string json; ///< empty if the row has no place
    bool measured = false; ///< it had measures (M), which are left out
};

/// What a cell may hold; a geometry whose text is longer is none.
constexpr std::size_t longestGeometry = std::size_t{1} << 20U;

/// Appends `[x,y]` or `[x,y,z]` in the shortest texts that give the same doubles. False for a number that JSON can't
/// hold; a Z of that kind counts as absent.
bool appendPosition(std::string& out, double x, double y, std::optional<double> z);

/// `{"type":…,"coordinates":…}`, or "geometries" for a GeometryCollection.
std::string geometryObject(std::string_view type, std::string_view content);

} // namespace gleaner::formats::maps
