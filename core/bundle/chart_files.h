#pragma once

#include "core/bundle/datapackage.h"

namespace gleaner::bundle {

/// Item id of a chart: of the SHA-256 of its file (tag gleaner-chart-v1).
std::string chartId(std::string_view chartFile);

/// `charts/<id>.json` in published form and `data/charts.csv`. Equal charts are written once. Fails with BadParameter
/// (the contribution states no digest of the charted table; title or description missing).
base::Result<void> addCharts(Files& files, const Contribution& contribution);

/// The charts of a contribution into `contribution`, in the order of their ids, held against its base pack and its
/// results. Fails with ItemId, DpInventory, CsvSchema, ChartUnsupported, ChartGuarded.
base::Result<void> readCharts(const Views& files, Contribution& contribution);

} // namespace gleaner::bundle
