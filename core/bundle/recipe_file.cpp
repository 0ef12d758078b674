#include "core/bundle/recipe_file.h"

#include "core/bundle/control_tables.h"
#include "core/bundle/forms.h"
#include "core/review/wire_recipe.h"

#include <algorithm>

namespace gleaner::bundle {

namespace {

constexpr const char* recipeFile = "recipe.json";
constexpr const char* rulesFile = "data/rules.csv";
constexpr std::int64_t mostRuleChanges = 20'000'000;
constexpr std::size_t mostRules = 200'000;

const std::set<std::string, std::less<>> recipeMembers{"gleaner:recipe", "unicode", "steps"};
const std::set<std::string, std::less<>> stepMembers{
    "id", "op", "mode", "params", "scope", "expect", "note", "table", "defect", "except"};

base::Result<void> checkMembers(const base::Json& object, const std::set<std::string, std::less<>>& allowed)
{
    if (!object.is_object())
        return base::fail(base::ErrorCode::RecipeSyntax, {recipeFile}, {recipeFile, {}, {}, {}});
    for (const auto& item : object.items()) {
        if (!allowed.contains(item.key()))
            return base::fail(base::ErrorCode::PrivField, {item.key()}, {recipeFile, {}, {}, {}});
    }
    return {};
}

bool ruleOrder(const Rule& a, const Rule& b) { return std::tie(a.step, a.table) < std::tie(b.step, b.table); }

} // namespace

base::Result<std::set<std::string>> checkRecipe(const base::Json& recipe)
{
    if (const auto checked = checkMembers(recipe, recipeMembers); !checked)
        return base::forward(checked);
    if (recipe.contains("steps") && recipe.at("steps").is_array()) {
        for (const base::Json& step : recipe.at("steps")) {
            if (const auto checked = checkMembers(step, stepMembers); !checked)
                return base::forward(checked);
        }
    }
    const auto wire = review::wireRecipeFromJson(recipe);
    if (!wire)
        return base::forward(wire);
    std::set<std::string> ids;
    for (const review::WireStep& step : wire->steps)
        ids.insert(step.id);
    if (!wire->manual.empty())
        ids.insert(wire->manual);
    return ids;
}

std::string writeRules(std::vector<Rule> rules)
{
    std::ranges::sort(rules, ruleOrder);
    ControlCsvWriter writer(rulesTable());
    for (const Rule& rule : rules)
        writer.add({rule.step, rule.table, std::to_string(rule.changes), rule.idsSha256});
    return writer.take();
}

base::Result<std::vector<Rule>> readRules(std::string_view bytes, const std::set<std::string>& steps)
{
    std::vector<Rule> rules;
    std::int64_t total = 0;
    const auto visit = [&](const std::vector<std::string>& row, std::uint64_t number) -> base::Result<void> {
        const base::Place place{rulesFile, number, {}, {}};
        Rule rule{row[0], row[1], wholeNumber(row[2]), row[3]};
        if (!steps.contains(rule.step))
            return base::fail(base::ErrorCode::CsvSchema, {rulesFile, "step"}, place);
        if (!rules.empty() && !ruleOrder(rules.back(), rule))
            return base::fail(base::ErrorCode::CsvCanon, {rulesFile}, place);
        if (rule.changes > mostRuleChanges || (total += rule.changes) > mostRuleChanges)
            return base::fail(base::ErrorCode::Limit, {"changes by rules"}, place);
        rules.push_back(std::move(rule));
        return {};
    };
    if (const auto read = readControlCsv(bytes, rulesFile, rulesTable(), mostRules, visit); !read)
        return base::forward(read);
    return rules;
}

} // namespace gleaner::bundle
