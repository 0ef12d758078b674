#include "tests/ui/support/project_fixture.h"
#include "ui/grid/find_bar.h"
#include "ui/grid/grid_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestFindBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhileTyping();
    void nextAndPreviousGoRound();
    void notFound();
    void anotherFilterAnotherCount();
    void hiddenColumnsAreLeftOut();

private:
    QString count() const { return m_bar->findChild<QLabel*>(QStringLiteral("findCount"))->text(); }
    void type(const QString& words)
    {
        m_needle->setText(words);
        QVERIFY(m_project->settle());
    }

    std::unique_ptr<tests::ProjectFixture> m_project;
    std::unique_ptr<QWidget> m_window;
    GridView* m_grid = nullptr;
    FindBar* m_bar = nullptr;
    QLineEdit* m_needle = nullptr;
};

void TestFindBar::init()
{
    m_window.reset();
    m_project = std::make_unique<tests::ProjectFixture>();
    m_window = std::make_unique<QWidget>();
    m_grid = new GridView(m_project->jobs, m_window.get());
    m_bar = new FindBar(*m_grid, m_project->jobs, m_window.get());
    m_needle = m_bar->findChild<QLineEdit*>(QStringLiteral("findText"));
    m_grid->showRows(m_project->session->table(), m_project->session->table(), m_project->session->table().allRows());
    m_window->show();
    m_bar->open();
}

void TestFindBar::findsWhileTyping()
{
    type(QStringLiteral("GRAF"));
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    QCOMPARE(m_grid->currentIndex(), m_grid->gridModel().index(0, 1));
    // More letters stay at the same place while it matches.
    type(QStringLiteral("graffiti"));
    QCOMPARE(count(), QStringLiteral("1 of 3"));
    type(QString());
    QCOMPARE(count(), QString());
}

void TestFindBar::nextAndPreviousGoRound()
{
    type(QStringLiteral("oak"));
    QCOMPARE(m_grid->currentIndex(), m_grid->gridModel().index(3, 2));
    QTest::keyClick(m_needle, Qt::Key_Return);
    QCOMPARE(count(), QStringLiteral("2 of 2"));
    QCOMPARE(m_grid->currentIndex(), m_grid->gridModel().index(4, 2));
    m_bar->findNext();
    QCOMPARE(count(), QStringLiteral("1 of 2"));
    QTest::keyClick(m_needle, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(count(), QStringLiteral("2 of 2"));
    // From where the person went meanwhile.
    QVERIFY(m_grid->goToCell(0, 0));
    m_bar->findPrevious();
    QCOMPARE(m_grid->currentIndex(), m_grid->gridModel().index(4, 2));
}

void TestFindBar::notFound()
{
    QVERIFY(m_grid->goToCell(2, 2));
    type(QStringLiteral("zebra"));
    QCOMPARE(count(), QStringLiteral("Not found"));
    QCOMPARE(m_grid->currentIndex(), m_grid->gridModel().index(2, 2));
    QTest::keyClick(m_needle, Qt::Key_Escape);
    QVERIFY(m_bar->isHidden());
}

void TestFindBar::anotherFilterAnotherCount()
{
    type(QStringLiteral("graffiti"));
    table::RowSet rows(6, table::RowSet::Fill::None);
    rows.insert(2);
    rows.insert(3);
    m_grid->showRows(m_project->session->table(), m_project->session->table(), rows);
    QCOMPARE(count(), QString());
    m_bar->findNext();
    QVERIFY(m_project->settle());
    QCOMPARE(count(), QStringLiteral("1 of 1"));
    QCOMPARE(m_grid->currentOrdinal(), std::optional<table::RowOrdinal>(2));
}

void TestFindBar::hiddenColumnsAreLeftOut()
{
    ColumnLayout columns = m_grid->columns();
    columns.hide(1);
    m_grid->setColumns(columns);
    type(QStringLiteral("graffiti"));
    QCOMPARE(count(), QStringLiteral("Not found"));
}

QTEST_MAIN(TestFindBar)
#include "tst_find_bar.moc"
