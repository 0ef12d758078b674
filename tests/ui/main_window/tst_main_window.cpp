#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/facets/facet_panel.h"
#include "ui/grid/grid_view.h"
#include "ui/main_window/action_registry.h"
#include "ui/main_window/clean_page.h"
#include "ui/main_window/program.h"

#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

using namespace gleaner;
using namespace gleaner::ui;

/// Journeys through the real window, most of them by keyboard alone.
class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCommandIsInAMenu();
    void shortcutsAreUnique();
    void commandsNeedAProject();
    void opensATableCleansAndComesBack();
    void finderRunsACommand();
    void finderKnowsWhatOnlyMenusOffer();
    void enterPressesTheButtonWithTheKeyboard();
    void panesAreReachedByF6();
    void missingFileIsExplained();
    void badFilesAreExplained_data();
    void badFilesAreExplained();
    void droppedFileIsOpened();
    void viewIsKeptWithTheProject();
    void secondWindowIsReadOnly();
    void noteByKeyboard();
    void undoIsNamed();
    void recipeIsAppliedWholeOrNotAtAll();
    void whatWasNoticedIsReachable();
    void exportsTheFileUntouched();
    void exportOffersUtf8ForCharactersTheFileCantHold();
    void languageChangesAtRunTime();

private:
    static bool open(tests::WindowFixture& fixture, const QByteArray& bytes);
    static void trigger(tests::WindowFixture& fixture, QStringView name)
    {
        fixture.window->actions().action(name)->trigger();
    }
};

