#pragma once

#include "core/base/json.h"
#include "core/review/change.h"
#include "core/review/verdict.h"

namespace gleaner::review {

/// The classes of review and merge, section 5, that can occur while every column is text and rows are not inserted.
enum class ChangeClass : std::uint8_t {
    Scope,
    Value,
    Gone,
    DeleteEdit,
    Noop,
    Applied,
    Stale,
    Clash,
    Confirm,
    Converge,
    Clean,
    Item ///< an annotation or a chart: no value at stake
};
std::string_view className(ChangeClass cls); ///< "V-CLEAN", "S-SCOPE", "I-GONE" ...
std::optional<ChangeClass> classNamed(std::string_view name);
bool isConflict(ChangeClass cls);

/// One signer's effective proposal of a change.
struct Proposal {
    Change change;
    std::string signer;
    std::string rule; ///< group rule hash (section 6)
    bool inScope = true; ///< I5
    bool validValue = true; ///< I4
};

/// The class of each proposal, in the order given: the first row of the table in section 5 that fits. All proposals are
/// of one table. `head` is the last release with accepted, unreleased changes on it; rows are named by its ids. The
/// base of each proposal is its `before`, which intake has compared with the pack it was made on. The order of the
/// input never matters for the outcome.
std::vector<ChangeClass> classify(const std::vector<Proposal>& proposals, const table::Table& head);

/// Hash of a group rule: operation id and parameters without column(s).
std::string ruleHash(std::string_view operation, const base::Json& parameters);
/// Manual changes, map-values and cluster-merge group by what they do to a value: letter and raw, before and after.
std::string manualRuleHash(std::string_view beforeLetterText, std::string_view afterLetterText);
/// Deleted rows share one group: their `before` is a hash, different for each row.
std::string removedRowRuleHash();
std::string unexplainedRuleHash();
std::string groupId(std::string_view cls, std::string_view table, std::string_view column, std::string_view rule);

} // namespace gleaner::review
