#include "tests/core/formats/maps/shape_files.h"
#include "tests/core/formats/open_source.h"

#include <sqlite3.h>

using namespace gleaner;
using namespace gleaner::tests;

/// GeoPackages: the tables of features with their places, without the tables that only describe them.
class TestGeoPackage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void featuresHaveGeometry();
    void placesThatCannotBeHeld();
    void coordinatesOfTheirOwn();
    void attributesAndFeaturesAsk();
    void hostilePackages();

private:
    /// A package as other programs make it, with a table `trees` that has a column "geom".
    void make(const QByteArray& more, const QByteArray& srs = "'EPSG', 4326, 'GEOGCS[\"WGS 84\"]'")
    {
        const std::string path = m_folder.path("t.gpkg").string();
        QFile::remove(QString::fromStdString(path));
        sqlite3* handle = nullptr;
        sqlite3_open(path.c_str(), &handle);
        const QByteArray sql
            = "PRAGMA application_id = 1196444487;"
              "CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, "
              "organization_coordsys_id INTEGER, definition TEXT, description TEXT);"
              "CREATE TABLE gpkg_contents(table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT);"
              "CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT, geometry_type_name TEXT, "
              "srs_id INTEGER, z INTEGER, m INTEGER);"
              "INSERT INTO gpkg_spatial_ref_sys VALUES('s', 7, "
            + srs
            + ", NULL);"
              "INSERT INTO gpkg_contents VALUES('trees', 'features', 'trees');"
              "INSERT INTO gpkg_geometry_columns VALUES('trees', 'geom', 'GEOMETRY', 7, 0, 0);"
              "CREATE TABLE rtree_trees_geom_node(nodeno INTEGER);"
              "CREATE TABLE trees(fid INTEGER PRIMARY KEY, GEOM GEOMETRY, code TEXT, h REAL);"
            + more;
        char* error = nullptr;
        if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
            qFatal("%s", error);
        sqlite3_close(handle);
    }
    static QByteArray blob(const QByteArray& wkb)
    {
        return "x'" + (QByteArray("GP\0\x01", 4) + little<quint32>(7) + wkb).toHex() + "'";
    }
    SourceFolder m_folder;
};

void TestGeoPackage::featuresHaveGeometry()
{
    make("INSERT INTO trees VALUES(9007199254740993, " + blob("\x01" + little<quint32>(1001) + reals({-1.5, 2, 3}))
        + ", '007', 0.1), (2, NULL, '', 1.0)");
    const auto source = m_folder.open("t.gpkg");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers().size(), std::size_t{1});
    const auto made = m_folder.convert("t.gpkg");
    QCOMPARE(bytesOf(made),
        QByteArray("fid,code,h,geometry\n2,,1.0,\n9007199254740993,007,0.1,"
                   "\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[-1.5,2,3]}\"\n"));
    QCOMPARE(issuesOf(*made), QByteArray());
    QCOMPARE(made->origin.at("format").get<std::string>(), std::string("geopackage"));
    QCOMPARE(made->origin.at("crs").get<std::string>(), std::string("EPSG:4326"));
    QCOMPARE(made->table, std::string("trees"));
}

void TestGeoPackage::placesThatCannotBeHeld()
{
    make("INSERT INTO trees(GEOM) VALUES(" + blob("\x01" + little<quint32>(8) + little<quint32>(0)) + "), (x'00'), ("
        + blob("\x01" + little<quint32>(2001) + reals({1, 2, 3})) + "), (zeroblob(3000000))");
    const auto made = m_folder.convert("t.gpkg");
    VERIFY_OK(made);
    QCOMPARE(issuesOf(*made), QByteArray("null-as-blank:8 geometry-as-blank:3 measures-dropped:1"));
    QCOMPARE(made->origin.at("counts").at("geometries_lost").get<int>(), 3);
}

void TestGeoPackage::coordinatesOfTheirOwn()
{
    make("INSERT INTO trees(fid) VALUES(1)", "'EPSG', 2227, 'PROJCS[\"California 3\"]'");
    const auto made = m_folder.convert("t.gpkg");
    VERIFY_OK(made);
    QCOMPARE(made->origin.at("crs").get<std::string>(), std::string("EPSG:2227"));
    QCOMPARE(issuesOf(*made), QByteArray("own-coordinates:1 null-as-blank:2"));
    make("", "'NONE', -1, 'undefined'");
    QVERIFY(!m_folder.convert("t.gpkg")->origin.contains("crs"));
}

void TestGeoPackage::attributesAndFeaturesAsk()
{
    make("CREATE TABLE owners(name); INSERT INTO owners VALUES('x'), ('y')");
    QCOMPARE(codeOf(m_folder.convert("t.gpkg")), QByteArray("layer-ambiguous"));
    formats::SourceChoice choice;
    choice.layer = "owners";
    QCOMPARE(bytesOf(m_folder.convert("t.gpkg", choice)), QByteArray("name\nx\ny\n"));
}

void TestGeoPackage::hostilePackages()
{
    make("DROP TABLE gpkg_geometry_columns; CREATE TABLE gpkg_geometry_columns(x)");
    QCOMPARE(codeOf(m_folder.open("t.gpkg")), QByteArray("source-damaged"));
    make("DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS SELECT load_extension('x') AS "
         "table_name, 1 AS column_name, 7 AS srs_id");
    QCOMPARE(codeOf(m_folder.open("t.gpkg")), QByteArray("source-damaged"));
    make("DROP TABLE gpkg_geometry_columns; INSERT INTO trees VALUES(1, x'00', 'a', 2)");
    QCOMPARE(bytesOf(m_folder.convert("t.gpkg")), QByteArray("fid,GEOM,code,h\n1,,a,2.0\n"));
}

QTEST_GUILESS_MAIN(TestGeoPackage)
#include "tst_geopackage.moc"
