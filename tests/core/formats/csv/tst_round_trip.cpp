#include "core/formats/csv/writer.h"
#include "tests/core/formats/csv/csv_text.h"
#include "tests/support/result_text.h"

#include <QTest>
#include <random>

/// Random files, edits and removals. The test makes each file itself, field by field, so it knows where every byte
/// belongs without any reader; what comes out is held against that.

using namespace gleaner;
using namespace gleaner::formats::csv;
using namespace gleaner::tests;
using table::State;

namespace {

struct MadeField {
    std::string text; ///< UTF-8
    std::string written; ///< with quotes and escapes, still UTF-8
    bool quoted = false;
    bool quotedInFile = false; ///< as first made, before any edit
};

struct MadeRow {
    std::vector<MadeField> fields;
    std::string lineEnd;
};

using Random = std::mt19937;

bool chance(Random& random, unsigned percent) { return random() % 100 < percent; }

Dialect dialectNumber(int number)
{
    static const Dialect dialects[] = {
        {Encoding::Utf8, false, ",", '"', Escape::Doubled, LineEnd::Lf, 0, 1, '\\', 0, 0, {}},
        {Encoding::Utf8, true, ";", '"', Escape::Doubled, LineEnd::CrLf, 0, 1, '\\', 0, 0, {}},
        {Encoding::Windows1252, false, ",", '"', Escape::Doubled, LineEnd::CrLf, 0, 1, '\\', 0, 0, {}},
        {Encoding::Iso88591, false, ";", '\'', Escape::Doubled, LineEnd::Lf, 0, 1, '\\', 0, 0, {}},
        {Encoding::Utf16Le, true, "\t", '"', Escape::Doubled, LineEnd::CrLf, 0, 1, '\\', 0, 0, {}},
        {Encoding::Utf16Be, false, ",", '"', Escape::Doubled, LineEnd::Lf, 0, 0, '\\', 0, 0, {}},
        {Encoding::Utf8, false, "|", '\'', Escape::Doubled, LineEnd::Cr, 1, 2, '\\', 0, 0, {}},
        {Encoding::Utf8, false, ",", '"', Escape::Character, LineEnd::Lf, 0, 1, '\\', 0, 0, {}},
        {Encoding::Utf8, false, "\t", '\0', Escape::None, LineEnd::Lf, 0, 1, '\\', 0, 0, {}},
        {Encoding::Windows1252, false, ",", '\0', Escape::Character, LineEnd::Cr, 0, 1, '\\', 0, 0, {}},
        {Encoding::Utf8, false, ";", '"', Escape::None, LineEnd::CrLf, 0, 0, '\\', 0, 0, {}},
    };
    return dialects[number];
}
constexpr int dialectCount = 11;

/// A text that the dialect can hold.
std::string randomText(Random& random, const Dialect& dialect)
{
    std::vector<std::string> pieces{"a", "Z", "7", " ", "  ", "e", "é", "ñ", ".", "\\", ":", "/", "x y", "\"", "'", ",",
        ";", "\t", "|", "\n", "\r", "\r\n"};
    if (dialect.encoding != Encoding::Iso88591 && dialect.encoding != Encoding::Windows1252) {
        pieces.insert(pieces.end(), {"ភូមិ", "😀", "\xe2\x80\x8b", "\xef\xbb\xbf"});
    }
    if (dialect.encoding == Encoding::Windows1252)
        pieces.insert(pieces.end(), {"€", "’"});
    std::string text;
    for (std::size_t length = random() % 6; length > 0; --length) {
        const std::string& piece = pieces[random() % pieces.size()];
        const bool special = piece[0] == '\n' || piece[0] == '\r' || dialect.delimiter.front() == piece[0];
        if (dialect.escape == Escape::None && dialect.quote == '\0' && special)
            continue;
        if (dialect.escape == Escape::None && dialect.quote != '\0' && piece[0] == dialect.quote)
            continue;
        // Nothing would tell it from a byte order mark.
        if (dialect.quote == '\0' && text.empty() && piece == "\xef\xbb\xbf")
            continue;
        text += piece;
    }
    return text;
}

/// The field as a careful person would write it, in quotes if asked for or needed.
MadeField write(const std::string& text, const Dialect& dialect, bool quotes)
{
    MadeField field{text, {}, false, false};
    const std::string special
        = std::string("\r\n") + dialect.delimiter + (dialect.quote != '\0' ? std::string(1, dialect.quote) : "");
    const bool needed = text.find_first_of(special) != std::string::npos || text.starts_with("\xef\xbb\xbf");
    field.quoted = dialect.quote != '\0' && (quotes || needed);
    if (field.quoted)
        field.written += dialect.quote;
    for (const char character : text) {
        const bool quote = dialect.quote != '\0' && character == dialect.quote;
        if (dialect.escape == Escape::Doubled && quote)
            field.written += dialect.quote;
        if (dialect.escape == Escape::Character
            && (character == '\\' || quote
                || (!field.quoted
                    && (character == dialect.delimiter.front() || character == '\n' || character == '\r'))))
            field.written += '\\';
        field.written += character;
    }
    if (field.quoted)
        field.written += dialect.quote;
    return field;
}

std::string recordOf(const MadeRow& row, const Dialect& dialect)
{
    std::string record;
    for (std::size_t index = 0; index < row.fields.size(); ++index)
        record += (index == 0 ? std::string() : dialect.delimiter) + row.fields[index].written;
    return record;
}

std::string encoded(const std::string& utf8, const Dialect& dialect)
{
    const QString text = QString::fromStdString(utf8);
    std::string bytes;
    for (const QChar unit : text) {
        const auto value = unit.unicode();
        switch (dialect.encoding) {
        case Encoding::Utf8:
            return utf8;
        case Encoding::Windows1252:
            bytes += value == 0x20ac ? '\x80' : value == 0x2019 ? '\x92' : static_cast<char>(value);
            break;
        case Encoding::Iso88591:
            bytes += static_cast<char>(value);
            break;
        case Encoding::Utf16Le:
            bytes += static_cast<char>(value & 0xff);
            bytes += static_cast<char>(value >> 8);
            break;
        case Encoding::Utf16Be:
            bytes += static_cast<char>(value >> 8);
            bytes += static_cast<char>(value & 0xff);
            break;
        }
    }
    return bytes;
}

std::string markOf(const Dialect& dialect)
{
    if (!dialect.byteOrderMark)
        return {};
    return dialect.encoding == Encoding::Utf8 ? "\xef\xbb\xbf" : "\xff\xfe";
}

struct MadeFile {
    std::string head; ///< UTF-8: rows before the data
    std::vector<MadeRow> rows;
    std::size_t width = 0;

