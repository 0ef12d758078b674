#include "core/bundle/container.h"
#include "core/trust/ed25519.h"
#include "core/trust/key_text.h"
#include "tests/support/city_lists.h"
#include "tests/support/stock_tool.h"
#include "tests/support/test_keys.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace gleaner;

/// Our signatures under minisign, ssh-keygen and openssl: equal verdicts on good ones, and never a laxer one from us.
class TestSignatureTools : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void minisignAgrees();
    void minisignRefusesLegacyAsWeDo();
    void sshKeygenAgrees();
    void sshKeygenObeysRevokedKeys();
    void sshKeygenShowsOurFingerprint();
    void signatureMadeBySshKeygenHasOurBytes();
    void opensslAgrees();
    void sectionTwelveOnAContainer();
    void weAreNeverLaxerThanMinisign();
    void weAreNeverLaxerThanSshKeygen();

private:
    QString path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    bool minisignAccepts(const std::string& payload, const std::string& minisig) const;
    bool sshKeygenAccepts(const std::string& payload, const std::string& sshsig) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const std::string payload = "a small payload\n";
const QString nameSpace = QStringLiteral("gleaner-contribution@data.example.gov");

QString text(const std::string& from) { return QString::fromStdString(from); }

trust::SignatureFiles signedFiles() { return test_keys::signContribution(test_keys::person(), payload); }

bool weAccept(const std::string& bytes, const trust::SignatureFiles& files)
{
    return trust::verify(test_keys::person().signer(), files, trust::digestsOf(bytes)).has_value();
}

/// An allowed_signers line for the author, as a city could write for a contributor whom it knows.
std::string authorLine()
{
    return test_keys::person().signer() + " namespaces=\"" + nameSpace.toStdString() + "\" "
        + test_keys::person().publicPair().ssh + "\n";
}

/// OpenSSH's own form of a secret key without passphrase.
std::string opensshSecretKey(const trust::KeyPair& pair)
{
    const std::string publicKey = trust::ed25519PublicKey(pair.sshSeed());
    std::string secret = std::string(8, 'c') + trust::sshKeyBlob(publicKey)
        + trust::sshString(std::string(pair.sshSeed()) + publicKey) + trust::sshString("");
    for (char pad = 1; secret.size() % 8 != 0; ++pad)
        secret += pad;
    const std::string blob = std::string("openssh-key-v1\0", 15) + trust::sshString("none") + trust::sshString("none")
        + trust::sshString("") + std::string("\0\0\0\1", 4) + trust::sshString(trust::sshKeyBlob(publicKey))
        + trust::sshString(secret);
    return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + base::toBase64(blob) + "\n-----END OPENSSH PRIVATE KEY-----\n";
}

} // namespace

void TestSignatureTools::init() { m_folder = std::make_unique<QTemporaryDir>(); }

bool TestSignatureTools::minisignAccepts(const std::string& bytes, const std::string& minisig) const
{
    stock_tool::put(path("payload.zip"), bytes);
    stock_tool::put(path("s.minisig"), minisig);
    return stock_tool::run("minisign",
               {"-VHm", path("payload.zip"), "-x", path("s.minisig"), "-P",
                   text(test_keys::person().publicPair().minisign)})
               .code
        == 0;
}

bool TestSignatureTools::sshKeygenAccepts(const std::string& bytes, const std::string& sshsig) const
{
    stock_tool::put(path("s.sshsig"), sshsig);
    stock_tool::put(path("allowed_signers"), authorLine());
    return stock_tool::run("ssh-keygen",
               {"-Y", "verify", "-f", path("allowed_signers"), "-I", text(test_keys::person().signer()), "-n",
                   nameSpace, "-s", path("s.sshsig")},
               QByteArray::fromStdString(bytes))
               .code
        == 0;
}

void TestSignatureTools::minisignAgrees()
{
    NEED_TOOL("minisign");
    QVERIFY(minisignAccepts(payload, signedFiles().minisig));
    QVERIFY(!minisignAccepts(payload + "x", signedFiles().minisig));
    stock_tool::put(path("payload.zip"), payload);
    stock_tool::put(path("s.minisig"), signedFiles().minisig);
    const auto shown = stock_tool::run("minisign",
        {"-VHQm", path("payload.zip"), "-x", path("s.minisig"), "-P", text(test_keys::person().publicPair().minisign)});
    QVERIFY(shown.out.contains("gleaner1 kind=contribution city=data.example.gov"));
}

void TestSignatureTools::minisignRefusesLegacyAsWeDo()
{
    NEED_TOOL("minisign");
    const trust::KeyPair pair = test_keys::person();
    const auto key = *trust::readMinisignKey(pair.publicPair().minisign);
    const std::string signature = trust::ed25519Sign(pair.minisignSeed(), payload);
    const std::string comment = "gleaner1";
    trust::SignatureFiles files = signedFiles();
    files.minisig = "untrusted comment: gleaner bundle signature\n" + base::toBase64("Ed" + key.hint + signature)
        + "\ntrusted comment: " + comment + "\n"
        + base::toBase64(trust::ed25519Sign(pair.minisignSeed(), signature + comment)) + "\n";
    QVERIFY(!minisignAccepts(payload, files.minisig));
    QVERIFY(!weAccept(payload, files));
}

