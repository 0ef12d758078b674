#include "tests/ui/support/picture.h"
#include "tests/ui/support/project_fixture.h"
#include "ui/clusters/cluster_dialog.h"
#include "ui/clusters/cluster_model.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>

using namespace gleaner;
using namespace gleaner::ui;

class TestClusterDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void modelKeepsTheContract();
    void nothingIsDecidedBeforehand();
    void enterMergesAndApplyMakesOneStep();
    void targetCanBeEdited();
    void distinctAndLaterChangeNothing();
    void unticksAMember();
    void acceptAllSaysCountsFirst();
    void otherColumnSearchesAnew();

private:
    template <typename Widget> Widget* part(const char* name)
    {
        return m_dialog->findChild<Widget*>(QString::fromLatin1(name));
    }

    std::unique_ptr<tests::ProjectFixture> m_project;
    QPointer<ClusterDialog> m_dialog;
};

void TestClusterDialog::init()
{
    m_project = std::make_unique<tests::ProjectFixture>();
    m_dialog = new ClusterDialog(*m_project->session, 1, nullptr);
    connect(m_dialog, &ClusterDialog::prepared, m_project->session.get(), &ProjectSession::commit);
    m_dialog->show();
    QVERIFY(m_project->settle());
}

void TestClusterDialog::cleanup()
{
    delete m_dialog;
    m_project.reset();
}

void TestClusterDialog::modelKeepsTheContract()
{
    ClusterModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setClusters({{"k", {{{table::State::Value, "A"}, 2}, {{table::State::Value, "a"}, 1}}, 3}});
    QCOMPARE(model.rowCount(), 1);
    model.decide(0, ClusterModel::Decision::Merge);
    QCOMPARE(model.totals().values, 1U);
    QCOMPARE(model.totals().rows, 1U);
    model.setClusters({});
    QCOMPARE(model.rowCount(), 0);
}

void TestClusterDialog::nothingIsDecidedBeforehand()
{
    auto* model = m_dialog->findChild<ClusterModel*>();
    QCOMPARE(model->rowCount(), 1);
    QVERIFY(model->decisionAt(0) == ClusterModel::Decision::Open);
    QVERIFY(!part<QPushButton>("applyButton")->isEnabled());
    QCOMPARE(part<QListWidget>("clusterMembers")->count(), 3);
    QCOMPARE(tests::namelessControls(*m_dialog), QStringList());
}

void TestClusterDialog::enterMergesAndApplyMakesOneStep()
{
    QTest::keyClick(part<QTableView>("clusterList"), Qt::Key_Return);
    QVERIFY(part<QPushButton>("applyButton")->isEnabled());
    QVERIFY(m_dialog->isVisible());
    part<QPushButton>("applyButton")->click();
    QVERIFY(m_project->settle());
    const std::string target = m_project->cell(0, 1);
    QCOMPARE(m_project->cell(1, 1), target);
    QCOMPARE(m_project->cell(2, 1), target);
    QCOMPARE(m_project->session->workspace().history().entries().size(), 1U);
    QTRY_VERIFY(!m_dialog);
}

void TestClusterDialog::targetCanBeEdited()
{
    auto* target = part<QLineEdit>("clusterTarget");
    target->selectAll();
    QTest::keyClicks(target, QStringLiteral("Graffiti removal"));
    QTest::keyClick(target, Qt::Key_Return);
    part<QPushButton>("applyButton")->click();
    QVERIFY(m_project->settle());
    for (const std::size_t row : {0U, 1U, 2U})
        QCOMPARE(m_project->cell(row, 1), std::string("Graffiti removal"));
}

void TestClusterDialog::distinctAndLaterChangeNothing()
{
    auto* model = m_dialog->findChild<ClusterModel*>();
    QTest::keyClick(part<QTableView>("clusterList"), Qt::Key_D);
    QVERIFY(model->decisionAt(0) == ClusterModel::Decision::Distinct);
    QVERIFY(!part<QPushButton>("applyButton")->isEnabled());
    QTest::keyClick(part<QTableView>("clusterList"), Qt::Key_L);
    QVERIFY(model->decisionAt(0) == ClusterModel::Decision::Later);
    QVERIFY(!part<QPushButton>("applyButton")->isEnabled());
}

void TestClusterDialog::unticksAMember()
{
    auto* model = m_dialog->findChild<ClusterModel*>();
    auto* members = part<QListWidget>("clusterMembers");
    int other = -1;
    for (int i = 0; i < members->count(); ++i) {
        if (members->item(i)->text().contains(QChar(0x00B7)))
            other = i;
    }
    QVERIFY(other >= 0);
    members->setCurrentRow(other);
    QTest::keyClick(members, Qt::Key_Space);
    QVERIFY(!model->isMember(0, static_cast<std::size_t>(other)));
    QTest::keyClick(part<QTableView>("clusterList"), Qt::Key_Return);
    part<QPushButton>("applyButton")->click();
    QVERIFY(m_project->settle());
    QCOMPARE(m_project->cell(1, 1), std::string(" Graffiti"));
    QCOMPARE(m_project->cell(0, 1), m_project->cell(2, 1));
}

void TestClusterDialog::acceptAllSaysCountsFirst()
{
    auto* model = m_dialog->findChild<ClusterModel*>();
    part<QPushButton>("clusterAcceptAll")->click();
    auto* box = m_dialog->findChild<QMessageBox*>();
    QVERIFY(box);
    QVERIFY(box->informativeText().contains(QStringLiteral("2 values in 2 rows")));
    QVERIFY(model->decisionAt(0) == ClusterModel::Decision::Open);
    box->findChild<QPushButton*>(QStringLiteral("confirmButton"))->click();
    QVERIFY(model->decisionAt(0) == ClusterModel::Decision::Merge);
}

void TestClusterDialog::otherColumnSearchesAnew()
{
    part<QComboBox>("clusterColumn")->setCurrentIndex(3);
    QVERIFY(m_project->settle());
    QCOMPARE(m_dialog->findChild<ClusterModel*>()->rowCount(), 0);
    QVERIFY(part<QLabel>("clusterState")->text().contains(QStringLiteral("No similar values")));
}

QTEST_MAIN(TestClusterDialog)
#include "tst_cluster_dialog.moc"
