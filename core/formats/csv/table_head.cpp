#include "core/formats/csv/table_head.h"

#include "core/formats/csv/charset.h"

#include <algorithm>
#include <fmt/format.h>

namespace gleaner::formats::csv {

using base::ErrorCode;
using base::fail;
using base::Result;

Work prepareWork(const base::SharedBytes& source, Dialect& dialect, std::size_t mostBytes)
{
    Work work;
    const std::string_view mark = byteOrderMark(dialect.encoding);
    dialect.byteOrderMark = !mark.empty() && source->view().starts_with(mark);
    work.markSize = dialect.byteOrderMark ? mark.size() : 0;
    work.bytes = source->view().substr(work.markSize);
    if (isTranscoded(dialect.encoding)) {
        work.transcoded = base::makeBytes(toWorkBytes(work.bytes.substr(0, mostBytes), dialect.encoding));
        work.bytes = work.transcoded->view();
    }
    return work;
}

Result<Header> readHeader(std::string_view work, const Dialect& dialect, std::string_view name)
{
    const Scanner scanner(dialect, Scanner::Look::OwnLine);
    Header header;
    std::vector<Field> fields;
    std::string scratch;
    std::string decoded;
    if (work.empty())
        return fail(ErrorCode::NotATable, {std::string(name), "it has no rows"});
    if (auto checked = checkDialect(dialect); !checked)
        return forward(checked);
    header.gaps = Gaps(dialect);
    const std::size_t headerEnd = std::size_t{dialect.skipRows} + dialect.headerRows;
    for (std::size_t row = 0; row < headerEnd + dialect.rowsAfterHeader; ++row) {
        header.end = header.gaps.skip(work, header.end, work.size());
        if (header.end >= work.size() && row >= headerEnd)
            break;
        if (header.end >= work.size())
            return fail(ErrorCode::NotATable, {std::string(name), "it ends inside its header"});
        const std::size_t begin = header.end;
        const RecordEnd end = scanner.scan(work, header.end, fields);
        if (auto checked = checkRecord(fields, "The header"); !checked)
            return forward(checked);
        header.issues.seeRecord(fields, end);
        header.end = end.next;
        if (row < dialect.skipRows || row >= headerEnd)
            continue;
        if (row + 1 == headerEnd)
            header.gaps.setHeader(work.substr(begin, end.end - begin));
        if (fields.size() > header.names.size())
            header.names.resize(fields.size());
        for (std::size_t column = 0; column < fields.size(); ++column) {
            const std::string_view content = scanner.content(work, fields[column], scratch);
            const std::string_view text = decodeText(content, dialect.encoding, decoded);
            std::string& columnName = header.names[column];
            columnName += columnName.empty() || text.empty() ? "" : " › ";
            columnName += text;
        }
    }
    header.end = header.gaps.skip(work, header.end, work.size());
    header.width = header.names.size();
    if (dialect.headerRows == 0) {
        if (header.end >= work.size())
            return fail(ErrorCode::NotATable, {std::string(name), "it has no rows"});
        Scanner(dialect).scan(work, header.end, fields);
        header.width = std::min(fields.size(), mostColumns);
    }
    header.issues.expectWidth(header.width);
    return header;
}

std::string nameOfColumn(std::size_t index) { return fmt::format("Column {}", index + 1); }

Result<void> checkRecord(const std::vector<Field>& fields, std::string_view name)
{
    if (fields.size() > mostColumns)
        return fail(ErrorCode::TooLarge, {std::string(name), fmt::format("{} cells", mostColumns)});
    // Only a record longer than a cell may be can hold a cell that long.
    if (fields.back().end - fields.front().begin <= mostCellBytes)
        return {};
    for (const Field& field : fields) {
        if (field.end - field.begin > mostCellBytes)
            return fail(ErrorCode::TooLarge, {"A cell", "1 MiB"});
    }
    return {};
}

} // namespace gleaner::formats::csv
