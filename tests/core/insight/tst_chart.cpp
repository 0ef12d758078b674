#include "core/insight/chart.h"
#include "tests/support/result_text.h"

#include <QtTest>

#include <map>
#include <random>

using namespace gleaner;
using insight::Bar;
using insight::ChartScene;
using insight::Unit;
using table::Cell;
using table::State;

class TestChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsByCategory();
    void allBlanksAreOneBar();
    void moreThanTwentyFiveBecomeOther();
    void exactlyTwentyFiveStay();
    void emptyTable();
    void unknownColumnAndStop();
    void axis_data();
    void axis();
    void equalsASlowCount();
    void guardMergesSmallGroups();
    void guardRefuses_data();
    void guardRefuses();
    void guardLeavesThingsAlone();
    void guardedTotalsHideEverySmallGroup();
    void valueThatReadsLikeOther();
    void textTable();
};

namespace {

table::Table tableOf(const std::vector<Cell>& cells)
{
    auto schema = std::make_shared<table::Schema>();
    schema->table = "requests";
    schema->columns = {{"k3a1", "Kind"}};
    return {schema, {table::makeColumn(cells)}, cells.size()};
}

table::Table tableOf(const std::vector<std::pair<std::string, int>>& counts)
{
    std::vector<Cell> cells;
    for (const auto& [text, count] : counts)
        cells.insert(cells.end(), static_cast<std::size_t>(count), table::cellOf(text));
    return tableOf(cells);
}

ChartScene sceneOf(const table::Table& table)
{
    base::NullJob job;
    return *insight::makeScene(table, {"requests", "k3a1", "Kinds", "Bar chart"}, job);
}

std::vector<Bar> bars(std::initializer_list<std::pair<const char*, std::uint64_t>> list)
{
    std::vector<Bar> bars;
    for (const auto& [label, count] : list)
        bars.push_back({label, count, 0, false});
    return bars;
}

class StoppedJob final : public base::JobContext {
public:
    bool stopRequested() override { return true; }
    void progress(std::uint64_t, std::uint64_t) override { }
};

} // namespace

void TestChart::countsByCategory()
{
    const auto scene = sceneOf(tableOf({{"b", 2}, {"a", 2}, {"c", 3}, {"Z", 2}}));
    QVERIFY(scene.bars == bars({{"c", 3}, {"Z", 2}, {"a", 2}, {"b", 2}}));
    QCOMPARE(scene.total, std::uint64_t{9});
    QCOMPARE(scene.distinct, std::size_t{4});
    QCOMPARE(scene.columnName, std::string("Kind"));
    QCOMPARE(scene.spec.title, std::string("Kinds"));
}

void TestChart::allBlanksAreOneBar()
{
    const auto scene = sceneOf(tableOf({Cell(State::Empty, ""), Cell(State::Missing, ""), Cell(State::Null, "N/A"),
        Cell(State::Null, "-"), Cell(State::Value, "N/A"), Cell(State::Value, " ")}));
    const std::vector<Bar> expected{{"", 4, 0, true}, {" ", 1, 0, false}, {"N/A", 1, 0, false}};
    QVERIFY(scene.bars == expected);
    QCOMPARE(scene.distinct, std::size_t{3});
}

void TestChart::moreThanTwentyFiveBecomeOther()
{
    std::vector<std::pair<std::string, int>> counts;
    for (int index = 0; index < 30; ++index)
        counts.emplace_back("k" + std::to_string(100 + index), 1 + index);
    const auto scene = sceneOf(tableOf(counts));
    QCOMPARE(scene.bars.size(), std::size_t{26});
    QCOMPARE(scene.bars.front(), (Bar{"k129", 30, 0, false}));
    QCOMPARE(scene.bars[24], (Bar{"k105", 6, 0, false}));
    QCOMPARE(scene.bars.back(), (Bar{"", 15, 5, false}));
    QCOMPARE(scene.total, std::uint64_t{465});
    QCOMPARE(scene.distinct, std::size_t{30});
}

void TestChart::exactlyTwentyFiveStay()
{
    std::vector<std::pair<std::string, int>> counts;
    for (int index = 0; index < 25; ++index)
        counts.emplace_back("k" + std::to_string(index), 3);
    QCOMPARE(sceneOf(tableOf(counts)).bars.size(), std::size_t{25});
    QCOMPARE(sceneOf(tableOf(counts)).bars.back().groups, std::size_t{0});
    counts.emplace_back("", 1);
    QCOMPARE(sceneOf(tableOf(counts)).bars.back(), (Bar{"", 1, 1, false}));
}

