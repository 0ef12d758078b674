#include "core/base/parallel_sort.h"

#include "tests/support/stop_at_job.h"

#include <QtTest>
#include <random>

using namespace gleaner;

namespace {

struct Item {
    int value;
    std::uint32_t number;

    bool operator==(const Item&) const = default;
};

bool before(const Item& a, const Item& b) { return a.value != b.value ? a.value < b.value : a.number < b.number; }

std::vector<Item> items(std::size_t count, int values)
{
    std::mt19937 random(1);
    std::vector<Item> made;
    for (std::uint32_t number = 0; number < count; ++number)
        made.push_back({static_cast<int>(random() % static_cast<unsigned>(values)), number});
    return made;
}

} // namespace

class TestParallelSort : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Counts around the length of a run and its multiples.
    void asSortDoes_data()
    {
        QTest::addColumn<std::size_t>("count");
        for (const std::size_t count : {0U, 1U, 2U, 2047U, 2048U, 2049U, 6276U, 8193U, 32'767U, 32'768U, 32'769U,
                 65'536U, 98'304U, 98'305U, 131'073U, 300'000U})
            QTest::addRow("%zu", count) << count;
    }
    void asSortDoes()
    {
        QFETCH(std::size_t, count);
        base::NullJob job;
        for (const int values : {1, 5, 1'000'000}) {
            std::vector<Item> expected = items(count, values);
            std::stable_sort(
                expected.begin(), expected.end(), [](const Item& a, const Item& b) { return a.value < b.value; });
            for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
                std::vector<Item> sorted = items(count, values);
                base::withThreads(threads, [&] { QVERIFY(base::parallelSort(sorted, before, job)); });
                QVERIFY(sorted == expected);
            }
        }
    }

    void stops()
    {
        for (const int poll : {1, 3, 12}) {
            tests::StopAtJob job(poll);
            std::vector<Item> values = items(200'000, 1000);
            QVERIFY(!base::parallelSort(values, before, job));
            QCOMPARE(values.size(), std::size_t{200'000});
        }
    }
};

QTEST_GUILESS_MAIN(TestParallelSort)
#include "tst_parallel_sort.moc"
