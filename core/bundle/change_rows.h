#pragma once

#include "core/bundle/control_csv.h"
#include "core/review/change.h"

namespace gleaner::bundle {

/// Changes with step, confidence, evidence and note (changes/1), or without (a pack's delta/changes.csv).
enum class ChangeColumns : std::uint8_t { All, Delta };

/// The table's text; the changes are put into the order of the wire.
std::string writeChanges(std::vector<review::Change> changes, ChangeColumns columns);

/// Reads and checks on its own what needs no base: form of each operation, letters and texts, order, item ids, one
/// operation for each place. Fails with ItemId, OpClash, Format (insert, rekey, schema) and the codes of
/// readControlCsv().
base::Result<std::vector<review::Change>> readChanges(
    std::string_view bytes, std::string_view name, ChangeColumns columns, std::size_t mostRows);

} // namespace gleaner::bundle
