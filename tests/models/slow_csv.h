#pragma once

#include "core/formats/csv/dialect.h"

#include <string>
#include <string_view>
#include <vector>

/// A second CSV cutter that shares nothing with the reader: one unit after the other, no blocks, no chunks, no
/// transcoding. What the dialect says is written here once more, as plainly as possible.
namespace gleaner::tests {

/// A field as it stands in the file: byte places, quotes included, separator excluded.
struct SlowField {
    std::string bytes;
    bool quoted = false; ///< begins with the quote
    bool runOn = false; ///< has more behind the closing quote: then it says what stands there, quotes and all
    bool open = false; ///< ends inside a quote or behind an escape: what is written behind it would belong to it
};

struct SlowRecord {
    std::vector<SlowField> fields;
    std::string lineEnd; ///< as it stands in the file; empty at its end

    /// All fields without content: nothing stands between two line ends.
    bool isEmpty() const { return fields.size() == 1 && fields.front().bytes.empty(); }
};

struct SlowFile {
    std::string mark; ///< byte order mark
    std::vector<SlowRecord> head; ///< skipped rows and header rows
    std::vector<SlowRecord> rows;

    /// No quote is open at the end or has more behind it. What a damaged quote means is for the reader to guess, and
    /// not modelled.
    bool hasSoundQuotes() const;
};

/// True if the dialect says nothing but what this model knows: a delimiter of one ASCII character, a quote, doubled
/// quotes or backslashes, rows before the data.
bool isModelled(const formats::csv::Dialect& dialect);

SlowFile slowCut(std::string_view bytes, const formats::csv::Dialect& dialect);

/// The bytes that a file has for a text, or nothing if its encoding lacks a character or the text is no UTF-8. In UTF-8
/// every text is its own bytes.
std::optional<std::string> slowEncode(std::string_view utf8, formats::csv::Encoding encoding);

/// What a field says, in the file's bytes: quotes and escapes taken away. Must not be open.
std::string slowContent(const SlowField& field, const formats::csv::Dialect& dialect);

} // namespace gleaner::tests
