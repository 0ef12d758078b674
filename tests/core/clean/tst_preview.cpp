#include "core/clean/preview.h"

#include "tests/core/clean/random_table.h"
#include "tests/core/clean/run_operation.h"

#include <map>

using namespace gleaner;
using clean::ValueChange;

namespace {

/// Row by row, by identity, into a map: slow and obvious.
std::vector<ValueChange> slowChanges(const table::Table& before, const table::Table& after)
{
    std::map<std::string, std::pair<std::size_t, ValueChange>> found;
    for (std::size_t row = 0; row < after.rowCount(); ++row) {
        const auto earlier = before.rowOf(after.ordinalOf(row));
        for (std::size_t column = 0; earlier && column < after.columnCount(); ++column) {
            const table::CellView a = before.cell(*earlier, column);
            const table::CellView b = after.cell(row, column);
            if (a == b)
                continue;
            auto& [place, change]
                = found[std::to_string(column) + '\0' + table::letterText(a) + '\0' + table::letterText(b)];
            place = column;
            change = {after.schema().columns[column].id, table::Cell(a), table::Cell(b), change.rows + 1};
        }
    }
    std::vector<std::pair<std::size_t, ValueChange>> list;
    for (const auto& [key, value] : found)
        list.push_back(value);
    std::ranges::sort(list, [](const auto& x, const auto& y) {
        const ValueChange& a = x.second;
        const ValueChange& b = y.second;
        if (a.rows != b.rows)
            return a.rows > b.rows;
        if (!(a.before == b.before))
            return table::lessByBytes(a.before, b.before);
        if (!(a.after == b.after))
            return table::lessByBytes(a.after, b.after);
        return x.first < y.first;
    });
    std::vector<ValueChange> changes;
    for (const auto& [place, change] : list)
        changes.push_back(change);
    return changes;
}

} // namespace

class TestPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byRowsThenBytes()
    {
        const auto table = tests::smallTable({"A", "B"}, {{"b ", "x"}, {"a ", " y"}, {"b ", "z"}, {"c", "z"}});
        const auto outcome = tests::run(table, "trim-whitespace/1", {{"columns", {"A", "B"}}});
        VERIFY_OK(outcome);
        const auto list = clean::distinctChanges(table, outcome->table, 10);
        const std::string a = table.schema().columns[0].id;
        const std::string b = table.schema().columns[1].id;
        QCOMPARE(list.total, std::size_t{3});
        QVERIFY(list.changes
            == (std::vector<ValueChange>{{a, table::cellOf("b "), table::cellOf("b"), 2},
                {b, table::cellOf(" y"), table::cellOf("y"), 1}, {a, table::cellOf("a "), table::cellOf("a"), 1}}));
        const auto first = clean::distinctChanges(table, outcome->table, 1);
        QCOMPARE(first.total, std::size_t{3});
        QCOMPARE(first.changes.size(), std::size_t{1});
        QVERIFY(first.changes[0] == list.changes[0]);
    }

    void nothingChanged()
    {
        const auto table = tests::smallTable({"A"}, {{"x"}});
        QCOMPARE(clean::distinctChanges(table, table, 10).total, std::size_t{0});
        QCOMPARE(clean::distinctChanges(tests::smallTable({"A"}, {}), tests::smallTable({"A"}, {}), 10).total,
            std::size_t{0});
    }

    void dictionariesThatShareNothing()
    {
        const auto before = tests::smallTable({"A"}, {{"x"}, {"y"}, {""}, {"z"}});
        const auto after = tests::smallTable({"A"}, {{"z"}, {"y"}, {"x"}, {"z"}});
        const auto list = clean::distinctChanges(before, after, 10);
        QVERIFY(list.changes == slowChanges(before, after));
        QCOMPARE(list.total, std::size_t{2});
    }

    void removedRowsAreNotListed()
    {
        const auto table = tests::smallTable({"A"}, {{"a "}, {"b "}, {"c"}, {"b "}});
        table::RowSet rows = table.allRows();
        rows.remove(0);
        const auto shorter = table.withRows(rows);
        QCOMPARE(clean::distinctChanges(table, shorter, 10).total, std::size_t{0});
        const auto outcome = tests::run(shorter, "trim-whitespace/1", {{"columns", {"A"}}});
        VERIFY_OK(outcome);
        const auto list = clean::distinctChanges(table, outcome->table, 10);
        QCOMPARE(list.total, std::size_t{1});
        QCOMPARE(list.changes.at(0).rows, std::size_t{2});
    }

    void oneValueBecomingSeveral()
    {
        const auto before = tests::smallTable({"A"}, {{"x"}, {"x"}, {"x"}, {"x"}, {"y"}});
        const auto after = tests::smallTable({"A"}, {{"a"}, {"b"}, {"b"}, {"x"}, {"a"}});
        QVERIFY(clean::distinctChanges(before, after, 10).changes == slowChanges(before, after));
    }

    void random_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void random()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const table::Table before = tests::randomTable(random, 1 + random() % 200);
        table::Table after = before;
        const std::vector<std::pair<const char*, base::Json>> steps{{"trim-whitespace/1", {{"columns", {"A", "B"}}}},
            {"change-case/1", {{"columns", {"B"}}, {"to", "upper"}}}, {"collapse-whitespace/1", {{"columns", {"C"}}}},
            {"remove-rows/1", base::Json::object()}};
        for (int count = 0; count < 4; ++count) {
            const auto& [id, parameters] = steps[random() % steps.size()];
            const auto outcome = tests::run(after, id, parameters, tests::randomRows(random, after.rowCount()));
            VERIFY_OK(outcome);
            after = outcome->table;
        }
        const auto list = clean::distinctChanges(before, after, 100'000);
        const auto expected = slowChanges(before, after);
        QCOMPARE(list.total, expected.size());
        QVERIFY(list.changes == expected);
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
