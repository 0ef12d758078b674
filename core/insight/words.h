#pragma once

#include "core/insight/chart.h"

namespace gleaner::insight {

/// The English words of a bar, for published rows and text tables: its label, "(no value)" or "Other (n groups)". A
/// value of the data that reads the same as one of those two makes them end in " *", so that no two bars share words.
std::vector<std::string> barWords(const std::vector<Bar>& bars);

/// The order of bars: count falling, then bytes, Other last.
bool barBefore(const Bar& a, const Bar& b);

/// Sets total and axis from the bars.
void measure(ChartScene& scene);

} // namespace gleaner::insight
