#include "core/formats/csv/chunk_reader.h"

#include "core/formats/csv/charset.h"
#include "core/formats/csv/separator_scanner.h"

#include <algorithm>
#include <fmt/format.h>

namespace gleaner::formats::csv {

namespace {

using base::ErrorCode;

constexpr std::size_t pollMask = 0xfff;

class ChunkReader {
public:
    ChunkReader(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Header& header,
        ChunkRange range, std::size_t mostRows, base::JobContext& job)
        : m_work(work)
        , m_encoding(dialect.encoding)
        , m_scanner(scanner)
        , m_specials(scanner.specialsOf(work))
        , m_gaps(header.gaps)
        , m_separators(separatorsOf(dialect))
        , m_range(range)
        , m_expected(header.width)
        , m_mostRows(mostRows)
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
        const bool quoted = m_separators->quote != '\0' && end > begin && m_work[begin] == m_separators->quote;
        m_hasLongField = m_hasLongField || end - begin > mostCellBytes;
        const std::size_t from = quoted ? begin + 1 : begin;
        const std::string_view inside = m_work.substr(from, end - from - (quoted ? 1 : 0));
        // The scanner has looked at every byte of the stretch; a field that began before it is looked at again.
        const bool marked = begin >= stretch.base;
        if (!marked || !stretch.findings.noneIn(from, end + 1))
            look(inside);
        const bool hasQuotes = quoted
            && (marked ? !stretch.quotes.noneIn(from, end - 1)
                       : inside.find(m_separators->quote) != std::string_view::npos);
        // A doubled quote shows nothing, and with one of the two gone nothing else does.
        if (hasQuotes)
            addWritten({begin, end, FieldForm::QuotedEscaped});
        else
            addCell(from, inside);
    }

    void add(const Field& field)
    {
        const std::string_view content = m_scanner.content(m_work, field, m_scratch);
        if (field.form == FieldForm::Plain || field.form == FieldForm::Quoted) {
            addContent(field.begin + (field.form == FieldForm::Quoted ? 1 : 0), content);
            return;
        }
        look(content);
        addWritten(field);
    }

    void addWritten(const Field& field)
    {
        m_record.emplace_back(std::uint64_t{0}, field.begin - m_chunk.begin, field.end - field.begin,
            CutCell::Written + static_cast<std::uint32_t>(field.form));
    }

    /// Texts are looked at here, where their bytes are in the nearest cache, and seldom again.
    void addContent(std::size_t begin, std::string_view content)
    {
        look(content);
        addCell(begin, content);
    }

    void addCell(std::size_t begin, std::string_view content)
    {
        const ContentKey key = contentKey(content);
        m_record.emplace_back(
            key.number, begin - m_chunk.begin, content.size(), key.whole ? CutCell::WholeContent : CutCell::Content);
    }

    void look(std::string_view content)
    {
        const std::uint8_t findings
            = findingsOf(isSingleByte(m_encoding) ? decodeText(content, m_encoding, m_decoded) : content);
        if (findings != 0)
            m_findings.push_back({m_record.size(), findings});
    }

    void startRecord()
    {
        m_record.clear();
        m_findings.clear();
        m_hasLongField = false;
    }

    /// Takes the cells since startRecord() for a row.
    void endRecord(std::size_t next)
    {
        const std::size_t row = m_chunk.rowCount();
        const std::size_t width = m_record.size();
        if (width > mostColumns) {
            fail("A row", fmt::format("{} cells", mostColumns));
            return;
        }
        if (m_hasLongField) {
            fail("A cell", "1 MiB");
            return;
        }
        if (std::max({width, m_chunk.columns.size(), m_expected}) * (row + 1) > m_mostCells) {
            fail("The table", fmt::format("{} cells here", m_mostCells));
            return;
        }
        if (next - m_chunk.begin > UINT32_MAX) {
            fail("A part of the table", "4 GiB");
            return;
        }
        if ((row & pollMask) == 0) {
            if (m_job.stopRequested())
                m_chunk.error = base::Error{ErrorCode::Cancelled, {}, {}};
            m_job.progress(m_chunk.end, m_work.size());
        }
        m_chunk.issues.seeRow(row, m_chunk.end, width);
        for (const auto& [column, findings] : m_findings)
            m_chunk.issues.seeCell(row, column, findings);
        if (width > m_chunk.columns.size())
            m_chunk.columns.resize(width);
        for (std::size_t index = 0; index < width; ++index) {
            std::vector<CutCell>& column = m_chunk.columns[index];
            if (column.size() < row)
                column.resize(row);
            column.push_back(m_record[index]);
        }
        m_chunk.starts.push_back(m_chunk.end);
        m_chunk.end = next;
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
    std::size_t m_mostCells;
    base::JobContext& m_job;
    Chunk m_chunk;
    std::vector<CutCell> m_record;
    std::vector<CellFindings> m_findings;
    bool m_hasLongField = false;
    std::vector<Field> m_fields;
    std::string m_scratch;
    std::string m_decoded;
};

} // namespace

Chunk readChunk(std::string_view work, const Dialect& dialect, const Scanner& scanner, const Header& header,
    ChunkRange range, std::size_t mostRows, base::JobContext& job)
{
    return ChunkReader(work, dialect, scanner, header, range, mostRows, job).read();
}

} // namespace gleaner::formats::csv
