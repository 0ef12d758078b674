#include "tests/support/small_table.h"
#include "tests/ui/support/project_fixture.h"
#include "tests/ui/support/wide_table.h"
#include "ui/grid/column_header.h"
#include "ui/grid/grid_view.h"
#include "ui/grid/row_header.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestGridView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Numbers are grouped here whatever the language of the machine.
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();
    void aCurrentCellAlwaysExists();
    void editsByKeyboard();
    void lineBreaksSurviveTheEditor();
    void copiesTheSelection();
    void currentRowStaysWhenSorted();
    void columnsComeBack();
    void hidesAndShows();
    void movesColumnsByKeyboard();
    void fitsColumns();
    void dragsColumnsAndEdges();
    void sortsByTheHeader();
    void selectsByKeyboard();
    void selectsFromUnderAPinnedColumn();
    void selectsRowsByMouse();
    void mirrored();
    void aVeryLongCellIsReadNotEdited();
    void tenMillionRows();
    void theTableTakesOverFromTheRowsBeingRead();

private:
    void show();

    std::unique_ptr<tests::ProjectFixture> m_project;
    std::unique_ptr<GridView> m_grid;
};

void TestGridView::init()
{
    m_project = std::make_unique<tests::ProjectFixture>();
    m_grid = std::make_unique<GridView>(m_project->jobs);
    m_grid->resize(800, 400);
    show();
    m_grid->show();
    QVERIFY(QTest::qWaitForWindowActive(m_grid.get()));
}

void TestGridView::cleanup()
{
    m_grid.reset();
    m_project.reset();
}

void TestGridView::show()
{
    const workspace::Workspace& workspace = m_project->session->workspace();
    m_grid->showRows(
        workspace.base("requests"), workspace.current("requests"), workspace.current("requests").allRows());
}

void TestGridView::aCurrentCellAlwaysExists()
{
    QVERIFY(m_grid->currentIndex().isValid());
    const table::Table& table = m_project->session->table();
    table::RowSet one(6, table::RowSet::Fill::None);
    one.insert(4);
    m_grid->showRows(table, table, one);
    QVERIFY(m_grid->currentIndex().isValid());
    QCOMPARE(m_grid->currentOrdinal(), std::optional<table::RowOrdinal>(4));
}

void TestGridView::editsByKeyboard()
{
    QSignalSpy asked(&m_grid->gridModel(), &GridModel::editRequested);
    QVERIFY(m_grid->goToCell(1, 1));
    QTest::keyClick(m_grid.get(), Qt::Key_Return);
    auto* editor = m_grid->findChild<QLineEdit*>(QStringLiteral("cellEditor"));
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral(" Graffiti"));
    QTest::keyClicks(editor, QStringLiteral("Graffiti"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(2).toString(), QStringLiteral("Graffiti"));
}

