#include "core/base/json.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner::base;

class TestJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void canonicalTextIsRead();
    void hostileTextIsRefused_data();
    void hostileTextIsRefused();
    void otherFormsAreNotCanonical_data();
    void otherFormsAreNotCanonical();
    void membersAreTyped();
};

void TestJson::canonicalTextIsRead()
{
    const std::string text = R"({"a":[1,-2,"x\n\"é"],"b":{"c":true,"d":null},"z":9007199254740991})";
    const auto json = parseControlJson(text, "x");
    VERIFY_OK(json);
    QCOMPARE(controlJson(*json), text);
}

void TestJson::hostileTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("empty") << QByteArray("") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{}") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("duplicate name") << QByteArray(R"({"a":1,"a":2})") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("duplicate by escape") << QByteArray(R"({"a":1,"\u0061":2})") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("NUL in text") << QByteArray(R"(["\u0000"])") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("NUL in name") << QByteArray(R"({"\u0000":1})") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("bad UTF-8") << QByteArray("[\"\xFF\"]") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("trailing") << QByteArray("{} {}") << QByteArray("E_JSON_SYNTAX");
    // Found by fuzz.json: the parser took a NUL for the end of the text, and anything could stand behind it.
    QTest::newRow("NUL behind") << QByteArray("{}\0\0", 4) << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("text behind a NUL") << QByteArray("{}\0{\"a\":1}", 10) << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("cut") << QByteArray("{\"a\":") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("comment") << QByteArray("{}//x") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("deep") << QByteArray(100'000, '[') << QByteArray("E_LIMIT");
    QTest::newRow("depth 33") << QByteArray(33, '[') + QByteArray(33, ']') << QByteArray("E_LIMIT");
    QTest::newRow("depth 32") << QByteArray(32, '[') + QByteArray(32, ']') << QByteArray("ok");
    QTest::newRow("many nodes") << "[" + QByteArray("1,").repeated(1'000'001) + "1]" << QByteArray("E_LIMIT");
    QTest::newRow("huge number") << QByteArray("[1e999]") << QByteArray("E_JSON_SYNTAX");
}

void TestJson::hostileTextIsRefused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(parseJson({text.constData(), static_cast<std::size_t>(text.size())}, "x")), code);
}

void TestJson::otherFormsAreNotCanonical_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"{ }", "[1, 2]", R"({"b":1,"a":2})", "[1.5]", "[1e2]", "[-0]", "[9007199254740992]",
             "[-9007199254740992]", R"(["\u00e9"])", R"(["\/"])", "{}\n", "[18446744073709551615]"})
        QTest::newRow(text) << QByteArray(text);
}

void TestJson::otherFormsAreNotCanonical()
{
    QFETCH(QByteArray, text);
    QCOMPARE(codeOf(parseControlJson({text.constData(), static_cast<std::size_t>(text.size())}, "x")),
        QByteArray("E_JSON_CANON"));
}

void TestJson::membersAreTyped()
{
    const Json json{{"n", 3}, {"t", "x"}};
    VERIFY_OK(textMember(json, "t", ErrorCode::JsonSyntax, "f"));
    VERIFY_OK(integerMember(json, "n", ErrorCode::JsonSyntax, "f"));
    QCOMPARE(codeOf(textMember(json, "n", ErrorCode::DpHash, "f")), QByteArray("E_DP_HASH"));
    QCOMPARE(codeOf(integerMember(json, "absent", ErrorCode::DpHash, "f")), QByteArray("E_DP_HASH"));
    QCOMPARE(codeOf(textMember(Json::array(), "t", ErrorCode::DpHash, "f")), QByteArray("E_DP_HASH"));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
