#include "core/formats/csv/record_bytes.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/layout.h"
#include "core/formats/csv/scanner.h"

namespace gleaner::formats::csv {

bool encodable(const Dialect& dialect, std::string_view utf8)
{
    const auto content = encodeText(utf8, dialect.encoding);
    return content && Scanner(dialect).compose(*content, Scanner::Quotes::AsNeeded).has_value();
}

std::string_view recordBytes(const Document& document, table::RowOrdinal row)
{
    if (!document.layout || row >= document.layout->rowCount())
        return {};
    const std::size_t begin = document.layout->begin(row);
    std::vector<Field> fields;
    const RecordEnd end = Scanner(document.dialect).scan(document.layout->work(), begin, fields);
    return document.layout->work().substr(begin, end.end - begin);
}

std::vector<std::uint64_t> recordStarts(const Document& document)
{
    std::vector<std::uint64_t> starts;
    if (!document.layout)
        return starts;
    const auto rowCount = static_cast<table::RowOrdinal>(document.layout->rowCount());
    starts.reserve(rowCount + 1);
    for (table::RowOrdinal row = 0; row < rowCount; ++row)
        starts.push_back(document.layout->begin(row));
    if (rowCount > 0)
        starts.push_back(document.layout->end(rowCount - 1));
    return starts;
}

std::optional<std::string_view> fieldBytes(const Document& document, table::RowOrdinal row, std::size_t column)
{
    if (!document.layout || row >= document.layout->rowCount())
        return std::nullopt;
    std::vector<Field> fields;
    Scanner(document.dialect).scan(document.layout->work(), document.layout->begin(row), fields);
    if (column >= fields.size())
        return std::nullopt;
    return document.layout->work().substr(fields[column].begin, fields[column].end - fields[column].begin);
}

} // namespace gleaner::formats::csv
