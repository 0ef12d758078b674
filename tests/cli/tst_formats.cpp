#include "tests/core/formats/maps/shape_files.h"
#include "tests/core/formats/pack_files.h"
#include "tests/support/glean_process.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>
#include <sqlite3.h>

using namespace gleaner::tests;

/// inspect, import and export of files that are no CSV.
class TestFormats : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void inspectListsLayers();
    void importAsksWhichTable();
    void aProjectKeepsWhatItWasMadeFrom();
    void aProjectFromJsonWorksLikeAnyOther();
    void severalFilesBecomeOneTable();
    void exportsCountWhatIsLost();
    void exportDescribesItself();
    void badChoicesAreUsageErrors();
    void damagedFilesLeaveNothing();
    void mapsBecomeTables();
    void aShapefileNeedsItsFiles();
    void columnsOfFixedWidth();
    void membersOfAnArchiveBecomeOneTable();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
};

void TestFormats::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
    m_glean->write(
        "trees.json", R"([{"id":"A-1","street":" Elm","height":1.10},{"id":"A-2","street":"Oak","height":20}])");
    m_glean->write("two.json", R"({"trees":[{"id":1}],"benches":[{"id":1},{"id":2}]})");
}

void TestFormats::inspectListsLayers()
{
    const auto one = m_glean->run({"inspect", "trees.json"});
    COMPARE_EXIT(one, 0);
    QVERIFY2(
        one.out.startsWith("format json\n  layer $[*], 2 rows\ntable trees: 2 rows, 3 columns\n"), one.out.constData());
    const auto two = m_glean->run({"inspect", "two.json", "--json"});
    COMPARE_EXIT(two, 0);
    const QJsonArray layers = two.json()["layers"].toArray();
    QCOMPARE(layers.size(), 2);
    QCOMPARE(layers[0].toObject()["name"].toString(), QString("$.benches[*]"));
    QCOMPARE(layers[0].toObject()["rows"].toInt(), 2);
    QVERIFY(!two.json().contains("columns"));
}

void TestFormats::importAsksWhichTable()
{
    const auto asked = m_glean->run({"import", "two.json", "-o", "p.gleaner"});
    COMPARE_EXIT(asked, 4);
    QVERIFY2(asked.error.contains("$.benches[*], $.trees[*]") && asked.error.contains("layer-ambiguous"),
        asked.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("p.gleaner")));
    for (const char* option : {"--layer", "--record-path", "--sheet"}) {
        const auto made = m_glean->run({"import", "two.json", option, "$.trees[*]", "-o", "p.gleaner", "--force"});
        COMPARE_EXIT(made, 0);
        QVERIFY2(made.out.contains("table trees, 1 row, 1 column"), made.out.constData());
    }
}

void TestFormats::aProjectKeepsWhatItWasMadeFrom()
{
    COMPARE_EXIT(m_glean->run({"import", "trees.json", "-o", "p.gleaner"}), 0);
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open_v2(m_glean->path("p.gleaner").toUtf8(), &handle, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle, "SELECT value FROM setting WHERE name = 'origin:trees'", -1, &statement, nullptr);
    QCOMPARE(sqlite3_step(statement), SQLITE_ROW);
    const QByteArray origin(
        static_cast<const char*>(sqlite3_column_blob(statement, 0)), sqlite3_column_bytes(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(handle);
    const QJsonObject json = QJsonDocument::fromJson(origin).object();
    QCOMPARE(json["file"].toString(), QString("trees.json"));
    QCOMPARE(json["format"].toString(), QString("json"));
    QCOMPARE(json["layer"].toString(), QString("$[*]"));
    QCOMPARE(json["bytes"].toInt(), static_cast<int>(m_glean->read("trees.json").size()));
    const QByteArray digest = QCryptographicHash::hash(m_glean->read("trees.json"), QCryptographicHash::Sha256).toHex();
    QCOMPARE(json["sha256"].toString(), QString::fromLatin1(digest));
}

void TestFormats::aProjectFromJsonWorksLikeAnyOther()
{
    COMPARE_EXIT(m_glean->run({"import", "trees.json", "-o", "p.gleaner"}), 0);
    m_glean->write("recipe.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["street"],"ends":"both"}}]})");
    const auto applied = m_glean->run({"apply", "p.gleaner", "--recipe", "recipe.json", "-o", "p.gleaner"});
    COMPARE_EXIT(applied, 0);
    COMPARE_EXIT(m_glean->run({"apply", "trees.json", "--recipe", "recipe.json", "-o", "again.gleaner"}), 0);
    QFile::remove(m_glean->path("trees.json"));
    COMPARE_EXIT(m_glean->run({"export", "again.gleaner", "-o", "again.csv"}), 0);
    QCOMPARE(m_glean->read("again.csv"), QByteArray("id,street,height\nA-1,Elm,1.10\nA-2,Oak,20\n"));
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "out.csv"}), 0);
    QCOMPARE(m_glean->read("out.csv"), QByteArray("id,street,height\nA-1,Elm,1.10\nA-2,Oak,20\n"));
}

