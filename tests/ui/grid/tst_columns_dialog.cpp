#include "ui/grid/columns_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestColumnsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hidesAndShows();
    void oneColumnStays();
    void pinsAndMoves();
    void filtersByName();
    void cancelChangesNothing();

private:
    QPushButton* button(const char* name) const { return m_dialog->findChild<QPushButton*>(QString::fromLatin1(name)); }
    void tick(int row, Qt::CheckState state) const { m_list->item(row)->setCheckState(state); }

    QPointer<ColumnsDialog> m_dialog;
    QListWidget* m_list = nullptr;
    std::optional<ColumnLayout> m_chosen;
};

void TestColumnsDialog::init()
{
    delete m_dialog;
    m_chosen.reset();
    table::Schema schema;
    schema.columns = table::columnsForHeader({"id", "kind", "street", ""});
    m_dialog = new ColumnsDialog(schema, ColumnLayout(4, 100), nullptr);
    m_list = m_dialog->findChild<QListWidget*>(QStringLiteral("columnsList"));
    connect(m_dialog, &ColumnsDialog::chosen, this, [this](const ColumnLayout& columns) { m_chosen = columns; });
    m_dialog->show();
}

void TestColumnsDialog::hidesAndShows()
{
    QCOMPARE(m_list->count(), 4);
    QCOMPARE(m_list->item(3)->text(), QStringLiteral("Column 4"));
    QCOMPARE(m_list->item(0)->checkState(), Qt::Checked);
    // By keyboard, as everything else here.
    m_list->setCurrentRow(1);
    QTest::keyClick(m_list, Qt::Key_Space);
    QCOMPARE(
        m_dialog->findChild<QLabel*>(QStringLiteral("columnsCount"))->text(), QStringLiteral("3 of 4 columns shown"));
    button("applyButton")->click();
    QVERIFY(m_chosen);
    QCOMPARE(m_chosen->shown(), (std::vector<int>{0, 2, 3}));
}

void TestColumnsDialog::oneColumnStays()
{
    button("columnsHideAll")->click();
    QVERIFY(!button("applyButton")->isEnabled());
    tick(2, Qt::Checked);
    QVERIFY(button("applyButton")->isEnabled());
    button("applyButton")->click();
    QCOMPARE(m_chosen->shown(), (std::vector<int>{2}));
}

void TestColumnsDialog::pinsAndMoves()
{
    tick(1, Qt::Unchecked);
    m_list->setCurrentRow(2);
    button("columnsPin")->click();
    QCOMPARE(m_list->currentRow(), 0);
    QCOMPARE(m_list->item(0)->text(), QStringLiteral("street"));
    QCOMPARE(button("columnsPin")->text(), QStringLiteral("Let it scroll"));
    // Ticks that are not applied yet stay.
    QCOMPARE(m_list->item(2)->checkState(), Qt::Unchecked);
    QVERIFY(!button("columnsDown")->isEnabled());
    m_list->setCurrentRow(3);
    button("columnsUp")->click();
    QCOMPARE(m_list->item(2)->text(), QStringLiteral("Column 4"));
    button("applyButton")->click();
    QCOMPARE(m_chosen->order(), (std::vector<int>{2, 0, 3, 1}));
    QCOMPARE(m_chosen->shown(), (std::vector<int>{2, 0, 3}));
    QVERIFY(m_chosen->isPinned(2));
}

void TestColumnsDialog::filtersByName()
{
    m_dialog->findChild<QLineEdit*>(QStringLiteral("columnsFilter"))->setText(QStringLiteral("ID"));
    QVERIFY(m_list->item(1)->isHidden());
    QVERIFY(!m_list->item(0)->isHidden());
    // All in the list, not all there are.
    button("columnsHideAll")->click();
    button("applyButton")->click();
    QCOMPARE(m_chosen->shown(), (std::vector<int>{1, 2, 3}));
}

void TestColumnsDialog::cancelChangesNothing()
{
    tick(0, Qt::Unchecked);
    button("cancelButton")->click();
    QVERIFY(!m_chosen);
}

QTEST_MAIN(TestColumnsDialog)
#include "tst_columns_dialog.moc"
