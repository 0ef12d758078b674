#pragma once

#include "core/formats/csv/dialect.h"
#include "core/history/step.h"

#include <map>

namespace gleaner::review {

/// A step of a recipe as it travels: the envelope with an id, and the cells where the person undid it or wrote
/// something else later.
struct WireStep {
    std::string id; ///< "s01"
    std::string table;
    std::string operation; ///< "trim-whitespace/1"
    base::Json parameters;
    std::optional<history::Step> step; ///< nothing = this version can't run it
    std::vector<std::pair<std::string, std::string>> except; ///< row id, column id; bytewise
};

/// recipe.json of the bundle format, 8.2: `s00` says how each table is read, rules follow, and `manual/1` stands for
/// every change that they do not reproduce from the base.
struct WireRecipe {
    std::map<std::string, formats::csv::Dialect> imports; ///< by table
    std::vector<WireStep> steps;
    std::string manual; ///< id of the manual/1 step; empty = none

    /// The step with this id, or null.
    const WireStep* find(std::string_view id) const;
};

base::Json toJson(const WireRecipe& recipe);
/// Fails with RecipeSyntax. A step whose operation or parameters this version does not know is kept without `step`.
base::Result<WireRecipe> wireRecipeFromJson(const base::Json& json);

/// "s07" for 7.
std::string stepId(std::size_t number);

} // namespace gleaner::review
