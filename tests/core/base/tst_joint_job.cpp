#include "core/base/joint_job.h"

#include <QtTest>

using namespace gleaner;

class TestJointJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void progressAddsUp();
    void eitherCanStopBoth();
};

namespace {

class Watched final : public base::JobContext {
public:
    bool stopRequested() override { return stop; }
    void progress(std::uint64_t done, std::uint64_t total) override { last = {done, total}; }
    bool stop = false;
    std::pair<std::uint64_t, std::uint64_t> last;
};

} // namespace

void TestJointJob::progressAddsUp()
{
    Watched job;
    base::JointJob joint(job);
    joint.first().progress(10, 100);
    QVERIFY(job.last == std::pair(std::uint64_t{10}, std::uint64_t{100}));
    joint.second().progress(30, 50);
    QVERIFY(job.last == std::pair(std::uint64_t{40}, std::uint64_t{150}));
}

void TestJointJob::eitherCanStopBoth()
{
    Watched job;
    base::JointJob joint(job);
    QVERIFY(!joint.first().stopRequested());
    joint.stop();
    QVERIFY(joint.first().stopRequested());
    QVERIFY(joint.second().stopRequested());
    base::JointJob other(job);
    job.stop = true;
    QVERIFY(other.second().stopRequested());
}

QTEST_GUILESS_MAIN(TestJointJob)
#include "tst_joint_job.moc"
