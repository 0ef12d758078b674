#include "core/bundle/forms.h"

#include <QtTest>

using namespace gleaner;

class TestForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void days();
    void identifiers();
    void numbers();
    void names();
    void charactersOfText();
};

void TestForms::days()
{
    for (const char* good : {"2026-03-09", "2024-02-29", "0001-01-01", "9999-12-31"})
        QVERIFY2(bundle::isDay(good), good);
    for (const char* bad : {"", "2026-3-09", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
             "2026/01/01", "2026-01-01T", "+026-01-01", "2026-01- 1"})
        QVERIFY2(!bundle::isDay(bad), bad);
}

void TestForms::identifiers()
{
    const std::string hex(64, 'f');
    QVERIFY(bundle::isIdentity("sha256:" + hex));
    QVERIFY(!bundle::isIdentity("sha256:" + hex + "0"));
    QVERIFY(!bundle::isIdentity("SHA256:" + hex));
    QVERIFY(!bundle::isIdentity("sha256:" + std::string(64, 'F')));
    QVERIFY(bundle::isItemId("isj2lrhowxxsoevegnk54l5lmi"));
    QVERIFY(!bundle::isItemId("isj2lrhowxxsoevegnk54l5lm1"));
    QVERIFY(!bundle::isItemId("isj2lrhowxxsoevegnk54l5lm"));
    QVERIFY(bundle::isColumnId("o2jd") && bundle::isColumnId("o2jdo2jd"));
    QVERIFY(!bundle::isColumnId("o2j") && !bundle::isColumnId("o2jdo2jd2") && !bundle::isColumnId("O2JD"));
    QVERIFY(bundle::isStepId("s00") && bundle::isStepId("s1234"));
    QVERIFY(!bundle::isStepId("s1") && !bundle::isStepId("s12345") && !bundle::isStepId("t00"));
    QVERIFY(bundle::isAtomicGroup("a1") && bundle::isAtomicGroup("a12345"));
    QVERIFY(!bundle::isAtomicGroup("a") && !bundle::isAtomicGroup("a123456"));
    QVERIFY(bundle::isEvidenceId("e0001") && !bundle::isEvidenceId("e001") && !bundle::isEvidenceId("e00001"));
}

void TestForms::numbers()
{
    for (const char* good : {"0", "1", "10", "9007199254740991"})
        QVERIFY2(bundle::isWholeNumber(good), good);
    for (const char* bad : {"", "00", "01", "-1", "+1", " 1", "1.0", "1e3", "9007199254740992", "99999999999999999999"})
        QVERIFY2(!bundle::isWholeNumber(bad), bad);
    QCOMPARE(bundle::wholeNumber("9007199254740991"), std::int64_t{9007199254740991});
}

void TestForms::names()
{
    QVERIFY(bundle::isCityName("data.example.gov") && bundle::isCityName("demo.example") && bundle::isCityName("x"));
    for (const char* bad : {"", ".", "a..b", "-a.b", "a-.b", "A.b", "a_b", "a.b.", "a b"})
        QVERIFY2(!bundle::isCityName(bad), bad);
    QVERIFY(bundle::isPackId("trees") && bundle::isPackId("trees-2026.v1"));
    QVERIFY(!bundle::isPackId("trees.") && !bundle::isPackId("Trees") && !bundle::isPackId("a/b"));
    QVERIFY(!bundle::isPackId(std::string(65, 'a')) && !bundle::isPackId("a@1"));
    QVERIFY(bundle::isTableName("trees_1-b") && !bundle::isTableName("trees.1") && !bundle::isTableName("_a"));
    QVERIFY(bundle::isToolName("gleaner/0.1") && bundle::isToolName("gleaner/12.34"));
    QVERIFY(
        !bundle::isToolName("gleaner/0.1.2") && !bundle::isToolName("gleaner/1") && !bundle::isToolName("other/1.0"));
    QVERIFY(bundle::isLicence("CC0-1.0") && !bundle::isLicence("") && !bundle::isLicence("CC0 1.0"));
    QVERIFY(bundle::isLanguage("en") && bundle::isLanguage("fil") && bundle::isLanguage("zh-Hant"));
    QVERIFY(!bundle::isLanguage("e") && !bundle::isLanguage("EN") && !bundle::isLanguage("en-"));
}

void TestForms::charactersOfText()
{
    QCOMPARE(bundle::characters(""), std::optional<std::size_t>(0));
    QCOMPARE(bundle::characters("é水😀a"), std::optional<std::size_t>(4));
    for (const std::string& bad : {std::string("\xC0\xAF"), std::string("\xED\xA0\x80"),
             std::string("\xF5\x80\x80\x80"), std::string("\xE2\x82"), std::string("a\0b", 3), std::string("\x80")})
        QVERIFY(!bundle::characters(bad));
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
