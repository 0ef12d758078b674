#include "core/text/regex.h"

#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using text::CaseRule;
using text::Regex;

namespace {

QByteArray replaced(const QByteArray& pattern, const QByteArray& with, const QByteArray& text)
{
    auto regex = Regex::compile(pattern.toStdString(), CaseRule::Sensitive);
    if (!regex)
        return codeOf(regex);
    const auto parsed = regex->parseTemplate(with.toStdString());
    if (!parsed)
        return codeOf(parsed);
    const auto out = regex->replaced(text.toStdString(), **parsed);
    return out ? QByteArray::fromStdString(*out) : codeOf(out);
}

} // namespace

class TestRegex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void replacing_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("with");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char* name, const char* pattern, const char* with, const char* text,
                             const char* expected) {
            QTest::newRow(name) << QByteArray(pattern) << QByteArray(with) << QByteArray(text) << QByteArray(expected);
        };
        row("no hit", "x", "y", "abc", "abc");
        row("all hits", "b", "X", "abcb", "aXcX");
        row("groups", "(\\w+), (\\w+)", "$2 $1", "Peña, José", "José Peña");
        row("named", "(?<year>\\d{4})", "<${year}>", "in 2023", "in <2023>");
        row("whole match", "\\d", "[$0]", "a1b2", "a[1]b[2]");
        row("group 1 then a digit", "(a)", "$11", "a", "a1");
        row("group that took no part", "(a)|(b)", "<$1$2>", "ab", "<a><b>");
        row("quoted dollar", "a", "\\$5\\\\", "a", "$5\\");
        row("backslash at the end", "a", "b\\", "a", "b\\");
        row("empty matches", "x*", "-", "axb", "-a--b-");
        row("empty text", "^$", "none", "", "none");
        row("outside the first plane", ".", "<$0>", "𝄞a", "<𝄞><a>");
        row("Khmer", "ពេញ", "X", "ភ្នំ\u200Bពេញ", "ភ្នំ\u200BX");
        row("broken bytes stay", "[a-z]+", "<$0>", "pe\361o\xFF", "<pe>\361<o>\xFF");
        row("a group holds broken bytes", "^(.)(.)$", "$2$1",
            "\xFF"
            "a",
            "a\xFF");
        row("syntax: parenthesis", "(a", "", "a", "regex-syntax");
        row("syntax: bracket", "[a", "", "a", "regex-syntax");
        row("syntax: empty", "", "", "a", "regex-syntax");
        row("syntax: star", "*", "", "a", "regex-syntax");
        row("syntax: broken bytes", "\xFF", "", "a", "regex-syntax");
        row("template: no such group", "(a)", "$2", "a", "regex-syntax");
        row("template: no such name", "(a)", "${b}", "a", "regex-syntax");
        row("template: open name", "(a)", "${b", "a", "regex-syntax");
        row("template: dollar alone", "a", "5 $", "a", "regex-syntax");
        row("runaway", "(a+)+$", "", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", "regex-limit");
    }
    void replacing()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, with);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        QCOMPARE(replaced(pattern, with, text), expected);
    }

    void reasonsAreReadable_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("parenthesis") << QByteArray("Elm (St") << QByteArray("parenthesis");
        QTest::newRow("bracket") << QByteArray("[a-") << QByteArray("bracket");
        QTest::newRow("escape") << QByteArray("\\Q\\E\\p{Nonsense}") << QByteArray("\\p{...}");
        QTest::newRow("interval") << QByteArray("a{3,1}") << QByteArray("curly brackets");
        QTest::newRow("back reference") << QByteArray("(a)\\2") << QByteArray("group");
        QTest::newRow("look behind") << QByteArray("(?<=a+)b") << QByteArray("behind");
        QTest::newRow("place") << QByteArray("abc(") << QByteArray("near character 4");
    }
    void reasonsAreReadable()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, part);
        const auto regex = Regex::compile(pattern.toStdString(), CaseRule::Sensitive);
        QCOMPARE(codeOf(regex), QByteArray("regex-syntax"));
        const QByteArray reason = QByteArray::fromStdString(regex.error().arguments.at(0));
        QVERIFY2(reason.contains(part), reason.constData());
    }

    void findsIgnoringCase()
    {
        auto regex = Regex::compile("PEÑA", CaseRule::Ignore);
        VERIFY_OK(regex);
        QCOMPARE(*regex->found("la peña"), true);
        QCOMPARE(*regex->matchesWhole("la peña"), false);
        QCOMPARE(*regex->matchesWhole("Peña"), true);
        QCOMPARE(regex->groupCount(), 0);
    }

    void clonesWorkOnTheirOwnTextAndKeepTheLimit()
    {
        auto first = Regex::compile("(a+)+$", CaseRule::Sensitive);
        VERIFY_OK(first);
        Regex second = first->clone();
        QCOMPARE(*second.found("caa"), true);
        QCOMPARE(*first->found("b"), false);
        const std::string runaway = std::string(60, 'a') + "b";
        const auto limited = second.found(runaway);
        QCOMPARE(codeOf(limited), QByteArray("regex-limit"));
        QCOMPARE(limited.error().arguments.at(0), runaway);
        QCOMPARE(codeOf(first->matchesWhole(runaway)), QByteArray("regex-limit"));
    }

    void tooLongAPattern()
    {
        QCOMPARE(codeOf(Regex::compile(std::string(10'001, 'a'), CaseRule::Sensitive)), QByteArray("regex-syntax"));
    }
};

QTEST_GUILESS_MAIN(TestRegex)
#include "tst_regex.moc"
