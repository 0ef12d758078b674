#pragma once

#include "core/base/job.h"
#include "core/table/table.h"

namespace gleaner::review {

/// The operations on the wire. This version proposes set and delete; confirm is read; the others are refused at intake
/// with ErrorCode::Format.
enum class ChangeOp : std::uint8_t { Set, Confirm, Insert, Delete, Rekey, Schema };
std::string_view changeOpName(ChangeOp op);
std::optional<ChangeOp> changeOpNamed(std::string_view name);

/// Atom of review: one cell set, or one row deleted. Letters are those of the bundle format, section 6.
struct Change {
    std::string id; ///< item id, 26 characters
    ChangeOp op = ChangeOp::Set;
    std::string table;
    std::string row; ///< row id as it travels
    std::string column; ///< column id; empty for delete
    char beforeIs = '-';
    std::string before;
    char afterIs = '-';
    std::string after;
    std::string step = "s01"; ///< last recipe step that touched it
    std::string atomic;
    std::string confidence;
    std::string evidence;
    std::string note;

    bool operator==(const Change&) const = default;
};

/// The id that the fields give (tag gleaner-change-v1).
std::string changeId(const Change& change);

/// Bytewise by table, row, column, op, id: the order of the wire.
bool wireOrder(const Change& a, const Change& b);

/// Changes that lead from `base` to `current` (which descends from it), in wire order, ids filled in; step is left
/// "s01". Columns that are the same object are skipped. Keyless and keyed rows alike.
base::Result<std::vector<Change>> diff(const table::Table& base, const table::Table& current, base::JobContext& job);

/// The table that the changes give. Every `before` must match letter and bytes. Fails with Before, OpClash, NoSuchTable
/// (a change of another table), NoSuchRow, NoSuchColumn, Format (an op or a form that this version does not apply).
base::Result<table::Table> applyChanges(
    const table::Table& base, const std::vector<Change>& changes, base::JobContext& job);

} // namespace gleaner::review
