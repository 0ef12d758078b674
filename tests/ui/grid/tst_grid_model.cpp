#include "tests/support/small_table.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/grid/grid_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestGridModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheContract();
    void showsWhatCantBeSeen();
    void editIsAskedFor();
    void changedCellsAreMarked();
    void speaksACell();
    void notesAreMarked();
    void readOnlyRefuses();
    void longCellsAreCutWhenShown();
};

void TestGridModel::keepsTheContract()
{
    tests::ProjectFixture project;
    GridModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const table::Table& base = project.session->workspace().base("requests");
    model.setContent(table::rowsOf(base, base), ShownRows::inOrder({0, 1, 2, 3, 4, 5}));
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.columnCount(), 4);
    model.setContent(table::rowsOf(base, base), ShownRows::inOrder({5, 3}));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.lineOf(3), std::optional<int>(1));
    QVERIFY(!model.lineOf(0));
    model.setContent(table::rowsOf(base, base), ShownRows());
    QCOMPARE(model.rowCount(), 0);
    model.setContent(table::rowsOf(base, base), ShownRows::inOrder({4, 2, 0}));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.ordinalAt(0), 4U);
    model.setContent({}, ShownRows());
    QCOMPARE(model.columnCount(), 0);
}

void TestGridModel::showsWhatCantBeSeen()
{
    tests::ProjectFixture project;
    GridModel model;
    const table::Table& base = project.session->workspace().base("requests");
    model.setContent(table::rowsOf(base, base), ShownRows::inOrder({0, 1, 2, 3, 4, 5}));
    QCOMPARE(model.index(1, 1).data().toString(), QString(QChar(0x00B7)) + QStringLiteral("Graffiti"));
    QCOMPARE(model.index(5, 2).data().toString(), QStringLiteral("Line%1break").arg(QChar(0x21B5)));
    // The editor gets the text as it is.
    QCOMPARE(model.index(1, 1).data(Qt::EditRole).toString(), QStringLiteral(" Graffiti"));
    QVERIFY(model.index(3, 3).data(GridModel::PlaceholderRole).toBool());
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("kind"));
    QCOMPARE(model.headerData(4, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("5"));
}

void TestGridModel::editIsAskedFor()
{
    tests::ProjectFixture project;
    GridModel model;
    const table::Table& base = project.session->workspace().base("requests");
    model.setContent(table::rowsOf(base, base), ShownRows::inOrder({5, 1}));
    QSignalSpy asked(&model, &GridModel::editRequested);
    QVERIFY(model.setData(model.index(1, 1), QStringLiteral("Graffiti"), Qt::EditRole));
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toUInt(), 1U);
    QCOMPARE(asked.first().at(1).toInt(), 1);
    QCOMPARE(asked.first().at(2).toString(), QStringLiteral("Graffiti"));
    // The same text again is no edit.
    QVERIFY(!model.setData(model.index(1, 1), QStringLiteral(" Graffiti"), Qt::EditRole));
    QCOMPARE(asked.size(), 1);
}

void TestGridModel::changedCellsAreMarked()
{
    tests::ProjectFixture project;
    project.session->setCell(1, 1, QStringLiteral("Graffiti"));
    GridModel model;
    model.setContent(table::rowsOf(project.session->workspace().base("requests"), project.session->table()),
        ShownRows::inOrder({0, 1, 2, 3, 4, 5}));
    QVERIFY(model.index(1, 1).data(GridModel::ChangedRole).toBool());
    QVERIFY(!model.index(0, 1).data(GridModel::ChangedRole).toBool());
    QVERIFY(!model.index(1, 0).data(GridModel::ChangedRole).toBool());
    QVERIFY(model.index(1, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Was:")));
}

void TestGridModel::speaksACell()
{
    tests::ProjectFixture project;
    GridModel model;
    const table::Table& base = project.session->workspace().base("requests");
    model.setContent(table::rowsOf(base, base), ShownRows::inOrder({3}));
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("row 4, kind, Dumped items"));
    QCOMPARE(model.index(0, 3).data(Qt::AccessibleTextRole).toString(), QStringLiteral("row 4, zip, (blank)"));
}

void TestGridModel::notesAreMarked()
{
    tests::ProjectFixture project;
    workspace::Workspace& workspace = project.session->workspace();
    const std::string row = workspace.base("requests").rowId(2);
    VERIFY_OK(
        workspace.addNote({"requests", row, project.columnId(3), crowd::AnnotationType::Question, "Right?", "", ""}));
    VERIFY_OK(workspace.addNote({"requests", row, "", crowd::AnnotationType::Comment, "Whole row", "", ""}));
    GridModel model;
    model.setContent(table::rowsOf(workspace.base("requests"), workspace.base("requests")), ShownRows::inOrder({2, 3}));
    model.setMarks(GridMarks::of(workspace, "requests"));
    QCOMPARE(model.index(0, 3).data(GridModel::NotesRole).toInt(), 1);
    QCOMPARE(model.index(1, 3).data(GridModel::NotesRole).toInt(), 0);
    QVERIFY(model.index(0, 3).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("note")));
    QVERIFY(model.headerData(0, Qt::Vertical, Qt::ToolTipRole).toString().contains(QStringLiteral("Whole row")));
}

void TestGridModel::readOnlyRefuses()
{
    tests::ProjectFixture project;
    GridModel model;
    const table::Table& base = project.session->workspace().base("requests");
    model.setContent(table::rowsOf(base, base), ShownRows::inOrder({0}));
    model.setAccess(GridModel::Access::ReadOnly);
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, 0), QStringLiteral("x"), Qt::EditRole));
}

void TestGridModel::longCellsAreCutWhenShown()
{
    // Three bytes a character: the cut must not fall into one.
    std::string khmer;
    for (int i = 0; i < 100'000; ++i)
        khmer += "\xE1\x9E\x80";
    const table::Table table = tests::smallTable({"text"}, {{khmer}, {std::string(1 << 20, 'x')}, {"short"}});
    GridModel model;
    model.setContent(table::rowsOf(table, table), ShownRows::of(table.allRows()));
    const QString shown = model.lookAt(0, 0).text;
    QVERIFY(shown.size() < 500);
    QVERIFY(shown.endsWith(QChar(0x2026)));
    QVERIFY(!shown.contains(QChar(QChar::ReplacementCharacter)));
    QVERIFY(model.lookAt(1, 0).text.size() < 1300);
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().size() < 1300);
    QCOMPARE(model.lookAt(2, 0).text, QStringLiteral("short"));
    QCOMPARE(model.index(1, 0).data(Qt::EditRole).toString().size(), qsizetype{1 << 20});
}

QTEST_MAIN(TestGridModel)
#include "tst_grid_model.moc"
