#include "core/review/key_match.h"
#include "tests/core/clean/random_table.h"
#include "tests/support/small_table.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <unordered_map>

using namespace gleaner;
using namespace gleaner::review;

class TestKeyMatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyRowsMatchAsInAMap_data();
    void manyRowsMatchAsInAMap();
    void keysOfOneHashAreToldApart();

private:
    base::NullJob m_job;
};

namespace {

table::Table tableOf(const std::vector<std::string>& keys)
{
    std::vector<std::vector<std::string>> rows;
    for (const std::string& key : keys)
        rows.push_back({key});
    return tests::smallTable({"id"}, rows);
}

/// What matchKeys() must find of keys that are unique.
KeyMatch slowMatch(const std::vector<std::string>& earlier, const std::vector<std::string>& later)
{
    std::map<std::string, std::uint32_t> rows;
    for (std::uint32_t row = 0; row < earlier.size(); ++row)
        rows[earlier[row]] = row;
    KeyMatch match;
    for (std::uint32_t row = 0; row < later.size(); ++row) {
        const auto found = rows.find(later[row]);
        if (found == rows.end()) {
            match.laterOnly.push_back(row);
            continue;
        }
        match.pairs.push_back({found->second, row});
        rows.erase(found);
    }
    for (const auto& [key, row] : rows)
        match.earlierOnly.push_back(row);
    std::ranges::sort(match.earlierOnly);
    return match;
}

std::vector<table::Table> bothWays(const std::vector<std::string>& keys)
{
    const table::Table table = tableOf(keys);
    return {table, table.withColumn(0, tests::rowByRow(table.column(0)))};
}

bool matchesAsInAMap(
    const std::vector<std::string>& earlier, const std::vector<std::string>& later, base::JobContext& job)
{
    const auto expected = slowMatch(earlier, later);
    for (const table::Table& before : bothWays(earlier)) {
        for (const table::Table& after : bothWays(later)) {
            const auto match = matchKeys(KeyTexts(before, {0}), KeyTexts(after, {0}), job);
            if (!match || match->pairs != expected.pairs || match->earlierOnly != expected.earlierOnly
                || match->laterOnly != expected.laterOnly)
                return false;
        }
    }
    return true;
}

} // namespace

void TestKeyMatch::manyRowsMatchAsInAMap_data()
{
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("added");
    QTest::addColumn<bool>("shuffled");
    QTest::newRow("all in order") << 0 << 0 << false;
    QTest::newRow("some removed") << 10 << 0 << false;
    QTest::newRow("some added") << 0 << 10 << false;
    QTest::newRow("most removed, most added") << 900 << 900 << false;
    QTest::newRow("shuffled") << 5 << 5 << true;
}

/// `removed` and `added` are in a thousand.
void TestKeyMatch::manyRowsMatchAsInAMap()
{
    QFETCH(int, removed);
    QFETCH(int, added);
    QFETCH(bool, shuffled);
    std::mt19937 random(4);
    std::vector<std::string> earlier;
    std::vector<std::string> later;
    for (int row = 0; row < 50'000; ++row) {
        const std::string key = "SR-" + std::to_string(row * 7);
        earlier.push_back(key);
        if (static_cast<int>(random() % 1000) >= removed)
            later.push_back(key);
        if (static_cast<int>(random() % 1000) < added)
            later.push_back("new " + key);
    }
    if (shuffled)
        std::ranges::shuffle(later, random);
    QVERIFY(matchesAsInAMap(earlier, later, m_job));
}

void TestKeyMatch::keysOfOneHashAreToldApart()
{
    // Among so many texts some have one hash of 32 bits: those are found here, whatever the hash is.
    std::unordered_map<std::uint32_t, std::string> seen;
    std::vector<std::string> first;
    std::vector<std::string> second;
    const table::Table probe = tableOf({""});
    for (int number = 0; number < 400'000; ++number) {
        std::string text = "key " + std::to_string(number);
        const table::Table table = probe.withColumn(0,
            std::make_shared<table::Column>(std::make_shared<const table::CellList>(
                std::vector{table::PlacedCell(table::CellView{table::State::Value, text})},
                std::vector<std::shared_ptr<const void>>{})));
        const auto [place, isNew] = seen.emplace(KeyTexts(table, {0}).hash(0), text);
        if (isNew)
            continue;
        first.push_back(place->second);
        second.push_back(text);
    }
    QVERIFY2(first.size() > 3, "the hash must have met by chance");
    std::vector<std::string> both = first;
    both.insert(both.end(), second.begin(), second.end());
    std::vector<std::string> swapped = second;
    swapped.insert(swapped.end(), first.begin(), first.end());
    QVERIFY(matchesAsInAMap(first, second, m_job));
    QVERIFY(matchesAsInAMap(both, swapped, m_job));
    QVERIFY(matchesAsInAMap(first, both, m_job));
}

QTEST_GUILESS_MAIN(TestKeyMatch)
#include "tst_key_match.moc"