void TestChart::emptyTable()
{
    const auto scene = sceneOf(tableOf(std::vector<Cell>{}));
    QVERIFY(scene.bars.empty());
    QCOMPARE(scene.total, std::uint64_t{0});
    QVERIFY(scene.axisMaximum >= 1 && scene.axisStep >= 1);
    QCOMPARE(codeOf(insight::guarded(scene, Unit::Thing, 11)), QByteArray("chart-guarded"));
}

void TestChart::unknownColumnAndStop()
{
    const auto table = tableOf({{"a", 1}});
    base::NullJob job;
    QCOMPARE(codeOf(insight::makeScene(table, {"requests", "zzzz", {}, {}}, job)), QByteArray("no-such-column"));
    StoppedJob stopped;
    QCOMPARE(codeOf(insight::makeScene(table, {"requests", "k3a1", {}, {}}, stopped)), QByteArray("cancelled"));
}

void TestChart::axis_data()
{
    QTest::addColumn<int>("longest");
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("maximum");
    QTest::newRow("1") << 1 << 1 << 1;
    QTest::newRow("6") << 6 << 1 << 6;
    QTest::newRow("7") << 7 << 2 << 8;
    QTest::newRow("12") << 12 << 2 << 12;
    QTest::newRow("13") << 13 << 5 << 15;
    QTest::newRow("31") << 31 << 10 << 40;
    QTest::newRow("412") << 412 << 100 << 500;
    QTest::newRow("2999") << 2999 << 500 << 3000;
}

void TestChart::axis()
{
    QFETCH(int, longest);
    const auto scene = sceneOf(tableOf({{"a", longest}, {"b", 1}}));
    QTEST(static_cast<int>(scene.axisStep), "step");
    QTEST(static_cast<int>(scene.axisMaximum), "maximum");
}

void TestChart::equalsASlowCount()
{
    std::mt19937 random(20260801); // the seed is the test's name for this run of numbers
    for (int round = 0; round < 200; ++round) {
        std::vector<Cell> cells;
        std::map<std::string, std::uint64_t> slow;
        const auto kinds = 1 + random() % 40;
        const auto rows = random() % 400;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto kind = random() % kinds;
            const Cell cell = kind == 0 ? Cell(row % 2 == 0 ? State::Empty : State::Missing, "")
                                        : Cell(State::Value, "v" + std::to_string(kind * kind % 23));
            ++slow[cell.text];
            cells.push_back(cell);
        }
        const auto scene = sceneOf(tableOf(cells));
        QCOMPARE(scene.total, std::uint64_t{rows});
        QCOMPARE(scene.distinct, slow.size());
        std::uint64_t seen = 0;
        for (std::size_t index = 0; index < scene.bars.size(); ++index) {
            const Bar& bar = scene.bars[index];
            seen += bar.count;
            if (bar.groups > 0) {
                QCOMPARE(index, std::size_t{25});
                QCOMPARE(bar.groups, slow.size() - 25);
                continue;
            }
            QCOMPARE(bar.count, slow.at(bar.label));
            QCOMPARE(bar.blank, bar.label.empty());
            if (index > 0) {
                const Bar& earlier = scene.bars[index - 1];
                QVERIFY(earlier.count > bar.count || (earlier.count == bar.count && earlier.label < bar.label));
            }
        }
        QCOMPARE(seen, scene.total);
    }
}

void TestChart::guardMergesSmallGroups()
{
    const auto scene = sceneOf(tableOf({{"a", 50}, {"b", 11}, {"c", 10}, {"", 5}, {"d", 1}}));
    const auto safe = insight::guarded(scene, Unit::Person, 11);
    VERIFY_OK(safe);
    auto expected = bars({{"a", 50}, {"b", 11}});
    expected.push_back({"", 16, 3, false});
    QVERIFY(safe->bars == expected);
    QCOMPARE(safe->total, scene.total);
    QCOMPARE(safe->distinct, scene.distinct);
    QVERIFY(*insight::guarded(*safe, Unit::Person, 11) == *safe);
    for (const Unit unit : {Unit::Household, Unit::Business, Unit::Undeclared})
        QVERIFY(*insight::guarded(scene, unit, 11) == *safe);
}

