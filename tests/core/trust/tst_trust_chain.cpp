#include "core/trust/trust_list.h"

#include "tests/support/city_lists.h"
#include "tests/support/result_text.h"

#include <QtTest>

using namespace gleaner;
using namespace city_lists;

class TestTrustChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneListIsItsOwnAnchor();
    void rotations_data();
    void rotations();
    void brokenLinks();
    void revocationsStay();
    void signaturesOfTheListAreStrict();
    void tooManyLists();
    void prefixesAgreeAndForksDoNot();
    void authorises();
    void thresholdCountsSigners();
    void sshKeyMustBeTheListed();
};

namespace {

QByteArray checkCode(std::vector<SignedTrustList> lists) { return codeOf(trust::TrustChain::check(std::move(lists))); }

TrustList listOf(const TrustList& older, std::string_view letters, std::int64_t threshold = 1)
{
    TrustList list = nextList(older);
    const TrustList model = firstList(letters);
    list.keys = model.keys;
    list.roles = model.roles;
    list.roles["root"].threshold = threshold;
    return list;
}

trust::VerifiedSignature signatureOf(char letter, const std::string& role)
{
    const KeyPair pair = key(letter);
    trust::TrustedComment comment;
    comment.role = role;
    return {pair.signer(), pair.publicPair(), comment};
}

} // namespace

void TestTrustChain::oneListIsItsOwnAnchor()
{
    const TrustList list = firstList("a");
    const auto chain = trust::TrustChain::check({signedBy(list, "a")});
    VERIFY_OK(chain);
    QVERIFY(chain->anchor() == base::sha256(trust::trustListJson(list)));
    QCOMPARE(chain->anchorHex().size(), std::size_t{64});
    QCOMPARE(chain->newest().version, std::int64_t{1});
    QCOMPARE(checkCode({}), QByteArray("E_TRUST_CHAIN"));
    QCOMPARE(checkCode({signedBy(list, "")}), QByteArray("E_TRUST_CHAIN"));
    QCOMPARE(checkCode({signedBy(list, "b")}), QByteArray("E_TRUST_CHAIN"));
    QCOMPARE(checkCode({signedBy(nextList(list), "a")}), QByteArray("E_TRUST_CHAIN"));
}

void TestTrustChain::rotations_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<int>("olderThreshold");
    QTest::addColumn<QString>("newer");
    QTest::addColumn<int>("newerThreshold");
    QTest::addColumn<QString>("signers");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const char* older, int olderThreshold, const char* newer, int newerThreshold,
                         const char* signers, const char* code) {
        QTest::newRow(name) << older << olderThreshold << newer << newerThreshold << signers << code;
    };
    row("same key again", "a", 1, "a", 1, "a", "ok");
    row("rotation by both", "a", 1, "b", 1, "ab", "ok");
    row("old only", "a", 1, "b", 1, "a", "E_TRUST_CHAIN");
    row("new only", "a", 1, "b", 1, "b", "E_TRUST_CHAIN");
    row("nobody", "a", 1, "b", 1, "", "E_TRUST_CHAIN");
    row("stranger", "a", 1, "b", 1, "c", "E_TRUST_CHAIN");
    row("stranger beside both", "a", 1, "b", 1, "abc", "ok");
    row("two of three", "abc", 2, "bcd", 2, "bc", "ok");
    row("one of three", "abc", 2, "bcd", 2, "b", "E_TRUST_CHAIN");
    row("old threshold only", "abc", 2, "bcd", 2, "ab", "E_TRUST_CHAIN");
    row("new threshold only", "abc", 2, "bcd", 2, "cd", "E_TRUST_CHAIN");
    row("threshold nobody can reach", "a", 1, "a", 2, "a", "E_TRUST_CHAIN");
}

void TestTrustChain::rotations()
{
    QFETCH(const QString, older);
    QFETCH(const int, olderThreshold);
    QFETCH(const QString, newer);
    QFETCH(const int, newerThreshold);
    QFETCH(const QString, signers);
    QFETCH(const QString, code);
    TrustList first = firstList(older.toStdString());
    first.roles["root"].threshold = olderThreshold;
    const TrustList second = listOf(first, newer.toStdString(), newerThreshold);
    QCOMPARE(
        checkCode({signedBy(first, older.toStdString()), signedBy(second, signers.toStdString())}), code.toLatin1());
}

