#include "core/review/attribution.h"
#include "tests/support/result_text.h"
#include "tests/support/small_table.h"

#include <QtTest>
#include <random>

using namespace gleaner;
using namespace gleaner::review;

/// What a laptop writes must be what the city replays.
class TestAttribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRuleOwnsWhatItsReplayGives();
    void handWorkBelongsToManual();
    void undoneCellsBecomeExceptions();
    void theLastRuleThatWasRightOwnsTheCell();
    void rulesThatDoNotRunFromTheBaseAreLeftOut();
    void rulesInDeletedRowsVanish();
    void recipeTravelsThereAndBack();
    void anyHistoryReplays();
    void largeStepsTravelAsRules();
    void falseRulesAreRefused();
    void changesThatNobodyExplainsAreCounted();

private:
    static history::Step step(const table::Table& table, const std::string& operation, base::Json parameters)
    {
        auto made = clean::makeOperation(operation, parameters, &table.schema());
        Q_ASSERT_X(made.has_value(), "operation", resultText(made).constData());
        history::Step result;
        result.table = table.schema().table;
        result.operation = *made;
        return result;
    }
    static history::Step trim(const table::Table& table, const std::string& column)
    {
        return step(table, "trim-whitespace/1", {{"columns", base::Json::array({column})}, {"ends", "both"}});
    }
    static history::Step upper(const table::Table& table, const std::string& column)
    {
        return step(table, "change-case/1",
            {{"columns", base::Json::array({column})}, {"to", "upper"}, {"keep", base::Json::array()}});
    }
    table::Table run(const table::Table& table, const history::Step& step)
    {
        const auto outcome = history::applyStep(table, step, m_job);
        Q_ASSERT_X(outcome.has_value(), "step", resultText(outcome).constData());
        return outcome->table;
    }
    static table::Table set(const table::Table& table, std::size_t row, std::size_t column, const std::string& text)
    {
        return table.withColumn(column, table::setCells(table.column(column), {{row, table::cellOf(text)}}).column);
    }
    Attribution attributed(const table::Table& base, const history::Recipe& recipe, const table::Table& current)
    {
        auto work = attribute({{"trees", base}}, recipe, {{"trees", current}}, {{"trees", {}}}, m_job);
        Q_ASSERT_X(work.has_value(), "attribute", resultText(work).constData());
        return *work;
    }
    ReplayCheck checked(const table::Table& base, const Attribution& work)
    {
        const auto recipe = wireRecipeFromJson(wireRecipe(work));
        Q_ASSERT_X(recipe.has_value(), "recipe", resultText(recipe).constData());
        auto split = splitRules(work.changes, work.recipe);
        auto check = checkReplay({{"trees", base}}, *recipe, split.listed, split.rules, m_job);
        Q_ASSERT_X(check.has_value(), "check", resultText(check).constData());
        return *check;
    }
    static bool isClean(const ReplayCheck& check)
    {
        return check.differing == 0 && std::ranges::find(check.explained, false) == check.explained.end();
    }

    const table::Table m_base = tests::smallTable(
        {"id", "street", "kind"}, {{"1", " elm ", "oak"}, {"2", "pine ", "elm"}, {"3", "ash", " fir"}}, {"id"});
    base::NullJob m_job;
};

void TestAttribution::aRuleOwnsWhatItsReplayGives()
{
    const history::Recipe recipe{{trim(m_base, "street")}};
    const auto work = attributed(m_base, recipe, run(m_base, recipe.steps[0]));
    QCOMPARE(work.changes.size(), std::size_t{2});
    QCOMPARE(work.changes[0].step, std::string("s01"));
    QCOMPARE(work.recipe.manual, std::string());
    QCOMPARE(work.recipe.steps.size(), std::size_t{1});
    QCOMPARE(work.recipe.steps[0].step->expect->cells, std::size_t{2});
    QVERIFY(isClean(checked(m_base, work)));
}

void TestAttribution::handWorkBelongsToManual()
{
    const history::Recipe recipe{{trim(m_base, "street")}};
    const auto work = attributed(m_base, recipe, set(run(m_base, recipe.steps[0]), 2, 1, "Ash Ave"));
    QCOMPARE(work.changes.size(), std::size_t{3});
    QCOMPARE(work.changes[2].step, std::string("s02"));
    QCOMPARE(work.recipe.manual, std::string("s02"));
    QVERIFY(work.recipe.steps[0].except.empty());
    QVERIFY(isClean(checked(m_base, work)));
}

