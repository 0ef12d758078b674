#include "tests/ui/support/project_fixture.h"
#include "ui/history/history_panel.h"

#include <QAbstractItemModelTester>
#include <QListView>

using namespace gleaner;
using namespace gleaner::ui;

class TestHistoryPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsHaveNamesAndCounts();
    void goesToAnyStep();
    void newStepDropsTheUndoneOnes();
    void notesKeepTheUndoneOnes();
};

void TestHistoryPanel::stepsHaveNamesAndCounts()
{
    tests::ProjectFixture project;
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    project.session->setCell(1, 1, QStringLiteral("Graffiti"));
    model.setSession(project.session.get());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("Edit cells in kind"));
    QVERIFY(model.index(1).data(HistoryModel::CountsRole).toString().startsWith(QStringLiteral("1 cell")));
    QVERIFY(model.index(1).data(HistoryModel::CurrentRole).toBool());
}

void TestHistoryPanel::goesToAnyStep()
{
    tests::ProjectFixture project;
    HistoryPanel panel;
    panel.setSession(project.session.get());
    panel.show();
    for (const char* value : {"one", "two", "three"})
        project.session->setCell(0, 1, QString::fromLatin1(value));
    auto* list = panel.findChild<QListView*>(QStringLiteral("historyList"));
    QCOMPARE(list->model()->rowCount(), 4);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(project.cell(0, 1), std::string("one"));
    QVERIFY(list->model()->index(3, 0).data(HistoryModel::UndoneRole).toBool());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
    QCOMPARE(project.cell(0, 1), std::string("three"));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
    QCOMPARE(project.cell(0, 1), std::string("Graffiti"));
}

void TestHistoryPanel::newStepDropsTheUndoneOnes()
{
    tests::ProjectFixture project;
    project.session->setCell(0, 1, QStringLiteral("one"));
    project.session->setCell(0, 1, QStringLiteral("two"));
    project.session->undo();
    project.session->setCell(0, 1, QStringLiteral("other"));
    HistoryModel model;
    model.setSession(project.session.get());
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(project.cell(0, 1), std::string("other"));
}

void TestHistoryPanel::notesKeepTheUndoneOnes()
{
    tests::ProjectFixture project;
    project.session->setCell(0, 1, QStringLiteral("one"));
    project.session->undo();
    VERIFY_OK(project.session->workspace().addNote(
        {"requests", "", "", crowd::AnnotationType::Comment, "Fine table", "", ""}));
    QVERIFY(project.session->workspace().history().canRedo());
    project.session->redo();
    QCOMPARE(project.cell(0, 1), std::string("one"));
}

QTEST_MAIN(TestHistoryPanel)
#include "tst_history_panel.moc"
