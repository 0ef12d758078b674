#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/charts/chart_panel.h"
#include "ui/charts/chart_view.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>

using namespace gleaner;
using namespace gleaner::ui;

class TestChartPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsTheSceneAndNothingElse();
    void equalLabelsStayApart();
    void showsAndCopiesTheTable();
    void keepsAndRemovesACharts();
    void saysWhetherItMayLeave();
    void hasNameAndDescription();

private:
    static bool settle(const tests::ProjectFixture& project)
    {
        QTest::qWait(200);
        return project.settle();
    }
};

void TestChartPanel::drawsTheSceneAndNothingElse()
{
    tests::ProjectFixture project;
    base::NullJob job;
    const auto scene = insight::makeScene(project.session->table(), {"requests", project.columnId(3), "Zips", ""}, job);
    VERIFY_OK(scene);
    std::unique_ptr<ChartView> view(ChartView::make(nullptr));
    view->setScene(*scene);
    const auto drawn = view->drawnBars();
    QCOMPARE(static_cast<std::size_t>(drawn.size()), scene->bars.size());
    for (std::size_t i = 0; i < scene->bars.size(); ++i) {
        QCOMPARE(drawn[static_cast<qsizetype>(i)].first, barLabel(scene->bars[i]));
        QCOMPARE(drawn[static_cast<qsizetype>(i)].second, static_cast<qreal>(scene->bars[i].count));
    }
    QVERIFY(!view->picture().isNull());
}

void TestChartPanel::equalLabelsStayApart()
{
    insight::ChartScene scene;
    const std::string same(40, 'x');
    scene.bars = {{same + "1", 5, 0, false}, {same + "2", 3, 0, false}};
    scene.axisMaximum = 5;
    std::unique_ptr<ChartView> view(ChartView::make(nullptr));
    view->setScene(scene);
    QCOMPARE(view->drawnBars().size(), 2);
    QVERIFY(view->drawnBars()[0].first != view->drawnBars()[1].first);
}

void TestChartPanel::showsAndCopiesTheTable()
{
    tests::ProjectFixture project;
    ChartPanel panel;
    panel.resize(400, 700);
    panel.show();
    panel.setSession(project.session.get());
    panel.showColumn(1);
    QVERIFY(settle(project));
    auto* table = panel.findChild<QTableWidget*>(QStringLiteral("chartTable"));
    QVERIFY(!table->isVisible());
    panel.findChild<QPushButton*>(QStringLiteral("chartAsTable"))->click();
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 5);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("Dumped items"));
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("2"));
    panel.findChild<QPushButton*>(QStringLiteral("chartCopy"))->click();
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("kind\tRows\nDumped items\t2\n")));
    QCOMPARE(tests::namelessControls(panel), QStringList());
}

void TestChartPanel::keepsAndRemovesACharts()
{
    tests::ProjectFixture project;
    ChartPanel panel;
    panel.show();
    panel.setSession(project.session.get());
    panel.showColumn(1);
    panel.findChild<QLineEdit*>(QStringLiteral("chartTitle"))->setText(QStringLiteral("Dumped items lead"));
    panel.findChild<QPlainTextEdit*>(QStringLiteral("chartDescription"))->setPlainText(QStringLiteral("Two of six."));
    QVERIFY(settle(project));
    panel.findChild<QPushButton*>(QStringLiteral("chartKeep"))->click();
    QCOMPARE(project.session->workspace().charts().size(), 1U);
    QCOMPARE(project.session->workspace().charts()[0].spec.title, std::string("Dumped items lead"));
    QCOMPARE(project.session->workspace().charts()[0].spec.description, std::string("Two of six."));
    panel.findChild<QLineEdit*>(QStringLiteral("chartTitle"))->setText(QStringLiteral("Another name"));
    panel.findChild<QPushButton*>(QStringLiteral("chartKeep"))->click();
    QCOMPARE(project.session->workspace().charts().size(), 1U);
    QCOMPARE(project.session->workspace().charts()[0].spec.title, std::string("Another name"));
}

void TestChartPanel::saysWhetherItMayLeave()
{
    tests::ProjectFixture project;
    ChartPanel panel;
    panel.show();
    panel.setSession(project.session.get());
    panel.showColumn(1);
    QVERIFY(settle(project));
    QVERIFY(panel.findChild<QLabel*>(QStringLiteral("chartGuard"))->text().contains(QStringLiteral("stays here")));
}

void TestChartPanel::hasNameAndDescription()
{
    tests::ProjectFixture project;
    ChartPanel panel;
    panel.show();
    panel.setSession(project.session.get());
    panel.showColumn(1);
    panel.findChild<QLineEdit*>(QStringLiteral("chartTitle"))->setText(QStringLiteral("Kinds"));
    panel.findChild<QPlainTextEdit*>(QStringLiteral("chartDescription"))->setPlainText(QStringLiteral("Five kinds."));
    QVERIFY(settle(project));
    const auto* view = panel.findChild<ChartView*>();
    QCOMPARE(view->accessibleName(), QStringLiteral("Kinds"));
    QCOMPARE(view->accessibleDescription(), QStringLiteral("Five kinds."));
}

QTEST_MAIN(TestChartPanel)
#include "tst_chart_panel.moc"
