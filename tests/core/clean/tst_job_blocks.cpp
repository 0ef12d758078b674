#include "core/clean/job_blocks.h"

#include "tests/support/result_text.h"
#include "tests/support/stop_at_job.h"

#include <QtTest>

#include <atomic>

using namespace gleaner;

class TestJobBlocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coversEverythingOnce()
    {
        for (const std::size_t count : {0UL, 1UL, 99UL, 100UL, 101UL, 12345UL}) {
            std::vector<std::atomic<int>> seen(count);
            tests::StopAtJob job(0);
            const auto done = clean::inBlocks(count, 100, job, [&](std::size_t begin, std::size_t end) {
                for (std::size_t index = begin; index < end; ++index)
                    ++seen[index];
                return base::Result<void>();
            });
            VERIFY_OK(done);
            for (const auto& times : seen)
                QCOMPARE(times.load(), 1);
            QCOMPARE(job.polls(), 1 + static_cast<int>((count + 99) / 100));
            QCOMPARE(job.lastTotal(), std::uint64_t{count});
        }
    }

    void theLowestErrorWins()
    {
        for (int round = 0; round < 50; ++round) {
            base::NullJob job;
            const auto done = clean::inBlocks(1000, 10, job, [](std::size_t begin, std::size_t) -> base::Result<void> {
                if (begin >= 300)
                    return base::fail(base::ErrorCode::Internal, {std::to_string(begin)});
                return {};
            });
            QCOMPARE(codeOf(done), QByteArray("internal"));
            QCOMPARE(done.error().arguments.at(0), std::string("300"));
        }
    }

    void stopsAtEachPoll()
    {
        for (int poll = 1; poll <= 6; ++poll) {
            tests::StopAtJob job(poll);
            std::atomic<int> blocks = 0;
            const auto done = clean::inBlocks(50, 10, job, [&](std::size_t, std::size_t) {
                ++blocks;
                return base::Result<void>();
            });
            QCOMPARE(codeOf(done), QByteArray("cancelled"));
            QVERIFY(blocks < 5);
        }
    }
};

QTEST_GUILESS_MAIN(TestJobBlocks)
#include "tst_job_blocks.moc"
