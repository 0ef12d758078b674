#include "core/review/wire_recipe.h"

#include <algorithm>
#include <set>

namespace gleaner::review {

namespace {

using base::ErrorCode;
using base::Json;
using base::Result;

constexpr std::string_view unicodeVersion = "15.0";
constexpr std::string_view importOperation = "import/1";
constexpr std::string_view manualOperation = "manual/1";

tl::unexpected<base::Error> refuse(std::string what)
{
    return base::fail(ErrorCode::RecipeSyntax, {std::move(what)}, {"recipe.json", {}, {}, {}});
}

bool isStepId(std::string_view id)
{
    return id.size() >= 3 && id.size() <= 5 && id.front() == 's'
        && std::ranges::all_of(id.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

Json bareStep(std::string_view id, std::string_view operation, Json parameters)
{
    return {{"id", id}, {"op", operation}, {"mode", "strict"}, {"params", std::move(parameters)}};
}

Result<std::vector<std::pair<std::string, std::string>>> readExcept(const Json& json)
{
    std::vector<std::pair<std::string, std::string>> except;
    if (!json.is_array())
        return refuse("except");
    for (const Json& cell : json) {
        if (!cell.is_array() || cell.size() != 2 || !cell.at(0).is_string() || !cell.at(1).is_string())
            return refuse("except");
        except.emplace_back(cell.at(0).get<std::string>(), cell.at(1).get<std::string>());
    }
    return except;
}

Result<std::string> textOrEmpty(const Json& object, const char* name)
{
    if (!object.contains(name))
        return std::string();
    return base::textMember(object, name, ErrorCode::RecipeSyntax, "recipe.json");
}

class Reader {
public:
    Result<void> add(const Json& json)
    {
        if (!m_recipe.manual.empty())
            return refuse("a step after manual/1");
        for (const auto& member : json.items()) {
            static const std::set<std::string> known{
                "id", "op", "mode", "params", "scope", "expect", "note", "table", "defect", "except"};
            if (!known.contains(member.key()))
                return refuse("unknown member " + member.key());
        }
        const auto id = base::textMember(json, "id", ErrorCode::RecipeSyntax, "recipe.json");
        if (!id)
            return base::forward(id);
        const auto operation = base::textMember(json, "op", ErrorCode::RecipeSyntax, "recipe.json");
        if (!operation)
            return base::forward(operation);
        const auto table = textOrEmpty(json, "table");
        if (!table)
            return base::forward(table);
        if (!isStepId(*id))
            return refuse("step id " + *id);
        if (*operation == importOperation)
            return addImport(json, *id, *table);
        if (*id == "s00" || !m_ids.insert(*id).second)
            return refuse("step id " + *id);
        if (*operation == manualOperation) {
            m_recipe.manual = *id;
            return {};
        }
        return addStep(json, *id, *operation, *table);
    }

    WireRecipe take() { return std::move(m_recipe); }

private:
    Result<void> addImport(const Json& json, const std::string& id, const std::string& table)
    {
        if (id != "s00" || table.empty() || !m_recipe.steps.empty() || !json.contains("params"))
            return refuse("import/1");
        const auto dialect = formats::csv::dialectFromJson(json.at("params"));
        if (!dialect)
            return base::forward(dialect);
        if (!m_recipe.imports.emplace(table, *dialect).second)
            return refuse("import/1");
        return {};
    }

    Result<void> addStep(
        const Json& json, const std::string& id, const std::string& operation, const std::string& table)
    {
        WireStep step;
        step.id = id;
        step.table = table;
        step.operation = operation;
        if (table.empty() || !json.contains("params") || !json.at("params").is_object())
            return refuse("step " + id);
        step.parameters = json.at("params");
        if (json.contains("except")) {
            auto except = readExcept(json.at("except"));
            if (!except)
                return base::forward(except);
            step.except = std::move(*except);
        }
        Json envelope = json;
        for (const char* name : {"id", "defect", "except"})
            envelope.erase(name);
        if (auto read = history::stepFromJson(envelope))
            step.step = std::move(*read);
        m_recipe.steps.push_back(std::move(step));
        return {};
    }

    WireRecipe m_recipe;
    std::set<std::string> m_ids;
};

} // namespace

const WireStep* WireRecipe::find(std::string_view id) const
{
    const auto found = std::ranges::find(steps, id, &WireStep::id);
    return found == steps.end() ? nullptr : &*found;
}

std::string stepId(std::size_t number)
{
    const std::string digits = std::to_string(number);
    return (digits.size() < 2 ? "s0" : "s") + digits;
}

Json toJson(const WireRecipe& recipe)
{
    Json steps = Json::array();
    for (const auto& [table, dialect] : recipe.imports) {
        Json import = bareStep("s00", importOperation, formats::csv::toJson(dialect));
        import["table"] = table;
        steps.push_back(std::move(import));
    }
    for (const WireStep& step : recipe.steps) {
        Json envelope = step.step ? history::toJson(*step.step) : bareStep(step.id, step.operation, step.parameters);
        envelope["id"] = step.id;
        envelope["table"] = step.table;
        if (!step.except.empty()) {
            Json except = Json::array();
            for (const auto& [row, column] : step.except)
                except.push_back(Json::array({row, column}));
            envelope["except"] = std::move(except);
        }
        steps.push_back(std::move(envelope));
    }
    if (!recipe.manual.empty())
        steps.push_back(bareStep(recipe.manual, manualOperation, Json::object()));
    return {{"gleaner:recipe", 1}, {"unicode", unicodeVersion}, {"steps", std::move(steps)}};
}

Result<WireRecipe> wireRecipeFromJson(const Json& json)
{
    if (!json.is_object() || json.size() != 3 || !json.contains("steps") || !json.at("steps").is_array())
        return refuse("it has no steps");
    const auto version = base::integerMember(json, "gleaner:recipe", ErrorCode::RecipeSyntax, "recipe.json");
    const auto unicode = base::textMember(json, "unicode", ErrorCode::RecipeSyntax, "recipe.json");
    if (!version || *version != 1 || !unicode)
        return refuse("version");
    Reader reader;
    for (const Json& step : json.at("steps")) {
        if (!step.is_object())
            return refuse("a step is no object");
        if (const auto added = reader.add(step); !added)
            return base::forward(added);
    }
    return reader.take();
}

} // namespace gleaner::review
