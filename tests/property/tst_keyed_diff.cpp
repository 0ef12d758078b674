#include "core/base/parallel.h"
#include "core/formats/csv/document.h"
#include "core/review/keyed_changes.h"
#include "tests/core/clean/random_table.h"
#include "tests/core/review/keyed_diff_lines.h"
#include "tests/support/result_text.h"

#include <QtTest>

#include <algorithm>
#include <numeric>

using namespace gleaner;

namespace {

using Random = std::mt19937;

/// A table as plain texts in the making: cells by row.
struct Draft {
    std::vector<std::string> header;
    std::vector<std::vector<table::Cell>> rows;
};

table::Cell randomCell(Random& random, std::size_t variety)
{
    switch (random() % 12) {
    case 0:
        return {table::State::Empty, ""};
    case 1:
        return {table::State::Missing, ""};
    case 2:
        return {table::State::Null, "N/A"};
    default:
        return table::cellOf(
            std::string(random() % 3 == 0 ? random() % 30 : 0, 'x') + std::to_string(random() % variety));
    }
}

/// Keys are in one or two columns, the second of which may be blank.
Draft randomDraft(Random& random, std::size_t rows, std::size_t keys)
{
    Draft draft;
    const std::size_t width = keys + 1 + random() % 5;
    for (std::size_t column = 0; column < width; ++column)
        draft.header.push_back((column < keys ? "key " : "column ") + std::to_string(column));
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<table::Cell> cells;
        if (keys == 1) {
            cells.push_back(table::cellOf("SR-" + std::to_string(row * 7)));
        } else {
            cells.push_back(table::cellOf(std::to_string(row / 3)));
            cells.push_back(row % 3 == 0 ? randomCell(random, 1'000'000) : table::cellOf(std::to_string(row % 3)));
            if (row % 3 == 0 && !cells.back().text.empty())
                cells.back() = table::Cell(cells.back().state, "other");
        }
        while (cells.size() < width)
            cells.push_back(randomCell(random, cells.size() % 2 == 0 ? 5 : 1 + rows));
        draft.rows.push_back(std::move(cells));
    }
    return draft;
}

/// What becomes of a table in some other hands: cells changed, rows and columns removed, added and moved.
Draft reworked(Random& random, Draft draft, std::size_t keys)
{
    for (auto& row : draft.rows) {
        while (random() % 10 == 0)
            row[keys + random() % (row.size() - keys)] = randomCell(random, 9);
    }
    std::erase_if(draft.rows, [&](const auto&) { return random() % 20 == 0; });
    for (std::size_t added = random() % 4; added > 0; --added) {
        auto row = randomDraft(random, 1, keys).rows.front();
        row.resize(draft.header.size(), table::cellOf("new"));
        row.front() = table::cellOf("new " + std::to_string(added));
        draft.rows.insert(
            draft.rows.begin() + static_cast<std::ptrdiff_t>(random() % (draft.rows.size() + 1)), std::move(row));
    }
    if (random() % 3 == 0)
        draft.header.back() = "new name";
    if (random() % 2 == 0)
        std::ranges::shuffle(draft.rows, random);
    if (random() % 2 == 0) {
        std::vector<std::size_t> order(draft.header.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::shuffle(order, random);
        const auto inOrder = [&order](const auto& all) {
            std::decay_t<decltype(all)> moved;
            for (const std::size_t place : order)
                moved.push_back(all[place]);
            return moved;
        };
        draft.header = inOrder(draft.header);
        for (auto& row : draft.rows)
            row = inOrder(row);
    }
    return draft;
}

/// Some columns have a dictionary, some are kept row by row.
table::Table tableOf(Random& random, const Draft& draft)
{
    auto schema = std::make_shared<table::Schema>();
    schema->table = "t";
    schema->columns = table::columnsForHeader(draft.header);
    std::vector<table::ColumnPtr> columns;
    for (std::size_t index = 0; index < draft.header.size(); ++index) {
        std::vector<table::Cell> cells;
        for (const auto& row : draft.rows)
            cells.push_back(row[index]);
        columns.push_back(table::makeColumn(cells));
        if (random() % 2 == 0)
            columns.back() = tests::rowByRow(columns.back());
    }
    return {schema, std::move(columns), draft.rows.size()};
}

/// The file of changes.
std::string fileOf(const review::KeyedDiff& diff, const table::Table& earlier, const table::Table& later)
{
    base::NullJob job;
    std::string bytes;
    const auto written = review::writeKeyedChanges(
        earlier, later, diff,
        [&bytes](std::string_view more) -> base::Result<void> {
            bytes += more;
            return {};
        },
        job);
    return written ? bytes : resultText(written).toStdString();
}

/// The lines of tests::linesOf() out of the file of changes.
std::set<std::string> linesIn(const std::string& bytes)
{
    base::NullJob job;
    const auto document = formats::csv::read(base::makeBytes(bytes), {}, "t", job);
    std::set<std::string> lines;
    for (std::size_t row = 0; document && row < document->table.rowCount(); ++row) {
        const auto text = [&](std::size_t column) { return std::string(document->table.cell(row, column).text); };
        const std::string op = text(0);
        if (op == "schema")
            lines.insert((text(3) == "-" ? "+ column " : "- column ") + text(2));
        else if (op == "set")
            lines.insert(text(1) + ' ' + text(2) + ' ' + text(3) + text(4) + " > " + text(5) + text(6));
        else
            lines.insert((op == "insert" ? "+ row " : op == "delete" ? "- row " : "? ") + text(1));
    }
    return lines;
}

std::vector<std::string> keyOf(const Draft& draft, std::size_t keys)
{
    return {draft.header.begin(), draft.header.begin() + static_cast<std::ptrdiff_t>(keys)};
}

QString joined(const std::set<std::string>& lines)
{
    QStringList list;
    for (const std::string& line : lines)
        list << QString::fromStdString(line);
    return list.join('\n');
}

} // namespace

