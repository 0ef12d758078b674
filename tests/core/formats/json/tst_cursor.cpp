#include "core/formats/json/cursor.h"

#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using namespace gleaner::formats::json;

/// The grammar of RFC 8259, and nothing beside it.
class TestCursor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passesWhatIsValid_data();
    void passesWhatIsValid();
    void refusesWhatIsNot_data();
    void refusesWhatIsNot();
    void everyCutIsSeen();
    void depthEndsAt32();
    void decodesEscapes();
    void keepsEscapesThatStandForNothing();
    void compactsOutsideTextsOnly();
    void walksMembersAndElements();
};

void TestCursor::passesWhatIsValid_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"0", "-0", "1.10", "-1e5", "1E+05", "12345678901234567890", "\"\"", "\"\\u00e9\\n\"",
             "true", "false", "null", "[]", "{}", "[1,2,[3,{}]]", "{\"a\":{\"b\":[]},\"c\":1}", " [ 1 , 2 ] "})
        QTest::newRow(text) << QByteArray(text);
}

void TestCursor::passesWhatIsValid()
{
    QFETCH(QByteArray, text);
    const std::string kept = text.toStdString();
    Cursor stable(kept);
    const auto value = stable.value();
    QCOMPARE(static_cast<int>(stable.fault()), static_cast<int>(Cursor::Fault::None));
    QVERIFY(stable.atEnd());
    QCOMPARE(QByteArray(value.data(), static_cast<qsizetype>(value.size())), text.trimmed());
}

void TestCursor::refusesWhatIsNot_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    const auto add
        = [](const char* text, Cursor::Fault fault) { QTest::newRow(text) << QByteArray(text) << int(fault); };
    for (const char* text : {"01", "-01", "+1", ".5", "1.x", "1ex", "nulL", "'a'", "[1,]", "[,1]", "[1 2]", "{\"a\" 1}",
             "{a:1}", "{\"a\":1,}", "\"\t\"", "\"\\x\"", "\"\\u12g4\"", "[1}", "{\"a\":1]", "NaN"})
        add(text, Cursor::Fault::Syntax);
    for (const char* text : {"", "-", "1.", "1e", "nul", "\"abc", "\"\\u00", "[", "[1,", "{\"a\"", "{\"a\":"})
        add(text, Cursor::Fault::CutOff);
    add("{\"a\":1,\"a\":2}", Cursor::Fault::DuplicateName);
    add("{\"a\":1,\"\\u0061\":2}", Cursor::Fault::DuplicateName);
    add("[{\"x\":{\"b\":1,\"c\":1,\"b\":1}}]", Cursor::Fault::DuplicateName);
}

void TestCursor::refusesWhatIsNot()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    const std::string kept = text.toStdString();
    Cursor cursor(kept);
    QVERIFY(cursor.value().empty());
    QCOMPARE(static_cast<int>(cursor.fault()), fault);
    QVERIFY(cursor.kind() == Kind::None);
    QVERIFY(!cursor.nextName() && !cursor.nextElement());
}

void TestCursor::everyCutIsSeen()
{
    const std::string whole = R"({"a":[1.50,true,null,"x\u00e9y"],"b":{"c":[],"d":-2e-7}})";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const std::string cut = whole.substr(0, length);
        Cursor cursor(cut);
        cursor.value();
        QVERIFY2(cursor.fault() == Cursor::Fault::CutOff, cut.c_str());
    }
}

void TestCursor::depthEndsAt32()
{
    const std::string deepest = std::string(32, '[') + std::string(32, ']');
    Cursor fits(deepest);
    QVERIFY(!fits.value().empty());
    const std::string deeper = std::string(1'000'000, '[');
    Cursor cursor(deeper);
    cursor.value();
    QVERIFY(cursor.fault() == Cursor::Fault::Depth);
    QCOMPARE(cursor.place(), std::size_t{32});
    QCOMPARE(codeOf(base::Result<void>(tl::unexpected<base::Error>(faultError(cursor, "f")))), QByteArray("too-large"));
}

void TestCursor::decodesEscapes()
{
    QCOMPARE(decoded(R"(a\"\\\/\b\f\n\r\tz)"), std::string("a\"\\/\b\f\n\r\tz"));
    QCOMPARE(decoded(R"(\u00e9\u20AC\ud83d\ude00)"), std::string("é€😀"));
}

void TestCursor::keepsEscapesThatStandForNothing()
{
    for (const char* text : {R"(a\u0000b)", R"(\ud800x)", R"(\udc00)", R"(\ud800\u0041)"})
        QVERIFY2(hasBareEscape(text), text);
    for (const char* text : {"", R"(\\u0000)", R"(\ud83d\ude00)", R"(\u0001)"})
        QVERIFY2(!hasBareEscape(text), text);
    QCOMPARE(decoded(R"(a\u0000b)"), std::string(R"(a\u0000b)"));
    QCOMPARE(decoded(R"(\ud800\u0041)"), std::string(R"(\ud800A)"));
}

void TestCursor::compactsOutsideTextsOnly()
{
    QCOMPARE(
        compact("[ 1.10 ,\n \"a  \\\" b\" , { \"k\" : null } ]"), std::string("[1.10,\"a  \\\" b\",{\"k\":null}]"));
}

void TestCursor::walksMembersAndElements()
{
    Cursor cursor(R"({"a":1,"list":[true,"x"]})");
    QVERIFY(cursor.kind() == Kind::Object);
    cursor.enter();
    QVERIFY(*cursor.nextName() == "a");
    QVERIFY(cursor.value() == "1");
    QVERIFY(*cursor.nextName() == "list");
    cursor.enter();
    QVERIFY(cursor.nextElement());
    QVERIFY(cursor.value() == "true");
    QVERIFY(cursor.nextElement());
    QVERIFY(cursor.value() == "\"x\"");
    QVERIFY(!cursor.nextElement());
    QVERIFY(!cursor.nextName());
    QVERIFY(cursor.atEnd() && cursor.fault() == Cursor::Fault::None);
}

QTEST_GUILESS_MAIN(TestCursor)
#include "tst_cursor.moc"