void TestGridView::lineBreaksSurviveTheEditor()
{
    QSignalSpy asked(&m_grid->gridModel(), &GridModel::editRequested);
    QVERIFY(m_grid->goToCell(5, 2));
    QTest::keyClick(m_grid.get(), Qt::Key_F2);
    auto* editor = m_grid->findChild<QPlainTextEdit*>(QStringLiteral("cellEditor"));
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(editor, QStringLiteral("!"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(2).toString(), QStringLiteral("Line\nbreak!"));
}

void TestGridView::copiesTheSelection()
{
    const GridModel& model = m_grid->gridModel();
    QSignalSpy told(m_grid.get(), &GridView::told);
    m_grid->selectionModel()->select(
        QItemSelection(model.index(4, 1), model.index(5, 2)), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(m_grid.get(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(m_project->settle());
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Dumped items\tOak  Ave\nPothole\t\"Line\nbreak\""));
    QCOMPARE(told.last().first().toString(), QStringLiteral("2 row(s) copied."));
    m_grid->copySelection(CopyForm::Csv, CopyHeader::With);
    QVERIFY(m_project->settle());
    QCOMPARE(QApplication::clipboard()->mimeData()->data(QStringLiteral("text/csv")),
        QByteArray("kind,street\nDumped items,Oak  Ave\nPothole,\"Line\nbreak\"\n"));
}

void TestGridView::currentRowStaysWhenSorted()
{
    QVERIFY(m_grid->goToCell(0, 1));
    m_grid->sortBy(SortKey{1, SortKey::Direction::Falling});
    QVERIFY(m_project->settle());
    QCOMPARE(m_grid->gridModel().ordinalAt(0), 5U);
    QCOMPARE(m_grid->currentOrdinal(), std::optional<table::RowOrdinal>(0));
    m_grid->sortBy(std::nullopt);
    QCOMPARE(m_grid->gridModel().ordinalAt(0), 0U);
}

void TestGridView::columnsComeBack()
{
    m_grid->setColumnWidth(1, 171);
    QVERIFY(m_grid->goToCell(0, 3));
    m_grid->togglePinned();
    QVERIFY(m_grid->goToCell(0, 0));
    m_grid->hideCurrentColumn();
    const base::Json states = m_grid->columnStates();
    QVERIFY(states.contains("requests"));
    GridView other(m_project->jobs);
    const table::Table& table = m_project->session->table();
    other.showRows(table, table, table.allRows());
    other.restoreColumnStates(states);
    QCOMPARE(other.columnWidth(1), 171);
    QCOMPARE(other.columns().shown(), (std::vector<int>{3, 1, 2}));
    QVERIFY(other.columns().isPinned(3));
    // Another table in between has columns of its own.
    const table::Table wide = tests::wideTable(10, 4);
    other.showRows(wide, wide, wide.allRows());
    QCOMPARE(other.columns().shown(), (std::vector<int>{0, 1, 2, 3}));
    other.showRows(table, table, table.allRows());
    QCOMPARE(other.columns().shown(), (std::vector<int>{3, 1, 2}));
    other.restoreColumnStates(base::Json("nonsense"));
    QCOMPARE(other.columns().shown(), (std::vector<int>{3, 1, 2}));
}

void TestGridView::hidesAndShows()
{
    QSignalSpy told(m_grid.get(), &GridView::told);
    QVERIFY(m_grid->goToCell(2, 1));
    m_grid->hideCurrentColumn();
    QCOMPARE(m_grid->currentIndex(), m_grid->gridModel().index(2, 2));
    QVERIFY(told.last().first().toString().startsWith(QStringLiteral("“kind” is hidden.")));
    QTest::keyClick(m_grid.get(), Qt::Key_Left);
    QCOMPARE(m_grid->currentIndex().column(), 0);
    // Who is sent to a cell of a hidden column sees it again.
    QVERIFY(m_grid->goToCell(0, 1));
    QVERIFY(!m_grid->columns().isHidden(1));
    m_grid->hideCurrentColumn();
    m_grid->hideCurrentColumn();
    m_grid->hideCurrentColumn();
    m_grid->hideCurrentColumn();
    QCOMPARE(m_grid->columns().shown().size(), std::size_t{1});
    QVERIFY(told.last().first().toString().contains(QStringLiteral("only column")));
    m_grid->showAllColumns();
    QCOMPARE(m_grid->columns().hiddenCount(), 0);
}

void TestGridView::movesColumnsByKeyboard()
{
    QVERIFY(m_grid->goToCell(0, 0));
    m_grid->moveColumnForward();
    QCOMPARE(m_grid->columns().shown(), (std::vector<int>{1, 0, 2, 3}));
    // The arrow keys go as the columns stand.
    QTest::keyClick(m_grid.get(), Qt::Key_Left);
    QCOMPARE(m_grid->currentIndex().column(), 1);
    QTest::keyClick(m_grid.get(), Qt::Key_End);
    QCOMPARE(m_grid->currentIndex().column(), 3);
}

void TestGridView::fitsColumns()
{
    m_grid->setColumnWidth(2, 30);
    m_grid->fitColumn(2);
    QVERIFY(m_grid->columnWidth(2) > m_grid->fontMetrics().horizontalAdvance(QStringLiteral("Line break")));
    const int narrow = m_grid->columnWidth(2);
    QVERIFY(m_grid->goToCell(0, 2));
    m_grid->widenColumn();
    QVERIFY(m_grid->columnWidth(2) > narrow);
    m_grid->narrowColumn();
    QCOMPARE(m_grid->columnWidth(2), narrow);
}

void TestGridView::dragsColumnsAndEdges()
{
    ColumnHeader& header = m_grid->columnHeader();
    const int y = header.height() / 2;
    const auto middle = [&](int column) { return QPoint(m_grid->columnPlace(column).center().x(), y); };
    const int width = m_grid->columnWidth(0);
    const QPoint edge(m_grid->columnPlace(0).right(), y);
    QTest::mousePress(&header, Qt::LeftButton, {}, edge);
    QTest::mouseMove(&header, edge + QPoint(40, 0));
    QTest::mouseRelease(&header, Qt::LeftButton, {}, edge + QPoint(40, 0));
    QCOMPARE(m_grid->columnWidth(0), width + 40);
    QTest::mouseDClick(&header, Qt::LeftButton, {}, QPoint(m_grid->columnPlace(0).right(), y));
    QVERIFY(m_grid->columnWidth(0) < width + 40);
    QTest::mousePress(&header, Qt::LeftButton, {}, middle(0));
    QTest::mouseMove(&header, middle(1));
    QTest::mouseMove(&header, middle(2));
    QTest::mouseRelease(&header, Qt::LeftButton, {}, middle(2));
    QCOMPARE(m_grid->columns().shown(), (std::vector<int>{1, 2, 0, 3}));
    QTest::mouseClick(&header, Qt::LeftButton, {}, middle(1));
    QCOMPARE(m_grid->selectionModel()->selection().size(), 1);
    QCOMPARE(m_grid->selectionModel()->selection().first().height(), 6);
}

void TestGridView::sortsByTheHeader()
{
    ColumnHeader& header = m_grid->columnHeader();
    const QPoint name(m_grid->columnPlace(1).center().x(), header.height() / 2);
    QTest::mouseDClick(&header, Qt::LeftButton, {}, name);
    QVERIFY(m_project->settle());
    QVERIFY(m_grid->sort() == SortKey{1});
    QTest::mouseDClick(&header, Qt::LeftButton, {}, name);
    QVERIFY(m_project->settle());
    QCOMPARE(m_grid->gridModel().ordinalAt(0), 5U);
    QTest::mouseDClick(&header, Qt::LeftButton, {}, name);
    QVERIFY(!m_grid->sort());
}

void TestGridView::selectsByKeyboard()
{
    QVERIFY(m_grid->goToCell(1, 1));
    QTest::keyClick(m_grid.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), 4);
    QCOMPARE(m_grid->selectedRows(), (std::vector<table::RowOrdinal>{1, 2}));
    QTest::keyClick(m_grid.get(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_grid->currentIndex(), m_grid->gridModel().index(5, 3));
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), 1);
    QTest::keyClick(m_grid.get(), Qt::Key_Home, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), 24);
    m_grid->selectCurrentLine();
    QCOMPARE(m_grid->selectedRows(), (std::vector<table::RowOrdinal>{0}));
    QTest::keyClick(m_grid.get(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_grid->selectedRows().size(), std::size_t{6});
}

