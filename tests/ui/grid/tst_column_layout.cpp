#include "ui/grid/column_layout.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestColumnLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesFollowWidths();
    void hiddenColumnsTakeNoRoom();
    void pinnedColumnsStay();
    void pinnedColumnsLeaveRoom();
    void moves();
    void movesByKeyboard();
    void growsAtTheEnd();
    void comesBack();
    void comesBackFromAnything();
};

namespace {

table::Schema schemaOf(const std::vector<std::string>& names)
{
    table::Schema schema;
    schema.table = "t";
    schema.columns = table::columnsForHeader(names);
    return schema;
}

} // namespace

void TestColumnLayout::placesFollowWidths()
{
    ColumnLayout columns(3, 100);
    columns.setWidth(1, 50);
    QCOMPARE(columns.left(2, 0), 150);
    QCOMPARE(columns.scrolledWidth(), 250);
    QCOMPARE(columns.columnAt(149, 0), std::optional(1));
    QCOMPARE(columns.columnAt(150, 0), std::optional(2));
    QCOMPARE(columns.columnAt(0, 120), std::optional(1));
    QVERIFY(!columns.columnAt(250, 0));
    QVERIFY(!columns.columnAt(-1, 0));
    QCOMPARE(columns.between(0, 100, 0), (std::vector<int>{0}));
    QCOMPARE(columns.between(0, 101, 0), (std::vector<int>{0, 1}));
    QCOMPARE(columns.between(0, 500, 149), (std::vector<int>{1, 2}));
    columns.setWidth(0, 1);
    QCOMPARE(columns.width(0), ColumnLayout::narrowest);
}

void TestColumnLayout::hiddenColumnsTakeNoRoom()
{
    ColumnLayout columns(3, 100);
    columns.hide(1);
    QCOMPARE(columns.shown(), (std::vector<int>{0, 2}));
    QCOMPARE(columns.hiddenCount(), 1);
    QCOMPARE(columns.left(2, 0), 100);
    QCOMPARE(columns.neighbour(0, ColumnLayout::Step::Forward), 2);
    columns.hide(0);
    columns.hide(2);
    QCOMPARE(columns.shown(), (std::vector<int>{2}));
    columns.show(0);
    QCOMPARE(columns.shown(), (std::vector<int>{0, 2}));
    columns.showOnly({1});
    QCOMPARE(columns.shown(), (std::vector<int>{1}));
}

void TestColumnLayout::pinnedColumnsStay()
{
    ColumnLayout columns(5, 100);
    columns.setFrozenLimit(1000);
    columns.pin(3);
    columns.pin(1);
    QCOMPARE(columns.order(), (std::vector<int>{3, 1, 0, 2, 4}));
    QCOMPARE(columns.frozenWidth(), 200);
    QCOMPARE(columns.left(3, 150), 0);
    QCOMPARE(columns.left(0, 150), 50);
    // What lies under a frozen column can't be met there.
    QCOMPARE(columns.columnAt(60, 150), std::optional(3));
    QCOMPARE(columns.columnAt(210, 150), std::optional(2));
    QCOMPARE(columns.between(0, 300, 150), (std::vector<int>{3, 1, 2, 4}));
    columns.unpin(3);
    QCOMPARE(columns.order(), (std::vector<int>{1, 3, 0, 2, 4}));
    QCOMPARE(columns.frozenCount(), 1);
}

void TestColumnLayout::pinnedColumnsLeaveRoom()
{
    ColumnLayout columns(4, 100);
    columns.pin(0);
    columns.pin(1);
    columns.setFrozenLimit(150);
    QCOMPARE(columns.frozenCount(), 1);
    QVERIFY(columns.isPinned(1) && !columns.isFrozen(1));
    QCOMPARE(columns.left(1, 30), 70);
}

void TestColumnLayout::moves()
{
    ColumnLayout columns(4, 100);
    columns.move(0, 2);
    QCOMPARE(columns.order(), (std::vector<int>{1, 2, 0, 3}));
    columns.move(3, 1);
    QCOMPARE(columns.order(), (std::vector<int>{3, 1, 2, 0}));
    columns.pin(0);
    columns.move(0, 2);
    QCOMPARE(columns.order().front(), 0);
}

void TestColumnLayout::movesByKeyboard()
{
    ColumnLayout columns(4, 100);
    columns.hide(1);
    columns.moveBy(0, ColumnLayout::Step::Forward);
    QCOMPARE(columns.shown(), (std::vector<int>{2, 0, 3}));
    columns.moveBy(0, ColumnLayout::Step::Back);
    QCOMPARE(columns.shown(), (std::vector<int>{0, 2, 3}));
    columns.pin(3);
    columns.moveBy(3, ColumnLayout::Step::Forward);
    QCOMPARE(columns.shown(), (std::vector<int>{3, 0, 2}));
}

void TestColumnLayout::growsAtTheEnd()
{
    ColumnLayout columns(3, 100);
    columns.move(2, 0);
    columns.hide(1);
    columns.resize(4, 60);
    QCOMPARE(columns.shown(), (std::vector<int>{2, 0, 3}));
    QCOMPARE(columns.width(3), 60);
    columns.resize(2, 80);
    QCOMPARE(columns.shown(), (std::vector<int>{0, 1}));
}

void TestColumnLayout::comesBack()
{
    const table::Schema schema = schemaOf({"a", "b", "c", "d"});
    ColumnLayout columns(4, 100);
    columns.setWidth(2, 171);
    columns.move(3, 0);
    columns.hide(1);
    columns.pin(2);
    ColumnLayout other(4, 60);
    other.restore(columns.toJson(schema), schema);
    QCOMPARE(other.order(), columns.order());
    QCOMPARE(other.shown(), columns.shown());
    QCOMPARE(other.width(2), 171);
    QVERIFY(other.isPinned(2));
}

void TestColumnLayout::comesBackFromAnything()
{
    const table::Schema schema = schemaOf({"a", "b", "c"});
    const std::string b = schema.columns[1].id;
    ColumnLayout columns(3, 100);
    columns.restore(base::Json::array(), schema);
    columns.restore({{"order", 7}, {"hidden", {1, nullptr}}, {"widths", {{b, "wide"}}}}, schema);
    QCOMPARE(columns.shown(), (std::vector<int>{0, 1, 2}));
    QCOMPARE(columns.width(1), 100);
    // Unknown columns are left out, double ones counted once, missing ones stay behind.
    columns.restore({{"order", {"none", b, b}}, {"widths", {{b, 99'999'999}}}}, schema);
    QCOMPARE(columns.order(), (std::vector<int>{1, 0, 2}));
    QCOMPARE(columns.width(1), ColumnLayout::widest);
    // A view without a column would be a trap.
    columns.restore({{"hidden", {schema.columns[0].id, schema.columns[1].id, schema.columns[2].id}}}, schema);
    QCOMPARE(columns.shown().size(), std::size_t{3});
}

QTEST_GUILESS_MAIN(TestColumnLayout)
#include "tst_column_layout.moc"
