#include "tests/ui/support/fake_workspace.h"
#include "tests/ui/support/picture.h"
#include "ui/receipts/answer_model.h"
#include "ui/receipts/receipts_dock.h"
#include "ui/receipts/receipts_panel.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace gleaner;

class TestReceiptsPanel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyOffersToOpenAReceipt();
    void sentences();
    void everyReasonHasItsWording();
    void detailShowsAllThatIsKnown();
    void filterByVerdict();
    void doubleClickAndEnterJump();
    void showsTheAnswerOfACell();
    void notesAndChartsAreNamed();
    void modelHolds();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    template <typename Widget> Widget* part(const char* name)
    {
        return m_dock->findChild<Widget*>(QString::fromLatin1(name));
    }
    void fill();

    std::unique_ptr<tests::FakeWorkspace> m_workspace;
    std::unique_ptr<ui::ReceiptsDock> m_dock;
};

namespace {

workspace::Answer answer(const review::Change& change, review::Verdict verdict, const std::string& reason)
{
    workspace::Answer made;
    made.decision.itemId = change.id;
    made.decision.itemKind = "change";
    made.decision.verdict = verdict;
    made.decision.reason = reason;
    made.change = change;
    return made;
}

} // namespace

void TestReceiptsPanel::init()
{
    m_workspace = std::make_unique<tests::FakeWorkspace>();
    m_dock = std::make_unique<ui::ReceiptsDock>();
    m_dock->resize(380, 640);
    m_dock->show();
}

void TestReceiptsPanel::fill()
{
    auto accepted = answer(tests::cellChange(*m_workspace, "A-17", 1, "Elm st", "Elm Street"),
        review::Verdict::Accepted, "already-proposed");
    accepted.decision.release = "2";
    accepted.decision.sharedWith = 1;
    auto fixed = answer(tests::cellChange(*m_workspace, "A-18", 1, " Oak Ave", "Oak Avenue"),
        review::Verdict::AcceptedWithFix, "format-adjusted");
    fixed.decision.amendedIs = "v";
    fixed.decision.amended = "Oak Av";
    fixed.decision.release = "2";
    auto declined
        = answer(tests::cellChange(*m_workspace, "A-17", 2, "9080", "90800"), review::Verdict::Declined, "wrong-value");
    declined.decision.note = "The postal service lists 90802.";
    auto back = answer(tests::cellChange(*m_workspace, "A-19", 1, "Pine", "Pine Court"), review::Verdict::NeedsWork,
        "evidence-missing");
    back.decision.pointer = R"({"cells":[["trees","[\"A-19\"]","street"]]})";
    auto open
        = answer(tests::cellChange(*m_workspace, "A-19", 2, "", "90802"), review::Verdict::NotReviewed, "no-time");
    open.decision.due = "2027-01-20";
    m_workspace->allAnswers = {accepted, fixed, declined, back, open};
    m_dock->setProject(m_workspace.get());
}

void TestReceiptsPanel::emptyOffersToOpenAReceipt()
{
    m_dock->setProject(m_workspace.get());
    auto* open = part<QPushButton>("openReceiptButton");
    QVERIFY(open && open->isVisible());
    QSignalSpy asked(m_dock.get(), &ui::ReceiptsDock::openRequested);
    open->click();
    QCOMPARE(asked.count(), 1);
    m_dock->setProject(nullptr);
    QVERIFY(open->isVisible());
}

void TestReceiptsPanel::sentences()
{
    QVERIFY(ui::totalsSentence({}).isEmpty());
    QVERIFY(ui::releaseSentence({}).isEmpty());
    fill();
    QCOMPARE(part<QLabel>("totalsSentence")->text(),
        QString("The city has decided on 4 of 5 item(s): 1 accepted, 1 accepted with a fix, 1 sent back for more work, "
                "1 declined, 1 not looked at yet."));
    QVERIFY(part<QLabel>("releaseSentence")->text().contains("live since version 2"));
    m_workspace->allAnswers.erase(m_workspace->allAnswers.begin(), m_workspace->allAnswers.begin() + 2);
    m_dock->refresh();
    QVERIFY(!part<QLabel>("releaseSentence")->isVisible());
}

void TestReceiptsPanel::everyReasonHasItsWording()
{
    QCOMPARE(review::reasons().size(), std::size_t{20});
    for (const review::Reason& reason : review::reasons()) {
        m_workspace->allAnswers = {answer(tests::cellChange(*m_workspace, "A-17", 1, "Elm st", "Elm Street"),
            reason.verdict, std::string(reason.code))};
        m_dock->setProject(m_workspace.get());
        QCOMPARE(part<QLabel>("answerReason")->text(), QString::fromUtf8(reason.wording.data(), reason.wording.size()));
        QVERIFY(!part<QLabel>("answerVerdict")->text().isEmpty());
    }
}

