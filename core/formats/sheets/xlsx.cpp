#include "core/formats/packed/packed.h"
#include "core/formats/sheets/workbook.h"
#include "core/formats/sheets/xlsx_parts.h"

#include <algorithm>
#include <charconv>

namespace gleaner::formats::sheets {

namespace {

using base::ErrorCode;

constexpr std::uint64_t mostRows = 1'048'576;
constexpr std::uint64_t mostColumns = 16'384;

struct CellPlace {
    std::uint64_t row = 0;
    std::uint64_t column = 0;
};

/// "B3" as a place; nothing if it is none or lies outside the largest sheet.
std::optional<CellPlace> placeOf(std::string_view reference)
{
    CellPlace place;
    std::size_t at = 0;
    for (; at < reference.size() && reference[at] >= 'A' && reference[at] <= 'Z' && at < 4; ++at)
        place.column = place.column * 26 + static_cast<std::uint64_t>(reference[at] - 'A' + 1);
    const auto [end, error] = std::from_chars(reference.data() + at, reference.data() + reference.size(), place.row);
    if (at == 0 || error != std::errc{} || end != reference.data() + reference.size() || place.row == 0
        || place.row > mostRows || place.column > mostColumns)
        return std::nullopt;
    return CellPlace{place.row - 1, place.column - 1};
}

/// What a sheet's cells need to be read.
struct Shared {
    std::vector<std::string> texts;
    std::vector<StylesPart::Style> styles;
    Epoch epoch = Epoch::Year1900;
};

/// One worksheet; calls `cell` for each cell that holds something.
class SheetPart final : public XmlHandler {
public:
    using OnCell = std::function<base::Result<void>(CellPlace, std::string_view)>;
    SheetPart(const Shared& shared, OnCell cell)
        : m_shared(shared)
        , m_onCell(std::move(cell))
    {
    }

    void start(std::string_view element, const Attributes& attributes) override;
    void end(std::string_view element) override;
    void text(std::string_view text) override
    {
        if (m_inValue)
            m_value += text;
    }

    const SheetCounts& counts() const { return m_counts; }
    /// Why reading should stop, or success.
    const base::Result<void>& result() const { return m_result; }

private:
    void startCell(const Attributes& attributes);
    void endCell();
    std::string number();
    std::string valueText();

    const Shared& m_shared;
    OnCell m_onCell;
    SheetCounts m_counts;
    base::Result<void> m_result;
    CellPlace m_next; ///< where a cell without a reference stands
    std::string m_type;
    std::uint64_t m_style = 0;
    std::string m_value;
    bool m_inCell = false;
    bool m_inValue = false;
    bool m_inPronunciation = false;
    bool m_formula = false;
};

void SheetPart::start(std::string_view element, const Attributes& attributes)
{
    if (element == "row") {
        m_next = {attributes.number("r", m_next.row + 1) - 1, 0};
    } else if (element == "c") {
        startCell(attributes);
    } else if (element == "mergeCell") {
        ++m_counts.merged;
    } else if (element == "rPh") {
        m_inPronunciation = true;
    } else if (m_inCell && element == "f") {
        m_formula = true;
    } else if (m_inCell && (element == "v" || element == "t")) {
        m_inValue = !m_inPronunciation;
    }
}

void SheetPart::startCell(const Attributes& attributes)
{
    if (const std::string_view reference = attributes.value("r"); !reference.empty()) {
        const auto place = placeOf(reference);
        if (!place || place->row < m_next.row || (place->row == m_next.row && place->column < m_next.column)) {
            m_result = base::fail(
                ErrorCode::SourceDamaged, {{}, "XLSX", "the cell " + std::string(reference) + " is out of place"});
            return;
        }
        m_next = *place;
    }
    m_type = attributes.value("t");
    m_style = attributes.number("s", 0);
    m_value.clear();
    m_inCell = true;
    m_formula = false;
}

void SheetPart::end(std::string_view element)
{
    if (element == "v" || element == "t") {
        m_inValue = false;
    } else if (element == "rPh") {
        m_inPronunciation = false;
    } else if (element == "row") {
        ++m_next.row;
        m_next.column = 0;
    } else if (element == "c" && m_inCell) {
        endCell();
        m_inCell = false;
        ++m_next.column;
    }
}

std::string SheetPart::number()
{
    const StylesPart::Style style = m_style < m_shared.styles.size() ? m_shared.styles[m_style] : StylesPart::Style{};
    if (style.kind == NumberKind::PaddedZeros) {
        const auto shown
            = static_cast<std::size_t>(std::ranges::count(style.code.substr(0, style.code.find(';')), '0'));
        if (shown > m_value.size() && m_counts.paddedZeros++ == 0)
            m_counts.padExample = style.code;
    } else if (style.kind != NumberKind::Number) {
        double serial = 0;
        const auto [end, error] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), serial);
        if (error == std::errc{} && end == m_value.data() + m_value.size()) {
            if (auto text = isoText(serial, style.kind, m_shared.epoch)) {
                ++m_counts.dates;
                return *text;
            }
        }
    }
    return shortestNumber(m_value);
}

