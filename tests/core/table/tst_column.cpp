#include "core/base/parallel.h"
#include "core/table/table.h"
#include "tests/support/small_table.h"

#include <QtTest>

#include <random>

using namespace gleaner;
using table::Cell;
using table::State;

class TestColumn : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mappingTouchesOnlyTheRowsOfTheSet();
    void mappingRunsOncePerDistinctCell();
    void mappingThatChangesNothingKeepsTheObject();
    void newValuesMeetOldOnes();
    void editsEqualASlowModel();
    void mappingEqualsASlowModel_data();
    void mappingEqualsASlowModel();
    void codesWidenWithTheDictionary();
    void gatheringKeepsOrder();
    void countsFollowTheRows();
};

namespace {

std::vector<std::string> textsOf(const table::Column& column)
{
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < column.rowCount(); ++row)
        texts.push_back(table::letterText(column.cell(row)));
    return texts;
}

table::RowSet all(const table::Column& column) { return {column.rowCount(), table::RowSet::Fill::All}; }

} // namespace

void TestColumn::mappingTouchesOnlyTheRowsOfTheSet()
{
    const auto column = table::makeColumn({table::cellOf("a"), table::cellOf("a"), table::cellOf("b")});
    table::RowSet rows(3, table::RowSet::Fill::None);
    rows.insert(1);
    const auto mapped = table::mapCells(column, rows, [](table::CellView) { return table::cellOf("b"); });
    QCOMPARE(mapped.changedRows, std::size_t{1});
    QCOMPARE(textsOf(*mapped.column), (std::vector<std::string>{"va", "vb", "vb"}));
    QCOMPARE(textsOf(*column), (std::vector<std::string>{"va", "va", "vb"}));
    QCOMPARE(mapped.column->cell(1), mapped.column->cell(2));
    QCOMPARE(mapped.column->codes().at(1), mapped.column->codes().at(2));
}

void TestColumn::mappingRunsOncePerDistinctCell()
{
    const auto column = table::makeColumn(std::vector<Cell>(1000, table::cellOf("a")));
    int calls = 0;
    table::mapCells(column, all(*column), [&calls](table::CellView) -> std::optional<Cell> {
        ++calls;
        return std::nullopt;
    });
    QCOMPARE(calls, 1);
}

void TestColumn::mappingThatChangesNothingKeepsTheObject()
{
    const auto column = table::makeColumn({table::cellOf("a"), Cell(State::Missing, "")});
    const auto same = table::mapCells(column, all(*column), [](table::CellView cell) { return Cell(cell); });
    QVERIFY(same.column == column);
    QCOMPARE(same.changedRows, std::size_t{0});
    QVERIFY(table::setCells(column, {{0, table::cellOf("a")}}).column == column);
}

void TestColumn::newValuesMeetOldOnes()
{
    const auto column = table::makeColumn(
        {table::cellOf(" a"), table::cellOf("a"), Cell(State::Empty, ""), Cell(State::Missing, "")});
    const auto mapped = table::mapCells(column, all(*column), [](table::CellView cell) -> std::optional<Cell> {
        return cell.text == " a" ? std::optional(table::cellOf("a")) : std::nullopt;
    });
    QCOMPARE(mapped.column->dictionary().size(), column->dictionary().size());
    QCOMPARE(mapped.column->codes().at(0), mapped.column->codes().at(1));
    // The same text in another state is another cell.
    QVERIFY(mapped.column->codes().at(2) != mapped.column->codes().at(3));
}

void TestColumn::editsEqualASlowModel()
{
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        std::vector<Cell> model;
        for (std::size_t row = 0; row < 1 + random() % 400; ++row)
            model.push_back(table::cellOf(std::string(random() % 4, 'x') + std::to_string(random() % 9)));
        auto column = table::makeColumn(model);
        for (int step = 0; step < 5; ++step) {
            std::vector<table::CellEdit> edits;
            for (std::size_t edit = 0; edit < 1 + random() % 20; ++edit)
                edits.push_back({random() % model.size(),
                    table::cellOf(random() % 3 == 0 ? "" : "n" + std::to_string(random() % 12))});
            std::size_t changed = 0;
            auto next = model;
            for (const auto& edit : edits)
                next[edit.row] = edit.cell;
            for (std::size_t row = 0; row < model.size(); ++row)
                changed += next[row] == model[row] ? 0U : 1U;
            const auto mapped = table::setCells(column, edits);
            QCOMPARE(mapped.changedRows, changed);
            column = mapped.column;
            model = next;
            for (std::size_t row = 0; row < model.size(); ++row)
                QCOMPARE(Cell(column->cell(row)), model[row]);
            // Equal cells always have equal codes: everything that counts relies on it.
            for (std::size_t row = 1; row < model.size(); ++row)
                QCOMPARE(column->codes().at(row) == column->codes().at(0), model[row] == model[0]);
        }
    }
}

