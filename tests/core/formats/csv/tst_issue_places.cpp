#include "core/formats/csv/issue_places.h"
#include "tests/support/result_text.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>

using namespace gleaner;
using formats::csv::CellPlace;

/// Every place that an issue counts is found, one after the other.
class TestIssuePlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlace_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("places");
        const auto row = [](const char* name, const QByteArray& bytes, const char* code, const char* places) {
            QTest::newRow(name) << bytes << QByteArray(code) << QByteArray(places);
        };
        row("short rows", "a,b,c\n1,2,3\n4\n5,6,7\n8\n", "row-width", "1:1 3:1");
        row("long rows", "a,b\n1,2\n3,4,5\n6,7\n8,9,10\n", "row-width", "1:2 3:2");
        row("line breaks", "a,b\n\"1\n2\",\"3\n4\"\n5,6\n7,\"8\r9\"\n", "line-break-in-cell", "0:0 0:1 2:1");
        row("NUL", QByteArray("a,b\n1,2\n3,x\0y\n", 14), "nul-byte", "1:1");
        row("broken bytes", "a,b\n1,2\n\xFF,4\n5,\xFE\n", "invalid-encoding", "1:0 2:1");
        row("quotes", "a,b\n1,2\n\"3\"x,4\n5,\"6\"y\n", "quote-run-on", "1:0 2:1");
        row("line ends", "a,b\n1,2\n3,4\r\n5,6\n7,8\r\n9,10\n", "mixed-line-ends", "1:0 3:0");
    }
    void everyPlace()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, code);
        QFETCH(QByteArray, places);
        base::NullJob job;
        const auto document
            = formats::csv::read(base::makeBytes(bytes.toStdString()), formats::csv::Dialect{}, "table", job);
        VERIFY_OK(document);
        const auto issue = std::ranges::find_if(document->issues,
            [&code](const base::Issue& one) { return base::errorName(one.code) == code.toStdString(); });
        QVERIFY(issue != document->issues.end());
        QByteArrayList found;
        std::optional<CellPlace> after;
        for (;;) {
            const auto next = nextPlace(*document, *issue, after, job);
            VERIFY_OK(next);
            if (!*next)
                break;
            QVERIFY(!after || *after < **next);
            after = *next;
            found << QByteArray::number(after->row) + ':' + QByteArray::number(after->column);
        }
        QCOMPARE(found.join(' '), places);
        QCOMPARE(issue->count, static_cast<std::uint64_t>(found.size()));
        if (issue->place.row)
            QCOMPARE(*issue->place.row, found.front().split(':').front().toULongLong() + 1);
    }

    void stopsWhenAsked()
    {
        base::NullJob job;
        const auto document
            = formats::csv::read(base::makeBytes(std::string("a,b\n1,2\n3\n")), formats::csv::Dialect{}, "table", job);
        VERIFY_OK(document);
        tests::StopAtJob stop(1);
        QCOMPARE(codeOf(nextPlace(*document, document->issues.front(), {}, stop)), QByteArray("cancelled"));
    }
};

QTEST_GUILESS_MAIN(TestIssuePlaces)
#include "tst_issue_places.moc"
