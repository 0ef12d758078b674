#include "ui/jobs/job_runner.h"

#include <QtTest>

#include <semaphore>

using namespace gleaner::ui;

class TestJobRunner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultArrivesOnTheInterfaceThread();
    void receiverThatIsGoneHearsNothing();
    void abandonedResultIsDropped();
    void cancelReachesTheWork();
    void memoryThatRunsOutIsAnError();
    void onlyTheNewestCounts();
    void destructorStopsAndWaits();
    void progressIsVisible();
};

void TestJobRunner::resultArrivesOnTheInterfaceThread()
{
    JobRunner jobs;
    QThread* worked = nullptr;
    QThread* delivered = nullptr;
    int result = 0;
    jobs.start(
        this, QStringLiteral("add"), Job::Visibility::Quiet,
        [&worked](gleaner::base::JobContext&) {
            worked = QThread::currentThread();
            return std::make_unique<int>(42);
        },
        [&](std::unique_ptr<int> value) {
            delivered = QThread::currentThread();
            result = *value;
        });
    QVERIFY(!jobs.isIdle());
    QTRY_COMPARE(result, 42);
    QCOMPARE(delivered, QThread::currentThread());
    QVERIFY(worked != delivered);
    QVERIFY(jobs.isIdle());
}

void TestJobRunner::memoryThatRunsOutIsAnError()
{
    using Outcome = gleaner::base::Result<int>;
    JobRunner jobs;
    std::optional<Outcome> result;
    jobs.start(
        this, {}, Job::Visibility::Quiet, [](gleaner::base::JobContext&) -> Outcome { throw std::bad_alloc(); },
        [&result](Outcome outcome) { result = std::move(outcome); });
    QTRY_VERIFY(result.has_value());
    QVERIFY(!*result);
    QVERIFY(result->error().code == gleaner::base::ErrorCode::OutOfMemory);

    // Work that can't fail otherwise has no result then.
    QSignalSpy told(&jobs, &JobRunner::ranOutOfMemory);
    LatestJob counting(jobs);
    counting.start(
        this, QStringLiteral("count"), Job::Visibility::Quiet,
        [](gleaner::base::JobContext&) -> int { throw std::bad_alloc(); }, [](int) { QFAIL("There is no result."); });
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), QStringLiteral("count"));
    QVERIFY(!counting.isRunning());
    QVERIFY(jobs.isIdle());

    // Where there is a result that stands for none, it arrives, as if the work had been stopped.
    std::optional<std::shared_ptr<int>> none;
    jobs.start(
        this, {}, Job::Visibility::Quiet,
        [](gleaner::base::JobContext&) -> std::shared_ptr<int> { throw std::bad_alloc(); },
        [&none](std::shared_ptr<int> nothing) { none = std::move(nothing); });
    QTRY_VERIFY(none.has_value());
    QVERIFY(!*none);
}

void TestJobRunner::receiverThatIsGoneHearsNothing()
{
    JobRunner jobs;
    auto receiver = std::make_unique<QObject>();
    bool heard = false;
    jobs.start(
        receiver.get(), {}, Job::Visibility::Quiet, [](gleaner::base::JobContext&) { return 1; },
        [&heard](int) { heard = true; });
    receiver.reset();
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!heard);
}

void TestJobRunner::abandonedResultIsDropped()
{
    JobRunner jobs;
    bool heard = false;
    const JobHandle job = jobs.start(
        this, {}, Job::Visibility::Quiet, [](gleaner::base::JobContext&) { return 1; },
        [&heard](int) { heard = true; });
    job->abandon();
    QTRY_VERIFY(jobs.isIdle());
    QVERIFY(!heard);
}

void TestJobRunner::cancelReachesTheWork()
{
    JobRunner jobs;
    bool stopped = false;
    const JobHandle job = jobs.start(
        this, {}, Job::Visibility::Shown,
        [](gleaner::base::JobContext& context) {
            while (!context.stopRequested())
                QThread::yieldCurrentThread();
            return true;
        },
        [&stopped](bool seen) { stopped = seen; });
    job->cancel();
    QTRY_VERIFY(stopped);
}

void TestJobRunner::onlyTheNewestCounts()
{
    JobRunner jobs;
    LatestJob latest(jobs);
    std::vector<int> heard;
    std::binary_semaphore gate(0);
    latest.start(
        this, {}, Job::Visibility::Quiet,
        [&gate](gleaner::base::JobContext&) {
            gate.acquire();
            return 1;
        },
        [&heard](int value) { heard.push_back(value); });
    latest.start(
        this, {}, Job::Visibility::Quiet, [](gleaner::base::JobContext&) { return 2; },
        [&heard](int value) { heard.push_back(value); });
    gate.release();
    QTRY_VERIFY(jobs.isIdle());
    QCOMPARE(heard, std::vector<int>{2});
    QVERIFY(!latest.isRunning());
}

void TestJobRunner::destructorStopsAndWaits()
{
    std::atomic<bool> ended = false;
    {
        JobRunner jobs;
        jobs.start(
            this, {}, Job::Visibility::Quiet,
            [&ended](gleaner::base::JobContext& context) {
                while (!context.stopRequested())
                    QThread::yieldCurrentThread();
                ended = true;
                return 0;
            },
            [](int) { QFAIL("delivered after the end"); });
    }
    QVERIFY(ended);
}

void TestJobRunner::progressIsVisible()
{
    Job job(QStringLiteral("read"), Job::Visibility::Shown);
    job.progress(3, 10);
    QCOMPARE(job.done(), 3U);
    QCOMPARE(job.total(), 10U);
}

QTEST_GUILESS_MAIN(TestJobRunner)
#include "tst_job_runner.moc"
