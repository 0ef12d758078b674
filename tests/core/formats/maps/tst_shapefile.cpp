#include "tests/core/formats/maps/shape_files.h"
#include "tests/core/formats/open_source.h"
#include "tests/core/formats/pack_files.h"

using namespace gleaner;
using namespace gleaner::tests;

/// Shapefiles as tables: cells as written, places as GeoJSON, and what is missing or damaged said plainly.
class TestShapefile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cellsAreExact();
    void whatIsNoTextIsCounted();
    void deletedRowsAreLeftOut();
    void encodings_data();
    void encodings();
    void textsCutInsideACharacter();
    void coordinatesOfTheirOwn();
    void theNameGeometryMayBeTaken();
    void missingFilesAreNamed();
    void damagedFiles();
    void capitalsAndArchives();
    void flippedBytesNeverCrash();

private:
    void write(const QString& stem, const ShapeFiles& shapes, const QByteArray& dbf)
    {
        m_folder.write(stem + ".shp", shapes.shp);
        m_folder.write(stem + ".shx", shapes.shx);
        m_folder.write(stem + ".dbf", dbf);
    }
    static QByteArray point(double x, double y) { return little<quint32>(1) + reals({x, y}); }
    SourceFolder m_folder;
};

void TestShapefile::cellsAreExact()
{
    write("trees", ShapeFiles({point(-122.5, 37.1), little<quint32>(0)}),
        dbfOf({{"id", 'N', 20}, {"zip", 'C', 6}, {"height", 'N', 8}, {"day", 'D', 8}, {"ok", 'L', 1}},
            {{"12345678901234567890", "00210", "1.10", "20240229", "T"}, {"007", " a,b", "-5E-3", "", "F"}}));
    const auto made = m_folder.convert("trees.shp");
    QCOMPARE(bytesOf(made),
        QByteArray("id,zip,height,day,ok,geometry\n"
                   "12345678901234567890,00210,1.10,2024-02-29,T,"
                   "\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[-122.5,37.1]}\"\n"
                   "007,\" a,b\",-5E-3,,F,\n"));
    QCOMPARE(issuesOf(*made), QByteArray("dates-as-iso:1"));
    QCOMPARE(made->table, std::string("trees"));
    QVERIFY(made->known == formats::DialectKnown::All);
    const base::Json& origin = made->origin;
    QCOMPARE(origin.at("format").get<std::string>(), std::string("shapefile"));
    QCOMPARE(origin.at("counts").at("rows").get<int>(), 2);
    QCOMPARE(origin.at("beside").size(), std::size_t{2});
    QCOMPARE(origin.at("beside")[0].at("ending").get<std::string>(), std::string(".dbf"));
    QVERIFY(!origin.contains("crs"));
}

void TestShapefile::whatIsNoTextIsCounted()
{
    write("t",
        ShapeFiles({point(1, 2), little<quint32>(31) + QByteArray(40, '\0'), little<quint32>(21) + reals({1, 2, 3})}),
        dbfOf({{"n", 'N', 4}, {"memo", 'M', 10}, {"ten_bytes_", 'C', 3}, {"day", 'D', 8}},
            {{"****", "12", "", "00000000"}, {"1", "", "x", "2024 1 1"}, {"2", "", "", ""}}));
    const auto made = m_folder.convert("t.shp");
    QCOMPARE(bytesOf(made).split('\n').at(2), QByteArray("1,,x,2024 1 1,"));
    QCOMPARE(issuesOf(*made),
        QByteArray("names-cut:1 null-as-blank:2 blob-as-blank:1 geometry-as-blank:1 measures-dropped:1"));
}

void TestShapefile::deletedRowsAreLeftOut()
{
    write("t", ShapeFiles({point(1, 2), point(3, 4)}), dbfOf({{"n", 'N', 4}}, {{"1"}, {"2"}}, {0}));
    const auto source = m_folder.open("t.shp");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers().front().rows, std::optional<std::uint64_t>(1));
    const auto made = m_folder.convert("t.shp");
    QCOMPARE(bytesOf(made), QByteArray("n,geometry\n2,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[3,4]}\"\n"));
    QCOMPARE(issuesOf(*made), QByteArray("deleted-rows:1"));
}

