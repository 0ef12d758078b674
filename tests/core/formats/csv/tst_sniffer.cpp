#include "core/formats/csv/charset.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "tests/support/result_text.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace std::string_literals;

namespace {

std::string repeated(const std::string& line, int times)
{
    std::string text;
    for (int count = 0; count < times; ++count)
        text += line;
    return text;
}

std::string utf16(const QString& text, bool bigEndian)
{
    std::string bytes;
    for (const QChar unit : text) {
        const char high = static_cast<char>(unit.unicode() >> 8);
        const char low = static_cast<char>(unit.unicode() & 0xff);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

Dialect best(const std::string& bytes)
{
    const auto result = sniff(bytes, "t.csv");
    Dialect none;
    none.delimiter = "?";
    return result ? result->readings.front().dialect : none;
}

} // namespace

class TestSniffer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void notTables_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << QByteArray("PDF");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n") << QByteArray("PNG");
        QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << QByteArray("JPEG");
        QTest::newRow("zip") << QByteArray("PK\3\4abc") << QByteArray("zip archive");
        QTest::newRow("xlsx") << QByteArray("PK\3\4.....xl/workbook.xml") << QByteArray("Excel");
        QTest::newRow("ods") << QByteArray("PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
                             << QByteArray("OpenDocument");
        QTest::newRow("xls") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << QByteArray("old Office");
        QTest::newRow("sqlite") << QByteArray("SQLite format 3\0", 16) << QByteArray("SQLite");
        QTest::newRow("gzip") << QByteArray("\x1f\x8b\x08") << QByteArray("gzip");
        QTest::newRow("html") << QByteArray("\n <!DOCTYPE html><title>404</title>") << QByteArray("HTML");
        QTest::newRow("xml") << QByteArray("<?xml version='1.0'?>") << QByteArray("XML");
        QTest::newRow("json") << QByteArray("{ \"a\": 1 }") << QByteArray("JSON");
        QTest::newRow("json list") << QByteArray("[\n {\"a\": 1}]") << QByteArray("JSON");
        QTest::newRow("utf-32") << QByteArray("\xff\xfe\0\0a\0\0\0", 8) << QByteArray("UTF-32");
        QTest::newRow("binary") << QByteArray::fromStdString(repeated("\x01\x02\x03z", 50)) << QByteArray("binary");
        QTest::newRow("blank") << QByteArray("\n \r\n\n") << QByteArray("blank");
    }
    void notTables()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, kind);
        const auto result = sniff(bytes.toStdString(), "x.csv");
        QCOMPARE(codeOf(result), QByteArray("not-a-table"));
        QCOMPARE(result.error().arguments[0], std::string("x.csv"));
        QVERIFY2(
            QByteArray::fromStdString(result.error().arguments[1]).contains(kind), result.error().arguments[1].c_str());
    }

    void emptyFiles()
    {
        QCOMPARE(codeOf(sniff("", "x")), QByteArray("empty-file"));
        QCOMPARE(codeOf(sniff("\xef\xbb\xbf", "x")), QByteArray("empty-file"));
        QCOMPARE(codeOf(sniff("\xff\xfe", "x")), QByteArray("empty-file"));
    }

    void aFewNulsAreNoBinary() { VERIFY_OK(sniff("a,b\n1,x\0\n"s + repeated("2,some more text\n", 50), "x")); }

    void encodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("mark");
        const QString text = QStringLiteral("nombre,barrio\nPeña,Mission\nSok,ភូមិថ្មី\n").repeated(3);
        const QString latin = QStringLiteral("name,note\nPeña,at home\nSmith,later\n").repeated(5);
        QTest::newRow("ascii") << QByteArray("a,b\n1,2\n") << QByteArray("utf-8") << false;
        QTest::newRow("utf-8") << text.toUtf8() << QByteArray("utf-8") << false;
        QTest::newRow("utf-8 mark") << "\xef\xbb\xbf" + text.toUtf8() << QByteArray("utf-8") << true;
        QTest::newRow("utf-16le mark") << "\xff\xfe" + QByteArray::fromStdString(utf16(text, false))
                                       << QByteArray("utf-16le") << true;
        QTest::newRow("utf-16be mark") << "\xfe\xff" + QByteArray::fromStdString(utf16(text, true))
                                       << QByteArray("utf-16be") << true;
        QTest::newRow("utf-16le") << QByteArray::fromStdString(utf16(latin, false)) << QByteArray("utf-16le") << false;
        QTest::newRow("utf-16be") << QByteArray::fromStdString(utf16(latin, true)) << QByteArray("utf-16be") << false;
        QTest::newRow("windows-1252") << QByteArray("a,b\nO\x92"
                                                    "Neill,caf\xe9\n")
                                      << QByteArray("windows-1252") << false;
        QTest::newRow("either") << QByteArray("a,b\nx,caf\xe9\n") << QByteArray("windows-1252") << false;
        QTest::newRow("iso-8859-1") << QByteArray("a,b\nx\x81,caf\xe9\n") << QByteArray("iso-8859-1") << false;
        QTest::newRow("damaged utf-8") << text.repeated(20).toUtf8() + "x,\xe9y\n" << QByteArray("utf-8") << false;
    }
    void encodings()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, name);
        QFETCH(bool, mark);
        const Dialect dialect = best(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(std::string(encodingName(dialect.encoding))), name);
        QCOMPARE(dialect.byteOrderMark, mark);
        QCOMPARE(dialect.delimiter, std::string(","));
        QVERIFY(!sniff(bytes.toStdString(), "x")->readings.front().evidence.empty());
    }

    void invalidBytesFarBehindAreSeen()
    {
        std::string bytes = "a,b\n"
            + repeated("Pe\xc3\xb1"
                       "a,plain\n",
                1);
        bytes += repeated("only,ascii text here\n", 300'000);
        bytes += repeated("caf\xe9,x\n", 50'000);
        QCOMPARE(best(bytes).encoding, Encoding::Windows1252);
    }

    void dialects_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<char>("quote");
        QTest::addColumn<int>("escape");
        QTest::addColumn<int>("lineEnd");
        const auto row = [](const char* name, const std::string& bytes, char delimiter, char quote, Escape escape,
                             LineEnd lineEnd) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << delimiter << quote << static_cast<int>(escape)
                                << static_cast<int>(lineEnd);
        };
        const auto doubled = Escape::Doubled;
        row("comma", "a,b\n1,x\n2,y\n", ',', '"', doubled, LineEnd::Lf);
        row("semicolon, decimal comma", "a;b;c\r\n1,5;2,5;x\r\n3,1;4;y\r\n", ';', '"', doubled, LineEnd::CrLf);
        row("tab", "a\tb\n1, one\tx\n2, two\ty\n", '\t', '"', doubled, LineEnd::Lf);
        row("bar", "a|b|c\r1|2|3\r4|5|6\r", '|', '"', doubled, LineEnd::Cr);
        row("comma in quotes", "a;b\n\"x,y,z\";1\n\"p,q,r\";2\n", ';', '"', doubled, LineEnd::Lf);
        row("single quotes", "a,b\n'x, y',1\n'p, q',2\n'r',3\n", ',', '\'', doubled, LineEnd::Lf);
        row("backslash", "a,b\n\"say \\\"hi\\\", she said\",1\n\"x\",2\n\"y \\\"z\\\"\",3\n", ',', '"',
            Escape::Character, LineEnd::Lf);
        row("line breaks in quotes", "a,b\n\"one\ntwo\nthree\",1\n\"four\nfive\",2\n", ',', '"', doubled, LineEnd::Lf);
        row("one column", "name\nDoe\nSmith\nO'Hara\n", ',', '"', doubled, LineEnd::Lf);
        row("times", "when,what\n10:30,open\n11:45,close\n12:00,open\n", ',', '"', doubled, LineEnd::Lf);
        row("inches", "size,what\n5\" pipe,x\n6\" pipe,y\n", ',', '"', doubled, LineEnd::Lf);
    }
    void dialects()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(char, delimiter);
        QFETCH(char, quote);
        QFETCH(int, escape);
        QFETCH(int, lineEnd);
        const Dialect dialect = best(bytes.toStdString());
        QCOMPARE(dialect.delimiter, std::string(1, delimiter));
        QCOMPARE(dialect.quote, quote);
        QCOMPARE(static_cast<int>(dialect.escape), escape);
        QCOMPARE(static_cast<int>(dialect.lineEnd), lineEnd);
    }

    void aNamedSeparatorIsInTheFilesEncoding()
    {
        const Dialect dialect = best("sep=\xa7\nname\xa7size\ncaf\xe9\xa7"
                                     "1\nb\xa7"
                                     "2\n");
        QCOMPARE(dialect.encoding, Encoding::Windows1252);
        QCOMPARE(dialect.delimiter, std::string("\xc2\xa7"));
    }

    /// A quote that is open in a title must not swallow the table below it.
    void aTitleMayHoldAnOpenQuote()
    {
        const std::string bytes = "\"Trees of the city\n\nid,name,size\n" + repeated("1,oak,5\n2,elm,7\n", 20);
        const Dialect dialect = best(bytes);
        base::NullJob job;
        const auto document = read(base::makeBytes(bytes), dialect, "t", job);
        VERIFY_OK(document);
        QCOMPARE(document->table.rowCount(), std::size_t(40));
        QCOMPARE(document->table.schema().columns.back().name, std::string("size"));
    }

    void fewRaggedRowsAreATableAllTheSame()
    {
        QCOMPARE(best("Id,Kind\nA-1,oak\nA-2\nA-3,ash,tall\n").delimiter, std::string(","));
        // Prose that happens to hold commas is none.
        QCOMPARE(best("Comment\nYes\nWell, no\nMaybe, if it rains, later\nNo\n").delimiter, std::string());
    }

    void ambiguousFilesShowBothReadings()
    {
        const auto result = sniff("a|b\tc\n1|2\t3\n4|5\t6\n7|8\t9\n", "x");
        VERIFY_OK(result);
        QVERIFY(result->ambiguous);
        QVERIFY(result->readings.size() >= 2);
        QVERIFY(result->readings[0].dialect.delimiter != result->readings[1].dialect.delimiter);
        QVERIFY(!sniff("a,b,c\n1,2,3\n4,5,6\n", "x")->ambiguous);
        // Blanks at the ends of cells are no question for a person.
        QVERIFY(!sniff("a, b, c\n1, 2, 3\n4, 5, 6\n", "x")->ambiguous);
    }

    void tablesInOneFile()
    {
        const auto result = sniff("code,meaning\nA,open\nB,closed\n\nTrees\nid,height,kind\n1,2.5,oak\n2,3.5,elm\n"
                                  "3,1.5,oak\n\nSource: city\n",
            "x");
        VERIFY_OK(result);
        const Reading& reading = result->readings.front();
        QCOMPARE(reading.tables.size(), std::size_t{2});
        QCOMPARE(reading.tables[0].rows, std::size_t{2});
        QCOMPARE(reading.tables[0].footerRows, 8U);
        QCOMPARE(reading.tables[1].rows, std::size_t{3});
        QCOMPARE(reading.dialect.skipRows, 5U);
        QCOMPARE(reading.dialect.footerRows, 2U);
        QVERIFY(dialectOf(reading, reading.tables[1]) == reading.dialect);
        const Dialect first = dialectOf(reading, reading.tables[0]);
        QCOMPARE(first.skipRows, 0U);
        QCOMPARE(first.footerRows, 8U);
        QStringList sentences;
        for (const Evidence& evidence : reading.evidence)
            sentences << QString::fromStdString(describe(evidence));
        const QString all = sentences.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("Rows above the table that are left out: 5. The first says “code”."))
                && all.contains(
                    QStringLiteral("Rows below the table that are left out: 2. The first says “Source: city”."))
                && all.contains(
                    QStringLiteral("The file holds 2 tables, one below the other. This is number 2, the largest.")),
            qPrintable(all));
    }

    void theSurroundingsInAGivenDialect()
    {
        Dialect dialect;
        dialect.delimiter = ";";
        const auto reading = readingIn(dialect, "Trees\n\nid;height\n1;2,5\n2;3,5\n3;4,5\n", "x");
        VERIFY_OK(reading);
        QCOMPARE(reading->dialect.skipRows, 2U);
        QCOMPARE(reading->dialect.headerRows, 1U);
        QCOMPARE(reading->dialect.delimiter, std::string(";"));
        dialect.quote = ';';
        QCOMPARE(codeOf(readingIn(dialect, "a;b\n", "x")), QByteArray("bad-parameter"));
        QCOMPARE(codeOf(readingIn({}, "", "x")), QByteArray("empty-file"));
    }

    void footersOfLongFilesAreSeen()
    {
        const auto result
            = sniff("id,name,size\n" + repeated("1234,some tree or other,5\n", 200'000) + "Total,,9\n", "x");
        VERIFY_OK(result);
        QCOMPARE(result->readings.front().dialect.footerRows, 1U);
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("skipRows");
        QTest::addColumn<int>("headerRows");
        QTest::newRow("usual") << QByteArray("id,name\n1,x\n2,y\n") << 0 << 1;
        QTest::newRow("only text") << QByteArray("x,y\np,q\nr,s\n") << 0 << 1;
        QTest::newRow("none") << QByteArray("1,x,2020-01-02\n2,y,2020-01-03\n3,z,2020-01-04\n") << 0 << 0;
        QTest::newRow("years") << QByteArray("place,2019,2020,2021\nx,1,2,3\ny,4,5,6\n") << 0 << 1;
        QTest::newRow("title") << QByteArray("City budget,,\n,,\nid,name,sum\n1,x,5\n2,y,6\n") << 2 << 1;
        QTest::newRow("narrow title") << QByteArray("City budget\nid,name,sum\n1,x,5\n2,y,6\n3,z,7\n") << 1 << 1;
        QTest::newRow("two rows") << QByteArray("id,Seen,,\n,Yes,No,Maybe\n1,1,0,0\n2,0,1,0\n") << 0 << 2;
        QTest::newRow("header only") << QByteArray("id,name\n") << 0 << 1;
    }
    void headers()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, skipRows);
        QFETCH(int, headerRows);
        const Dialect dialect = best(bytes.toStdString());
        QCOMPARE(static_cast<int>(dialect.skipRows), skipRows);
        QCOMPARE(static_cast<int>(dialect.headerRows), headerRows);
    }
};

QTEST_GUILESS_MAIN(TestSniffer)
#include "tst_sniffer.moc"
