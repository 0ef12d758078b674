#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/facets/facet_panel.h"
#include "ui/grid/grid_view.h"
#include "ui/main_window/action_registry.h"
#include "ui/main_window/clean_page.h"
#include "ui/main_window/languages.h"
#include "ui/notes/notes_panel.h"

#include <QDialog>
#include <QPushButton>

using namespace gleaner;
using namespace gleaner::ui;

/// A picture of each window in each look, saved to the build folder for people to look at; and no nameless control.
class TestPictures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.use(QStringLiteral("en")); }
    void home_data() { tests::addLooks(); }
    void home();
    void opening_data() { tests::addLooks(); }
    void opening();
    void clean_data() { tests::addLooks(); }
    void clean();
    void otherModes_data() { tests::addLooks(); }
    void otherModes();
    void messages_data() { tests::addLooks(); }
    void messages();
    void dialogs_data() { tests::addLooks(); }
    void dialogs();

private:
    static QByteArray manyRequests();
    static bool openTable(tests::WindowFixture& fixture, const QByteArray& bytes);

    Languages m_languages;
};

QByteArray TestPictures::manyRequests()
{
    static const char* kinds[]
        = {"Graffiti", " Graffiti", "graffiti", "Dumped items", "dumped  items", "Pothole", "Street light", "Tree"};
    static const char* streets[] = {"Elm St", "Avenida Juárez", "Oak Ave", "ផ្លូវ ២៧១", "Main Street", "Calle 5"};
    QByteArray csv = "request,opened,kind,street,zip,status\n";
    for (int i = 0; i < 600; ++i) {
        csv += QByteArray::number(1000 + i) + ",2026-0" + QByteArray::number(1 + i % 9) + "-1"
            + QByteArray::number(i % 10) + ',' + kinds[(i * i + i / 7) % 8] + ',' + streets[(i * 5) % 6] + ','
            + (i % 11 == 0 ? "" : "9080") + (i % 11 == 0 ? "" : QByteArray::number(i % 10)) + ','
            + (i % 3 == 0 ? "closed" : "open") + '\n';
    }
    return csv;
}

bool TestPictures::openTable(tests::WindowFixture& fixture, const QByteArray& bytes)
{
    fixture.window->openFile(fixture.writeFile(QStringLiteral("service requests.csv"), bytes));
    auto* dialog = fixture.wait<QDialog>("importDialog");
    if (!dialog || !fixture.settle())
        return false;
    dialog->findChild<QPushButton*>(QStringLiteral("importOpen"))->click();
    return QTest::qWaitFor([&]() { return fixture.window->session() != nullptr; }, 10'000) && fixture.settle();
}

void TestPictures::home()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    workspace::KnownProject project;
    project.path = fixture.path(QStringLiteral("trees.gleaner")).toStdString();
    fixture.writeFile(QStringLiteral("trees.gleaner"), "x");
    project.title = "Street trees";
    project.lastOpened = "2026-11-20";
    project.unanswered = 2;
    project.pinned = true;
    VERIFY_OK(fixture.profile().rememberProject(project));
    project = {};
    project.path = fixture.path(QStringLiteral("gone.gleaner")).toStdString();
    project.title = "Beehives";
    project.lastOpened = "2026-10-02";
    VERIFY_OK(fixture.profile().rememberProject(project));
    fixture.makeWindow();
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("home-") + look), QString());
}

void TestPictures::opening()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    fixture.window->openFile(fixture.writeFile(QStringLiteral("service requests.csv"), manyRequests()));
    auto* dialog = fixture.wait<QDialog>("importDialog");
    QVERIFY(dialog);
    QVERIFY(fixture.settle());
    QCOMPARE(tests::inspect(*dialog, QStringLiteral("import-") + look), QString());
}

