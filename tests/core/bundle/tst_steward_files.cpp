#include "tests/core/bundle/samples.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;

/// The two files that a steward writes by hand: notice and policy.
class TestStewardFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticeOfAnyFormBecomesOneText();
    void noticeRefusals_data();
    void noticeRefusals();
    void policyReturnsWhole();
    void policyTakesWhatIsUsual();
    void policyRefusals_data();
    void policyRefusals();
};

void TestStewardFiles::noticeOfAnyFormBecomesOneText()
{
    const std::string canonical = tests::noticeText();
    const auto plain = bundle::readNotice(base::Json::parse(canonical).dump(4), "n.json");
    VERIFY_OK(plain);
    QCOMPARE(plain->json, canonical);
    QCOMPARE(plain->digest(), base::identityText(base::sha256(canonical)));
    QCOMPARE(plain->texts.size(), std::size_t{2});
    QCOMPARE(plain->texts.at("es").size(), std::size_t{10});
    QCOMPARE(plain->texts.at("es").at("leaves"), std::string("About leaves"));
    QCOMPARE(plain->day, std::string("2026-01-05"));
}

void TestStewardFiles::noticeRefusals_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("code");
    const auto altered = [](const char* name, const std::function<void(base::Json&)>& alter) {
        base::Json json = base::Json::parse(tests::noticeText());
        alter(json);
        QTest::newRow(name) << QByteArray::fromStdString(json.dump()) << QByteArray("notice-syntax");
    };
    QTest::newRow("not-json") << QByteArray("{") << QByteArray("E_JSON_SYNTAX");
    QTest::newRow("no-object") << QByteArray("[]") << QByteArray("notice-syntax");
    altered("other-version", [](auto& j) { j["gleaner:notice"] = 2; });
    altered("no-language", [](auto& j) { j["texts"] = base::Json::object(); });
    altered("strange-language", [](auto& j) { j["texts"]["EN"] = j["texts"]["en"]; });
    altered("topic-missing", [](auto& j) { j["texts"]["en"].erase("kept"); });
    altered("topic-empty", [](auto& j) { j["texts"]["en"]["kept"] = ""; });
    altered("topic-strange", [](auto& j) { j["texts"]["en"]["extra"] = "x"; });
    altered("member-strange", [](auto& j) { j["extra"] = "x"; });
    altered("no-such-day", [](auto& j) { j["day"] = "2026-13-01"; });
    altered("version-zero", [](auto& j) { j["version"] = 0; });
    altered("version-huge", [](auto& j) { j["version"] = 18446744073709551615ULL; });
    altered("licence", [](auto& j) { j["licence"] = "CC0 1.0"; });
}

void TestStewardFiles::noticeRefusals()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, code);
    QCOMPARE(codeOf(bundle::readNotice(json.toStdString(), "n.json")), code);
}

void TestStewardFiles::policyReturnsWhole()
{
    bundle::Policy policy{"CC-BY-4.0", 20, insight::Unit::Household, 30, 3, 9, true};
    const auto read = bundle::readPolicy(bundle::policyJson(policy), "p.json");
    VERIFY_OK(read);
    QCOMPARE(bundle::policyJson(*read), bundle::policyJson(policy));
    QCOMPARE(read->unit, insight::Unit::Household);
    QCOMPARE(bundle::policyJson({}),
        std::string(R"({"answer_days":60,"blind":false,"cap":7,"gleaner:policy":1,"lead":2,"licence":"CC0-1.0",)"
                    R"("threshold":11,"unit":"undeclared"})"));
}

void TestStewardFiles::policyTakesWhatIsUsual()
{
    const auto read = bundle::readPolicy(R"({ "gleaner:policy": 1, "unit": "thing" })", "p.json");
    VERIFY_OK(read);
    QCOMPARE(read->unit, insight::Unit::Thing);
    QCOMPARE(read->answerDays, std::int64_t{60});
}

void TestStewardFiles::policyRefusals_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::newRow("no-version") << QByteArray(R"("lead":2)");
    QTest::newRow("threshold-under-the-floor") << QByteArray(R"("gleaner:policy":1,"threshold":4)");
    QTest::newRow("threshold-is-text") << QByteArray(R"("gleaner:policy":1,"threshold":"11")");
    QTest::newRow("unknown-unit") << QByteArray(R"("gleaner:policy":1,"unit":"dog")");
    QTest::newRow("misspelt-rule") << QByteArray(R"("gleaner:policy":1,"treshold":20)");
    QTest::newRow("cap-under-lead") << QByteArray(R"("gleaner:policy":1,"lead":3,"cap":2)");
    QTest::newRow("lead-over-usual-cap") << QByteArray(R"("gleaner:policy":1,"lead":8)");
    QTest::newRow("blind-is-a-number") << QByteArray(R"("gleaner:policy":1,"blind":1)");
}

void TestStewardFiles::policyRefusals()
{
    QFETCH(QByteArray, members);
    QCOMPARE(codeOf(bundle::readPolicy("{" + members.toStdString() + "}", "p.json")), QByteArray("policy-syntax"));
}

QTEST_GUILESS_MAIN(TestStewardFiles)
#include "tst_steward_files.moc"
