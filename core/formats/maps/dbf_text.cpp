#include "core/formats/maps/dbf_text.h"

#include "core/text/utf8.h"

#include <algorithm>

namespace gleaner::formats::maps {

namespace {

constexpr std::size_t pollMask = 0xfff;

bool isDigits(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// How many bytes at the end of a full field are the beginning of a character that had no room.
std::size_t cutBytes(const CodePage& page, std::string_view bytes, std::size_t width)
{
    constexpr std::size_t longestStart = 3;
    constexpr unsigned char leastLead = 0xC2;
    if (page.name() != CodePage::utf8().name() || bytes.size() < width)
        return 0;
    for (std::size_t count = 1; count <= std::min(longestStart, bytes.size()); ++count) {
        if (static_cast<unsigned char>(bytes[bytes.size() - count]) >= leastLead)
            return count;
    }
    return 0;
}

bool fits(const CodePage& page, std::string_view bytes, std::size_t width)
{
    return page.decode(bytes) || page.decode(bytes.substr(0, bytes.size() - cutBytes(page, bytes, width)));
}

/// Whether all names and texts are of the encoding.
base::Result<bool> fitsAll(const CodePage& page, const DbfTable& table, base::JobContext& job)
{
    for (const DbfTable::Field& field : table.fields()) {
        if (!fits(page, field.name, longestDbfName))
            return false;
    }
    for (std::size_t record = 0; record < table.records(); ++record) {
        if ((record & pollMask) == 0 && job.stopRequested())
            return base::fail(base::ErrorCode::Cancelled);
        for (const DbfTable::Field& field : table.fields()) {
            if (field.type == 'C' && !fits(page, table.cell(record, field), field.width))
                return false;
        }
    }
    return true;
}

bool isAllAscii(const DbfTable& table)
{
    for (const DbfTable::Field& field : table.fields()) {
        if (!text::isAscii(field.name))
            return false;
        for (std::size_t record = 0; field.type == 'C' && record < table.records(); ++record) {
            if (!text::isAscii(table.cell(record, field)))
                return false;
        }
    }
    return true;
}

} // namespace

base::Result<DbfText> DbfText::choose(const DbfTable& table, std::string_view declared, base::JobContext& job)
{
    if (isAllAscii(table))
        return DbfText(CodePage::utf8(), false);
    auto page = CodePage::named(declared.substr(0, declared.find_first_of("\r\n")));
    if (!page)
        page = CodePage::ofLanguageDriver(table.languageDriver());
    for (const bool said : {true, false}) {
        const std::optional<CodePage> candidate = said ? page : std::optional(CodePage::utf8());
        if (!candidate)
            continue;
        const auto fitting = fitsAll(*candidate, table, job);
        if (!fitting)
            return base::forward(fitting);
        if (*fitting)
            return DbfText(*candidate, !said);
    }
    return DbfText(CodePage::windows1252(), true);
}

std::string DbfText::name(const DbfTable::Field& field) const
{
    const auto decoded = m_page.decode(field.name);
    return decoded ? *decoded : text::forDisplay(field.name);
}

std::string DbfText::cell(std::string_view bytes, const DbfTable::Field& field, DbfCounts& counts) const
{
    constexpr std::size_t dateDigits = 8;
    switch (field.type) {
    case 'C':
        if (auto decoded = m_page.decode(bytes))
            return std::move(*decoded);
        ++counts.cut;
        return text::forDisplay(bytes.substr(0, bytes.size() - cutBytes(m_page, bytes, field.width))) + "\xEF\xBF\xBD";
    case 'N':
    case 'F':
    case 'L':
        if (!bytes.empty() && bytes.find_first_not_of("*?") == std::string_view::npos) {
            ++counts.nulls;
            return {};
        }
        return text::forDisplay(bytes);
    case 'D':
        if (bytes.size() != dateDigits || !isDigits(bytes))
            return text::forDisplay(bytes);
        if (bytes.find_first_not_of('0') == std::string_view::npos) {
            ++counts.nulls;
            return {};
        }
        ++counts.dates;
        return std::string(bytes.substr(0, 4))
            .append("-")
            .append(bytes.substr(4, 2))
            .append("-")
            .append(bytes.substr(6));
    default:
        counts.blobs += bytes.empty() ? 0U : 1U;
        return {};
    }
}

} // namespace gleaner::formats::maps