void TestSignatureTools::sshKeygenAgrees()
{
    NEED_TOOL("ssh-keygen");
    QVERIFY(sshKeygenAccepts(payload, signedFiles().sshsig));
    QVERIFY(!sshKeygenAccepts(payload + "x", signedFiles().sshsig));
    stock_tool::put(path("s.sshsig"), signedFiles().sshsig);
    const auto novalidate = [this](const QString& name) {
        return stock_tool::run("ssh-keygen", {"-Y", "check-novalidate", "-n", name, "-s", path("s.sshsig")},
            QByteArray::fromStdString(payload))
            .code;
    };
    QCOMPARE(novalidate(nameSpace), 0);
    QVERIFY(novalidate("gleaner-pack@data.example.gov") != 0);
}

void TestSignatureTools::sshKeygenObeysRevokedKeys()
{
    NEED_TOOL("ssh-keygen");
    trust::TrustList list = city_lists::firstList("ab");
    list.expires = "2999-12-30";
    const trust::KeyPair pair = city_lists::key('a');
    trust::TrustedComment comment;
    comment.kind = "pack";
    comment.city = city_lists::city();
    comment.role = "pack";
    comment.day = "2026-06-01";
    const QString packName = QStringLiteral("gleaner-pack@data.example.gov");
    const auto files = trust::sign(pair, trust::digestsOf(payload), comment, packName.toStdString());
    const auto accepts = [&](const trust::TrustList& newest, const QString& name) {
        stock_tool::put(path("allowed_signers"), trust::allowedSigners(newest));
        stock_tool::put(path("revoked_keys"), trust::revokedKeys(newest));
        stock_tool::put(path("s.sshsig"), files.sshsig);
        return stock_tool::run("ssh-keygen",
                   {"-Y", "verify", "-f", path("allowed_signers"), "-r", path("revoked_keys"), "-I",
                       text(pair.signer()), "-n", name, "-s", path("s.sshsig")},
                   QByteArray::fromStdString(payload))
                   .code
            == 0;
    };
    QVERIFY(accepts(list, packName));
    QVERIFY(!accepts(list, "gleaner-receipt@data.example.gov"));
    trust::TrustList withoutRole = list;
    withoutRole.roles["pack"].keys = {list.keys[1].id};
    QVERIFY(!accepts(withoutRole, packName));
    trust::TrustList expired = list;
    expired.expires = "2026-01-02";
    QVERIFY(!accepts(expired, packName));
    list.revoked.push_back({pair.signer(), "2026-07-01", "lost"});
    QVERIFY(!accepts(list, packName));
    // The file of revoked keys must do its part alone, too.
    stock_tool::put(path("allowed_signers"),
        pair.signer() + " namespaces=\"" + packName.toStdString() + "\" " + pair.publicPair().ssh + "\n");
    const QStringList arguments = {"-Y", "verify", "-f", path("allowed_signers"), "-r", path("revoked_keys"), "-I",
        text(pair.signer()), "-n", packName, "-s", path("s.sshsig")};
    QVERIFY(stock_tool::run("ssh-keygen", arguments, QByteArray::fromStdString(payload)).code != 0);
}

void TestSignatureTools::sshKeygenShowsOurFingerprint()
{
    NEED_TOOL("ssh-keygen");
    const std::string key = test_keys::person().publicPair().ssh;
    stock_tool::put(path("key.pub"), key + "\n");
    const auto shown = stock_tool::run("ssh-keygen", {"-lf", path("key.pub")});
    QVERIFY2(shown.out.contains(QByteArray::fromStdString(*trust::sshFingerprint(key))), shown.out.constData());
}

