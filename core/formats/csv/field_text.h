#pragma once

#include <string>
#include <string_view>

namespace gleaner::formats::csv {

/// True if RFC 4180 asks for quotes around the text, or if it would be taken for a byte order mark at the very start.
bool needsQuotes(std::string_view text);

/// Adds the text in quotes, those inside it doubled.
void appendQuoted(std::string& out, std::string_view text);

/// Adds the text as a field: in quotes if it needs them.
inline void appendField(std::string& out, std::string_view text)
{
    if (needsQuotes(text))
        appendQuoted(out, text);
    else
        out += text;
}

} // namespace gleaner::formats::csv
