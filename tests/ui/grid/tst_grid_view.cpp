#include "tests/ui/support/project_fixture.h"
#include "ui/grid/grid_view.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestGridView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCurrentCellAlwaysExists();
    void editsByKeyboard();
    void lineBreaksSurviveTheEditor();
    void copiesAsTabSeparated();
    void currentRowStaysWhenSorted();
    void widthsComeBack();
    void aMillionRows();
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

void TestGridView::copiesAsTabSeparated()
{
    const GridModel& model = m_grid->gridModel();
    m_grid->selectionModel()->select(
        QItemSelection(model.index(4, 1), model.index(5, 2)), QItemSelectionModel::ClearAndSelect);
    m_grid->copySelection();
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Dumped items\tOak  Ave\nPothole\t\"Line\nbreak\""));
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

void TestGridView::widthsComeBack()
{
    m_grid->setColumnWidth(1, 171);
    const QString widths = m_grid->columnWidths();
    m_grid->setColumnWidth(1, 60);
    m_grid->setColumnWidths(widths);
    QCOMPARE(m_grid->columnWidth(1), 171);
    // Another table's widths are not taken.
    m_grid->setColumnWidths(QStringLiteral("10,20"));
    QCOMPARE(m_grid->columnWidth(1), 171);
}

void TestGridView::aMillionRows()
{
    constexpr std::size_t rows = 1'000'000;
    std::vector<std::uint32_t> codes(rows);
    for (std::size_t row = 0; row < rows; ++row)
        codes[row] = static_cast<std::uint32_t>(row % 3);
    table::DictionaryBuilder builder;
    for (const char* value : {"a", "b", "c"})
        builder.add({table::State::Value, value});
    auto schema = std::make_shared<table::Schema>();
    schema->table = "big";
    schema->columns = table::columnsForHeader({"letter"});
    const table::Table table(
        schema, {std::make_shared<table::Column>(builder.finish(), table::Codes(std::move(codes), 3))}, rows);
    m_grid->showRows(table, table, table.allRows());
    QCOMPARE(m_grid->gridModel().rowCount(), static_cast<int>(rows));
    QVERIFY(m_grid->goToCell(999'999, 0));
    QVERIFY(!m_grid->grab().isNull());
    m_grid->sortBy(SortKey{0, SortKey::Direction::Falling});
    QVERIFY(m_project->settle());
    QCOMPARE(m_grid->gridModel().index(0, 0).data().toString(), QStringLiteral("c"));
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
