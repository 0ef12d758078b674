#pragma once

#include "core/base/json.h"

#include <cstdint>

namespace gleaner::formats::csv {

enum class Encoding : std::uint8_t { Utf8, Windows1252, Iso88591, Utf16Le, Utf16Be };
/// How a quote or separator stands inside a field: the quote doubled; behind Dialect::escapeCharacter (a doubled quote
/// counts then, too); not at all.
enum class Escape : std::uint8_t { Doubled, Character, None };
enum class LineEnd : std::uint8_t { Lf, CrLf, Cr };

/// How the bytes of a file become a table. Step 0 of every recipe.
struct Dialect {
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    std::string delimiter = ","; ///< characters in UTF-8, at most 16 bytes; empty = every line is one cell
    char quote = '"'; ///< '\0' = quotes are ordinary characters
    Escape escape = Escape::Doubled;
    LineEnd lineEnd = LineEnd::Lf; ///< the one that new records get; a reader accepts all three
    std::uint32_t skipRows = 0; ///< records before the header
    std::uint32_t headerRows = 1; ///< 0 or 1 or more, joined by " › "
    char escapeCharacter = '\\'; ///< means something with Escape::Character only
    std::uint32_t rowsAfterHeader = 0; ///< records between header and data, such as units or a rule
    std::uint32_t footerRows = 0; ///< records at the end that are no data, such as notes and totals
    std::string comment; ///< lines that begin with it are no records; empty = there are none
    bool paddedQuotes = false; ///< blanks and tabs around a quoted field are no part of it
    bool quotedLineBreaks = true; ///< false = a quote that does not close on its line is an ordinary character
    bool blankLines = true; ///< false = empty lines are no records
    bool repeatedHeaders = true; ///< false = records written like the last header row are no data

    bool operator==(const Dialect&) const = default;
};

/// IANA name, such as "utf-8", "windows-1252", "iso-8859-1", "utf-16le".
std::string_view encodingName(Encoding encoding);
std::optional<Encoding> encodingNamed(std::string_view name);

/// Parameters of `import/1`, and back: members that were added later stand there only where they differ from their
/// default. Fails with BadParameter.
base::Json toJson(const Dialect& dialect);
base::Result<Dialect> dialectFromJson(const base::Json& json);

/// Fails with BadParameter, naming the member, if a dialect contradicts itself: a quote that is part of the delimiter,
/// a line end as a separator, a character that the encoding lacks.
base::Result<void> checkDialect(const Dialect& dialect);

} // namespace gleaner::formats::csv