std::string SheetPart::valueText()
{
    if (m_type == "s") {
        std::size_t index = 0;
        const auto [end, error] = std::from_chars(m_value.data(), m_value.data() + m_value.size(), index);
        if (error != std::errc{} || end != m_value.data() + m_value.size() || index >= m_shared.texts.size()) {
            m_result = base::fail(
                ErrorCode::SourceDamaged, {{}, "XLSX", "it names a text " + m_value + " that it does not hold"});
            return {};
        }
        return m_shared.texts[index];
    }
    if (m_type == "inlineStr" || m_type == "str")
        return unescaped(std::move(m_value));
    if (m_type == "b")
        return m_value == "1" ? "TRUE" : "FALSE";
    if (m_type == "e" || m_type == "d")
        return std::move(m_value);
    return number();
}

void SheetPart::endCell()
{
    if (m_value.empty() && m_type != "s")
        return;
    m_counts.formulas += m_formula ? 1U : 0U;
    const std::string text = valueText();
    if (!m_result || text.empty())
        return;
    if (m_next.row >= mostRows || m_next.column >= mostColumns) {
        m_result = base::fail(ErrorCode::TooLarge, {"The sheet", "1,048,576 rows and 16,384 columns"});
        return;
    }
    m_counts.range.include(m_next.row, m_next.column);
    m_result = m_onCell(m_next, text);
}

/// The head of a worksheet: how far it reaches, if it says so.
class DimensionPart final : public XmlHandler {
public:
    std::string reference;
    bool done = false;

    void start(std::string_view element, const Attributes& attributes) override
    {
        if (element == "dimension")
            reference = attributes.value("ref");
        done = done || element == "dimension" || element == "sheetData";
    }
    void end(std::string_view) override { }
    void text(std::string_view) override { }
};

class Xlsx final : public Workbook {
public:
    explicit Xlsx(SourceFile file)
        : m_file(std::move(file))
    {
    }
    base::Result<void> open(base::JobContext& job);

    const std::vector<Sheet>& sheets() const override { return m_sheets; }
    base::Result<SheetCounts> look(std::size_t sheet, base::JobContext& job) const override
    {
        return read(
            sheet, [](CellPlace, std::string_view) -> base::Result<void> { return {}; }, job);
    }
    base::Result<void> write(
        std::size_t sheet, const UsedRange& range, const base::ByteSink& sink, base::JobContext& job) const override
    {
        SheetWriter writer(range, sink);
        const auto written = read(
            sheet,
            [&writer](CellPlace place, std::string_view text) { return writer.cell(place.row, place.column, text); },
            job);
        if (!written)
            return base::forward(written);
        return writer.finish();
    }

private:
    enum class Needed : std::uint8_t { Yes, No };
    base::Result<void> readPart(
        const std::string& name, Needed needed, XmlHandler& handler, base::JobContext& job) const;
    base::Result<SheetCounts> read(std::size_t sheet, const SheetPart::OnCell& cell, base::JobContext& job) const;
    base::Result<void> lookAtHead(std::size_t sheet, base::JobContext& job);
    tl::unexpected<base::Error> damaged(std::string why) const
    {
        return base::fail(ErrorCode::SourceDamaged, {m_file.name, "XLSX", std::move(why)}, {m_file.name, {}, {}, {}});
    }
    bool holds(const std::string& name) const
    {
        return std::ranges::find(m_members, name, &packed::Member::name) != m_members.end();
    }

    SourceFile m_file;
    std::vector<packed::Member> m_members;
    std::vector<Sheet> m_sheets;
    std::vector<std::string> m_parts;
    Shared m_shared;
};

