#include "core/text/case.h"

#include <QtTest>
#include <random>

using namespace gleaner;
using text::LetterCase;

class TestCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, LetterCase to, const char* before, const char* after) {
            QTest::newRow(name) << static_cast<int>(to) << QByteArray(before) << QByteArray(after);
        };
        row("upper", LetterCase::Upper, "Elm st. 3rd", "ELM ST. 3RD");
        row("upper Spanish", LetterCase::Upper, "peña y niño", "PEÑA Y NIÑO");
        row("upper sharp s", LetterCase::Upper, "straße", "STRASSE");
        row("upper i is root", LetterCase::Upper, "istanbul", "ISTANBUL");
        row("lower", LetterCase::Lower, "ELM ST", "elm st");
        row("lower I is root", LetterCase::Lower, "ISLA", "isla");
        row("lower final sigma", LetterCase::Lower, "ΟΔΟΣ", "οδος");
        row("title", LetterCase::Title, "NORTH ELM street", "North Elm Street");
        row("title digits", LetterCase::Title, "3RD AVE 12B", "3rd Ave 12b");
        row("title hyphen", LetterCase::Title, "long-beach", "Long-Beach");
        row("title apostrophe", LetterCase::Title, "DRIVER'S", "Driver's");
        row("title curly apostrophe", LetterCase::Title, "DRIVER’S", "Driver’s");
        row("title quoted", LetterCase::Title, "'elm'", "'Elm'");
        row("title Spanish", LetterCase::Title, "ÑUÑOA ÁVILA", "Ñuñoa Ávila");
        row("title Filipino", LetterCase::Title, "BARANGAY STO. NIÑO", "Barangay Sto. Niño");
        row("title decomposed", LetterCase::Title, "n\u0303UN\u0303OA", "N\u0303un\u0303oa");
        row("title digraph", LetterCase::Title, "ǆ", "ǅ");
        row("sentence", LetterCase::Sentence, "BROKEN LIGHT. PLEASE FIX! now? ok", "Broken light. Please fix! Now? Ok");
        row("sentence needs a space", LetterCase::Sentence, "3.5 MILES", "3.5 miles");
        row("sentence after a quote", LetterCase::Sentence, "\"STOP.\" HE SAID", "\"Stop.\" He said");
        row("sentence ellipsis", LetterCase::Sentence, "WAIT… THERE", "Wait… There");
        row("Khmer has no case", LetterCase::Title, "\u200Bភ្នំ\u200Bពេញ", "\u200Bភ្នំ\u200Bពេញ");
        row("broken bytes", LetterCase::Upper, "pe\361a\xFF", "PE\361A\xFF");
        row("broken bytes in a title", LetterCase::Title, "\xC3 elm\xFFst", "\xC3 Elm\xFFSt");
        row("empty", LetterCase::Title, "", "");
    }
    void cases()
    {
        QFETCH(int, to);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto letterCase = static_cast<LetterCase>(to);
        const std::string once = text::withCase(before.toStdString(), letterCase);
        QCOMPARE(QByteArray::fromStdString(once), after);
        QCOMPARE(text::withCase(once, letterCase), once);
    }

    void keptWords_data()
    {
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char* name, LetterCase to, const char* before, const char* after) {
            QTest::newRow(name) << static_cast<int>(to) << QByteArray(before) << QByteArray(after);
        };
        row("direction", LetterCase::Title, "100 ne ELM", "100 NE Elm");
        row("not inside a word", LetterCase::Title, "nevada LINE", "Nevada Line");
        row("small word", LetterCase::Title, "CALLE DEL SOL", "Calle del Sol");
        row("phrase, longest first", LetterCase::Title, "PASEO DE LA REFORMA DE SOL", "Paseo de la Reforma De Sol");
        row("in upper", LetterCase::Upper, "calle del sol", "CALLE del SOL");
        row("in lower", LetterCase::Lower, "ACME llc, NE", "acme LLC, NE");
        row("own spelling", LetterCase::Title, "O'NEIL STREET", "O'Neil Street");
        row("accents", LetterCase::Title, "PEÑAFIEL ñ", "Peñafiel ñ");
        row("ends in a dot", LetterCase::Title, "ST. JOHN ST.X", "st. John st.X");
        row("sentence goes on", LetterCase::Sentence, "LLC WON. ne IS", "LLC won. NE is");
    }
    void keptWords()
    {
        QFETCH(int, to);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const std::vector<std::string> keep{"NE", "LLC", "del", "O'Neil", "de la", "ñ", "st."};
        const std::string once = text::withCase(before.toStdString(), static_cast<LetterCase>(to), keep);
        QCOMPARE(QByteArray::fromStdString(once), after);
        QCOMPARE(text::withCase(once, static_cast<LetterCase>(to), keep), once);
    }

    /// Plain ASCII has a way of its own; a Khmer word far away takes it to the other.
    void asciiTitleIsTheSame()
    {
        std::mt19937 random(3);
        const std::string characters = "aZm'9 .-_\t@[`{\"";
        for (int round = 0; round < 20'000; ++round) {
            std::string text;
            for (std::size_t size = random() % 12; text.size() < size;)
                text += characters[random() % characters.size()];
            const std::string other = " \u1797\u17D2\u1793\u17C6";
            QCOMPARE(text::withCase(text, LetterCase::Title) + other, text::withCase(text + other, LetterCase::Title));
        }
    }
};

QTEST_GUILESS_MAIN(TestCase)
#include "tst_case.moc"