void TestTrustChain::brokenLinks()
{
    const TrustList first = firstList("a");
    const TrustList second = nextList(first);
    const TrustList third = nextList(second);
    VERIFY_OK(trust::TrustChain::check({signedBy(first, "a"), signedBy(second, "a"), signedBy(third, "a")}));
    QCOMPARE(checkCode({signedBy(first, "a"), signedBy(third, "a")}), QByteArray("E_TRUST_CHAIN"));
    QCOMPARE(checkCode({signedBy(second, "a"), signedBy(third, "a")}), QByteArray("E_TRUST_CHAIN"));
    QCOMPARE(checkCode({signedBy(first, "a"), signedBy(first, "a")}), QByteArray("E_TRUST_CHAIN"));

    TrustList skipped = second;
    skipped.version = 3;
    QCOMPARE(checkCode({signedBy(first, "a"), signedBy(skipped, "a")}), QByteArray("E_TRUST_CHAIN"));
    TrustList foreignPrevious = second;
    foreignPrevious.previous = base::identityText(base::sha256("another list"));
    QCOMPARE(checkCode({signedBy(first, "a"), signedBy(foreignPrevious, "a")}), QByteArray("E_TRUST_CHAIN"));
    TrustList otherCity = second;
    otherCity.city = "other.example";
    QCOMPARE(checkCode({signedBy(first, "a"), signedBy(otherCity, "a")}), QByteArray("E_TRUST_CHAIN"));
}

void TestTrustChain::revocationsStay()
{
    TrustList first = firstList("ab");
    TrustList second = nextList(first);
    second.revoked.push_back({first.keys[1].id, "2026-03-01", "lost"});
    const TrustList third = nextList(second);
    VERIFY_OK(trust::TrustChain::check({signedBy(first, "a"), signedBy(second, "a"), signedBy(third, "a")}));
    // The list that revokes a key does not count that key among its own signers.
    QCOMPARE(checkCode({signedBy(first, "a"), signedBy(second, "b")}), QByteArray("E_TRUST_CHAIN"));
    TrustList forgetful = third;
    forgetful.revoked.clear();
    QCOMPARE(checkCode({signedBy(first, "a"), signedBy(second, "a"), signedBy(forgetful, "a")}),
        QByteArray("E_TRUST_CHAIN"));
    TrustList reworded = third;
    reworded.revoked[0].day = "2026-03-02";
    QCOMPARE(
        checkCode({signedBy(first, "a"), signedBy(second, "a"), signedBy(reworded, "a")}), QByteArray("E_TRUST_CHAIN"));
}

void TestTrustChain::signaturesOfTheListAreStrict()
{
    const TrustList list = firstList("a");
    SignedTrustList altered = signedBy(list, "a");
    altered.json[altered.json.find("key")] = 'K';
    QVERIFY(checkCode({altered}) != "ok");

    SignedTrustList swapped = signedBy(list, "ab");
    swapped.signatures[key('b').signer()] = swapped.signatures[key('a').signer()];
    QCOMPARE(checkCode({swapped}), QByteArray("E_SIG_KEY"));

    SignedTrustList ofAnother = signedBy(list, "a");
    ofAnother.signatures = signedBy(nextList(list), "a").signatures;
    QCOMPARE(checkCode({ofAnother}), QByteArray("E_SIG_BAD"));

    trust::TrustedComment comment;
    comment.kind = "trust";
    comment.city = city();
    comment.role = "root";
    comment.day = list.day;
    comment.seq = 2;
    SignedTrustList claim{trust::trustListJson(list), {}};
    claim.signatures[key('a').signer()]
        = trust::sign(key('a'), trust::digestsOf(claim.json), comment, trust::sshNamespace("root", city()));
    QCOMPARE(checkCode({claim}), QByteArray("E_SIG_CLAIM"));
}

void TestTrustChain::tooManyLists()
{
    const SignedTrustList list = signedBy(firstList("a"), "a");
    QCOMPARE(checkCode(std::vector<SignedTrustList>(257, list)), QByteArray("E_LIMIT"));
}

