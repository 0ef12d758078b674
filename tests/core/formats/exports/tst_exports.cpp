#include "core/formats/export.h"
#include "tests/core/formats/open_source.h"

#include "core/formats/csv/document.h"
#include "tests/support/stop_at_job.h"

using namespace gleaner;
using namespace gleaner::tests;
using formats::ExportFormat;

/// What goes out comes in again as the same text, and what a format can't keep is counted.
class TestExports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<SourceFolder>(); }
    void everyFormatGivesTheTextBack_data();
    void everyFormatGivesTheTextBack();
    void jsonLinesKeepsWhatARowLacks();
    void repeatedAndEmptyNames();
    void geometryColumn();
    void latitudeAndLongitude();
    void rowsWithoutAPlace();
    void noColumnOfPlaces();
    void limitsOfASpreadsheet();
    void damagedTextIsRefused_data();
    void damagedTextIsRefused();
    void sameBytesEachTime_data();
    void sameBytesEachTime();
    void stoppingLeavesNothing();

private:
    static table::Table tableOf(const std::string& csv)
    {
        base::NullJob job;
        const auto document = formats::csv::read(base::makeBytes(csv), formats::csv::Dialect{}, "t", job);
        return document ? document->table : table::Table{};
    }
    base::Result<std::vector<base::Issue>> write(
        const std::string& csv, const formats::ExportChoice& choice, const QString& name = "out")
    {
        base::NullJob job;
        return formats::exportTable(tableOf(csv), choice, m_folder->path(name), base::Existing::Replace, job);
    }
    QByteArray bytes(const QString& name = "out")
    {
        QFile file(QString::fromStdString(m_folder->path(name).string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    static QByteArray codes(const base::Result<std::vector<base::Issue>>& issues)
    {
        if (!issues)
            return resultText(issues);
        formats::Conversion holder;
        holder.issues = *issues;
        return issuesOf(holder);
    }
    static void addFormats()
    {
        QTest::addColumn<int>("format");
        for (const ExportFormat format :
            {ExportFormat::JsonLines, ExportFormat::GeoJson, ExportFormat::Sqlite, ExportFormat::Xlsx})
            QTest::newRow(std::string(formats::exportFormatName(format)).c_str()) << int(format);
    }
    std::unique_ptr<SourceFolder> m_folder;
};

void TestExports::everyFormatGivesTheTextBack_data() { addFormats(); }

void TestExports::everyFormatGivesTheTextBack()
{
    QFETCH(int, format);
    const std::string csv
        = "id,text,lat,lon\n007,\"=1+1, \"\"x\"\"\",1.50,-2\n12345678901234567890,<&>_x0041_ \xE1\x9E\x97,0,0\n"
          "1.10,\"line\nbreak\ttab\x01\",0,0\n";
    const auto issues = write(csv, {ExportFormat(format), {}, {}, {}});
    QCOMPARE(codes(issues), QByteArray("text-only:4"));
    const auto back = m_folder->convert("out");
    QByteArray expected = QByteArray::fromStdString(csv);
    if (ExportFormat(format) == ExportFormat::GeoJson) {
        expected.replace("id,text,lat,lon", "id,text,geometry");
        expected.replace(",1.50,-2\n", ",\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[-2,1.50]}\"\n");
        expected.replace(",0,0\n", ",\"{\"\"type\"\":\"\"Point\"\",\"\"coordinates\"\":[0,0]}\"\n");
    }
    QCOMPARE(bytesOf(back), expected);
}

void TestExports::jsonLinesKeepsWhatARowLacks()
{
    const auto issues = write("a,b\n1\n,2\n", {ExportFormat::JsonLines, {}, {}, {}});
    QCOMPARE(bytes(), QByteArray("{\"a\":\"1\"}\n{\"a\":\"\",\"b\":\"2\"}\n"));
    QCOMPARE(codes(issues), QByteArray("text-only:2"));
    QCOMPARE(
        codes(write("a,b\n1\n,2\n", {ExportFormat::Xlsx, {}, {}, {}})), QByteArray("missing-as-blank:1 text-only:2"));
}

void TestExports::repeatedAndEmptyNames()
{
    const auto issues = write("a,a,a_2,,A\n1,2,3,4,5\n", {ExportFormat::JsonLines, {}, {}, {}});
    QCOMPARE(bytes(), QByteArray(R"({"a":"1","a_3":"2","a_2":"3","column_4":"4","A":"5"})") + "\n");
    QCOMPARE(codes(issues), QByteArray("names-changed:2 text-only:5"));
    QCOMPARE(codes(write("a,A\n1,2\n", {ExportFormat::Sqlite, {}, {}, {}})), QByteArray("names-changed:1 text-only:2"));
}

void TestExports::geometryColumn()
{
    const std::string csv = "n,geometry\nx,\"{ \"\"type\"\": \"\"Point\"\", \"\"coordinates\"\": [1.50, 2] }\"\n";
    const auto issues = write(csv, {ExportFormat::GeoJson, {}, {}, {}});
    QCOMPARE(codes(issues), QByteArray("text-only:2"));
    QCOMPARE(bytes(),
        QByteArray("{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\",\"properties\":{\"n\":\"x\"},"
                   "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1.50,2]}}\n]}\n"));
}

void TestExports::latitudeAndLongitude()
{
    write("y,x\n 57.130 ,+2.5\n", {ExportFormat::GeoJson, {}, "y", "x"});
    QVERIFY(bytes().contains("\"geometry\":null")); // a sign in front is no number to a spreadsheet or to JSON
    write("y,x\n 57.130 ,-2.087\n", {ExportFormat::GeoJson, {}, "y", "x"});
    QVERIFY2(bytes().contains("[-2.087,57.130]"), bytes().constData());
    write("y,x\n057.1,00\n", {ExportFormat::GeoJson, {}, "y", "x"});
    QVERIFY2(bytes().contains("[0,57.1]"), bytes().constData());
}

void TestExports::rowsWithoutAPlace()
{
    const auto issues = write("lat,lon,n\n1,2,a\n91,0,b\n,,c\nx,1,d\n", {ExportFormat::GeoJson, {}, {}, {}});
    QCOMPARE(codes(issues), QByteArray("geometry-lost:3 text-only:3"));
    QVERIFY(bytes().contains(R"({"lat":"91","lon":"0","n":"b"},"geometry":null)"));
    QCOMPARE(
        codes(write("geometry\nPOINT(1 2)\n\"{\"\"type\"\":\"\"Point\"\"}\"\n", {ExportFormat::GeoJson, {}, {}, {}})),
        QByteArray("geometry-lost:2 text-only:1"));
}

void TestExports::noColumnOfPlaces()
{
    QVERIFY(codes(write("a\n1\n", {ExportFormat::GeoJson, {}, {}, {}})).startsWith("bad-parameter"));
    QVERIFY(codes(write("a\n1\n", {ExportFormat::GeoJson, "b", {}, {}})).startsWith("no-such-column"));
    QCOMPARE(bytes(), QByteArray("no file"));
}

void TestExports::limitsOfASpreadsheet()
{
    const auto issues = write("a\n" + std::string(32'768, 'x') + "\n", {ExportFormat::Xlsx, {}, {}, {}});
    QVERIFY(codes(issues).startsWith("too-large"));
    QCOMPARE(codes(write("a\n" + std::string(32'767, 'x') + "\n", {ExportFormat::Xlsx, {}, {}, {}})),
        QByteArray("text-only:1"));
}

void TestExports::damagedTextIsRefused_data() { addFormats(); }

void TestExports::damagedTextIsRefused()
{
    QFETCH(int, format);
    QVERIFY(codes(write("lat,lon\n1,\xFF\n", {ExportFormat(format), {}, {}, {}})).startsWith("E_RELEASE_ENCODING"));
    QCOMPARE(bytes(), QByteArray("no file"));
}

void TestExports::sameBytesEachTime_data() { addFormats(); }

void TestExports::sameBytesEachTime()
{
    QFETCH(int, format);
    const std::string csv = "lat,lon,n\n1,2,a\n3,4,b\n";
    VERIFY_OK(write(csv, {ExportFormat(format), {}, {}, {}}));
    const QByteArray first = bytes();
    qputenv("TZ", "Asia/Phnom_Penh");
    tzset();
    VERIFY_OK(write(csv, {ExportFormat(format), {}, {}, {}}, "again"));
    qunsetenv("TZ");
    QCOMPARE(bytes("again"), first);
}

void TestExports::stoppingLeavesNothing()
{
    std::string csv = "lat,lon\n";
    for (int row = 0; row < 5000; ++row)
        csv += "1,2\n";
    for (const ExportFormat format :
        {ExportFormat::JsonLines, ExportFormat::GeoJson, ExportFormat::Sqlite, ExportFormat::Xlsx}) {
        StopAtJob job(2);
        const auto issues = formats::exportTable(
            tableOf(csv), {format, {}, {}, {}}, m_folder->path("out"), base::Existing::Replace, job);
        QCOMPARE(codeOf(issues), QByteArray("cancelled"));
        QCOMPARE(bytes(), QByteArray("no file"));
    }
}

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
