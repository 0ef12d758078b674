#pragma once

#include "core/registry/release_plan.h"
#include "core/trust/keys.h"

namespace gleaner::registry {

/// Signs and writes the planned release: payload and files first, the release row and its log entry last. Running it
/// again after an interruption gives the same bytes and finishes. Files in `folder` that hold anything but an earlier
/// output of this registry are left alone. Fails with the plan's first blocker, FileExists, FileUnwritable, DiskFull.
base::Result<std::int64_t> publishPlan(Store& store, const Cycle& cycle, ReleasePlan plan, const trust::KeyPair& key,
    const std::filesystem::path& folder, std::string_view day);

/// CHANGELOG.md of a pack: every release of it, the newest first.
base::Result<std::string> changelogFile(
    Store& store, std::string_view pack, std::int64_t version, std::string_view day, std::string_view changelog);

} // namespace gleaner::registry
