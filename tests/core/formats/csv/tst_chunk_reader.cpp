#include "tests/core/formats/csv/csv_text.h"

#include <QTest>

/// Files that are longer than a chunk: the guessed starts must not show in what is read.

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;

namespace {

constexpr int rowCount = 200'000;

std::string noteOf(int row) { return "line one, " + std::to_string(row) + "\nline \"two\""; }

/// Rows with line breaks and doubled quotes; every `stray`-th row also holds an odd quote in an unquoted field.
std::string manyRows(int stray)
{
    std::string bytes = "id,note,size\n";
    for (int row = 0; row < rowCount; ++row) {
        bytes += std::to_string(row) + ",\"line one, " + std::to_string(row) + "\nline \"\"two\"\"\",";
        bytes += stray != 0 && row % stray == 7 ? "5\" pipe\n" : "pipe\r\n";
    }
    return bytes;
}

} // namespace

class TestChunkReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAcrossChunks_data()
    {
        QTest::addColumn<int>("stray");
        QTest::newRow("quotes in pairs") << 0;
        QTest::newRow("one odd quote here and there") << 50'000;
        QTest::newRow("odd quotes all over") << 11;
    }
    void readsAcrossChunks()
    {
        QFETCH(int, stray);
        const std::string bytes = manyRows(stray);
        QVERIFY(bytes.size() > std::size_t{7} << 20U);
        const Document document = readText(bytes);
        QCOMPARE(document.table.rowCount(), std::size_t(rowCount));
        QCOMPARE(document.table.columnCount(), std::size_t(3));
        for (int row = 0; row < rowCount; ++row) {
            const auto place = static_cast<std::size_t>(row);
            QVERIFY(document.table.cell(place, 0).text == std::to_string(row));
            QVERIFY(document.table.cell(place, 1).text == noteOf(row));
            const bool odd = stray != 0 && row % stray == 7;
            QVERIFY(document.table.cell(place, 2).text == (odd ? "5\" pipe" : "pipe"));
        }
        QCOMPARE(document.table.column(1)->dictionary().size(), std::size_t(rowCount));
        QCOMPARE(document.table.column(2)->dictionary().size(), std::size_t(stray == 0 ? 1 : 2));
        // The header ends in LF, most rows in CRLF.
        QCOMPARE(document.issues.front().code, base::ErrorCode::MixedLineEnds);
        QVERIFY(preserved(document, document.table) == bytes);
    }

    void shortRowsAcrossChunksAreMissing()
    {
        std::string bytes = "a,b\n";
        for (int row = 0; row < 600'000; ++row)
            bytes += row % 3 == 0 ? "one,two\n" : "lonely\n";
        const Document document = readText(bytes);
        QCOMPARE(document.table.rowCount(), std::size_t(600'000));
        for (std::size_t row = 0; row < 600'000; ++row)
            QVERIFY(document.table.cell(row, 1).state == (row % 3 == 0 ? table::State::Value : table::State::Missing));
        QCOMPARE(document.issues.front().count, std::uint64_t(400'000));
        QCOMPARE(document.issues.front().place.row, std::optional<std::uint64_t>(2));
    }
};

QTEST_GUILESS_MAIN(TestChunkReader)
#include "tst_chunk_reader.moc"
