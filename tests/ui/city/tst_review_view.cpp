#include "core/base/json.h"
#include "tests/ui/support/fake_registry.h"
#include "tests/ui/support/picture.h"
#include "ui/city/desk.h"
#include "ui/city/group_model.h"
#include "ui/city/item_model.h"
#include "ui/city/review_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace gleaner;

class TestReviewView : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyOffersToAdd();
    void groupsInTheOrderGiven();
    void itemsShowBeforeAndAfter();
    void acceptTheGroupByKey();
    void acceptSelectedItemsAlone();
    void conflictsMustBeChosen();
    void declineAsksForTheReason();
    void reasonThatNeedsANote();
    void needsWorkMarksThePlace();
    void acceptWithFix();
    void undoByKey();
    void nextOpenGroupAfterADecision();
    void modelsHold();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    template <typename Widget> Widget* part(const char* name)
    {
        return m_view->findChild<Widget*>(QString::fromLatin1(name));
    }
    void chooseGroup(int row);
    void selectItems(const std::vector<int>& rows);
    std::vector<registry::DecisionInput> lastDecisions();

    std::unique_ptr<ui::JobRunner> m_jobs;
    std::shared_ptr<tests::FakeRegistry> m_registry;
    std::unique_ptr<ui::Desk> m_desk;
    std::unique_ptr<ui::ReviewView> m_view;
    std::vector<registry::DecisionInput> m_decisions;
};

namespace {

enum Group { Trim, Agree, Notes, Clash };

} // namespace

void TestReviewView::init()
{
    m_jobs = std::make_unique<ui::JobRunner>();
    m_registry = tests::treesRegistry();
    m_desk = std::make_unique<ui::Desk>(*m_jobs);
    m_view = std::make_unique<ui::ReviewView>(m_desk.get());
    m_decisions.clear();
    connect(m_view.get(), &ui::ReviewView::decisionsMade, this,
        [this](const std::vector<registry::DecisionInput>& decisions) { m_decisions = decisions; });
    m_desk->setRegistry(m_registry);
    m_view->resize(1040, 620);
    m_view->show();
    QTRY_VERIFY(m_jobs->isIdle());
}

void TestReviewView::cleanup()
{
    m_view.reset();
    m_desk.reset();
    m_jobs.reset();
}

void TestReviewView::chooseGroup(int row)
{
    auto* groups = part<QListView>("groupList");
    groups->setCurrentIndex(groups->model()->index(row, 0));
}

