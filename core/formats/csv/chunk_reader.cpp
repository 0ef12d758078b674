#include "core/formats/csv/chunk_reader.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/separator_scanner.h"

#include <algorithm>
#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;

constexpr std::size_t pollMask = 0xfff;
/// After so many rows, room is made for all that a chunk is likely to have.
constexpr std::size_t foretellingRows = 64;

class ChunkReader {
public:
    ChunkReader(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Header& header,
        ChunkRange range, std::size_t mostRows, std::span<const std::uint8_t> keyless, base::JobContext& job)
        : m_work(work)
        , m_encoding(dialect.encoding)
        , m_scanner(scanner)
        , m_specials(scanner.specialsOf(work))
        , m_gaps(header.gaps)
        , m_separators(separatorsOf(dialect))
        , m_range(range)
        , m_expected(header.width)
        , m_mostRows(mostRows)
        , m_keyless(keyless)
        , m_mostCells(mostCells(range.end - range.begin))
        , m_job(job)
    {
        m_chunk.begin = range.begin;
        m_chunk.end = range.begin;
        m_chunk.issues.expectWidth(header.width);
        if (m_separators)
            m_scan.emplace(m_work, *m_separators, SeparatorScanner::Wanted::AllSeparators,
                isSingleByte(m_encoding) ? SeparatorScanner::Charset::SingleByte : SeparatorScanner::Charset::Utf8);
    }

    Chunk read()
    {
        while (wantsMore()) {
            if (m_scan)
                readRegular();
            if (wantsMore())
                m_chunk.end = m_gaps.skip(m_work, m_chunk.end, m_range.end);
            if (wantsMore())
                readOne();
        }
        dropRecord();
        return std::move(m_chunk);
    }

private:
    bool wantsMore() const { return !m_chunk.error && m_chunk.end < m_range.end && m_chunk.rowCount() < m_mostRows; }

    /// As many whole records as are regular.
    void readRegular()
    {
        m_scan->start(m_chunk.end);
        startRecord();
        std::size_t begin = m_chunk.end;
        for (bool more = true; more && wantsMore();) {
            const SeparatorScanner::Stretch stretch = m_scan->next(m_range.end);
            more = stretch.regular && stretch.end < m_range.end;
            m_nextFinding = 0;
            for (const std::uint32_t offset : stretch.places) {
                const std::size_t place = stretch.base + offset;
                addRegular(stretch, begin, place);
                begin = place + 1;
                const char separator = m_work[place];
                if (separator == m_separators->delimiter)
                    continue;
                Terminator terminator = Terminator::Lf;
                if (separator == '\r') {
                    const bool pair = begin < m_work.size() && m_work[begin] == '\n';
                    terminator = pair ? Terminator::CrLf : Terminator::Cr;
                    begin += pair ? 1 : 0;
                }
                m_chunk.issues.seeLineEnd(terminator, place);
                endRecord(begin);
                if (!wantsMore())
                    break;
                startRecord();
            }
        }
    }

    /// Any record, cut by the rules.
    void readOne()
    {
        startRecord();
        const RecordEnd end = m_scanner.scan(m_specials, m_chunk.end, m_fields);
        if (auto checked = checkRecord(m_fields, "A row"); !checked) {
            m_chunk.error = checked.error();
            return;
        }
        m_chunk.issues.seeRecord(m_fields, end);
        for (const Field& field : m_fields)
            add(field);
        endRecord(end.next);
    }

    void addRegular(const SeparatorScanner::Stretch& stretch, std::size_t begin, std::size_t end)
    {
        const char quote = m_separators->quote;
        const bool quoted = quote != '\0' && end > begin && m_work[begin] == quote;
        m_hasLongField = m_hasLongField || end - begin > mostCellBytes;
        const std::size_t from = quoted ? begin + 1 : begin;
        const std::string_view inside(m_work.data() + from, end - from - (quoted ? 1 : 0));
        // The scanner has looked at every byte of the stretch; a field that began before it is looked at again.
        const bool marked = begin >= stretch.base;
        if (m_nextFinding < from && marked)
            m_nextFinding = stretch.findings.next(from);
        if (m_nextFinding <= end || !marked)
            look(inside);
        const bool hasQuotes
            = quoted && (marked ? stretch.quotes.next(from) < end - 1 : inside.find(quote) != std::string_view::npos);
        // A doubled quote shows nothing, and with one of the two gone nothing else does.
        if (!hasQuotes)
            addCell(from, inside);
        else if (!m_hasLongField)
            addApart(m_scanner.content(m_work, {begin, end, FieldForm::QuotedEscaped}, m_scratch));
    }

    void add(const Field& field)
    {
        const std::string_view content = m_scanner.content(m_work, field, m_scratch);
        look(content);
        if (content.data() == m_scratch.data())
            addApart(content);
        else
            addCell(static_cast<std::size_t>(content.data() - m_work.data()), content);
    }

    void addCell(std::size_t begin, std::string_view content)
    {
        put({keyOf(content), begin - m_chunk.begin, content.size(), false});
    }

    /// Keeps a text that quotes or escapes were resolved for, now that its bytes are in the nearest cache.
    void addApart(std::string_view content)
    {
        put({keyOf(content), m_chunk.texts.size(), content.size(), true});
        m_chunk.texts += content;
    }

