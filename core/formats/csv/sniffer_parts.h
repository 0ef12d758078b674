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
    Evidence evidence;
};

/// The encoding by byte order mark, then by zeros (UTF-16), then by strict UTF-8, then by the bytes in use.
EncodingGuess guessEncoding(const std::vector<std::string_view>& sample);

/// What is looked at: the beginning of the file as work bytes, and, if that is not the whole file, a piece that goes to
/// its end.
struct SniffedText {
    std::string_view head;
    bool whole = true;
    std::string_view tail;
};

/// The ways to cut the text into cells, best first, at most three, with the table's surroundings proposed. At least
/// one.
Sniff guessDialects(const SniffedText& text, const EncodingGuess& encoding);

/// The reading of the text in a dialect of which only the surroundings of the table are unknown.
Reading readingOf(const SniffedText& text, Dialect dialect, double score);

/// The separator that a first line such as "sep=;" names; nothing if it names none.
std::optional<std::string> namedSeparator(std::string_view work, Encoding encoding);

/// The dialects worth trying on the text, the more usual first.
std::vector<Dialect> candidateDialects(std::string_view work, const EncodingGuess& encoding);

/// What the text of a cell looks like, for scores only; never decides what a cell is.
enum class Look : std::uint8_t { Blank, Number, Moment, Word, Odd };
Look lookOf(std::string_view text);
inline bool isValueLook(Look look) { return look == Look::Number || look == Look::Moment; }

/// The text with each run of digits as "9" and each run of letters as "a": what codes of one kind have in common.
std::string patternOf(std::string_view text);

} // namespace gleaner::formats::csv
