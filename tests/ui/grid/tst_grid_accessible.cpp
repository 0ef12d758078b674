#include "tests/ui/support/project_fixture.h"
#include "tests/ui/support/wide_table.h"
#include "ui/grid/grid_accessible.h"
#include "ui/grid/grid_view.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestGridAccessible : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Numbers are grouped here whatever the language of the machine.
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();
    void aCellSaysWhereItIs();
    void noCellOutside();
    void childrenAreThoseOnTheScreen();
    void columnsAsTheyAreShown();
    void theCurrentCellIsAnnounced();
    void selectionOfAllIsCounted();
    void cellsDieWithTheirLine();
    void takesTheFocus();

private:
    QAccessibleInterface* grid() const { return QAccessible::queryAccessibleInterface(m_grid.get()); }
    QAccessibleTableInterface* tableOf() const { return grid()->tableInterface(); }
    void show(const table::Table& table) { m_grid->showRows(table, table, table.allRows()); }

    std::unique_ptr<tests::ProjectFixture> m_project;
    std::unique_ptr<GridView> m_grid;
};

void TestGridAccessible::init()
{
    m_project = std::make_unique<tests::ProjectFixture>();
    m_grid = std::make_unique<GridView>(m_project->jobs);
    m_grid->resize(800, 400);
    show(m_project->session->table());
    m_grid->show();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
}

void TestGridAccessible::cleanup()
{
    m_grid.reset();
    m_project.reset();
}

void TestGridAccessible::aCellSaysWhereItIs()
{
    QVERIFY(tableOf());
    QCOMPARE(grid()->role(), QAccessible::Table);
    QCOMPARE(grid()->text(QAccessible::Name), QStringLiteral("Table"));
    QCOMPARE(tableOf()->rowCount(), 6);
    QCOMPARE(tableOf()->columnCount(), 4);
    QAccessibleInterface* cell = tableOf()->cellAt(3, 1);
    QVERIFY(cell && cell->isValid());
    QCOMPARE(cell->text(QAccessible::Name), QStringLiteral("row 4, kind, Dumped items"));
    QCOMPARE(cell->role(), QAccessible::Cell);
    QCOMPARE(cell->tableCellInterface()->rowIndex(), 3);
    QCOMPARE(cell->tableCellInterface()->columnIndex(), 1);
    QCOMPARE(cell->tableCellInterface()->table(), grid());
    QVERIFY(cell->state().editable);
    QVERIFY(!cell->rect().isEmpty());
    QCOMPARE(tableOf()->columnDescription(1), QStringLiteral("column kind"));
    QCOMPARE(tableOf()->rowDescription(3), QStringLiteral("row 4"));
    // The same cell is the same object.
    QCOMPARE(tableOf()->cellAt(3, 1), cell);
}

void TestGridAccessible::noCellOutside()
{
    QVERIFY(!tableOf()->cellAt(-1, -1));
    QVERIFY(!tableOf()->cellAt(0, -1));
    QVERIFY(!tableOf()->cellAt(6, 0));
    QVERIFY(!tableOf()->cellAt(0, 4));
    QVERIFY(!grid()->child(-1));
    QVERIFY(!grid()->child(grid()->childCount()));
    QVERIFY(tableOf()->columnDescription(9).isEmpty());
    QVERIFY(tableOf()->rowDescription(-1).isEmpty());
    QVERIFY(!tableOf()->selectRow(99));
    show({});
    QCOMPARE(tableOf()->rowCount(), 0);
    QCOMPARE(grid()->childCount(), 0);
    QVERIFY(!grid()->focusChild());
    QVERIFY(!tableOf()->cellAt(0, 0));
}

