#pragma once

#include "core/registry/cycle.h"
#include "core/registry/registry.h"

namespace gleaner::registry {

/// Who decides, when, and what they had seen: entries of the log after `seenLog` were written by somebody else.
struct Reviewer {
    std::string_view id;
    std::string_view day;
    std::int64_t seenLog = 0;
};

/// Checks all inputs against the cycle and each other, then writes them: one transaction, one log entry per input. A
/// group input speaks of the group's open items, or of all if none is open; an item input overrides what stands before
/// it.
base::Result<void> writeDecisions(Store& store, const Cycle& cycle, const std::vector<ReviewGroup>& groups,
    const std::vector<DecisionInput>& inputs, const Reviewer& reviewer);

/// Takes back the newest decision entry of this cycle that is not taken back yet: every item gets again what it had.
base::Result<void> undoLastDecision(Store& store, const Cycle& cycle, const Reviewer& reviewer);

} // namespace gleaner::registry
