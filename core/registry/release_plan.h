#pragma once

#include "core/registry/cycle.h"
#include "core/registry/registry.h"

namespace gleaner::registry {

/// The next version of a pack as it would be released now: computed from the store alone, so that a release that was
/// interrupted comes out the same.
struct ReleasePlan {
    bundle::Pack pack; ///< without day
    std::map<std::string, formats::csv::Document> documents; ///< the new tables as they read back
    std::string changelog; ///< of this version, without day
    std::vector<base::Error> blockers; ///< why it can't be released; empty = it can
};

/// Fails with Cancelled, RegistryDamaged; what a person can mend is a blocker.
base::Result<ReleasePlan> planRelease(Store& store, const Cycle& cycle, base::JobContext& job);

/// What the plan changes, record by record.
base::Result<ReleasePreview> previewOf(const Cycle& cycle, const ReleasePlan& plan, base::JobContext& job);

/// The city's changelog of one version, in plain words: groups, counts, reasons (English, Markdown).
std::string changelogOf(const Cycle& cycle, const std::map<std::string, RuleText>& rules);

} // namespace gleaner::registry
