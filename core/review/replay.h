#pragma once

#include "core/history/history.h"
#include "core/review/change.h"
#include "core/review/wire_recipe.h"

namespace gleaner::review {

/// The rows of one column that a step changed in the replay, rising positions in the base table.
struct TouchedColumn {
    std::size_t column = 0;
    std::vector<std::uint32_t> rows;
};

/// What a step did in the replay.
struct ReplayedStep {
    bool ran = false; ///< false: unknown, not a rule, or its validation or apply failed; it changed nothing
    clean::StepSummary summary; ///< cells without the excepted ones
    std::vector<TouchedColumn> touched;
};

/// The recipe's rules applied to the base, and nothing else.
struct Replay {
    history::Tables tables;
    std::vector<ReplayedStep> steps; ///< as in the recipe
};

/// Excepted cells keep the value that they had before the step. Fails with Cancelled only.
base::Result<Replay> replay(const history::Tables& base, const WireRecipe& recipe, base::JobContext& job);

/// For each column of a table the step that touched each row last, counted from 1; 0 = none. A column that no step
/// touched is empty.
std::vector<std::vector<std::uint16_t>> lastTouches(
    const Replay& replay, const WireRecipe& recipe, const table::Table& base);

/// A step of more changes than this travels as a rule.
inline constexpr std::size_t ruleThreshold = 10'000;

/// A row of rules/1: a step that stands for its changes.
struct RuleRow {
    std::string step, table;
    std::int64_t changes = 0;
    std::string idsSha256; ///< of the sorted change ids, joined by LF; hex

    bool operator==(const RuleRow&) const = default;
};

/// Takes the changes of large steps out of the list. `changes` in wire order.
struct SplitChanges {
    std::vector<Change> listed;
    std::vector<RuleRow> rules;
};
SplitChanges splitRules(std::vector<Change> changes, const WireRecipe& recipe);

/// What a replay says about a contribution.
struct ReplayCheck {
    std::vector<Change> changes; ///< listed ones and those of the rules, in wire order
    std::vector<bool> explained; ///< a rule of the recipe gives exactly this change; or it belongs to manual/1
    std::uint64_t differing = 0; ///< cells where the replay and the changes disagree (W_I3_REPLAY)
};
/// Expands rules and compares the listed changes with the replay. Fails with RuleMismatch (naming the step), Cancelled.
base::Result<ReplayCheck> checkReplay(const history::Tables& base, const WireRecipe& recipe,
    const std::vector<Change>& listed, const std::vector<RuleRow>& rules, base::JobContext& job);

} // namespace gleaner::review