void TestAttribution::undoneCellsBecomeExceptions()
{
    const history::Recipe recipe{{trim(m_base, "street")}};
    const auto work = attributed(m_base, recipe, set(run(m_base, recipe.steps[0]), 0, 1, " elm "));
    QCOMPARE(work.changes.size(), std::size_t{1});
    const std::vector<std::pair<std::string, std::string>> except{{R"(["1"])", m_base.schema().columns[1].id}};
    QVERIFY(work.recipe.steps[0].except == except);
    QCOMPARE(work.recipe.steps[0].step->expect->cells, std::size_t{1});
    QVERIFY(isClean(checked(m_base, work)));
}

void TestAttribution::theLastRuleThatWasRightOwnsTheCell()
{
    const history::Recipe recipe{{trim(m_base, "street"), upper(m_base, "street")}};
    auto current = run(run(m_base, recipe.steps[0]), recipe.steps[1]);
    current = set(current, 0, 1, "elm");
    const auto work = attributed(m_base, recipe, current);
    QCOMPARE(work.changes.size(), std::size_t{3});
    QCOMPARE(work.changes[0].step, std::string("s01"));
    QCOMPARE(work.changes[1].step, std::string("s02"));
    QVERIFY(work.recipe.steps[0].except.empty());
    QCOMPARE(work.recipe.steps[1].except.size(), std::size_t{1});
    QVERIFY(isClean(checked(m_base, work)));
}

void TestAttribution::rulesThatDoNotRunFromTheBaseAreLeftOut()
{
    const auto edited = set(m_base, 2, 1, "willow");
    const auto merge = step(edited, "cluster-merge/1",
        {{"column", "street"}, {"method", "fp/1"}, {"params", base::Json::object()},
            {"clusters",
                base::Json::array(
                    {{{"members", base::Json::array({"vwillow"})}, {"target", "vWillow"}, {"decision", "merge"}}})}});
    const auto work = attributed(m_base, {{merge}}, run(edited, merge));
    QVERIFY(work.recipe.steps.empty());
    QCOMPARE(work.changes.size(), std::size_t{1});
    QCOMPARE(work.changes[0].step, std::string("s01"));
    QCOMPARE(work.recipe.manual, std::string("s01"));
    QVERIFY(isClean(checked(m_base, work)));
}

void TestAttribution::rulesInDeletedRowsVanish()
{
    const history::Recipe recipe{{trim(m_base, "kind")}};
    auto current = run(m_base, recipe.steps[0]);
    table::RowSet keep = current.allRows();
    keep.remove(2);
    const auto work = attributed(m_base, recipe, current.withRows(keep));
    QCOMPARE(work.changes.size(), std::size_t{1});
    QVERIFY(work.changes[0].op == ChangeOp::Delete);
    QVERIFY(work.recipe.steps.empty());
    QVERIFY(isClean(checked(m_base, work)));
}

void TestAttribution::recipeTravelsThereAndBack()
{
    const history::Recipe recipe{{trim(m_base, "street"), trim(m_base, "kind")}};
    auto current = set(run(run(m_base, recipe.steps[0]), recipe.steps[1]), 0, 1, " elm ");
    const auto work = attributed(m_base, recipe, set(current, 0, 2, "ash"));
    const base::Json json = wireRecipe(work);
    QCOMPARE(json.at("steps").at(0).at("id").get<std::string>(), std::string("s00"));
    QCOMPARE(json.at("steps").back().at("op").get<std::string>(), std::string("manual/1"));
    const auto read = wireRecipeFromJson(json);
    VERIFY_OK(read);
    QVERIFY(toJson(*read) == json);
    QVERIFY(wireRecipe(attributed(m_base, recipe, m_base)).is_null());
}

