#include "core/clean/operation.h"
#include "core/text/case.h"
#include "core/text/whitespace.h"

#include "tests/core/clean/random_table.h"
#include "tests/core/clean/run_operation.h"

using namespace gleaner;
using base::Json;
using table::Cell;
using table::CellView;
using table::State;

namespace {

/// What one cell becomes, row by row and without any sharing: slow and obvious.
using CellModel = std::function<Cell(CellView)>;

struct Case {
    const char* id;
    Json parameters;
    CellModel model;
};

CellModel onTexts(const std::function<std::string(const std::string&)>& change)
{
    return [change](CellView cell) {
        return cell.state == State::Value ? table::cellOf(change(std::string(cell.text))) : Cell(cell);
    };
}

std::string replacedEverywhere(std::string text, const std::string& find, const std::string& with)
{
    for (std::size_t at = text.find(find); at != std::string::npos; at = text.find(find, at + with.size()))
        text.replace(at, find.size(), with);
    return text;
}

std::vector<Case> cases()
{
    std::vector<Case> all;
    all.push_back({"trim-whitespace/1", {{"columns", {"B", "A"}}},
        onTexts([](const std::string& text) { return std::string(text::trimmed(text)); })});
    all.push_back({"collapse-whitespace/1", {{"columns", {"A", "B"}}},
        onTexts([](const std::string& text) { return text::collapsedWhiteSpace(text); })});
    all.push_back({"change-case/1", {{"columns", {"A", "B"}}, {"to", "title"}},
        onTexts([](const std::string& text) { return text::withCase(text, text::LetterCase::Title); })});
    all.push_back({"replace/1", {{"columns", {"A", "B"}}, {"find", "l"}, {"with", "xyz"}, {"case", true}},
        onTexts([](const std::string& text) { return replacedEverywhere(text, "l", "xyz"); })});
    all.push_back({"replace/1",
        {{"columns", {"A", "B"}}, {"find", "(S)t"}, {"with", "$1treet"}, {"kind", "regex"}, {"case", true}},
        onTexts([](const std::string& text) { return replacedEverywhere(text, "St", "Street"); })});
    all.push_back({"replace/1", {{"columns", {"A", "B"}}, {"find", ""}, {"with", "none"}, {"kind", "whole"}},
        [](CellView cell) { return cell.state == State::Empty ? table::cellOf("none") : Cell(cell); }});
    const Json edits = Json::parse(R"([{"from":["vElm","e"],"to":"vOak"},{"from":["nN/A","vELM"],"to":"e"}])");
    all.push_back({"map-values/1", {{"column", "A"}, {"edits", edits}}, [](CellView cell) {
                       const std::string letters = table::letterText(cell);
                       if (letters == "vElm" || letters == "e")
                           return table::cellOf("Oak");
                       return letters == "nN/A" || letters == "vELM" ? Cell() : Cell(cell);
                   }});
    return all;
}

} // namespace

class TestOperationsAgainstModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        const table::Table table = tests::randomTable(random, random() % 200);
        for (const Case& one : cases()) {
            const table::RowSet rows = tests::randomRows(random, table.rowCount());
            const auto outcome = tests::run(table, one.id, one.parameters, rows);
            VERIFY_OK(outcome);
            const auto operation = clean::makeOperation(one.id, one.parameters, &table.schema());
            std::size_t changed = 0;
            for (std::size_t column = 0; column < table.columnCount(); ++column) {
                const auto touched = (*operation)->columns();
                const bool isTouched
                    = std::find(touched.begin(), touched.end(), table.schema().columns[column].id) != touched.end();
                for (std::size_t row = 0; row < table.rowCount(); ++row) {
                    const CellView before = table.cell(row, column);
                    const Cell expected = isTouched && rows.contains(row) ? one.model(before) : Cell(before);
                    changed += CellView(expected) == before ? 0U : 1U;
                    QVERIFY2(outcome->table.cell(row, column) == CellView(expected), one.id);
                }
                if (!isTouched)
                    QCOMPARE(outcome->table.column(column).get(), table.column(column).get());
            }
            QCOMPARE(outcome->summary, (clean::StepSummary{rows.count(), changed, 0}));
        }
    }
};

QTEST_GUILESS_MAIN(TestOperationsAgainstModel)
#include "tst_operations_against_model.moc"