void TestGridView::selectsFromUnderAPinnedColumn()
{
    const table::Table wide = tests::wideTable(100, 30);
    m_grid->showRows(wide, wide, wide.allRows());
    QVERIFY(m_grid->goToCell(0, 0));
    m_grid->togglePinned();
    QVERIFY(m_grid->goToCell(3, 1));
    for (int step = 0; step < 20; ++step)
        QTest::keyClick(m_grid.get(), Qt::Key_Right, Qt::ShiftModifier);
    // Where the selection began has scrolled out of sight by now.
    QCOMPARE(m_grid->currentIndex().column(), 21);
    QCOMPARE(m_grid->selectionModel()->selectedIndexes().size(), 21);
    QVERIFY(!m_grid->selectionModel()->isSelected(m_grid->gridModel().index(3, 0)));
    QVERIFY(m_grid->scrolledPlace().contains(m_grid->visualRect(m_grid->currentIndex())));
    QCOMPARE(m_grid->indexAt(QPoint(5, 5)).column(), 0);
}

void TestGridView::selectsRowsByMouse()
{
    RowHeader& header = m_grid->rowHeader();
    const auto line = [&](int at) { return QPoint(5, at * m_grid->lineHeight() + 3); };
    QTest::mouseClick(&header, Qt::LeftButton, {}, line(1));
    QTest::mouseClick(&header, Qt::LeftButton, Qt::ShiftModifier, line(3));
    QCOMPARE(m_grid->selectedRows(), (std::vector<table::RowOrdinal>{1, 2, 3}));
    QTest::mouseClick(&header, Qt::LeftButton, Qt::ControlModifier, line(5));
    QCOMPARE(m_grid->selectedRows(), (std::vector<table::RowOrdinal>{1, 2, 3, 5}));
}

void TestGridView::mirrored()
{
    m_grid->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(m_grid->columnPlace(0).left() > m_grid->columnPlace(1).left());
    QCOMPARE(m_grid->columnPlace(0).right(), m_grid->viewport()->width() - 1);
    QVERIFY(m_grid->goToCell(0, 0));
    QTest::keyClick(m_grid.get(), Qt::Key_Left);
    QCOMPARE(m_grid->currentIndex().column(), 1);
    for (const int column : {0, 1, 2, 3})
        QCOMPARE(m_grid->indexAt(m_grid->visualRect(m_grid->gridModel().index(2, column)).center()).column(), column);
    QVERIFY(!m_grid->grab().isNull());
}

