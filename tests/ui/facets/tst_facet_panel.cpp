#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/facets/facet_box.h"
#include "ui/facets/facet_panel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>

using namespace gleaner;
using namespace gleaner::ui;

class TestFacetPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void modelKeepsTheContract();
    void countsAreExact();
    void spaceTicksAValue();
    void invertShowsTheOthers();
    void severalFacetsMeet();
    void textFilterAndBadPattern();
    void tickedValueThatVanishedStays();
    void clearShowsAllRows();
    void removeBringsRowsBack();

private:
    /// The boxes from top to bottom.
    FacetBox* box(int index)
    {
        const auto* list = m_panel->findChild<QSplitter*>();
        return qobject_cast<FacetBox*>(list->widget(index));
    }
    QString rows() { return m_panel->findChild<QLabel*>(QStringLiteral("facetRows"))->text(); }

    std::unique_ptr<tests::ProjectFixture> m_project;
    std::unique_ptr<FacetPanel> m_panel;
};

void TestFacetPanel::init()
{
    m_project = std::make_unique<tests::ProjectFixture>();
    m_panel = std::make_unique<FacetPanel>();
    m_panel->setSession(m_project->session.get());
    m_panel->resize(320, 700);
    m_panel->show();
}

void TestFacetPanel::cleanup()
{
    m_panel.reset();
    m_project.reset();
}

void TestFacetPanel::modelKeepsTheContract()
{
    JobRunner jobs;
    FacetModel model(jobs);
    const auto settle = [&jobs]() { return QTest::qWaitFor([&jobs]() { return jobs.isIdle(); }, 10'000); };
    const auto set = [&](std::vector<clean::ValueCount> values) {
        model.setValues(std::make_shared<const std::vector<clean::ValueCount>>(std::move(values)));
        return settle();
    };
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(set({{{table::State::Value, "b"}, 3}, {{table::State::Value, "a"}, 2}, {{}, 1}}));
    QCOMPARE(model.rowCount(), 3);
    model.setOrder(FacetModel::Order::ByName);
    QVERIFY(settle());
    QCOMPARE(model.index(1).data().toString(), QStringLiteral("a"));
    model.setSearch(QStringLiteral("B"));
    QVERIFY(settle());
    QCOMPARE(model.rowCount(), 2); // "b" and "(blank)"
    model.setSearch({});
    QVERIFY(settle());
    model.toggle(2);
    QCOMPARE(model.selection(), (std::vector<table::Cell>{{table::State::Value, "b"}}));
    QVERIFY(set({}));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data(FacetModel::CountRole).toString(), QStringLiteral("0"));
}

void TestFacetPanel::countsAreExact()
{
    m_panel->addFacet(1);
    QVERIFY(m_project->settle());
    FacetModel& model = box(0)->model();
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Dumped items"));
    QCOMPARE(model.index(0).data(FacetModel::CountRole).toString(), QStringLiteral("2"));
    QCOMPARE(tests::namelessControls(*m_panel), QStringList());
}

void TestFacetPanel::spaceTicksAValue()
{
    m_panel->addFacet(1);
    QVERIFY(m_project->settle());
    auto* list = box(0)->findChild<QListView*>(QStringLiteral("facetList"));
    list->setCurrentIndex(box(0)->model().index(0));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 2U);
    QCOMPARE(rows(), QStringLiteral("2 of 6 rows"));
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 6U);
}

void TestFacetPanel::invertShowsTheOthers()
{
    m_panel->showOnly(1, {table::State::Value, "Pothole"});
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 1U);
    box(0)->findChild<QToolButton*>(QStringLiteral("facetInvert"))->click();
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 5U);
}

void TestFacetPanel::severalFacetsMeet()
{
    m_panel->showOnly(1, {table::State::Value, "Graffiti"});
    m_panel->addFacet(3);
    QVERIFY(m_project->settle());
    // Counts of the second over the rows of the first.
    QCOMPARE(box(1)->model().rowCount(), 1);
    // Counts of the first over all rows: its own choice does not hide the others.
    QCOMPARE(box(0)->model().rowCount(), 5);
}

void TestFacetPanel::textFilterAndBadPattern()
{
    auto* text = m_panel->findChild<QLineEdit*>(QStringLiteral("filterText"));
    text->setText(QStringLiteral("oak"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 2U);
    m_panel->findChild<QAction*>(QStringLiteral("filterRegex"))->trigger();
    text->setText(QStringLiteral("("));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(m_project->settle());
    auto* problem = m_panel->findChild<QLabel*>(QStringLiteral("filterProblem"));
    QVERIFY(problem->isVisible());
    QVERIFY(!problem->text().isEmpty());
    QCOMPARE(m_project->session->shownRows().count(), 2U);
    text->setText(QStringLiteral("^1$"));
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(m_project->settle());
    QVERIFY(!problem->isVisible());
    QCOMPARE(m_project->session->shownRows().count(), 1U);
}

void TestFacetPanel::tickedValueThatVanishedStays()
{
    m_panel->showOnly(1, {table::State::Value, "graffiti"});
    QVERIFY(m_project->settle());
    m_project->session->setCell(2, 1, QStringLiteral("Graffiti"));
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 0U);
    QCOMPARE(box(0)->model().selection().size(), 1U);
    bool shown = false;
    for (int line = 0; line < box(0)->model().rowCount(); ++line)
        shown = shown || box(0)->model().index(line).data().toString() == QStringLiteral("graffiti");
    QVERIFY(shown);
}

void TestFacetPanel::clearShowsAllRows()
{
    m_panel->showOnly(1, {table::State::Value, "Pothole"});
    QVERIFY(m_project->settle());
    m_panel->findChild<QPushButton*>(QStringLiteral("facetClear"))->click();
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 6U);
    QCOMPARE(m_panel->facetCount(), 0);
}

void TestFacetPanel::removeBringsRowsBack()
{
    m_panel->showOnly(1, {table::State::Value, "Pothole"});
    QVERIFY(m_project->settle());
    box(0)->findChild<QToolButton*>(QStringLiteral("facetRemove"))->click();
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->session->shownRows().count(), 6U);
}

QTEST_MAIN(TestFacetPanel)
#include "tst_facet_panel.moc"
