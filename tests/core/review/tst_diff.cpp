#include "core/review/change.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"

#include <QtTest>
#include <algorithm>
#include <random>

using namespace gleaner;
using namespace gleaner::review;

class TestDiff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNothingInTheSameTable();
    void namesCellsByKeyAndColumnId();
    void findsEqualTextsUnderOtherCodes();
    void givesOneDeleteForARemovedRow();
    void agreesWithASlowModel_data();
    void agreesWithASlowModel();
    void refusesTablesOfAnotherOrigin();
    void stopsWhenAsked();

private:
    base::NullJob m_job;
};

namespace {

/// What diff() must find, cell by cell and by ids alone.
std::vector<Change> slowDiff(const table::Table& base, const table::Table& current)
{
    std::vector<Change> changes;
    std::vector<table::ColumnPtr> columns;
    for (std::size_t index = 0; index < base.columnCount(); ++index)
        columns.push_back(base.column(index));
    for (std::size_t row = 0; row < base.rowCount(); ++row) {
        const auto now = current.rowOf(base.ordinalOf(row));
        if (!now) {
            Change change;
            change.op = ChangeOp::Delete;
            change.table = base.schema().table;
            change.row = base.rowId(row);
            change.beforeIs = 'h';
            change.before = base::toHex(base::asBytes(table::rowHash(base.schema(), columns, row)));
            change.id = changeId(change);
            changes.push_back(change);
            continue;
        }
        for (std::size_t column = 0; column < base.columnCount(); ++column) {
            const auto before = base.cell(row, column);
            const auto after = current.cell(*now, column);
            if (before == after)
                continue;
            Change change;
            change.table = base.schema().table;
            change.row = base.rowId(row);
            change.column = base.schema().columns[column].id;
            change.beforeIs = static_cast<char>(before.state);
            change.before = before.text;
            change.afterIs = static_cast<char>(after.state);
            change.after = after.text;
            change.id = changeId(change);
            changes.push_back(change);
        }
    }
    std::ranges::sort(changes, wireOrder);
    return changes;
}

table::Table randomTable(std::mt19937& random, std::size_t rows, bool keyed)
{
    std::vector<std::vector<std::string>> cells;
    for (std::size_t row = 0; row < rows; ++row) {
        cells.push_back({"k" + std::to_string(row * 7 % 101) + "-" + std::to_string(row),
            std::string(1, static_cast<char>('a' + random() % 4)),
            random() % 3 == 0 ? "" : "x " + std::to_string(random() % 5)});
    }
    return tests::smallTable(
        {"key", "letter", "text"}, cells, keyed ? std::vector<std::string>{"key"} : std::vector<std::string>{});
}

/// A few edits and removals, in several small steps as a person would make them.
table::Table worked(std::mt19937& random, table::Table table)
{
    for (int step = 0; step < 6 && table.rowCount() > 0; ++step) {
        const std::size_t column = random() % table.columnCount();
        if (random() % 4 == 0) {
            table::RowSet keep = table.allRows();
            keep.remove(random() % table.rowCount());
            table = table.withRows(keep);
            continue;
        }
        std::vector<table::CellEdit> edits;
        for (int edit = 0; edit < 3; ++edit) {
            const char* texts[] = {"", "new", "a", "x 1"};
            edits.push_back({random() % table.rowCount(), table::cellOf(texts[random() % 4])});
        }
        table = table.withColumn(column, table::setCells(table.column(column), edits).column);
    }
    return table;
}

class StoppedJob final : public base::JobContext {
public:
    bool stopRequested() override { return true; }
    void progress(std::uint64_t, std::uint64_t) override { }
};

} // namespace

void TestDiff::findsNothingInTheSameTable()
{
    const auto table = tests::smallTable({"id", "a"}, {{"1", "x"}, {"2", "y"}}, {"id"});
    const auto changes = diff(table, table, m_job);
    VERIFY_OK(changes);
    QVERIFY(changes->empty());
    const auto same = table.withColumn(1, tests::smallTable({"id", "a"}, {{"1", "x"}, {"2", "y"}}).column(1));
    const auto none = diff(table, same, m_job);
    VERIFY_OK(none);
    QVERIFY(none->empty());
}

