#include "tests/support/small_table.h"
#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/grid/cell_panel.h"
#include "ui/grid/columns_dialog.h"
#include "ui/grid/find_bar.h"
#include "ui/grid/grid_view.h"
#include "ui/style/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace gleaner;
using namespace gleaner::ui;

/// Pictures of the grid with texts of many scripts, to be looked at, and what can be checked of them by machine.
class TestGridPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theGrid_data() { tests::addLooks(); }
    void theGrid();
    void mirrored_data() { tests::addLooks(); }
    void mirrored();
    void theListOfColumns_data() { tests::addLooks(); }
    void theListOfColumns();
    void noTextIsCutOff();
    void theCurrentCellCanBeSeen_data() { tests::addLooks(); }
    void theCurrentCellCanBeSeen();

private:
    static table::Table manyScripts();

    std::unique_ptr<tests::ProjectFixture> m_project;
};

table::Table TestGridPictures::manyScripts()
{
    const std::string khmer = QStringLiteral("ស្នើសុំឲ្យសម្អាតគំនូរលើជញ្ជាំងនៅផ្លូវអនហៃម៍").toStdString();
    const std::string khmerShort = QStringLiteral("ភ្នំពេញ").toStdString();
    const std::string arabic = QStringLiteral("شارع النخيل، أمام المدرسة رقم 12").toStdString();
    const std::string hebrew = QStringLiteral("רחוב האלון 5, דירה 3").toStdString();
    const std::string longText = std::string(1 << 20, 'w');
    return tests::smallTable(
        {"Id", "Kind", QStringLiteral("ឈ្មោះ").toStdString(), QStringLiteral("عنوان").toStdString(), "Notes", "Zip"},
        {{"1", "Graffiti", khmer, arabic, "Two\nlines and\ta tab", "90801"},
            {"2", "Dumped items", khmerShort, hebrew, " leading and trailing ", "00501"},
            {"3", "Árbol caído", khmerShort, "No. 5 " + arabic, longText, ""},
            {"4", "Poste de luz roto en la esquina de la calle 4", khmer, arabic + " (A-12)", "CR\r\nLF", "90802"},
            {"5", "", khmer, hebrew, "A no-break\xC2\xA0space", "20-digit 12345678901234567890"}});
}

void TestGridPictures::init() { m_project = std::make_unique<tests::ProjectFixture>(); }

void TestGridPictures::theGrid()
{
    const QString look = tests::wearLook();
    QWidget window;
    auto* grid = new GridView(m_project->jobs);
    auto* find = new FindBar(*grid, m_project->jobs);
    auto* panel = new CellPanel(*grid);
    auto* layout = new QVBoxLayout(&window);
    layout->addWidget(find);
    layout->addWidget(grid, 1);
    layout->addWidget(panel);
    window.resize(1100, 520);
    const table::Table table = manyScripts();
    const table::Table edited
        = table.withColumn(1, table::setCells(table.column(1), {{1, table::cellOf("Dumped item")}}).column);
    grid->showRows(table, edited, edited.allRows());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    grid->goToCell(0, 0);
    grid->togglePinned();
    grid->sortBy(SortKey{1, SortKey::Direction::Rising});
    QVERIFY(m_project->settle());
    find->open();
    window.findChild<QLineEdit*>(QStringLiteral("findText"))->setText(QStringLiteral("e"));
    QVERIFY(m_project->settle());
    grid->goToCell(3, 2);
    panel->open();
    QVERIFY(tests::savePicture(window, QStringLiteral("grid-%1").arg(look)));
    QCOMPARE(tests::namelessControls(window), QStringList());
}

void TestGridPictures::mirrored()
{
    const QString look = tests::wearLook();
    GridView grid(m_project->jobs);
    grid.setLayoutDirection(Qt::RightToLeft);
    grid.resize(1000, 300);
    const table::Table table = manyScripts();
    grid.showRows(table, table, table.allRows());
    grid.show();
    QVERIFY(QTest::qWaitForWindowExposed(&grid));
    grid.goToCell(1, 1);
    grid.togglePinned();
    QVERIFY(tests::savePicture(grid, QStringLiteral("grid-mirrored-%1").arg(look)));
}

void TestGridPictures::theListOfColumns()
{
    const QString look = tests::wearLook();
    const table::Table table = manyScripts();
    ColumnLayout columns(6, 100);
    columns.pin(5);
    columns.hide(2);
    auto* dialog = new ColumnsDialog(table.schema(), columns, nullptr);
    dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QVERIFY(tests::savePicture(*dialog, QStringLiteral("columns-%1").arg(look)));
    QCOMPARE(tests::namelessControls(*dialog), QStringList());
    delete dialog;
}

void TestGridPictures::noTextIsCutOff()
{
    // The tallest letters that the fonts here have for these scripts fit into a line.
    GridView grid(m_project->jobs);
    const table::Table table = manyScripts();
    for (std::size_t row = 0; row < table.rowCount(); ++row) {
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            const QString text = QString::fromStdString(std::string(table.cell(row, column).text)).left(80);
            QVERIFY2(
                grid.fontMetrics().boundingRect(text.simplified()).height() <= grid.lineHeight(), qPrintable(text));
        }
    }
}

void TestGridPictures::theCurrentCellCanBeSeen()
{
    tests::wearLook();
    GridView grid(m_project->jobs);
    grid.resize(800, 300);
    const table::Table table = manyScripts();
    grid.showRows(table, table, table.allRows());
    grid.show();
    QVERIFY(QTest::qWaitForWindowActive(&grid));
    grid.goToCell(2, 5);
    // Not selected, so that the frame alone tells where the keyboard is.
    grid.selectionModel()->clearSelection();
    const QImage image = grid.viewport()->grab().toImage();
    const QRect cell = grid.visualRect(grid.currentIndex());
    const QColor frame = image.pixelColor(cell.center().x(), cell.top() + 1);
    const QColor ground = image.pixelColor(cell.center().x(), cell.center().y());
    QVERIFY2(ui::contrast(frame, ground) >= 3.0, qPrintable(frame.name() + ground.name()));
}

QTEST_MAIN(TestGridPictures)
#include "tst_grid_pictures.moc"
