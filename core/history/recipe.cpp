#include "core/history/recipe.h"

#include <algorithm>

namespace gleaner::history {

namespace {

using base::ErrorCode;
using base::Json;

tl::unexpected<base::Error> syntax(std::string why) { return base::fail(ErrorCode::RecipeSyntax, {std::move(why)}); }

/// The schema that a step works on.
base::Result<const table::Schema*> schemaFor(const Json& step, const std::vector<const table::Schema*>& tables)
{
    const auto member = step.find("table");
    if (member == step.end()) {
        if (tables.size() != 1)
            return syntax("a step names no table, and there is not exactly one");
        return tables.front();
    }
    if (!member->is_string())
        return syntax("\"table\" is not text");
    const auto name = member->get<std::string>();
    const auto found = std::ranges::find(tables, name, &table::Schema::table);
    if (found == tables.end())
        return base::fail(ErrorCode::NoSuchTable, {name});
    return *found;
}

base::Result<void> checkFrame(const Json& json)
{
    if (!json.is_object() || !json.contains("gleaner:recipe") || !json.contains("steps"))
        return syntax("it is not an object with \"gleaner:recipe\" and \"steps\"");
    for (const auto& [member, value] : json.items()) {
        if (member != "gleaner:recipe" && member != "unicode" && member != "steps")
            return syntax("it has the unknown member \"" + member + "\"");
    }
    if (json.at("gleaner:recipe") != 1)
        return syntax("it is of a version that is not known here");
    if (json.contains("unicode") && !json.at("unicode").is_string())
        return syntax("\"unicode\" is not text");
    if (!json.at("steps").is_array())
        return syntax("\"steps\" is not a list");
    return {};
}

} // namespace

base::Result<Recipe> recipeFromJson(const Json& json, const std::vector<const table::Schema*>& tables)
{
    if (auto fits = checkFrame(json); !fits)
        return base::forward(fits);
    Recipe recipe;
    std::uint64_t number = 0;
    for (const Json& member : json.at("steps")) {
        ++number;
        const auto read = [&]() -> base::Result<Step> {
            if (!member.is_object())
                return syntax("a step is not an object");
            // Cells that the person had put back: replaying the step without looking at them would change them.
            if (member.contains("except") && member.at("except") != Json::array())
                return syntax("a step has exceptions; only the city's check replays those");
            const auto schema = schemaFor(member, tables);
            if (!schema)
                return base::forward(schema);
            return stepFromJson(member, *schema);
        };
        auto step = read();
        if (!step) {
            auto error = step.error();
            if (error.place.file.empty())
                error.place.file = "step " + std::to_string(number);
            return tl::unexpected<base::Error>(std::move(error));
        }
        recipe.steps.push_back(std::move(*step));
    }
    return recipe;
}

Json toJson(const Recipe& recipe)
{
    Json steps = Json::array();
    for (const Step& step : recipe.steps)
        steps.push_back(toJson(step));
    return {{"gleaner:recipe", 1}, {"unicode", "15.0"}, {"steps", steps}};
}

} // namespace gleaner::history
