#pragma once

#include "core/bundle/container.h"
#include "core/bundle/control_csv.h"

namespace gleaner::bundle {

/// The built-in tables of the bundle format, section 8.2. The order of their fields is the order on the wire.
const TableRules& changesTable();
const TableRules& rulesTable();
const TableRules& annotationsTable();
const TableRules& evidenceTable();
const TableRules& chartsTable();
const TableRules& decisionsTable();
const TableRules& creditsTable();
const TableRules& deltaChangesTable();
const TableRules& deltaRowsTable();
const TableRules& deltaColumnsTable();

/// The control table at this path of a bundle of this kind, or null. A pack's `data/` holds city tables only.
const TableRules* controlTableAt(Kind kind, std::string_view path);

} // namespace gleaner::bundle
