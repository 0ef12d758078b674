#include "tests/core/formats/open_source.h"

#include "core/formats/csv/document.h"
#include "tests/support/stop_at_job.h"

using namespace gleaner;
using namespace gleaner::tests;
using formats::Format;

/// JSON, JSON Lines and GeoJSON as tables: nothing but white space is lost without a count.
class TestJsonSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersStayAsWritten();
    void columnsInOrderOfAppearance();
    void nestedValuesAreDotted();
    void nestedValuesAsJsonText();
    void nullWhereOthersHoldObjects();
    void recordsThatAreNoObjects();
    void mapsAndSingleRecords();
    void linesOfRecords();
    void severalListsAskWhich();
    void listsInsideRecordsCanBeChosen();
    void geoJsonKeepsItsGeometry();
    void otherEncodings();
    void csvThatLooksLikeJson();
    void textsOfAllKinds();
    void whatComesOutIsWhatTheReaderReads();
    void hostileFiles_data();
    void hostileFiles();
    void stopsWhenAsked();

private:
    QByteArray csv(const QByteArray& json, const formats::SourceChoice& choice = {})
    {
        m_folder.write("t.json", json);
        return bytesOf(m_folder.convert("t.json", choice));
    }
    SourceFolder m_folder;
};

void TestJsonSource::numbersStayAsWritten()
{
    QCOMPARE(csv(R"([{"a":1.10,"b":12345678901234567890,"c":-0,"d":1E+05,"e":0.1000}])"),
        QByteArray("a,b,c,d,e\n1.10,12345678901234567890,-0,1E+05,0.1000\n"));
}

void TestJsonSource::columnsInOrderOfAppearance()
{
    m_folder.write("t.json", R"([{"b":1,"a":"x"},{"c":true,"a":null},{"a":"","b":2}])");
    const auto made = m_folder.convert("t.json");
    QCOMPARE(bytesOf(made), QByteArray("b,a,c\n1,x,\n,,true\n2,,\n"));
    QCOMPARE(issuesOf(*made), QByteArray("null-as-blank:1 absent-as-blank:3"));
    QCOMPARE(made->origin.at("format").get<std::string>(), std::string("json"));
    QCOMPARE(made->origin.at("file").get<std::string>(), std::string("t.json"));
    QCOMPARE(made->origin.at("layer").get<std::string>(), std::string("$[*]"));
    QCOMPARE(made->origin.at("counts").at("empty_texts").get<int>(), 1);
    QCOMPARE(made->origin.at("sha256").get<std::string>().size(), std::size_t{64});
    QCOMPARE(made->table, std::string("t"));
    QVERIFY(made->known == formats::DialectKnown::All);
}

void TestJsonSource::nestedValuesAreDotted()
{
    m_folder.write("t.json", R"([{"p":{"lat":1,"lon":{"deg":2}},"tags":["a", "b"],"none":{}},{"p.lat":9}])");
    const auto made = m_folder.convert("t.json");
    QCOMPARE(bytesOf(made), QByteArray("p.lat,p.lon.deg,tags,none,p.lat\n1,2,\"[\"\"a\"\",\"\"b\"\"]\",{},\n,,,,9\n"));
    QVERIFY(issuesOf(*made).contains("nested-as-text:2"));
}

void TestJsonSource::nestedValuesAsJsonText()
{
    formats::SourceChoice choice;
    choice.nested = formats::Nested::JsonText;
    QCOMPARE(csv(R"([{"a":1,"p":{ "x" : 1.0 }}])", choice), QByteArray("a,p\n1,\"{\"\"x\"\":1.0}\"\n"));
}

void TestJsonSource::nullWhereOthersHoldObjects()
{
    QCOMPARE(csv(R"([{"p":null,"q":null},{"p":{"x":1}}])"), QByteArray("q,p.x\n,\n,1\n"));
}

void TestJsonSource::recordsThatAreNoObjects()
{
    QCOMPARE(csv(R"([[1,"a"],[2],[3,"c",true]])"), QByteArray("1,2,3\n1,a,\n2,,\n3,c,true\n"));
    QCOMPARE(csv(R"([1,"",null,2.50])"), QByteArray("value\n1\n\"\"\n\"\"\n2.50\n"));
    QCOMPARE(csv(R"([{"a":1},7])"), QByteArray("a,value\n1,\n,7\n"));
}

void TestJsonSource::mapsAndSingleRecords()
{
    QCOMPARE(csv(R"({"name":"Modesto","n":3})"), QByteArray("name,n\nModesto,3\n"));
    QCOMPARE(csv(R"({"x":{"n":1},"y":{"n":2}})"), QByteArray("key,n\nx,1\ny,2\n"));
    formats::SourceChoice choice;
    choice.layer = "$.*";
    QCOMPARE(csv(R"({"AC":"40123","AD":"31"})", choice), QByteArray("key,value\nAC,40123\nAD,31\n"));
}

