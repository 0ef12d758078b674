#pragma once

#include "core/registry/cycle.h"
#include "core/trust/keys.h"

namespace gleaner::registry {

/// When open items are expected to be answered, if the caller says nothing: `day` plus the policy's answer_days.
struct ReceiptDays {
    std::string_view day;
    std::string_view due; ///< empty = by the policy
};

/// The answers to each item of a bundle, complete, by item id (sections 7 and 12).
base::Result<std::vector<bundle::DecisionRow>> answersTo(
    const Cycle& cycle, std::size_t bundle, const ReceiptDays& days);

/// One signed receipt per contribution of the cycle's pack, written into `folder` and recorded. A contribution whose
/// answers are those of its last receipt gets that receipt again.
base::Result<std::vector<std::filesystem::path>> writeReceiptFiles(Store& store, const Cycle& cycle,
    const trust::KeyPair& key, const std::filesystem::path& folder, const ReceiptDays& days, base::JobContext& job);

} // namespace gleaner::registry
