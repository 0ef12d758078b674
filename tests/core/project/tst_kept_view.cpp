#include "core/project/kept_view.h"

#include <QtTest>

#include <random>

using namespace gleaner;
using project::ChangedCell;
using project::PresentRows;

class TestKeptView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changedCellsComeBack();
    void brokenTextsAreNone_data();
    void brokenTextsAreNone();
    void onlyWhatDiffersIsKept();
    void presentRowsAgreeWithTheTable_data();
    void presentRowsAgreeWithTheTable();
    void presentRowsThatDoNotFit();
};

namespace {

table::Table numbers(std::size_t count)
{
    std::vector<table::Cell> cells;
    for (std::size_t row = 0; row < count; ++row)
        cells.push_back(table::cellOf(std::to_string(row)));
    auto schema = std::make_shared<table::Schema>();
    schema->table = "numbers";
    schema->columns = table::columnsForHeader({"a", "b"});
    const auto column = table::makeColumn(cells);
    return {schema, {column, column}, count};
}

} // namespace

void TestKeptView::changedCellsComeBack()
{
    const std::vector<ChangedCell> cells{{0, 1, table::cellOf("Elm")}, {0, 3, table::cellOf("")},
        {7, 0, {table::State::Null, "n/a"}}, {300, 16'000, {table::State::Missing, ""}},
        {301, 0, table::cellOf(std::string(1000, 'x'))}};
    const auto back = project::changedCells(project::changedCellsText(cells));
    QVERIFY(back.has_value());
    QCOMPARE(back->size(), cells.size());
    for (std::size_t index = 0; index < cells.size(); ++index) {
        QCOMPARE((*back)[index].row, cells[index].row);
        QCOMPARE((*back)[index].column, cells[index].column);
        QVERIFY((*back)[index].cell == cells[index].cell);
    }
    QVERIFY(project::changedCells("")->empty());
}

void TestKeptView::brokenTextsAreNone_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray good = QByteArray::fromStdString(
        project::changedCellsText({{1, 1, table::cellOf("Elm")}, {1, 2, table::cellOf("Oak")}}));
    for (int size = 1; size < good.size(); ++size) {
        if (size != 7)
            QTest::addRow("cut to %d", size) << good.left(size);
    }
    QTest::newRow("unknown state") << QByteArray("\x01\x01x\x01y", 5);
    QTest::newRow("same place twice") << QByteArray("\x01\x01"
                                                    "e\x00\x00\x01"
                                                    "e\x00",
        8);
    QTest::newRow("falling columns") << QByteArray("\x01\x02"
                                                   "e\x00\x00\x01"
                                                   "e\x00",
        8);
    QTest::newRow("row past all rows") << QByteArray("\xff\xff\xff\xff\xff\x7f\x01"
                                                     "e\x00",
        9);
    QTest::newRow("text longer than there is") << QByteArray("\x01\x01v\x7fy", 5);
}

void TestKeptView::brokenTextsAreNone()
{
    QFETCH(QByteArray, text);
    QVERIFY(!project::changedCells(text.toStdString()));
}

void TestKeptView::onlyWhatDiffersIsKept()
{
    const table::Table base = numbers(100);
    const auto edited = table::setCells(
        base.column(1), {{10, table::cellOf("ten")}, {11, table::cellOf("11")}, {60, table::cellOf("sixty")}});
    table::RowSet kept = base.allRows();
    kept.remove(5);
    kept.remove(60);
    const project::TableState state{"numbers", base, base.withColumn(1, edited.column).withRows(kept)};
    const auto first = project::changedBetween(state, 0, 50);
    QCOMPARE(first.size(), std::size_t{1});
    QCOMPARE(first.front().row, 10U);
    QCOMPARE(first.front().column, 1U);
    QVERIFY(first.front().cell == table::cellOf("ten"));
    // What a removed row had become is nobody's business.
    QVERIFY(project::changedBetween(state, 50, 100).empty());
}

void TestKeptView::presentRowsAgreeWithTheTable_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("share");
    for (const int rows : {1, 63, 64, 65, 511, 512, 513, 5000}) {
        for (const int share : {0, 1, 50, 99, 100})
            QTest::addRow("%d rows, %d of 100 kept", rows, share) << rows << share;
    }
}

void TestKeptView::presentRowsAgreeWithTheTable()
{
    QFETCH(int, rows);
    QFETCH(int, share);
    std::mt19937 random(7);
    const table::Table base = numbers(static_cast<std::size_t>(rows));
    table::RowSet kept = base.allRows();
    for (std::size_t row = 0; row < base.rowCount(); ++row) {
        if (random() % 100 >= static_cast<unsigned>(share))
            kept.remove(row);
    }
    const table::Table current = base.withRows(kept);
    const auto present
        = PresentRows::of(project::presentRowsText(current, base.rowCount()), current.rowCount(), base.rowCount());
    QVERIFY(present.has_value());
    QCOMPARE(present->rowCount(), current.rowCount());
    for (std::size_t row = 0; row < current.rowCount(); ++row)
        QCOMPARE(present->ordinalOf(row), current.ordinalOf(row));
    for (table::RowOrdinal ordinal = 0; ordinal < base.rowCount(); ++ordinal)
        QVERIFY(present->rowOf(ordinal) == current.rowOf(ordinal));
    QVERIFY(!present->rowOf(static_cast<table::RowOrdinal>(base.rowCount())));
}

void TestKeptView::presentRowsThatDoNotFit()
{
    QVERIFY(!PresentRows::of("", 9, 10));
    QVERIFY(!PresentRows::of("\x01", 1, 10));
    QVERIFY(!PresentRows::of(std::string("\x01\x00", 2), 2, 10));
    // A row past the end.
    QVERIFY(!PresentRows::of(std::string("\x01\x80", 2), 2, 10));
    QVERIFY(PresentRows::of(std::string("\x01\x02", 2), 2, 10).has_value());
}

QTEST_GUILESS_MAIN(TestKeptView)
#include "tst_kept_view.moc"