void TestReviewView::selectItems(const std::vector<int>& rows)
{
    auto* items = part<QTableView>("itemTable");
    items->clearSelection();
    for (const int row : rows)
        items->selectionModel()->select(
            items->model()->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void TestReviewView::emptyOffersToAdd()
{
    m_registry->reviewGroups.clear();
    m_desk->reload();
    QTRY_VERIFY(part<QPushButton>("addFromReviewButton")->isVisible());
    QSignalSpy asked(m_view.get(), &ui::ReviewView::addRequested);
    part<QPushButton>("addFromReviewButton")->click();
    QCOMPARE(asked.count(), 1);
}

void TestReviewView::groupsInTheOrderGiven()
{
    auto* groups = part<QListView>("groupList");
    QCOMPARE(groups->model()->rowCount(), 4);
    QStringList headlines;
    for (int row = 0; row < 4; ++row)
        headlines << groups->model()->index(row, 0).data().toString();
    QCOMPARE(headlines,
        (QStringList{"Trim whitespace", QString::fromUtf8("Elm st → Elm Street"), "Notes: Question",
            QString::fromUtf8("Pine → Pine Street")}));
    const QString spoken = groups->model()->index(3, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains("different values for one place"), qPrintable(spoken));
    QVERIFY(part<QLabel>("groupClass")->text().startsWith("To review."));
}

void TestReviewView::itemsShowBeforeAndAfter()
{
    auto* items = part<QTableView>("itemTable");
    QCOMPARE(items->model()->rowCount(), 40);
    const auto cell = [items](int row, int column) { return items->model()->index(row, column).data().toString(); };
    QCOMPARE(cell(0, ui::ItemModel::PlaceColumn), QString("A-1"));
    QCOMPARE(cell(0, ui::ItemModel::BeforeColumn), QString::fromUtf8("·Pine Blvd··"));
    QCOMPARE(cell(0, ui::ItemModel::AfterColumn), QString("Pine Blvd"));
    QCOMPARE(cell(0, ui::ItemModel::VerdictColumn), QString("Open"));
    QVERIFY(items->isColumnHidden(ui::ItemModel::HeadColumn));
    chooseGroup(Clash);
    QVERIFY(!items->isColumnHidden(ui::ItemModel::HeadColumn));
    QCOMPARE(cell(2, ui::ItemModel::HeadColumn), QString("Palm Way"));
    QCOMPARE(
        items->model()->headerData(ui::ItemModel::BeforeColumn, Qt::Horizontal).toString(), QString("In the pack"));
    chooseGroup(Notes);
    QVERIFY(items->isColumnHidden(ui::ItemModel::BeforeColumn));
    QCOMPARE(cell(0, ui::ItemModel::AfterColumn), QString::fromUtf8("Question: “Is this tree still there?”"));
}

void TestReviewView::acceptTheGroupByKey()
{
    part<QListView>("groupList")->setFocus();
    QTest::keyClick(part<QListView>("groupList"), Qt::Key_Down);
    QTest::keyClick(part<QListView>("groupList"), Qt::Key_A);
    QCOMPARE(m_decisions.size(), std::size_t{1});
    QCOMPARE(m_decisions[0].group, std::string("group-agree"));
    QVERIFY(m_decisions[0].item.empty());
    QCOMPARE(m_decisions[0].verdict, review::Verdict::Accepted);
    QCOMPARE(m_decisions[0].reason, std::string("ok"));
}

void TestReviewView::acceptSelectedItemsAlone()
{
    selectItems({3, 1});
    QCOMPARE(part<QPushButton>("acceptButton")->accessibleName(), QString("Accept 2 item(s)"));
    part<QPushButton>("acceptButton")->click();
    QCOMPARE(m_decisions.size(), std::size_t{2});
    QVERIFY(m_decisions[0].group.empty());
    QCOMPARE(m_decisions[0].item, m_registry->reviewGroups[Trim].items[1].id);
    QCOMPARE(m_decisions[1].item, m_registry->reviewGroups[Trim].items[3].id);
    part<QTableView>("itemTable")->setFocus();
    QTest::keyClick(part<QTableView>("itemTable"), Qt::Key_Escape);
    QCOMPARE(part<QPushButton>("acceptButton")->accessibleName(), QString("Accept group"));
}

void TestReviewView::conflictsMustBeChosen()
{
    chooseGroup(Clash);
    QVERIFY(!part<QPushButton>("acceptButton")->isEnabled());
    QVERIFY(part<QLabel>("selectionHint")->text().contains("exclude each other"));
    QTest::keyClick(part<QListView>("groupList"), Qt::Key_A);
    QVERIFY(m_decisions.empty());
    selectItems({1});
    QVERIFY(part<QPushButton>("acceptButton")->isEnabled());
    part<QPushButton>("acceptButton")->click();
    QCOMPARE(m_decisions.size(), std::size_t{1});
}

void TestReviewView::declineAsksForTheReason()
{
    chooseGroup(Clash);
    selectItems({0});
    QTest::keyClick(part<QTableView>("itemTable"), Qt::Key_D);
    auto* dialog = part<QDialog>("decisionDialog");
    QVERIFY(dialog);
    auto* reasons = dialog->findChild<QComboBox*>("reasonChoice");
    QCOMPARE(reasons->currentText(), QString("Another value fitted better"));
    QCOMPARE(reasons->count(), 9);
    QVERIFY(dialog->findChild<QLabel*>("reasonWording")->text().contains("Several values were proposed"));
    dialog->findChild<QPlainTextEdit*>("decisionNote")->setPlainText("Seen on site.");
    dialog->findChild<QPushButton*>("decideButton")->click();
    QCOMPARE(m_decisions.size(), std::size_t{1});
    QCOMPARE(m_decisions[0].verdict, review::Verdict::Declined);
    QCOMPARE(m_decisions[0].reason, std::string("lost-conflict"));
    QCOMPARE(m_decisions[0].note, std::string("Seen on site."));
    QVERIFY(m_decisions[0].pointer.empty());
}

void TestReviewView::reasonThatNeedsANote()
{
    part<QPushButton>("declineButton")->click();
    auto* dialog = part<QDialog>("decisionDialog");
    auto* reasons = dialog->findChild<QComboBox*>("reasonChoice");
    auto* decide = dialog->findChild<QPushButton*>("decideButton");
    QVERIFY(decide->isEnabled());
    reasons->setCurrentIndex(reasons->findText("A city rule forbids it"));
    QVERIFY(!decide->isEnabled());
    dialog->findChild<QPlainTextEdit*>("decisionNote")->setPlainText("Ordinance 12.4");
    QVERIFY(decide->isEnabled());
    dialog->findChild<QPlainTextEdit*>("decisionNote")->setPlainText(QString(1001, 'x'));
    QVERIFY(!decide->isEnabled());
    dialog->reject();
    QVERIFY(m_decisions.empty());
}

void TestReviewView::needsWorkMarksThePlace()
{
    selectItems({0});
    QTest::keyClick(part<QTableView>("itemTable"), Qt::Key_W);
    auto* dialog = part<QDialog>("decisionDialog");
    QCOMPARE(dialog->findChild<QComboBox*>("reasonChoice")->count(), 2);
    dialog->findChild<QPushButton*>("decideButton")->click();
    QCOMPARE(m_decisions[0].verdict, review::Verdict::NeedsWork);
    const std::string pointer = base::Json({{"cells", {{"trees", "[\"A-1\"]", "o2jd"}}}}).dump();
    QCOMPARE(m_decisions[0].pointer, pointer);
    QVERIFY(base::parseControlJson(m_decisions[0].pointer, "pointer").has_value());
    m_decisions.clear();
    QTRY_VERIFY(!part<QDialog>("decisionDialog"));
    part<QTableView>("itemTable")->clearSelection();
    part<QPushButton>("needsWorkButton")->click();
    part<QDialog>("decisionDialog")->findChild<QPushButton*>("decideButton")->click();
    QCOMPARE(m_decisions[0].group, std::string("group-trim"));
    QVERIFY(m_decisions[0].pointer.find("A-40") != std::string::npos);
}

void TestReviewView::acceptWithFix()
{
    QVERIFY(!part<QPushButton>("acceptWithFixButton")->isEnabled());
    chooseGroup(Agree);
    QVERIFY(part<QPushButton>("acceptWithFixButton")->isEnabled());
    QTest::keyClick(part<QListView>("groupList"), Qt::Key_F);
    auto* dialog = part<QDialog>("fixDialog");
    auto* value = dialog->findChild<QLineEdit*>("amendedValue");
    QCOMPARE(value->text(), QString("Elm Street"));
    QVERIFY(!dialog->findChild<QPushButton*>("fixButton")->isEnabled());
    value->setText("ELM STREET");
    dialog->findChild<QPushButton*>("fixButton")->click();
    QCOMPARE(m_decisions.size(), std::size_t{1});
    QCOMPARE(m_decisions[0].verdict, review::Verdict::AcceptedWithFix);
    QCOMPARE(m_decisions[0].reason, std::string("value-adjusted"));
    QCOMPARE(m_decisions[0].amendedIs, std::string("v"));
    QCOMPARE(m_decisions[0].amended, std::string("ELM STREET"));
    chooseGroup(Notes);
    QVERIFY(!part<QPushButton>("acceptWithFixButton")->isEnabled());
}

void TestReviewView::undoByKey()
{
    QTest::keyClick(part<QListView>("groupList"), Qt::Key_U);
    QTRY_COMPARE(m_registry->undone(), 1);
    QTRY_VERIFY(m_jobs->isIdle());
}

void TestReviewView::nextOpenGroupAfterADecision()
{
    chooseGroup(Trim);
    registry::DecisionInput accept;
    accept.group = "group-trim";
    accept.reason = "ok";
    m_desk->setReviewer("r1");
    m_desk->decide({accept});
    QTRY_COMPARE(m_registry->decisions().size(), std::size_t{1});
    QTRY_COMPARE(part<QListView>("groupList")->currentIndex().row(), int(Agree));
    QVERIFY(part<QListView>("groupList")
                ->model()
                ->index(Trim, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains("all decided"));
}

void TestReviewView::modelsHold()
{
    ui::GroupModel groups;
    QAbstractItemModelTester groupTester(&groups, QAbstractItemModelTester::FailureReportingMode::QtTest);
    groups.reset(&m_registry->reviewGroups);
    QCOMPARE(groups.find("group-clash"), int(Clash));
    QCOMPARE(groups.find("none"), -1);
    ui::ItemModel items;
    QAbstractItemModelTester itemTester(&items, QAbstractItemModelTester::FailureReportingMode::QtTest);
    items.load(m_registry->reviewGroups[Clash]);
    QCOMPARE(items.rowCount(), 3);
    items.load(std::nullopt);
    QCOMPARE(items.rowCount(), 0);
    groups.reset(nullptr);
}

void TestReviewView::pictures()
{
    const QString look = tests::wearLook();
    cleanup();
    init(); // windows read the font when they are made
    selectItems({1, 2});
    QCOMPARE(tests::inspect(*m_view, "city-review-" + look), QString());
    chooseGroup(Clash);
    QCOMPARE(tests::inspect(*m_view, "city-conflict-" + look), QString());
    selectItems({0});
    part<QPushButton>("declineButton")->click();
    QCOMPARE(tests::inspect(*part<QDialog>("decisionDialog"), "city-decline-" + look), QString());
    part<QDialog>("decisionDialog")->reject();
    part<QPushButton>("acceptWithFixButton")->click();
    QCOMPARE(tests::inspect(*part<QDialog>("fixDialog"), "city-fix-" + look), QString());
}

QTEST_MAIN(TestReviewView)
#include "tst_review_view.moc"