void TestJsonSource::linesOfRecords()
{
    m_folder.write("t.txt", "{\"a\":1}\n{\"a\":2,\"b\":\"x\"}\r\n\n{\"b\":\"y\"}");
    QCOMPARE(bytesOf(m_folder.convert("t.txt")), QByteArray("a,b\n1,\n2,x\n,y\n"));
    QVERIFY((*m_folder.open("t.txt"))->format() == Format::JsonLines);
    m_folder.write("t.txt", "{\"a\":1}\n{\"a\":2,}\n{\"a\":3}\n");
    const auto bad = m_folder.open("t.txt");
    QCOMPARE(codeOf(bad), QByteArray("source-damaged"));
    QCOMPARE(bad.error().place.row, std::optional<std::uint64_t>(2));
}

void TestJsonSource::severalListsAskWhich()
{
    m_folder.write("t.json", R"({"small":[{"x":1}],"large":[{"y":1},{"y":2}]})");
    const auto source = m_folder.open("t.json");
    VERIFY_OK(source);
    QCOMPARE((*source)->layers().size(), std::size_t{2});
    QCOMPARE((*source)->layers()[0].name, std::string("$.large[*]"));
    QCOMPARE((*source)->layers()[0].rows, std::optional<std::uint64_t>(2));
    QVERIFY(!(*source)->proposed());
    QCOMPARE(codeOf(m_folder.convert("t.json")), QByteArray("layer-ambiguous"));
    formats::SourceChoice choice;
    choice.layer = "$.small[*]";
    const auto made = m_folder.convert("t.json", choice);
    QCOMPARE(bytesOf(made), QByteArray("x\n1\n"));
    QCOMPARE(made->table, std::string("small"));
    choice.layer = "$.absent[*]";
    QCOMPARE(codeOf(m_folder.convert("t.json", choice)), QByteArray("not-a-table"));
}

void TestJsonSource::listsInsideRecordsCanBeChosen()
{
    const QByteArray json
        = R"({"title":"c","dataset":[{"id":1,"files":[{"u":"a"},{"u":"b"}]},{"id":2,"files":[{"u":"c"}]}]})";
    QCOMPARE(csv(json).left(9), QByteArray("id,files\n"));
    formats::SourceChoice choice;
    choice.layer = "$.dataset[*].files[*]";
    QCOMPARE(csv(json, choice), QByteArray("u\na\nb\nc\n"));
}

void TestJsonSource::geoJsonKeepsItsGeometry()
{
    m_folder.write("t.geojson",
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[
        {"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[1.50, 2.0]},"properties":{"n":"a","id":"x"}},
        {"type":"Feature","geometry":null,"properties":{"n":"b"}},
        {"type":"Feature","geometry":null,"properties":null}]})");
    const auto made = m_folder.convert("t.geojson");
    QCOMPARE(bytesOf(made),
        QByteArray(
            "id,n,id,geometry\n7,a,x,\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[1.50,2.0]}\"\n,b,,\n,,,\n"));
    QVERIFY((*m_folder.open("t.geojson"))->format() == Format::GeoJson);
    QVERIFY(QByteArray::fromStdString(made->origin.at("crs").get<std::string>()).contains("EPSG:3857"));
}

void TestJsonSource::otherEncodings()
{
    m_folder.write("t.json", "\xEF\xBB\xBF[{\"a\":\"\xC3\xA9\"}]");
    QCOMPARE(bytesOf(m_folder.convert("t.json")), QByteArray("a\n\xC3\xA9\n"));
    m_folder.write(
        "t.json", QByteArray("\xFF\xFE[\0{\0\"\0a\0\"\0:\0\xE9\0", 16).replace("\xE9", "1") + QByteArray("}\0]\0", 4));
    QCOMPARE(bytesOf(m_folder.convert("t.json")), QByteArray("a\n1\n"));
    m_folder.write("t.json", "[{\"a\":\"37\xB0 N\"}]");
    const auto made = m_folder.convert("t.json");
    QCOMPARE(bytesOf(made), QByteArray("a\n37\xC2\xB0 N\n"));
    QCOMPARE(issuesOf(*made), QByteArray("assumed-encoding:1"));
    QCOMPARE(made->origin.at("encoding").get<std::string>(), std::string("windows-1252"));
    m_folder.write("t.json", "[{\"a\":\"\x8F\xE9\"}]"); // the first means nothing in Windows-1252
    const auto latin = m_folder.convert("t.json");
    QCOMPARE(bytesOf(latin), QByteArray("a\n\xC2\x8F\xC3\xA9\n"));
    QCOMPARE(latin->origin.at("encoding").get<std::string>(), std::string("iso-8859-1"));
}

