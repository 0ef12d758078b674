#include "core/text/normalisation.h"
#include "core/text/search.h"

#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using text::CaseRule;
using text::SearchMode;
using text::WordRule;

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void literals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("needle");
        QTest::addColumn<bool>("ignoreCase");
        QTest::addColumn<bool>("words");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, const char* text, const char* needle, bool ignoreCase, bool words,
                             const char* after) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(needle) << ignoreCase << words << QByteArray(after);
        };
        row("all", "a-a-a", "a", false, false, "#-#-#");
        row("no overlap", "aaa", "aa", false, false, "#a");
        row("case counts", "St st", "st", false, false, "St #");
        row("case ignored", "St ST st", "st", true, false, "# # #");
        row("accented", "PEÑA peña", "peña", true, false, "# #");
        row("words", "St Street Post St.", "St", false, true, "# Street Post #.");
        row("words beside marks", "nin\u0303o nin", "nin", false, true, "nin\u0303o #");
        row("words in Khmer part at U+200B", "ភ្នំ\u200Bពេញ", "ពេញ", false, true, "ភ្នំ\u200B#");
        row("word found after a part of one", "xab ab", "ab", true, true, "xab #");
        row("broken bytes around", "\xFFst\361", "st", true, true, "\xFF#\361");
        row("not found", "abc", "x", true, false, "abc");
        row("longer than the text", "a", "abc", true, false, "a");
    }
    void literals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, needle);
        QFETCH(bool, ignoreCase);
        QFETCH(bool, words);
        QFETCH(QByteArray, after);
        QCOMPARE(QByteArray::fromStdString(text::replacedLiteral(text.toStdString(), needle.toStdString(), "#",
                     ignoreCase ? CaseRule::Ignore : CaseRule::Sensitive,
                     words ? WordRule::WholeWords : WordRule::Anywhere)),
            after);
    }

    void everyCharacterBesideAscii()
    {
        const auto folded = [](std::string_view text, bool caseCounts) {
            const std::string plain = text::nfd(text::withoutInvisible(text));
            return text::nfc(caseCounts ? plain : text::nfd(text::caseFolded(plain)));
        };
        for (const bool caseCounts : {true, false}) {
            for (const char* query : {"school", "k", "s", "n", "`"}) {
                auto matcher = text::Matcher::make(query, {SearchMode::Contains, caseCounts, true, false});
                VERIFY_OK(matcher);
                for (char32_t point = 0x80; point < 0x3100; ++point) {
                    const QString character = QString::fromUcs4(&point, 1);
                    for (const char* pattern : {"sch%1ool", "school%1", "%1school", "scho%1%1l", "%1"}) {
                        const std::string text = QString::fromLatin1(pattern).arg(character).toStdString();
                        const bool slow = folded(text, caseCounts).find(query) != std::string::npos;
                        const auto fast = matcher->matches(text);
                        VERIFY_OK(fast);
                        if (*fast != slow)
                            QFAIL(qPrintable(QStringLiteral("U+%1 in %2, looking for %3")
                                                 .arg(uint(point), 4, 16)
                                                 .arg(QLatin1String(pattern), QLatin1String(query))));
                    }
                }
            }
        }
    }

    void spansAreBytes()
    {
        const auto hit = text::findLiteral("ñandú Elm", "ELM", 2, CaseRule::Ignore, WordRule::Anywhere);
        QVERIFY(hit.has_value());
        QCOMPARE(*hit, (text::Span{8, 11}));
        QVERIFY(!text::findLiteral("Elm", "Elm", 1, CaseRule::Sensitive, WordRule::Anywhere).has_value());
    }

    void equality()
    {
        QVERIFY(text::equalIgnoringCase("NIÑO", "niño"));
        QVERIFY(!text::equalIgnoringCase("niño", "niñ"));
        QVERIFY(!text::equalIgnoringCase("niñ", "niño"));
        QVERIFY(text::equalIgnoringCase("", ""));
        QVERIFY(!text::equalIgnoringCase("", "a"));
        QVERIFY(!text::equalIgnoringCase("\xF1", "ñ"));
    }

    void matching_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>(
            "options"); // mode letter c w s r, then C = case, a = accents ignored, i = invisible
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("hit");
        const auto row = [](const char* query, const char* options, const char* text, bool hit) {
            const QByteArray name = QByteArray(query) + " | " + options + " | " + text + (hit ? " | yes" : " | no");
            QTest::newRow(name.constData()) << QByteArray(query) << QByteArray(options) << QByteArray(text) << hit;
        };
        row("elm", "c", "North ELM St", true);
        row("elm", "cC", "North ELM St", false);
        row("ELM", "cC", "North ELM St", true);
        row("elm", "w", "Elm", true);
        row("elm", "w", "Elm ", false);
        row("elm", "s", "ELM St", true);
        row("elm", "s", "N Elm", false);
        row("elm st", "s", "elm", false);
        row("", "c", "anything", true);
        row("", "w", "", true);
        row("", "w", "a", false);
        row("pena", "c", "Peña", false);
        row("pena", "ca", "Peña", true);
        row("peña", "ca", "PENA", true);
        row("peña", "c", "Pen\u0303a", true);
        row("pen\u0303a", "w", "PEÑA", true);
        row("ភ្នំពេញ", "c", "ភ្នំ\u200Bពេញ", true);
        row("ភ្នំពេញ", "ci", "ភ្នំ\u200Bពេញ", false);
        row("ភ្នំ\u200Bពេញ", "w", "ភ្នំពេញ", true);
        row("nino", "ca", "Santo Niño", true);
        row("ភន", "ca", "ភ្ន", false); // a Khmer mark is a letter
        row("strasse", "c", "Hauptstraße", true);
        row("ab", "c",
            "a\x01"
            "b",
            true);
        row("ab", "ci",
            "a\x01"
            "b",
            false);
        row("^n.*st$", "r", "North Elm St", true);
        row("^n.*st$", "rC", "North Elm St", false);
        row("^pena$", "ra", "Peña", true);
        row("^peña$", "ra", "Pena", true);
        row("^ab$", "r",
            "a\u200B"
            "b",
            true);
        row("^ab$", "ri",
            "a\u200B"
            "b",
            false);
        row("\361", "c", "Pe\361a", true);
        row("\361", "c", "Peña", false);
        row("n", "c", "\xFF\xFEn", true);
    }
    void matching()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, options);
        QFETCH(QByteArray, text);
        QFETCH(bool, hit);
        text::SearchOptions chosen;
        chosen.mode = options[0] == 'w' ? SearchMode::Whole
            : options[0] == 's'         ? SearchMode::Starts
            : options[0] == 'r'         ? SearchMode::Regex
                                        : SearchMode::Contains;
        chosen.caseSensitive = options.contains('C');
        chosen.accents = !options.contains('a');
        chosen.invisible = options.contains('i');
        auto matcher = text::Matcher::make(query.toStdString(), chosen);
        VERIFY_OK(matcher);
        const auto matched = matcher->matches(text.toStdString());
        VERIFY_OK(matched);
        QCOMPARE(*matched, hit);
        text::Matcher copy = matcher->clone();
        QCOMPARE(*copy.matches(text.toStdString()), hit);
    }

    void manyTextsAsEachAlone()
    {
        const std::vector<std::string> texts{"Elm", "elm st", "", "the elm", "ELM\n", "\u00E9lm", "e\u0301lm",
            "e\x01lm", "ſelm", "\u212A elm", "ចelm", "elm\u0301", "5", "\xFF elm"};
        const std::vector<std::string_view> views(texts.begin(), texts.end());
        for (const char* query : {"elm", "Elm", "", "k", "élm", "e.m"}) {
            for (const SearchMode mode :
                {SearchMode::Contains, SearchMode::Whole, SearchMode::Starts, SearchMode::Regex}) {
                if (mode == SearchMode::Regex && *query == '\0')
                    continue;
                for (unsigned flags = 0; flags < 8; ++flags) {
                    auto matcher
                        = text::Matcher::make(query, {mode, (flags & 1U) != 0, (flags & 2U) != 0, (flags & 4U) != 0});
                    VERIFY_OK(matcher);
                    const auto all = matcher->matches(views);
                    VERIFY_OK(all);
                    for (std::size_t index = 0; index < views.size(); ++index)
                        QCOMPARE((*all >> index & 1U) != 0, *matcher->matches(views[index]));
                    QCOMPARE(*all >> views.size(), std::uint64_t{0});
                }
            }
        }
    }

    void errors()
    {
        text::SearchOptions options;
        options.mode = SearchMode::Regex;
        QCOMPARE(codeOf(text::Matcher::make("(", options)), QByteArray("regex-syntax"));
        auto runaway = text::Matcher::make("(a+)+$", options);
        VERIFY_OK(runaway);
        QCOMPARE(codeOf(runaway->matches(std::string(60, 'a') + "b")), QByteArray("regex-limit"));
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
