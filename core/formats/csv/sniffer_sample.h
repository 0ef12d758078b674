#pragma once

#include "core/formats/csv/gaps.h"
#include "core/formats/csv/scanner.h"
#include "core/formats/csv/sniffer_parts.h"

namespace gleaner::formats::csv {

/// A record of the sample.
struct SampleRow {
    std::size_t begin = 0;
    std::size_t end = 0; ///< past its last field
    std::size_t first = 0; ///< index of its first field
    std::size_t width = 0;
    std::size_t filled = 0; ///< fields that are not blank

    bool isBlank() const { return filled == 0; }
    bool isEmptyLine() const { return begin == end; }
};

/// The beginning of a file cut by one dialect, without its gaps.
class Sample {
public:
    /// As much as the limits allow. `whole` says that `work` goes to the end of the file.
    enum class Part : std::uint8_t { Beginning, Whole };
    struct Limits {
        std::size_t records = 400'000;
        std::size_t fields = 2'000'000;
    };
    Sample(std::string_view work, Part part, const Dialect& dialect, const Limits& limits);

    const std::vector<SampleRow>& rows() const { return m_rows; }
    const Dialect& dialect() const { return m_dialect; }
    /// True if the last row is the last record of the file.
    bool reachesTheEnd() const { return m_reachesTheEnd; }
    Look look(std::size_t row, std::size_t column) const;
    FieldForm form(std::size_t row, std::size_t column) const { return m_fields[m_rows[row].first + column].form; }
    /// The content of a field, charset untouched; empty beyond the width of the row.
    std::string text(std::size_t row, std::size_t column) const;
    std::string_view bytes(std::size_t row) const
    {
        return m_work.substr(m_rows[row].begin, m_rows[row].end - m_rows[row].begin);
    }
    /// How many records end in each kind of line end, indexed by Terminator.
    const std::array<std::size_t, 4>& terminators() const { return m_terminators; }
    /// Line breaks inside fields whose quotes are damaged: each is a record that may have been swallowed.
    std::size_t swallowed(std::size_t row) const;

private:
    std::string_view m_work;
    Dialect m_dialect;
    Scanner m_scanner;
    std::vector<SampleRow> m_rows;
    std::vector<Field> m_fields;
    std::vector<Look> m_looks;
    std::array<std::size_t, 4> m_terminators{};
    bool m_reachesTheEnd = false;
};

} // namespace gleaner::formats::csv