    std::string bytes(const Dialect& dialect) const
    {
        std::string text = head;
        for (const MadeRow& row : rows)
            text += recordOf(row, dialect) + row.lineEnd;
        return markOf(dialect) + encoded(text, dialect);
    }
};

std::string lineEndText(LineEnd lineEnd)
{
    return lineEnd == LineEnd::Lf ? "\n" : lineEnd == LineEnd::CrLf ? "\r\n" : "\r";
}

MadeFile makeFile(Random& random, const Dialect& dialect)
{
    MadeFile file;
    const std::string usual = lineEndText(dialect.lineEnd);
    file.width = 1 + random() % 6;
    for (std::uint32_t skipped = 0; skipped < dialect.skipRows; ++skipped)
        file.head += "A title" + usual;
    for (std::uint32_t header = 0; header < dialect.headerRows; ++header) {
        for (std::size_t column = 0; column < file.width; ++column)
            file.head += (column == 0 ? std::string() : dialect.delimiter) + "n" + std::to_string(column);
        file.head += usual;
    }
    const bool ragged = chance(random, 40);
    const bool mixed = chance(random, 30);
    const std::size_t rowCount = 1 + random() % 12;
    for (std::size_t number = 0; number < rowCount; ++number) {
        MadeRow row;
        std::size_t width = file.width;
        if (ragged && number > 0 && chance(random, 40))
            width = 1 + random() % (file.width + 3);
        for (std::size_t column = 0; column < width; ++column) {
            row.fields.push_back(write(randomText(random, dialect), dialect, chance(random, 30)));
            row.fields.back().quotedInFile = row.fields.back().quoted;
        }
        row.lineEnd = mixed ? lineEndText(static_cast<LineEnd>(random() % 3)) : usual;
        file.rows.push_back(std::move(row));
    }
    if (chance(random, 40) && !recordOf(file.rows.back(), dialect).empty())
        file.rows.back().lineEnd.clear();
    return file;
}

/// A record that is empty and ends in LF can't follow one that ends in CR: together they are one CRLF.
bool endsJoin(const MadeFile& file, const Dialect& dialect)
{
    char last = file.head.empty() ? '\0' : file.head.back();
    for (const MadeRow& row : file.rows) {
        const std::string record = recordOf(row, dialect) + row.lineEnd;
        if (last == '\r' && record.starts_with('\n'))
            return true;
        last = record.back();
    }
    return false;
}

std::size_t widest(const MadeFile& file, const Dialect& dialect)
{
    std::size_t width = dialect.headerRows == 0 ? 0 : file.width;
    for (const MadeRow& row : file.rows)
        width = std::max(width, row.fields.size());
    return width;
}

std::string expectedRow(const MadeRow& row, std::size_t width)
{
    std::string text;
    for (std::size_t column = 0; column < width; ++column) {
        text += column == 0 ? "" : "|";
        if (column >= row.fields.size())
            text += "m";
        else
            text += row.fields[column].text.empty() ? "e" : "v" + row.fields[column].text;
    }
    return text;
}

/// Changes a row of the made file the way the writer should.
void editRow(MadeRow& row, std::size_t column, const std::string& text, const Dialect& dialect)
{
    while (row.fields.size() <= column)
        row.fields.push_back({});
    const bool quotedInFile = row.fields[column].quotedInFile;
    if (row.fields[column].text == text)
        return;
    row.fields[column] = write(text, dialect, quotedInFile);
    row.fields[column].quotedInFile = quotedInFile;
}

} // namespace