void TestDiff::namesCellsByKeyAndColumnId()
{
    const auto table = tests::smallTable({"id", "a"}, {{"1", "x"}, {"2", "y"}}, {"id"});
    const auto edited = table.withColumn(1, table::setCells(table.column(1), {{1, table::cellOf("")}}).column);
    const auto changes = diff(table, edited, m_job);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), std::size_t{1});
    const Change& change = changes->front();
    QCOMPARE(change.row, std::string(R"(["2"])"));
    QCOMPARE(change.column, table.schema().columns[1].id);
    QCOMPARE(change.beforeIs, 'v');
    QCOMPARE(change.afterIs, 'e');
    QCOMPARE(change.id, changeId(change));
}

void TestDiff::findsEqualTextsUnderOtherCodes()
{
    const auto table = tests::smallTable({"id", "a"}, {{"1", "x"}, {"2", "y"}, {"3", "z"}}, {"id"});
    const auto other = tests::smallTable({"id", "a"}, {{"1", "z"}, {"2", "y"}, {"3", "z"}}, {"id"});
    const auto changes = diff(table, table.withColumn(1, other.column(1)), m_job);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), std::size_t{1});
    QCOMPARE(changes->front().after, std::string("z"));
}

void TestDiff::givesOneDeleteForARemovedRow()
{
    const auto table = tests::smallTable({"a", "b"}, {{"1", "x"}, {"2", "y"}, {"3", "z"}});
    auto edited = table.withColumn(
        1, table::setCells(table.column(1), {{1, table::cellOf("q")}, {2, table::cellOf("q")}}).column);
    table::RowSet keep = edited.allRows();
    keep.remove(1);
    const auto changes = diff(table, edited.withRows(keep), m_job);
    VERIFY_OK(changes);
    QCOMPARE(changes->size(), std::size_t{2});
    QVERIFY(changes->front().op == ChangeOp::Delete);
    QCOMPARE(changes->front().row, table.rowId(1));
    QCOMPARE(changes->front().before.size(), std::size_t{64});
    QCOMPARE(changes->back().row, table.rowId(2));
}

void TestDiff::agreesWithASlowModel_data()
{
    QTest::addColumn<bool>("keyed");
    QTest::newRow("keyed") << true;
    QTest::newRow("keyless") << false;
}

void TestDiff::agreesWithASlowModel()
{
    QFETCH(bool, keyed);
    std::mt19937 random(20260309);
    for (int round = 0; round < 200; ++round) {
        const auto base = randomTable(random, 1 + random() % 40, keyed);
        const auto current = worked(random, base);
        const auto changes = diff(base, current, m_job);
        VERIFY_OK(changes);
        QVERIFY(*changes == slowDiff(base, current));
        const auto applied = applyChanges(base, *changes, m_job);
        VERIFY_OK(applied);
        QVERIFY(table::sameContent(*applied, current));
        auto shuffled = *changes;
        std::ranges::shuffle(shuffled, random);
        const auto again = applyChanges(base, shuffled, m_job);
        VERIFY_OK(again);
        QVERIFY(table::sameContent(*again, current));
    }
}

void TestDiff::refusesTablesOfAnotherOrigin()
{
    const auto table = tests::smallTable({"id", "a"}, {{"1", "x"}, {"2", "y"}}, {"id"});
    table::RowSet keep = table.allRows();
    keep.remove(0);
    QCOMPARE(codeOf(diff(table.withRows(keep), table, m_job)), QByteArray("internal"));
    const auto other = tests::smallTable({"id", "b"}, {{"1", "x"}, {"2", "y"}}, {"id"});
    QCOMPARE(codeOf(diff(table, other, m_job)), QByteArray("internal"));
}

void TestDiff::stopsWhenAsked()
{
    const auto table = tests::smallTable({"id", "a"}, {{"1", "x"}}, {"id"});
    const auto edited = table.withColumn(1, table::setCells(table.column(1), {{0, table::cellOf("q")}}).column);
    StoppedJob job;
    QCOMPARE(codeOf(diff(table, edited, job)), QByteArray("cancelled"));
}

QTEST_GUILESS_MAIN(TestDiff)
#include "tst_diff.moc"
