#pragma once

#include "core/registry/cycle.h"
#include "core/registry/registry.h"

namespace gleaner::registry {

/// The items of a cycle by class, table, column and rule (section 6): the biggest groups first, conflicts last. An item
/// whose copies name different rules goes with the rule of most signers.
std::vector<ReviewGroup> makeGroups(const Cycle& cycle, const std::map<std::string, RuleText>& rules);

/// A decision as receipts and screens carry it.
bundle::DecisionRow decisionRow(const ItemRow& item, const DecisionEntry& decision, review::Verdict verdict);

/// “STREET → ST” for a manual rule, “Trim whitespace” for an operation.
std::string ruleSentence(const RuleText& rule);

} // namespace gleaner::registry
