#pragma once

#include "core/workspace/workspace.h"

namespace gleaner::workspace {

/// What a contribution made here holds, by item id: its changes (those of rules too), notes and charts.
struct SentItems {
    std::map<std::string, review::Change> changes;
    std::map<std::string, crowd::Annotation> annotations;
    std::set<std::string> charts;
    bool contains(const std::string& id) const
    {
        return changes.contains(id) || annotations.contains(id) || charts.contains(id);
    }
    std::size_t size() const { return changes.size() + annotations.size() + charts.size(); }
};

/// Reads a bundle back and expands its rules on the base tables. Fails with ProjectDamaged.
base::Result<SentItems> sentItems(const std::string& file, const history::Tables& base);

/// The receipt must answer each item of the contribution exactly once. Fails with ReceiptId.
base::Result<void> checkCoverage(const bundle::Receipt& receipt, const SentItems& items);

} // namespace gleaner::workspace
