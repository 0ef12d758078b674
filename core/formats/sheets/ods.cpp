#include "core/formats/packed/packed.h"
#include "core/formats/sheets/workbook.h"
#include "core/formats/sheets/xml.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace gleaner::formats::sheets {

namespace {

using base::ErrorCode;

constexpr std::uint64_t mostRows = 1'048'576;
constexpr std::uint64_t mostColumns = 16'384;

/// "PT12H30M05S" as "12:30:05"; other durations stay as they are.
std::string clockOf(std::string_view duration)
{
    const std::string whole(duration);
    if (!duration.starts_with("PT"))
        return whole;
    duration.remove_prefix(2);
    std::uint64_t parts[3] = {0, 0, 0};
    std::string fraction;
    for (const auto& [letter, part] : {std::pair{'H', 0}, {'M', 1}, {'S', 2}}) {
        const std::size_t end = duration.find(letter);
        if (end == std::string_view::npos)
            continue;
        const auto [stop, error] = std::from_chars(duration.data(), duration.data() + end, parts[part]);
        const std::string_view rest(stop, static_cast<std::size_t>(duration.data() + end - stop));
        if (error != std::errc{} || (!rest.empty() && (letter != 'S' || (rest[0] != '.' && rest[0] != ','))))
            return whole;
        if (rest.find_first_not_of(".,0") != std::string_view::npos)
            fraction = '.' + std::string(rest.substr(1));
        duration.remove_prefix(end + 1);
    }
    if (!duration.empty())
        return whole;
    return fmt::format("{:02}:{:02}:{:02}{}", parts[0], parts[1], parts[2], fraction);
}

/// content.xml; calls `cell` for each cell of one sheet that holds something, or only counts.
class ContentPart final : public XmlHandler {
public:
    using OnCell = std::function<base::Result<void>(std::uint64_t, std::uint64_t, std::string_view)>;
    ContentPart(std::size_t wanted, OnCell cell)
        : m_wanted(wanted)
        , m_onCell(std::move(cell))
    {
    }
    void start(std::string_view element, const Attributes& attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view text) override
    {
        if (m_paragraph > 0 && m_skipped == 0)
            m_text += text;
    }

    struct Sheet {
        std::string name;
        SheetCounts counts;
    };
    const std::vector<Sheet>& sheets() const { return m_sheets; }
    const base::Result<void>& result() const { return m_result; }

private:
    bool inSheet() const { return m_tables == 1 && m_skipped == 0; }
    void startCell(const Attributes& attributes);
    void startInText(std::string_view element, const Attributes& attributes);
    void endCell();
    void endRow();
    std::string valueText() const;

    std::size_t m_wanted;
    OnCell m_onCell;
    std::vector<Sheet> m_sheets;
    base::Result<void> m_result;
    std::size_t m_tables = 0; ///< tables inside each other: only the outermost is a sheet
    std::size_t m_skipped = 0; ///< inside a note, a drawing or another element whose text is no cell's
    std::size_t m_paragraph = 0;
    std::uint64_t m_row = 0;
    std::uint64_t m_rowRepeat = 1;
    std::uint64_t m_column = 0;
    std::uint64_t m_columnRepeat = 1;
    std::string m_type;
    std::string m_value;
    std::string m_text;
    std::size_t m_paragraphs = 0;
    bool m_inCell = false;
    /// Cells of the current row: first column, how often, text. A repeated row is written from here.
    struct Run {
        std::uint64_t column;
        std::uint64_t repeat;
        std::string text;
        bool date;
    };
    std::vector<Run> m_runs;
};

bool isAside(std::string_view element)
{
    return element == "annotation" || element == "shapes" || element == "frame" || element == "tracked-changes"
        || element == "custom-shape";
}

void ContentPart::start(std::string_view element, const Attributes& attributes)
{
    if (isAside(element)) {
        ++m_skipped;
    } else if (element == "table") {
        if (++m_tables == 1 && m_skipped == 0) {
            m_sheets.push_back({std::string(attributes.value("table:name")), {}});
            m_row = 0;
        }
    } else if (!inSheet()) {
        return;
    } else if (element == "table-row") {
        m_rowRepeat = std::max<std::uint64_t>(attributes.number("table:number-rows-repeated", 1), 1);
        m_column = 0;
        m_runs.clear();
    } else if (element == "table-cell" || element == "covered-table-cell") {
        startCell(attributes);
    } else if (m_inCell) {
        startInText(element, attributes);
    }
}

void ContentPart::startInText(std::string_view element, const Attributes& attributes)
{
    if (element == "p" || element == "h") {
        if (m_paragraph++ == 0 && m_paragraphs++ > 0)
            m_text += '\n';
    } else if (m_paragraph > 0 && element == "s") {
        m_text.append(std::min<std::uint64_t>(attributes.number("text:c", 1), 1U << 20U), ' ');
    } else if (m_paragraph > 0 && element == "tab") {
        m_text += '\t';
    } else if (m_paragraph > 0 && element == "line-break") {
        m_text += '\n';
    }
}

void ContentPart::startCell(const Attributes& attributes)
{
    m_inCell = true;
    m_columnRepeat = std::max<std::uint64_t>(attributes.number("table:number-columns-repeated", 1), 1);
    m_type = attributes.value("office:value-type");
    m_text.clear();
    m_paragraphs = 0;
    const char* source = "office:value";
    if (m_type == "date")
        source = "office:date-value";
    else if (m_type == "time")
        source = "office:time-value";
    else if (m_type == "boolean")
        source = "office:boolean-value";
    else if (m_type == "string")
        source = "office:string-value";
    m_value = attributes.value(source);
    SheetCounts& counts = m_sheets.back().counts;
    counts.formulas += attributes.value("table:formula").empty() ? 0U : 1U;
    const bool wide = attributes.number("table:number-columns-spanned", 1) > 1;
    counts.merged += wide || attributes.number("table:number-rows-spanned", 1) > 1 ? 1U : 0U;
}

std::string ContentPart::valueText() const
{
    if (m_value.empty())
        return m_text;
    if (m_type == "time")
        return clockOf(m_value);
    if (m_type == "boolean")
        return m_value == "true" ? "TRUE" : "FALSE";
    return m_value;
}

void ContentPart::endCell()
{
    std::string text = valueText();
    if (!text.empty())
        m_runs.push_back({m_column, m_columnRepeat, std::move(text), m_type == "date" || m_type == "time"});
    m_column += std::min(m_columnRepeat, mostColumns);
    m_inCell = false;
}

void ContentPart::endRow()
{
    SheetCounts& counts = m_sheets.back().counts;
    const std::uint64_t repeat = m_runs.empty() ? 1 : std::min(m_rowRepeat, mostRows);
    for (std::uint64_t again = 0; again < repeat && m_result; ++again) {
        for (const Run& run : m_runs) {
            if (run.column + run.repeat > mostColumns || m_row + again >= mostRows) {
                m_result = base::fail(ErrorCode::TooLarge, {"The sheet", "1,048,576 rows and 16,384 columns"});
                return;
            }
            for (std::uint64_t column = run.column; column < run.column + run.repeat && m_result; ++column) {
                counts.range.include(m_row + again, column);
                counts.dates += run.date ? 1U : 0U;
                if (m_sheets.size() == m_wanted + 1)
                    m_result = m_onCell(m_row + again, column, run.text);
            }
        }
    }
    m_row += std::min(m_rowRepeat, mostRows);
}

void ContentPart::end(std::string_view element)
{
    if (isAside(element)) {
        --m_skipped;
    } else if (element == "table") {
        --m_tables;
    } else if (!inSheet()) {
        return;
    } else if (element == "table-row") {
        endRow();
    } else if (element == "table-cell" || element == "covered-table-cell") {
        endCell();
    } else if (m_inCell && (element == "p" || element == "h")) {
        --m_paragraph;
    }
}

class Ods final : public Workbook {
public:
    explicit Ods(SourceFile file)
        : m_file(std::move(file))
    {
    }
    base::Result<void> open(base::JobContext& job);