void TestGridAccessible::childrenAreThoseOnTheScreen()
{
    show(tests::wideTable(1'000'000, 200));
    QCOMPARE(tableOf()->rowCount(), 1'000'000);
    QCOMPARE(tableOf()->columnCount(), 200);
    const int children = grid()->childCount();
    QVERIFY2(children > 10 && children < 1000, QByteArray::number(children).constData());
    QVERIFY(m_grid->goToCell(765'432, 150));
    for (int at = 0; at < grid()->childCount(); ++at) {
        QAccessibleInterface* cell = grid()->child(at);
        QVERIFY(cell && cell->isValid());
        QCOMPARE(grid()->indexOfChild(cell), at);
        QVERIFY(!cell->state().offscreen);
    }
    QVERIFY(grid()->focusChild()->text(QAccessible::Name).startsWith(QStringLiteral("row 765,433, column 151, ")));
    QVERIFY(tableOf()->cellAt(5, 0)->state().offscreen);
}

void TestGridAccessible::columnsAsTheyAreShown()
{
    ColumnLayout columns = m_grid->columns();
    columns.hide(0);
    columns.pin(3);
    m_grid->setColumns(columns);
    QCOMPARE(tableOf()->columnCount(), 3);
    QCOMPARE(tableOf()->columnDescription(0), QStringLiteral("column zip"));
    QCOMPARE(tableOf()->cellAt(0, 1)->text(QAccessible::Name), QStringLiteral("row 1, kind, Graffiti"));
    QCOMPARE(tableOf()->cellAt(0, 1)->tableCellInterface()->columnIndex(), 1);
}

namespace {

QList<std::pair<QAccessible::Event, QString>>& heard()
{
    static QList<std::pair<QAccessible::Event, QString>> events;
    return events;
}

void hear(QAccessibleEvent* event)
{
    QAccessibleInterface* about = event->accessibleInterface();
    heard() << std::pair(event->type(), about ? about->text(QAccessible::Name) : QString());
}

} // namespace

void TestGridAccessible::theCurrentCellIsAnnounced()
{
    m_grid->setFocus();
    const auto before = QAccessible::installUpdateHandler(hear);
    heard().clear();
    QTest::keyClick(m_grid.get(), Qt::Key_Down);
    QTest::keyClick(m_grid.get(), Qt::Key_Right);
    QAccessible::installUpdateHandler(before);
    QVERIFY(grid()->focusChild()->text(QAccessible::Name).startsWith(QStringLiteral("row 2, kind, ")));
    if (!QAccessible::isActive())
        QSKIP("this display passes no events on to a screen reader");
    QVERIFY(heard().contains(std::pair(QAccessible::Focus, QStringLiteral("row 2, id, 2"))));
    QVERIFY(
        heard().contains(std::pair(QAccessible::Focus, QStringLiteral("row 2, kind, %1Graffiti").arg(QChar(0xB7)))));
}

void TestGridAccessible::selectionOfAllIsCounted()
{
    show(tests::wideTable(1'000'000, 200));
    m_grid->selectAll();
    QCOMPARE(tableOf()->selectedCellCount(), 200'000'000);
    QCOMPARE(tableOf()->selectedRowCount(), 1'000'000);
    QCOMPARE(tableOf()->selectedColumnCount(), 200);
    // Lists hold what is on the screen.
    QCOMPARE(static_cast<int>(tableOf()->selectedCells().size()), grid()->childCount());
    QVERIFY(tableOf()->isRowSelected(999'999));
    QVERIFY(tableOf()->selectRow(7));
    QCOMPARE(tableOf()->selectedRows(), QList<int>{7});
    QVERIFY(tableOf()->unselectRow(7));
    QCOMPARE(tableOf()->selectedCellCount(), 0);
}

void TestGridAccessible::cellsDieWithTheirLine()
{
    QAccessibleInterface* cell = tableOf()->cellAt(5, 1);
    QVERIFY(cell->isValid());
    table::RowSet two(6, table::RowSet::Fill::None);
    two.insert(0);
    two.insert(1);
    m_grid->showRows(m_project->session->table(), m_project->session->table(), two);
    QVERIFY(!cell->isValid());
    QVERIFY(cell->text(QAccessible::Name).isEmpty());
    QVERIFY(cell->rect().isNull());
    QVERIFY(cell->state().invalid);
}

void TestGridAccessible::takesTheFocus()
{
    QAccessibleInterface* cell = tableOf()->cellAt(4, 2);
    cell->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(m_grid->currentIndex().row(), 4);
    QCOMPARE(m_grid->currentIndex().column(), 2);
    QVERIFY(cell->state().focused);
    QVERIFY(cell->state().selected);
}

QTEST_MAIN(TestGridAccessible)
#include "tst_grid_accessible.moc"
