#include "tests/core/workspace/workspace_fixture.h"
#include "ui/main_window/main_window.h"
#include "ui/messages/text.h"

#include <QDockWidget>
#include <QMessageBox>

using namespace gleaner;

/// An answer that a city wrote is opened as a double-click does it: before its project, beside it, and again.
class TestAnswersArrive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answerThatComesBeforeItsProject();
    void answerFindsItsProject();
    void projectIsOpenedRightAfterItIsClosed();

private:
    void makeWindow();
    void openProject();
    bool settle() const
    {
        return QTest::qWaitFor([this]() { return m_jobs->isIdle(); }, 20'000);
    }
    /// The words of the message that is shown; closes it.
    QString message() const;

    std::unique_ptr<tests::LaptopFixture> m_laptop;
    std::unique_ptr<ui::Settings> m_settings;
    std::unique_ptr<ui::JobRunner> m_jobs;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_project;
    QString m_receipt;
};

void TestAnswersArrive::init()
{
    m_window.reset();
    m_jobs.reset();
    m_settings.reset();
    m_laptop = std::make_unique<tests::LaptopFixture>("Id,Street\nA-1, Elm St\nA-2,Oak St \n");
    qputenv("HOME", QFile::encodeName(m_laptop->folder.path()));
    auto work = m_laptop->openPack("p.gleaner");
    m_project = ui::fromPath(work->path());
    VERIFY_OK(work->acceptNotice("2026-03-09"));
    const base::Json trim{{"columns", {"Street"}}, {"ends", "both"}};
    VERIFY_OK(work->apply(m_laptop->step(work->base("trees"), "trim-whitespace/1", trim), m_laptop->job));
    const auto master = m_laptop->profile->openIdentity("");
    const auto draft = work->draftContribution("2026-03-09", "", "", m_laptop->job);
    VERIFY_OK(draft);
    const auto file = m_laptop->path("c.glean");
    VERIFY_OK(work->contribute(*draft, *master, *m_laptop->profile, file, base::Existing::Refuse));
    QVERIFY(!m_laptop->city->intake(*base::readFile(file), "c.glean", "2026-03-10", m_laptop->job).error);
    const auto receipts
        = m_laptop->city->writeReceipts("trees", m_laptop->path("receipts"), "", "2026-03-12", m_laptop->job);
    VERIFY_OK(receipts);
    m_receipt = ui::fromPath(receipts->front());
    makeWindow();
}

void TestAnswersArrive::makeWindow()
{
    m_settings = std::make_unique<ui::Settings>(ui::fromPath(m_laptop->path("profile")));
    m_jobs = std::make_unique<ui::JobRunner>();
    m_window = std::make_unique<ui::MainWindow>(ui::WindowServices{*m_jobs, *m_laptop->profile, *m_settings, {}});
    m_window->show();
}

void TestAnswersArrive::openProject()
{
    m_window->openFile(m_project);
    QVERIFY(QTest::qWaitFor([this]() { return m_window->session() != nullptr; }, 10'000));
    QVERIFY(settle());
}

QString TestAnswersArrive::message() const
{
    QString words;
    for (QMessageBox* box : m_window->findChildren<QMessageBox*>()) {
        if (box->isVisible()) {
            words += box->text() + u' ' + box->informativeText();
            box->accept();
        }
    }
    return words;
}

void TestAnswersArrive::answerThatComesBeforeItsProject()
{
    m_window->openFile(m_receipt);
    QVERIFY(settle());
    QVERIFY2(message().contains("was kept"), "it says where the answer is");
    QCOMPARE(m_laptop->profile->keptReceipts().size(), std::size_t{1});
    openProject();
    QVERIFY2(message().contains("in the project now"), "it says that the answer has come");
    QCOMPARE(m_window->session()->workspace().answers().size(), std::size_t{2});
    QVERIFY(m_window->findChild<QDockWidget*>("receiptsDock")->isVisible());
    QVERIFY(m_laptop->profile->keptReceipts().empty());
}

void TestAnswersArrive::answerFindsItsProject()
{
    openProject();
    QVERIFY(m_window->session()->workspace().answers().empty());
    m_window->closeProject();
    QVERIFY(!m_window->session());
    m_window->openFile(m_receipt);
    QVERIFY(QTest::qWaitFor([this]() { return m_window->session() != nullptr; }, 10'000));
    QVERIFY(settle());
    QCOMPARE(m_window->session()->workspace().answers().size(), std::size_t{2});
    QVERIFY(message().contains("has decided on"));
    QVERIFY(m_laptop->profile->keptReceipts().empty());
}

void TestAnswersArrive::projectIsOpenedRightAfterItIsClosed()
{
    openProject();
    m_window->closeProject();
    QVERIFY(!m_jobs->isIdle());
    openProject();
    QVERIFY(!m_window->session()->isReadOnly());
    // And once more while it is open: it is shown, not opened a second time.
    m_window->setMode(ui::MainWindow::Mode::Home);
    const ui::ProjectSession* before = m_window->session();
    m_window->openFile(m_project);
    QVERIFY(settle());
    QCOMPARE(m_window->session(), before);
    QCOMPARE(m_window->mode(), ui::MainWindow::Mode::Clean);
}

QTEST_MAIN(TestAnswersArrive)
#include "tst_answers_arrive.moc"
