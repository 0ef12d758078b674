#include "core/trust/signature.h"

#include "core/trust/ed25519.h"
#include "core/trust/key_text.h"
#include "tests/support/result_text.h"
#include "tests/support/test_keys.h"

#include <QtTest>

using namespace gleaner;

class TestSignature : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signedPayloadVerifies();
    void signingIsDeterministic();
    void otherPayloadIsRefused();
    void everyFlippedBitIsRefused();
    void otherSignerStemIsRefused();
    void hostileMinisig_data();
    void hostileMinisig();
    void hostileSshsig_data();
    void hostileSshsig();
    void foreignSshKeyIsRefused();
    void wrongNamespaceIsRefused();
    void oneKeyForBothIsRefused();
    void roleMustFitKind();
};

namespace {

const std::string payload = "what was signed";

QByteArray verdict(const trust::SignatureFiles& files, const std::string& signer = test_keys::person().signer())
{
    return codeOf(trust::verify(signer, files, trust::digestsOf(payload)));
}

QStringList linesOf(const std::string& text) { return QString::fromStdString(text).split('\n'); }

/// A signature line as a hostile tool could make it: other algorithm bytes over the legacy message.
std::string legacyLine(const trust::KeyPair& pair)
{
    const auto key = *trust::readMinisignKey(pair.publicPair().minisign);
    return base::toBase64("Ed" + key.hint + trust::ed25519Sign(pair.minisignSeed(), payload));
}

} // namespace

void TestSignature::signedPayloadVerifies()
{
    const trust::KeyPair pair = test_keys::person();
    const auto verified
        = trust::verify(pair.signer(), test_keys::signContribution(pair, payload), trust::digestsOf(payload));
    VERIFY_OK(verified);
    QCOMPARE(verified->signer, pair.signer());
    QCOMPARE(verified->keys, pair.publicPair());
    QCOMPARE(verified->comment.pack, std::string("trees@7"));
    QCOMPARE(verified->comment.key, pair.publicPair().minisign);
    QCOMPARE(verified->comment.seq, std::int64_t{4});
}

void TestSignature::signingIsDeterministic()
{
    const auto first = test_keys::signContribution(test_keys::person(), payload);
    const auto second = test_keys::signContribution(test_keys::person(), payload);
    QCOMPARE(first.minisig, second.minisig);
    QCOMPARE(first.sshsig, second.sshsig);
    const QStringList lines = linesOf(first.minisig);
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[1].size(), 100);
    QVERIFY(lines[1].startsWith("RU"));
    QCOMPARE(lines[3].size(), 88);
    QCOMPARE(lines[2],
        "trusted comment: gleaner1 kind=contribution city=data.example.gov pack=trees@7 role=author "
        "key=RWSZcNlO1JVh2YKm5e/6A+EujmJCcb5Db/sDmGH4oav3C4KKk9Ai6Vyq "
        "ssh=SHA256:EcLj5dph8zw1lTizcrfi12Rvv93G/TMOsfNVF23YEbw day=2026-03-09 seq=4");
}

void TestSignature::otherPayloadIsRefused()
{
    const auto files = test_keys::signContribution(test_keys::person(), "another payload");
    QCOMPARE(verdict(files), QByteArray("E_SIG_BAD"));
}

void TestSignature::everyFlippedBitIsRefused()
{
    const auto good = test_keys::signContribution(test_keys::person(), payload);
    for (auto member : {&trust::SignatureFiles::minisig, &trust::SignatureFiles::sshsig}) {
        for (std::size_t at = 0; at < (good.*member).size(); ++at) {
            for (const int bit : {0, 5}) {
                trust::SignatureFiles files = good;
                (files.*member)[at] = static_cast<char>((files.*member)[at] ^ (1 << bit));
                QVERIFY2(verdict(files) != "ok", qPrintable(QString("byte %1 bit %2").arg(at).arg(bit)));
            }
        }
    }
}

