#include "tests/core/bundle/tamper.h"
#include "tests/support/city_lists.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using bundle::Kind;
using bundle::TrustState;

/// What signatures are worth: the states of the bundle format's section 2.3 and the refusals of sections 3.4 and 5.
class TestPackageTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unsignedBundlesOpenForReading();
    void unsignedBundlesAreCheckedTheSame();
    void packOfAnUnknownCity();
    void cityThatIsTakenForAnother_data();
    void cityThatIsTakenForAnother();
    void packIsJudgedByTheNewestListKnown();
    void forkedChainIsRefused();
    void packOfAnExpiredList();
    void anchorMustBeTheChains();
    void trustFilesMustBeWhole_data();
    void trustFilesMustBeWhole();
    void signerNeedsTheRole();
    void claimsMustBeTrue_data();
    void claimsMustBeTrue();
    void authorMustBeTheSigner();
    void cosignersHaveNoWeight();
    void receiptNeedsAConfirmedCity();
    void flippedByteIsRefused();
};

namespace {

/// A second list in which the pack key is revoked, or another label stands.
trust::SignedTrustList nextList(bool revokePackKey)
{
    const auto root = tests::cityKey(trust::CityRole::Root);
    const auto first = tests::trustList();
    auto list = *trust::readTrustList(first.json, "list");
    list.version = 2;
    list.day = "2026-06-01";
    list.previous = base::identityText(base::sha256(first.json));
    if (revokePackKey)
        list.revoked = {{tests::cityKey(trust::CityRole::Pack).signer(), "2026-06-01", "lost"}};
    else
        list.keys[0].label = "the root";
    return trust::signTrustList(list, root);
}

bundle::TrustContext knowing(std::vector<trust::SignedTrustList> lists)
{
    const auto chain = trust::TrustChain::check(std::move(lists));
    bundle::TrustContext context;
    context.chains.emplace(chain->anchorHex(), *chain);
    return context;
}

QByteArray codeWithKey(Kind kind, const trust::KeyPair& key, const std::string& role)
{
    const auto files = tests::filesOf(tests::original(kind).file, kind);
    auto claims = tests::claimsOf(files, role);
    return codeOf(bundle::readBundle(tests::sealed(files, {{&key, claims}}), tests::confirmedCity()));
}

} // namespace

void TestPackageTrust::unsignedBundlesOpenForReading()
{
    for (const Kind kind : {Kind::Pack, Kind::Contribution, Kind::Receipt}) {
        const auto files = tests::filesOf(tests::original(kind).file, kind);
        for (const auto& context : {bundle::TrustContext(), tests::confirmedCity()}) {
            const auto read = bundle::readBundle(tests::sealed(files, {}), context);
            VERIFY_OK(read);
            QCOMPARE(read->state, TrustState::Unsigned);
            QVERIFY(read->container.signatures.empty());
        }
    }
}

void TestPackageTrust::unsignedBundlesAreCheckedTheSame()
{
    auto files = tests::filesOf(tests::original(Kind::Pack).file, Kind::Pack);
    files["data/trees.csv"] += " ";
    QCOMPARE(codeOf(bundle::readBundle(tests::sealed(files, {}), {})), QByteArray("E_DP_HASH"));
}

void TestPackageTrust::packOfAnUnknownCity()
{
    const auto read = bundle::readBundle(tests::original(Kind::Pack).file, {});
    VERIFY_OK(read);
    QCOMPARE(read->state, TrustState::NewCity);
    QCOMPARE(read->chain->anchorHex(), tests::trustChain().anchorHex());
}

void TestPackageTrust::cityThatIsTakenForAnother_data()
{
    QTest::addColumn<QString>("known");
    QTest::addColumn<bool>("pointedOut");
    const QString city = QString::fromStdString(tests::trustChain().newest().city);
    QTest::newRow("same name, other key") << city << true;
    QTest::newRow("look-alike") << QString(city).replace('l', '1') << true;
    QTest::newRow("another") << QStringLiteral("lake.example") << false;
}

void TestPackageTrust::cityThatIsTakenForAnother()
{
    QFETCH(QString, known);
    QFETCH(bool, pointedOut);
    auto list = city_lists::firstList("a");
    list.city = known.toStdString();
    bundle::TrustContext context;
    const auto chain = trust::TrustChain::check({city_lists::signedBy(list, "a")});
    VERIFY_OK(chain);
    context.chains.emplace(chain->anchorHex(), *chain);
    const auto read = bundle::readBundle(tests::original(Kind::Pack).file, context);
    VERIFY_OK(read);
    QCOMPARE(read->state, TrustState::NewCity);
    QCOMPARE(read->issues.size(), std::size_t(pointedOut ? 1 : 0));
    if (pointedOut)
        QCOMPARE(base::errorName(read->issues[0].code), std::string_view("W_CONFUSABLE"));
    // A city that was confirmed is never pointed out, whatever else is known.
    context.chains.merge(tests::confirmedCity().chains);
    QVERIFY(bundle::readBundle(tests::original(Kind::Pack).file, context)->issues.empty());
}

