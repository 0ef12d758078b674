#include "core/registry/decision_log.h"
#include "tests/core/registry/registry_fixture.h"

#include <sqlite3.h>

using namespace gleaner;
using namespace gleaner::tests;

class TestDecisionLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashIsThePublishedVector();
    void findsEveryTampering_data();
    void findsEveryTampering();
    void oneOldReceiptWitnessesARewrittenLog();
    void bodiesNameNobody();

private:
    static void run(const std::filesystem::path& file, const char* sql)
    {
        sqlite3* database = nullptr;
        QCOMPARE(sqlite3_open(file.c_str(), &database), SQLITE_OK);
        char* message = nullptr;
        const int code = sqlite3_exec(database, sql, nullptr, nullptr, &message);
        QVERIFY2(code == SQLITE_OK, message);
        sqlite3_close(database);
    }
};

void TestDecisionLog::hashIsThePublishedVector()
{
    const base::Digest32 anchor = base::sha256("gleaner test city");
    const std::string body = base::controlJson({{"kind", "open"}, {"pack", "trees"}, {"version", 7}});
    QCOMPARE(base::toHex(base::asBytes(registry::logHash(anchor, body))),
        std::string("269c7fc9819c0de79f2b4406012c27795cec1baeae8fc6cd3dda6d9f509489f7"));
}

void TestDecisionLog::findsEveryTampering_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("body") << QByteArray(
        "UPDATE log_entry SET body = replace(body, 'accepted', 'declined') WHERE seq = 4");
    QTest::newRow("day column") << QByteArray("UPDATE log_entry SET day = '2020-01-01' WHERE seq = 3");
    QTest::newRow("kind column") << QByteArray("UPDATE log_entry SET kind = 'undo' WHERE seq = 4");
    QTest::newRow("hash") << QByteArray("UPDATE log_entry SET hash = upper(hash) WHERE seq = 2");
    QTest::newRow("previous") << QByteArray("UPDATE log_entry SET prev = upper(prev) || '0' WHERE seq = 3");
    QTest::newRow("first removed") << QByteArray("DELETE FROM log_entry WHERE seq = 1");
    QTest::newRow("middle removed") << QByteArray("DELETE FROM log_entry WHERE seq = 3");
    QTest::newRow("end removed") << QByteArray("DELETE FROM log_entry WHERE seq = 4");
    QTest::newRow("renumbered") << QByteArray("UPDATE log_entry SET seq = seq + 1 WHERE seq = 4");
    QTest::newRow("body no JSON") << QByteArray("UPDATE log_entry SET body = '' WHERE seq = 2");
}

void TestDecisionLog::findsEveryTampering()
{
    QFETCH(QByteArray, sql);
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    VERIFY_OK(city.acceptAll());
    VERIFY_OK(city.registry->verifyLog());
    city.registry.reset();
    run(city.folder("registry") / "registry.sqlite", sql.constData());
    auto opened = registry::Registry::open(city.folder("registry"));
    VERIFY_OK(opened);
    QCOMPARE(codeOf((*opened)->verifyLog()), QByteArray("log-broken"));
}

/// Whoever rewrites the whole chain makes it consistent again; a receipt that is out in the world still tells.
void TestDecisionLog::oneOldReceiptWitnessesARewrittenLog()
{
    const auto answered = [](CityFixture& city, const char* value) {
        const auto done = city.handIn(city.contribution('a', {{0, "street", value}}));
        Q_ASSERT(!done.error && city.acceptAll().has_value());
        const auto paths = city.registry->writeReceipts("trees", city.folder("r"), "", "2026-03-12", city.job);
        Q_ASSERT(paths.has_value());
        return *base::readFile(paths->front());
    };
    CityFixture city(treesCsv);
    CityFixture rewritten(treesCsv);
    const std::string receipt = answered(city, "Elm Street");
    answered(rewritten, "Elm Road");
    QCOMPARE(city.pack.anchor, rewritten.pack.anchor);
    VERIFY_OK(city.registry->verifyWitness(receipt));
    VERIFY_OK(rewritten.registry->verifyLog());
    QCOMPARE(codeOf(rewritten.registry->verifyWitness(receipt)), QByteArray("log-broken"));
    QCOMPARE(codeOf(city.registry->verifyWitness(*city.registry->packFile("trees", 1))), QByteArray("E_OUTER"));
    QCOMPARE(codeOf(city.registry->verifyWitness("nothing")), QByteArray("E_OUTER"));
}

void TestDecisionLog::bodiesNameNobody()
{
    CityFixture city(treesCsv);
    auto draft = city.draft(city.pack, {{0, "street", "Elm Street"}});
    draft.team = "Canary Team";
    draft.changes[0].note = "canary note";
    QVERIFY(!city.handIn(city.sign(draft, 'a')).error);
    registry::DecisionInput input;
    input.item = draft.changes[0].id;
    input.verdict = review::Verdict::Declined;
    input.reason = "policy";
    input.note = "canary reason";
    VERIFY_OK(city.registry->decide("trees", {input}, "desk-1", "2026-03-10"));
    VERIFY_OK(city.registry->writeReceipts("trees", city.folder("receipts"), "", "2026-03-12", city.job));
    const auto pair = CityFixture::person('a', city.pack.anchor);
    std::string bodies;
    auto database
        = registry::Database::open(city.folder("registry") / "registry.sqlite", registry::Database::Mode::Existing);
    VERIFY_OK(database);
    VERIFY_OK(database->each(
        "SELECT body FROM log_entry", {}, [&bodies](const registry::Row& row) { bodies += row.text(0); }));
    QVERIFY(bodies.find("policy") != std::string::npos);
    for (const std::string& canary :
        {std::string("anary"), pair.signer(), pair.publicPair().minisign.substr(10), trust::pseudonym(pair.signer())})
        QVERIFY2(bodies.find(canary) == std::string::npos, canary.c_str());
}

QTEST_GUILESS_MAIN(TestDecisionLog)
#include "tst_decision_log.moc"