void TestFormats::severalFilesBecomeOneTable()
{
    m_glean->write("a.csv", "x,y\n1,2\n");
    m_glean->write("b.csv", "y;x\n4;3\n");
    const auto made = m_glean->run({"import", "a.csv", "b.csv", "-o", "both.gleaner", "--source-column", "day"});
    COMPARE_EXIT(made, 0);
    QVERIFY2(made.out.contains("table both, 2 rows, 3 columns"), made.out.constData());
    COMPARE_EXIT(m_glean->run({"export", "both.gleaner", "-o", "out.csv"}), 0);
    QCOMPARE(m_glean->read("out.csv"), QByteArray("x,y,day\n1,2,a.csv\n3,4,b.csv\n"));
    m_glean->write("c.csv", "x,z\n5,6\n");
    const auto refused = m_glean->run({"import", "a.csv", "c.csv", "-o", "ac.gleaner"});
    COMPARE_EXIT(refused, 3);
    QVERIFY2(refused.error.contains("only it has z; it lacks y"), refused.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("ac.gleaner")));
    COMPARE_EXIT(m_glean->run({"import", "a.csv", "c.csv", "-o", "ac.gleaner", "--join-by-name"}), 1);
}

void TestFormats::exportsCountWhatIsLost()
{
    for (const char* format : {"json-lines", "sqlite", "xlsx"}) {
        const auto run = m_glean->run({"export", "trees.json", "-o", "out", "--format", format, "--force"});
        COMPARE_EXIT(run, 1);
        QVERIFY2(run.error.contains("text-only"), run.error.constData());
        COMPARE_EXIT(m_glean->run({"export", "out", "-o", "back.csv", "--force"}), 0);
        QCOMPARE(m_glean->read("back.csv"), QByteArray("id,street,height\nA-1, Elm,1.10\nA-2,Oak,20\n"));
    }
    COMPARE_EXIT(m_glean->run({"export", "trees.json", "-o", "out", "--format", "geojson", "--force"}), 2);
    COMPARE_EXIT(m_glean->run({"export", "trees.json", "-o", "out", "--format", "parquet", "--force"}), 2);
}

void TestFormats::exportDescribesItself()
{
    COMPARE_EXIT(m_glean->run({"export", "trees.json", "-o", "out.csv", "--describe"}), 0);
    const QByteArray described = m_glean->read("datapackage.json");
    QVERIFY2(described.contains("\"path\": \"out.csv\""), described.constData());
    const auto inspected = m_glean->run({"inspect", "datapackage.json", "--json"});
    COMPARE_EXIT(inspected, 0);
    QCOMPARE(inspected.json()["format"].toString(), QString("datapackage"));
    QCOMPARE(inspected.json()["rows"].toInt(), 2);
}

void TestFormats::badChoicesAreUsageErrors()
{
    COMPARE_EXIT(m_glean->run({"inspect", "trees.json", "--nested", "flat"}), 2);
    COMPARE_EXIT(m_glean->run({"inspect", "trees.json", "--record-path", "$..x"}), 2);
    COMPARE_EXIT(m_glean->run({"inspect", "trees.json", "--record-path", "$.none[*]"}), 3);
}

void TestFormats::damagedFilesLeaveNothing()
{
    m_glean->write("cut.json", R"([{"id":1},{"id")");
    const auto run = m_glean->run({"import", "cut.json", "-o", "p.gleaner"});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains("can't be read as JSON: it is cut off"), run.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("p.gleaner")));
}

void TestFormats::mapsBecomeTables()
{
    m_glean->write("t.kml",
        "<kml><Document><Folder><name>Trees</name><Placemark><name>Elm</name><Point><coordinates>-122.50,37</"
        "coordinates>"
        "</Point></Placemark></Folder><Folder><name>Benches</name><Placemark/></Folder></Document></kml>");
    const auto asked = m_glean->run({"import", "t.kml", "-o", "p.gleaner"});
    COMPARE_EXIT(asked, 4);
    QVERIFY2(asked.error.contains("Trees, Benches"), asked.error.constData());
    const auto inspected = m_glean->run({"inspect", "t.kml", "--layer", "Trees"});
    COMPARE_EXIT(inspected, 0);
    QVERIFY2(inspected.out.contains("layer Benches, 1 row\n") && inspected.out.contains("coordinates in EPSG:4326"),
        inspected.out.constData());
    COMPARE_EXIT(m_glean->run({"import", "t.kml", "--layer", "Trees", "-o", "p.gleaner"}), 0);
    const auto exported
        = m_glean->run({"export", "p.gleaner", "-o", "out.geojson", "--format", "geojson", "--geometry", "geometry"});
    COMPARE_EXIT(exported, 1);
    QVERIFY2(m_glean->read("out.geojson").contains("[-122.50,37]"), m_glean->read("out.geojson").constData());
}

