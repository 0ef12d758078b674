#include "core/formats/csv/record_finder.h"

#include "tests/core/formats/csv/random_csv.h"
#include "tests/support/stop_at_job.h"

#include <QTest>

using namespace gleaner::formats::csv;

namespace {

std::vector<std::uint64_t> cutOneByOne(std::string_view work, const Scanner& scanner)
{
    std::vector<std::uint64_t> starts;
    std::vector<Field> fields;
    for (std::size_t place = 0; place < work.size();) {
        starts.push_back(place);
        place = scanner.scan(work, place, fields).next;
    }
    return starts;
}

} // namespace

class TestRecordFinder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheScannerCuts_data()
    {
        QTest::addColumn<unsigned>("damage");
        QTest::newRow("regular") << 0U;
        QTest::newRow("some damage") << 1U;
        QTest::newRow("much damage") << 20U;
    }
    void findsWhatTheScannerCuts()
    {
        QFETCH(unsigned, damage);
        std::mt19937 random(7);
        gleaner::base::NullJob job;
        for (int round = 0; round < 500; ++round) {
            Dialect dialect;
            if (round % 3 == 1)
                dialect.quote = '\0';
            if (round % 5 == 1)
                dialect.escape = Escape::Character;
            if (round % 7 == 1)
                dialect.delimiter = ",,";
            dialect.paddedQuotes = round % 11 == 1;
            dialect.quotedLineBreaks = round % 13 != 1;
            const Scanner scanner(dialect);
            const std::string work = gleaner::tests::randomCsv(random, random() % 80, damage);
            const auto found = findRecords(work, 0, dialect, scanner, Gaps(dialect), job);
            QVERIFY(found);
            QVERIFY2(found->starts == cutOneByOne(work, scanner), work.c_str());
            QVERIFY(found->end >= work.size() || work.empty());
        }
    }

    void manyChunksAreOneFile_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("quotes in pairs") << QByteArray("1,\"two\nlines, \"\"and\"\" quotes\",3\r\n");
        // One quote a row makes the guess at every second chunk wrong.
        QTest::newRow("lone quotes") << QByteArray("1,a 5\" pipe,3\n");
    }
    void manyChunksAreOneFile()
    {
        QFETCH(QByteArray, row);
        std::string work;
        while (work.size() < (std::size_t{9} << 20U))
            work += row.toStdString();
        work += "the,last";
        const Dialect dialect;
        const Scanner scanner(dialect);
        gleaner::base::NullJob job;
        const auto found = findRecords(work, 0, dialect, scanner, Gaps(dialect), job);
        QVERIFY(found);
        QVERIFY(found->starts == cutOneByOne(work, scanner));
    }

    void stopsWhenAsked()
    {
        const std::string work(std::size_t{9} << 20U, '\n');
        gleaner::tests::StopAtJob job(1);
        const Dialect dialect;
        const auto found = findRecords(work, 0, dialect, Scanner(dialect), Gaps(dialect), job);
        QVERIFY(!found);
        QCOMPARE(found.error().code, gleaner::base::ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRecordFinder)
#include "tst_record_finder.moc"