bool TestMainWindow::open(tests::WindowFixture& fixture, const QByteArray& bytes)
{
    fixture.window->openFile(fixture.writeFile(QStringLiteral("requests.csv"), bytes));
    auto* dialog = fixture.wait<QDialog>("importDialog");
    if (!dialog || !fixture.settle())
        return false;
    QTest::keyClick(dialog, Qt::Key_Return);
    return QTest::qWaitFor([&]() { return fixture.window->session() != nullptr; }, 10'000) && fixture.settle();
}

void TestMainWindow::everyCommandIsInAMenu()
{
    tests::WindowFixture fixture;
    QSet<QAction*> inMenus;
    for (QMenu* menu : fixture.window->menuBar()->findChildren<QMenu*>()) {
        for (QAction* action : menu->actions())
            inMenus << action;
    }
    for (QAction* action : fixture.window->actions().all()) {
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
    }
    // Each operation that the window can run is one that core knows.
    const std::vector<std::string> known = clean::operationIds();
    for (const auto& [name, operation] : fixture.window->actions().operations())
        QVERIFY2(std::find(known.begin(), known.end(), operation) != known.end(), operation.c_str());
}

void TestMainWindow::shortcutsAreUnique()
{
    tests::WindowFixture fixture;
    QHash<QString, QString> seen;
    for (const QAction* action : fixture.window->actions().all()) {
        if (action->shortcut().isEmpty())
            continue;
        const QString keys = action->shortcut().toString();
        QVERIFY2(!seen.contains(keys), qPrintable(keys + u' ' + action->objectName() + u' ' + seen.value(keys)));
        seen.insert(keys, action->objectName());
    }
}

void TestMainWindow::commandsNeedAProject()
{
    tests::WindowFixture fixture;
    const ActionRegistry& actions = fixture.window->actions();
    QVERIFY(actions.action(u"open")->isEnabled());
    QVERIFY(!actions.action(u"trim")->isEnabled());
    QVERIFY(!actions.action(u"export")->isEnabled());
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    QVERIFY(actions.action(u"trim")->isEnabled());
    QVERIFY(actions.action(u"export")->isEnabled());
    QVERIFY(!actions.action(u"undo")->isEnabled());
    // A plain table has no pack to show.
    QVERIFY(!actions.action(u"about-pack")->isEnabled());
    trigger(fixture, u"close");
    QVERIFY(!actions.action(u"trim")->isEnabled());
    QVERIFY(fixture.window->mode() == MainWindow::Mode::Home);
}

void TestMainWindow::opensATableCleansAndComesBack()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    QVERIFY(fixture.window->mode() == MainWindow::Mode::Clean);
    GridView& grid = fixture.window->cleanPage().grid();
    // Edit a cell by typing.
    QVERIFY(grid.goToCell(2, 1));
    QTest::keyClick(&grid, Qt::Key_F2);
    auto* editor = grid.findChild<QLineEdit*>(QStringLiteral("cellEditor"));
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("Graffiti"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(fixture.window->session()->workspace().history().entries().size(), 1U);
    // Trim the column by the dialog.
    trigger(fixture, u"trim");
    auto* dialog = fixture.wait<QDialog>("operationDialog");
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(fixture.window->session()->workspace().history().entries().size(), 2U);
    const std::string path = fixture.window->session()->workspace().path().string();
    // A restart brings everything back.
    fixture.makeWindow();
    fixture.window->openFile(QString::fromStdString(path));
    QTRY_VERIFY(fixture.window->session());
    const ProjectSession& session = *fixture.window->session();
    QCOMPARE(session.workspace().history().entries().size(), 2U);
    QCOMPARE(std::string(session.table().cell(1, 1).text), std::string("Graffiti"));
    QCOMPARE(std::string(session.table().cell(2, 1).text), std::string("Graffiti"));
    trigger(fixture, u"undo");
    trigger(fixture, u"undo");
    QCOMPARE(std::string(session.table().cell(1, 1).text), std::string(" Graffiti"));
}

void TestMainWindow::finderRunsACommand()
{
    tests::WindowFixture fixture;
    trigger(fixture, u"finder");
    auto* finder = fixture.wait<QDialog>("commandFinder");
    QVERIFY(finder);
    auto* text = finder->findChild<QLineEdit*>(QStringLiteral("finderText"));
    QTest::keyClicks(text, QStringLiteral("city desk"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(fixture.window->mode() == MainWindow::Mode::City);
}

void TestMainWindow::finderKnowsWhatOnlyMenusOffer()
{
    tests::WindowFixture fixture;
    trigger(fixture, u"finder");
    auto* finder = fixture.wait<QDialog>("commandFinder");
    QVERIFY(finder);
    for (const char* words : {"Español", "Chart", "Recovery sheet"}) {
        finder->findChild<QLineEdit*>(QStringLiteral("finderText"))->setText(QString::fromUtf8(words));
        const auto* list = finder->findChild<QListWidget*>(QStringLiteral("finderList"));
        QVERIFY2(list->count() > 0, words);
        QVERIFY2(list->item(0)->text().contains(QString::fromUtf8(words), Qt::CaseInsensitive), words);
    }
}

void TestMainWindow::enterPressesTheButtonWithTheKeyboard()
{
    tests::WindowFixture fixture;
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    auto* open = fixture.window->findChild<QPushButton*>(QStringLiteral("homeOpen"));
    open->setFocus();
    QTest::keyClick(open, Qt::Key_Return);
    QVERIFY(fixture.wait<QFileDialog>("fileChooser"));
}

void TestMainWindow::panesAreReachedByF6()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    QTRY_VERIFY(!fixture.window->findChild<QDialog*>(QStringLiteral("importDialog")));
    fixture.window->session()->setCell(0, 1, QStringLiteral("x")); // an empty history has nothing to focus
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    QSet<QString> reached;
    for (int i = 0; i < 8; ++i) {
        trigger(fixture, u"next-pane");
        for (QWidget* widget = QApplication::focusWidget(); widget; widget = widget->parentWidget())
            reached << widget->objectName();
    }
    for (const char* pane : {"modeRail", "filterDock", "grid", "historyDock"})
        QVERIFY2(reached.contains(QString::fromLatin1(pane)), pane);
}

void TestMainWindow::missingFileIsExplained()
{
    tests::WindowFixture fixture;
    fixture.window->openFile(fixture.path(QStringLiteral("nowhere.csv")));
    auto* box = fixture.wait<QMessageBox>("messageBox");
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(QStringLiteral("nowhere.csv")));
    QVERIFY(!box->informativeText().contains(fixture.path({})));
}

void TestMainWindow::badFilesAreExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QStringLiteral("empty.csv") << QByteArray();
    QTest::newRow("picture") << QStringLiteral("photo.csv") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20);
    QTest::newRow("cut-off bundle") << QStringLiteral("cut.glean") << QByteArray("PK\x03\x04\x0a\0\0\0", 8);
    QTest::newRow("cut-off project") << QStringLiteral("cut.gleaner") << QByteArray("SQLite format 3\0abc", 19);
}

void TestMainWindow::badFilesAreExplained()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    tests::WindowFixture fixture;
    fixture.window->openFile(fixture.writeFile(name, bytes));
    auto* box = fixture.wait<QMessageBox>("messageBox");
    QVERIFY(box);
    QVERIFY(!box->informativeText().isEmpty());
    QVERIFY(!box->detailedText().contains(fixture.path({})));
    QVERIFY(!fixture.window->session());
}

void TestMainWindow::droppedFileIsOpened()
{
    tests::WindowFixture fixture;
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(fixture.writeFile(QStringLiteral("dropped.csv"), tests::ProjectFixture::requests()))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(fixture.window.get(), &drop);
    QVERIFY(fixture.wait<QDialog>("importDialog"));
}

