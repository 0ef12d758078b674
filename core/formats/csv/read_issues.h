#pragma once

#include "core/formats/csv/document.h"
#include "core/formats/csv/scanner.h"

#include <map>

namespace gleaner::formats::csv {

/// Counts what is odd about the shape of records: widths, open quotes, line ends.
class RecordIssues {
public:
    /// The number of cells that a row should have.
    void expectWidth(std::size_t width) { m_expected = width; }
    /// Any record, those of the header and before it included.
    void seeRecord(const std::vector<Field>& fields, const RecordEnd& end);
    /// A data row, numbered from 0; `begin` is its place in the work bytes.
    void seeRow(std::size_t row, std::size_t begin, const std::vector<Field>& fields);
    /// Adds what another part of the file showed, the rows of which come behind `rowsBefore` others.
    void append(const RecordIssues& later, std::size_t rowsBefore);
    /// What was found, in a fixed order.
    std::vector<base::Issue> finish(const Layout& layout) const;

private:
    struct First {
        std::size_t row = 0;
        std::size_t begin = 0;
        std::uint64_t count = 0;
    };
    std::size_t m_expected = 0;
    std::map<std::size_t, First> m_widths; ///< rows of another width, by width
    First m_runOns;
    std::uint64_t m_lineEnds[4] = {0, 0, 0, 0};
    std::size_t m_firstOfLineEnd[4] = {0, 0, 0, 0};
};

/// Adds what is odd about the texts of the cells: line breaks, NUL, bytes that the encoding can't decode. Sets
/// `undecodable`.
void addCellIssues(Document& document, const Layout& layout);

} // namespace gleaner::formats::csv
