#pragma once

#include "core/formats/csv/dialect.h"
#include "core/table/column.h"

namespace gleaner::formats::csv {

/// Gathers the cells of one column in file order: one code per row, one dictionary entry per distinct content.
class ColumnCollector {
public:
    /// Content that lies in the work bytes.
    void refer(std::string_view content) { m_codes.push_back(m_contents.refer(cellOf(content))); }
    /// Content that was put together elsewhere.
    void add(std::string_view content) { m_codes.push_back(m_contents.add(cellOf(content))); }
    /// Cells of rows that are too short, up to `rowCount` rows in all.
    void missingUpTo(std::size_t rowCount);
    std::size_t rowCount() const { return m_codes.size(); }

    /// The column, with each distinct content decoded once. `owner` keeps the work bytes.
    table::ColumnPtr finish(Encoding encoding, std::shared_ptr<const void> owner);

private:
    static table::CellView cellOf(std::string_view content)
    {
        return {content.empty() ? table::State::Empty : table::State::Value, content};
    }

    table::DictionaryBuilder m_contents;
    std::vector<table::Code> m_codes;
};

} // namespace gleaner::formats::csv
