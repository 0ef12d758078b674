#include "tests/core/formats/open_source.h"
#include "tests/core/formats/pack_files.h"

#include "core/formats/maps/kml_geometry.h"

using namespace gleaner;
using namespace gleaner::tests;

/// KML documents as tables: texts and digits as written, folders as layers.
class TestKml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textsAreExact();
    void foldersAreLayers();
    void geometries_data();
    void geometries();
    void geometriesThatCannotBeHeld();
    void looksAreNoData();
    void namesThatComeTwice();
    void numbers_data();
    void numbers();
    void aKmzIsItsDocument();
    void damagedAndHostileDocuments();
    void flippedBytesNeverCrash();

private:
    static QByteArray document(const QByteArray& inside)
    {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">" + inside
            + "</kml>\n";
    }
    SourceFolder m_folder;
};

void TestKml::textsAreExact()
{
    m_folder.write(
        "trees.kml", document(R"(<Document><Schema name="s" id="s"><SimpleField type="int" name="id"/></Schema>
<Placemark id="p1"><name> Elm</name><description><![CDATA[<b>x</b>, "y"]]></description>
<TimeStamp><when>1997</when></TimeStamp><ExtendedData><SchemaData schemaUrl="#s">
<SimpleData name="id">00799999999999</SimpleData></SchemaData>
<Data name="zip"><displayName>ZIP</displayName><value>00210</value></Data></ExtendedData>
<Point><coordinates>-1.50,2,007.0</coordinates></Point></Placemark>
<Placemark><name>Oak</name></Placemark></Document>)"));
    const auto made = m_folder.convert("trees.kml");
    QCOMPARE(bytesOf(made),
        QByteArray("name,description,when,id,zip,geometry\n"
                   " Elm,\"<b>x</b>, \"\"y\"\"\",1997,00799999999999,00210,"
                   "\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[-1.50,2,7.0]}\"\nOak,,,,,\n"));
    QCOMPARE(issuesOf(*made), QByteArray("absent-as-blank:4"));
    QCOMPARE(made->table, std::string("trees"));
    QCOMPARE(made->origin.at("format").get<std::string>(), std::string("kml"));
    QCOMPARE(made->origin.at("crs").get<std::string>(), std::string("EPSG:4326"));
    QCOMPARE(made->origin.at("counts").at("rows").get<int>(), 2);
}

void TestKml::foldersAreLayers()
{
    m_folder.write("t.kml",
        document("<Document><name>City</name><Folder><name> Trees </name><Placemark><name>a</name></Placemark></Folder>"
                 "<Folder><Folder><name>Trees</name><Placemark/><Placemark/></Folder></Folder>"
                 "<Folder><Placemark/></Folder></Document>"));
    const auto source = m_folder.open("t.kml");
    VERIFY_OK(source);
    QByteArray names;
    for (const formats::Layer& layer : (*source)->layers())
        names += QByteArray::fromStdString(layer.name) + ':' + QByteArray::number(qulonglong(*layer.rows)) + ' ';
    QCOMPARE(names, QByteArray("Trees:1 Trees 2:2 t:1 "));
    QCOMPARE(codeOf(m_folder.convert("t.kml")), QByteArray("layer-ambiguous"));
    formats::SourceChoice choice;
    choice.layer = "Trees";
    QCOMPARE(bytesOf(m_folder.convert("t.kml", choice)), QByteArray("name,geometry\na,\n"));
}

void TestKml::geometries_data()
{
    QTest::addColumn<QByteArray>("kml");
    QTest::addColumn<QByteArray>("json");
    const QByteArray point = "<Point><coordinates>1,2</coordinates></Point>";
    const QByteArray ring = "<LinearRing><coordinates>0,0 1,0\n 1,1 0,0</coordinates></LinearRing>";
    const QByteArray ringText = "[[0,0],[1,0],[1,1],[0,0]]";
    QTest::newRow("line") << QByteArray("<LineString><extrude>1</extrude><coordinates> 1,2,3 \t+4.,.50e+1</coordinates>"
                                        "</LineString>")
                          << QByteArray(R"({"type":"LineString","coordinates":[[1,2,3],[4,0.50e1]]})");
    QTest::newRow("ring") << ring << R"({"type":"LineString","coordinates":)" + ringText + "}";
    QTest::newRow("polygon") << "<Polygon><innerBoundaryIs>" + ring + "</innerBoundaryIs><outerBoundaryIs>" + ring
            + "</outerBoundaryIs></Polygon>"
                             << R"({"type":"Polygon","coordinates":[)" + ringText + "," + ringText + "]}";
    QTest::newRow("several alike") << "<MultiGeometry>" + point + point + "</MultiGeometry>"
                                   << QByteArray(R"({"type":"MultiPoint","coordinates":[[1,2],[1,2]]})");
    QTest::newRow("several kinds")
        << "<MultiGeometry>" + point + "<MultiGeometry>" + point + "</MultiGeometry></MultiGeometry>"
        << QByteArray(R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},)"
                      R"({"type":"MultiPoint","coordinates":[[1,2]]}]})");
}

void TestKml::geometries()
{
    QFETCH(QByteArray, kml);
    QFETCH(QByteArray, json);
    m_folder.write("t.kml", document("<Placemark>" + kml + "</Placemark>"));
    const auto made = m_folder.convert("t.kml");
    QCOMPARE(bytesOf(made), "geometry\n\"" + QByteArray(json).replace("\"", "\"\"") + "\"\n");
    QCOMPARE(issuesOf(*made), QByteArray());
}

