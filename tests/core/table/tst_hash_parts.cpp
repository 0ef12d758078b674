#include "core/table/hash_parts.h"

#include "core/base/parallel.h"

#include <QtTest>

#include <random>

using namespace gleaner;
using table::HashParts;

class TestHashParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyNumberIsInThePartOfItsHash_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("threads");
        for (const int count : {0, 1, 1000, 65'536, 65'537, 300'000}) {
            for (const int threads : {1, 2, 8})
                QTest::addRow("%d on %d threads", count, threads) << count << threads;
        }
    }
    void everyNumberIsInThePartOfItsHash()
    {
        QFETCH(int, count);
        QFETCH(int, threads);
        std::mt19937 random(8);
        std::vector<std::uint32_t> hashes;
        std::vector<std::vector<std::uint32_t>> expected(HashParts::partCount);
        for (int number = 0; number < count; ++number) {
            hashes.push_back(static_cast<std::uint32_t>(random()));
            expected[HashParts::partOf(hashes.back())].push_back(static_cast<std::uint32_t>(number));
        }
        base::withThreads(static_cast<std::size_t>(threads), [&] {
            const HashParts parts(hashes);
            for (std::size_t part = 0; part < HashParts::partCount; ++part)
                QVERIFY(std::ranges::equal(parts.part(part), expected[part]));
        });
    }
};

QTEST_GUILESS_MAIN(TestHashParts)
#include "tst_hash_parts.moc"