/// A diff by key against maps of names and texts.
class TestKeyedDiffProperty : public QObject {
    Q_OBJECT

private:
    base::NullJob m_job;

private Q_SLOTS:
    void agreesWithMaps_data()
    {
        QTest::addColumn<int>("rounds");
        QTest::addColumn<int>("mostRows");
        QTest::addColumn<int>("keys");
        QTest::newRow("small, one key column") << 300 << 40 << 1;
        QTest::newRow("small, two key columns") << 300 << 40 << 2;
        QTest::newRow("blocks and pieces") << 3 << 70'000 << 1;
        QTest::newRow("blocks and pieces, two key columns") << 2 << 70'000 << 2;
    }
    void agreesWithMaps()
    {
        QFETCH(int, rounds);
        QFETCH(int, mostRows);
        QFETCH(int, keys);
        Random random(20261128);
        for (int round = 0; round < rounds; ++round) {
            const auto keyCount = static_cast<std::size_t>(keys);
            const auto least = static_cast<std::size_t>(mostRows > 1000 ? mostRows - 1000 : 0);
            const Draft draft
                = randomDraft(random, least + random() % (static_cast<std::size_t>(mostRows) - least), keyCount);
            const auto key = keyOf(draft, keyCount);
            const table::Table earlier = tableOf(random, draft);
            const table::Table later = tableOf(random, reworked(random, draft, keyCount));
            const auto expected = tests::slowLines(earlier, later, key);
            std::string bytes;
            for (const std::size_t threads : {1, 2, 8}) {
                base::Result<review::KeyedDiff> diff;
                base::withThreads(threads, [&] { diff = review::keyedDiff(earlier, later, key, m_job); });
                VERIFY_OK(diff);
                const auto found = tests::linesOf(*diff, earlier, later);
                if (found != expected)
                    QCOMPARE(joined(found), joined(expected));
                QCOMPARE(diff->isSame(), expected.empty());
                const std::string file = fileOf(*diff, earlier, later);
                if (linesIn(file) != expected)
                    QCOMPARE(joined(linesIn(file)), joined(expected));
                QVERIFY(bytes.empty() || bytes == file);
                bytes = file;
                checkOrder(*diff);
            }
            const auto none = review::keyedDiff(later, later, key, m_job);
            VERIFY_OK(none);
            QVERIFY(none->isSame());
        }
    }

    void theFirstFaultIsNamedForAnyNumberOfThreads()
    {
        Random random(7);
        for (int round = 0; round < 12; ++round) {
            Draft draft = randomDraft(random, 60'000, 1);
            Draft other = reworked(random, draft, 1);
            const auto key = keyOf(draft, 1);
            Draft& broken = round % 2 == 0 ? draft : other;
            const auto place
                = static_cast<std::size_t>(std::ranges::find(broken.header, key.front()) - broken.header.begin());
            for (int copies = 0; copies < 20; ++copies)
                broken.rows[random() % broken.rows.size()][place] = broken.rows[random() % broken.rows.size()][place];
            const std::string expected = firstRepeated(broken, place, round % 2 == 0 ? "earlier" : "later");
            const table::Table earlier = tableOf(random, draft);
            const table::Table later = tableOf(random, other);
            for (const std::size_t threads : {1, 2, 8}) {
                base::Result<review::KeyedDiff> diff;
                base::withThreads(threads, [&] { diff = review::keyedDiff(earlier, later, key, m_job); });
                QCOMPARE(codeOf(diff), QByteArray("key-not-unique"));
                QCOMPARE(QString::fromStdString(diff.error().arguments.front()), QString::fromStdString(expected));
            }
        }
    }

private:
    static void checkOrder(const review::KeyedDiff& diff)
    {
        QVERIFY(std::ranges::is_sorted(diff.rows, {}, &review::RowPair::later));
        QVERIFY(std::ranges::is_sorted(diff.removedRows) && std::ranges::is_sorted(diff.addedRows));
        for (const auto& column : diff.columns)
            QVERIFY(std::ranges::is_sorted(column.changed));
    }

    static std::string firstRepeated(const Draft& draft, std::size_t place, const std::string& name)
    {
        std::map<std::string, std::size_t> rows;
        for (std::size_t row = 0; row < draft.rows.size(); ++row) {
            const std::string& text = draft.rows[row][place].text;
            const auto [first, isNew] = rows.emplace(text, row);
            if (!isNew)
                return "[\"" + text + "\"] (rows " + std::to_string(first->second + 1) + " and "
                    + std::to_string(row + 1) + " of the " + name + " table)";
        }
        return "none";
    }
};

QTEST_GUILESS_MAIN(TestKeyedDiffProperty)
#include "tst_keyed_diff.moc"
