#include "core/formats/csv/records.h"

#include "core/formats/csv/record_index.h"

#include <algorithm>

namespace gleaner::formats::csv {

base::Result<std::vector<std::vector<table::Cell>>> lastRecords(
    base::SharedBytes source, const Dialect& dialect, std::size_t most, base::JobContext& job)
{
    const auto index = RecordIndex::make(std::move(source), dialect, "records", job);
    if (!index)
        return base::forward(index);
    std::vector<std::vector<table::Cell>> records;
    const std::size_t count = (*index)->rowCount();
    for (std::size_t row = count - std::min(count, most); row < count; ++row)
        records.push_back((*index)->row(row));
    return records;
}

} // namespace gleaner::formats::csv
