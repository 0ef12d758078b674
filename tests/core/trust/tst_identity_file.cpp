#include "core/trust/identity_file.h"

#include "core/base/file.h"
#include "tests/support/result_text.h"
#include "tests/support/test_keys.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;

class TestIdentityFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passphraseOpensWhatItClosed();
    void defaultCostIsWritten();
    void wrongPassphraseAndDamageAreTheSame();
    void costOutsideOfTheBoundsIsRefused_data();
    void costOutsideOfTheBoundsIsRefused();
    void deviceFileOpensIt();
    void changeOfProtectionKeepsTheMaster();
    void emptyPassphraseIsRefused();
    void absentFile();
    void twoFilesOfOneMasterDiffer();
};

namespace {

constexpr trust::KeyCost cheap{1, 8 * 1024};

std::filesystem::path pathIn(const QTemporaryDir& folder) { return folder.filePath("identity.key").toStdString(); }

std::string bytesOf(const std::filesystem::path& path) { return base::readFile(path).value_or(std::string()); }

bool put(const std::filesystem::path& path, const std::string& bytes)
{
    return base::writeAtomically(path, bytes, base::FileMode::OwnerOnly).has_value();
}

QByteArray openCode(const std::filesystem::path& path, std::string_view passphrase)
{
    return codeOf(trust::openIdentity(path, passphrase));
}

} // namespace

void TestIdentityFile::passphraseOpensWhatItClosed()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder);
    VERIFY_OK(trust::writeIdentity(
        path, test_keys::countingMaster(), trust::Protection::Passphrase, "contraseña larga", cheap));
    QCOMPARE(bytesOf(path).size(), std::size_t{105});
    QCOMPARE(bytesOf(path).substr(0, 9), std::string("GLNRKEY1\1"));
    using std::filesystem::perms;
    QCOMPARE(std::filesystem::status(path).permissions() & perms::mask, perms::owner_read | perms::owner_write);
    QCOMPARE(*trust::protectionOf(path), trust::Protection::Passphrase);
    const auto opened = trust::openIdentity(path, "contraseña larga");
    VERIFY_OK(opened);
    QVERIFY(opened->bytes() == test_keys::countingMaster().bytes());
}

void TestIdentityFile::defaultCostIsWritten()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder);
    VERIFY_OK(trust::writeIdentity(path, test_keys::countingMaster(), trust::Protection::Passphrase, "p"));
    QCOMPARE(bytesOf(path).substr(9, 8), std::string("\3\0\0\0\0\0\4\0", 8));
    VERIFY_OK(trust::openIdentity(path, "p"));
}

void TestIdentityFile::wrongPassphraseAndDamageAreTheSame()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder);
    VERIFY_OK(trust::writeIdentity(path, test_keys::countingMaster(), trust::Protection::Passphrase, "right", cheap));
    QCOMPARE(openCode(path, "wrong"), QByteArray("E_KEY_OPEN"));
    QCOMPARE(openCode(path, ""), QByteArray("E_KEY_OPEN"));
    const std::string good = bytesOf(path);
    for (const std::size_t at : {0U, 8U, 17U, 32U, 33U, 56U, 57U, 88U, 89U, 104U}) {
        std::string bad = good;
        bad[at] = static_cast<char>(bad[at] ^ 1);
        QVERIFY(put(path, bad));
        QCOMPARE(openCode(path, "right"), QByteArray("E_KEY_OPEN"));
    }
    for (const std::string& bad : {std::string(), good.substr(0, 104), good + "x", std::string(105, 'x')}) {
        QVERIFY(put(path, bad));
        QCOMPARE(openCode(path, "right"), QByteArray("E_KEY_OPEN"));
        QCOMPARE(codeOf(trust::protectionOf(path)), QByteArray("E_KEY_OPEN"));
    }
}

void TestIdentityFile::costOutsideOfTheBoundsIsRefused_data()
{
    QTest::addColumn<quint32>("operations");
    QTest::addColumn<quint32>("memoryKiB");
    QTest::newRow("no operations") << 0U << 8U * 1024U;
    QTest::newRow("too many operations") << 11U << 8U * 1024U;
    QTest::newRow("too little memory") << 1U << 8U * 1024U - 1U;
    QTest::newRow("too much memory") << 1U << 1024U * 1024U + 1U;
    QTest::newRow("absurd") << 0xFFFFFFFFU << 0xFFFFFFFFU;
}