void TestSignature::otherSignerStemIsRefused()
{
    const auto files = test_keys::signContribution(test_keys::person(), payload);
    QCOMPARE(verdict(files, test_keys::person(1).signer()), QByteArray("E_SIG_KEY"));
}

void TestSignature::hostileMinisig_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    const trust::KeyPair pair = test_keys::person();
    const QString good = QString::fromStdString(test_keys::signContribution(pair, payload).minisig);
    const QStringList lines = good.split('\n');
    const auto with = [&lines](qsizetype line, const QString& text) {
        QStringList changed = lines;
        changed[line] = text;
        return changed.join('\n');
    };
    QTest::newRow("empty") << QString() << "E_SIG_FORMAT";
    QTest::newRow("crlf") << QString(good).replace("\n", "\r\n") << "E_SIG_FORMAT";
    QTest::newRow("extra line") << good + "x\n"
                                << "E_SIG_FORMAT";
    QTest::newRow("extra empty line") << good + "\n"
                                      << "E_SIG_FORMAT";
    QTest::newRow("no last newline") << good.chopped(1) << "E_SIG_FORMAT";
    QTest::newRow("other untrusted line") << with(0, "untrusted comment: hello") << "E_SIG_FORMAT";
    QTest::newRow("legacy") << with(1, QString::fromStdString(legacyLine(pair))) << "E_SIG_LEGACY";
    QTest::newRow("relabelled as legacy") << with(1, "RW" + lines[1].mid(2)) << "E_SIG_LEGACY";
    const auto relabelled = "ED" + base::fromBase64(legacyLine(pair))->substr(2);
    QTest::newRow("legacy relabelled as prehashed")
        << with(1, QString::fromStdString(base::toBase64(relabelled))) << "E_SIG_BAD";
    QTest::newRow("other algorithm") << with(1, "RA" + lines[1].mid(2)) << "E_SIG_FORMAT";
    QTest::newRow("other key number") << with(1, lines[1].left(4) + "AAAA" + lines[1].mid(8)) << "E_SIG_KEY";
    QTest::newRow("space in base64") << with(1, lines[1] + " ") << "E_SIG_FORMAT";
    QTest::newRow("no trusted comment") << with(2, "trusted comment:") << "E_SIG_FORMAT";
    QTest::newRow("comment of another tool") << with(2, "trusted comment: timestamp:1") << "E_SIG_FORMAT";
    QTest::newRow("altered comment") << with(2, QString(lines[2]).replace("seq=4", "seq=5")) << "E_SIG_BAD";
    QTest::newRow("other key in comment") << with(2,
        QString(lines[2]).replace(QString::fromStdString(pair.publicPair().minisign),
            QString::fromStdString(test_keys::person(1).publicPair().minisign)))
                                          << "E_SIG_KEY";
    QTest::newRow("long") << good + QString(4096, 'x') << "E_LIMIT";
}

void TestSignature::hostileMinisig()
{
    QFETCH(const QString, text);
    QFETCH(const QString, code);
    auto files = test_keys::signContribution(test_keys::person(), payload);
    files.minisig = text.toStdString();
    QCOMPARE(verdict(files), code.toLatin1());
}

