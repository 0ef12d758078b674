#pragma once

#include "core/formats/csv/record_index.h"
#include "core/table/row_source.h"

namespace gleaner::workspace {

/// The rows of a file of which only the places of its records are known yet.
table::RowSourcePtr rowsOf(std::shared_ptr<const formats::csv::RecordIndex> index);

} // namespace gleaner::workspace
