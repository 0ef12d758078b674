#include "core/formats/csv/records.h"

#include "tests/support/result_text.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::formats::csv;

class TestRecords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lastOnesInTheirOrder_data()
    {
        QTest::addColumn<int>("most");
        QTest::addColumn<QStringList>("firstCells");
        QTest::newRow("none") << 0 << QStringList();
        QTest::newRow("two") << 2 << QStringList{QStringLiteral("total, all"), QStringLiteral("note")};
        QTest::newRow("more than there are")
            << 9 << QStringList{QStringLiteral("1"), QStringLiteral("total, all"), QStringLiteral("note")};
    }
    void lastOnesInTheirOrder()
    {
        QFETCH(int, most);
        base::NullJob job;
        const auto records = lastRecords(base::makeBytes("id,name\n1,elm\n\"total, all\",9\nnote\n"), Dialect{},
            static_cast<std::size_t>(most), job);
        VERIFY_OK(records);
        QStringList firstCells;
        for (const auto& record : *records)
            firstCells << QString::fromStdString(record.front().text);
        QTEST(firstCells, "firstCells");
    }
};

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
