#pragma once

#include <string>
#include <string_view>

namespace gleaner::formats::csv {

/// True if the text, which is not empty, would be taken for a byte order mark at the very start.
inline bool beginsWithMark(std::string_view text)
{
    // Without a call for most texts.
    constexpr std::string_view mark = "\xef\xbb\xbf";
    return text.front() == mark.front() && text.starts_with(mark);
}

/// True if RFC 4180 asks for quotes around the text, or if it beginsWithMark().
bool needsQuotes(std::string_view text);

/// Adds the text in quotes, those inside it doubled.
void appendQuoted(std::string& out, std::string_view text);

/// The same at `out`, which has room for twice the text and two more bytes; returns the end of what was written.
char* putQuoted(char* out, std::string_view text);

/// Adds the text as a field: in quotes if it needs them.
inline void appendField(std::string& out, std::string_view text)
{
    if (needsQuotes(text))
        appendQuoted(out, text);
    else
        out += text;
}

} // namespace gleaner::formats::csv