void TestPackageTrust::packIsJudgedByTheNewestListKnown()
{
    const auto& file = tests::original(Kind::Pack).file;
    const auto longer = knowing({tests::trustList(), nextList(false)});
    QCOMPARE(bundle::readBundle(file, longer)->state, TrustState::Trusted);
    const auto revoked = knowing({tests::trustList(), nextList(true)});
    QCOMPARE(codeOf(bundle::readBundle(file, revoked)), QByteArray("E_SIG_REVOKED"));

    auto pack = tests::samplePack();
    pack.trust = {tests::trustList(), nextList(false)};
    const auto newer = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(newer);
    const auto read = bundle::readBundle(newer->file, tests::confirmedCity());
    VERIFY_OK(read);
    QCOMPARE(read->state, TrustState::Trusted);
    QCOMPARE(read->chain->lists().size(), std::size_t{2});
}

void TestPackageTrust::forkedChainIsRefused()
{
    auto pack = tests::samplePack();
    pack.trust = {tests::trustList(), nextList(true)};
    const auto forked = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(forked);
    const auto known = knowing({tests::trustList(), nextList(false)});
    QCOMPARE(codeOf(bundle::readBundle(forked->file, known)), QByteArray("E_TRUST_ROLLBACK"));
}

void TestPackageTrust::packOfAnExpiredList()
{
    auto pack = tests::samplePack();
    pack.day = "2028-01-06";
    const auto late = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(late);
    QCOMPARE(codeOf(bundle::readBundle(late->file, {})), QByteArray("E_TRUST_EXPIRED"));
}

void TestPackageTrust::anchorMustBeTheChains()
{
    auto pack = tests::samplePack();
    pack.anchor = std::string(64, '0');
    auto written = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(written);
    QCOMPARE(codeOf(bundle::readBundle(written->file, {})), QByteArray("E_TRUST_CHAIN"));
    pack = tests::samplePack();
    pack.city = "other.example.gov";
    written = bundle::writePack(pack, tests::cityKey(trust::CityRole::Pack));
    VERIFY_OK(written);
    QCOMPARE(codeOf(bundle::readBundle(written->file, {})), QByteArray("E_TRUST_CHAIN"));
}

void TestPackageTrust::trustFilesMustBeWhole_data()
{
    QTest::addColumn<QString>("drop");
    QTest::addColumn<QString>("add");
    QTest::addColumn<QByteArray>("code");
    const QString signer = QString::fromStdString(tests::cityKey(trust::CityRole::Root).signer());
    const QString stem = "trust/trust-0001.";
    QTest::newRow("no-list") << stem + "json" << QString() << QByteArray("E_TRUST_CHAIN");
    QTest::newRow("half-a-pair") << stem + signer + ".sshsig" << QString() << QByteArray("E_SIG_PAIR");
    QTest::newRow("gap") << QString() << "trust/trust-0003.json" << QByteArray("E_TRUST_CHAIN");
    QTest::newRow("strange-name") << QString() << stem + "txt" << QByteArray("E_DP_INVENTORY");
    QTest::newRow("second-list-is-none") << QString() << "trust/trust-0002.json" << QByteArray("E_JSON_SYNTAX");
}

void TestPackageTrust::trustFilesMustBeWhole()
{
    QFETCH(QString, drop);
    QFETCH(QString, add);
    QFETCH(QByteArray, code);
    const auto read = tests::readAltered(Kind::Pack, [&](bundle::Files& files) {
        if (!drop.isEmpty())
            QCOMPARE(files.erase(drop.toStdString()), std::size_t{1});
        if (!add.isEmpty())
            tests::addListed(files, add.toStdString(), "x");
    });
    QCOMPARE(codeOf(read), code);
}

void TestPackageTrust::signerNeedsTheRole()
{
    // The receipt key is a key of the city, a person's key is none.
    QCOMPARE(codeWithKey(Kind::Pack, tests::cityKey(trust::CityRole::Receipt), "pack"), QByteArray("E_SIG_ROLE"));
    QCOMPARE(codeWithKey(Kind::Pack, tests::personKey(), "pack"), QByteArray("E_SIG_ROLE"));
    QCOMPARE(codeWithKey(Kind::Receipt, tests::cityKey(trust::CityRole::Pack), "receipt"), QByteArray("E_SIG_ROLE"));
    QCOMPARE(codeWithKey(Kind::Pack, tests::cityKey(trust::CityRole::Pack), "peer"), QByteArray("E_SIG_THRESHOLD"));
    QCOMPARE(codeWithKey(Kind::Contribution, tests::personKey(), "peer"), QByteArray("E_SIG_THRESHOLD"));
}

