#include "core/formats/maps/code_page.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

namespace gleaner::formats::maps {

namespace {

constexpr std::string_view utf8Name = "utf-8";

/// Language drivers of dBASE and its kin, and the code page of each.
constexpr std::array<std::pair<unsigned char, int>, 36> languageDrivers{{{0x01, 437}, {0x02, 850}, {0x03, 1252},
    {0x08, 865}, {0x09, 437}, {0x0A, 850}, {0x0B, 437}, {0x0D, 437}, {0x0E, 850}, {0x13, 932}, {0x14, 850}, {0x1A, 850},
    {0x1B, 437}, {0x1F, 852}, {0x26, 866}, {0x37, 850}, {0x40, 852}, {0x4D, 936}, {0x4E, 949}, {0x4F, 950}, {0x50, 874},
    {0x57, 1252}, {0x58, 1252}, {0x59, 1252}, {0x64, 852}, {0x65, 866}, {0x66, 865}, {0x6A, 737}, {0x6B, 857},
    {0x7D, 1255}, {0x7E, 1256}, {0xC8, 1250}, {0xC9, 1251}, {0xCA, 1254}, {0xCB, 1253}, {0xCC, 1257}}};

std::string pageName(const std::string& digits)
{
    if (digits == "65001")
        return std::string(utf8Name);
    if (digits.starts_with("8859"))
        return "iso-8859-" + digits.substr(4);
    return (digits.starts_with("125") ? "windows-" : "cp") + digits;
}

} // namespace

std::optional<CodePage> CodePage::opened(const std::string& name)
{
    if (name == utf8Name)
        return utf8();
    UErrorCode status = U_ZERO_ERROR;
    std::shared_ptr<void> converter(ucnv_open(name.c_str(), &status), [](void* opened) {
        if (opened != nullptr)
            ucnv_close(static_cast<UConverter*>(opened));
    });
    if (U_FAILURE(status))
        return std::nullopt;
    ucnv_setToUCallBack(
        static_cast<UConverter*>(converter.get()), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    return U_SUCCESS(status) ? std::optional(CodePage(name, std::move(converter))) : std::nullopt;
}

std::optional<CodePage> CodePage::named(std::string_view name)
{
    std::string plain;
    std::string digits;
    for (const char c : name.substr(0, 64)) {
        if (c >= 'A' && c <= 'Z')
            plain += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
        if (c >= '0' && c <= '9')
            digits += c;
    }
    if (plain == "utf8")
        return utf8();
    const std::string words = plain.substr(0, plain.find_first_of("0123456789"));
    // ANSI, OEM and the like say no more than the number behind them.
    const bool numbered = std::ranges::any_of(
        std::array<std::string_view, 8>{"", "ansi", "oem", "cp", "windows", "ibm", "iso", "latin"},
        [&](std::string_view known) { return words == known; });
    if (digits.empty() || !numbered || words == "latin")
        return plain.empty() ? std::nullopt : opened(plain);
    return opened(pageName(digits));
}

std::optional<CodePage> CodePage::ofLanguageDriver(unsigned char driver)
{
    const auto* found = std::ranges::find(languageDrivers, driver, &std::pair<unsigned char, int>::first);
    return found == languageDrivers.end() ? std::nullopt : opened(pageName(std::to_string(found->second)));
}

CodePage CodePage::utf8() { return {std::string(utf8Name), nullptr}; }

CodePage CodePage::windows1252()
{
    const auto page = opened("windows-1252");
    return page ? *page : utf8();
}

std::optional<std::string> CodePage::decode(std::string_view bytes) const
{
    if (text::isAscii(bytes))
        return std::string(bytes);
    if (!m_converter)
        return text::isValidUtf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    auto* converter = static_cast<UConverter*>(m_converter.get());
    ucnv_resetToUnicode(converter);
    const icu::UnicodeString decoded(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter, status);
    if (U_FAILURE(status))
        return std::nullopt;
    std::string text;
    decoded.toUTF8String(text);
    return text;
}

} // namespace gleaner::formats::maps