void TestShapefile::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("cpg");
    QTest::addColumn<quint8>("driver");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("issues");
    const QByteArray e = "\xC3\xA9";
    QTest::newRow("plain") << QByteArray("e") << QByteArray() << quint8{0} << QByteArray("e") << QByteArray();
    QTest::newRow("cpg utf-8") << e << QByteArray("UTF-8\r\n") << quint8{0x57} << e << QByteArray();
    QTest::newRow("cpg ansi") << QByteArray("\xE9") << QByteArray("ANSI 1252") << quint8{0} << e << QByteArray();
    QTest::newRow("cpg iso") << QByteArray("\xE9") << QByteArray("ISO 88591") << quint8{0} << e << QByteArray();
    QTest::newRow("cpg cyrillic") << QByteArray("\xC6") << QByteArray("1251") << quint8{0} << QByteArray("Ж")
                                  << QByteArray();
    QTest::newRow("head dos") << QByteArray("\x82") << QByteArray() << quint8{1} << e << QByteArray();
    QTest::newRow("head windows") << QByteArray("\xE9") << QByteArray() << quint8{0x57} << e << QByteArray();
    QTest::newRow("nothing said, utf-8") << e << QByteArray() << quint8{0} << e << QByteArray("guessed-encoding:1");
    QTest::newRow("nothing said") << QByteArray("\xE9") << QByteArray() << quint8{0} << e
                                  << QByteArray("guessed-encoding:1");
    QTest::newRow("cpg wrong") << QByteArray("\xE9x") << QByteArray("UTF-8") << quint8{0} << e + "x"
                               << QByteArray("guessed-encoding:1");
    QTest::newRow("cpg unknown") << QByteArray("\xE9") << QByteArray("x-none") << quint8{0} << e
                                 << QByteArray("guessed-encoding:1");
}

void TestShapefile::encodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, cpg);
    QFETCH(quint8, driver);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, issues);
    SourceFolder folder;
    const ShapeFiles shapes({little<quint32>(0)});
    folder.write("t.shp", shapes.shp);
    folder.write("t.shx", shapes.shx);
    folder.write("t.dbf", dbfOf({{"name", 'C', 8}}, {{bytes}}, {}, driver));
    if (!cpg.isEmpty())
        folder.write("t.cpg", cpg);
    const auto made = folder.convert("t.shp");
    QCOMPARE(bytesOf(made), "name,geometry\n" + text + ",\n");
    QCOMPARE(issuesOf(*made), issues);
}

void TestShapefile::textsCutInsideACharacter()
{
    write("t", ShapeFiles({little<quint32>(0)}), dbfOf({{"name", 'C', 2}}, {{"x\xC3"}}));
    m_folder.write("t.cpg", "UTF-8");
    const auto made = m_folder.convert("t.shp");
    QCOMPARE(bytesOf(made), QByteArray("name,geometry\nx\xEF\xBF\xBD,\n"));
    QCOMPARE(issuesOf(*made), QByteArray("texts-cut:1"));
}

void TestShapefile::coordinatesOfTheirOwn()
{
    write("t", ShapeFiles({point(2e6, 4e5)}), dbfOf({{"n", 'N', 4}}, {{"1"}}));
    m_folder.write("t.prj", "PROJCS[\"State Plane\",GEOGCS[\"NAD83\"]]\n");
    const auto made = m_folder.convert("t.shp");
    VERIFY_OK(made);
    QCOMPARE(made->origin.at("crs").get<std::string>(), std::string("PROJCS[\"State Plane\",GEOGCS[\"NAD83\"]]"));
    QCOMPARE(issuesOf(*made), QByteArray("own-coordinates:1"));
    QCOMPARE(made->issues.front().arguments.front(), std::string("State Plane"));
    m_folder.write("t.prj", "GEOGCS[\"NAD83\"]\xFF");
    QCOMPARE(issuesOf(*m_folder.convert("t.shp")), QByteArray());
}

void TestShapefile::theNameGeometryMayBeTaken()
{
    write("t", ShapeFiles({little<quint32>(0)}), dbfOf({{"geometry", 'C', 1}}, {{"x"}}));
    QCOMPARE(bytesOf(m_folder.convert("t.shp")), QByteArray("geometry,geometry 2\nx,\n"));
}

void TestShapefile::missingFilesAreNamed()
{
    const ShapeFiles shapes({point(1, 2)});
    m_folder.write("alone.shp", shapes.shp);
    QVERIFY(resultText(m_folder.open("alone.shp")).contains("alone.dbf is missing beside it"));
    m_folder.write("alone.dbf", dbfOf({{"n", 'N', 4}}, {{"1"}}));
    QVERIFY(resultText(m_folder.open("alone.shp")).contains("alone.shx is missing beside it"));
    QCOMPARE(codeOf(m_folder.open("alone.shp")), QByteArray("source-damaged"));
    m_folder.write("alone.shx", shapes.shx);
    for (const char* part : {"alone.dbf", "alone.shx"})
        QVERIFY2(resultText(m_folder.open(part)).contains("open alone.shp"), resultText(m_folder.open(part)));
}