void TestChart::guardRefuses_data()
{
    QTest::addColumn<QList<int>>("counts");
    QTest::addColumn<int>("threshold");
    QTest::addColumn<QByteArray>("code");
    const QByteArray no = "chart-guarded";
    QTest::newRow("Other under the threshold") << QList<int>{50, 40, 5, 5} << 11 << no;
    QTest::newRow("Other at the threshold") << QList<int>{50, 40, 6, 5} << 11 << QByteArray("ok");
    QTest::newRow("one small group") << QList<int>{50, 40, 10} << 11 << no;
    QTest::newRow("nothing small") << QList<int>{50, 40, 11} << 11 << QByteArray("ok");
    QTest::newRow("one bar") << QList<int>{50} << 11 << no;
    QTest::newRow("all small") << QList<int>{10, 9, 8, 7} << 11 << no;
    QTest::newRow("one shown and Other") << QList<int>{50, 9, 8} << 11 << QByteArray("ok");
    QTest::newRow("eleven single rows are known by their sum")
        << QList<int>{50, 40, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1} << 11 << no;
    QTest::newRow("threshold 5") << QList<int>{50, 5, 4, 4} << 5 << QByteArray("ok");
}

void TestChart::guardRefuses()
{
    QFETCH(QList<int>, counts);
    QFETCH(int, threshold);
    QFETCH(QByteArray, code);
    std::vector<std::pair<std::string, int>> categories;
    for (const int count : counts)
        categories.emplace_back("k" + std::to_string(categories.size()), count);
    const auto scene = sceneOf(tableOf(categories));
    QCOMPARE(codeOf(insight::guarded(scene, Unit::Undeclared, static_cast<std::uint64_t>(threshold))), code);
    QCOMPARE(codeOf(insight::guarded(scene, Unit::Thing, static_cast<std::uint64_t>(threshold))), QByteArray("ok"));
}

void TestChart::guardLeavesThingsAlone()
{
    const auto scene = sceneOf(tableOf({{"oak", 3}, {"elm", 1}}));
    QVERIFY(*insight::guarded(scene, Unit::Thing, 11) == scene);
}

/// For every hidden group any size from 1 to t-1 must fit what is published: the others then fill up the sum.
void TestChart::guardedTotalsHideEverySmallGroup()
{
    std::mt19937 random(7);
    int passed = 0;
    for (int round = 0; round < 500; ++round) {
        std::vector<std::pair<std::string, int>> categories;
        const auto kinds = 2 + random() % 40;
        for (std::size_t kind = 0; kind < kinds; ++kind)
            categories.emplace_back(std::to_string(kind), 1 + static_cast<int>(random() % 30));
        const std::uint64_t threshold = round % 2 == 0 ? 5 : 11;
        const auto safe = insight::guarded(sceneOf(tableOf(categories)), Unit::Person, threshold);
        if (!safe)
            continue;
        ++passed;
        for (const Bar& bar : safe->bars) {
            QVERIFY(bar.count >= threshold);
            if (bar.groups == 0)
                continue;
            for (std::uint64_t size = 1; size < threshold; ++size) {
                const std::uint64_t others = bar.groups - 1;
                const bool fits = others == 0 ? true : bar.count >= size + others;
                QVERIFY2(fits, qPrintable(QString("round %1 size %2").arg(round).arg(size)));
            }
        }
    }
    QVERIFY(passed > 100);
}

void TestChart::valueThatReadsLikeOther()
{
    const auto scene = sceneOf(tableOf({{"Other (2 groups)", 40}, {"(no value)", 30}, {"x", 8}, {"y", 7}, {"", 20}}));
    const auto safe = insight::guarded(scene, Unit::Person, 11);
    VERIFY_OK(safe);
    QCOMPARE(safe->bars[0].groups, std::size_t{0});
    QCOMPARE(safe->bars[2].blank, true);
    QCOMPARE(safe->bars[3].groups, std::size_t{2});
    const auto table = insight::sceneTable(*safe);
    QCOMPARE(table.rows[0][0], std::string("Other (2 groups)"));
    QCOMPARE(table.rows[1][0], std::string("(no value)"));
    QCOMPARE(table.rows[2][0], std::string("(no value) *"));
    QCOMPARE(table.rows[3][0], std::string("Other (2 groups) *"));
}

void TestChart::textTable()
{
    const auto table = insight::sceneTable(sceneOf(tableOf({{"a", 3}, {"", 2}})));
    QCOMPARE(table.header, (std::vector<std::string>{"Kind", "Rows"}));
    QCOMPARE(table.rows, (std::vector<std::vector<std::string>>{{"a", "3"}, {"(no value)", "2"}}));
}

QTEST_GUILESS_MAIN(TestChart)
#include "tst_chart.moc"