void TestKml::geometriesThatCannotBeHeld()
{
    QByteArray placemarks;
    for (const char* geometry : {"<Point><coordinates>1</coordinates></Point>", "<Point><coordinates/></Point>",
             "<Point><coordinates>1,2 3,4</coordinates></Point>", "<Point><coordinates>1,x</coordinates></Point>",
             "<gx:Track><when>2024</when><gx:coord>1 2 3</gx:coord></gx:Track>",
             "<Model><Location><longitude>1</longitude></Location></Model>"})
        placemarks += QByteArray("<Placemark><name>x</name>") + geometry + "</Placemark>";
    m_folder.write("t.kml", document(placemarks));
    const auto made = m_folder.convert("t.kml");
    QCOMPARE(bytesOf(made), QByteArray("name,geometry\n") + QByteArray("x,\n").repeated(6));
    QCOMPARE(issuesOf(*made), QByteArray("geometry-as-blank:6"));
    const QByteArray longLine = QByteArray("-122.123456,37.123456 ").repeated(60'000);
    m_folder.write("t.kml",
        document("<Placemark><LineString><coordinates>" + longLine + "</coordinates></LineString></Placemark>"));
    QCOMPARE(issuesOf(*m_folder.convert("t.kml")), QByteArray("geometry-as-blank:1"));
}

void TestKml::looksAreNoData()
{
    m_folder.write("t.kml",
        document("<Document><Style><name>s</name></Style><NetworkLink><Link><href>http://localhost/x</href></Link>"
                 "</NetworkLink><Placemark><name>a</name><Style><LineStyle><color>f</color></LineStyle></Style>"
                 "<LookAt><longitude>1</longitude></LookAt></Placemark></Document>"));
    QCOMPARE(bytesOf(m_folder.convert("t.kml")), QByteArray("name,geometry\na,\n"));
}

void TestKml::namesThatComeTwice()
{
    m_folder.write("t.kml",
        document("<Placemark><name>a</name><ExtendedData><Data name=\"name\"><value>b</value></Data>"
                 "<Data name=\"geometry\"><value>c</value></Data><Data name=\"name 2\"><value>d</value></Data>"
                 "<Data name=\"name\"><value>e</value></Data></ExtendedData></Placemark>"));
    QCOMPARE(bytesOf(m_folder.convert("t.kml")),
        QByteArray("name,name 2,geometry,name 2 2,name 3,geometry 2\na,b,c,d,e,\n"));
}

void TestKml::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("number");
    for (const auto& [text, number] :
        {std::pair{"1.10", "1.10"}, {"-0.0", "-0.0"}, {"+5", "5"}, {".5", "0.5"}, {"-.5", "-0.5"}, {"7.", "7"},
            {"007", "7"}, {"000", "0"}, {"1e5", "1e5"}, {"1E-05", "1e-05"}, {"", "none"}, {".", "none"}, {"-", "none"},
            {"1e", "none"}, {"1x", "none"}, {"0x1", "none"}, {"nan", "none"}, {"--1", "none"}})
        QTest::newRow(text) << QByteArray(text) << QByteArray(number);
}

void TestKml::numbers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, number);
    const auto made = formats::maps::jsonNumber(text.toStdString());
    QCOMPARE(made ? QByteArray::fromStdString(*made) : QByteArray("none"), number);
}

void TestKml::aKmzIsItsDocument()
{
    const QByteArray kml = document("<Placemark><name>a</name></Placemark>");
    m_folder.write("t.kmz", zipOf({{"doc.kml", kml}, {"files/icon.png", "\x89PNG"}}));
    const auto made = m_folder.convert("t.kmz");
    QCOMPARE(bytesOf(made), QByteArray("name,geometry\na,\n"));
    QCOMPARE(made->origin.at("member").get<std::string>(), std::string("doc.kml"));
}

void TestKml::damagedAndHostileDocuments()
{
    const auto code = [&](const QByteArray& bytes) {
        m_folder.write("t.kml", bytes);
        return codeOf(m_folder.convert("t.kml"));
    };
    const QByteArray whole = document("<Placemark><name>a</name></Placemark>");
    QCOMPARE(code(whole), QByteArray("ok"));
    QCOMPARE(code(whole.chopped(9)), QByteArray("source-damaged"));
    QCOMPARE(code(document("")), QByteArray("not-a-table"));
    QCOMPARE(code("<x><kml><Placemark/></kml></x>"), QByteArray("source-damaged"));
    QCOMPARE(code(document(QByteArray("<Folder>").repeated(100'000))), QByteArray("source-damaged"));
    QCOMPARE(code("<!DOCTYPE kml [<!ENTITY a \"b\">]><kml><Placemark><name>&a;</name></Placemark></kml>"),
        QByteArray("source-damaged"));
}

void TestKml::flippedBytesNeverCrash()
{
    const QByteArray whole = document("<Document><Folder><name>f</name><Placemark><name>a</name><ExtendedData>"
                                      "<Data name=\"k\"><value>v</value></Data></ExtendedData><MultiGeometry><Polygon>"
                                      "<outerBoundaryIs><LinearRing><coordinates>0,0 1,1</coordinates></LinearRing>"
                                      "</outerBoundaryIs></Polygon></MultiGeometry></Placemark></Folder></Document>");
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray flipped = whole;
        flipped[at] = static_cast<char>(flipped[at] ^ 0x15);
        m_folder.write("t.kml", flipped);
        QVERIFY2(codeOf(m_folder.convert("t.kml")) != "internal", flipped.constData());
    }
}

QTEST_GUILESS_MAIN(TestKml)
#include "tst_kml.moc"
