#include "core/formats/csv/document.h"
#include "tests/core/formats/open_source.h"

using namespace gleaner;
using namespace gleaner::tests;

/// Files are known by what is in them.
class TestOpenContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvStaysAsItCame();
    void noRowBelowTheHeaderOfASheetIsLeftOut();
    void aFileThatIsCutBeforeItIsUnderstood();
    void emptyAndAbsentFiles();
    void aFileThatChangesMeanwhile_data();
    void aFileThatChangesMeanwhile();
};

void TestOpenContent::csvStaysAsItCame()
{
    SourceFolder folder;
    const QByteArray bytes = "a;b\r\n1;\xE9\r\n";
    folder.write("t.xlsx", bytes); // the ending does not matter
    const auto made = folder.convert("t.xlsx");
    QCOMPARE(bytesOf(made), bytes);
    QVERIFY(made->origin.is_null());
    QVERIFY(made->known == formats::DialectKnown::Nothing);
    const auto readings = formats::readingsOf(*made);
    VERIFY_OK(readings);
    const base::Json dialect = formats::csv::toJson(readings->readings.front().dialect);
    QCOMPARE(dialect.at("delimiter").get<std::string>(), std::string(";"));
    formats::SourceChoice choice;
    choice.layer = "other";
    QCOMPARE(codeOf(folder.convert("t.xlsx", choice)), QByteArray("no-such-layer"));
}

/// A spreadsheet's table is not exported as it was read, so nothing of it may be left out but what is above its header.
void TestOpenContent::noRowBelowTheHeaderOfASheetIsLeftOut()
{
    formats::Conversion sheet;
    sheet.name = "budget.xlsx";
    sheet.known = formats::DialectKnown::Separators;
    sheet.bytes
        = base::makeBytes("City of X,,\r\n,,\r\nname,amount,unit\r\nA,1,t\r\nB,2,t\r\n,,\r\n# note,,\r\nC,3,t\r\n"
                          "Total,6,t\r\n,,\r\nSource: office 12,,\r\n");
    const auto readings = formats::readingsOf(sheet);
    VERIFY_OK(readings);
    for (const formats::csv::Reading& reading : readings->readings) {
        base::NullJob job;
        const auto document = formats::csv::read(sheet.bytes, reading.dialect, "t", job);
        VERIFY_OK(document);
        QCOMPARE(reading.dialect.skipRows + reading.dialect.headerRows + document->table.rowCount(), std::size_t(11));
        QCOMPARE(reading.dialect.footerRows, 0U);
    }
    const formats::csv::Reading& best = readings->readings.front();
    QCOMPARE(best.dialect.skipRows, 2U);
    QVERIFY(std::ranges::any_of(best.evidence, [](const formats::csv::Evidence& evidence) {
        return evidence.code == formats::csv::EvidenceCode::SkippedRows;
    }));
}

void TestOpenContent::aFileThatIsCutBeforeItIsUnderstood()
{
    SourceFolder folder;
    folder.write("t.csv", QByteArray("a,b\n1,2\n").repeated(20'000));
    const auto made = folder.convert("t.csv");
    QVERIFY(made.has_value());
    folder.write("t.csv", {});
    QCOMPARE(codeOf(formats::readingsOf(*made)), QByteArray("file-changed"));
}

void TestOpenContent::emptyAndAbsentFiles()
{
    SourceFolder folder;
    folder.write("t", {});
    QCOMPARE(codeOf(folder.open("t")), QByteArray("empty-file"));
    QCOMPARE(codeOf(folder.open("none")), QByteArray("file-not-found"));
}

void TestOpenContent::aFileThatChangesMeanwhile_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("csv") << QByteArray("a,b\n1,2\n");
    QTest::newRow("json") << QByteArray("[{\"a\":1}]");
    QTest::newRow("kml") << QByteArray("<kml><Placemark><name>a</name></Placemark></kml>");
}

void TestOpenContent::aFileThatChangesMeanwhile()
{
    QFETCH(QByteArray, bytes);
    SourceFolder folder;
    folder.write("t", bytes);
    const auto source = folder.open("t");
    VERIFY_OK(source);
    base::NullJob job;
    VERIFY_OK((*source)->convert({}, job));
    folder.write("t", bytes.chopped(3));
    QCOMPARE(codeOf((*source)->convert({}, job)), QByteArray("file-changed"));
}

QTEST_GUILESS_MAIN(TestOpenContent)
#include "tst_open_content.moc"