void TestPackageTrust::claimsMustBeTrue_data()
{
    QTest::addColumn<int>("field");
    for (const auto& [name, field] : {std::pair("kind", 0), {"city", 1}, {"pack", 2}, {"day", 3}, {"seq", 4}})
        QTest::newRow(name) << field;
}

void TestPackageTrust::claimsMustBeTrue()
{
    QFETCH(int, field);
    for (const Kind kind : {Kind::Pack, Kind::Contribution, Kind::Receipt}) {
        const auto files = tests::filesOf(tests::original(kind).file, kind);
        // A co-signature: its role stands with every kind, so that only the claim is wrong.
        const auto own = tests::keyFor(kind);
        const auto other = tests::personKey('q');
        auto claims = tests::claimsOf(files, "peer");
        if (field == 0)
            claims.kind = kind == Kind::Pack ? "receipt" : "pack";
        if (field == 1)
            claims.city = "other.example.gov";
        if (field == 2)
            claims.pack = "trees@9";
        if (field == 3)
            claims.day = "2026-03-31";
        if (field == 4)
            claims.seq = 99;
        const auto payload = *bundle::writePayload(files);
        const auto digests = trust::digestsOf(payload);
        const auto mine = tests::claimsOf(files, tests::original(kind).role);
        const auto file = *bundle::writeContainer(payload,
            {{own.signer(), trust::sign(own, digests, mine, trust::sshNamespace(mine.role, tests::cityName))},
                {other.signer(), trust::sign(other, digests, claims, trust::sshNamespace("peer", claims.city))}});
        QCOMPARE(codeOf(bundle::readBundle(file, tests::confirmedCity())), QByteArray("E_SIG_CLAIM"));
    }
}

void TestPackageTrust::authorMustBeTheSigner()
{
    QCOMPARE(codeWithKey(Kind::Contribution, tests::personKey('q'), "author"), QByteArray("E_SIG_CLAIM"));
    const auto files = tests::filesOf(tests::original(Kind::Contribution).file, Kind::Contribution);
    const auto first = tests::personKey();
    const auto second = tests::personKey('q');
    const auto claims = tests::claimsOf(files, "author");
    const auto file = tests::sealed(files, {{&first, claims}, {&second, claims}});
    QCOMPARE(codeOf(bundle::readBundle(file, {})), QByteArray("E_SIG_CLAIM"));
}

void TestPackageTrust::cosignersHaveNoWeight()
{
    const auto files = tests::filesOf(tests::original(Kind::Contribution).file, Kind::Contribution);
    const auto author = tests::personKey();
    const auto peer = tests::personKey('q');
    const auto file
        = tests::sealed(files, {{&author, tests::claimsOf(files, "author")}, {&peer, tests::claimsOf(files, "peer")}});
    bundle::TrustContext context;
    context.knownSigners.insert(peer.signer());
    const auto read = bundle::readBundle(file, context);
    VERIFY_OK(read);
    QCOMPARE(read->state, TrustState::New);
    QCOMPARE(read->container.signatures.size(), std::size_t{2});
    QCOMPARE(read->contribution->identity, tests::writtenContribution().identity);
}

void TestPackageTrust::receiptNeedsAConfirmedCity()
{
    const auto& file = tests::original(Kind::Receipt).file;
    QCOMPARE(codeOf(bundle::readBundle(file, {})), QByteArray("E_TRUST_CHAIN"));
    QCOMPARE(bundle::readBundle(file, tests::confirmedCity())->state, TrustState::Trusted);
    auto receipt = tests::sampleReceipt();
    receipt.city = "other.example.gov";
    const auto foreign = bundle::writeReceipt(receipt, tests::cityKey(trust::CityRole::Receipt));
    VERIFY_OK(foreign);
    QCOMPARE(codeOf(bundle::readBundle(foreign->file, tests::confirmedCity())), QByteArray("E_TRUST_CHAIN"));
}

void TestPackageTrust::flippedByteIsRefused()
{
    auto files = tests::filesOf(tests::original(Kind::Contribution).file, Kind::Contribution);
    const auto key = tests::personKey();
    std::string payload = *bundle::writePayload(files);
    const auto claims = tests::claimsOf(files, "author");
    const auto signature
        = trust::sign(key, trust::digestsOf(payload), claims, trust::sshNamespace("author", tests::cityName));
    const auto at = payload.find("Seen on the sign");
    QVERIFY(at != std::string::npos);
    payload[at] = 's';
    const auto file = *bundle::writeContainer(payload, {{key.signer(), signature}});
    QCOMPARE(codeOf(bundle::readBundle(file, {})), QByteArray("E_SIG_BAD"));
}

QTEST_GUILESS_MAIN(TestPackageTrust)
#include "tst_package_trust.moc"
