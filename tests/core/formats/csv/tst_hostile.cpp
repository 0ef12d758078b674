#include "core/formats/csv/record_bytes.h"
#include "core/formats/csv/scanner.h"
#include "core/formats/csv/sniffer.h"
#include "core/formats/csv/writer.h"
#include "tests/core/formats/csv/csv_text.h"
#include "tests/support/result_text.h"

#include <QTest>
#include <random>

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;

namespace {

constexpr std::string_view alphabet("\",\n\r;\t|\\'a1 \xc3\xa9\x81\xff\x00\xd8\xfe\xef\xbb\xbf\xed\xa0", 24);

std::string hostileBytes(std::mt19937& random)
{
    std::string bytes(random() % 60, '\0');
    const bool wild = random() % 4 == 0;
    for (char& byte : bytes)
        byte = wild ? static_cast<char>(random()) : alphabet[random() % alphabet.size()];
    return bytes;
}

Dialect hostileDialect(std::mt19937& random)
{
    Dialect dialect;
    dialect.encoding = static_cast<Encoding>(random() % 5);
    dialect.byteOrderMark = random() % 2 == 0;
    dialect.delimiter = std::string_view(",;\t|a\\")[random() % 6];
    dialect.quote = std::string_view("\"'\0,\\", 5)[random() % 5];
    dialect.escape = static_cast<Escape>(random() % 3);
    dialect.skipRows = random() % 3 == 0 ? 1 : 0;
    dialect.headerRows = static_cast<std::uint32_t>(random() % 3);
    if (random() % 3 != 0)
        return dialect;
    static const std::vector<std::string> delimiters{"", "||", ", ", ";;a", "é", ",,"};
    dialect.delimiter = delimiters[random() % delimiters.size()];
    dialect.escapeCharacter = std::string_view("\\'1")[random() % 3];
    dialect.rowsAfterHeader = random() % 4 == 0 ? 1 : 0;
    dialect.footerRows = random() % 4 == 0 ? 1 : 0;
    dialect.comment = random() % 4 == 0 ? "1" : random() % 3 == 0 ? "a'" : "";
    dialect.paddedQuotes = random() % 2 == 0;
    dialect.quotedLineBreaks = random() % 2 == 0;
    dialect.blankLines = random() % 2 == 0;
    dialect.repeatedHeaders = random() % 2 == 0;
    return dialect;
}

bool isDamagedRow(const Document& document, std::size_t row)
{
    const std::string record(recordBytes(document, static_cast<table::RowOrdinal>(row)));
    std::vector<Field> fields;
    Scanner(document.dialect).scan(record + "\n", 0, fields);
    return std::ranges::any_of(fields, [](const Field& field) { return isDamaged(field.form); });
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyBytesInAnyDialectWriteBackIdentical()
    {
        std::mt19937 random(77);
        int tables = 0;
        for (int round = 0; round < 20'000; ++round) {
            const std::string bytes = hostileBytes(random);
            const Dialect dialect = hostileDialect(random);
            base::NullJob job;
            const auto document = read(base::makeBytes(bytes), dialect, "t", job);
            if (!document)
                continue;
            ++tables;
            QVERIFY2(
                preserved(*document, document->table) == bytes, QByteArray::fromStdString(bytes).toHex().constData());
            const auto head = readHead(base::makeBytes(bytes), dialect, "t", 2);
            VERIFY_OK(head);
            QCOMPARE(head->table.rowCount(), std::min<std::size_t>(2, document->table.rowCount()));
        }
        QVERIFY(tables > 10'000);
    }

    void sniffedBytesReadInEveryReading()
    {
        std::mt19937 random(78);
        int sniffed = 0;
        for (int round = 0; round < 5'000; ++round) {
            const std::string bytes = hostileBytes(random);
            const auto result = sniff(bytes, "x.csv");
            if (!result)
                continue;
            ++sniffed;
            QVERIFY(!result->readings.empty() && result->readings.size() <= 3);
            const auto again = sniff(bytes, "x.csv");
            QVERIFY(again->readings.front().dialect == result->readings.front().dialect);
            for (const Reading& reading : result->readings) {
                QVERIFY(reading.score >= 0 && reading.score <= 1);
                base::NullJob job;
                const auto document = read(base::makeBytes(bytes), reading.dialect, "t", job);
                VERIFY_OK(document);
                QCOMPARE(preserved(*document, document->table), bytes);
            }
        }
        QVERIFY(sniffed > 1'000);
    }

    void editsOfHostileFilesReadBack()
    {
        std::mt19937 random(79);
        int edits = 0;
        for (int round = 0; round < 20'000; ++round) {
            const std::string bytes = hostileBytes(random);
            Dialect dialect = hostileDialect(random);
            if (dialect.delimiter == "\\" || dialect.quote == '\\')
                continue;
            dialect.headerRows = 1;
            base::NullJob job;
            const auto document = read(base::makeBytes(bytes), dialect, "t", job);
            if (!document || document->table.rowCount() == 0)
                continue;
            const std::size_t row = random() % document->table.rowCount();
            const std::size_t column = random() % document->table.columnCount();
            const std::string out
                = preserved(*document, withCell(document->table, row, column, table::cellOf("N\"e,w")));
            if (out.starts_with("failed: "))
                continue;
            ++edits;
            const auto again = read(base::makeBytes(out), document->dialect, "t", job);
            VERIFY_OK(again);
            QCOMPARE(again->table.rowCount(), document->table.rowCount());
            QVERIFY(column < again->table.columnCount());
            QVERIFY2(again->table.cell(row, column).text == "N\"e,w",
                (base::controlJson(toJson(dialect)) + " " + QByteArray::fromStdString(bytes).toHex().toStdString()
                    + " row " + std::to_string(row) + " column " + std::to_string(column) + " gives "
                    + QByteArray::fromStdString(out).toHex().toStdString())
                    .c_str());
            for (std::size_t other = 0; other < document->table.rowCount(); ++other) {
                // A damaged record that the edit would make another one is written anew.
                if (other != row && !isDamagedRow(*document, other))
                    QCOMPARE(recordBytes(*again, static_cast<table::RowOrdinal>(other)),
                        recordBytes(*document, static_cast<table::RowOrdinal>(other)));
            }
            for (std::size_t place = 0; place < document->table.rowCount(); ++place) {
                for (std::size_t other = 0; other < document->table.columnCount(); ++other) {
                    const table::CellView before = document->table.cell(place, other);
                    if ((place != row || other != column) && before.state != table::State::Missing)
                        QCOMPARE(again->table.cell(place, other).text, before.text);
                }
            }
        }
        QVERIFY(edits > 2'000);
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
