#include "core/formats/sqlite/geopackage.h"

#include "core/text/utf8.h"

namespace gleaner::formats::sqlite {

bool isGeoPackageOwn(std::string_view table) { return table.starts_with("gpkg_") || table.starts_with("rtree_"); }

base::Result<SpatialColumns> spatialColumns(const Connection& connection, base::JobContext& job)
{
    SpatialColumns columns;
    const auto row = [&](sqlite3_stmt* statement) -> base::Result<void> {
        SpatialColumn column{std::string(textOf(statement, 1)), {}, text::forDisplay(textOf(statement, 4))};
        const std::string_view organization = textOf(statement, 2);
        // Numbers below 1 say that the system is not known.
        if (const auto number = sqlite3_column_int64(statement, 3); number > 0 && !organization.empty())
            column.crs = text::forDisplay(organization) + ':' + std::to_string(number);
        else
            column.wkt.clear();
        columns.emplace(std::string(textOf(statement, 0)), std::move(column));
        return {};
    };
    auto read
        = connection.query("SELECT g.table_name, g.column_name, s.organization, s.organization_coordsys_id, "
                           "s.definition FROM gpkg_geometry_columns g LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id "
                           "= g.srs_id ORDER BY 1, 2",
            {}, row, job);
    if (!read)
        return base::forward(read);
    return columns;
}

} // namespace gleaner::formats::sqlite
