#include "core/trust/keys.h"
#include "tests/support/result_text.h"
#include "tests/support/test_keys.h"

#include <QtTest>
#include <set>

using namespace gleaner;

class TestKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void personVectors();
    void cityVector();
    void seedsAreMovedNotCopied();
    void fromBytesWipesItsArgument();
    void randomSeedsDiffer();
    void rolesEpochsAndCitiesGiveOtherKeys();
    void strangeKeysAreRefused();
    void strangeKeysAreRefused_data();
};

void TestKeys::personVectors()
{
    const trust::KeyPair pair = test_keys::person();
    QCOMPARE(base::toHex(pair.minisignSeed()),
        std::string("7913aa17bb71b1940f6595fcf1342fa0ce7b0290791cd8190f62e9a38fc01102"));
    QCOMPARE(
        base::toHex(pair.sshSeed()), std::string("bd8d0db3d6d3ae27fce8d41d2417a3bdc46aa4fb57ef9be26499a1406c179fd2"));
    QCOMPARE(pair.publicPair().minisign, std::string("RWSZcNlO1JVh2YKm5e/6A+EujmJCcb5Db/sDmGH4oav3C4KKk9Ai6Vyq"));
    QCOMPARE(base::toHex(base::fromBase64(pair.publicPair().minisign)->substr(2, 8)), std::string("9970d94ed49561d9"));
    QCOMPARE(pair.publicPair().ssh,
        std::string("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIC7nehphlJj/QA39O30eHYi9qaNkehkc8NMPpRhjfx4a"));
    QCOMPARE(*trust::sshFingerprint(pair.publicPair().ssh),
        std::string("SHA256:EcLj5dph8zw1lTizcrfi12Rvv93G/TMOsfNVF23YEbw"));
    QCOMPARE(pair.signer(), std::string("598d965826c963d916890f47a1c708f2"));
    QCOMPARE(*trust::signerOf(pair.publicPair().minisign), pair.signer());
    QCOMPARE(base::toHex(test_keys::person(1).minisignSeed()),
        std::string("7639573183c5f1e17a0886b5cdc497abbea708a097b4a1a52d67896570f8fffa"));
}

void TestKeys::cityVector()
{
    const trust::KeyPair root
        = trust::cityPair(test_keys::countingMaster(), "data.example.gov", trust::CityRole::Root, 0);
    QCOMPARE(base::toHex(root.minisignSeed()),
        std::string("ab36f8ef646418abbc9d77329583a109f7de64fcfa117de36599f68e9f9ca02b"));
}

void TestKeys::seedsAreMovedNotCopied()
{
    trust::SecretSeed first = test_keys::masterOf('a');
    trust::SecretSeed second = std::move(first);
    QCOMPARE(second.bytes(), std::string_view("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"));
    second = test_keys::masterOf('b');
    QCOMPARE(second.bytes(), std::string_view("bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"));
}

void TestKeys::fromBytesWipesItsArgument()
{
    std::string bytes(32, 'x');
    const char* const memory = bytes.data();
    const trust::SecretSeed seed = trust::SecretSeed::fromBytes(bytes);
    QVERIFY(bytes.empty());
    QCOMPARE(memory[0], '\0');
    QCOMPARE(seed.bytes().size(), std::size_t{32});
}

void TestKeys::randomSeedsDiffer()
{
    QVERIFY(trust::SecretSeed::random().bytes() != trust::SecretSeed::random().bytes());
}

void TestKeys::rolesEpochsAndCitiesGiveOtherKeys()
{
    const trust::SecretSeed master = test_keys::countingMaster();
    std::set<std::string> keys;
    std::size_t made = 0;
    for (const std::string city : {"a.example", "b.example"}) {
        for (const auto role :
            {trust::CityRole::Root, trust::CityRole::Pack, trust::CityRole::Receipt, trust::CityRole::Facilitator}) {
            for (const std::uint32_t epoch : {0U, 1U, 256U}) {
                const trust::KeyPair pair = trust::cityPair(master, city, role, epoch);
                keys.insert(pair.publicPair().minisign);
                keys.insert(pair.publicPair().ssh);
                made += 2;
            }
        }
    }
    QCOMPARE(keys.size(), made);
}

void TestKeys::strangeKeysAreRefused_data()
{
    QTest::addColumn<QString>("key");
    const QString good = QString::fromStdString(test_keys::person().publicPair().minisign);
    QTest::newRow("empty") << QString();
    QTest::newRow("short") << good.left(52);
    QTest::newRow("long") << good + "AAAA";
    QTest::newRow("prehash algorithm") << "RUSZ" + good.mid(4);
    QTest::newRow("other key number") << "RWSa" + good.mid(4);
    QTest::newRow("no base64") << "!" + good.mid(1);
    QTest::newRow("new line") << good + "\n";
}

void TestKeys::strangeKeysAreRefused()
{
    QFETCH(const QString, key);
    QCOMPARE(codeOf(trust::signerOf(key.toStdString())), QByteArray("E_SIG_FORMAT"));
    QCOMPARE(codeOf(trust::sshFingerprint(key.toStdString())), QByteArray("E_SIG_FORMAT"));
    QCOMPARE(codeOf(trust::sshFingerprint("ssh-ed25519 " + key.toStdString())), QByteArray("E_SIG_FORMAT"));
}

QTEST_GUILESS_MAIN(TestKeys)
#include "tst_keys.moc"
