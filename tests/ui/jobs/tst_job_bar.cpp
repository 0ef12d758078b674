#include "ui/jobs/job_bar.h"
#include "ui/jobs/job_runner.h"

#include <QLabel>
#include <QProgressBar>
#include <QSemaphore>
#include <QToolButton>
#include <QtTest>

using namespace gleaner;
using namespace gleaner::ui;

class TestJobBar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsTheShareThatIsDone();
    void quietWorkIsNotShown();
    void cancels();
};

void TestJobBar::showsTheShareThatIsDone()
{
    JobRunner jobs;
    JobBar bar(jobs, nullptr);
    QSemaphore goOn;
    bool done = false;
    jobs.start(
        &bar, QStringLiteral("Reading"), Job::Visibility::Shown,
        [&goOn](base::JobContext& job) {
            job.progress(0, 0);
            goOn.acquire();
            job.progress(300'000'000'000, 400'000'000'000);
            goOn.acquire();
            return 1;
        },
        [&done](int) { done = true; });
    auto* title = bar.findChild<QLabel*>(QStringLiteral("jobTitle"));
    auto* progress = bar.findChild<QProgressBar*>(QStringLiteral("jobProgress"));
    QVERIFY(QTest::qWaitFor([&]() { return bar.isVisible(); }, 5000));
    // Nobody knows yet how much there is.
    QCOMPARE(title->text(), QStringLiteral("Reading"));
    QCOMPARE(progress->maximum(), 0);
    goOn.release();
    QVERIFY(QTest::qWaitFor([&]() { return title->text() == QStringLiteral("Reading: 75 %"); }, 5000));
    QCOMPARE(progress->value(), 750);
    goOn.release();
    QVERIFY(QTest::qWaitFor([&]() { return done && !bar.isVisible(); }, 5000));
}

void TestJobBar::quietWorkIsNotShown()
{
    JobRunner jobs;
    JobBar bar(jobs, nullptr);
    QSemaphore goOn;
    bool done = false;
    jobs.start(
        &bar, QStringLiteral("Counting"), Job::Visibility::Quiet,
        [&goOn](base::JobContext&) {
            goOn.acquire();
            return 1;
        },
        [&done](int) { done = true; });
    QTest::qWait(300);
    QVERIFY(!bar.isVisible());
    goOn.release();
    QVERIFY(QTest::qWaitFor([&]() { return done; }, 5000));
}

void TestJobBar::cancels()
{
    JobRunner jobs;
    JobBar bar(jobs, nullptr);
    bool stopped = false;
    jobs.start(
        &bar, QStringLiteral("Reading"), Job::Visibility::Shown,
        [](base::JobContext& job) {
            while (!job.stopRequested())
                QThread::yieldCurrentThread();
            return true;
        },
        [&stopped](bool answer) { stopped = answer; });
    QVERIFY(QTest::qWaitFor([&]() { return bar.isVisible(); }, 5000));
    QTest::mouseClick(bar.findChild<QToolButton*>(QStringLiteral("jobCancel")), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([&]() { return stopped; }, 5000));
}

QTEST_MAIN(TestJobBar)
#include "tst_job_bar.moc"
