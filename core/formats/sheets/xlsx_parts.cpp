#include "core/formats/sheets/xlsx_parts.h"

#include "core/text/utf8.h"

#include <charconv>

namespace gleaner::formats::sheets {

void WorkbookPart::start(std::string_view element, const Attributes& attributes)
{
    if (element == "sheet") {
        std::string_view relation = attributes.value("r:id");
        if (relation.empty())
            relation = attributes.value("id");
        const std::string_view state = attributes.value("state");
        sheets.push_back(
            {std::string(attributes.value("name")), std::string(relation), state == "hidden" || state == "veryHidden"});
    } else if (element == "workbookPr") {
        const std::string_view later = attributes.value("date1904");
        epoch = later == "1" || later == "true" ? Epoch::Year1904 : Epoch::Year1900;
    }
}

void RelationsPart::start(std::string_view element, const Attributes& attributes)
{
    if (element != "Relationship" || !attributes.value("Type").ends_with("/worksheet"))
        return;
    std::string_view target = attributes.value("Target");
    if (target.starts_with("/xl/"))
        target.remove_prefix(4);
    worksheets.emplace(attributes.value("Id"), target);
}

void SharedStringsPart::start(std::string_view element, const Attributes&)
{
    if (element == "si")
        m_current.clear();
    else if (element == "rPh")
        m_inPronunciation = true;
    else if (element == "t")
        m_inText = !m_inPronunciation;
}

void SharedStringsPart::end(std::string_view element)
{
    if (element == "si")
        texts.push_back(unescaped(std::move(m_current)));
    else if (element == "rPh")
        m_inPronunciation = false;
    else if (element == "t")
        m_inText = false;
}

void SharedStringsPart::text(std::string_view text)
{
    if (m_inText)
        m_current += text;
}

void StylesPart::start(std::string_view element, const Attributes& attributes)
{
    if (element == "numFmt") {
        m_codes[attributes.number("numFmtId", 0)] = std::string(attributes.value("formatCode"));
    } else if (element == "cellXfs") {
        m_inCellFormats = true;
    } else if (element == "xf" && m_inCellFormats) {
        const std::uint64_t id = attributes.number("numFmtId", 0);
        const auto code = m_codes.find(id);
        if (code == m_codes.end())
            styles.push_back({kindOfBuiltIn(id), {}});
        else
            styles.push_back({kindOfFormat(code->second), code->second});
    }
}

void StylesPart::end(std::string_view element)
{
    if (element == "cellXfs")
        m_inCellFormats = false;
}

std::string unescaped(std::string text)
{
    if (text.find("_x") == std::string::npos)
        return text;
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        unsigned value = 0;
        if (rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_') {
            const auto [end, error] = std::from_chars(rest.data() + 2, rest.data() + 6, value, 16);
            // NUL and halves of a pair stand for no character, so they stay as they are written.
            if (error == std::errc{} && end == rest.data() + 6 && value != 0 && (value < 0xD800 || value > 0xDFFF)) {
                text::append(plain, value);
                at += 7;
                continue;
            }
        }
        plain += text[at++];
    }
    return plain;
}

} // namespace gleaner::formats::sheets
