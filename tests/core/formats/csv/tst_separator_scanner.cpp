#include "core/formats/csv/separator_scanner.h"

#include "core/formats/csv/cell_findings.h"
#include "core/formats/csv/charset.h"
#include "core/text/utf8.h"
#include "tests/core/formats/csv/random_csv.h"
#include "tests/support/each_processor.h"

#include <QTest>

#include <array>

using namespace gleaner::formats::csv;
using Wanted = SeparatorScanner::Wanted;

namespace {

struct Found {
    std::vector<std::size_t> places;
    std::size_t end = 0;
    bool regular = true;

    bool operator==(const Found&) const = default;
};

/// The same byte by byte, as one would explain it.
Found scannedPlainly(std::string_view bytes, std::size_t begin, Separators separators, Wanted wanted)
{
    enum class At { FieldStart, Plain, Quoted, BehindQuote } at = At::FieldStart;
    Found found;
    for (std::size_t place = begin; place < bytes.size(); ++place) {
        const char character = bytes[place];
        const bool quote = separators.quote != '\0' && character == separators.quote;
        const bool lineEnd = character == '\n' || character == '\r';
        const bool separator = lineEnd || character == separators.delimiter;
        if (at == At::Quoted) {
            at = quote ? At::BehindQuote : At::Quoted;
        } else if (quote && at == At::Plain) {
            found.end = place;
            found.regular = false;
            return found;
        } else if (quote) {
            at = At::Quoted;
        } else if (separator) {
            const bool second = character == '\n' && at == At::FieldStart && place > begin && bytes[place - 1] == '\r';
            if (!second && (lineEnd || wanted == Wanted::AllSeparators))
                found.places.push_back(place);
            at = At::FieldStart;
        } else if (at == At::BehindQuote) {
            found.end = place;
            found.regular = false;
            return found;
        } else {
            at = At::Plain;
        }
    }
    found.end = bytes.size();
    return found;
}

Found scanned(std::string_view bytes, std::size_t begin, Separators separators, Wanted wanted, std::size_t step)
{
    SeparatorScanner scanner(bytes, separators, wanted);
    scanner.start(begin);
    Found found;
    found.end = begin;
    while (found.end < bytes.size() && found.regular) {
        const auto stretch = scanner.next(found.end + step);
        for (const std::uint32_t offset : stretch.places)
            found.places.push_back(stretch.base + offset);
        found.end = stretch.end;
        found.regular = stretch.regular;
    }
    return found;
}

} // namespace

class TestSeparatorScanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindOfProcessorFindsWhatThePlainTwinFinds()
    {
        std::mt19937 random(20261127);
        int regular = 0;
        int irregular = 0;
        for (int round = 0; round < 3000; ++round) {
            const std::string bytes = gleaner::tests::randomCsv(random, random() % 60, round % 4 == 0 ? 3 : 0);
            const std::size_t begin = bytes.empty() ? 0 : random() % bytes.size();
            const Separators separators{round % 5 == 0 ? ';' : ',', round % 7 == 0 ? '\0' : '"'};
            for (const Wanted wanted : {Wanted::AllSeparators, Wanted::LineEnds}) {
                const Found expected = scannedPlainly(bytes, begin, separators, wanted);
                (expected.regular ? regular : irregular)++;
                gleaner::tests::onEachProcessor([&] {
                    const std::size_t step = 1 + random() % 200;
                    QVERIFY2(scanned(bytes, begin, separators, wanted, step) == expected, bytes.c_str());
                    QVERIFY2(scanned(bytes, begin, separators, wanted, bytes.size() + 1) == expected, bytes.c_str());
                });
            }
        }
        QVERIFY(regular > 500 && irregular > 500);
    }

    void placesOfLongBytesCountFromTheStretch()
    {
        std::string bytes;
        for (int row = 0; row < 30000; ++row)
            bytes += std::to_string(row) + ",\"a\nb\",\r\n";
        const Found expected = scannedPlainly(bytes, 0, {}, Wanted::AllSeparators);
        QCOMPARE(expected.places.size(), std::size_t{90000});
        QVERIFY(scanned(bytes, 0, {}, Wanted::AllSeparators, bytes.size()) == expected);
    }

    void fieldsThatShowSomethingAreMarked()
    {
        using Charset = SeparatorScanner::Charset;
        constexpr std::array<std::string_view, 8> pieces{"\xc3\xa9", "\xe1\x9e\x80", "\xf0\x9f\x8c\xb3",
            "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf", "\xe0\xa0\x80", "\xc2\x80", "\x1f\x7f"};
        std::mt19937 random(28);
        int showing = 0;
        int clean = 0;
        for (int round = 0; round < 4000; ++round) {
            std::string bytes;
            for (std::size_t field = 0, fields = 1 + random() % 40; field < fields; ++field) {
                std::string text;
                for (std::size_t piece = 0, many = random() % 6; piece < many; ++piece)
                    text += random() % 2 == 0 ? std::string(random() % 20, 'a') : pieces[random() % pieces.size()];
                // Bytes lost, changed or added, among them all that are never in UTF-8.
                if (!text.empty() && random() % 4 == 0)
                    text.erase(random() % text.size(), 1);
                if (!text.empty() && random() % 4 == 0)
                    text[random() % text.size()] = static_cast<char>(random() % 3 == 0 ? 0 : 0x80 + random() % 0x80);
                const bool quoted = random() % 3 == 0;
                if (quoted)
                    text = '"' + text + (random() % 4 == 0 ? "\r\n" : "") + '"';
                bytes += text + (random() % 8 == 0 ? '\n' : ',');
            }
            for (const Charset charset : {Charset::Utf8, Charset::SingleByte}) {
                const std::size_t step = 1 + random() % 300;
                gleaner::tests::onEachProcessor([&] {
                    SeparatorScanner scanner(bytes, {}, Wanted::AllSeparators, charset);
                    scanner.start(0);
                    std::size_t begin = 0;
                    bool unfinished = false;
                    for (std::size_t end = 0; end < bytes.size();) {
                        const auto stretch = scanner.next(end + step);
                        QVERIFY(stretch.regular);
                        for (const std::uint32_t offset : stretch.places) {
                            const std::size_t place = stretch.base + offset;
                            const std::string text = bytes.substr(begin, place - begin);
                            const bool shows = findingsOf(text) != 0
                                || (charset == Charset::SingleByte && !gleaner::text::isAscii(text));
                            // Of a field that began before the stretch nothing is known.
                            const bool marked = begin < stretch.base || stretch.findings.next(begin) <= place;
                            QVERIFY2(marked || !shows, bytes.c_str());
                            // What a field leaves unfinished may be marked up to three bytes later.
                            QVERIFY2(begin < stretch.base || unfinished || marked == shows, bytes.c_str());
                            unfinished = unfinished || firstUndecodable(text).has_value();
                            (shows ? showing : clean)++;
                            begin = place + 1;
                        }
                        end = stretch.end;
                    }
                });
            }
        }
        QVERIFY(showing > 10'000 && clean > 10'000);
    }

    void dialectsWithOtherRulesAreLeftToTheScanner()
    {
        Dialect dialect;
        QVERIFY(separatorsOf(dialect) == (Separators{',', '"'}));
        dialect.escape = Escape::Character;
        QVERIFY(!separatorsOf(dialect));
        dialect.escape = Escape::None;
        QVERIFY(!separatorsOf(dialect));
        dialect.quote = '\0';
        QVERIFY(separatorsOf(dialect) == (Separators{',', '\0'}));
        for (bool Dialect::*flag : {&Dialect::quotedLineBreaks, &Dialect::blankLines, &Dialect::repeatedHeaders}) {
            Dialect other;
            other.*flag = false;
            QVERIFY(!separatorsOf(other));
        }
        Dialect other;
        other.paddedQuotes = true;
        QVERIFY(!separatorsOf(other));
        other = {};
        other.comment = "#";
        QVERIFY(!separatorsOf(other));
        for (const char* delimiter : {"", "||", "é"}) {
            other = {};
            other.delimiter = delimiter;
            QVERIFY(!separatorsOf(other));
        }
    }
};

QTEST_GUILESS_MAIN(TestSeparatorScanner)
#include "tst_separator_scanner.moc"
