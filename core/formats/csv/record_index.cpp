#include "core/formats/csv/record_index.h"

#include "core/formats/csv/record_cells.h"
#include "core/formats/csv/record_finder.h"

#include <limits>

namespace gleaner::formats::csv {

using base::ErrorCode;
using base::fail;
using base::Result;

RecordIndex::RecordIndex(base::SharedBytes source, const Dialect& dialect)
    : m_source(std::move(source))
    , m_dialect(dialect)
    , m_scanner(dialect)
{
}

Result<std::shared_ptr<const RecordIndex>> RecordIndex::make(
    base::SharedBytes source, const Dialect& dialect, std::string_view tableName, base::JobContext& job)
{
    if (source->view().size() > mostFileBytes)
        return fail(ErrorCode::TooLarge, {"The file", "8 GiB"});
    std::shared_ptr<RecordIndex> index(new RecordIndex(std::move(source), dialect));
    const Work work = prepareWork(index->m_source, index->m_dialect, index->m_source->view().size());
    index->m_transcoded = work.transcoded;
    index->m_work = work.bytes;
    auto header = readHeader(work.bytes, index->m_dialect, tableName);
    if (!header)
        return forward(header);
    auto records = findRecords(work.bytes, header->end, index->m_dialect, index->m_scanner, header->gaps, job);
    if (!records)
        return forward(records);
    for (std::size_t row = 0; row < index->m_dialect.footerRows && !records->starts.empty(); ++row) {
        records->end = records->starts.back();
        records->starts.pop_back();
    }
    if (records->starts.size() >= std::numeric_limits<table::RowOrdinal>::max())
        return fail(ErrorCode::TooLarge, {"The table", "4,294,967,294 rows"});
    index->m_starts = std::move(records->starts);
    index->m_starts.push_back(records->end);
    for (std::size_t column = header->names.size(); column < header->width; ++column)
        header->names.push_back(nameOfColumn(column));
    index->m_schema.table = tableName;
    index->m_schema.columns = table::columnsForHeader(header->names);
    return std::shared_ptr<const RecordIndex>(std::move(index));
}

std::vector<table::Cell> RecordIndex::row(std::size_t row) const
{
    return recordCells(m_work, m_starts[row], m_scanner, m_dialect.encoding, m_schema.columns.size());
}

} // namespace gleaner::formats::csv
