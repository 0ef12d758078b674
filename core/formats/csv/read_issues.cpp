#include "core/formats/csv/read_issues.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/layout.h"

#include <algorithm>
#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;
using base::Issue;

/// Other widths than these are counted together: a broken quote can give thousands.
constexpr std::size_t mostWidths = 16;

constexpr const char* lineEndNames[] = {"", "LF", "CRLF", "CR"};

/// The place of the first undecodable byte of a cell in the file.
std::uint64_t undecodablePlace(const Document& document, const Layout& layout, const CellTally& tally)
{
    std::vector<Field> fields;
    const std::string_view work = layout.work();
    Scanner(document.dialect).scan(work, layout.begin(static_cast<table::RowOrdinal>(tally.row)), fields);
    const Field& field = fields[tally.column];
    const std::string_view raw = work.substr(field.begin, field.end - field.begin);
    std::size_t inside = 0;
    if (isSingleByte(document.dialect.encoding)) {
        // Byte by byte, so that the place is one in the file and not in the decoded text.
        std::string scratch;
        while (inside + 1 < raw.size()
            && !firstUndecodable(decodeText(raw.substr(inside, 1), document.dialect.encoding, scratch)))
            ++inside;
    } else {
        inside = firstUndecodable(raw).value_or(0);
    }
    return layout.filePlace(field.begin + inside);
}

} // namespace

void RecordIssues::seeLineEnd(Terminator terminator, std::size_t place)
{
    const auto kind = static_cast<std::size_t>(terminator);
    if (m_lineEnds[kind]++ == 0)
        m_firstOfLineEnd[kind] = place;
}

void RecordIssues::seeRecord(const std::vector<Field>& fields, const RecordEnd& end)
{
    seeLineEnd(end.terminator, end.end);
    for (const Field& field : fields) {
        if (!isDamaged(field.form))
            continue;
        if (m_runOns.count++ == 0)
            m_runOns.begin = field.begin;
    }
}

void RecordIssues::seeOtherWidth(std::size_t row, std::size_t begin, std::size_t width)
{
    const bool known = m_widths.contains(width) || m_widths.size() < mostWidths;
    First& first = m_widths[known ? width : 0];
    if (first.count++ == 0) {
        first.row = row;
        first.begin = begin;
    }
}

void RecordIssues::append(const RecordIssues& later, std::size_t rowsBefore)
{
    for (const auto& [width, first] : later.m_widths) {
        const bool known = m_widths.contains(width) || m_widths.size() < mostWidths;
        First& mine = m_widths[known ? width : 0];
        if (mine.count == 0) {
            mine = first;
            mine.row += rowsBefore;
        } else {
            mine.count += first.count;
        }
    }
    if (m_runOns.count == 0)
        m_runOns.begin = later.m_runOns.begin;
    m_runOns.count += later.m_runOns.count;
    for (std::size_t kind = 0; kind < std::size(m_lineEnds); ++kind) {
        if (m_lineEnds[kind] == 0)
            m_firstOfLineEnd[kind] = later.m_firstOfLineEnd[kind];
        m_lineEnds[kind] += later.m_lineEnds[kind];
    }
    m_cells.append(later.m_cells, rowsBefore);
}

std::vector<Issue> RecordIssues::finish(const Layout& layout) const
{
    std::vector<Issue> issues;
    for (const auto& [width, first] : m_widths) {
        base::Place place;
        place.row = first.row + 1;
        place.byte = layout.filePlace(first.begin);
        const std::string shown = width == 0 ? "another number of" : std::to_string(width);
        issues.push_back({ErrorCode::RowWidth, {std::to_string(first.count), shown, std::to_string(m_expected)},
            std::move(place), first.count});
    }
    std::ranges::stable_sort(issues, {}, [](const Issue& issue) { return issue.place.row; });
    if (m_runOns.count > 0) {
        base::Place place;
        place.byte = layout.filePlace(m_runOns.begin);
        issues.push_back({ErrorCode::QuoteRunOn, {std::to_string(m_runOns.count)}, std::move(place), m_runOns.count});
    }
    std::uint64_t most = 0;
    std::uint64_t all = 0;
    std::string shown;
    std::size_t rarest = 0;
    for (std::size_t kind = 1; kind < 4; ++kind) {
        if (m_lineEnds[kind] == 0)
            continue;
        most = std::max(most, m_lineEnds[kind]);
        all += m_lineEnds[kind];
        shown += fmt::format("{}{} {}", shown.empty() ? "" : ", ", m_lineEnds[kind], lineEndNames[kind]);
        if (rarest == 0 || m_lineEnds[kind] < m_lineEnds[rarest])
            rarest = kind;
    }
    if (most != all) {
        base::Place place;
        place.byte = layout.filePlace(m_firstOfLineEnd[rarest]);
        issues.push_back({ErrorCode::MixedLineEnds, {shown}, std::move(place), all - most});
    }
    return issues;
}

void addCellIssues(Document& document, const Layout& layout, const CellTallies& tallies)
{
    const auto placeOf = [&](const CellTally& tally) {
        base::Place place;
        place.row = tally.row + 1;
        place.column = shownText(document.table.schema().columns[tally.column].name);
        place.byte = layout.filePlace(layout.begin(static_cast<table::RowOrdinal>(tally.row)));
        return place;
    };
    const CellTally& breaks = tallies.of(Finding::LineBreak);
    if (breaks.count > 0)
        document.issues.push_back(
            {ErrorCode::LineBreakInCell, {std::to_string(breaks.count)}, placeOf(breaks), breaks.count});
    const CellTally& nuls = tallies.of(Finding::Nul);
    if (nuls.count > 0)
        document.issues.push_back({ErrorCode::NulByte, {std::to_string(nuls.count)}, placeOf(nuls), nuls.count});
    const CellTally& undecodable = tallies.of(Finding::Undecodable);
    if (undecodable.count > 0) {
        base::Place place = placeOf(undecodable);
        place.byte = undecodablePlace(document, layout, undecodable);
        document.issues.push_back({ErrorCode::InvalidEncoding,
            {std::to_string(*place.byte), std::string(encodingName(document.dialect.encoding))}, std::move(place),
            undecodable.count});
    }
    document.undecodable = nuls.count > 0 || undecodable.count > 0;
    for (const table::ColumnInfo& column : document.table.schema().columns) {
        const std::uint8_t found = findingsOf(column.name);
        const bool hasNul = shows(found, Finding::Nul);
        if (!hasNul && !shows(found, Finding::Undecodable))
            continue;
        base::Place place;
        place.column = shownText(column.name);
        place.byte = layout.filePlace(0);
        document.issues.push_back({hasNul ? ErrorCode::NulByte : ErrorCode::InvalidEncoding,
            {hasNul ? "1" : std::to_string(*place.byte), std::string(encodingName(document.dialect.encoding))},
            std::move(place)});
        document.undecodable = true;
    }
}

} // namespace gleaner::formats::csv