void TestSignatureTools::signatureMadeBySshKeygenHasOurBytes()
{
    NEED_TOOL("ssh-keygen");
    stock_tool::put(path("key"), opensshSecretKey(test_keys::person()));
    QFile::setPermissions(path("key"), QFile::ReadOwner | QFile::WriteOwner);
    stock_tool::put(path("payload.zip"), payload);
    const auto made
        = stock_tool::run("ssh-keygen", {"-Y", "sign", "-f", path("key"), "-n", nameSpace, path("payload.zip")});
    QVERIFY2(made.code == 0, made.err.constData());
    QFile file(path("payload.zip.sig"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray::fromStdString(signedFiles().sshsig));
}

void TestSignatureTools::opensslAgrees()
{
    NEED_TOOL("openssl");
    const QStringList lines = text(signedFiles().minisig).split('\n');
    const auto key = *trust::readMinisignKey(test_keys::person().publicPair().minisign);
    const std::string signature = base::fromBase64(lines[1].toStdString())->substr(10);
    stock_tool::put(path("pk.der"), *base::fromHex("302a300506032b6570032100") + key.key);
    const auto accepts = [this](std::string_view message, std::string_view sig) {
        stock_tool::put(path("message.bin"), message);
        stock_tool::put(path("sig.bin"), sig);
        return stock_tool::run("openssl",
                   {"pkeyutl", "-verify", "-pubin", "-inkey", path("pk.der"), "-keyform", "DER", "-rawin", "-in",
                       path("message.bin"), "-sigfile", path("sig.bin")})
                   .code
            == 0;
    };
    QVERIFY(accepts(base::asBytes(base::blake2b512(payload)), signature));
    QVERIFY(!accepts(base::asBytes(base::blake2b512(payload + "x")), signature));
    QVERIFY(accepts(signature + lines[2].mid(17).toStdString(), *base::fromBase64(lines[3].toStdString())));
}

void TestSignatureTools::sectionTwelveOnAContainer()
{
    for (const char* tool : {"sh", "unzip", "minisign", "ssh-keygen", "sha256sum", "b2sum", "xxd", "openssl"}) {
        if (!stock_tool::has(QString::fromLatin1(tool)))
            QSKIP(qPrintable(QString("not installed: %1").arg(tool)));
    }
    const std::string inner = *bundle::writePayload(
        {{"datapackage.json", "{}"}, {"data/changes.csv", std::string(20'000, 'x')}, {"readme.txt", "hello"}});
    const trust::KeyPair pair = test_keys::person();
    stock_tool::put(
        path("in.glean"), *bundle::writeContainer(inner, {{pair.signer(), test_keys::signContribution(pair, inner)}}));
    stock_tool::put(path("allowed_signers"), authorLine());
    stock_tool::put(path("revoked_keys"), "");
    const QString script = QStringLiteral(R"(set -eu
ID=$(unzip -l in.glean | sed -n 's,.*sigs/\([0-9a-f]*\)\.minisig$,\1,p')
unzip -p in.glean payload.zip > payload.zip; unzip -p in.glean sigs/$ID.minisig > s.minisig; unzip -p in.glean sigs/$ID.sshsig > s.sshsig
minisign -VHm payload.zip -x s.minisig -P "$1"
ssh-keygen -Y verify -f allowed_signers -r revoked_keys -I $ID -n gleaner-contribution@data.example.gov -s s.sshsig < payload.zip
ssh-keygen -Y check-novalidate -n gleaner-contribution@data.example.gov -s s.sshsig < payload.zip
sha256sum payload.zip
b2sum payload.zip | cut -c1-128 | xxd -r -p > digest.bin;  sed -n 2p s.minisig | base64 -d | tail -c 64 > sig.bin
{ printf 302a300506032b6570032100 | xxd -r -p; printf %s "$1" | base64 -d | tail -c 32; } > pk.der
openssl pkeyutl -verify -pubin -inkey pk.der -keyform DER -rawin -in digest.bin -sigfile sig.bin
sed -n 4p s.minisig | base64 -d > g.sig;  { cat sig.bin; sed -n 3p s.minisig | cut -c18- | tr -d '\n'; } > g.bin
openssl pkeyutl -verify -pubin -inkey pk.der -keyform DER -rawin -in g.bin -sigfile g.sig
)");
    const auto result
        = stock_tool::run("sh", {"-c", script, "sh", text(pair.publicPair().minisign)}, {}, m_folder->path());
    QVERIFY2(result.code == 0, (result.out + result.err).constData());
    QVERIFY(result.out.contains(QByteArray::fromStdString(base::toHex(base::asBytes(base::sha256(inner))))));
}

void TestSignatureTools::weAreNeverLaxerThanMinisign()
{
    NEED_TOOL("minisign");
    const trust::SignatureFiles good = signedFiles();
    int acceptedByMinisignAlone = 0;
    for (std::size_t at = 0; at < good.minisig.size(); ++at) {
        trust::SignatureFiles files = good;
        files.minisig[at] = static_cast<char>(files.minisig[at] ^ 1);
        const bool ours = weAccept(payload, files);
        const bool theirs = minisignAccepts(payload, files.minisig);
        QVERIFY2(!ours || theirs, qPrintable(QString::number(at)));
        acceptedByMinisignAlone += theirs && !ours ? 1 : 0;
    }
    // The tool does not look at the text of the first line; that is where it is laxer than we are.
    QVERIFY(acceptedByMinisignAlone > 0 && acceptedByMinisignAlone < 44);
}

void TestSignatureTools::weAreNeverLaxerThanSshKeygen()
{
    NEED_TOOL("ssh-keygen");
    const trust::SignatureFiles good = signedFiles();
    int refusedByBoth = 0;
    for (std::size_t at = 0; at < good.sshsig.size(); ++at) {
        trust::SignatureFiles files = good;
        files.sshsig[at] = static_cast<char>(files.sshsig[at] ^ 1);
        const bool ours = weAccept(payload, files);
        if (ours || at % 16 == 0) {
            const bool theirs = sshKeygenAccepts(payload, files.sshsig);
            QVERIFY2(!ours || theirs, qPrintable(QString::number(at)));
            refusedByBoth += !ours && !theirs ? 1 : 0;
        }
    }
    QVERIFY(refusedByBoth > 10);
}

QTEST_GUILESS_MAIN(TestSignatureTools)
#include "tst_signature_tools.moc"