void TestColumn::mappingEqualsASlowModel_data()
{
    QTest::addColumn<unsigned>("distinct");
    QTest::addColumn<unsigned>("width"); // of the new codes, in bytes
    QTest::newRow("stays at 8 bits") << 100U << 1U;
    QTest::newRow("widens to 16 bits") << 250U << 2U;
    QTest::newRow("stays at 16 bits") << 5000U << 2U;
    QTest::newRow("widens to 32 bits") << 65'000U << 4U;
}

/// More rows than one block, some sixty-fours of them all in the set, some with none or a few.
void TestColumn::mappingEqualsASlowModel()
{
    QFETCH(unsigned, distinct);
    QFETCH(unsigned, width);
    constexpr std::size_t rowCount = 300'007;
    std::mt19937 random(distinct);
    std::vector<Cell> model;
    for (std::size_t row = 0; row < rowCount; ++row)
        model.push_back(table::cellOf(std::to_string(row < distinct ? row : random() % distinct)));
    table::RowSet rows(rowCount, table::RowSet::Fill::None);
    for (std::size_t row = 0; row < rowCount; ++row) {
        const std::size_t kind = row / 64 % 3;
        if (kind == 0 || (kind == 1 && random() % 5 == 0))
            rows.insert(row);
    }
    const auto map = [](table::CellView cell) -> std::optional<Cell> {
        if (cell.text.ends_with('7'))
            return table::cellOf("seven of " + std::string(cell.text));
        return cell.text.ends_with('8') ? std::optional(table::cellOf("9")) : std::nullopt;
    };
    const auto column = table::makeColumn(model);
    std::size_t changed = 0;
    rows.forEach([&](std::size_t row) {
        if (auto mapped = map(model[row])) {
            model[row] = *mapped;
            ++changed;
        }
    });
    for (const std::size_t threads : {1U, 2U, 3U, 8U}) {
        table::MappedColumn mapped;
        base::withThreads(threads, [&] { mapped = table::mapCells(column, rows, map); });
        QCOMPARE(mapped.changedRows, changed);
        QCOMPARE(mapped.column->codes().visit([](const auto& codes) { return sizeof(codes[0]); }), std::size_t{width});
        for (std::size_t row = 0; row < rowCount; ++row) {
            if (Cell(mapped.column->cell(row)) != model[row])
                QCOMPARE(Cell(mapped.column->cell(row)), model[row]);
        }
    }
}

void TestColumn::codesWidenWithTheDictionary()
{
    for (const std::size_t distinct : {std::size_t{256}, std::size_t{257}, std::size_t{65536}, std::size_t{65537}}) {
        std::vector<Cell> cells;
        for (std::size_t row = 0; row < distinct; ++row)
            cells.push_back(table::cellOf(std::to_string(row)));
        const auto column = table::makeColumn(cells);
        const auto width = column->codes().visit([](const auto& codes) { return sizeof(codes[0]); });
        QCOMPARE(width, distinct <= 256 ? std::size_t{1} : distinct <= 65536 ? std::size_t{2} : std::size_t{4});
        QCOMPARE(Cell(column->cell(distinct - 1)), cells.back());
    }
}

void TestColumn::gatheringKeepsOrder()
{
    const auto table = tests::smallTable({"a"}, {{"1"}, {"2"}, {"3"}, {"4"}});
    table::RowSet keep(4, table::RowSet::Fill::None);
    keep.insert(3);
    keep.insert(1);
    QCOMPARE(tests::texts(table.withRows(keep), 0), (std::vector<std::string>{"2", "4"}));
    QCOMPARE(table.withRows(keep).ordinalOf(1), table::RowOrdinal{3});
    QVERIFY(!table.withRows(keep).rowOf(0));
}

void TestColumn::countsFollowTheRows()
{
    const auto column = table::makeColumn({table::cellOf("a"), table::cellOf("b"), table::cellOf("a")});
    table::RowSet rows(3, table::RowSet::Fill::All);
    rows.remove(0);
    QCOMPARE(column->counts(), (std::vector<std::uint32_t>{2, 1}));
    QCOMPARE(column->counts(rows), (std::vector<std::uint32_t>{1, 1}));
}

QTEST_GUILESS_MAIN(TestColumn)
#include "tst_column.moc"