void TestReceiptsPanel::detailShowsAllThatIsKnown()
{
    fill();
    auto* list = part<QListView>("answerList");
    const auto detailOf = [&](int row) {
        list->setCurrentIndex(list->model()->index(row, 0));
        return part<QLabel>("answerExtra")->text();
    };
    QVERIFY(detailOf(0).contains("1 other person(s) proposed the same."));
    QCOMPARE(part<QLabel>("answerSubject")->text(), QString::fromUtf8("Row A-17, Street: Elm st → Elm Street"));
    QVERIFY(detailOf(1).contains("The city wrote: Oak Av"));
    QCOMPARE(part<QLabel>("answerSubject")->text(), QString::fromUtf8("Row A-18, Street: ·Oak Ave → Oak Avenue"));
    QVERIFY(detailOf(2).contains("The postal service lists 90802."));
    QVERIFY(detailOf(3).contains("row A-19"));
    QVERIFY(detailOf(4).contains("2027"));
    QCOMPARE(part<QLabel>("answerSubject")->text(), QString::fromUtf8("Row A-19, Zip: (blank) → 90802"));
}

void TestReceiptsPanel::filterByVerdict()
{
    fill();
    auto* filter = part<QComboBox>("verdictFilter");
    auto* list = part<QListView>("answerList");
    QCOMPARE(filter->count(), 6);
    QCOMPARE(list->model()->rowCount(), 5);
    filter->setCurrentIndex(filter->findData(static_cast<int>(review::Verdict::Declined)));
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(part<QLabel>("answerVerdict")->text(), QString("Declined"));
    m_dock->refresh();
    QCOMPARE(list->model()->rowCount(), 1);
    filter->setCurrentIndex(0);
    QCOMPARE(list->model()->rowCount(), 5);
}

void TestReceiptsPanel::doubleClickAndEnterJump()
{
    fill();
    auto* list = part<QListView>("answerList");
    QSignalSpy jumps(m_dock.get(), &ui::ReceiptsDock::jumpTo);
    const QPoint second = list->visualRect(list->model()->index(1, 0)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, second);
    QVERIFY(jumps.count() >= 1);
    const QList<QVariant> where = jumps.last();
    QCOMPARE(where[0].toString(), QString("trees"));
    QCOMPARE(where[1].toString(), QString("[\"A-18\"]"));
    QCOMPARE(where[2].toString(), QString::fromStdString(m_workspace->columnId(1)));
    const auto before = jumps.count();
    part<QPushButton>("showCellButton")->click();
    QCOMPARE(jumps.count(), before + 1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(jumps.count(), before + 2);
}

void TestReceiptsPanel::showsTheAnswerOfACell()
{
    fill();
    auto* filter = part<QComboBox>("verdictFilter");
    filter->setCurrentIndex(filter->findData(static_cast<int>(review::Verdict::Accepted)));
    m_dock->showCell("trees", "[\"A-17\"]", QString::fromStdString(m_workspace->columnId(2)));
    QCOMPARE(part<QLabel>("answerVerdict")->text(), QString("Declined"));
    QCOMPARE(filter->currentIndex(), 0);
    m_dock->showCell("trees", "[\"A-99\"]", "x");
    QCOMPARE(part<QLabel>("answerVerdict")->text(), QString("Declined"));
}

void TestReceiptsPanel::notesAndChartsAreNamed()
{
    workspace::Answer note;
    note.decision.itemKind = "annotation";
    note.decision.reason = "ok";
    note.decision.verdict = review::Verdict::Accepted;
    note.annotation
        = crowd::Annotation{"trees", "", m_workspace->columnId(1), crowd::AnnotationType::Question, "Why?", "", ""};
    workspace::Answer chart;
    chart.decision.itemKind = "chart";
    chart.decision.verdict = review::Verdict::Accepted;
    chart.decision.reason = "ok";
    m_workspace->allAnswers = {note, chart};
    m_dock->setProject(m_workspace.get());
    QCOMPARE(part<QLabel>("answerSubject")->text(), QString::fromUtf8("Column Street: “Why?”"));
    part<QListView>("answerList")->setCurrentIndex(part<QListView>("answerList")->model()->index(1, 0));
    QCOMPARE(part<QLabel>("answerSubject")->text(), QString("Your chart"));
    QVERIFY(!part<QPushButton>("showCellButton")->isEnabled());
}

void TestReceiptsPanel::modelHolds()
{
    ui::AnswerModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill();
    model.load(m_workspace.get());
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains("Accepted"));
    model.load(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestReceiptsPanel::pictures()
{
    const QString look = tests::wearLook();
    init(); // windows read the font when they are made
    fill();
    part<QListView>("answerList")->setCurrentIndex(part<QListView>("answerList")->model()->index(1, 0));
    QCOMPARE(tests::inspect(*m_dock, "answers-" + look), QString());
    m_dock->setProject(nullptr);
    QCOMPARE(tests::inspect(*m_dock, "answers-empty-" + look), QString());
}

QTEST_MAIN(TestReceiptsPanel)
#include "tst_receipts_panel.moc"
