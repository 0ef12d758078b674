#include "core/formats/csv/scanner.h"

#include "tests/core/formats/csv/random_csv.h"

#include <QTest>
#include <algorithm>
#include <functional>

using namespace gleaner::formats::csv;

namespace {

/// The contents of all records, cells in brackets, records parted by '/'.
std::string cut(std::string_view bytes, const Dialect& dialect)
{
    const Scanner scanner(dialect);
    std::vector<Field> fields;
    std::string scratch;
    std::string out;
    std::size_t place = 0;
    while (place < bytes.size()) {
        out += out.empty() ? "" : "/";
        const RecordEnd end = scanner.scan(bytes, place, fields);
        for (const Field& field : fields)
            out += "[" + std::string(scanner.content(bytes, field, scratch)) + "]";
        place = end.next;
    }
    return out;
}

Dialect with(char delimiter, char quote, Escape escape)
{
    Dialect dialect;
    dialect.delimiter = delimiter;
    dialect.quote = quote;
    dialect.escape = escape;
    return dialect;
}

} // namespace

class TestScanner : public QObject {
    Q_OBJECT

    /// Each record of many damaged files, of each style of escapes.
    static void forDamagedRecords(const std::function<void(const Dialect& dialect, const std::string& bytes,
            std::size_t begin, const RecordEnd& end, const std::vector<Field>& fields)>& use)
    {
        std::mt19937 random(4);
        for (int round = 0; round < 12'000 && !QTest::currentTestFailed(); ++round) {
            const Dialect dialect = with(',', '"', static_cast<Escape>(round % 3));
            const Scanner scanner(dialect);
            std::string bytes = gleaner::tests::randomCsv(random, random() % 40, 3 + round / 3 % 20);
            std::ranges::replace_if(
                bytes, [](char c) { return c >= 'w' && c <= 'z'; }, '\\');
            std::vector<Field> fields;
            for (std::size_t begin = 0; begin < bytes.size();) {
                const RecordEnd end = scanner.scan(bytes, begin, fields);
                use(dialect, bytes, begin, end, fields);
                begin = end.next;
            }
        }
    }

private Q_SLOTS:
    void cuts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << QByteArray("[a][b]/[c][d]");
        QTest::newRow("no final line end") << QByteArray("a,b") << QByteArray("[a][b]");
        QTest::newRow("crlf") << QByteArray("a\r\nb\r\n") << QByteArray("[a]/[b]");
        QTest::newRow("cr") << QByteArray("a\rb\r") << QByteArray("[a]/[b]");
        QTest::newRow("mixed") << QByteArray("a\rb\nc\r\nd") << QByteArray("[a]/[b]/[c]/[d]");
        QTest::newRow("blank lines") << QByteArray("\n\na\n\n") << QByteArray("[]/[]/[a]/[]");
        QTest::newRow("blank cells") << QByteArray(",,\n") << QByteArray("[][][]");
        QTest::newRow("last cell blank") << QByteArray("a,") << QByteArray("[a][]");
        QTest::newRow("quoted") << QByteArray("\"a,b\",\"c\nd\"\n") << QByteArray("[a,b][c\nd]");
        QTest::newRow("doubled") << QByteArray("\"a \"\"b\"\"\"") << QByteArray("[a \"b\"]");
        QTest::newRow("only quotes") << QByteArray("\"\"\"\",\"\"\n") << QByteArray("[\"][]");
        QTest::newRow("quote inside") << QByteArray("5\" pipe,6\n") << QByteArray("[5\" pipe][6]");
        QTest::newRow("space before quote") << QByteArray("a, \"b\"\n") << QByteArray("[a][ \"b\"]");
        QTest::newRow("run on") << QByteArray("\"a\"b,c\n") << QByteArray("[\"a\"b][c]");
        QTest::newRow("run on with space") << QByteArray("\"a\" ,c\n") << QByteArray("[\"a\" ][c]");
        QTest::newRow("stray") << QByteArray("\"the \"old\" oak\",c\n") << QByteArray("[the \"old\" oak][c]");
        QTest::newRow("stray with separator")
            << QByteArray("\"say \"a, b\" now\",c\n") << QByteArray("[say \"a, b\" now][c]");
        QTest::newRow("stray far from the end") << "\"a\"b" + QByteArray(2000, 'x') + "\",c\n"
                                                << "[\"a\"b" + QByteArray(2000, 'x') + "\"][c]";
        QTest::newRow("opened twice") << QByteArray("\"a,\"b\",c\n") << QByteArray("[\"a][b][c]");
        QTest::newRow("unclosed") << QByteArray("a,\"b\nc") << QByteArray("[a][\"b\nc]");
        QTest::newRow("opened again before a line break")
            << QByteArray("1,\"a,\"b\nc\",d\n") << QByteArray("[1][\"a][b\nc][d]");
        QTest::newRow("opened again with doubled quotes")
            << QByteArray("\"a,\"say \"\"b\"\"\",c\n") << QByteArray("[\"a][say \"b\"][c]");
        QTest::newRow("swallows records up to a quoted text")
            << QByteArray("1,\"a,b\n2,c,d\n3,\"e\nf\",g\n") << QByteArray("[1][\"a][b]/[2][c][d]/[3][e\nf][g]");
        QTest::newRow("swallows records up to a quote at a line start")
            << QByteArray("1,\"a\n\"2\nx\",b\n") << QByteArray("[1][\"a]/[2\nx][b]");
        QTest::newRow("swallows records to the end")
            << QByteArray("1,\"a\n2,b\n3,c") << QByteArray("[1][\"a]/[2][b]/[3][c]");
        QTest::newRow("swallows its own line end") << QByteArray("1,\"a\n") << QByteArray("[1][\"a]");
        QTest::newRow("a file cut off in a text")
            << QByteArray("1,a\n2,\"line one\nline tw") << QByteArray("[1][a]/[2][\"line one\nline tw]");
        QTest::newRow("a text with line breaks and a stray quote")
            << QByteArray("1,\"one, \ntwo \"odd\" three\",2\n") << QByteArray("[1][one, \ntwo \"odd\" three][2]");
        QTest::newRow("unclosed at the end") << QByteArray("a,\"") << QByteArray("[a][\"]");
        QTest::newRow("backslash is text") << QByteArray("\"a\\\",b\n") << QByteArray("[a\\][b]");
    }
    void cuts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, expected);
        QCOMPARE(QByteArray::fromStdString(cut(bytes.toStdString(), Dialect())), expected);
    }

    void aRecordCutOffBehindItsLineEndHasTheSameFields()
    {
        forDamagedRecords([](const Dialect& dialect, const std::string& bytes, std::size_t begin, const RecordEnd& end,
                              const std::vector<Field>& fields) {
            // Beside escaped line breaks, what follows may tell more; then it says so.
            if (dialect.escape == Escape::Character && end.seen > end.next)
                return;
            std::vector<Field> alone;
            QCOMPARE(Scanner(dialect).scan(bytes.substr(0, end.next), begin, alone).next, end.next);
            QCOMPARE(alone.size(), fields.size());
            for (std::size_t index = 0; index < fields.size(); ++index) {
                QCOMPARE(alone[index].end, fields[index].end);
                QCOMPARE(alone[index].form, fields[index].form);
            }
        });
    }

    void bytesThatWereNotSeenDecideNothing()
    {
        std::mt19937 random(5);
        forDamagedRecords([&](const Dialect& dialect, const std::string& bytes, std::size_t begin, const RecordEnd& end,
                              const std::vector<Field>& fields) {
            // A line feed behind a carriage return belongs to it.
            const std::size_t seen = std::max(end.seen, end.next + 1);
            if (seen >= bytes.size())
                return;
            std::vector<Field> other;
            const std::string changed = bytes.substr(0, seen) + gleaner::tests::randomCsv(random, random() % 9, 20);
            QVERIFY2(Scanner(dialect).scan(changed, begin, other).next == end.next, (bytes + "|" + changed).c_str());
            QCOMPARE(other.size(), fields.size());
        });
    }

    /// Found by fuzzing: an export whose last row had been removed was read otherwise.
    void aLastRecordWithAnEscapedLineBreakIsCutAsAnyOther()
    {
        const Dialect dialect = with(',', '"', Escape::Character);
        const std::string record = "1,\"open,\\\n\"x\"\"\",\n";
        const std::string cells = "[1][\"open,\\\n\"x\"\"\"][]";
        QCOMPARE(cut(record, dialect), cells);
        QCOMPARE(cut(record + "2,3,4\n", dialect), cells + "/[2][3][4]");
    }

    void backslashes()
    {
        const Dialect dialect = with(',', '"', Escape::Character);
        QCOMPARE(cut("\"a\\\"b\",c", dialect), std::string("[a\"b][c]"));
        QCOMPARE(cut("\"a\\\\\",c", dialect), std::string("[a\\][c]"));
        QCOMPARE(cut("a\\,b,c\\d", dialect), std::string("[a,b][c\\d]"));
        QCOMPARE(cut("\"a\"\"b\",c", dialect), std::string("[a\"b][c]"));
        QCOMPARE(cut("a\\\nb\n", dialect), std::string("[a\nb]"));
        QCOMPARE(cut("a\\", dialect), std::string("[a\\]"));
        QCOMPARE(cut("\"a\\", dialect), std::string("[\"a\\]"));
    }

    void noQuotes()
    {
        const Dialect dialect = with('\t', '\0', Escape::None);
        QCOMPARE(cut("\"a\tb\"\n", dialect), std::string("[\"a][b\"]"));
        QCOMPARE(cut("'a'|'b|c'\n", with('|', '\'', Escape::Doubled)), std::string("[a][b|c]"));
        QCOMPARE(cut("\"a\"\"b\",c\n", with(',', '"', Escape::None)), std::string("[a\"\"b][c]"));
    }

    void severalCharacters()
    {
        Dialect dialect;
        dialect.delimiter = "||";
        QCOMPARE(cut("a||b|c||\"x||y\"\n", dialect), std::string("[a][b|c][x||y]"));
        QCOMPARE(cut("a|||b\n", dialect), std::string("[a][|b]"));
        const Scanner scanner(dialect);
        QCOMPARE(scanner.compose("a|", Scanner::Quotes::AsNeeded).value(), std::string("\"a|\""));
        QCOMPARE(scanner.compose("|a", Scanner::Quotes::AsNeeded).value(), std::string("|a"));
        dialect.delimiter.clear();
        QCOMPARE(cut("a,b\n\"c\"\n", dialect), std::string("[a,b]/[c]"));
        dialect.delimiter = "é";
        dialect.encoding = Encoding::Windows1252;
        QCOMPARE(cut("a\xe9"
                     "b",
                     dialect),
            std::string("[a][b]"));
    }

    void otherEscapes()
    {
        Dialect dialect = with(',', '"', Escape::Character);
        dialect.escapeCharacter = '^';
        QCOMPARE(cut("\"a^\"b\",c\\,d^,e", dialect), std::string("[a\"b][c\\][d,e]"));
        QCOMPARE(Scanner(dialect).compose("a\"^", Scanner::Quotes::AsNeeded).value(), std::string("\"a^\"^^\""));
    }

    void blanksAroundQuotes()
    {
        Dialect dialect;
        QCOMPARE(cut("a, \"b\" ,c\n", dialect), std::string("[a][ \"b\" ][c]"));
        dialect.paddedQuotes = true;
        QCOMPARE(cut("a, \"b \"\"x\"\"\" , c ,\"d\" \n", dialect), std::string("[a][b \"x\"][ c ][d]"));
        QCOMPARE(cut(" \"b\" x,c\n", dialect), std::string("[ \"b\" x][c]"));
        // A text that would lose its blanks is written in quotes.
        QCOMPARE(Scanner(dialect).compose(" \"b\"", Scanner::Quotes::AsNeeded).value(), std::string("\" \"\"b\"\"\""));
    }

    void quotesThatEndWithTheLine()
    {
        Dialect dialect;
        dialect.quotedLineBreaks = false;
        QCOMPARE(cut("a,\"b,c\nd,\"e,f\"\n", dialect), std::string("[a][\"b][c]/[d][e,f]"));
        QCOMPARE(cut("a,\"b", dialect), std::string("[a][\"b]"));
        QVERIFY(!Scanner(dialect).compose("a\nb", Scanner::Quotes::AsNeeded));
    }

    void commentsAreNotComposed()
    {
        Dialect dialect;
        dialect.comment = "#";
        QCOMPARE(Scanner(dialect).compose("#1", Scanner::Quotes::AsNeeded).value(), std::string("\"#1\""));
        dialect.quote = '\0';
        QVERIFY(!Scanner(dialect).compose("#1", Scanner::Quotes::AsNeeded));
    }

    void composesWhatReadsBack_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << QByteArray("a b") << QByteArray("a b");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("delimiter") << QByteArray("a,b") << QByteArray("\"a,b\"");
        QTest::newRow("line end") << QByteArray("a\nb") << QByteArray("\"a\nb\"");
        QTest::newRow("carriage return") << QByteArray("a\r") << QByteArray("\"a\r\"");
        QTest::newRow("quote") << QByteArray("5\"") << QByteArray("\"5\"\"\"");
        QTest::newRow("mark") << QByteArray("\xef\xbb\xbf"
                                            "a")
                              << QByteArray("\"\xef\xbb\xbf"
                                            "a\"");
    }
    void composesWhatReadsBack()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, expected);
        const Scanner scanner{Dialect()};
        const auto field = scanner.compose(content.toStdString(), Scanner::Quotes::AsNeeded);
        QVERIFY(field);
        QCOMPARE(QByteArray::fromStdString(*field), expected);
    }

    void composesInQuotesWhenAsked()
    {
        QCOMPARE(Scanner(Dialect()).compose("a", Scanner::Quotes::Always).value(), std::string("\"a\""));
        // A dialect without quotes has none to write.
        QCOMPARE(
            Scanner(with(',', '\0', Escape::None)).compose("a", Scanner::Quotes::Always).value(), std::string("a"));
    }

    void refusesWhatTheDialectCantHold()
    {
        const auto as = Scanner::Quotes::AsNeeded;
        const Scanner bare(with('\t', '\0', Escape::None));
        QVERIFY(bare.compose("a b\"", as));
        QVERIFY(!bare.compose("a\tb", as));
        QVERIFY(!bare.compose("a\nb", as));
        const Scanner noEscape(with(',', '"', Escape::None));
        QVERIFY(noEscape.compose("a,b", as));
        QVERIFY(!noEscape.compose("a,\"b\"", as));
        QCOMPARE(noEscape.compose("5\" pipe", as).value(), std::string("5\" pipe"));
        const Scanner escaped(with(',', '\0', Escape::Character));
        QCOMPARE(escaped.compose("a,b\\", as).value(), std::string("a\\,b\\\\"));
    }
};

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
