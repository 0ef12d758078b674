#include "tests/ui/support/picture.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/facets/facet_panel.h"
#include "ui/grid/grid_view.h"
#include "ui/main_window/clean_page.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDialog>
#include <QFrame>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>

using namespace gleaner;
using namespace gleaner::ui;

/// The window shows rows before the table is read, and the table takes over where the person is.
class TestFirstScreen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsComeBeforeTheTable_data() { tests::addLooks(); }
    void rowsComeBeforeTheTable();
    void aProjectComesBackAsItWasLeft();
    void aMissingTableFileCanBeLookedFor();
    void aLostTableFileIsToldAndKept_data() { tests::addLooks(); }
    void aLostTableFileIsToldAndKept();
    void aChangedTableFileCanComeBack();

private:
    static QByteArray manyRows();
    static bool import(tests::WindowFixture& fixture, const QByteArray& bytes, bool reference);
};

namespace {

/// What was seen at the moment of the first screen.
struct Seen {
    bool reading = false;
    bool banner = false;
    bool facetsReady = true;
    int rows = 0;
    int scrolled = 0;
    QString cell;
    QString edited;
};

} // namespace

QByteArray TestFirstScreen::manyRows()
{
    QByteArray bytes = "Id,Street,Kind\n";
    for (int row = 0; row < 60'000; ++row)
        bytes += QByteArray::number(row) + ",Street " + QByteArray::number(row % 977) + ",oak\n";
    return bytes;
}

bool TestFirstScreen::import(tests::WindowFixture& fixture, const QByteArray& bytes, bool reference)
{
    fixture.window->openFile(fixture.writeFile(QStringLiteral("trees.csv"), bytes));
    auto* dialog = fixture.wait<QDialog>("importDialog");
    if (!dialog || !fixture.settle())
        return false;
    if (reference)
        dialog->findChild<QCheckBox*>(QStringLiteral("projectPlaceReference"))->setChecked(true);
    QTest::keyClick(dialog, Qt::Key_Return);
    return QTest::qWaitFor([&]() { return fixture.window->session() != nullptr; }, 30'000) && fixture.settle();
}

void TestFirstScreen::rowsComeBeforeTheTable()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    CleanPage& page = fixture.window->cleanPage();
    GridView& grid = page.grid();
    Seen seen;
    QStringList nameless;
    const auto looked = connect(&grid, &GridView::currentCellChanged, this, [&]() {
        if (!grid.isReading() || seen.reading)
            return;
        seen.reading = true;
        seen.banner = !page.findChild<QFrame*>(QStringLiteral("readingBanner"))->isHidden();
        seen.facetsReady = page.facets().isEnabled();
        seen.rows = grid.model()->rowCount();
    });
    // The first event after the window has shown the first screen: a person looks, and goes somewhere.
    const auto gone = connect(fixture.window.get(), &QWidget::windowTitleChanged, this, [&]() {
        if (!grid.isReading())
            return;
        grid.goToCell(45'678, 1);
        seen.scrolled = grid.verticalScrollBar()->value();
        seen.cell = grid.currentIndex().data().toString();
        grid.setColumnWidth(2, 333);
        nameless = tests::namelessControls(*fixture.window);
        // No events meanwhile: the table must not arrive while the picture is taken.
        const QDir folder(QStringLiteral(GLEANER_BINARY_DIR));
        folder.mkpath(QStringLiteral("pictures"));
        fixture.window->grab().save(folder.filePath(QStringLiteral("pictures/reading-%1.png").arg(look)));
    });
    QVERIFY(import(fixture, manyRows(), false));
    disconnect(looked);
    disconnect(gone);
    QVERIFY(seen.reading);
    QVERIFY(seen.banner);
    QVERIFY(!seen.facetsReady);
    QCOMPARE(seen.rows, 60'000);
    QCOMPARE(nameless, QStringList());
    QCOMPARE(seen.cell, QStringLiteral("Street 736"));
    QVERIFY(seen.scrolled > 1000);
    // The table has taken over, at the same place.
    QVERIFY(!grid.isReading());
    QVERIFY(!page.findChild<QFrame*>(QStringLiteral("readingBanner"))->isVisible());
    QVERIFY(page.facets().isEnabled());
    QCOMPARE(grid.currentOrdinal(), std::optional<table::RowOrdinal>(45'678));
    QCOMPARE(grid.verticalScrollBar()->value(), seen.scrolled);
    QCOMPARE(grid.columnWidth(2), 333);
    QVERIFY(grid.model()->flags(grid.currentIndex()).testFlag(Qt::ItemIsEditable));
}

void TestFirstScreen::aProjectComesBackAsItWasLeft()
{
    tests::WindowFixture fixture;
    QVERIFY(import(fixture, manyRows(), false));
    const QString project = fromPath(fixture.window->session()->workspace().path());
    fixture.window->session()->setCell(50'000, 1, QStringLiteral("Elm Street"));
    fixture.window->session()->removeRows({3});
    QVERIFY(QTest::qWaitFor([&]() { return fixture.window->session()->table().rowCount() == 59'999; }, 20'000));
    QVERIFY(fixture.settle());
    fixture.window->closeProject();

    GridView& grid = fixture.window->cleanPage().grid();
    Seen seen;
    connect(&grid, &GridView::currentCellChanged, this, [&]() {
        if (!grid.isReading() || seen.reading)
            return;
        seen.reading = true;
        seen.rows = grid.model()->rowCount();
        seen.edited = grid.model()->index(49'999, 1).data().toString();
        seen.cell = grid.model()->headerData(3, Qt::Vertical).toString();
        QVERIFY(grid.model()->index(49'999, 1).data(GridModel::ChangedRole).toBool());
    });
    fixture.window->openFile(project);
    QVERIFY(QTest::qWaitFor([&]() { return fixture.window->session() != nullptr; }, 30'000));
    QVERIFY(fixture.settle());
    QVERIFY(seen.reading);
    QCOMPARE(seen.rows, 59'999);
    QCOMPARE(seen.edited, QStringLiteral("Elm Street"));
    QCOMPARE(seen.cell, QStringLiteral("5"));
    QCOMPARE(grid.model()->index(49'999, 1).data().toString(), QStringLiteral("Elm Street"));
}

void TestFirstScreen::aMissingTableFileCanBeLookedFor()
{
    tests::WindowFixture fixture;
    QVERIFY(import(fixture, "Id,Street\n1,Elm\n2,Oak\n", true));
    const QString project = fromPath(fixture.window->session()->workspace().path());
    fixture.window->closeProject();
    QVERIFY(QFile::rename(fixture.path(QStringLiteral("trees.csv")), fixture.path(QStringLiteral("moved.csv"))));
    fixture.window->openFile(project);
    auto* box = fixture.wait<QMessageBox>("messageBox");
    QVERIFY(box);
    QVERIFY2(box->informativeText().contains(QStringLiteral("trees.csv")), qPrintable(box->informativeText()));
    // The language is that of the look before, so the button goes by its name.
    QVERIFY(box->findChild<QPushButton*>(QStringLiteral("confirmButton")));
    QVERIFY(tests::savePicture(*box, QStringLiteral("missing-source")));
    box->close();
    QVERIFY(fixture.settle());
    QVERIFY(!fixture.window->session());
}

void TestFirstScreen::aLostTableFileIsToldAndKept()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    QVERIFY(import(fixture, "Id,Street\n1,Elm\n2,Oak\n", true));
    const QString project = fromPath(fixture.window->session()->workspace().path());
    auto* banner = fixture.window->cleanPage().findChild<QFrame*>(QStringLiteral("sourceBanner"));
    QVERIFY(banner->isHidden());
    QVERIFY(QFile::remove(fixture.path(QStringLiteral("trees.csv"))));
    // Nobody looks: the file itself tells.
    QVERIFY(QTest::qWaitFor([&]() { return banner->isVisible(); }, 20'000));
    auto* words = banner->findChild<QLabel*>();
    QVERIFY2(words->text().contains(QStringLiteral("trees.csv")), qPrintable(words->text()));
    QVERIFY(tests::savePicture(*fixture.window, QStringLiteral("lost-source-%1").arg(look)));
    QCOMPARE(tests::namelessControls(*fixture.window), QStringList());
    fixture.window->session()->setCell(1, 1, QStringLiteral("Pine"));
    QVERIFY(fixture.settle());

    QTest::mouseClick(banner->findChild<QPushButton*>(QStringLiteral("sourceKeep")), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&]() { return banner->isHidden() && fixture.jobs.isIdle(); }, 20'000));
    fixture.window->closeProject();
    QVERIFY(fixture.settle());
    fixture.window->openFile(project);
    QVERIFY(QTest::qWaitFor([&]() { return fixture.window->session() != nullptr; }, 20'000) && fixture.settle());
    QVERIFY(banner->isHidden());
    const table::Table& table = fixture.window->session()->table();
    QCOMPARE(table.rowCount(), std::size_t{2});
    QCOMPARE(std::string(table.cell(0, 1).text), std::string("Elm"));
    QCOMPARE(std::string(table.cell(1, 1).text), std::string("Pine"));
}

void TestFirstScreen::aChangedTableFileCanComeBack()
{
    const QByteArray bytes("Id,Street\n1,Elm\n2,Oak\n");
    tests::WindowFixture fixture;
    QVERIFY(import(fixture, bytes, true));
    auto* banner = fixture.window->cleanPage().findChild<QFrame*>(QStringLiteral("sourceBanner"));
    fixture.writeFile(QStringLiteral("trees.csv"), bytes + "3,Pine\n");
    QVERIFY(QTest::qWaitFor([&]() { return banner->isVisible(); }, 20'000));
    QCOMPARE(fixture.window->session()->table().rowCount(), std::size_t{2});
    fixture.writeFile(QStringLiteral("trees.csv"), bytes);
    QVERIFY(QTest::qWaitFor([&]() { return banner->isHidden(); }, 20'000));
}

QTEST_MAIN(TestFirstScreen)
#include "tst_first_screen.moc"
