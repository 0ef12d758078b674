#include "tests/support/small_table.h"
#include "ui/grid/find_index.h"

#include <QtTest>

#include <random>

using namespace gleaner;
using namespace gleaner::ui;

class TestFindIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void countsAndWraps();
    void hiddenColumnsAreNotSearched();
    void nothing();
    void stopped();
    void agreesWithALookAtEveryCell();
};

namespace {

using enum FindDirection;
using enum FindStart;

std::shared_ptr<const FindIndex> indexOf(const table::Table& table, const ShownRows& rows,
    const std::vector<std::size_t>& columns, const std::string& needle)
{
    base::NullJob job;
    return FindIndex::make(table, rows, columns, needle, job);
}

} // namespace

void TestFindIndex::finds()
{
    const table::Table table = tests::smallTable({"a", "b"}, {{"Elm", "x"}, {"oak", "ELM St"}, {"elm", "y"}});
    const auto index = indexOf(table, ShownRows::inOrder({2, 1, 0}), {0, 1}, "elm");
    QVERIFY(index->find({0, 0}, Next, AtPlace) == (ViewPlace{0, 0}));
    const auto past = index->find({0, 0}, Next, PastPlace);
    QVERIFY(past == (ViewPlace{1, 1}));
    QCOMPARE(index->numberOf(*past), 2U);
    QCOMPARE(index->matches(), 3U);
}

void TestFindIndex::countsAndWraps()
{
    const table::Table table = tests::smallTable({"a"}, {{"one"}, {"two"}, {"one"}});
    const auto index = indexOf(table, ShownRows::of(table.allRows()), {0}, "one");
    QVERIFY(index->find({2, 0}, Next, PastPlace) == (ViewPlace{0, 0}));
    QVERIFY(index->find({0, 0}, Previous, PastPlace) == (ViewPlace{2, 0}));
    QCOMPARE(index->numberOf({2, 0}), 2U);
    // The only match is its own neighbour.
    const auto two = indexOf(table, ShownRows::of(table.allRows()), {0}, "two");
    QVERIFY(two->find({1, 0}, Next, PastPlace) == (ViewPlace{1, 0}));
    QVERIFY(two->find({1, 0}, Previous, PastPlace) == (ViewPlace{1, 0}));
}

void TestFindIndex::hiddenColumnsAreNotSearched()
{
    const table::Table table = tests::smallTable({"a", "b", "c"}, {{"x", "x", "x"}});
    const auto index = indexOf(table, ShownRows::of(table.allRows()), {2, 0}, "x");
    QCOMPARE(index->matches(), 2U);
    QVERIFY(index->find({0, 2}, Next, PastPlace) == (ViewPlace{0, 0}));
    QCOMPARE(index->numberOf({0, 0}), 2U);
}

void TestFindIndex::nothing()
{
    const table::Table table = tests::smallTable({"a"}, {{"one"}});
    const ShownRows rows = ShownRows::of(table.allRows());
    QCOMPARE(indexOf(table, rows, {0}, "zebra")->matches(), 0U);
    QVERIFY(!indexOf(table, rows, {0}, "zebra")->find({0, 0}, Next, AtPlace));
    QVERIFY(!indexOf(table, rows, {0}, "")->find({0, 0}, Next, AtPlace));
    QVERIFY(!indexOf(table, ShownRows(), {0}, "one")->find({0, 0}, Next, AtPlace));
}

void TestFindIndex::stopped()
{
    class Stopped final : public base::JobContext {
        bool stopRequested() override { return true; }
        void progress(std::uint64_t, std::uint64_t) override { }
    } job;
    const table::Table table = tests::smallTable({"a"}, {{"one"}});
    QVERIFY(!FindIndex::make(table, ShownRows::of(table.allRows()), {0}, "one", job));
}

void TestFindIndex::agreesWithALookAtEveryCell()
{
    // Enough lines for several blocks, some of them without a match.
    std::mt19937 random(11);
    std::vector<std::vector<std::string>> cells;
    for (int row = 0; row < 5000; ++row) {
        const bool bare = row > 1100 && row < 3500;
        cells.push_back(
            {bare || random() % 40 != 0 ? "oak" : "Elm", "never", bare || random() % 90 != 0 ? "" : "elms"});
    }
    const table::Table table = tests::smallTable({"a", "b", "c"}, cells);
    const ShownRows rows = ShownRows::of(table.allRows());
    const auto index = indexOf(table, rows, {0, 1, 2}, "elm");
    std::vector<ViewPlace> expected;
    for (std::size_t line = 0; line < cells.size(); ++line) {
        for (const std::size_t column : {0U, 1U, 2U}) {
            if (cells[line][column] == "Elm" || cells[line][column] == "elms")
                expected.push_back({line, column});
        }
    }
    QCOMPARE(index->matches(), expected.size());
    ViewPlace at{0, 1};
    std::size_t next = expected.front() == ViewPlace{0, 0} ? 1 : 0;
    for (std::size_t step = 0; step < expected.size(); ++step, next = (next + 1) % expected.size()) {
        const auto found = index->find(at, Next, PastPlace);
        QVERIFY(found == expected[next]);
        QCOMPARE(index->numberOf(*found), next + 1);
        const auto back = index->find(*found, Previous, PastPlace);
        QVERIFY(back == expected[(next + expected.size() - 1) % expected.size()]);
        at = *found;
    }
    // From the middle of the bare stretch, and from a column that never matches.
    QVERIFY(*index->find({2000, 1}, Previous, AtPlace)
        == *std::find_if(expected.rbegin(), expected.rend(), [](const ViewPlace& place) { return place.line < 2000; }));
}

QTEST_GUILESS_MAIN(TestFindIndex)
#include "tst_find_index.moc"