void TestFormats::aShapefileNeedsItsFiles()
{
    const ShapeFiles shapes({little<quint32>(1) + reals({1, 2})});
    m_glean->write("t.shp", shapes.shp);
    m_glean->write("t.dbf", dbfOf({{"id", 'N', 20}}, {{"12345678901234567890"}}));
    const auto missing = m_glean->run({"import", "t.shp", "-o", "p.gleaner"});
    COMPARE_EXIT(missing, 3);
    QVERIFY2(missing.error.contains("t.shx is missing beside it"), missing.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("p.gleaner")));
    m_glean->write("t.shx", shapes.shx);
    m_glean->write("t.prj", "PROJCS[\"California 3\"]");
    const auto made = m_glean->run({"import", "t.shp", "-o", "p.gleaner"});
    COMPARE_EXIT(made, 1);
    QVERIFY2(made.error.contains("own system (California 3)"), made.error.constData());
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "out.csv"}), 0);
    QVERIFY2(m_glean->read("out.csv").startsWith("id,geometry\n12345678901234567890,"),
        m_glean->read("out.csv").constData());
}

void TestFormats::columnsOfFixedWidth()
{
    m_glean->write("t.txt", "id    name     h\n0001  Elm   1.50\n0002  Oak  12.00\n");
    const auto inspected = m_glean->run({"inspect", "t.txt", "--widths", "auto"});
    COMPARE_EXIT(inspected, 0);
    QVERIFY2(
        inspected.out.contains("table t: 2 rows, 3 columns") && inspected.out.contains("cut at the widths [6,5,5]"),
        inspected.out.constData());
    COMPARE_EXIT(m_glean->run({"import", "t.txt", "--widths", "4,6,6", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "out.csv"}), 0);
    QCOMPARE(m_glean->read("out.csv"), QByteArray("id,name,h\n0001,Elm,1.50\n0002,Oak,12.00\n"));
    for (const char* widths : {"4,x", "4,,5", "", "0"})
        COMPARE_EXIT(m_glean->run({"inspect", "t.txt", "--widths", widths}), 2);
    const auto other = m_glean->run({"inspect", "trees.json", "--widths", "auto"});
    COMPARE_EXIT(other, 2);
    QVERIFY2(other.error.contains("no plain text"), other.error.constData());
}

void TestFormats::membersOfAnArchiveBecomeOneTable()
{
    m_glean->write("days.zip", zipOf({{"1.csv", "x,y\n1,2\n"}, {"2.csv", "y;x\n4;3\n"}}));
    COMPARE_EXIT(m_glean->run({"import", "days.zip", "-o", "p.gleaner"}), 4);
    const auto made = m_glean->run({"import", "days.zip", "--all-tables", "--source-column", "day", "-o", "p.gleaner"});
    COMPARE_EXIT(made, 0);
    QVERIFY2(made.out.contains("table days, 2 rows, 3 columns"), made.out.constData());
    COMPARE_EXIT(m_glean->run({"export", "p.gleaner", "-o", "out.csv"}), 0);
    QCOMPARE(m_glean->read("out.csv"), QByteArray("x,y,day\n1,2,1.csv\n3,4,2.csv\n"));
    COMPARE_EXIT(m_glean->run({"inspect", "days.zip", "--all-tables", "--layer", "*.txt"}), 2);
    m_glean->write("noted.zip", zipOf({{"1.csv", "x\n1\n"}, {"2.csv", "x\n2\n"}, {"README", "About these days\n"}}));
    COMPARE_EXIT(m_glean->run({"inspect", "noted.zip", "--all-tables"}), 3);
    const auto noted = m_glean->run({"inspect", "noted.zip", "--all-tables", "--layer", "*.csv"});
    COMPARE_EXIT(noted, 0);
    QVERIFY2(noted.out.contains("table noted: 2 rows, 2 columns"), noted.out.constData());
    m_glean->write("other.zip", zipOf({{"1.csv", "x,y\n1,2\n"}, {"2.csv", "x,z\n3,4\n"}}));
    COMPARE_EXIT(m_glean->run({"inspect", "other.zip", "--all-tables"}), 3);
    COMPARE_EXIT(m_glean->run({"inspect", "other.zip", "--all-tables", "--join-by-name"}), 1);
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