void TestMainWindow::viewIsKeptWithTheProject()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    CleanPage* page = &fixture.window->cleanPage();
    page->grid().setColumnWidth(1, 233);
    page->grid().sortBy(SortKey{3, SortKey::Direction::Falling});
    page->facets().showOnly(1, {table::State::Value, "Graffiti"});
    QVERIFY(fixture.settle());
    const QString path = QString::fromStdString(fixture.window->session()->workspace().path().string());
    fixture.window->close();
    fixture.makeWindow();
    fixture.window->openFile(path);
    QTRY_VERIFY(fixture.window->session());
    QVERIFY(fixture.settle());
    page = &fixture.window->cleanPage();
    QCOMPARE(page->grid().columnWidth(1), 233);
    QVERIFY(page->grid().sort() == (SortKey{3, SortKey::Direction::Falling}));
    QCOMPARE(fixture.window->session()->shownRows().count(), 1U);
    QCOMPARE(page->facets().facetCount(), 1);
}

void TestMainWindow::secondWindowIsReadOnly()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    const QString path = QString::fromStdString(fixture.window->session()->workspace().path().string());
    tests::WindowFixture other;
    other.window->openFile(path);
    QTRY_VERIFY(other.window->session());
    QVERIFY(other.window->session()->isReadOnly());
    QVERIFY(!other.window->actions().action(u"trim")->isEnabled());
    auto* banner = other.window->findChild<QWidget*>(QStringLiteral("readOnlyBanner"));
    QVERIFY(banner->isVisible());
    QVERIFY(other.window->findChild<QPushButton*>(QStringLiteral("bannerSaveCopy"))->isVisible());
    QVERIFY(
        !(other.window->cleanPage().grid().gridModel().flags(other.window->cleanPage().grid().gridModel().index(0, 0))
            & Qt::ItemIsEditable));
}

void TestMainWindow::noteByKeyboard()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    QVERIFY(fixture.window->cleanPage().grid().goToCell(3, 3));
    trigger(fixture, u"note-question");
    auto* dialog = fixture.wait<QDialog>("noteDialog");
    QVERIFY(dialog);
    auto* text = dialog->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
    auto* save = dialog->findChild<QPushButton*>(QStringLiteral("noteSave"));
    QVERIFY(!save->isEnabled());
    QTest::keyClicks(text, QStringLiteral("Is the zip code known?"));
    QVERIFY(save->isEnabled());
    QTest::keyClick(save, Qt::Key_Return);
    QTRY_COMPARE(fixture.window->session()->workspace().notes().size(), 1U);
    const crowd::Annotation& note = fixture.window->session()->workspace().notes()[0].annotation;
    QVERIFY(note.type == crowd::AnnotationType::Question);
    QVERIFY(!note.row.empty());
    QCOMPARE(note.column, fixture.window->session()->table().schema().columns[3].id);
    const GridModel& model = fixture.window->cleanPage().grid().gridModel();
    QCOMPARE(model.index(3, 3).data(GridModel::NotesRole).toInt(), 1);
}

void TestMainWindow::undoIsNamed()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    fixture.window->session()->setCell(0, 1, QStringLiteral("x"));
    const QAction* undo = fixture.window->actions().action(u"undo");
    QVERIFY(undo->isEnabled());
    QVERIFY2(undo->text().contains(QStringLiteral("Edit cells in kind")), qPrintable(undo->text()));
    trigger(fixture, u"undo");
    QVERIFY(!undo->isEnabled());
    QVERIFY(fixture.window->actions().action(u"redo")->text().contains(QStringLiteral("Edit cells in kind")));
}

void TestMainWindow::recipeIsAppliedWholeOrNotAtAll()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    const auto apply = [&](const QString& name, const QByteArray& recipe) {
        const QString file = fixture.writeFile(name, recipe);
        trigger(fixture, u"recipe-apply");
        auto* chooser = fixture.wait<QFileDialog>("fileChooser");
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(file);
        chooser->reject();
        QTRY_VERIFY(!fixture.window->findChild<QFileDialog*>(QStringLiteral("fileChooser")));
        QVERIFY(fixture.settle());
    };
    const ProjectSession& session = *fixture.window->session();
    apply(QStringLiteral("good.json"),
        R"({"gleaner:recipe":1,"steps":[{"op":"trim-whitespace/1","params":{"columns":["kind"],"ends":"both"}},)"
        R"({"op":"change-case/1","params":{"columns":["kind"],"to":"upper","keep":[]}}]})");
    QTRY_COMPARE(session.workspace().history().entries().size(), 2U);
    QCOMPARE(std::string(session.table().cell(1, 1).text), std::string("GRAFFITI"));
    // The second step starts from a value that the cell no longer holds.
    const std::string row = session.table().rowId(0);
    const base::Json bad = {{"gleaner:recipe", 1},
        {"steps",
            {{{"op", "collapse-whitespace/1"}, {"params", {{"columns", {"street"}}}}},
                {{"op", "set-cell/1"}, {"scope", {{"rows", {row}}}},
                    {"params",
                        {{"cells", {{{"row", row}, {"column", "kind"}, {"before", "vGraffiti"}, {"after", "vX"}}}},
                            {"reason", ""}}}}}}};
    apply(QStringLiteral("bad.json"), QByteArray::fromStdString(bad.dump()));
    auto* box = fixture.wait<QMessageBox>("messageBox");
    QVERIFY(box);
    QCOMPARE(session.workspace().history().entries().size(), 2U);
    QCOMPARE(std::string(session.table().cell(4, 2).text), std::string("Oak  Ave"));
}