void TestGridView::aVeryLongCellIsReadNotEdited()
{
    const table::Table table = tests::smallTable({"a"}, {{std::string(1 << 20, 'x')}, {"short"}});
    m_grid->showRows(table, table, table.allRows());
    QSignalSpy read(m_grid.get(), &GridView::readRequested);
    QSignalSpy told(m_grid.get(), &GridView::told);
    QVERIFY(m_grid->goToCell(0, 0));
    QTest::keyClick(m_grid.get(), Qt::Key_F2);
    QCOMPARE(read.size(), 1);
    QVERIFY(told.last().first().toString().contains(QStringLiteral("1,048,576 bytes")));
    QVERIFY(!m_grid->findChild<QWidget*>(QStringLiteral("cellEditor")));
    QVERIFY(m_grid->goToCell(1, 0));
    QTest::keyClick(m_grid.get(), Qt::Key_F2);
    QVERIFY(m_grid->findChild<QWidget*>(QStringLiteral("cellEditor")));
}

void TestGridView::tenMillionRows()
{
    constexpr std::size_t rows = 10'000'000;
    const table::Table table = tests::wideTable(rows, 200);
    m_grid->showRows(table, table, table.allRows());
    QCOMPARE(m_grid->gridModel().rowCount(), static_cast<int>(rows));
    QVERIFY(m_grid->goToCell(rows - 1, 199));
    QCOMPARE(m_grid->indexAt(m_grid->visualRect(m_grid->currentIndex()).center()), m_grid->currentIndex());
    QVERIFY(!m_grid->grab().isNull());
    QTest::keyClick(m_grid.get(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_grid->firstLine(), 0);
    QTest::keyClick(m_grid.get(), Qt::Key_PageDown);
    QCOMPARE(m_grid->currentIndex().row(), m_grid->pageLines());
    m_grid->selectAll();
    QCOMPARE(m_grid->selectionModel()->selection().size(), 1);
    QSignalSpy told(m_grid.get(), &GridView::told);
    m_grid->copySelection(CopyForm::Text, CopyHeader::Without);
    QVERIFY(QTest::qWaitFor([this]() { return m_project->jobs.isIdle(); }, 120'000));
    QCOMPARE(told.last().first().toString(),
        QStringLiteral("Only the first 10,000 of 10,000,000 rows were copied: the clipboard takes no more. To have all "
                       "of them, export the table."));
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 9'999);
    m_grid->sortBy(SortKey{0, SortKey::Direction::Falling});
    QVERIFY(QTest::qWaitFor([this]() { return m_project->jobs.isIdle(); }, 120'000));
    QCOMPARE(m_grid->gridModel().rowCount(), static_cast<int>(rows));
}

void TestGridView::theTableTakesOverFromTheRowsBeingRead()
{
    std::vector<table::Cell> cells;
    for (int row = 0; row < 500; ++row)
        cells.push_back(table::cellOf(std::to_string(row)));
    const auto column = table::makeColumn(cells);
    const auto schemaOf = [](const std::vector<std::string>& names) {
        auto schema = std::make_shared<table::Schema>();
        schema->columns = table::columnsForHeader(names);
        return schema;
    };
    const table::Table narrow(schemaOf({"a", "b"}), {column, column}, 500);
    const table::Table wide(schemaOf({"a", "b", "Column 3"}), {column, column, column}, 500);

    m_grid->showReading(table::rowsOf(narrow, narrow));
    QVERIFY(m_grid->isReading());
    QVERIFY(m_grid->goToCell(300, 1));
    m_grid->selectionModel()->select(QItemSelection(m_grid->model()->index(299, 0), m_grid->model()->index(301, 1)),
        QItemSelectionModel::ClearAndSelect);
    m_grid->setColumnWidth(0, 222);
    const int scrolled = m_grid->verticalScrollBar()->value();
    QVERIFY(scrolled > 0);
    // There is nothing to sort yet.
    m_grid->sortBy(SortKey{0, SortKey::Direction::Falling});
    QVERIFY(!m_grid->sort());

    m_grid->showRows(wide, wide, wide.allRows());
    QVERIFY(!m_grid->isReading());
    QCOMPARE(m_grid->model()->columnCount(), 3);
    QCOMPARE(m_grid->currentOrdinal(), std::optional<table::RowOrdinal>(300));
    QCOMPARE(m_grid->currentColumn(), std::optional<std::size_t>(1));
    QCOMPARE(m_grid->selectedRows().size(), std::size_t{3});
    QCOMPARE(m_grid->verticalScrollBar()->value(), scrolled);
    QCOMPARE(m_grid->columnWidth(0), 222);
}

QTEST_MAIN(TestGridView)
#include "tst_grid_view.moc"
