#include "tests/support/small_table.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/grid/cell_panel.h"
#include "ui/grid/grid_view.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QToolButton>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestCellPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Numbers are grouped here whatever the language of the machine.
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void followsTheCurrentCell();
    void longCellsArePaged();
    void opensAndCloses();
};

namespace {

struct Panel {
    explicit Panel(const table::Table& table)
        : grid(new GridView(jobs, &window))
        , panel(new CellPanel(*grid, &window))
        , words(panel->findChild<QPlainTextEdit*>(QStringLiteral("cellText")))
    {
        grid->showRows(table, table, table.allRows());
        window.show();
    }
    QString label(const char* name) const { return panel->findChild<QLabel*>(QString::fromLatin1(name))->text(); }

    JobRunner jobs;
    QWidget window;
    GridView* grid;
    CellPanel* panel;
    QPlainTextEdit* words;
};

} // namespace

void TestCellPanel::followsTheCurrentCell()
{
    Panel shown(tests::smallTable({"id", "text"}, {{"1", "one\nline more"}, {"2", "\ttwo  "}}));
    shown.grid->goToCell(0, 1);
    shown.panel->open();
    QCOMPARE(shown.words->toPlainText(), QStringLiteral("one\nline more"));
    QCOMPARE(shown.label("cellTitle"), QStringLiteral("Row 1, text"));
    shown.grid->goToCell(1, 1);
    QCOMPARE(shown.words->toPlainText(), QStringLiteral("\ttwo  "));
    QCOMPARE(shown.label("cellTitle"), QStringLiteral("Row 2, text"));
    QVERIFY(shown.panel->findChild<QToolButton*>(QStringLiteral("cellNext"))->isHidden());
    shown.grid->showRows({}, {}, {});
    QCOMPARE(shown.words->toPlainText(), QString());
}

void TestCellPanel::longCellsArePaged()
{
    std::string longText;
    for (int i = 0; i < 100'000; ++i)
        longText += std::to_string(i % 10);
    Panel shown(tests::smallTable({"text"}, {{longText}}));
    shown.panel->open();
    QCOMPARE(shown.words->toPlainText().size(), CellPanel::pageLength);
    QCOMPARE(shown.label("cellPlace"), QStringLiteral("characters 1 to 8,000 of 100,000"));
    auto* next = shown.panel->findChild<QToolButton*>(QStringLiteral("cellNext"));
    auto* previous = shown.panel->findChild<QToolButton*>(QStringLiteral("cellPrevious"));
    QVERIFY(!previous->isEnabled());
    QString all = shown.words->toPlainText();
    while (next->isEnabled()) {
        next->click();
        all += shown.words->toPlainText();
    }
    QCOMPARE(all, QString::fromStdString(longText));
    QCOMPARE(shown.label("cellPlace"), QStringLiteral("characters 96,001 to 100,000 of 100,000"));
    QTest::keyClick(shown.words, Qt::Key_PageUp, Qt::AltModifier);
    QCOMPARE(shown.label("cellPlace"), QStringLiteral("characters 88,001 to 96,000 of 100,000"));
}

void TestCellPanel::opensAndCloses()
{
    Panel shown(tests::smallTable({"text"}, {{"a"}}));
    QVERIFY(QTest::qWaitForWindowActive(&shown.window));
    QVERIFY(shown.panel->isHidden());
    shown.panel->toggle();
    QVERIFY(shown.words->hasFocus());
    // From elsewhere the command brings the keyboard back to the text.
    shown.grid->setFocus();
    shown.panel->toggle();
    QVERIFY(shown.words->hasFocus());
    QTest::keyClick(shown.words, Qt::Key_Escape);
    QVERIFY(shown.panel->isHidden());
    QVERIFY(shown.grid->hasFocus());
}

QTEST_MAIN(TestCellPanel)
#include "tst_cell_panel.moc"
