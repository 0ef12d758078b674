#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// The ids of the steps of a recipe as it travels. Fails with PrivField (a member that the format does not know) and
/// RecipeSyntax.
base::Result<std::set<std::string>> checkRecipe(const base::Json& recipe);

/// `data/rules.csv` with the rules in bytewise order of step and table.
std::string writeRules(std::vector<Rule> rules);
/// Fails with CsvCanon (order), CsvSchema (a step that the recipe does not have), Limit (more than 20,000,000 changes).
base::Result<std::vector<Rule>> readRules(std::string_view bytes, const std::set<std::string>& steps);

} // namespace gleaner::bundle
