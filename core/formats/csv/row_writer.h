#pragma once

#include "core/base/file.h"

namespace gleaner::formats::csv {

/// Writes records one cell after the other in the canonical dialect that other formats are turned into: UTF-8, comma,
/// RFC 4180 quotes, LF. A cell must be UTF-8 without NUL; the dialect is Dialect{}.
class RowWriter {
public:
    explicit RowWriter(base::ByteSink sink)
        : m_sink(std::move(sink))
    {
    }

    void cell(std::string_view text);
    /// Ends the record. Fails with TooLarge for the longest cell and the most columns, and as the sink.
    base::Result<void> endRow();
    /// Call after the last record.
    base::Result<void> finish();
    std::uint64_t rows() const { return m_rows; }

private:
    base::ByteSink m_sink;
    std::string m_block;
    std::size_t m_cells = 0;
    std::size_t m_rowStart = 0;
    std::size_t m_longest = 0;
    std::uint64_t m_rows = 0;
};

} // namespace gleaner::formats::csv
