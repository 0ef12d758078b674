#include "core/formats/csv/record_cells.h"

#include "core/formats/csv/charset.h"

namespace gleaner::formats::csv {

std::vector<table::Cell> recordCells(
    std::string_view work, std::size_t begin, const Scanner& scanner, Encoding encoding, std::size_t width)
{
    std::vector<Field> fields;
    scanner.scan(work, begin, fields);
    std::vector<table::Cell> cells;
    cells.reserve(std::max(fields.size(), width));
    std::string scratch;
    std::string decoded;
    for (const Field& field : fields) {
        const std::string_view content = scanner.content(work, field, scratch);
        cells.push_back(table::cellOf(std::string(decodeText(content, encoding, decoded))));
    }
    if (cells.size() < width)
        cells.resize(width, table::Cell(table::State::Missing, {}));
    return cells;
}

} // namespace gleaner::formats::csv
