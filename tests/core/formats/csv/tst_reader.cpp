#include "core/formats/csv/document.h"
#include "core/formats/csv/layout.h"
#include "tests/core/formats/csv/csv_text.h"
#include "tests/support/result_text.h"

#include <QTest>
#include <algorithm>

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;
using namespace std::string_literals;

namespace {

std::vector<std::string> names(const table::Table& table)
{
    std::vector<std::string> result;
    for (const table::ColumnInfo& column : table.schema().columns)
        result.push_back(column.name);
    return result;
}

const base::Issue* issue(const Document& document, base::ErrorCode code)
{
    const auto found = std::ranges::find(document.issues, code, &base::Issue::code);
    return found == document.issues.end() ? nullptr : &*found;
}

base::Result<Document> tryRead(std::string bytes, const Dialect& dialect = {})
{
    base::NullJob job;
    return read(base::makeBytes(std::move(bytes)), dialect, "t", job);
}

class StopAtOnce final : public base::JobContext {
public:
    bool stopRequested() override { return true; }
    void progress(std::uint64_t, std::uint64_t) override { }
};

} // namespace

class TestReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsCells()
    {
        const Document document = readText("a,b\n1,\"x, \"\"y\"\"\"\n,\"\"\n");
        QCOMPARE(names(document.table), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(document.table.rowCount(), std::size_t(2));
        QCOMPARE(rowText(document.table, 0), std::string("v1|vx, \"y\""));
        QCOMPARE(rowText(document.table, 1), std::string("e|e"));
        QCOMPARE(document.table.schema().table, std::string("t"));
        QVERIFY(document.table.schema().columns == table::columnsForHeader({"a", "b"}));
        QVERIFY(document.issues.empty());
        QVERIFY(!document.undecodable);
    }

    void changesNoText()
    {
        const Document document = readText("id,v\n007, 5E1 \n5D,1.10\nN/A,NULL\n");
        QCOMPARE(rowText(document.table, 0), std::string("v007|v 5E1 "));
        QCOMPARE(rowText(document.table, 1), std::string("v5D|v1.10"));
        QCOMPARE(rowText(document.table, 2), std::string("vN/A|vNULL"));
    }

    void onlyAHeaderIsATable()
    {
        for (const char* bytes : {"a,b\n", "a,b", "a,b\r\n"}) {
            const Document document = readText(bytes);
            QCOMPARE(document.table.rowCount(), std::size_t(0));
            QCOMPARE(document.table.columnCount(), std::size_t(2));
        }
    }

    void emptyAndRepeatedNamesStay()
    {
        const Document document = readText("a,,a,\n1,2,3,4\n");
        QCOMPARE(names(document.table), (std::vector<std::string>{"a", "", "a", ""}));
    }

    void headerRowsAreJoined()
    {
        Dialect dialect;
        dialect.headerRows = 2;
        const Document document = readText("Fans,,ID\nYes,No,\n1,2,3\n", dialect);
        QCOMPARE(names(document.table), (std::vector<std::string>{"Fans › Yes", "No", "ID"}));
        QCOMPARE(document.table.rowCount(), std::size_t(1));
    }

    void rowsBeforeTheHeaderAreLeftOut()
    {
        Dialect dialect;
        dialect.skipRows = 2;
        const Document document = readText("Report\n\na,b\n1,2\n", dialect);
        QCOMPARE(names(document.table), (std::vector<std::string>{"a", "b"}));
        QCOMPARE(rowText(document.table, 0), std::string("v1|v2"));
        QVERIFY(document.issues.empty());
    }

    void withoutHeaderTheColumnsAreNumbered()
    {
        Dialect dialect;
        dialect.headerRows = 0;
        const Document document = readText("1,2\n3,4\n", dialect);
        QCOMPARE(names(document.table), (std::vector<std::string>{"Column 1", "Column 2"}));
        QCOMPARE(document.table.rowCount(), std::size_t(2));
    }

    void raggedRowsAreCountedAndKept()
    {
        const Document document = readText("a,b,c\n1,2,3\n4\n5,6,7,8\n9\n\n");
        QCOMPARE(names(document.table), (std::vector<std::string>{"a", "b", "c", "Column 4"}));
        QCOMPARE(rowText(document.table, 0), std::string("v1|v2|v3|m"));
        QCOMPARE(rowText(document.table, 1), std::string("v4|m|m|m"));
        QCOMPARE(rowText(document.table, 2), std::string("v5|v6|v7|v8"));
        QCOMPARE(rowText(document.table, 4), std::string("e|m|m|m"));
        QCOMPARE(document.issues.size(), std::size_t(2));
        const base::Issue& shortRows = document.issues[0];
        QCOMPARE(shortRows.arguments, (std::vector<std::string>{"3", "1", "3"}));
        QCOMPARE(shortRows.count, std::uint64_t(3));
        QCOMPARE(shortRows.place.row, std::optional<std::uint64_t>(2));
        QCOMPARE(shortRows.place.byte, std::optional<std::uint64_t>(12));
        QCOMPARE(document.issues[1].arguments, (std::vector<std::string>{"1", "4", "3"}));
        QVERIFY(!document.undecodable);
    }

    void openQuotesAreReported()
    {
        const Document document = readText("a,b\n\"x\"y,1\n2,\"open\n3,4\n");
        const base::Issue* found = issue(document, base::ErrorCode::QuoteRunOn);
        QVERIFY(found != nullptr);
        QCOMPARE(found->count, std::uint64_t(2));
        QCOMPARE(found->place.byte, std::optional<std::uint64_t>(4));
        QCOMPARE(document.table.rowCount(), std::size_t{3});
        QCOMPARE(rowText(document.table, 1), std::string("v2|v\"open"));
        QCOMPARE(rowText(document.table, 2), std::string("v3|v4"));
    }

    void mixedLineEndsAreReported()
    {
        const Document document = readText("a\r\nb\r\nc\nd\r\n");
        const base::Issue* found = issue(document, base::ErrorCode::MixedLineEnds);
        QVERIFY(found != nullptr);
        QCOMPARE(found->arguments, (std::vector<std::string>{"1 LF, 3 CRLF"}));
        QCOMPARE(found->place.byte, std::optional<std::uint64_t>(7));
        QVERIFY(issue(readText("a\nb\n"), base::ErrorCode::MixedLineEnds) == nullptr);
    }

    void lineBreaksInCellsAreCountedByCell()
    {
        const Document document = readText("a,b\n1,\"x\ny\"\n2,\"x\ny\"\n3,z\n");
        const base::Issue* found = issue(document, base::ErrorCode::LineBreakInCell);
        QVERIFY(found != nullptr);
        QCOMPARE(found->count, std::uint64_t(2));
        QCOMPARE(found->place.row, std::optional<std::uint64_t>(1));
        QCOMPARE(found->place.column, std::string("b"));
    }

    void undecodableBytesStayAndAreReported()
    {
        const Document document = readText("a,b\n1,ok\n2,x\xe9y\n");
        QCOMPARE(rowText(document.table, 1), std::string("v2|vx\xe9y"));
        QVERIFY(document.undecodable);
        const base::Issue* found = issue(document, base::ErrorCode::InvalidEncoding);
        QVERIFY(found != nullptr);
        QCOMPARE(found->place.row, std::optional<std::uint64_t>(2));
        QCOMPARE(found->place.byte, std::optional<std::uint64_t>(12));
        QCOMPARE(found->arguments, (std::vector<std::string>{"12", "utf-8"}));
    }

    void undecodablePlaceIsOneInTheFile()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Windows1252;
        const Document document = readText("a,b\n\xe9,\xe9\xe9\x81\n", dialect);
        const base::Issue* found = issue(document, base::ErrorCode::InvalidEncoding);
        QVERIFY(found != nullptr);
        QCOMPARE(found->place.byte, std::optional<std::uint64_t>(8));
        dialect.encoding = Encoding::Utf16Le;
        const Document wide = readText("\xff\xfe"
                                       "a\0\n\0"
                                       "b\0"
                                       "\x00\xd8"
                                       "\n\0"s,
            dialect);
        const base::Issue* surrogate = issue(wide, base::ErrorCode::InvalidEncoding);
        QVERIFY(surrogate != nullptr);
        QCOMPARE(surrogate->place.byte, std::optional<std::uint64_t>(8));
    }

    void undefinedBytesAreReportedAlsoWhereTheyCouldBeUtf8()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Windows1252;
        // 0x9d means nothing in Windows-1252, while c3 9d would be a letter in UTF-8.
        const Document document = readText("a,b\n1,\xc3\x9d\n", dialect);
        QVERIFY(document.undecodable);
        const base::Issue* found = issue(document, base::ErrorCode::InvalidEncoding);
        QVERIFY(found != nullptr);
        QCOMPARE(found->place.byte, std::optional<std::uint64_t>(7));
        QVERIFY(!readText("a,b\n1,\xc3\xa9\n", dialect).undecodable);
    }

    void undecodableHeadersAreReported()
    {
        const Document document = readText("a\xff,b\n1,2\n");
        QVERIFY(document.undecodable);
        QVERIFY(issue(document, base::ErrorCode::InvalidEncoding) != nullptr);
    }

    void nulIsReported()
    {
        const Document document = readText("a,b\n1,x\0y\n"s);
        QVERIFY(document.undecodable);
        const base::Issue* found = issue(document, base::ErrorCode::NulByte);
        QVERIFY(found != nullptr);
        QCOMPARE(found->count, std::uint64_t(1));
        QCOMPARE(document.table.cell(0, 1).text.size(), std::size_t(3));
    }

    void charsetsBecomeUtf8()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Windows1252;
        QCOMPARE(rowText(readText("a,b\nCaf\xe9,\x80\n", dialect).table, 0), std::string("vCafé|v€"));
        dialect.encoding = Encoding::Iso88591;
        QCOMPARE(names(readText("Br\xe9"
                                "beuf\n1\n",
                     dialect)
                           .table),
            std::vector<std::string>{"Brébeuf"});
        dialect.encoding = Encoding::Utf16Le;
        const Document wide = readText("\xff\xfe"
                                       "a\0,\0b\0\r\0\n\0\xe9\0,\0\"\0,\0\"\0"s,
            dialect);
        QCOMPARE(rowText(wide.table, 0), std::string("vé|v,"));
        QVERIFY(wide.dialect.byteOrderMark);
        dialect.encoding = Encoding::Utf16Be;
        QCOMPARE(rowText(readText("\0a\0\n\0z"s, dialect).table, 0), std::string("vz"));
    }

    void theMarkIsAFactAndNoText()
    {
        const Document marked = readText("\xef\xbb\xbf"
                                         "a,b\n1,2\n");
        QCOMPARE(names(marked.table), (std::vector<std::string>{"a", "b"}));
        QVERIFY(marked.dialect.byteOrderMark);
        Dialect dialect;
        dialect.byteOrderMark = true;
        QVERIFY(!readText("a,b\n", dialect).dialect.byteOrderMark);
    }

    void manyValuesNeedWideCodes()
    {
        std::string bytes = "small,big,huge\n";
        for (int row = 0; row < 70'000; ++row)
            bytes += std::to_string(row % 200) + "," + std::to_string(row % 60'000) + "," + std::to_string(row) + "\n";
        const Document document = readText(std::move(bytes));
        QCOMPARE(document.table.rowCount(), std::size_t(70'000));
        QCOMPARE(document.table.column(0)->dictionary().size(), std::size_t(200));
        QCOMPARE(document.table.column(1)->dictionary().size(), std::size_t(60'000));
        QCOMPARE(document.table.column(2)->dictionary().size(), std::size_t(70'000));
        for (std::size_t row = 0; row < 70'000; row += 997) {
            QCOMPARE(document.table.cell(row, 0).text, std::string_view(std::to_string(row % 200)));
            QCOMPARE(document.table.cell(row, 1).text, std::string_view(std::to_string(row % 60'000)));
            QCOMPARE(document.table.cell(row, 2).text, std::string_view(std::to_string(row)));
        }
    }

    void textsOutliveTheDocument()
    {
        table::ColumnPtr column;
        {
            const Document document = readText("a\n" + std::string(5000, 'x') + "\n\"q\"\"\"\n");
            column = document.table.column(0);
        }
        QCOMPARE(column->cell(0).text, std::string_view(std::string(5000, 'x')));
        QCOMPARE(column->cell(1).text, std::string_view("q\""));
    }

    void refusals()
    {
        QCOMPARE(codeOf(tryRead("")), QByteArray("not-a-table"));
        QCOMPARE(codeOf(tryRead("\xef\xbb\xbf")), QByteArray("not-a-table"));
        Dialect dialect;
        dialect.skipRows = 5;
        QCOMPARE(codeOf(tryRead("a\nb\n", dialect)), QByteArray("not-a-table"));
        dialect = Dialect();
        dialect.headerRows = 3;
        QCOMPARE(codeOf(tryRead("a\nb\n", dialect)), QByteArray("not-a-table"));
        QCOMPARE(codeOf(tryRead("a\n" + std::string(16'384, ','))), QByteArray("too-large"));
        QCOMPARE(codeOf(tryRead("a\n" + std::string((1 << 20) + 1, 'x'))), QByteArray("too-large"));
        QCOMPARE(tryRead("a\n1\n" + std::string(16'384, ',')).error().place.row, std::optional<std::uint64_t>(2));
        QCOMPARE(tryRead("a\n1\n2\n\"" + std::string((1 << 20) + 1, 'x') + "\"\n").error().place.row,
            std::optional<std::uint64_t>(3));
        QCOMPARE(tryRead(std::string(16'384, ',') + "\n").error().arguments.front(), std::string("The header"));
        QVERIFY(tryRead("a\n" + std::string(16'383, ',')).has_value());
    }

    void memoryThatRunsOutIsSaid()
    {
        class NoMemory final : public base::JobContext {
        public:
            bool stopRequested() override { return false; }
            void progress(std::uint64_t, std::uint64_t) override { throw std::bad_alloc(); }
        } job;
        const auto document = read(base::makeBytes("a\n1\n"), Dialect(), "t", job);
        QCOMPARE(codeOf(document), QByteArray("out-of-memory"));
    }

    void fewLongRowsMustNotCostAllMemory()
    {
        // 16,384 columns times 1,000,000 blank rows would be 16 G cells from a file of 1 MB.
        QCOMPARE(
            codeOf(tryRead(std::string(16'383, ',') + "\n" + std::string(1'000'000, '\n'))), QByteArray("too-large"));
    }

    void stopsWhenAsked()
    {
        StopAtOnce job;
        const auto result = read(base::makeBytes("a\n1\n"), Dialect(), "t", job);
        QCOMPARE(codeOf(result), QByteArray("cancelled"));
    }

    void theHeadIsReadOnly()
    {
        std::string bytes = "a,b\n";
        for (int row = 0; row < 1000; ++row)
            bytes += std::to_string(row) + ",x\n";
        bytes += std::string((1 << 20) + 1, 'x'); // would be refused
        const auto head = readHead(base::makeBytes(bytes), Dialect(), "t", 10);
        VERIFY_OK(head);
        QCOMPARE(head->table.rowCount(), std::size_t(10));
        QCOMPARE(rowText(head->table, 9), std::string("v9|vx"));
        const auto all = readHead(base::makeBytes("a\n1\n2\n"), Dialect(), "t", 10);
        VERIFY_OK(all);
        QCOMPARE(all->table.rowCount(), std::size_t(2));
        QCOMPARE(codeOf(readHead(base::makeBytes(""), Dialect(), "t", 10)), QByteArray("not-a-table"));
    }

    void theHeadOfUtf16IsCutBetweenRecords()
    {
        std::string work = "a,b\n";
        while (work.size() < 900'000)
            work += "é,\"two\nlines\"\n";
        Dialect dialect;
        dialect.encoding = Encoding::Utf16Le;
        std::string bytes;
        for (const char16_t unit : QString::fromStdString(work).toStdU16String()) {
            bytes += static_cast<char>(unit & 0xff);
            bytes += static_cast<char>(unit >> 8);
        }
        const auto head = readHead(base::makeBytes(bytes), dialect, "t", 45'000);
        VERIFY_OK(head);
        QCOMPARE(head->table.rowCount(), std::size_t(45'000));
        QVERIFY(!head->undecodable);
        QCOMPARE(rowText(head->table, 44'999), std::string("vé|vtwo\nlines"));
        const auto few = readHead(base::makeBytes(bytes), dialect, "t", 5);
        VERIFY_OK(few);
        QCOMPARE(few->table.rowCount(), std::size_t(5));
    }
};

QTEST_GUILESS_MAIN(TestReader)
#include "tst_reader.moc"