/// Random work: rules, hand edits, undone cells and removed rows in any order.
void TestAttribution::anyHistoryReplays()
{
    std::mt19937 random(7);
    const char* texts[] = {" a", "a", "A ", "b", "", " elm "};
    for (int round = 0; round < 150; ++round) {
        std::vector<std::vector<std::string>> rows;
        for (int row = 0; row < 12; ++row)
            rows.push_back({std::to_string(row), texts[random() % 6], texts[random() % 6]});
        const auto base = tests::smallTable({"id", "street", "kind"}, rows,
            round % 2 == 0 ? std::vector<std::string>{"id"} : std::vector<std::string>{});
        auto current = base;
        history::Recipe recipe;
        for (int move = 0; move < 8 && current.rowCount() > 1; ++move) {
            const std::string column = random() % 2 == 0 ? "street" : "kind";
            switch (random() % 5) {
            case 0:
                recipe.steps.push_back(trim(base, column));
                break;
            case 1:
                recipe.steps.push_back(upper(base, column));
                break;
            case 2: {
                auto conditional = upper(base, column);
                clean::ListFacet facet;
                facet.column = base.schema().columns[1].id;
                facet.selection = {table::cellOf("a"), table::cellOf("b")};
                conditional.scope.facets.push_back(facet);
                recipe.steps.push_back(conditional);
                break;
            }
            case 3:
                current = set(current, random() % current.rowCount(), 1 + random() % 2, texts[random() % 6]);
                continue;
            default: {
                table::RowSet keep = current.allRows();
                keep.remove(random() % current.rowCount());
                current = current.withRows(keep);
                continue;
            }
            }
            current = run(current, recipe.steps.back());
        }
        const auto work = attributed(base, recipe, current);
        QVERIFY(isClean(checked(base, work)));
        const auto applied = applyChanges(base, work.changes, m_job);
        VERIFY_OK(applied);
        QVERIFY(table::sameContent(*applied, current));
    }
}

void TestAttribution::largeStepsTravelAsRules()
{
    std::vector<std::vector<std::string>> rows;
    for (std::size_t row = 0; row < ruleThreshold + 2; ++row)
        rows.push_back({std::to_string(row), " x"});
    const auto base = tests::smallTable({"id", "street"}, rows, {"id"});
    const history::Recipe recipe{{trim(base, "street")}};
    auto current = set(run(base, recipe.steps[0]), 5, 1, "by hand");
    table::RowSet keep = current.allRows();
    const auto all = attributed(base, recipe, current);
    const auto split = splitRules(all.changes, all.recipe);
    QCOMPARE(split.listed.size(), std::size_t{1});
    QCOMPARE(split.rules.size(), std::size_t{1});
    QCOMPARE(split.rules[0].changes, static_cast<std::int64_t>(ruleThreshold + 1));
    const auto check = checked(base, all);
    QVERIFY(isClean(check));
    QVERIFY(check.changes == all.changes);
    keep.remove(7);
    keep.remove(8);
    const auto fewer = attributed(base, recipe, current.withRows(keep));
    QVERIFY(splitRules(fewer.changes, fewer.recipe).rules.empty());
}

void TestAttribution::falseRulesAreRefused()
{
    const history::Recipe recipe{{trim(m_base, "street")}};
    const auto work = attributed(m_base, recipe, run(m_base, recipe.steps[0]));
    const auto json = wireRecipe(work);
    const auto wire = wireRecipeFromJson(json);
    VERIFY_OK(wire);
    for (const RuleRow& rule : {RuleRow{"s01", "trees", 2, std::string(64, '0')}, RuleRow{"s01", "trees", 3, ""},
             RuleRow{"s07", "trees", 2, ""}, RuleRow{"s01", "other", 2, ""}}) {
        const auto check = checkReplay({{"trees", m_base}}, *wire, {}, {rule}, m_job);
        QCOMPARE(codeOf(check), QByteArray("E_I3_RULE"));
    }
}

void TestAttribution::changesThatNobodyExplainsAreCounted()
{
    const history::Recipe recipe{{trim(m_base, "street")}};
    auto work = attributed(m_base, recipe, run(m_base, recipe.steps[0]));
    // The first change claims another value, the second is missing.
    work.changes[0].after = "Elm";
    work.changes.pop_back();
    const auto check = checked(m_base, work);
    QCOMPARE(check.differing, std::uint64_t{2});
    QCOMPARE(check.explained, std::vector<bool>{false});
}

QTEST_GUILESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
