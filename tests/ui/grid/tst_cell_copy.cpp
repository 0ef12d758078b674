#include "tests/support/small_table.h"
#include "ui/grid/cell_copy.h"

#include <QStandardItemModel>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestCellCopy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forms_data();
    void forms();
    void partsOfRows();
    void asTheViewIsOrdered();
    void stopsAtTheLimit();
    void stopsAtTheLimitOfBytes();
    void stopped();

private:
    CopyRequest request(const QItemSelection& selection, const std::vector<int>& shown) const
    {
        CopyRequest made = requestFor(selection, shown);
        made.source = table::rowsOf(m_table, m_table);
        made.rows = ShownRows::of(m_table.allRows());
        return made;
    }
    QItemSelection block(int top, int left, int bottom, int right) const
    {
        return {m_model.index(top, left), m_model.index(bottom, right)};
    }

    table::Table m_table = tests::smallTable({"id", "say, what", "z"},
        {{"1", "plain", "a"}, {"2", "with\ttab", "b"}, {"3", "two\nlines", "c"}, {"4", "a \"quote\", and", "d"}});
    QStandardItemModel m_model{4, 3};
};

void TestCellCopy::forms_data()
{
    QTest::addColumn<CopyForm>("form");
    QTest::addColumn<CopyHeader>("header");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << CopyForm::Text << CopyHeader::Without
                          << QStringLiteral(
                                 "1\tplain\n2\t\"with\ttab\"\n3\t\"two\nlines\"\n4\t\"a \"\"quote\"\", and\"");
    QTest::newRow("text with names") << CopyForm::Text << CopyHeader::With
                                     << QStringLiteral(
                                            "id\tsay, what\n1\tplain\n2\t\"with\ttab\"\n3\t\"two\nlines\"\n4\t\"a "
                                            "\"\"quote\"\", and\"");
    QTest::newRow("csv") << CopyForm::Csv << CopyHeader::Without
                         << QStringLiteral("1,plain\n2,with\ttab\n3,\"two\nlines\"\n4,\"a \"\"quote\"\", and\"\n");
    QTest::newRow("csv with names") << CopyForm::Csv << CopyHeader::With
                                    << QStringLiteral("id,\"say, what\"\n1,plain\n2,with\ttab\n3,\"two\nlines\"\n4,\"a "
                                                      "\"\"quote\"\", and\"\n");
}

void TestCellCopy::forms()
{
    QFETCH(CopyForm, form);
    QFETCH(CopyHeader, header);
    QFETCH(QString, expected);
    CopyRequest asked = request(block(0, 0, 3, 1), {0, 1, 2});
    asked.form = form;
    asked.header = header;
    base::NullJob job;
    const CopiedCells copied = copyCells(asked, {}, job);
    QCOMPARE(copied.text, expected);
    QVERIFY(copied.isWhole());
    QCOMPARE(copied.rows, std::size_t{4});
}

void TestCellCopy::partsOfRows()
{
    QItemSelection selection = block(0, 0, 0, 0);
    selection.append(QItemSelectionRange(m_model.index(3, 2)));
    base::NullJob job;
    QCOMPARE(copyCells(request(selection, {0, 1, 2}), {}, job).text, QStringLiteral("1\t\n\td"));
}

void TestCellCopy::asTheViewIsOrdered()
{
    base::NullJob job;
    // Moved and hidden columns.
    CopyRequest asked = request(block(0, 0, 1, 2), {2, 0});
    asked.rows = ShownRows::inOrder({3, 0});
    QCOMPARE(copyCells(asked, {}, job).text, QStringLiteral("d\t4\na\t1"));
}

void TestCellCopy::stopsAtTheLimit()
{
    base::NullJob job;
    const CopiedCells copied = copyCells(request(block(0, 0, 3, 2), {0, 1, 2}), {7, 1000}, job);
    QCOMPARE(copied.rows, std::size_t{2});
    QCOMPARE(copied.selectedRows, std::size_t{4});
    QVERIFY(!copied.isWhole());
    QCOMPARE(copied.text, QStringLiteral("1\tplain\ta\n2\t\"with\ttab\"\tb"));
}

void TestCellCopy::stopsAtTheLimitOfBytes()
{
    base::NullJob job;
    const CopiedCells copied = copyCells(request(block(0, 0, 3, 0), {0, 1, 2}), {100, 5}, job);
    QCOMPARE(copied.text, QStringLiteral("1\n2"));
}

void TestCellCopy::stopped()
{
    class Stopped final : public base::JobContext {
        bool stopRequested() override { return true; }
        void progress(std::uint64_t, std::uint64_t) override { }
    } job;
    QVERIFY(copyCells(request(block(0, 0, 3, 0), {0, 1, 2}), {}, job).stopped);
}

QTEST_GUILESS_MAIN(TestCellCopy)
#include "tst_cell_copy.moc"