void TestShapefile::damagedFiles()
{
    const ShapeFiles shapes({point(1, 2), point(3, 4)});
    const QByteArray dbf = dbfOf({{"n", 'N', 4}}, {{"1"}, {"2"}});
    write("t", shapes, dbfOf({{"n", 'N', 4}}, {{"1"}}));
    QVERIFY(resultText(m_folder.open("t.shp")).contains("it has 2 places, and t.dbf has 1 rows"));
    write("t", shapes, dbf.chopped(6));
    QVERIFY(resultText(m_folder.open("t.shp")).contains("it is cut off"));
    write("t", shapes, "x");
    QCOMPARE(codeOf(m_folder.open("t.shp")), QByteArray("source-damaged"));
    write("t", shapes, dbf);
    m_folder.write("t.shp", shapes.shp.chopped(3));
    QCOMPARE(codeOf(m_folder.convert("t.shp")), QByteArray("source-damaged"));
    m_folder.write("t.shp", shapes.shp.first(8));
    QCOMPARE(codeOf(m_folder.convert("t.shp")), QByteArray("source-damaged"));
}

void TestShapefile::capitalsAndArchives()
{
    const ShapeFiles shapes({point(1, 2)});
    const QByteArray dbf = dbfOf({{"n", 'N', 4}}, {{"1"}});
    m_folder.write("T.SHP", shapes.shp);
    m_folder.write("T.SHX", shapes.shx);
    m_folder.write("T.DBF", dbf);
    const QByteArray csv = "n,geometry\n1,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[1,2]}\"\n";
    QCOMPARE(bytesOf(m_folder.convert("T.SHP")), csv);
    m_folder.write("one.zip",
        zipOf({{"a/t.dbf", dbf}, {"a/t.shp", shapes.shp}, {"a/t.shx", shapes.shx}, {"a/t.shp.xml", "<x/>"}}));
    const auto one = m_folder.convert("one.zip");
    QCOMPARE(bytesOf(one), csv);
    QCOMPARE(one->origin.at("member").get<std::string>(), std::string("a/t.shp"));
    QCOMPARE(one->origin.at("format").get<std::string>(), std::string("shapefile"));
    m_folder.write("two.zip",
        zipOf({{"t.dbf", dbf}, {"t.shp", shapes.shp}, {"t.shx", shapes.shx}, {"other.dbf", dbf},
            {"list.csv", "a\n1\n"}}));
    const auto two = m_folder.open("two.zip");
    VERIFY_OK(two);
    QCOMPARE((*two)->layers().size(), std::size_t{3});
    formats::SourceChoice choice;
    choice.layer = "t.shp";
    QCOMPARE(bytesOf(m_folder.convert("two.zip", choice)), csv);
}

void TestShapefile::flippedBytesNeverCrash()
{
    const ShapeFiles shapes(
        {partsShape(5, {{{0, 0}, {0, 9}, {9, 9}, {0, 0}}, {{1, 2}, {2, 3}, {1, 3}, {1, 2}}}), point(3, 4)});
    const QByteArray dbf = dbfOf({{"n", 'N', 4}, {"day", 'D', 8}}, {{"1", "20240101"}, {"2", ""}});
    const auto isHandled = [&] {
        const QByteArray code = codeOf(m_folder.convert("t.shp"));
        return code == "ok" || code == "source-damaged" || code == "not-a-table" || code == "empty-file";
    };
    for (qsizetype at = 0; at < shapes.shp.size(); ++at) {
        ShapeFiles flipped = shapes;
        flipped.shp[at] = static_cast<char>(~flipped.shp[at]);
        write("t", flipped, dbf);
        QVERIFY2(isHandled(), codeOf(m_folder.convert("t.shp")));
    }
    for (qsizetype at = 0; at < dbf.size(); ++at) {
        QByteArray flipped = dbf;
        flipped[at] = static_cast<char>(~flipped[at]);
        write("t", shapes, flipped);
        QVERIFY2(isHandled(), codeOf(m_folder.convert("t.shp")));
    }
    for (qsizetype at = 0; at < shapes.shx.size(); ++at) {
        ShapeFiles flipped = shapes;
        flipped.shx[at] = static_cast<char>(~flipped.shx[at]);
        write("t", flipped, dbf);
        QVERIFY2(isHandled(), codeOf(m_folder.convert("t.shp")));
    }
}

QTEST_GUILESS_MAIN(TestShapefile)
#include "tst_shapefile.moc"
