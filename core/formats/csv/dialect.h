#pragma once

#include "core/base/json.h"

#include <cstdint>

namespace gleaner::formats::csv {

enum class Encoding : std::uint8_t { Utf8, Windows1252, Iso88591, Utf16Le, Utf16Be };
enum class Escape : std::uint8_t { Doubled, Backslash, None };
enum class LineEnd : std::uint8_t { Lf, CrLf, Cr };

/// How the bytes of a file become a table. Step 0 of every recipe.
struct Dialect {
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    char delimiter = ',';
    char quote = '"'; ///< '\0' = quotes are ordinary characters
    Escape escape = Escape::Doubled;
    LineEnd lineEnd = LineEnd::Lf; ///< the one that new records get; a reader accepts all three
    std::uint32_t skipRows = 0; ///< records before the header
    std::uint32_t headerRows = 1; ///< 0 or 1 or more, joined by " › "

    bool operator==(const Dialect&) const = default;
};

/// IANA name, such as "utf-8", "windows-1252", "iso-8859-1", "utf-16le".
std::string_view encodingName(Encoding encoding);
std::optional<Encoding> encodingNamed(std::string_view name);

/// Parameters of `import/1`, and back. Fails with BadParameter.
base::Json toJson(const Dialect& dialect);
base::Result<Dialect> dialectFromJson(const base::Json& json);

} // namespace gleaner::formats::csv
