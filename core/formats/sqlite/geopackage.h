#pragma once

#include "core/formats/sqlite/connection.h"

#include <map>

namespace gleaner::formats::sqlite {

/// The column of a table that holds its places, and the coordinate reference system of them.
struct SpatialColumn {
    std::string name;
    std::string crs; ///< such as "EPSG:4326"; empty if it is none that has a number
    std::string wkt;
};
/// By the name of the table.
using SpatialColumns = std::map<std::string, SpatialColumn, std::less<>>;

/// The table that makes a database a GeoPackage (OGC 12-128r18).
constexpr std::string_view geoPackageTable = "gpkg_contents";

/// True for a table in which a GeoPackage describes the others, or keeps an index of places.
bool isGeoPackageOwn(std::string_view table);

/// What a GeoPackage says about its tables of features; nothing if it has none. Fails as Connection::query().
base::Result<SpatialColumns> spatialColumns(const Connection& connection, base::JobContext& job);

} // namespace gleaner::formats::sqlite