    /// The key of the next cell.
    ContentKey keyOf(std::string_view content) const
    {
        const bool needed = m_width >= m_keyless.size() || m_keyless[m_width] == 0;
        return needed ? contentKey(content) : ContentKey{0, false};
    }

    void put(CutCell cell)
    {
        const std::size_t index = m_width++;
        if (index >= m_chunk.columns.size()) {
            // Too many cells cost no memory before endRecord() tells of them.
            if (index >= mostColumns || (index + 1) * (m_row + 1) > m_mostCells)
                return;
            m_chunk.columns.resize(index + 1);
        }
        std::vector<CutCell>& column = m_chunk.columns[index];
        if (column.size() < m_row)
            column.resize(m_row);
        column.push_back(cell);
    }

    /// Texts are looked at here, where their bytes are in the nearest cache, and seldom again.
    void look(std::string_view content)
    {
        const std::uint8_t findings
            = findingsOf(isSingleByte(m_encoding) ? decodeText(content, m_encoding, m_decoded) : content);
        if (findings != 0)
            m_findings.push_back({m_width, findings});
    }

    void startRecord()
    {
        if (m_width > 0)
            dropRecord();
        m_findings.clear();
        m_hasLongField = false;
    }

    /// Takes back the cells of a record that did not come to its end.
    void dropRecord()
    {
        m_chunk.columns.resize(m_columnCount);
        for (std::size_t index = 0; index < std::min(m_width, m_columnCount); ++index)
            m_chunk.columns[index].resize(std::min(m_chunk.columns[index].size(), m_row));
        m_chunk.texts.resize(m_textSize);
        m_width = 0;
    }

    /// Takes the cells since startRecord() for a row.
    void endRecord(std::size_t next)
    {
        if (m_width > mostColumns) {
            fail("A row", fmt::format("{} cells", mostColumns));
            return;
        }
        if (m_hasLongField) {
            fail("A cell", "1 MiB");
            return;
        }
        if (std::max({m_width, m_columnCount, m_expected}) * (m_row + 1) > m_mostCells) {
            fail("The table", fmt::format("{} cells here", m_mostCells));
            return;
        }
        if (next - m_chunk.begin > UINT32_MAX) {
            fail("A part of the table", "4 GiB");
            return;
        }
        if ((m_row & pollMask) == 0) {
            if (m_job.stopRequested())
                m_chunk.error = base::Error{ErrorCode::Cancelled, {}, {}};
            m_job.progress(m_chunk.end, m_work.size());
        }
        m_chunk.issues.seeRow(m_row, m_chunk.end, m_width);
        for (const auto& [column, findings] : m_findings)
            m_chunk.issues.seeCell(m_row, column, findings);
        m_chunk.starts.push_back(m_chunk.end);
        m_chunk.end = next;
        m_columnCount = m_chunk.columns.size();
        m_textSize = m_chunk.texts.size();
        m_width = 0;
        if (++m_row == foretellingRows)
            makeRoom();
    }

    /// Room for as many rows as the first ones let expect, and for no more cells than there are bytes.
    void makeRoom()
    {
        const std::size_t bytes = m_range.end - m_range.begin;
        const std::size_t likely = m_row * (bytes / (m_chunk.end - m_range.begin) + 1);
        const std::size_t rows = std::min({likely + likely / 16, bytes / m_columnCount, m_mostRows});
        for (std::vector<CutCell>& column : m_chunk.columns)
            column.reserve(rows);
        m_chunk.starts.reserve(rows);
    }

    void fail(std::string what, std::string most)
    {
        m_chunk.error = base::Error{ErrorCode::TooLarge, {std::move(what), std::move(most)}, {}};
    }

    struct CellFindings {
        std::size_t column;
        std::uint8_t findings;
    };

    std::string_view m_work;
    Encoding m_encoding;
    const Scanner& m_scanner;
    Specials m_specials;
    const Gaps& m_gaps;
    std::optional<Separators> m_separators;
    std::optional<SeparatorScanner> m_scan;
    ChunkRange m_range;
    std::size_t m_expected;
    std::size_t m_mostRows;
    std::span<const std::uint8_t> m_keyless;
    std::size_t m_mostCells;
    base::JobContext& m_job;
    Chunk m_chunk;
    std::size_t m_row = 0; ///< of the record that is being cut
    std::size_t m_width = 0; ///< its cells so far
    std::size_t m_columnCount = 0; ///< columns and bytes of texts before it
    std::size_t m_textSize = 0;
    std::vector<CellFindings> m_findings;
    bool m_hasLongField = false;
    std::size_t m_nextFinding = 0; ///< in the stretch, or a place before the field that is being cut
    std::vector<Field> m_fields;
    std::string m_scratch;
    std::string m_decoded;
};

} // namespace

Chunk readChunk(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Header& header,
    ChunkRange range, std::size_t mostRows, std::span<const std::uint8_t> keyless, base::JobContext& job)
{
    return ChunkReader(work, dialect, scanner, header, range, mostRows, keyless, job).read();
}

} // namespace gleaner::formats::csv
