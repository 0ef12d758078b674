#include "core/formats/csv/gaps.h"

#include "core/formats/csv/charset.h"

#include <algorithm>

namespace gleaner::formats::csv {

Gaps::Gaps(const Dialect& dialect)
    : m_comment(encodeText(dialect.comment, dialect.encoding).value_or(dialect.comment))
    , m_blankLines(!dialect.blankLines)
    , m_repeatedHeaders(!dialect.repeatedHeaders)
    , m_none(dialect.comment.empty() && dialect.blankLines && dialect.repeatedHeaders)
{
}

void Gaps::setHeader(std::string_view record) { m_header = record; }

bool Gaps::isGap(std::string_view line) const
{
    return (m_blankLines && line.empty()) || (!m_comment.empty() && line.starts_with(m_comment));
}

std::size_t Gaps::skip(std::string_view work, std::size_t place, std::size_t end) const
{
    while (!m_none && place < std::min(end, work.size())) {
        const std::string_view rest = work.substr(place);
        std::size_t size = 0;
        // A header may hold line breaks in quotes, so it is compared as a whole.
        const bool repeated = m_repeatedHeaders && !m_header.empty() && rest.starts_with(m_header)
            && (rest.size() == m_header.size() || rest[m_header.size()] == '\n' || rest[m_header.size()] == '\r');
        if (repeated) {
            size = m_header.size();
        } else {
            // Most records are no gaps, and their first bytes tell.
            if (!isGap(rest.substr(0, rest.front() == '\n' || rest.front() == '\r' ? 0 : m_comment.size() + 1)))
                return place;
            size = std::min(rest.find_first_of("\r\n"), rest.size());
        }
        place += size;
        if (place < work.size())
            place += work[place] == '\r' && place + 1 < work.size() && work[place + 1] == '\n' ? 2 : 1;
    }
    return place;
}

} // namespace gleaner::formats::csv
