#pragma once

#include "core/formats/csv/dialect.h"

#include <string>
#include <string_view>

namespace gleaner::formats::csv {

/// The bytes that records are cut from: the file without its byte order mark. UTF-16 becomes UTF-8 in which a lone
/// surrogate takes its three-byte form and an odd last byte a marker, so that toFileBytes() gives the file back.
std::string toWorkBytes(std::string_view utf16, Encoding encoding);

/// Appends the bytes of the file for a piece of work bytes. A piece must not begin or end inside a character. Only
/// UTF-16 differs from its work bytes.
void appendFileBytes(std::string& out, std::string_view work, Encoding encoding);

/// True if the work bytes end in half a unit of UTF-16.
bool endsInOddByte(std::string_view work, Encoding encoding);

/// True for UTF-16, in which the file's bytes are not the work bytes.
inline bool isTranscoded(Encoding encoding) { return encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be; }
/// True if each byte is one character.
inline bool isSingleByte(Encoding encoding)
{
    return encoding == Encoding::Windows1252 || encoding == Encoding::Iso88591;
}

/// The byte order mark of the encoding; empty for those that have none.
std::string_view byteOrderMark(Encoding encoding);

/// The text of work bytes; bytes that the encoding can't decode stay as they are. `scratch` holds the text when it is
/// not the bytes themselves, and must outlive the answer.
std::string_view decodeText(std::string_view work, Encoding encoding, std::string& scratch);

/// The work bytes of a text, or nothing if the encoding lacks a character. Undecodable bytes go back as they came.
std::optional<std::string> encodeText(std::string_view text, Encoding encoding);

/// Place of the first byte of a text that no encoding here gives for a character; nothing if all is well-formed UTF-8.
std::optional<std::size_t> firstUndecodable(std::string_view text);

/// The text cut to a length fit for a message, with undecodable bytes as \xHH.
std::string shownText(std::string_view text);

} // namespace gleaner::formats::csv
