#include "core/trust/trust_list.h"

#include "tests/support/city_lists.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;

class TestTrustList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
    void jsonIsCanonical();
    void malformed_data();
    void malformed();
    void repeatedKeys();
};

namespace {

QByteArray readCode(const trust::TrustList& list)
{
    return codeOf(trust::readTrustList(trust::trustListJson(list), "trust/trust-0001.json"));
}

} // namespace

void TestTrustList::roundTrip()
{
    trust::TrustList list = city_lists::firstList("ab");
    list.revoked.push_back({list.keys[1].id, "2026-02-01", "lost laptop"});
    const auto read = trust::readTrustList(trust::trustListJson(list), "list");
    VERIFY_OK(read);
    QCOMPARE(read->keys, list.keys);
    QCOMPARE(read->roles, list.roles);
    QCOMPARE(read->revoked, list.revoked);
    QCOMPARE(trust::trustListJson(*read), trust::trustListJson(list));
}

void TestTrustList::jsonIsCanonical()
{
    const std::string json = trust::trustListJson(city_lists::firstList("a"));
    QCOMPARE(codeOf(trust::readTrustList(json + "\n", "list")), QByteArray("E_JSON_CANON"));
    QCOMPARE(codeOf(trust::readTrustList(" " + json, "list")), QByteArray("E_JSON_CANON"));
    QCOMPARE(codeOf(trust::readTrustList(json.substr(1), "list")), QByteArray("E_JSON_SYNTAX"));
}

void TestTrustList::malformed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* from, const char* to, const char* code = "E_TRUST_CHAIN") {
        QTest::newRow(name) << from << to << code;
    };
    row("future form", R"("gleaner:trust":1)", R"("gleaner:trust":2)", "E_FORMAT");
    row("form as text", R"("gleaner:trust":1)", R"("gleaner:trust":"1")", "E_FORMAT");
    row("no form", R"("gleaner:trust":1,)", "");
    row("strange member", R"("version":1)", R"("version":1,"zebra":1)");
    row("version 0", R"("version":1)", R"("version":0)");
    row("version as text", R"("version":1)", R"("version":"1")");
    row("bad city", "data.example.gov", "Data Example");
    row("bad day", "2026-01-01", "2026-13-01");
    row("expires before day", "2028-01-01", "2025-01-01");
    row("threshold 0", R"("threshold":1)", R"("threshold":0)");
    row("keys no list", R"("revoked":[])", R"("revoked":{})");
    row("strange role", R"("receipt":)", R"("receipts":)");
}

void TestTrustList::malformed()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, code);
    const QString json = QString::fromStdString(trust::trustListJson(city_lists::firstList("a"))).replace(from, to);
    QCOMPARE(codeOf(trust::readTrustList(json.toStdString(), "list")), code.toLatin1());
}

void TestTrustList::repeatedKeys()
{
    trust::TrustList twiceInRole = city_lists::firstList("a");
    twiceInRole.roles["root"].keys.push_back(twiceInRole.keys[0].id);
    twiceInRole.roles["root"].threshold = 2;
    QCOMPARE(readCode(twiceInRole), QByteArray("E_SIG_THRESHOLD"));

    trust::TrustList twice = city_lists::firstList("a");
    twice.keys.push_back(twice.keys[0]);
    QCOMPARE(readCode(twice), QByteArray("E_KEY_REUSE"));

    trust::TrustList sharedSsh = city_lists::firstList("ab");
    sharedSsh.keys[1].sshsig = sharedSsh.keys[0].sshsig;
    QCOMPARE(readCode(sharedSsh), QByteArray("E_KEY_REUSE"));

    trust::TrustList foreignId = city_lists::firstList("a");
    foreignId.keys[0].id = city_lists::key('b').signer();
    QCOMPARE(readCode(foreignId), QByteArray("E_TRUST_CHAIN"));

    trust::TrustList strangerInRole = city_lists::firstList("a");
    strangerInRole.roles["pack"].keys = {city_lists::key('b').signer()};
    QCOMPARE(readCode(strangerInRole), QByteArray("E_TRUST_CHAIN"));

    trust::TrustList strangerRevoked = city_lists::firstList("a");
    strangerRevoked.revoked.push_back({city_lists::key('b').signer(), "2026-01-01", "unknown"});
    QCOMPARE(readCode(strangerRevoked), QByteArray("E_TRUST_CHAIN"));
}

QTEST_GUILESS_MAIN(TestTrustList)
#include "tst_trust_list.moc"
