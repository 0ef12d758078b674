#pragma once

#include "core/base/file.h"
#include "core/formats/csv/gaps.h"
#include "core/table/table.h"

namespace gleaner::formats::csv {

/// Where each record of the source starts, enough to find any field's bytes again. All places are places in the work
/// bytes (see charset.h).
class Layout {
public:
    /// `starts` holds the start of each data record and, last, the end of the last one. Lines that the dialect leaves
    /// out stand between a record and the next start.
    Layout(base::SharedBytes source, base::SharedBytes transcoded, std::size_t markSize, Encoding encoding,
        std::vector<std::uint64_t> starts, Gaps gaps);

    std::string_view work() const { return m_work; }
    std::size_t rowCount() const { return m_starts.size() - 1; }
    /// First byte of the row's record, and past its line end and the lines behind it that are left out.
    std::size_t begin(table::RowOrdinal row) const { return m_starts[row]; }
    std::size_t end(table::RowOrdinal row) const { return m_starts[row + 1]; }
    /// Byte order mark, all before the first data record, and all behind the last one.
    std::string_view mark() const { return m_source->view().substr(0, m_markSize); }
    std::string_view head() const { return m_work.substr(0, m_starts.front()); }
    std::string_view tail() const { return m_work.substr(m_starts.back()); }
    /// The place in the file of a place in the work bytes.
    std::uint64_t filePlace(std::size_t place) const;
    /// What the dialect leaves out between records.
    const Gaps& gaps() const { return m_gaps; }
    /// What keeps work() alive.
    const base::SharedBytes& owner() const { return m_transcoded ? m_transcoded : m_source; }

private:
    base::SharedBytes m_source;
    base::SharedBytes m_transcoded; ///< null unless the file is UTF-16
    std::string_view m_work;
    std::size_t m_markSize;
    Encoding m_encoding;
    std::vector<std::uint64_t> m_starts;
    Gaps m_gaps;
};

} // namespace gleaner::formats::csv
