#pragma once

#include "core/formats/csv/cell_findings.h"
#include "core/formats/csv/document.h"
#include "core/formats/csv/scanner.h"

#include <map>

namespace gleaner::formats::csv {

/// Counts what is odd about the shape of records, widths, open quotes, line ends, and about the texts of their cells.
class RecordIssues {
public:
    /// The number of cells that a row should have.
    void expectWidth(std::size_t width) { m_expected = width; }
    /// Any record, those of the header and before it included.
    void seeRecord(const std::vector<Field>& fields, const RecordEnd& end);
    /// The end of a record in which nothing else can be odd; `place` is past its last field.
    void seeLineEnd(Terminator terminator, std::size_t place);
    /// A data row, numbered from 0, with the number of its cells; `begin` is its place in the work bytes.
    void seeRow(std::size_t row, std::size_t begin, std::size_t width)
    {
        if (width != m_expected)
            seeOtherWidth(row, begin, width);
    }
    /// What the text of a cell shows, row by row and from left to right.
    void seeCell(std::size_t row, std::size_t column, std::uint8_t findings) { m_cells.see(row, column, findings); }
    /// Adds what another part of the file showed, the rows of which come behind `rowsBefore` others.
    void append(const RecordIssues& later, std::size_t rowsBefore);
    /// What was found about records, in a fixed order.
    std::vector<base::Issue> finish(const Layout& layout) const;
    /// What was found about the texts of cells.
    const CellTallies& cells() const { return m_cells; }

private:
    void seeOtherWidth(std::size_t row, std::size_t begin, std::size_t width);

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
    CellTallies m_cells;
};

/// Adds what is odd about the texts of the cells and of the header: line breaks, NUL, bytes that the encoding can't
/// decode. Sets `undecodable`.
void addCellIssues(Document& document, const Layout& layout, const CellTallies& tallies);

} // namespace gleaner::formats::csv
