#include "core/formats/exports/exports.h"
#include "core/formats/packed/zip_writer.h"
#include "core/text/utf8.h"

#include <fmt/format.h>

namespace gleaner::formats::exports {

namespace {

using base::ErrorCode;

constexpr std::size_t mostRows = 1'048'576;
constexpr std::size_t mostColumns = 16'384;
constexpr std::size_t mostCharacters = 32'767;
/// A sheet is one entry of the archive and is made in memory.
constexpr std::size_t mostSheetBytes = std::size_t{2} << 30U;

constexpr std::string_view contentTypes = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
constexpr std::string_view packageRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr std::string_view workbookRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";
/// One cell style, with number format 49: text.
constexpr std::string_view styles = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>)";
constexpr std::string_view workbookHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name=")";
constexpr std::string_view workbookTail = R"(" sheetId="1" r:id="rId1"/></sheets></workbook>)";
constexpr std::string_view sheetHead = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>)";
constexpr std::string_view sheetTail = "</sheetData></worksheet>";

/// True where the text holds what would be read back as an escape: `_x` and four hexadecimal digits and `_`.
bool looksEscaped(std::string_view rest)
{
    return rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_'
        && rest.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

void appendXml(std::string& out, std::string_view text)
{
    text::forEachCodePoint(text, [&](const text::CodePoint& point, std::size_t at) {
        const char32_t value = point.value;
        if (value == '&')
            out += "&amp;";
        else if (value == '<')
            out += "&lt;";
        else if (value == '>')
            out += "&gt;";
        else if (value == '"')
            out += "&quot;";
        else if ((value < 0x20 && value != '\t' && value != '\n') || value == 0xFFFE || value == 0xFFFF)
            out += fmt::format("_x{:04X}_", static_cast<unsigned>(value));
        else if (value == '_' && looksEscaped(text.substr(at)))
            out += "_x005F_";
        else
            out += text.substr(at, point.length);
    });
}

/// Characters as spreadsheets count them: units of UTF-16.
std::size_t spreadsheetLength(std::string_view text)
{
    std::size_t length = 0;
    text::forEachCodePoint(
        text, [&](const text::CodePoint& point, std::size_t) { length += point.value > 0xFFFF ? 2U : 1U; });
    return length;
}

std::string columnLetters(std::size_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

base::Result<void> appendCell(std::string& sheet, std::size_t row, const std::string& letters, std::string_view text)
{
    if (text.empty())
        return {};
    if (text.size() > mostCharacters && spreadsheetLength(text) > mostCharacters) {
        base::Place place;
        place.row = row - 1;
        place.column = letters;
        return base::fail(ErrorCode::TooLarge, {"A cell of a spreadsheet", "32,767 characters"}, std::move(place));
    }
    sheet += fmt::format(R"(<c r="{}{}" s="1" t="inlineStr"><is><t xml:space="preserve">)", letters, row);
    appendXml(sheet, text);
    sheet += "</t></is></c>";
    return {};
}

base::Result<std::string> sheetXml(const table::Table& table, base::JobContext& job)
{
    std::vector<std::string> letters;
    for (std::size_t column = 0; column < table.columnCount(); ++column)
        letters.push_back(columnLetters(column));
    std::string sheet(sheetHead);
    sheet += R"(<row r="1">)";
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        if (auto cell = appendCell(sheet, 1, letters[column], table.schema().columns[column].name); !cell)
            return base::forward(cell);
    }
    sheet += "</row>";
    auto rows = forEachRow(
        table,
        [&](std::size_t row) -> base::Result<void> {
            sheet += fmt::format(R"(<row r="{}">)", row + 2);
            for (std::size_t column = 0; column < table.columnCount(); ++column) {
                if (auto cell = appendCell(sheet, row + 2, letters[column], table.cell(row, column).text); !cell)
                    return cell;
            }
            sheet += "</row>";
            if (sheet.size() > mostSheetBytes)
                return base::fail(ErrorCode::TooLarge, {"A sheet", "2 GiB"});
            return {};
        },
        job);
    if (!rows)
        return base::forward(rows);
    sheet += sheetTail;
    return sheet;
}

} // namespace

base::Result<std::vector<base::Issue>> writeXlsx(
    const table::Table& table, const base::ByteSink& sink, base::JobContext& job)
{
    if (table.rowCount() >= mostRows || table.columnCount() > mostColumns)
        return base::fail(ErrorCode::TooLarge, {"A sheet", "1,048,575 rows below its header and 16,384 columns"});
    const auto sheet = sheetXml(table, job);
    if (!sheet)
        return base::forward(sheet);
    std::string workbook(workbookHead);
    workbook += table.schema().table.substr(0, 31); // the longest name that a sheet may have
    workbook += workbookTail;
    packed::ZipWriter zip(sink);
    const std::pair<std::string_view, std::string_view> parts[]
        = {{"[Content_Types].xml", contentTypes}, {"_rels/.rels", packageRelations}, {"xl/workbook.xml", workbook},
            {"xl/_rels/workbook.xml.rels", workbookRelations}, {"xl/styles.xml", styles},
            {"xl/worksheets/sheet1.xml", *sheet}};
    for (const auto& [name, bytes] : parts) {
        if (auto added = zip.add(name, bytes); !added)
            return base::forward(added);
    }
    if (auto finished = zip.finish(); !finished)
        return base::forward(finished);
    std::vector<base::Issue> issues;
    note(issues, ErrorCode::MissingAsBlank, missingCells(table));
    note(issues, ErrorCode::TextOnly, table.columnCount());
    return issues;
}

} // namespace gleaner::formats::exports