void TestMainWindow::whatWasNoticedIsReachable()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, "Id,Kind,Place\nA-1,oak,park\nA-2\nA-3,elm,lane\nA-4,ash,yard\n"));
    auto* button = fixture.wait<QToolButton>("issuesButton");
    QVERIFY(button);
    QVERIFY(button->toolTip().startsWith(QStringLiteral("1 thing")));
    button->click();
    auto* dialog = fixture.wait<QDialog>("issuesDialog");
    QVERIFY(dialog);
    dialog->findChild<QPushButton*>(QStringLiteral("issueNext"))->click();
    GridView& grid = fixture.window->cleanPage().grid();
    QTRY_COMPARE(grid.currentOrdinal().value_or(99), table::RowOrdinal{1});
    QCOMPARE(grid.currentColumn().value_or(99), std::size_t{1});
    // It goes with its table.
    const QPointer<QDialog> open(dialog);
    fixture.window->closeProject();
    QTRY_VERIFY(!open);
}

void TestMainWindow::exportsTheFileUntouched()
{
    tests::WindowFixture fixture;
    QVERIFY(open(fixture, tests::ProjectFixture::requests()));
    trigger(fixture, u"export");
    auto* chooser = fixture.wait<QFileDialog>("fileChooser");
    QVERIFY(chooser);
    const QString target = fixture.path(QStringLiteral("out.csv"));
    chooser->selectFile(target);
    QMetaObject::invokeMethod(chooser, "accept");
    QTRY_VERIFY(QFile::exists(target));
    QVERIFY(fixture.settle());
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), tests::ProjectFixture::requests());
}

void TestMainWindow::exportOffersUtf8ForCharactersTheFileCantHold()
{
    tests::WindowFixture fixture;
    const QByteArray latin1("id;name\n1;Pe\xF1"
                            "a\n2;Mu\xF1oz\n3;Zu\xF1iga\n");
    QVERIFY(open(fixture, latin1));
    fixture.window->session()->setCell(1, 1, QStringLiteral("ភ្នំ"));
    const auto exportTo = [&fixture](const QString& target) {
        trigger(fixture, u"export");
        auto* chooser = fixture.wait<QFileDialog>("fileChooser");
        if (!chooser)
            return false;
        chooser->selectFile(target);
        QMetaObject::invokeMethod(chooser, "accept");
        return fixture.settle();
    };
    const QString target = fixture.path(QStringLiteral("out.csv"));
    QVERIFY(exportTo(target));
    auto* box = fixture.wait<QMessageBox>("messageBox");
    QVERIFY(box);
    QVERIFY(!QFile::exists(target));
    QVERIFY2(box->informativeText().contains(QStringLiteral("RFC 4180")), qPrintable(box->informativeText()));
    box->findChild<QPushButton*>(QStringLiteral("confirmButton"))->click();
    QTRY_VERIFY(QFile::exists(target));
    QVERIFY(fixture.settle());
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("id,name\r\n1,Peña\r\n2,ភ្នំ\r\n3,Zuñiga\r\n"));
}

void TestMainWindow::languageChangesAtRunTime()
{
    QTemporaryDir folder;
    Program program({folder.filePath(QStringLiteral("profile")), QStringLiteral("en"), {}});
    VERIFY_OK(program.start());
    QVERIFY(QTest::qWaitForWindowExposed(program.window()));
    QCOMPARE(program.window()->actions().action(u"quit")->text(), QStringLiteral("Quit"));
    const QPointer<MainWindow> before = program.window();
    program.window()->findChild<QAction*>(QStringLiteral("language-es"))->trigger();
    QTRY_VERIFY(!before);
    QCOMPARE(program.window()->actions().action(u"quit")->text(), QStringLiteral("Salir"));
    QVERIFY(program.window()->isVisible());
    program.window()->findChild<QAction*>(QStringLiteral("language-en"))->trigger();
    QTRY_COMPARE(program.window()->actions().action(u"quit")->text(), QStringLiteral("Quit"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
