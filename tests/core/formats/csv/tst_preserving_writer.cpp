#include "core/formats/csv/writer.h"
#include "tests/core/formats/csv/csv_text.h"
#include "tests/support/result_text.h"

#include <QTest>
#include <random>

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;
using namespace std::string_literals;
using table::cellOf;

namespace {

std::string withoutRows(const Document& document, const std::vector<std::size_t>& rows)
{
    table::RowSet keep = document.table.allRows();
    for (const std::size_t row : rows)
        keep.remove(row);
    return preserved(document, document.table.withRows(keep));
}

std::string edited(
    const std::string& bytes, std::size_t row, std::size_t column, const std::string& text, const Dialect& dialect = {})
{
    const Document document = readText(bytes, dialect);
    return preserved(document, withCell(document.table, row, column, cellOf(text)));
}

class StopAtOnce final : public base::JobContext {
public:
    bool stopRequested() override { return true; }
    void progress(std::uint64_t, std::uint64_t) override { }
};

} // namespace

class TestPreservingWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void untouchedIsIdentical_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n");
        QTest::newRow("no final line end") << QByteArray("a,b\n1,2");
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbf"
                                            "a,b\r\n1,2\r\n");
        QTest::newRow("ragged") << QByteArray("a,b\n1\n1,2,3\n\n");
        QTest::newRow("needless quotes") << QByteArray("\"a\",b\n1,\"2\"\n\"\",\n");
        QTest::newRow("mixed line ends") << QByteArray("a\rb\nc\r\nd");
        QTest::newRow("run on") << QByteArray("a,b\n\"x\"y,\"open\n");
        QTest::newRow("stray bytes") << QByteArray("a,b\n\xff,\0\n", 8);
        QTest::newRow("header only") << QByteArray("a,b");
    }
    void untouchedIsIdentical()
    {
        QFETCH(QByteArray, bytes);
        const Document document = readText(bytes.toStdString());
        QCOMPARE(QByteArray::fromStdString(preserved(document, document.table)), bytes);
    }

    void onlyTheFieldChanges()
    {
        QCOMPARE(edited("a,b\r\n\"x\", y\r\n1,2", 0, 1, "z"), std::string("a,b\r\n\"x\",z\r\n1,2"));
        QCOMPARE(edited("a,b\r\n\"x\", y\r\n1,2", 1, 1, "z"), std::string("a,b\r\n\"x\", y\r\n1,z"));
    }

    void quotesStayWhereTheyWere()
    {
        QCOMPARE(edited("a,b\n\"x\",y\n", 0, 0, "z"), std::string("a,b\n\"z\",y\n"));
        QCOMPARE(edited("a,b\n\"x\",y\n", 0, 0, ""), std::string("a,b\n\"\",y\n"));
        QCOMPARE(edited("a,b\n\"x\",y\n", 0, 1, ""), std::string("a,b\n\"x\",\n"));
    }

    void quotesComeWhereNeeded()
    {
        QCOMPARE(edited("a,b\nx,y\n", 0, 1, "1,5"), std::string("a,b\nx,\"1,5\"\n"));
        QCOMPARE(edited("a,b\nx,y\n", 0, 1, "say \"hi\""), std::string("a,b\nx,\"say \"\"hi\"\"\"\n"));
        QCOMPARE(edited("a,b\nx,y\n", 0, 1, "two\r\nlines"), std::string("a,b\nx,\"two\r\nlines\"\n"));
        Dialect semicolons;
        semicolons.delimiter = ';';
        QCOMPARE(edited("a;b\nx;y\n", 0, 1, "1,5", semicolons), std::string("a;b\nx;1,5\n"));
    }

    void sameTextAgainChangesNothing()
    {
        const std::string bytes = "a,b\n\"x\"\"y\",\"z\"\n";
        QCOMPARE(edited(bytes, 0, 0, "x\"y"), bytes);
        // A declared missing token is the same text in another state.
        const Document document = readText("a\nN/A\n");
        QCOMPARE(
            preserved(document, withCell(document.table, 0, 0, {table::State::Null, "N/A"})), std::string("a\nN/A\n"));
    }

    void missingCellsGetTheSeparatorsTheyNeed()
    {
        const std::string bytes = "a,b,c,d\n1\n1,2,3,4\n";
        QCOMPARE(edited(bytes, 0, 2, "x"), std::string("a,b,c,d\n1,,x\n1,2,3,4\n"));
        QCOMPARE(edited(bytes, 0, 1, ""), std::string("a,b,c,d\n1,\n1,2,3,4\n"));
        QCOMPARE(edited("a,b\n\n", 0, 1, "x"), std::string("a,b\n,x\n"));
        QCOMPARE(edited("a,b\n\"open\nx", 0, 1, "y"), std::string("a,b\n\"\"\"open\nx\",y"));
    }

    void removedRowsVanishWithTheirLineEnd()
    {
        const Document document = readText("a,b\n1,x\r\n2,\"y\nz\"\n3,w");
        QCOMPARE(withoutRows(document, {0}), std::string("a,b\n2,\"y\nz\"\n3,w"));
        QCOMPARE(withoutRows(document, {1}), std::string("a,b\n1,x\r\n3,w"));
        QCOMPARE(withoutRows(document, {2}), std::string("a,b\n1,x\r\n2,\"y\nz\"\n"));
        QCOMPARE(withoutRows(document, {0, 1, 2}), std::string("a,b\n"));
    }

    void editsAndRemovalsTogether()
    {
        const Document document = readText("a,b\n1,x\n2,y\n3,z\n");
        table::RowSet keep = document.table.allRows();
        keep.remove(0);
        const table::Table current = withCell(document.table.withRows(keep), 1, 0, cellOf("9"));
        QCOMPARE(preserved(document, current), std::string("a,b\n2,y\n9,z\n"));
    }

    void noRecordVanishes()
    {
        QCOMPARE(edited("a\nx", 0, 0, ""), std::string("a\n\"\""));
        QCOMPARE(edited("a\nx\n", 0, 0, ""), std::string("a\n\n"));
        Dialect bare;
        bare.quote = '\0';
        bare.escape = Escape::None;
        QCOMPARE(edited("a\nx", 0, 0, "", bare), std::string("a\n\r\n"));
        // Without row 2 the line feed of the blank row 3 would join the carriage return before it.
        const Document document = readText("a\nx\ry\n\nz\n");
        QCOMPARE(document.table.rowCount(), std::size_t(4));
        QCOMPARE(withoutRows(document, {1}), std::string("a\nx\r\"\"\nz\n"));
    }

    void charsetsAreThoseOfTheFile()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Windows1252;
        QCOMPARE(edited("a,b\n\xe9,x\n", 0, 1, "ñ €", dialect), std::string("a,b\n\xe9,\xf1 \x80\n"));
        dialect.encoding = Encoding::Utf16Le;
        QCOMPARE(edited("\xff\xfe"
                        "a\0\n\0x\0\r\0\n\0"s,
                     0, 0, "ñ", dialect),
            "\xff\xfe"
            "a\0\n\0\xf1\0\r\0\n\0"s);
        dialect.encoding = Encoding::Utf16Be;
        QCOMPARE(edited("\0a\0\n\0x"s, 0, 0, "😀", dialect), "\0a\0\n\xd8\x3d\xde\x00"s);
    }

    void whatTheCharsetLacksStopsBeforeTheFirstByte()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Iso88591;
        const Document document = readText("a,b\n1,2\n3,4\n", dialect);
        const table::Table current = withCell(document.table, 1, 1, cellOf("ភូមិ"));
        base::NullJob job;
        std::size_t calls = 0;
        const auto result = writePreserving(
            document, current,
            [&calls](std::string_view) -> base::Result<void> {
                ++calls;
                return {};
            },
            job);
        QCOMPARE(codeOf(result), QByteArray("E_RELEASE_ENCODING"));
        QCOMPARE(calls, std::size_t(0));
        QCOMPARE(result.error().arguments, (std::vector<std::string>{"ភូមិ", "iso-8859-1"}));
        QCOMPARE(result.error().place.row, std::optional<std::uint64_t>(2));
        QCOMPARE(result.error().place.column, std::string("b"));
    }

    void whatTheDialectLacksStopsToo()
    {
        Dialect bare;
        bare.quote = '\0';
        bare.escape = Escape::None;
        QVERIFY(edited("a,b\n1,2\n", 0, 0, "x,y", bare).starts_with("failed: "));
        QVERIFY(edited("a,b\n1,2\n", 0, 0, "x\ny", bare).starts_with("failed: "));
        QCOMPARE(edited("a,b\n1,2\n", 0, 0, "x\"y", bare), std::string("a,b\nx\"y,2\n"));
    }

    void noTextBecomesAByteOrderMark()
    {
        Dialect noHeader;
        noHeader.headerRows = 0;
        QCOMPARE(edited("1,2\n", 0, 0, "\xef\xbb\xbfx", noHeader), std::string("\"\xef\xbb\xbfx\",2\n"));
        const std::string second = "1,2\n\xef\xbb\xbfx,3\n4,5\n";
        const Document document = readText(second, noHeader);
        QCOMPARE(withoutRows(document, {2}), std::string("1,2\n\xef\xbb\xbfx,3\n"));
        QCOMPARE(withoutRows(document, {0}), std::string("\"\xef\xbb\xbfx\",3\n4,5\n"));
        Dialect bare = noHeader;
        bare.quote = '\0';
        QVERIFY(edited("1,2\n", 0, 0, "\xef\xbb\xbfx", bare).starts_with("failed: "));
        QVERIFY(withoutRows(readText(second, bare), {0}).starts_with("failed: "));
        // Where the file has these bytes at its start already they mean what they did.
        Dialect latin = noHeader;
        latin.encoding = Encoding::Windows1252;
        const Document plain = readText("\xef\xbb\xbfx,2\n3,4\n", latin);
        QCOMPARE(withoutRows(plain, {1}), std::string("\xef\xbb\xbfx,2\n"));
    }

    void nothingStandsBehindAnOddByte()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Utf16Le;
        const std::string bytes = "a\0,\0b\0\n\0x\0!"s;
        QVERIFY(edited(bytes, 0, 1, "y", dialect).starts_with("failed: "));
        const Document document = readText(bytes, dialect);
        QCOMPARE(preserved(document, document.table), bytes);
    }

    void anOpenQuoteThatCantCloseStopsIt()
    {
        Dialect dialect;
        dialect.escape = Escape::None;
        QVERIFY(edited("a,b\n\"x", 0, 1, "y", dialect).starts_with("failed: "));
        QCOMPARE(edited("a,b\nz\n\"x", 0, 1, "y", dialect), std::string("a,b\nz,y\n\"x"));
    }

    void anUnusedEncodableCheckIsNone()
    {
        // A value that was there only between two steps stays in the dictionary and must not stop the export.
        Dialect dialect;
        dialect.encoding = Encoding::Iso88591;
        const Document document = readText("a\n1\n", dialect);
        const table::Table between = withCell(document.table, 0, 0, cellOf("ភូមិ"));
        QCOMPARE(preserved(document, withCell(between, 0, 0, cellOf("2"))), std::string("a\n2\n"));
        QCOMPARE(preserved(document, withCell(between, 0, 0, cellOf("1"))), std::string("a\n1\n"));
    }

    void refusesATableOfAnotherFile()
    {
        const Document document = readText("a,b\n1,2\n");
        const Document other = readText("a,c\n1,2\n");
        QVERIFY(preserved(document, other.table).starts_with("failed: "));
        const Document longer = readText("a,b\n1,2\n3,4\n");
        QVERIFY(preserved(document, longer.table).starts_with("failed: "));
    }

    void failuresOfTheSinkComeBack()
    {
        const Document document = readText("a,b\n1,2\n");
        base::NullJob job;
        const base::ByteSink full
            = [](std::string_view) -> base::Result<void> { return base::fail(base::ErrorCode::DiskFull, {"x"}); };
        QCOMPARE(codeOf(writePreserving(document, document.table, full, job)), QByteArray("disk-full"));
        StopAtOnce stop;
        const base::ByteSink sink = [](std::string_view) -> base::Result<void> { return {}; };
        QCOMPARE(codeOf(writePreserving(document, document.table, sink, stop)), QByteArray("cancelled"));
    }

    void whatIsLeftOutStays()
    {
        Dialect dialect;
        dialect.skipRows = 1;
        dialect.rowsAfterHeader = 1;
        dialect.footerRows = 2;
        dialect.comment = "#";
        dialect.blankLines = false;
        dialect.repeatedHeaders = false;
        const std::string head = "Trees of 2024\n\nid,kind\n--,--\n";
        const std::string bytes = head + "1,oak\n# page 2\nid,kind\n2,elm\n\n3,fig\n# the end\nTotal,3\nSource: city";
        const Document document = readText(bytes, dialect);
        QCOMPARE(document.table.rowCount(), std::size_t{3});
        QCOMPARE(rowText(document.table, 2), std::string("v3|vfig"));
        QCOMPARE(preserved(document, document.table), bytes);
        const table::Table edited = withCell(document.table, 1, 1, table::cellOf("elm, old"));
        QCOMPARE(preserved(document, edited),
            head + "1,oak\n# page 2\nid,kind\n2,\"elm, old\"\n\n3,fig\n# the end\nTotal,3\nSource: city");
        table::RowSet some = edited.allRows();
        some.remove(0);
        some.remove(2);
        QCOMPARE(preserved(document, edited.withRows(some)),
            head + "# page 2\nid,kind\n2,\"elm, old\"\n\n# the end\nTotal,3\nSource: city");
        table::RowSet none = edited.allRows();
        for (std::size_t row = 0; row < 3; ++row)
            none.remove(row);
        QCOMPARE(
            preserved(document, edited.withRows(none)), head + "# page 2\nid,kind\n\n# the end\nTotal,3\nSource: city");
        // A row that an edit makes equal to the header is still a row.
        const table::Table twin
            = withCell(withCell(document.table, 0, 0, table::cellOf("id")), 0, 1, table::cellOf("kind"));
        const Document again = readText(preserved(document, twin), dialect);
        QCOMPARE(again.table.rowCount(), std::size_t{3});
        QCOMPARE(rowText(again.table, 0), std::string("vid|vkind"));
    }

    void damagedFieldsDoNotSwallowEditedOnes()
    {
        Dialect dialect;
        dialect.quotedLineBreaks = false;
        const Document document = readText("a,b,c\n\"x,\"zz\",y\"\n", dialect);
        QCOMPARE(rowText(document.table, 0), std::string("v\"x|vzz|vy\""));
        const table::Table edited = withCell(document.table, 0, 1, table::cellOf(""));
        const Document again = readText(preserved(document, edited), dialect);
        QCOMPARE(rowText(again.table, 0), std::string("v\"x|e|vy\""));
    }

    void editsBesideOpenQuotesSwallowNothing()
    {
        // What is written in quotes closes the open one of the row before, if that is left as it is.
        const std::string bytes = "a,b\n1,\"x\n2,y\n3,z\n";
        const Document document = readText(bytes);
        QCOMPARE(rowText(document.table, 0), std::string("v1|v\"x"));
        QCOMPARE(preserved(document, document.table), bytes);
        const table::Table edited = withCell(document.table, 2, 1, table::cellOf(",z"));
        QCOMPARE(preserved(document, edited), std::string("a,b\n1,\"\"\"x\"\n2,y\n3,\",z\"\n"));
    }

    void damagedRowsReadBackAfterEditsAndRemovals()
    {
        std::mt19937 random(31);
        const std::vector<std::string> fields{"x", "", "\"open", "\"a\nb\"", "\"c, d\"", "\"e\"\"\"", "5\" x", "\"\""};
        int recovered = 0;
        for (int round = 0; round < 3000; ++round) {
            std::string bytes = "a,b,c\n";
            for (std::size_t row = 0; row < 1 + random() % 6; ++row) {
                for (int column = 0; column < 3; ++column)
                    bytes += (column > 0 ? "," : "") + fields[random() % 3 == 0 ? random() % fields.size() : 0];
                bytes += "\n";
            }
            const Document document = readText(bytes);
            QCOMPARE(preserved(document, document.table), bytes);
            const std::size_t rows = document.table.rowCount();
            table::Table current = withCell(
                document.table, random() % rows, random() % 3, table::cellOf(random() % 2 == 0 ? ",\"n" : "n"));
            table::RowSet kept = current.allRows();
            kept.remove(random() % (rows + 1) % rows);
            if (rows > 1 && random() % 2 == 0)
                current = current.withRows(kept);
            const std::string out = preserved(document, current);
            const Document again = readText(out);
            recovered += document.issues.empty() ? 0 : 1;
            QVERIFY2(again.table.rowCount() == current.rowCount(), (bytes + "---\n" + out).c_str());
            for (std::size_t row = 0; row < current.rowCount(); ++row) {
                for (std::size_t column = 0; column < current.columnCount(); ++column)
                    QVERIFY2(column >= again.table.columnCount()
                            || again.table.cell(row, column).text == current.cell(row, column).text,
                        (bytes + "---\n" + out).c_str());
            }
        }
        QVERIFY(recovered > 1000);
    }

    void severalCharactersSeparate()
    {
        Dialect dialect;
        dialect.delimiter = "||";
        const Document document = readText("a||b\n1||x\n2\n", dialect);
        const table::Table edited
            = withCell(withCell(document.table, 0, 1, table::cellOf("x||y")), 1, 1, table::cellOf("z"));
        QCOMPARE(preserved(document, edited), std::string("a||b\n1||\"x||y\"\n2||z\n"));
    }
};

QTEST_GUILESS_MAIN(TestPreservingWriter)
#include "tst_preserving_writer.moc"
