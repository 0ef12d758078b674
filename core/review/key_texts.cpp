#include "core/review/key_texts.h"

namespace gleaner::review {

KeyTexts::KeyTexts(const table::Table& table, const std::vector<std::size_t>& columns)
    : m_rowCount(table.rowCount())
{
    for (const std::size_t index : columns) {
        const table::Column& column = *table.column(index);
        if (const auto& cells = column.rowCells()) {
            m_parts.push_back({cells->cells().data(), {}});
            continue;
        }
        Part& part = m_parts.emplace_back(Part{column.dictionary().cells().data(), {}});
        column.codes().visit([&part](const auto& codes) { part.codes.assign(codes.begin(), codes.end()); });
    }
}

} // namespace gleaner::review
