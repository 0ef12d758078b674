#pragma once

#include "core/history/recipe.h"
#include "core/review/replay.h"

namespace gleaner::review {

/// The changes of a piece of work with the recipe step that each belongs to, ready to travel.
struct Attribution {
    std::vector<Change> changes; ///< all tables, wire order; rules not taken out yet (see splitRules)
    WireRecipe recipe; ///< only rules that have an effect; `manual` where something is left over
};

/// Which step stands for which change, such that replaying the recipe from `base` gives exactly its changes. A change
/// belongs to the last rule that touched its cell, if the replay ends in the value of `current`; all others, and
/// deleted rows, belong to manual/1. Rules keep away from such cells by `except`; a rule that does not run from the
/// base, or that would need more exceptions than it has effects, is left out. `dialects` become the import steps.
base::Result<Attribution> attribute(const history::Tables& base, const history::Recipe& recipe,
    const history::Tables& current, const std::map<std::string, formats::csv::Dialect>& dialects,
    base::JobContext& job);

/// recipe.json of an attribution; null if there are no changes.
base::Json wireRecipe(const Attribution& attribution);

} // namespace gleaner::review