void TestJsonSource::csvThatLooksLikeJson()
{
    m_folder.write("t.csv", "[id],name\n[1],x\n");
    QVERIFY((*m_folder.open("t.csv"))->format() == Format::Csv);
    m_folder.write("t.csv", "{id};name\n");
    QVERIFY((*m_folder.open("t.csv"))->format() == Format::Csv);
    // What begins as an object does is JSON, whatever its name says, and damage in it is told as such.
    m_folder.write("t.csv", R"([{"a":1},{"a":2}])");
    QVERIFY((*m_folder.open("t.csv"))->format() == Format::Json);
    m_folder.write("t.csv", R"({"a":1,)");
    QCOMPARE(codeOf(m_folder.open("t.csv")), QByteArray("source-damaged"));
}

void TestJsonSource::textsOfAllKinds()
{
    QCOMPARE(csv(R"([{"a":"x, \"y\"","b":"line\nbreak","c":"\u1797\ud83d\ude00","d":" s "}])"),
        QByteArray("a,b,c,d\n\"x, \"\"y\"\"\",\"line\nbreak\",\xE1\x9E\x97\xF0\x9F\x98\x80, s \n"));
    m_folder.write("t.json", R"([{"a":"x\u0000y"}])");
    const auto kept = m_folder.convert("t.json");
    QCOMPARE(bytesOf(kept), QByteArray("a\nx\\u0000y\n"));
    QCOMPARE(issuesOf(*kept), QByteArray("escape-kept:1"));
}

void TestJsonSource::whatComesOutIsWhatTheReaderReads()
{
    m_folder.write(
        "t.json", R"([{"a":"\ufeffmark","b":"\"","c":"\r\n"},{"a":"","b":",","c":"x"},{"a":"","b":"","c":""}])");
    const auto made = m_folder.convert("t.json");
    VERIFY_OK(made);
    base::NullJob job;
    const auto document = formats::csv::read(made->bytes, formats::csv::Dialect{}, "t", job);
    VERIFY_OK(document);
    QCOMPARE(document->table.rowCount(), std::size_t{3});
    QVERIFY(document->table.cell(0, 0).text == "\xEF\xBB\xBFmark");
    QVERIFY(document->table.cell(0, 1).text == "\"");
    QVERIFY(document->table.cell(0, 2).text == "\r\n");
    QVERIFY(document->table.cell(1, 1).text == ",");
    QVERIFY(document->table.cell(2, 2).text.empty());
}

void TestJsonSource::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("deep") << QByteArray(3'000'000, '[') << QByteArray("too-large");
    QTest::newRow("deep record") << QByteArray("[{\"a\":") + QByteArray(40, '[') + QByteArray(40, ']') + "}]"
                                 << QByteArray("too-large");
    QTest::newRow("same name twice") << QByteArray(R"([{"a":1,"a":2}])") << QByteArray("source-damaged");
    QTest::newRow("cut off") << QByteArray(R"([{"a":1},{"a")") << QByteArray("source-damaged");
    QTest::newRow("more behind the end") << QByteArray(R"([{"a":1}] x)") << QByteArray("source-damaged");
    QTest::newRow("no records") << QByteArray("[]") << QByteArray("not-a-table");
    QTest::newRow("records without values") << QByteArray("[{},{}]") << QByteArray("not-a-table");
    QTest::newRow("long cell") << QByteArray("[{\"a\":\"") + QByteArray(2'000'000, 'x') + "\"}]"
                               << QByteArray("too-large");
    QByteArray wide = "[{";
    for (int column = 0; column < 20'000; ++column)
        wide += (column > 0 ? ",\"c" : "\"c") + QByteArray::number(column) + "\":1";
    QTest::newRow("too many columns") << wide + "}]" << QByteArray("too-large");
}

void TestJsonSource::hostileFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, code);
    m_folder.write("t.json", json);
    QCOMPARE(codeOf(m_folder.convert("t.json")), code);
}

void TestJsonSource::stopsWhenAsked()
{
    QByteArray lines;
    for (int row = 0; row < 40'000; ++row)
        lines += "{\"a\":" + QByteArray::number(row) + "}\n";
    const auto path = m_folder.write("t.jsonl", lines);
    for (int stop = 1; stop < 200; stop += 7) {
        StopAtJob job(stop);
        const auto source = formats::Source::open(path, ".", job);
        const auto made
            = source ? (*source)->convert({}, job) : base::Result<formats::Conversion>(base::forward(source));
        if (made)
            return;
        QCOMPARE(codeOf(made), QByteArray("cancelled"));
    }
    QFAIL("the work never ended");
}

QTEST_GUILESS_MAIN(TestJsonSource)
#include "tst_json_source.moc"
