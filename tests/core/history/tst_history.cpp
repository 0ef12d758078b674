#include "core/history/history.h"
#include "tests/support/small_table.h"

#include <QtTest>

#include <random>

using namespace gleaner;
using history::History;

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAtTheBase();
    void undoAndRedo();
    void appendDropsTheRedoBranch();
    void untouchedTablesAndColumnsAreShared();
    void positionsPastTheEndStopAtTheEnd();
    void randomWalkEqualsAModel();
};

namespace {

table::Table numbered(int number) { return tests::smallTable({"A", "B"}, {{std::to_string(number), "b"}}); }

history::HistoryEntry entryOn(const std::string& table, std::size_t cells)
{
    history::HistoryEntry entry;
    entry.step.table = table;
    entry.summary.cells = cells;
    return entry;
}

int numberIn(const history::Tables& tables, const std::string& name)
{
    return std::stoi(std::string(tables.at(name).cell(0, 0).text));
}

} // namespace

void TestHistory::startsAtTheBase()
{
    History history({{"trees", numbered(1)}});
    QVERIFY(!history.canUndo());
    QVERIFY(!history.canRedo());
    QCOMPARE(history.position(), std::size_t{0});
    QCOMPARE(numberIn(history.current(), "trees"), 1);
    QCOMPARE(numberIn(history.base(), "trees"), 1);
}

void TestHistory::undoAndRedo()
{
    History history({{"trees", numbered(1)}});
    history.append(entryOn("trees", 7), numbered(2));
    history.append(entryOn("trees", 8), numbered(3));
    QCOMPARE(numberIn(history.current(), "trees"), 3);
    history.goTo(1);
    QCOMPARE(numberIn(history.current(), "trees"), 2);
    QVERIFY(history.canUndo() && history.canRedo());
    history.goTo(0);
    QVERIFY(!history.canUndo());
    QCOMPARE(numberIn(history.current(), "trees"), 1);
    history.goTo(2);
    QCOMPARE(numberIn(history.current(), "trees"), 3);
    QVERIFY(!history.canRedo());
    QCOMPARE(history.entries()[1].summary.cells, std::size_t{8});
    QCOMPARE(numberIn(history.stateAt(1), "trees"), 2);
}

void TestHistory::appendDropsTheRedoBranch()
{
    History history({{"trees", numbered(1)}});
    history.append(entryOn("trees", 1), numbered(2));
    history.append(entryOn("trees", 2), numbered(3));
    history.goTo(1);
    history.append(entryOn("trees", 9), numbered(4));
    QCOMPARE(history.entries().size(), std::size_t{2});
    QCOMPARE(history.entries().back().summary.cells, std::size_t{9});
    QVERIFY(!history.canRedo());
    QCOMPARE(numberIn(history.current(), "trees"), 4);
    history.goTo(1);
    QCOMPARE(numberIn(history.current(), "trees"), 2);
}

void TestHistory::untouchedTablesAndColumnsAreShared()
{
    History history({{"trees", numbered(1)}, {"parks", numbered(5)}});
    const auto changed = history.current().at("trees").withColumn(0, table::makeColumn({table::cellOf("2")}));
    history.append(entryOn("trees", 1), changed);
    QCOMPARE(numberIn(history.current(), "parks"), 5);
    QCOMPARE(history.current().at("parks").column(0).get(), history.base().at("parks").column(0).get());
    QCOMPARE(history.current().at("trees").column(1).get(), history.base().at("trees").column(1).get());
    QVERIFY(history.current().at("trees").column(0).get() != history.base().at("trees").column(0).get());
}

void TestHistory::positionsPastTheEndStopAtTheEnd()
{
    History history({{"trees", numbered(1)}});
    history.append(entryOn("trees", 1), numbered(2));
    history.goTo(99);
    QCOMPARE(history.position(), std::size_t{1});
    QCOMPARE(numberIn(history.current(), "trees"), 2);
}

/// Undo, redo, jumps and new steps in any order, against a list of what each state should hold.
void TestHistory::randomWalkEqualsAModel()
{
    for (unsigned seed = 1; seed <= 50; ++seed) {
        std::mt19937 random(seed);
        History history({{"a", numbered(0)}, {"b", numbered(0)}});
        std::vector<std::pair<int, int>> states{{0, 0}};
        std::size_t position = 0;
        int next = 1;
        for (int action = 0; action < 120; ++action) {
            const auto choice = random() % 4;
            if (choice == 0 && position > 0) {
                history.goTo(--position);
            } else if (choice == 1 && position + 1 < states.size()) {
                history.goTo(++position);
            } else if (choice == 2) {
                position = random() % states.size();
                history.goTo(position);
            } else {
                const bool first = random() % 2 == 0;
                auto state = states[position];
                (first ? state.first : state.second) = next;
                history.append(entryOn(first ? "a" : "b", static_cast<std::size_t>(next)), numbered(next));
                states.resize(position + 1);
                states.push_back(state);
                ++position;
                ++next;
            }
            const std::pair held{numberIn(history.current(), "a"), numberIn(history.current(), "b")};
            QVERIFY2(held == states[position], qPrintable(QString("seed %1 action %2").arg(seed).arg(action)));
            QCOMPARE(history.position(), position);
            QCOMPARE(history.entries().size(), states.size() - 1);
            QCOMPARE(history.canUndo(), position > 0);
            QCOMPARE(history.canRedo(), position + 1 < states.size());
        }
        for (std::size_t place = 0; place < states.size(); ++place)
            QCOMPARE(numberIn(history.stateAt(place), "a"), states[place].first);
    }
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