void TestSignature::hostileSshsig_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QByteArray good = QByteArray::fromStdString(test_keys::signContribution(test_keys::person(), payload).sshsig);
    QByteArrayList lines = good.split('\n');
    const QByteArray first = lines.takeFirst();
    lines.removeLast();
    const QByteArray last = lines.takeLast();
    const QByteArray blob = QByteArray::fromBase64(lines.join());
    const auto wrap = [&](const QByteArray& content, qsizetype width = 70) {
        QByteArray base64 = content.toBase64();
        QByteArray text = first + "\n";
        for (qsizetype at = 0; at < base64.size(); at += width)
            text += base64.mid(at, width) + "\n";
        return text + last + "\n";
    };
    const auto replaced
        = [&](const QByteArray& from, const QByteArray& to) { return wrap(QByteArray(blob).replace(from, to)); };
    QTest::newRow("as written") << wrap(blob) << "ok";
    QTest::newRow("any width") << wrap(blob, 13) << "ok";
    QTest::newRow("one line") << wrap(blob, 10000) << "ok";
    QTest::newRow("empty") << QByteArray() << "E_SIG_FORMAT";
    QTest::newRow("empty line") << QByteArray(good).replace("\n-----END", "\n\n-----END") << "E_SIG_FORMAT";
    QTest::newRow("crlf") << QByteArray(good).replace("\n", "\r\n") << "E_SIG_FORMAT";
    QTest::newRow("text before") << "x\n" + good << "E_SIG_FORMAT";
    QTest::newRow("text after") << good + "x\n"
                                << "E_SIG_FORMAT";
    QTest::newRow("no last newline") << good.chopped(1) << "E_SIG_FORMAT";
    QTest::newRow("version 2") << replaced(QByteArray("SSHSIG\0\0\0\1", 10), QByteArray("SSHSIG\0\0\0\2", 10))
                               << "E_SIG_FORMAT";
    QTest::newRow("other hash") << replaced("sha512", "sha256") << "E_SIG_FORMAT";
    QTest::newRow("reserved bytes") << replaced(
        QByteArray("\0\0\0\0\0\0\0\6sha512", 14), QByteArray("\0\0\0\1x\0\0\0\6sha512", 15))
                                    << "E_SIG_FORMAT";
    QTest::newRow("trailing bytes") << wrap(blob + "x") << "E_SIG_FORMAT";
    QTest::newRow("cut short") << wrap(blob.chopped(1)) << "E_SIG_FORMAT";
    QTest::newRow("other key type") << replaced("ssh-ed25519", "ssh-ed25518") << "E_SIG_FORMAT";
    QTest::newRow("other namespace") << replaced("contribution@", "kontribution@") << "E_SIG_NS";
    QTest::newRow("huge length") << replaced(QByteArray("\0\0\0\x33", 4), QByteArray("\xff\xff\xff\xff", 4))
                                 << "E_SIG_FORMAT";
    QTest::newRow("long") << good + QByteArray(8192, 'x') << "E_LIMIT";
}

void TestSignature::hostileSshsig()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, code);
    auto files = test_keys::signContribution(test_keys::person(), payload);
    files.sshsig = text.toStdString();
    QCOMPARE(verdict(files), code.toLatin1());
}

void TestSignature::foreignSshKeyIsRefused()
{
    auto files = test_keys::signContribution(test_keys::person(), payload);
    files.sshsig = test_keys::signContribution(test_keys::person(1), payload).sshsig;
    QCOMPARE(verdict(files), QByteArray("E_SIG_KEY"));
}

void TestSignature::wrongNamespaceIsRefused()
{
    const auto files = trust::sign(test_keys::person(), trust::digestsOf(payload), test_keys::contributionComment(),
        "gleaner-pack@data.example.gov");
    QCOMPARE(verdict(files), QByteArray("E_SIG_NS"));
    const auto otherCity = trust::sign(test_keys::person(), trust::digestsOf(payload), test_keys::contributionComment(),
        "gleaner-contribution@other.example");
    QCOMPARE(verdict(otherCity), QByteArray("E_SIG_NS"));
}

void TestSignature::oneKeyForBothIsRefused()
{
    const trust::KeyPair pair(test_keys::masterOf('k'), test_keys::masterOf('k'));
    QCOMPARE(verdict(test_keys::signContribution(pair, payload), pair.signer()), QByteArray("E_KEY_REUSE"));
}

void TestSignature::roleMustFitKind()
{
    auto comment = test_keys::contributionComment();
    comment.role = "pack";
    const auto files = trust::sign(
        test_keys::person(), trust::digestsOf(payload), comment, trust::sshNamespace("pack", "data.example.gov"));
    QCOMPARE(verdict(files), QByteArray("E_SIG_CLAIM"));
}

QTEST_GUILESS_MAIN(TestSignature)
#include "tst_signature.moc"
