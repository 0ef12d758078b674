#include "tests/core/formats/open_source.h"

using namespace gleaner;
using namespace gleaner::tests;

/// Files are known by what is in them.
class TestOpenContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void csvStaysAsItCame();
    void emptyAndAbsentFiles();
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

void TestOpenContent::emptyAndAbsentFiles()
{
    SourceFolder folder;
    folder.write("t", {});
    QCOMPARE(codeOf(folder.open("t")), QByteArray("empty-file"));
    QCOMPARE(codeOf(folder.open("none")), QByteArray("file-not-found"));
}

QTEST_GUILESS_MAIN(TestOpenContent)
#include "tst_open_content.moc"
