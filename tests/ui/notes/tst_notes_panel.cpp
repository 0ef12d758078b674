#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/notes/note_dialog.h"
#include "ui/notes/notes_model.h"
#include "ui/notes/notes_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace gleaner;
using namespace gleaner::ui;

class TestNotesPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cannotTellNeedsNoWords();
    void placeDecidesWhatTheNoteHangsOn();
    void evidenceNeedsAnHttpsLink();
    void clickJumps();
    void editsAndDeletes();
    void modelKeepsTheContract();
};

void TestNotesPanel::cannotTellNeedsNoWords()
{
    tests::ProjectFixture project;
    NotesPanel panel;
    panel.setSession(project.session.get());
    panel.setPlace(2, 1);
    panel.addNote(crowd::AnnotationType::CannotTell);
    QCOMPARE(project.session->workspace().notes().size(), 1U);
    QVERIFY(project.session->workspace().notes()[0].annotation.type == crowd::AnnotationType::CannotTell);
    panel.setEditable(false);
    panel.addNote(crowd::AnnotationType::CannotTell);
    QCOMPARE(project.session->workspace().notes().size(), 1U);
}

void TestNotesPanel::placeDecidesWhatTheNoteHangsOn()
{
    tests::ProjectFixture project;
    NotesPanel panel;
    panel.setSession(project.session.get());
    panel.setPlace(2, 1);
    const struct {
        int place;
        bool row;
        bool column;
    } cases[] = {{0, true, true}, {1, true, false}, {2, false, true}, {3, false, false}};
    std::size_t expected = 0;
    for (const auto& wanted : cases) {
        panel.addNote(crowd::AnnotationType::Comment);
        auto* dialog = panel.findChild<NoteDialog*>();
        QVERIFY(dialog);
        QCOMPARE(tests::namelessControls(*dialog), QStringList());
        dialog->findChild<QComboBox*>(QStringLiteral("notePlace"))->setCurrentIndex(wanted.place);
        dialog->findChild<QPlainTextEdit*>(QStringLiteral("noteText"))->setPlainText(QStringLiteral("Well"));
        dialog->findChild<QPushButton*>(QStringLiteral("noteSave"))->click();
        QCOMPARE(project.session->workspace().notes().size(), ++expected);
        const crowd::Annotation& note = project.session->workspace().notes().back().annotation;
        QCOMPARE(!note.row.empty(), wanted.row);
        QCOMPARE(!note.column.empty(), wanted.column);
        QTRY_VERIFY(!panel.findChild<NoteDialog*>());
    }
}

void TestNotesPanel::evidenceNeedsAnHttpsLink()
{
    crowd::Annotation start;
    start.table = "requests";
    start.type = crowd::AnnotationType::Evidence;
    auto dialog = std::make_unique<NoteDialog>(start, QString(), QString(), nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    dialog->show();
    auto* link = dialog->findChild<QLineEdit*>(QStringLiteral("noteLink"));
    auto* save = dialog->findChild<QPushButton*>(QStringLiteral("noteSave"));
    QVERIFY(link->isVisible());
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("noteText"))->setPlainText(QStringLiteral("See the map"));
    link->setText(QStringLiteral("http://example.org/map"));
    QVERIFY(!save->isEnabled());
    link->setText(QStringLiteral("https://example.org/map"));
    QVERIFY(save->isEnabled());
    dialog->findChild<QPlainTextEdit*>(QStringLiteral("noteText"))->setPlainText(QString(2001, u'a'));
    QVERIFY(!save->isEnabled());
}

void TestNotesPanel::clickJumps()
{
    tests::ProjectFixture project;
    NotesPanel panel;
    panel.setSession(project.session.get());
    panel.resize(300, 400);
    panel.show();
    panel.setPlace(2, 1);
    panel.addNote(crowd::AnnotationType::CannotTell);
    std::string table;
    std::string column;
    connect(&panel, &NotesPanel::jumpRequested, this,
        [&](const std::string& toTable, const std::string&, const std::string& toColumn) {
            table = toTable;
            column = toColumn;
        });
    auto* list = panel.findChild<QListView*>(QStringLiteral("notesList"));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(table, std::string("requests"));
    QCOMPARE(column, project.columnId(1));
}

void TestNotesPanel::editsAndDeletes()
{
    tests::ProjectFixture project;
    NotesPanel panel;
    panel.setSession(project.session.get());
    panel.setPlace(0, 0);
    VERIFY_OK(project.session->workspace().addNote(
        {"requests", "", project.columnId(1), crowd::AnnotationType::Comment, "Old", "", ""}));
    auto* list = panel.findChild<QListView*>(QStringLiteral("notesList"));
    list->setCurrentIndex(list->model()->index(0, 0));
    panel.findChild<QPushButton*>(QStringLiteral("noteEdit"))->click();
    auto* dialog = panel.findChild<NoteDialog*>();
    QVERIFY(dialog);
    auto* words = dialog->findChild<QPlainTextEdit*>(QStringLiteral("noteText"));
    words->setPlainText(QStringLiteral("New"));
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(project.session->workspace().notes()[0].annotation.text, std::string("New"));
    list->setCurrentIndex(list->model()->index(0, 0));
    panel.findChild<QPushButton*>(QStringLiteral("noteRemove"))->click();
    auto* box = panel.findChild<QMessageBox*>();
    QVERIFY(box);
    box->findChild<QPushButton*>(QStringLiteral("confirmButton"))->click();
    QVERIFY(project.session->workspace().notes().empty());
}

void TestNotesPanel::modelKeepsTheContract()
{
    tests::ProjectFixture project;
    NotesModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::string row = project.session->table().rowId(2);
    VERIFY_OK(project.session->workspace().addNote(
        {"requests", row, project.columnId(1), crowd::AnnotationType::Question, "Why?", "", ""}));
    model.setNotes(&project.session->workspace());
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.index(0).data(NotesModel::PlaceRole).toString().contains(QStringLiteral("row 3, kind")));
    model.setNotes(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestNotesPanel)
#include "tst_notes_panel.moc"
