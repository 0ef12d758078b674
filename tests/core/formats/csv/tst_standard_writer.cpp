#include "core/formats/csv/writer.h"
#include "tests/core/formats/csv/csv_text.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;

namespace {

base::Result<std::string> standard(const table::Table& table)
{
    std::string out;
    base::NullJob job;
    const auto written = writeStandard(
        table,
        [&out](std::string_view bytes) -> base::Result<void> {
            out += bytes;
            return {};
        },
        job);
    if (!written)
        return base::forward(written);
    return out;
}

} // namespace

class TestStandardWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesOnlyWhereNeeded()
    {
        const auto bytes = standard(smallTable({"a", "b,c"}, {{"1", "x\"y"}, {"two\nlines", ""}, {" s ", "ñ"}}));
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, std::string("a,\"b,c\"\r\n1,\"x\"\"y\"\r\n\"two\nlines\",\r\n s ,ñ\r\n"));
    }

    void missingCellsBecomeBlank()
    {
        const auto bytes = standard(readText("a,b,c\n1\n1,2,3,4\n").table);
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, std::string("a,b,c,Column 4\r\n1,,,\r\n1,2,3,4\r\n"));
    }

    void otherCharsetsBecomeUtf8()
    {
        Dialect dialect;
        dialect.encoding = Encoding::Windows1252;
        dialect.delimiter = ';';
        const auto bytes = standard(readText("a;b\n\xe9;1,5\n", dialect).table);
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, std::string("a,b\r\né,\"1,5\"\r\n"));
    }

    void aLoneBlankCellIsNoEmptyLine()
    {
        const auto bytes = standard(smallTable({"a"}, {{""}, {"x"}}));
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, std::string("a\r\n\"\"\r\nx\r\n"));
    }

    void withoutRowsTheHeaderIsLeft()
    {
        const auto bytes = standard(smallTable({"a", ""}, {}));
        VERIFY_OK(bytes);
        QCOMPARE(*bytes, std::string("a,\r\n"));
    }

    void undecodableBytesStopIt()
    {
        const auto bytes = standard(readText("a\nx\xff\n").table);
        QCOMPARE(codeOf(bytes), QByteArray("E_RELEASE_ENCODING"));
        QCOMPARE(bytes.error().arguments[0], std::string("x\\xff"));
    }

    void readsBackTheSame()
    {
        const table::Table table
            = smallTable({"a", "b"}, {{"\xef\xbb\xbfx", "\""}, {"\r", "\n"}, {",", "\"\""}, {"", ""}});
        const auto bytes = standard(table);
        VERIFY_OK(bytes);
        const Document document = readText(*bytes);
        for (std::size_t row = 0; row < table.rowCount(); ++row)
            QCOMPARE(rowText(document.table, row), rowText(table, row));
    }
};

QTEST_GUILESS_MAIN(TestStandardWriter)
#include "tst_standard_writer.moc"
