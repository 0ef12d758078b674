#include "tests/fuzz/csv_input.h"

#include "tests/models/preserving_model.h"

using namespace gleaner;
using namespace gleaner::formats::csv;

namespace {

constexpr std::string_view edits[] = {"", "x", "N\"e,w", "a;b\tc|d", "it's", "back\\", "two\r\nlines", "\xc3\xa9",
    "\xe1\x9e\x97", "\xef\xbb\xbfz", " ", "\xf0\x9f\x98\x80", "\\,", "\"", "'"};

base::Result<Document> readBytes(std::string bytes, const Dialect& dialect)
{
    base::NullJob job;
    return read(base::makeBytes(std::move(bytes)), dialect, "t", job);
}

void checkHead(const Document& document, const Dialect& dialect, std::size_t rows)
{
    const auto head = readHead(document.source, dialect, "t", rows);
    fuzz::require(head.has_value(), "the head of a file that can be read can be read");
    fuzz::require(head->table.rowCount() == std::min(rows, document.table.rowCount()), "the head has its rows");
    for (std::size_t row = 0; row < head->table.rowCount(); ++row) {
        for (std::size_t column = 0; column < head->table.columnCount(); ++column)
            fuzz::require(head->table.cell(row, column) == document.table.cell(row, column), "the head is the same");
    }
}

/// Edits and removes rows as chosen; what is written must differ in nothing else, and read back as the table.
void checkEdits(const Document& document, fuzz::Choices& choices)
{
    table::Table current = document.table;
    for (std::size_t edit = choices.below(4); edit > 0 && current.rowCount() > 0; --edit) {
        const std::size_t row = choices.below(current.rowCount());
        const std::size_t column = choices.below(current.columnCount());
        const std::string text(edits[choices.below(std::size(edits))]);
        current
            = current.withColumn(column, table::setCells(current.column(column), {{row, table::cellOf(text)}}).column);
    }
    table::RowSet keep = current.allRows();
    for (std::size_t removed = choices.below(3); removed > 0 && current.rowCount() > 0; --removed)
        keep.remove(choices.below(current.rowCount()));
    current = current.withRows(keep);
    const auto out = fuzz::preserved(document, current);
    if (!out)
        return;
    const std::string fault = tests::faultOfExport(document, current, *out);
    fuzz::require(fault.empty(), "export: " + fault);
    const auto again = readBytes(*out, document.dialect);
    if (!again) {
        fuzz::require(current.rowCount() == 0, "an export with rows reads back");
        return;
    }
    const std::string differs = tests::faultOfReadingBack(again->table, current);
    fuzz::require(differs.empty(), "reading the export back: " + differs);
}

void checkStandard(const Document& document)
{
    base::NullJob job;
    std::string out;
    const auto written = writeStandard(
        document.table,
        [&out](std::string_view bytes) -> base::Result<void> {
            out += bytes;
            return {};
        },
        job);
    if (!written)
        return;
    Dialect standard;
    standard.lineEnd = LineEnd::CrLf;
    const auto again = readBytes(out, standard);
    fuzz::require(again && again->table.rowCount() == document.table.rowCount()
            && again->table.columnCount() == document.table.columnCount(),
        "the standard form has the table's size");
    for (std::size_t row = 0; row < document.table.rowCount(); ++row) {
        for (std::size_t column = 0; column < document.table.columnCount(); ++column)
            fuzz::require(again->table.cell(row, column).text == document.table.cell(row, column).text,
                "the standard form says the same");
    }
}

} // namespace

void fuzz::check(std::string_view bytes)
{
    Choices choices(bytes);
    const Dialect dialect = chooseDialect(choices);
    Choices script(choices.rest().substr(0, 16));
    const std::string text(choices.rest().substr(script.rest().size()));
    const auto document = readBytes(text, dialect);
    if (!document) {
        const auto code = document.error().code;
        require(
            code == base::ErrorCode::NotATable || code == base::ErrorCode::TooLarge, "it says why it can't be read");
        return;
    }
    const std::string fault = tests::faultOfReading(*document);
    require(fault.empty(), "reading: " + fault);
    require(preserved(*document, document->table) == text, "an untouched table gives the file back");
    checkHead(*document, dialect, script.below(5));
    checkEdits(*document, script);
    checkStandard(*document);
}

std::vector<std::string> fuzz::seeds()
{
    std::vector<std::string> all;
    char variant = 0;
    for (const std::string& text : csvTexts()) {
        const char encoding = text.starts_with("\xff\xfe") ? 3 : text.starts_with("\xfe\xff") ? 4 : 0;
        const std::size_t delimiter = std::string_view(",;\t|").find(text[text.find_first_of(",;\t|") % text.size()]);
        const std::string dialect{encoding, static_cast<char>(delimiter % 4), 0, static_cast<char>(variant % 3), 0, 1};
        const std::string script{2, 3, 0, 1, 2, 1, 0, 3, 2, 1, variant, 5, 1, 0, 1, 2};
        all.push_back(dialect + script + text);
        ++variant;
    }
    return all;
}
