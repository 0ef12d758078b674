#pragma once

#include "core/formats/csv/dialect.h"
#include "core/history/step.h"

namespace gleaner::history {

/// Ordered steps as they travel between people; `{"gleaner:recipe":1,"unicode":"15.0","steps":[...]}`.
struct Recipe {
    std::vector<Step> steps;
};

/// Checks the whole recipe first: every operation, parameter and column. `tables` are the schemas that steps may name;
/// a step without "table" means the only one. The error's place names the step ("step 3"). Fails with RecipeSyntax,
/// UnknownOperation, BadParameter, NoSuchColumn, NoSuchTable. See FORMAT.md.
base::Result<Recipe> recipeFromJson(const base::Json& json, const std::vector<const table::Schema*>& tables);
base::Json toJson(const Recipe& recipe);

} // namespace gleaner::history