base::Result<void> Xlsx::readPart(
    const std::string& name, Needed needed, XmlHandler& handler, base::JobContext& job) const
{
    if (!holds(name))
        return needed == Needed::No ? base::Result<void>{} : damaged("it lacks " + name);
    XmlReader reader(handler);
    auto unpacked = packed::unpackMember(
        m_file, name,
        [&](std::string_view piece) {
            return reader.add(piece) ? base::Result<void>{} : damaged(name + " is damaged");
        },
        job);
    if (!unpacked)
        return unpacked;
    return reader.finish() ? base::Result<void>{} : damaged(name + " is damaged");
}

base::Result<void> Xlsx::open(base::JobContext& job)
{
    auto members = packed::membersOf(m_file);
    if (!members)
        return base::forward(members);
    m_members = std::move(*members);
    WorkbookPart workbook;
    RelationsPart relations;
    SharedStringsPart texts;
    StylesPart styles;
    if (auto read = readPart("xl/workbook.xml", Needed::Yes, workbook, job); !read)
        return read;
    if (auto read = readPart("xl/_rels/workbook.xml.rels", Needed::Yes, relations, job); !read)
        return read;
    if (auto read = readPart("xl/sharedStrings.xml", Needed::No, texts, job); !read)
        return read;
    if (auto read = readPart("xl/styles.xml", Needed::No, styles, job); !read)
        return read;
    m_shared = {std::move(texts.texts), std::move(styles.styles), workbook.epoch};
    for (WorkbookPart::Sheet& sheet : workbook.sheets) {
        const auto part = relations.worksheets.find(sheet.relation);
        if (part == relations.worksheets.end()) // a chart or a macro sheet
            continue;
        m_parts.push_back("xl/" + part->second);
        m_sheets.push_back({std::move(sheet.name), sheet.hidden, {}, false});
    }
    if (m_sheets.empty())
        return damaged("it holds no worksheet");
    for (std::size_t sheet = 0; sheet < m_sheets.size(); ++sheet) {
        if (auto looked = lookAtHead(sheet, job); !looked)
            return looked;
    }
    return {};
}

base::Result<void> Xlsx::lookAtHead(std::size_t sheet, base::JobContext& job)
{
    DimensionPart head;
    XmlReader reader(head);
    // Stopping in the middle is the plan; the whole sheet is read, and judged, when it is converted.
    const auto unpacked = packed::unpackMember(
        m_file, m_parts[sheet],
        [&](std::string_view piece) -> base::Result<void> {
            if (!reader.add(piece))
                return damaged(m_parts[sheet] + " is damaged");
            return head.done ? base::fail(ErrorCode::Cancelled) : base::Result<void>{};
        },
        job);
    if (!unpacked && !head.done)
        return base::forward(unpacked);
    const std::size_t colon = head.reference.find(':');
    const auto first = placeOf(std::string_view(head.reference).substr(0, colon));
    if (colon == std::string::npos) {
        // "A1" alone is what empty sheets say, too.
        m_sheets[sheet].empty = first.has_value() && first->row == 0 && first->column == 0 && m_sheets.size() > 1;
        return {};
    }
    const auto last = placeOf(std::string_view(head.reference).substr(colon + 1));
    if (first && last && last->row >= first->row)
        m_sheets[sheet].rows = last->row - first->row + 1;
    return {};
}

base::Result<SheetCounts> Xlsx::read(std::size_t sheet, const SheetPart::OnCell& cell, base::JobContext& job) const
{
    SheetPart part(m_shared, cell);
    XmlReader reader(part);
    const std::string& name = m_parts[sheet];
    const auto unpacked = packed::unpackMember(
        m_file, name,
        [&](std::string_view piece) -> base::Result<void> {
            if (!reader.add(piece))
                return damaged(name + " is damaged");
            return part.result();
        },
        job);
    const bool whole = unpacked && reader.finish();
    base::Result<void> result = !part.result() ? part.result() : unpacked;
    if (!result && result.error().code == ErrorCode::SourceDamaged)
        result.error().arguments[0] = m_file.name;
    if (!result)
        return base::forward(result);
    if (!whole)
        return damaged(name + " is cut off");
    return part.counts();
}

} // namespace

base::Result<std::unique_ptr<Workbook>> openXlsx(const SourceFile& file, base::JobContext& job)
{
    auto workbook = std::make_unique<Xlsx>(file);
    if (auto opened = workbook->open(job); !opened)
        return base::forward(opened);
    return workbook;
}

} // namespace gleaner::formats::sheets
