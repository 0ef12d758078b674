#pragma once

#include "core/formats/csv/sniffer.h"

namespace gleaner::formats::csv {

/// What the bytes are if they are no text table, as an English clause such as "it looks like a PDF document"; nothing
/// if they may be one. `sample` are pieces of the file, the first one its beginning.
std::optional<std::string> foreignKind(const std::vector<std::string_view>& sample);

/// An encoding with what speaks for it.
struct EncodingGuess {
    Encoding encoding = Encoding::Utf8;
    bool byteOrderMark = false;
    std::string evidence;
};

/// The encoding by byte order mark, then by zeros (UTF-16), then by strict UTF-8, then by the bytes in use.
EncodingGuess guessEncoding(const std::vector<std::string_view>& sample);

/// The ways to cut `work` (the beginning of the file as work bytes) into cells, best first, with header rows and rows
/// before them proposed. At least one.
std::vector<Reading> guessDialects(std::string_view work, const EncodingGuess& encoding);

/// True if both dialects cut `work` into the same cells.
bool sameTables(std::string_view work, const Dialect& a, const Dialect& b);

/// Sets skipRows and headerRows of a reading by what the first records hold.
void guessHeader(std::string_view work, Reading& reading);

/// What the text of a cell looks like, for scores only; never decides what a cell is.
enum class Look : std::uint8_t { Blank, Number, Moment, Word, Odd };
Look lookOf(std::string_view text);

} // namespace gleaner::formats::csv