void TestTrustChain::prefixesAgreeAndForksDoNot()
{
    const TrustList first = firstList("a");
    const TrustList second = nextList(first);
    TrustList fork = second;
    fork.expires = "2029-01-01";
    const auto shorter = trust::TrustChain::check({signedBy(first, "a")});
    const auto longer = trust::TrustChain::check({signedBy(first, "a"), signedBy(second, "a")});
    const auto forked = trust::TrustChain::check({signedBy(first, "a"), signedBy(fork, "a")});
    VERIFY_OK(longer);
    VERIFY_OK(forked);
    QVERIFY(shorter->agreesWith(*longer));
    QVERIFY(longer->agreesWith(*shorter));
    QVERIFY(longer->agreesWith(*longer));
    QVERIFY(!longer->agreesWith(*forked));
    QVERIFY(shorter->agreesWith(*forked));
}

void TestTrustChain::authorises()
{
    TrustList first = firstList("ab");
    first.roles["pack"].keys = {first.keys[0].id};
    TrustList second = nextList(first);
    second.revoked.push_back({first.keys[1].id, "2026-03-01", "lost"});
    const auto before = trust::TrustChain::check({signedBy(first, "a")});
    const auto after = trust::TrustChain::check({signedBy(first, "a"), signedBy(second, "a")});
    VERIFY_OK(after);
    const std::string day = "2026-06-01";
    VERIFY_OK(before->authorises("pack", {signatureOf('a', "pack")}, day));
    QCOMPARE(codeOf(before->authorises("pack", {signatureOf('b', "pack")}, day)), QByteArray("E_SIG_ROLE"));
    QCOMPARE(codeOf(before->authorises("pack", {signatureOf('c', "pack")}, day)), QByteArray("E_SIG_ROLE"));
    QCOMPARE(codeOf(before->authorises("pack", {signatureOf('a', "receipt")}, day)), QByteArray("E_SIG_THRESHOLD"));
    QCOMPARE(codeOf(before->authorises("pack", {}, day)), QByteArray("E_SIG_THRESHOLD"));
    QCOMPARE(codeOf(before->authorises("mayor", {signatureOf('a', "mayor")}, day)), QByteArray("E_SIG_ROLE"));
    VERIFY_OK(before->authorises("receipt", {signatureOf('b', "receipt")}, day));
    // A stranger's co-signature has no weight and does no harm; a revoked key's signature does.
    VERIFY_OK(before->authorises("pack", {signatureOf('a', "pack"), signatureOf('c', "peer")}, day));
    QCOMPARE(codeOf(after->authorises("receipt", {signatureOf('b', "receipt")}, day)), QByteArray("E_SIG_REVOKED"));
    QCOMPARE(codeOf(after->authorises("pack", {signatureOf('a', "pack"), signatureOf('b', "peer")}, day)),
        QByteArray("E_SIG_REVOKED"));
    QCOMPARE(
        codeOf(after->authorises("receipt", {signatureOf('b', "receipt")}, "2026-01-02")), QByteArray("E_SIG_REVOKED"));
    VERIFY_OK(before->authorises("pack", {signatureOf('a', "pack")}, "2028-01-01"));
    QCOMPARE(
        codeOf(before->authorises("pack", {signatureOf('a', "pack")}, "2028-01-02")), QByteArray("E_TRUST_EXPIRED"));
    QCOMPARE(codeOf(before->authorises("pack", {signatureOf('a', "pack")}, "-")), QByteArray("E_TRUST_EXPIRED"));
}

void TestTrustChain::thresholdCountsSigners()
{
    TrustList list = firstList("abc");
    list.roles["pack"].threshold = 2;
    const auto chain = trust::TrustChain::check({signedBy(list, "a")});
    VERIFY_OK(chain);
    const auto a = signatureOf('a', "pack");
    QCOMPARE(codeOf(chain->authorises("pack", {a}, "2026-06-01")), QByteArray("E_SIG_THRESHOLD"));
    QCOMPARE(codeOf(chain->authorises("pack", {a, a}, "2026-06-01")), QByteArray("E_SIG_THRESHOLD"));
    VERIFY_OK(chain->authorises("pack", {a, signatureOf('c', "pack")}, "2026-06-01"));
}

void TestTrustChain::sshKeyMustBeTheListed()
{
    const auto chain = trust::TrustChain::check({signedBy(firstList("a"), "a")});
    auto signature = signatureOf('a', "pack");
    signature.keys.ssh = key('b').publicPair().ssh;
    QCOMPARE(codeOf(chain->authorises("pack", {signature}, "2026-06-01")), QByteArray("E_SIG_KEY"));
}

QTEST_GUILESS_MAIN(TestTrustChain)
#include "tst_trust_chain.moc"
