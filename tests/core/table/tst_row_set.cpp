#include "core/table/row_set.h"

#include <QtTest>

using gleaner::table::RowSet;

class TestRowSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsAreExact_data();
    void endsAreExact();
    void setAlgebra();
};

void TestRowSet::endsAreExact_data()
{
    QTest::addColumn<std::size_t>("rows");
    for (const std::size_t rows : {0U, 1U, 63U, 64U, 65U, 128U, 1000U})
        QTest::newRow(qPrintable(QString::number(rows))) << rows;
}

void TestRowSet::endsAreExact()
{
    QFETCH(std::size_t, rows);
    const RowSet all(rows, RowSet::Fill::All);
    QCOMPARE(all.count(), rows);
    QVERIFY(all.isAll());
    QCOMPARE(all.inverted().count(), std::size_t{0});
    QCOMPARE(all.inverted().inverted(), all);
    QCOMPARE(all.positions().size(), rows);
}

void TestRowSet::setAlgebra()
{
    RowSet even(130, RowSet::Fill::None);
    for (std::size_t row = 0; row < 130; row += 2)
        even.insert(row);
    RowSet low(130, RowSet::Fill::None);
    for (std::size_t row = 0; row < 65; ++row)
        low.insert(row);
    RowSet both = even;
    both &= low;
    QCOMPARE(both.count(), std::size_t{33});
    RowSet either = even;
    either |= low;
    QCOMPARE(either.count(), std::size_t{65 + 32});
    QVERIFY(either.contains(1) && !either.contains(67));
    either.remove(1);
    QVERIFY(!either.contains(1));
}

QTEST_GUILESS_MAIN(TestRowSet)
#include "tst_row_set.moc"
