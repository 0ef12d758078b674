#include "core/formats/csv/record_bytes.h"
#include "tests/core/formats/csv/csv_text.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;
using namespace std::string_literals;

class TestRecordBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsComeWithoutLineEnd()
    {
        const Document document = readText("a,b\n1,\"x\ny\"\r\n2,z");
        QCOMPARE(recordBytes(document, 0), std::string_view("1,\"x\ny\""));
        QCOMPARE(recordBytes(document, 1), std::string_view("2,z"));
        QCOMPARE(recordBytes(document, 2), std::string_view());
        QCOMPARE(recordBytes(Document(), 0), std::string_view());
    }

    void fieldsComeWithTheirQuotes()
    {
        const Document document = readText("a,b\n1,\"x\"\n2\n");
        QCOMPARE(fieldBytes(document, 0, 1), std::optional<std::string_view>("\"x\""));
        QVERIFY(!fieldBytes(document, 1, 1));
        QVERIFY(!fieldBytes(document, 9, 0));
    }

    void utf16ShowsAsUtf8()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Utf16Le;
        QCOMPARE(recordBytes(readText("a\0\n\0\xe9\0"s, dialect), 0), std::string_view("é"));
    }

    void encodableAsksCharsetAndDialect()
    {
        Dialect dialect;
        QVERIFY(encodable(dialect, "ភូមិ, \"x\"\n"));
        dialect.encoding = Encoding::Windows1252;
        QVERIFY(encodable(dialect, "ñ€"));
        QVERIFY(!encodable(dialect, "ភូមិ"));
        dialect.quote = '\0';
        dialect.escape = Escape::None;
        QVERIFY(!encodable(dialect, "a,b"));
        QVERIFY(encodable(dialect, "a;b"));
    }
};

QTEST_GUILESS_MAIN(TestRecordBytes)
#include "tst_record_bytes.moc"
