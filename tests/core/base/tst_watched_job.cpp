#include "core/base/watched_job.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;

namespace {

class Told final : public base::JobContext {
public:
    bool stopRequested() override { return stop; }
    void progress(std::uint64_t done, std::uint64_t) override { seen = done; }

    bool stop = false;
    std::uint64_t seen = 0;
};

} // namespace

class TestWatchedJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stopsWhenTheFileChanges();
};

void TestWatchedJob::stopsWhenTheFileChanges()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("t.csv"));
    QVERIFY(base::writeAtomically(path.toStdString(), "a,b\n1,2\n").has_value());
    const auto bytes = base::mapFile(path.toStdString());
    QVERIFY(bytes.has_value());
    Told job;
    base::WatchedJob watched(job, **bytes);
    watched.progress(7, 10);
    QCOMPARE(job.seen, std::uint64_t{7});
    QVERIFY(!watched.stopRequested());
    job.stop = true;
    QVERIFY(watched.stopRequested());
    job.stop = false;
    QVERIFY(QFile::resize(path, 3));
    QVERIFY(watched.stopRequested());
}

QTEST_GUILESS_MAIN(TestWatchedJob)
#include "tst_watched_job.moc"
