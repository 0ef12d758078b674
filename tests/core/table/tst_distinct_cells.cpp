#include "core/table/distinct_cells.h"

#include "core/base/parallel.h"
#include "core/table/column.h"

#include <QtTest>

#include <map>
#include <random>

using namespace gleaner;
using namespace gleaner::table;

namespace {

/// Cells of which some repeat, with every state, some texts equal but for their state, long and short.
std::vector<Cell> randomCells(std::mt19937& random, std::size_t count, std::size_t variety)
{
    std::vector<Cell> cells;
    for (std::size_t index = 0; index < count; ++index) {
        const std::size_t which = random() % variety;
        std::string text = std::to_string(which * 7919);
        text += std::string(which % 5 == 0 ? which % 40 : 0, 'x');
        switch (random() % 12) {
        case 0:
            cells.emplace_back(State::Empty, "");
            break;
        case 1:
            cells.emplace_back(State::Missing, "");
            break;
        case 2:
            cells.emplace_back(State::Null, text);
            break;
        default:
            cells.emplace_back(State::Value, text);
        }
    }
    return cells;
}

std::shared_ptr<const CellList> listOf(const std::vector<Cell>& cells)
{
    auto texts = std::make_shared<std::vector<Cell>>(cells);
    std::vector<PlacedCell> placed;
    for (const Cell& cell : *texts)
        placed.emplace_back(CellView(cell));
    return std::make_shared<const CellList>(std::move(placed), std::vector<std::shared_ptr<const void>>{texts});
}

std::vector<std::string> textsOf(const Column& column)
{
    std::vector<std::string> texts;
    for (std::size_t row = 0; row < column.rowCount(); ++row)
        texts.push_back(letterText(column.cell(row)));
    return texts;
}

/// The counts of a column by cell, whatever its codes are.
std::map<std::string, std::uint32_t> countsOf(const Column& column, const std::vector<std::uint32_t>& counts)
{
    std::map<std::string, std::uint32_t> all;
    for (Code code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            all[letterText(column.dictionary().at(code))] += counts[code];
    }
    return all;
}

} // namespace

class TestDistinctCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void codesAreInTheOrderOfFirstUseForAnyNumberOfThreads_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("variety");
        QTest::newRow("none") << 0 << 1;
        QTest::newRow("one") << 1 << 1;
        QTest::newRow("few values") << 5000 << 9;
        QTest::newRow("several blocks") << 200'000 << 150'000;
        QTest::newRow("all the same place") << 70'000 << 1;
    }
    void codesAreInTheOrderOfFirstUseForAnyNumberOfThreads()
    {
        QFETCH(int, count);
        QFETCH(int, variety);
        std::mt19937 random(5);
        const auto cells = randomCells(random, static_cast<std::size_t>(count), static_cast<std::size_t>(variety));
        std::map<std::string, Code> known;
        std::vector<Code> expected;
        for (const Cell& cell : cells)
            expected.push_back(known.emplace(letterText(cell), static_cast<Code>(known.size())).first->second);
        for (const std::size_t threads : {1, 2, 3, 8}) {
            EncodedCells encoded;
            base::withThreads(threads, [&] { encoded = encodeCells(listOf(cells)); });
            QCOMPARE(encoded.dictionary->size(), known.size());
            QCOMPARE(encoded.codes.size(), cells.size());
            for (std::size_t row = 0; row < cells.size(); ++row) {
                QCOMPARE(encoded.codes.at(row), expected[row]);
                QVERIFY(encoded.dictionary->at(expected[row]) == CellView(cells[row]));
            }
        }
    }

    void aColumnKeptRowByRowIsLikeOneWithADictionary()
    {
        std::mt19937 random(11);
        for (int round = 0; round < 60; ++round) {
            const auto cells = randomCells(random, 1 + random() % 300, 1 + random() % 200);
            const auto plain = makeColumn(cells);
            const ColumnPtr rowByRow = std::make_shared<Column>(listOf(cells));
            QVERIFY(rowByRow->rowCells() && !plain->rowCells());
            RowSet rows(cells.size(), RowSet::Fill::None);
            std::vector<CellEdit> edits;
            for (std::size_t row = 0; row < cells.size(); ++row) {
                if (random() % 2 == 0)
                    rows.insert(row);
                if (random() % 5 == 0)
                    edits.push_back({row, cellOf(std::to_string(random() % 3))});
            }
            QCOMPARE(textsOf(*rowByRow), textsOf(*plain));
            QCOMPARE(textsOf(*gather(*rowByRow, rows)), textsOf(*gather(*plain, rows)));
            const auto edited = setCells(rowByRow, edits);
            QCOMPARE(edited.changedRows, setCells(plain, edits).changedRows);
            QCOMPARE(textsOf(*edited.column), textsOf(*setCells(plain, edits).column));
            QVERIFY(edited.changedRows > 0 || edited.column == rowByRow);
            QCOMPARE(countsOf(*rowByRow, rowByRow->counts(rows)), countsOf(*plain, plain->counts(rows)));
            const CellMap map = [](CellView cell) { return cellOf(std::string(cell.text.substr(0, 1))); };
            const auto mapped = mapCells(rowByRow, rows, map);
            QCOMPARE(mapped.changedRows, mapCells(plain, rows, map).changedRows);
            QCOMPARE(textsOf(*mapped.column), textsOf(*mapCells(plain, rows, map).column));
        }
    }

    void manyReadersMayAskForTheDictionaryAtOnce()
    {
        std::mt19937 random(3);
        const auto cells = randomCells(random, 100'000, 90'000);
        const Column column(listOf(cells));
        std::vector<std::uint8_t> right(64, 0);
        base::withThreads(4, [&] {
            base::parallelFor(right.size(), 1, [&](std::size_t begin, std::size_t end) {
                for (std::size_t index = begin; index < end; ++index) {
                    const std::size_t row = index * 1500;
                    right[index] = column.dictionary().at(column.codes().at(row)) == CellView(cells[row]) ? 1 : 0;
                }
            });
        });
        QVERIFY(std::ranges::count(right, 1) == 64);
    }
};

QTEST_GUILESS_MAIN(TestDistinctCells)
#include "tst_distinct_cells.moc"