    const std::vector<Sheet>& sheets() const override { return m_sheets; }
    base::Result<SheetCounts> look(std::size_t sheet, base::JobContext&) const override { return m_counts[sheet]; }
    base::Result<void> write(
        std::size_t sheet, const UsedRange& range, const base::ByteSink& sink, base::JobContext& job) const override
    {
        SheetWriter writer(range, sink);
        ContentPart part(sheet, [&writer](std::uint64_t row, std::uint64_t column, std::string_view text) {
            return writer.cell(row, column, text);
        });
        if (auto read = readContent(part, job); !read)
            return read;
        return writer.finish();
    }

private:
    base::Result<void> readContent(ContentPart& part, base::JobContext& job) const;
    tl::unexpected<base::Error> damaged(std::string why) const
    {
        return base::fail(
            ErrorCode::SourceDamaged, {m_file.name, "OpenDocument", std::move(why)}, {m_file.name, {}, {}, {}});
    }

    SourceFile m_file;
    std::vector<Sheet> m_sheets;
    std::vector<SheetCounts> m_counts;
};

base::Result<void> Ods::readContent(ContentPart& part, base::JobContext& job) const
{
    XmlReader reader(part);
    auto unpacked = packed::unpackMember(
        m_file, "content.xml",
        [&](std::string_view piece) -> base::Result<void> {
            if (!reader.add(piece))
                return damaged("content.xml is damaged");
            return part.result();
        },
        job);
    const bool whole = unpacked && reader.finish();
    if (!part.result())
        return part.result();
    if (!unpacked)
        return unpacked;
    return whole ? base::Result<void>{} : damaged("content.xml is cut off");
}

base::Result<void> Ods::open(base::JobContext& job)
{
    if (auto members = packed::membersOf(m_file); !members)
        return base::forward(members);
    ContentPart part(0, [](std::uint64_t, std::uint64_t, std::string_view) -> base::Result<void> { return {}; });
    if (auto read = readContent(part, job); !read)
        return read;
    for (const ContentPart::Sheet& sheet : part.sheets()) {
        m_sheets.push_back({sheet.name, false, sheet.counts.range.rows(), sheet.counts.range.cells == 0});
        m_counts.push_back(sheet.counts);
    }
    return m_sheets.empty() ? damaged("it holds no sheet") : base::Result<void>{};
}

} // namespace

base::Result<std::unique_ptr<Workbook>> openOds(const SourceFile& file, base::JobContext& job)
{
    auto workbook = std::make_unique<Ods>(file);
    if (auto opened = workbook->open(job); !opened)
        return base::forward(opened);
    return workbook;
}

} // namespace gleaner::formats::sheets