void TestIdentityFile::costOutsideOfTheBoundsIsRefused()
{
    QFETCH(const quint32, operations);
    QFETCH(const quint32, memoryKiB);
    const QTemporaryDir folder;
    const auto path = pathIn(folder);
    QCOMPARE(codeOf(trust::writeIdentity(
                 path, test_keys::countingMaster(), trust::Protection::Passphrase, "p", {operations, memoryKiB})),
        QByteArray("bad-parameter"));
    QVERIFY(!std::filesystem::exists(path));
    VERIFY_OK(trust::writeIdentity(path, test_keys::countingMaster(), trust::Protection::Passphrase, "p", cheap));
    std::string bytes = bytesOf(path);
    for (std::size_t at = 0; at < 4; ++at) {
        bytes[9 + at] = static_cast<char>((operations >> (8 * at)) & 0xFFU);
        bytes[13 + at] = static_cast<char>((memoryKiB >> (8 * at)) & 0xFFU);
    }
    QVERIFY(put(path, bytes));
    QCOMPARE(openCode(path, "p"), QByteArray("E_KEY_OPEN"));
}

void TestIdentityFile::deviceFileOpensIt()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder);
    const std::filesystem::path device = folder.filePath("identity.device").toStdString();
    VERIFY_OK(trust::writeIdentity(path, test_keys::countingMaster(), trust::Protection::Device, {}));
    QCOMPARE(*trust::protectionOf(path), trust::Protection::Device);
    QCOMPARE(bytesOf(device).size(), std::size_t{32});
    QCOMPARE(bytesOf(path).size(), std::size_t{105});
    const auto opened = trust::openIdentity(path, {});
    VERIFY_OK(opened);
    QVERIFY(opened->bytes() == test_keys::countingMaster().bytes());
    std::filesystem::remove(device);
    QCOMPARE(openCode(path, {}), QByteArray("E_KEY_OPEN"));
    QVERIFY(put(device, std::string(32, 'x')));
    QCOMPARE(openCode(path, {}), QByteArray("E_KEY_OPEN"));
}

void TestIdentityFile::changeOfProtectionKeepsTheMaster()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder);
    const trust::SecretSeed master = test_keys::countingMaster();
    VERIFY_OK(trust::writeIdentity(path, master, trust::Protection::Device, {}));
    VERIFY_OK(trust::writeIdentity(path, master, trust::Protection::Device, {}));
    VERIFY_OK(trust::writeIdentity(path, master, trust::Protection::Passphrase, "first", cheap));
    QVERIFY(!std::filesystem::exists(folder.filePath("identity.device").toStdString()));
    VERIFY_OK(trust::writeIdentity(path, master, trust::Protection::Passphrase, "second", cheap));
    QCOMPARE(openCode(path, "first"), QByteArray("E_KEY_OPEN"));
    VERIFY_OK(trust::openIdentity(path, "second"));
    VERIFY_OK(trust::writeIdentity(path, master, trust::Protection::Device, {}));
    QVERIFY(trust::openIdentity(path, {})->bytes() == master.bytes());
}

void TestIdentityFile::emptyPassphraseIsRefused()
{
    const QTemporaryDir folder;
    QCOMPARE(codeOf(trust::writeIdentity(
                 pathIn(folder), test_keys::countingMaster(), trust::Protection::Passphrase, {}, cheap)),
        QByteArray("bad-parameter"));
    QVERIFY(!std::filesystem::exists(pathIn(folder)));
}

void TestIdentityFile::absentFile()
{
    const QTemporaryDir folder;
    QCOMPARE(openCode(pathIn(folder), "p"), QByteArray("file-not-found"));
    QCOMPARE(codeOf(trust::protectionOf(pathIn(folder))), QByteArray("file-not-found"));
}

void TestIdentityFile::twoFilesOfOneMasterDiffer()
{
    const QTemporaryDir folder;
    const auto path = pathIn(folder);
    VERIFY_OK(trust::writeIdentity(path, test_keys::countingMaster(), trust::Protection::Passphrase, "p", cheap));
    const std::string first = bytesOf(path);
    VERIFY_OK(trust::writeIdentity(path, test_keys::countingMaster(), trust::Protection::Passphrase, "p", cheap));
    QVERIFY(first.substr(17, 40) != bytesOf(path).substr(17, 40));
    QVERIFY(first.substr(57) != bytesOf(path).substr(57));
}

QTEST_GUILESS_MAIN(TestIdentityFile)
#include "tst_identity_file.moc"
