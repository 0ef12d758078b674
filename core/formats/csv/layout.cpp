#include "core/formats/csv/layout.h"

#include "core/formats/csv/charset.h"

namespace gleaner::formats::csv {

Layout::Layout(base::SharedBytes source, base::SharedBytes transcoded, std::size_t markSize, Encoding encoding,
    std::vector<std::uint64_t> starts, Gaps gaps)
    : m_source(std::move(source))
    , m_transcoded(std::move(transcoded))
    , m_work(m_transcoded ? m_transcoded->view() : m_source->view().substr(markSize))
    , m_markSize(markSize)
    , m_encoding(encoding)
    , m_starts(std::move(starts))
    , m_gaps(std::move(gaps))
{
}

std::uint64_t Layout::filePlace(std::size_t place) const
{
    if (!m_transcoded)
        return m_markSize + place;
    std::string before;
    appendFileBytes(before, m_work.substr(0, place), m_encoding);
    return m_markSize + before.size();
}

} // namespace gleaner::formats::csv
