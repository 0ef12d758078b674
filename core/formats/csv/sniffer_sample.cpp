#include "core/formats/csv/sniffer_sample.h"

#include <algorithm>

namespace gleaner::formats::csv {

Sample::Sample(std::string_view work, Part part, const Dialect& dialect, const Limits& limits)
    : m_work(work)
    , m_dialect(dialect)
    , m_scanner(dialect)
{
    const Gaps gaps(dialect);
    Specials specials = m_scanner.specialsOf(work);
    std::vector<Field> fields;
    std::string scratch;
    std::size_t place = gaps.skip(work, 0, work.size());
    while (place < work.size() && m_rows.size() < limits.records && m_fields.size() < limits.fields) {
        const RecordEnd end = m_scanner.scan(specials, place, fields);
        // The sample may end inside a record; that one says nothing, unless it is the only one.
        const bool last = end.next >= work.size() && end.terminator == Terminator::None;
        if (last && part == Part::Beginning && m_rows.size() > 2)
            break;
        ++m_terminators[static_cast<std::size_t>(end.terminator)];
        SampleRow row{place, end.end, m_fields.size(), fields.size(), 0};
        for (const Field& field : fields) {
            m_fields.push_back(field);
            m_looks.push_back(lookOf(m_scanner.content(work, field, scratch)));
            row.filled += m_looks.back() != Look::Blank ? 1U : 0U;
        }
        m_rows.push_back(row);
        place = gaps.skip(work, end.next, work.size());
    }
    m_reachesTheEnd = part == Part::Whole && place >= work.size();
}

Look Sample::look(std::size_t row, std::size_t column) const
{
    return column < m_rows[row].width ? m_looks[m_rows[row].first + column] : Look::Blank;
}

std::string Sample::text(std::size_t row, std::size_t column) const
{
    if (column >= m_rows[row].width)
        return {};
    std::string scratch;
    return std::string(m_scanner.content(m_work, m_fields[m_rows[row].first + column], scratch));
}

std::size_t Sample::swallowed(std::size_t row) const
{
    std::size_t count = 0;
    for (std::size_t column = 0; column < m_rows[row].width; ++column) {
        const Field& field = m_fields[m_rows[row].first + column];
        if (isDamaged(field.form))
            count += static_cast<std::size_t>(
                std::ranges::count(m_work.substr(field.begin, field.end - field.begin), '\n'));
    }
    return count;
}

} // namespace gleaner::formats::csv
