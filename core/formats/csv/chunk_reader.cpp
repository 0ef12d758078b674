#include "core/formats/csv/chunk_reader.h"

#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;

constexpr std::size_t pollMask = 0xfff;

/// The column at `index`, made if need be, with missing cells up to `row`.
ChunkColumn& columnAt(Chunk& chunk, std::size_t index, std::size_t row)
{
    if (index >= chunk.columns.size())
        chunk.columns.resize(index + 1);
    ChunkColumn& column = chunk.columns[index];
    if (column.codes.size() < row)
        column.codes.resize(row, column.contents.missing());
    return column;
}

} // namespace

Chunk readChunk(std::string_view work, const Scanner& scanner, const Gaps& gaps, ChunkRange range, std::size_t width,
    std::size_t mostRows, base::JobContext& job)
{
    Chunk chunk;
    chunk.end = range.begin;
    chunk.columns.resize(width);
    chunk.issues.expectWidth(width);
    const std::size_t cells = mostCells(range.end - range.begin);
    Specials specials = scanner.specialsOf(work);
    std::vector<Field> fields;
    std::string scratch;
    chunk.end = gaps.skip(work, chunk.end, range.end);
    while (chunk.end < range.end && chunk.starts.size() < mostRows) {
        const std::size_t row = chunk.starts.size();
        if ((row & pollMask) == 0) {
            if (job.stopRequested()) {
                chunk.error = base::Error{ErrorCode::Cancelled, {}, {}};
                return chunk;
            }
            job.progress(chunk.end, work.size());
        }
        const RecordEnd end = scanner.scan(specials, chunk.end, fields);
        if (auto checked = checkRecord(fields); !checked) {
            chunk.error = checked.error();
            return chunk;
        }
        if (std::max(chunk.columns.size(), fields.size()) * (row + 1) > cells) {
            chunk.error = base::Error{ErrorCode::TooLarge, {"The table", fmt::format("{} cells here", cells)}, {}};
            return chunk;
        }
        chunk.issues.seeRecord(fields, end);
        chunk.issues.seeRow(row, chunk.end, fields);
        chunk.starts.push_back(chunk.end);
        for (std::size_t index = 0; index < fields.size(); ++index) {
            ChunkColumn& column = columnAt(chunk, index, row);
            const Field& field = fields[index];
            if (field.form == FieldForm::Plain)
                column.codes.push_back(column.contents.refer(work.substr(field.begin, field.end - field.begin)));
            else if (const auto content = scanner.content(work, field, scratch); content.data() == scratch.data())
                column.codes.push_back(column.contents.copy(content));
            else
                column.codes.push_back(column.contents.refer(content));
        }
        chunk.end = gaps.none() ? end.next : gaps.skip(work, end.next, range.end);
    }
    return chunk;
}

} // namespace gleaner::formats::csv
