#pragma once

#include "core/formats/csv/dialect.h"

namespace gleaner::formats::csv {

/// The lines between records that the dialect leaves out: comments, empty lines, repeated headers. They stay in the
/// file and are written back where they stand.
class Gaps {
public:
    explicit Gaps(const Dialect& dialect = {});

    /// The bytes of the last header row without its line end. Repeated headers are known from here on.
    void setHeader(std::string_view record);

    /// True if the dialect leaves out nothing, so that records follow each other without gaps.
    bool none() const { return m_none; }

    /// Past the lines at `place`, where a record or a gap begins, that are no records. Lines that begin at `end` or
    /// behind it are not looked at.
    std::size_t skip(std::string_view work, std::size_t place, std::size_t end) const;

private:
    bool isGap(std::string_view line) const;

    std::string m_comment;
    std::string m_header;
    bool m_blankLines;
    bool m_repeatedHeaders;
    bool m_none;
};

} // namespace gleaner::formats::csv
