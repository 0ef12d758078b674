#pragma once

#include "core/formats/csv/dialect.h"

#include <vector>

namespace gleaner::formats::csv {

/// What a decision about a file rests on: enumerator and English template (%1..%9 are the arguments). Only the
/// interface translates.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif
// clang-format off
#define GLEANER_CSV_EVIDENCE(X) \
    X(Mark, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1: the file begins with its byte order mark.")) \
    X(Zeros, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1: every other byte is mostly zero, and there is no byte order mark.")) \
    X(Ascii, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1: all characters are plain ASCII.")) \
    X(ValidUtf8, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1: all bytes are valid UTF-8.")) \
    X(DamagedUtf8, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1 with damaged places, of which the sample holds %2.")) \
    X(UndefinedBytes, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1: byte %2 is not UTF-8, and some bytes mean nothing in Windows-1252.")) \
    X(Bytes128To159, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1: byte %2 is not UTF-8, and bytes 128 to 159 are in use.")) \
    X(HighBytes, QT_TRANSLATE_NOOP("Evidence", "The encoding is %1: byte %2 is not UTF-8; ISO-8859-1 would read every byte of it alike.")) \
    X(OneColumn, QT_TRANSLATE_NOOP("Evidence", "The table has one column: no separator cuts its lines into equal rows.")) \
    X(Separator, QT_TRANSLATE_NOOP("Evidence", "The separator is %1: %2 of %3 rows have %4 cells, and %5 % of the cells look like usual values.")) \
    X(SeparatorLine, QT_TRANSLATE_NOOP("Evidence", "The separator is %1: the first line says so.")) \
    X(Quote, QT_TRANSLATE_NOOP("Evidence", "The quote character is %1: it surrounds cells, %2 of them in the sample.")) \
    X(NoQuotes, QT_TRANSLATE_NOOP("Evidence", "Quotes are ordinary characters here: as marks around cells they would not close.")) \
    X(Escape, QT_TRANSLATE_NOOP("Evidence", "The character %1 stands before quotes or separators that belong to the text.")) \
    X(PaddedQuotes, QT_TRANSLATE_NOOP("Evidence", "Blanks around quoted cells are no part of them: they stand between quote and separator.")) \
    X(LineBoundQuotes, QT_TRANSLATE_NOOP("Evidence", "A quote that does not close on its line counts as a character: otherwise it would swallow rows.")) \
    X(DamagedQuotes, QT_TRANSLATE_NOOP("Evidence", "Cells with quotes that are not closed or doubled as usual: %1.")) \
    X(Comments, QT_TRANSLATE_NOOP("Evidence", "Lines that begin with %1 are comments, %2 of them in the sample.")) \
    X(BlankLines, QT_TRANSLATE_NOOP("Evidence", "Empty lines stand between the rows throughout and are left out: %1.")) \
    X(SkippedRows, QT_TRANSLATE_NOOP("Evidence", "Rows above the table that are left out: %1. The first says “%2”.")) \
    X(SkippedBlank, QT_TRANSLATE_NOOP("Evidence", "Empty rows above the table that are left out: %1.")) \
    X(NoHeader, QT_TRANSLATE_NOOP("Evidence", "There is no header: the first row holds values like those below it.")) \
    X(OneHeader, QT_TRANSLATE_NOOP("Evidence", "The header is the row that begins with “%1”.")) \
    X(SeveralHeaders, QT_TRANSLATE_NOOP("Evidence", "The header takes %1 rows: they hold names where the rows below hold values.")) \
    X(RowsAfterHeader, QT_TRANSLATE_NOOP("Evidence", "Rows under the header that hold only dashes and are left out: %1.")) \
    X(RepeatedHeaders, QT_TRANSLATE_NOOP("Evidence", "Rows that repeat the header and are left out: %1.")) \
    X(FooterRows, QT_TRANSLATE_NOOP("Evidence", "Rows below the table that are left out: %1. The first says “%2”.")) \
    X(FooterBlank, QT_TRANSLATE_NOOP("Evidence", "Empty rows below the table that are left out: %1.")) \
    X(SeveralTables, QT_TRANSLATE_NOOP("Evidence", "The file holds %1 tables, one below the other. This is number %2, the largest."))
// clang-format on

enum class EvidenceCode : std::uint8_t {
#define X(enumerator, text) enumerator,
    GLEANER_CSV_EVIDENCE(X)
#undef X
};

/// Why something was decided: never a finished sentence.
struct Evidence {
    EvidenceCode code = EvidenceCode::Ascii;
    std::vector<std::string> arguments;

    bool operator==(const Evidence&) const = default;
};

/// The English template with %1..%9.
std::string_view evidenceTemplate(EvidenceCode code);
/// The English sentence, for the command line and logs.
std::string describe(const Evidence& evidence);

} // namespace gleaner::formats::csv
