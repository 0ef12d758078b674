#pragma once

#include "core/registry/pack_shelf.h"
#include "core/review/replay.h"

namespace gleaner::registry {

/// The items of a contribution that holds what section 4 asks for, ready to be written.
struct CheckedItem {
    ItemRow item;
    ProposalRow proposal; ///< without digest and seq
    RuleText rule;
};
struct CheckedContribution {
    std::vector<CheckedItem> items;
    std::vector<base::Issue> issues; ///< W_I3_REPLAY
};

/// I6, I2, I1 and I3 of a contribution on `pack`; `payload` holds the chart files. Fails with ItemId, Before,
/// ResultMismatch, OpClash, Format, RecipeSyntax, BaseDialect, RuleMismatch, Cancelled.
base::Result<CheckedContribution> checkContribution(
    const bundle::Contribution& contribution, const ShelvedPack& pack, std::string_view payload, base::JobContext& job);

} // namespace gleaner::registry