void TestPictures::clean()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    QVERIFY(openTable(fixture, manyRequests()));
    CleanPage& page = fixture.window->cleanPage();
    ProjectSession& session = *fixture.window->session();
    session.setCell(1, 2, QStringLiteral("Graffiti"));
    page.facets().addFacet(2);
    page.facets().addFacet(5);
    QVERIFY(fixture.settle());
    QVERIFY(page.grid().goToCell(2, 3));
    page.notes().addNote(crowd::AnnotationType::CannotTell);
    base::NullJob job;
    const auto trim = session.makeStep(
        "trim-whitespace/1", {{"columns", {session.table().schema().columns[2].id}}, {"ends", "both"}}, {});
    VERIFY_OK(trim);
    VERIFY_OK(session.workspace().apply(*trim, job));
    session.setCell(4, 3, QStringLiteral("Main St"));
    session.undo();
    QVERIFY(fixture.settle());
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("clean-") + look), QString());
    page.grid().goToCell(2, 2);
    fixture.window->actions().action(u"chart")->trigger();
    QVERIFY(fixture.settle());
    QTest::qWait(200);
    QVERIFY(fixture.settle());
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("chart-") + look), QString());
    page.showDock(QStringLiteral("notesDock"));
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("notes-") + look), QString());
}

void TestPictures::otherModes()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    fixture.window->setMode(MainWindow::Mode::Clean);
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("no-project-") + look), QString());
    fixture.window->setMode(MainWindow::Mode::Share);
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("share-no-project-") + look), QString());
    fixture.window->setMode(MainWindow::Mode::City);
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("city-no-registry-") + look), QString());
    QVERIFY(openTable(fixture, tests::ProjectFixture::requests()));
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("just-opened-") + look), QString());
    fixture.window->setMode(MainWindow::Mode::Share);
    QCOMPARE(tests::inspect(*fixture.window, QStringLiteral("share-plain-table-") + look), QString());
}

void TestPictures::messages()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    fixture.window->openFile(fixture.writeFile(QStringLiteral("cut.glean"), QByteArray("PK\x03\x04\x0a\0\0\0", 8)));
    auto* box = fixture.wait<QDialog>("messageBox");
    QVERIFY(box);
    QCOMPARE(tests::inspect(*box, QStringLiteral("message-refused-") + look), QString());
    box->reject();
    QTRY_VERIFY(!fixture.window->findChild<QDialog*>(QStringLiteral("messageBox")));
    fixture.window->actions().action(u"stored")->trigger();
    box = fixture.wait<QDialog>("messageBox");
    QVERIFY(box);
    QCOMPARE(tests::inspect(*box, QStringLiteral("message-stored-") + look), QString());
}

void TestPictures::dialogs()
{
    const QString look = tests::wearLook();
    tests::WindowFixture fixture;
    QVERIFY(openTable(fixture, manyRequests()));
    QVERIFY(fixture.window->cleanPage().grid().goToCell(0, 2));
    const std::pair<const char16_t*, const char*> dialogs[] = {
        {u"trim", "operationDialog"},
        {u"replace", "operationDialog"},
        {u"map-values", "operationDialog"},
        {u"case", "operationDialog"},
        {u"cluster", "clusterDialog"},
        {u"note-evidence", "noteDialog"},
        {u"finder", "commandFinder"},
        {u"shortcuts", "shortcutSheet"},
        {u"about", "messageBox"},
    };
    for (const auto& [action, name] : dialogs) {
        fixture.window->actions().action(action)->trigger();
        auto* dialog = fixture.wait<QDialog>(name);
        QVERIFY2(dialog, name);
        QTest::qWait(200);
        QVERIFY(fixture.settle());
        QCOMPARE(tests::inspect(*dialog, QStringView(action).toString() + QLatin1Char('-') + look), QString());
        dialog->reject();
        QTRY_VERIFY(!fixture.window->findChild<QDialog*>(QString::fromLatin1(name)));
    }
}

QTEST_MAIN(TestPictures)
#include "tst_pictures.moc"
