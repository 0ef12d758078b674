#include "core/text/characters.h"

#include <QtTest>

using namespace gleaner::text;

class TestCharacters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whiteSpaceIsTheUnicodeProperty()
    {
        for (char32_t c : {U'\t', U'\n', U'\v', U'\f', U'\r', U' ', U'\u0085', U'\u00A0', U'\u1680', U'\u2003',
                 U'\u2028', U'\u2029', U'\u202F', U'\u205F', U'\u3000'})
            QVERIFY2(isWhiteSpace(c), QByteArray::number(static_cast<uint>(c), 16).constData());
        for (char32_t c :
            {U'\0', U'\b', U'\x1F', U'a', U'\u200B', U'\u200C', U'\u200D', U'\u2060', U'\uFEFF', U'\u180E'})
            QVERIFY2(!isWhiteSpace(c), QByteArray::number(static_cast<uint>(c), 16).constData());
    }

    void invisible()
    {
        for (char32_t c : {U'\0', U'\x1B', U'\x7F', U'\u0080', U'\u00AD', U'\u200B', U'\u200D', U'\u202E', U'\u2066',
                 U'\uFE0F', U'\uFEFF', U'\uFFF9', U'\U000E0041'})
            QVERIFY2(isInvisible(c), QByteArray::number(static_cast<uint>(c), 16).constData());
        for (char32_t c : {U'a', U' ', U'\t', U'\n', U'\u00A0', U'ñ', U'ភ', U'\u0301'})
            QVERIFY2(!isInvisible(c), QByteArray::number(static_cast<uint>(c), 16).constData());
    }

    void bidiControls()
    {
        for (char32_t c : {U'\u200E', U'\u061C', U'\u202A', U'\u202E', U'\u2066', U'\u2069'})
            QVERIFY(isBidiControl(c));
        QVERIFY(!isBidiControl(U'\u200B'));
        QVERIFY(!isBidiControl(U'א'));
    }

    void wordCharacters()
    {
        for (char32_t c : {U'a', U'Z', U'0', U'ñ', U'ភ', U'\u17D2', U'\u200D', U'๓', U'\u0301'})
            QVERIFY(isWordCharacter(c));
        for (char32_t c : {U' ', U'-', U'_', U'\'', U'\u200B', U'$', U'។', U'\u3000'})
            QVERIFY(!isWordCharacter(c));
    }

    void categories()
    {
        QVERIFY(isMark(U'\u0301') && isMark(U'\u17B6') && !isMark(U'a'));
        QVERIFY(isPunctuation(U'-') && isPunctuation(U'។') && !isPunctuation(U'+'));
        QVERIFY(isSymbol(U'+') && isSymbol(U'©') && !isSymbol(U'-'));
        QVERIFY(isModifier(U'\u02BC') && isModifier(U'^') && !isModifier(U'+'));
    }

    void scriptsWithAccents()
    {
        QVERIFY(hasAccentScript(U'n') && hasAccentScript(U'ω') && hasAccentScript(U'й'));
        QVERIFY(!hasAccentScript(U'ភ') && !hasAccentScript(U'ก') && !hasAccentScript(U'か') && !hasAccentScript(U'1'));
    }

    void folding()
    {
        QCOMPARE(foldedCase(U'A'), U'a');
        QCOMPARE(foldedCase(U'Ñ'), U'ñ');
        QCOMPARE(foldedCase(U'I'), U'i'); // never the Turkish way
        QCOMPARE(foldedCase(U'ភ'), U'ភ');
    }
};

QTEST_GUILESS_MAIN(TestCharacters)
#include "tst_characters.moc"
