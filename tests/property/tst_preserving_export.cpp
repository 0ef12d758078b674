#include "core/formats/csv/writer.h"
#include "core/history/history.h"
#include "tests/models/preserving_model.h"
#include "tests/property/random_csv.h"
#include "tests/support/result_text.h"

#include <QTest>

/// Random files of every dialect, two thirds of them damaged, and random scripts of edits, clearings, rule operations,
/// removed rows, undo and redo on each. Whatever was done, the export differs from the source in what was done only,
/// and reads back as the table; taking everything back gives the source, byte for byte.

using namespace gleaner;
using namespace gleaner::tests;
using base::Json;

namespace {

constexpr int scripts = 10'000;
constexpr int parts = 8; ///< test rows, so that a failure is narrowed down at once
constexpr const char* tableName = "t";

struct Counts {
    int scripts = 0, sound = 0, steps = 0, undone = 0, removedRows = 0, refused = 0;
};

base::Result<std::string> exported(const formats::csv::Document& document, const table::Table& table)
{
    std::string out;
    base::NullJob job;
    const auto written = formats::csv::writePreserving(
        document, table,
        [&out](std::string_view bytes) -> base::Result<void> {
            out += bytes;
            return {};
        },
        job);
    return written ? base::Result<std::string>(std::move(out)) : base::forward(written);
}

/// One random step on the table, as the window would record it; nothing if there is nothing to work on.
std::optional<history::Step> randomStep(Random& random, const table::Table& table)
{
    if (table.rowCount() == 0)
        return std::nullopt;
    const std::size_t row = random() % table.rowCount();
    const std::size_t column = random() % table.columnCount();
    const std::string& id = table.schema().columns[column].id;
    const auto step = [&](const char* operation, const Json& parameters, clean::Scope scope = {}) {
        auto made = clean::makeOperation(operation, parameters, &table.schema());
        return made ? std::optional<history::Step>({tableName, *made, std::move(scope), {}, {}}) : std::nullopt;
    };
    const auto setCell = [&](const table::Cell& cell) {
        return step("set-cell/1",
            {{"cells",
                {{{"row", table.rowId(row)}, {"column", id}, {"before", table::letterText(table.cell(row, column))},
                    {"after", table::letterText(cell)}}}}});
    };
    switch (random() % 8) {
    case 0:
        return setCell({table::State::Empty, {}});
    case 1:
        return step("trim-whitespace/1", {{"columns", {id}}});
    case 2:
        return step("change-case/1", {{"columns", {id}}, {"to", "upper"}});
    case 3:
        return step("replace/1", {{"columns", {id}}, {"find", "o"}, {"with", chance(random, 50) ? "\"," : ""}});
    case 4: {
        clean::Scope scope;
        scope.rows.emplace();
        for (std::size_t count = 1 + random() % 3; count > 0; --count)
            scope.rows->push_back(table.rowId(random() % table.rowCount()));
        return step("remove-rows/1", Json::object(), std::move(scope));
    }
    default:
        return setCell(table::cellOf(randomText(random)));
    }
}

} // namespace

class TestPreservingExport : public QObject {
    Q_OBJECT

    /// The export of one state; refused only because of what the encoding or the dialect can't hold.
    void check(const formats::csv::Document& document, const table::Table& current, Counts& counts)
    {
        const auto out = exported(document, current);
        if (!out) {
            QCOMPARE(codeOf(out), QByteArray("E_RELEASE_ENCODING"));
            ++counts.refused;
            return;
        }
        const std::string fault = faultOfExport(document, current, *out);
        QVERIFY2(fault.empty(), fault.c_str());
        base::NullJob job;
        const auto again = formats::csv::read(base::makeBytes(*out), document.dialect, tableName, job);
        if (current.rowCount() == 0)
            return; // a file of a header alone, or of nothing at all
        VERIFY_OK(again);
        const std::string differs = faultOfReadingBack(again->table, current);
        QVERIFY2(differs.empty(), differs.c_str());
    }

    void runScript(unsigned seed, Counts& counts)
    {
        Random random(seed);
        const formats::csv::Dialect dialect = randomDialect(random);
        std::string bytes = randomFile(random, dialect);
        for (std::size_t times = random() % 3; times > 0; --times)
            damage(bytes, random);
        base::NullJob job;
        const auto document = formats::csv::read(base::makeBytes(bytes), dialect, tableName, job);
        if (!document)
            return;
        const std::string fault = faultOfReading(*document);
        QVERIFY2(fault.empty(), fault.c_str());
        QVERIFY(exported(*document, document->table) == bytes);
        ++counts.scripts;
        counts.sound += slowCut(bytes, dialect).hasSoundQuotes() ? 1 : 0;

        history::History history({{tableName, document->table}});
        for (std::size_t length = 1 + random() % 12; length > 0; --length) {
            if (chance(random, 25) && !history.entries().empty()) {
                history.goTo(random() % (history.entries().size() + 1));
                ++counts.undone;
                continue;
            }
            const table::Table& current = history.current().at(tableName);
            const auto step = randomStep(random, current);
            const auto done
                = step ? history::applyStep(current, *step, job) : base::Result<clean::Outcome>(base::fail({}));
            if (!done)
                continue;
            counts.removedRows += static_cast<int>(done->summary.removedRows);
            ++counts.steps;
            history.append({*step, done->summary}, done->table);
            if (chance(random, 20))
                check(*document, history.current().at(tableName), counts);
        }
        check(*document, history.current().at(tableName), counts);
        history.goTo(0);
        QVERIFY(exported(*document, history.current().at(tableName)) == bytes);
    }

private Q_SLOTS:
    void randomScripts_data()
    {
        QTest::addColumn<int>("part");
        for (int part = 0; part < parts; ++part)
            QTest::addRow("part %d", part) << part;
    }
    void randomScripts()
    {
        QFETCH(int, part);
        Counts counts;
        // A damaged file may have lost all its rows: seeds go on until enough could be read.
        for (unsigned seed = 0; counts.scripts < scripts / parts; ++seed) {
            const unsigned number = seed * parts + static_cast<unsigned>(part);
            runScript(number, counts);
            if (QTest::currentTestFailed()) {
                qWarning("seed %u", number);
                return;
            }
        }
        QVERIFY(counts.steps > 2 * counts.scripts);
        QVERIFY(counts.undone > counts.scripts / 2 && counts.removedRows > counts.scripts / 4);
        QVERIFY(counts.sound > counts.scripts / 2 && counts.refused < counts.scripts / 2);
        qInfo("%d scripts (%d on files with sound quotes), %d steps, %d times undone or redone, %d rows removed, %d "
              "exports refused",
            counts.scripts, counts.sound, counts.steps, counts.undone, counts.removedRows, counts.refused);
    }
};

QTEST_GUILESS_MAIN(TestPreservingExport)
#include "tst_preserving_export.moc"