class TestRoundTrip : public QObject {
    Q_OBJECT

    void checkTable(const MadeFile& file, const Dialect& dialect, const table::Table& table, std::size_t width)
    {
        QCOMPARE(table.rowCount(), file.rows.size());
        QCOMPARE(table.columnCount(), width);
        for (std::size_t row = 0; row < file.rows.size(); ++row)
            QCOMPARE(rowText(table, row), expectedRow(file.rows[row], width));
        Q_UNUSED(dialect);
    }

private Q_SLOTS:
    void filesAndEdits_data()
    {
        QTest::addColumn<int>("number");
        for (int number = 0; number < dialectCount; ++number)
            QTest::addRow("dialect %d", number) << number;
    }
    void filesAndEdits()
    {
        QFETCH(int, number);
        const Dialect dialect = dialectNumber(number);
        int compared = 0;
        for (unsigned seed = 1; seed <= 300; ++seed) {
            Random random(seed * 100 + static_cast<unsigned>(number));
            MadeFile file = makeFile(random, dialect);
            if (endsJoin(file, dialect))
                continue;
            const std::string bytes = file.bytes(dialect);
            const Document document = readText(bytes, dialect);
            const std::size_t width = widest(file, dialect);
            checkTable(file, dialect, document.table, width);
            QVERIFY(document.dialect == dialect);
            QVERIFY(!document.undecodable);
            QCOMPARE(preserved(document, document.table), bytes);

            // Edits, then removals, of the table and of the made file alike.
            table::Table current = document.table;
            for (std::size_t edit = random() % 5; edit > 0; --edit) {
                const std::size_t row = random() % file.rows.size();
                const std::size_t column = random() % width;
                const std::string text = randomText(random, dialect);
                current = withCell(current, row, column, table::cellOf(text));
                editRow(file.rows[row], column, text, dialect);
            }
            table::RowSet keep = current.allRows();
            MadeFile left = file;
            left.rows.clear();
            for (std::size_t row = 0; row < file.rows.size(); ++row) {
                if (chance(random, 20))
                    keep.remove(row);
                else
                    left.rows.push_back(file.rows[row]);
            }
            const std::string out = preserved(document, current.withRows(keep));
            const bool vanishes
                = !left.rows.empty() && (recordOf(left.rows.back(), dialect) + left.rows.back().lineEnd).empty();
            // Backslash files can be written in several ways; there the cells must be right.
            if (dialect.escape != Escape::Character && !endsJoin(left, dialect) && !vanishes) {
                QVERIFY2(out == left.bytes(dialect), qPrintable(QStringLiteral("seed %1").arg(seed)));
                ++compared;
            }
            if (left.rows.empty() && left.head.empty())
                continue;
            const Document again = readText(out, dialect);
            QCOMPARE(again.table.rowCount(), left.rows.size());
            for (std::size_t row = 0; row < left.rows.size(); ++row) {
                const std::size_t seen = again.table.columnCount();
                QCOMPARE(rowText(again.table, row), expectedRow(left.rows[row], seen));
                QVERIFY(left.rows[row].fields.size() <= seen);
            }
        }
        QVERIFY(dialect.escape == Escape::Character || compared > 150);
    }
};

QTEST_GUILESS_MAIN(TestRoundTrip)
#include "tst_round_trip.moc"
