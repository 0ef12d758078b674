#include "core/formats/csv/chunk_reader.h"

#include "core/base/parallel.h"
#include "core/formats/csv/content_key.h"
#include "tests/core/formats/csv/csv_text.h"
#include "tests/core/formats/csv/random_csv.h"

#include <QTest>
#include <malloc.h>

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

    void cutsWhatTheScannerCuts_data()
    {
        QTest::addColumn<unsigned>("damage");
        QTest::newRow("regular") << 0U;
        QTest::newRow("some damage") << 1U;
        QTest::newRow("much damage") << 20U;
    }
    void cutsWhatTheScannerCuts()
    {
        QFETCH(unsigned, damage);
        std::mt19937 random(17);
        base::NullJob job;
        for (int round = 0; round < 600; ++round) {
            Dialect dialect;
            dialect.quote = round % 4 == 1 ? '\0' : '"';
            dialect.escape = round % 5 == 1 ? Escape::None : Escape::Doubled;
            const Scanner scanner(dialect);
            const std::string work = randomCsv(random, random() % 80, damage);
            Header header;
            header.width = 3;
            const std::vector<std::uint8_t> keyless{0, static_cast<std::uint8_t>(round % 2)};
            const Chunk chunk = readChunk(work, dialect, scanner, header, {0, work.size()}, 1'000'000, keyless, job);
            QVERIFY(!chunk.error);
            std::size_t place = 0;
            std::size_t widest = 0;
            std::size_t apart = 0;
            std::vector<Field> fields;
            for (std::size_t row = 0; row < chunk.rowCount(); ++row) {
                QCOMPARE(std::size_t{chunk.starts[row]}, place);
                place = scanner.scan(work, place, fields).next;
                widest = std::max(widest, fields.size());
                for (std::size_t index = 0; index < std::max(fields.size(), chunk.columns.size()); ++index) {
                    const bool cut = index < chunk.columns.size() && row < chunk.columns[index].size();
                    const CutCell cell = cut ? chunk.columns[index][row] : CutCell();
                    QVERIFY2((cell.isThere == 0) == (index >= fields.size()), work.c_str());
                    if (cell.isThere == 0)
                        continue;
                    std::string scratch;
                    const std::string_view wanted = scanner.content(work, fields[index], scratch);
                    const std::string_view bytes = chunk.contentOf(work, cell).view();
                    QVERIFY2(bytes == wanted, work.c_str());
                    // What stands in the work bytes as it is, is left there.
                    QCOMPARE(cell.isApart != 0, wanted.data() == scratch.data());
                    apart += cell.isApart != 0 ? bytes.size() : 0;
                    QVERIFY2(cell.isApart != 0 || bytes.data() == wanted.data() || bytes.empty(), work.c_str());
                    // Without a key two contents must not be taken for the same.
                    const bool hasKey = index != 1 || keyless[1] == 0;
                    const ContentKey key = hasKey ? contentKey(bytes) : ContentKey{0, false};
                    QCOMPARE(cell.contentKey().number, key.number);
                    QCOMPARE(cell.contentKey().whole, key.whole);
                }
            }
            QVERIFY(place >= work.size());
            // Nothing is left of a record that was given up and cut again.
            QCOMPARE(chunk.columns.size(), widest);
            QCOMPARE(chunk.texts.size(), apart);
            for (const auto& column : chunk.columns)
                QVERIFY(column.size() <= chunk.rowCount());
        }
    }

    void theNumberOfThreadsDoesNotShow()
    {
        std::string bytes = "few,many,text\n";
        for (std::size_t row = 0; row < 400'000; ++row) {
            const std::string number = std::to_string(row * 7919 % 300'000);
            bytes += std::to_string(row % 300) + "," + number + ",\"unique, " + std::to_string(row) + "\"\n";
        }
        QVERIFY(bytes.size() > std::size_t{8} << 20U);
        std::optional<Document> first;
        for (const std::size_t threads : {1, 2, 3, 8}) {
            std::optional<Document> document;
            base::withThreads(threads, [&] { document = readText(bytes); });
            QVERIFY(!document->table.column(0)->rowCells());
            QVERIFY(document->table.column(2)->rowCells());
            if (!first) {
                first = std::move(document);
                continue;
            }
            QVERIFY(sameContent(first->table, document->table));
            for (std::size_t column = 0; column < 3; ++column) {
                const auto& codes = first->table.column(column)->codes();
                for (std::size_t row = 0; row < codes.size(); ++row)
                    QVERIFY(codes.at(row) == document->table.column(column)->codes().at(row));
            }
        }
    }

    void aClosedTableGivesItsMemoryBack()
    {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("memory is measured with mallinfo2(), which a sanitizer's allocator answers with zeros");
#endif
        const std::string bytes = manyRows(0);
        static_cast<void>(readText("a\n1\n")); // what the libraries keep for themselves is there from now on
        const auto used = [] {
            const struct mallinfo2 info = mallinfo2();
            return info.uordblks + info.hblkhd;
        };
        const std::size_t before = used();
        std::optional<Document> document = readText(bytes);
        QVERIFY(used() > before + bytes.size());
        document.reset();
        QVERIFY(used() < before + (std::size_t{1} << 20U));
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
