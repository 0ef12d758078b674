#include "core/formats/csv/document.h"
#include "core/formats/csv/sniffer.h"
#include "tests/core/formats/csv/csv_text.h"
#include "tests/support/result_text.h"

#include <QTest>
#include <filesystem>

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;

namespace {

struct Expected {
    const char* file;
    const char* encoding;
    char delimiter;
    LineEnd lineEnd;
    std::uint32_t headerRows;
    std::size_t rows;
    std::size_t columns;
};

// Counted independently of this reader (Python's csv module).
const Expected expectations[] = {
    {"csv-spectrum/csvs/comma_in_quotes.csv", "utf-8", ',', LineEnd::Lf, 1, 1, 5},
    {"csv-spectrum/csvs/empty.csv", "utf-8", ',', LineEnd::Lf, 1, 2, 3},
    {"csv-spectrum/csvs/empty_crlf.csv", "utf-8", ',', LineEnd::CrLf, 1, 2, 3},
    {"csv-spectrum/csvs/escaped_quotes.csv", "utf-8", ',', LineEnd::Lf, 1, 2, 2},
    {"csv-spectrum/csvs/json.csv", "utf-8", ',', LineEnd::Lf, 1, 1, 2},
    {"csv-spectrum/csvs/location_coordinates.csv", "utf-8", ',', LineEnd::Lf, 1, 1, 4},
    {"csv-spectrum/csvs/newlines.csv", "utf-8", ',', LineEnd::Lf, 1, 3, 3},
    {"csv-spectrum/csvs/newlines_crlf.csv", "utf-8", ',', LineEnd::CrLf, 1, 3, 3},
    {"csv-spectrum/csvs/quotes_and_newlines.csv", "utf-8", ',', LineEnd::Lf, 1, 2, 2},
    {"csv-spectrum/csvs/simple.csv", "utf-8", ',', LineEnd::Lf, 1, 1, 3},
    {"csv-spectrum/csvs/simple_crlf.csv", "utf-8", ',', LineEnd::CrLf, 1, 1, 3},
    {"csv-spectrum/csvs/utf8.csv", "utf-8", ',', LineEnd::Lf, 1, 2, 3},
    {"city-sf-restaurants/businesses.csv", "windows-1252", ',', LineEnd::CrLf, 1, 6120, 9},
    {"city-montreal-bikes/bikes.csv", "windows-1252", ';', LineEnd::CrLf, 1, 310, 10},
    {"city-nyc-311-animals/311_Animals_short.csv", "utf-8", ',', LineEnd::CrLf, 1, 4969, 31},
    {"raha-beers/dirty.csv", "utf-8", ',', LineEnd::Lf, 1, 2410, 11},
    {"raha-beers/clean.csv", "utf-8", ',', LineEnd::Lf, 1, 2410, 11},
    {"fivethirtyeight/StarWars.csv", "windows-1252", ',', LineEnd::Lf, 2, 1186, 38},
    {"air-aberdeen/7789/2018-12-06_sds011_sensor_7789.csv", "utf-8", ';', LineEnd::Lf, 1, 588, 12},
};

} // namespace

class TestCorpora : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!std::filesystem::exists(GLEANER_CORPORA))
            QSKIP("reads real files, and GLEANER_CORPORA names no folder that is there");
    }

    void sniffsAndReads_data()
    {
        QTest::addColumn<int>("index");
        for (int index = 0; index < int(std::size(expectations)); ++index)
            QTest::newRow(expectations[index].file) << index;
    }
    void sniffsAndReads()
    {
        QFETCH(int, index);
        const Expected& expected = expectations[index];
        const auto source = base::mapFile(std::filesystem::path(GLEANER_CORPORA) / expected.file);
        VERIFY_OK(source);
        const auto sniffed = sniff((*source)->view(), expected.file);
        VERIFY_OK(sniffed);
        const Dialect& dialect = sniffed->readings.front().dialect;
        QCOMPARE(encodingName(dialect.encoding), std::string_view(expected.encoding));
        QCOMPARE(dialect.delimiter, std::string(1, expected.delimiter));
        QCOMPARE(dialect.lineEnd, expected.lineEnd);
        QCOMPARE(dialect.headerRows, expected.headerRows);
        QCOMPARE(dialect.skipRows, 0U);
        QVERIFY(!sniffed->ambiguous);
        base::NullJob job;
        const auto document = read(*source, dialect, "t", job);
        VERIFY_OK(document);
        QCOMPARE(document->table.rowCount(), expected.rows);
        QCOMPARE(document->table.columnCount(), expected.columns);
    }

    void everyTableWritesBackIdentical()
    {
        int files = 0;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(GLEANER_CORPORA)) {
            const std::string name = entry.path().string();
            if (!entry.is_regular_file() || (!name.ends_with(".csv") && !name.ends_with(".tsv")))
                continue;
            const auto source = base::mapFile(entry.path());
            VERIFY_OK(source);
            const auto sniffed = sniff((*source)->view(), name);
            QVERIFY2(sniffed, (name + ": " + resultText(sniffed).toStdString()).c_str());
            base::NullJob job;
            const auto document = read(*source, sniffed->readings.front().dialect, "t", job);
            QVERIFY2(document, (name + ": " + resultText(document).toStdString()).c_str());
            QVERIFY2(preserved(*document, document->table) == (*source)->view(), name.c_str());
            ++files;
        }
        QVERIFY(files > 50);
    }
};

QTEST_GUILESS_MAIN(TestCorpora)
#include "tst_corpora.moc"
