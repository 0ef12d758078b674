#include "core/clean/clustering/keys.h"

#include <QtTest>

using namespace gleaner;

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openRefine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char* name, const char* text, const char* key) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(key);
        };
        row("order and case", "Street  Elm ELM", "elm street");
        row("hyphen joins", "Main-St", "mainst");
        row("empty first token", "- Main St", " main st");
        row("nothing after the last", "Main St -", "main st");
        row("trademark keeps its capitals", "Elm™", "elmTM");
        row("symbols stay", "a $ + < = > | ~ b", "$ + < = > a b | ~");
        row("caret and grave are Sk", "a^b`c", "abc");
        row("modifier letters go", "Hawaiʻi ʰ ː", "h hawaii");
        row("plain letters", "ßæøœ©ðđɖþƿħıĸłŋſŧ ẜẝ", "ss ssaeoeoecdddthwhiklnst");
        row("capitals of them", "ÆØŁÞ", "aeoelth");
        row("accents", "Peñalolén", "penalolen");
        row("compatibility", "ﬁ ½", "1\u20442 fi");
        row("zero width space stays",
            "a\u200B"
            "b",
            "a\u200B"
            "b");
        row("controls go, tab parts",
            "a\x01"
            "b\tc\x7F",
            "ab c");
        row("next line parts",
            "a\u0085"
            "b",
            "a b");
        row("other C1 go",
            "a\u0080"
            "b\u009F",
            "ab");
        row("no-break space is plain after step 3",
            "b\u00A0"
            "a",
            "a b");
        row("ideographic space",
            "b\u3000"
            "a",
            "a b");
        row("trimmed before, not after", "\u3000 a \u00A0", "a");
        row("doubles go", "b a b", "a b");
        row("empty", "", "");
        row("only punctuation", "-- !", "");
        row("final sigma", "ΟΔΟΣ", "οδος");
        row("dotted capital i", "İstanbul", "istanbul");
        row("Khmer marks stay", "ភ្នំ ពេញ", "ពេញ ភ្នំ");
        row("Khmer punctuation goes", "ពេញ។", "ពេញ");
        row("broken bytes",
            "B\361a \xFF"
            "A",
            "b\361a \xFF"
            "a");
    }
    void openRefine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, key);
        QCOMPARE(QByteArray::fromStdString(clean::openRefineFingerprint(text.toStdString())), key);
    }

    void supplementaryLettersSortByTheirUnits()
    {
        // U+10428 is D801 DC28 in UTF-16: before U+E000, although after it by code point.
        QCOMPARE(clean::openRefineFingerprint("\uE000 \U00010428"), std::string("\U00010428 \uE000"));
        QCOMPARE(clean::fingerprint("\uE000 \U00010428"), std::string("\uE000 \U00010428"));
    }

    void ours_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("key");
        const auto row = [](const char* name, const char* text, const char* key) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(key);
        };
        row("order and case", "Street  Elm ELM", "elm street");
        row("hyphen parts", "Main-St", "main st");
        row("no empty token", "- Main St", "main st");
        row("trademark", "Elm™", "elmtm");
        row("symbols part", "a$b+c", "a b c");
        row("apostrophes go", "O'Neil's O’Neil", "oneil oneils");
        row("other apostrophes", "Hawai`i Hawaiʻi Hawai´i", "hawaii");
        row("plain letters", "Łódź Ærø ©", "aeroe c lodz");
        row("accents in Latin", "PEÑALOLÉN Pen\u0303alole\u0301n", "penalolen");
        row("accents in Greek", "Ωμέγα", "ωμεγα");
        row("marks elsewhere are letters", "ភ្នំពេញ", "ភ្នំពេញ");
        row("Japanese voiced is another letter", "が", "が");
        row("invisible ignored", "ភ្នំ\u200Bពេញ", "ភ្នំពេញ");
        row("soft hyphen ignored", "Elm\u00ADwood", "elmwood");
        row("control ignored, tab parts",
            "a\x01"
            "b\tc",
            "ab c");
        row("wide forms", "ＥＬＭ　ＳＴ", "elm st");
        row("sharp s", "Straße STRASSE", "strasse");
        row("numbers stay", "12 Main St", "12 main st");
        row("punctuation only", "-- !", "");
        row("invisible only", "\u200B", "");
        row("empty", "", "");
        row("broken bytes",
            "B\361a \xFF"
            "A",
            "b\361a \xFF"
            "a");
    }
    void ours()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, key);
        const std::string once = clean::fingerprint(text.toStdString());
        QCOMPARE(QByteArray::fromStdString(once), key);
        QCOMPARE(clean::fingerprint(once), once);
    }
};

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
