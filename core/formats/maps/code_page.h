#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace gleaner::formats::maps {

/// An encoding of the texts of a DBF table, of the many that there are.
class CodePage {
public:
    /// As a .cpg file names it: "UTF-8", "1252", "ISO 88591", "OEM 437", "cp1251". Nothing for a name that means none.
    static std::optional<CodePage> named(std::string_view name);
    /// By the language driver in a table's head (byte 29). Nothing for 0 and for those that mean none.
    static std::optional<CodePage> ofLanguageDriver(unsigned char driver);
    static CodePage utf8();
    static CodePage windows1252();

    const std::string& name() const { return m_name; } ///< IANA name, lower case
    /// The text in UTF-8, or nothing if the bytes are no text of this encoding.
    std::optional<std::string> decode(std::string_view bytes) const;

private:
    CodePage(std::string name, std::shared_ptr<void> converter)
        : m_name(std::move(name))
        , m_converter(std::move(converter))
    {
    }
    static std::optional<CodePage> opened(const std::string& name);

    std::string m_name;
    std::shared_ptr<void> m_converter; ///< ICU's; null for UTF-8
};

} // namespace gleaner::formats::maps
