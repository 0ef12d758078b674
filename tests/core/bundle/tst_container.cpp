#include "core/bundle/container.h"

#include "core/bundle/zip_deflate.h"
#include "tests/support/raw_zip.h"
#include "tests/support/result_text.h"
#include "tests/support/test_keys.h"

#include <QtTest>

using namespace gleaner;
using raw_zip::Archive;
using raw_zip::Fields;
using raw_zip::stored;
using raw_zip::with;

class TestContainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void payloadHasOneForm();
    void payloadIsReadBack();
    void payloadNamesAreChecked();
    void hostilePayloads_data();
    void hostilePayloads();
    void limitsByKind();
    void containerIsReadBack();
    void unsignedContainer();
    void secondSignerLeavesIdentityAlone();
    void extremeRatioIsStored();
    void hostileContainers_data();
    void hostileContainers();
    void everyFlippedByteIsRefused();
    void everyCutIsRefused();
    void sharedSshKeyIsRefused();
};

namespace {

const bundle::Files files = {{"data/changes.csv", "change_id,op\n"}, {"datapackage.json", "{}"}, {"a.txt", "first"}};

std::string payload() { return *bundle::writePayload(files); }

std::map<std::string, trust::SignatureFiles> signaturesOf(std::string_view bytes)
{
    const trust::KeyPair pair = test_keys::person();
    return {{pair.signer(), test_keys::signContribution(pair, bytes)}};
}

std::string container() { return *bundle::writeContainer(payload(), signaturesOf(payload())); }

QByteArray code(const std::string& file) { return codeOf(bundle::readContainer(file)); }

raw_zip::Entry deflated(const std::string& bytes)
{
    raw_zip::Entry entry = stored("payload.zip", bytes);
    entry.data = bundle::deflateBytes(bytes);
    entry = with(entry, &Fields::packedSize, static_cast<std::uint32_t>(entry.data.size()));
    entry = with(entry, &Fields::method, std::uint16_t{8});
    entry = with(entry, &Fields::needed, std::uint16_t{20});
    return with(entry, &Fields::made, std::uint16_t{20});
}

/// mimetype, payload and the two files of one signer, ready to be spoilt.
Archive outer()
{
    const std::string signer = test_keys::person().signer();
    const trust::SignatureFiles signature = signaturesOf(payload()).at(signer);
    return {.entries = {stored("mimetype", "application/vnd.gleaner.bundle+zip"), deflated(payload()),
                stored("sigs/" + signer + ".minisig", signature.minisig),
                stored("sigs/" + signer + ".sshsig", signature.sshsig)}};
}

std::string spoilt(const std::function<void(std::vector<raw_zip::Entry>&)>& spoil)
{
    Archive archive = outer();
    spoil(archive.entries);
    return archive.bytes();
}

} // namespace

void TestContainer::payloadHasOneForm()
{
    Archive expected;
    expected.entries
        = {stored("datapackage.json", "{}"), stored("a.txt", "first"), stored("data/changes.csv", "change_id,op\n")};
    QCOMPARE(QByteArray::fromStdString(payload()).toHex(), QByteArray::fromStdString(expected.bytes()).toHex());
}

void TestContainer::payloadIsReadBack()
{
    const std::string bytes = payload();
    const auto read = bundle::readPayload(bytes, bundle::Kind::Contribution);
    VERIFY_OK(read);
    QCOMPARE(read->size(), files.size());
    for (const auto& [name, content] : files)
        QCOMPARE(read->at(name), std::string_view(content));
}

void TestContainer::payloadNamesAreChecked()
{
    const auto with = [](const std::string& name) {
        bundle::Files changed = files;
        changed[name] = "x";
        return codeOf(bundle::writePayload(changed));
    };
    QCOMPARE(with("../x"), QByteArray("E_NAME"));
    QCOMPARE(with("folder/"), QByteArray("E_NAME"));
    QCOMPARE(with("a.txt/b"), QByteArray("E_NAME_TWIN"));
    QCOMPARE(codeOf(bundle::writePayload({{"a.txt", "x"}})), QByteArray("E_DP_INVENTORY"));
    bundle::Files many = files;
    for (int at = 0; at < 4096; ++at)
        many["media/" + std::to_string(at)] = "x";
    QCOMPARE(codeOf(bundle::writePayload(many)), QByteArray("E_LIMIT"));
}

void TestContainer::hostilePayloads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const std::vector<raw_zip::Entry>& entries, const char* expected) {
        QTest::newRow(name) << QByteArray::fromStdString(Archive{.entries = entries}.bytes()) << expected;
    };
    row("only the description", {stored("datapackage.json", "{}")}, "ok");
    row("no entry", {}, "E_DP_INVENTORY");
    row("no description", {stored("a", "x")}, "E_DP_INVENTORY");
    row("description not first", {stored("a", "x"), stored("datapackage.json", "{}")}, "E_ZIP_CANON");
    row("disorder", {stored("datapackage.json", "{}"), stored("b", "x"), stored("a", "x")}, "E_ZIP_CANON");
    row("compression", {stored("datapackage.json", "{}"), deflated("xxxxxxxxxxxxxxxxxxxxxxxxxxxx")}, "E_ZIP_METHOD");
    row("deflated description", {with(stored("datapackage.json", "{}"), &Fields::method, std::uint16_t{8})},
        "E_ZIP_METHOD");
    QTest::newRow("no archive") << QByteArray("{}") << "E_ZIP_GAP";
}

void TestContainer::hostilePayloads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, expected);
    QCOMPARE(codeOf(bundle::readPayload(bytes.toStdString(), bundle::Kind::Pack)), expected.toLatin1());
}

void TestContainer::limitsByKind()
{
    const auto entries = [](int count) {
        bundle::Files many = {{"datapackage.json", "{}"}};
        for (int at = 1; at < count; ++at)
            many["media/" + std::to_string(at)] = "x";
        return *bundle::writePayload(many);
    };
    VERIFY_OK(bundle::readPayload(entries(64), bundle::Kind::Receipt));
    QCOMPARE(codeOf(bundle::readPayload(entries(65), bundle::Kind::Receipt)), QByteArray("E_LIMIT"));
    VERIFY_OK(bundle::readPayload(entries(256), bundle::Kind::Contribution));
    QCOMPARE(codeOf(bundle::readPayload(entries(257), bundle::Kind::Contribution)), QByteArray("E_LIMIT"));
    VERIFY_OK(bundle::readPayload(entries(4096), bundle::Kind::Pack));
    const std::size_t most = std::size_t{64} << 20U;
    VERIFY_OK(bundle::checkLimits(bundle::Kind::Contribution, most, most));
    QCOMPARE(codeOf(bundle::checkLimits(bundle::Kind::Contribution, most + 1, 1)), QByteArray("E_LIMIT"));
    QCOMPARE(codeOf(bundle::checkLimits(bundle::Kind::Receipt, 1, most + 1)), QByteArray("E_LIMIT"));
    VERIFY_OK(bundle::checkLimits(bundle::Kind::Pack, most + 1, 0x7FFFFFFF));
    QCOMPARE(codeOf(bundle::checkLimits(bundle::Kind::Pack, 1, 0x80000000U)), QByteArray("E_LIMIT"));
}

void TestContainer::containerIsReadBack()
{
    QCOMPARE(container(), container());
    const auto read = bundle::readContainer(container());
    VERIFY_OK(read);
    QCOMPARE(read->payload, payload());
    QCOMPARE(read->identity(), base::identityText(base::sha256(payload())));
    QCOMPARE(read->signatures.size(), std::size_t{1});
    QCOMPARE(read->signatures[0].signer, test_keys::person().signer());
    QCOMPARE(
        read->signatureFiles.at(test_keys::person().signer()).minisig, signaturesOf(payload()).begin()->second.minisig);
}

void TestContainer::unsignedContainer()
{
    const auto file = bundle::writeContainer(payload(), {});
    VERIFY_OK(file);
    const auto read = bundle::readContainer(*file);
    VERIFY_OK(read);
    QVERIFY(read->signatures.empty());
}

void TestContainer::secondSignerLeavesIdentityAlone()
{
    auto signatures = signaturesOf(payload());
    const trust::KeyPair second = test_keys::person(1);
    signatures.emplace(second.signer(), test_keys::signContribution(second, payload()));
    const auto read = bundle::readContainer(*bundle::writeContainer(payload(), signatures));
    VERIFY_OK(read);
    QCOMPARE(read->identity(), bundle::readContainer(container())->identity());
    QCOMPARE(read->signatures.size(), std::size_t{2});
    QVERIFY(read->signatures[0].signer < read->signatures[1].signer);
}

void TestContainer::extremeRatioIsStored()
{
    const std::string zeros = *bundle::writePayload({{"datapackage.json", std::string(1'000'000, ' ')}});
    const auto file = bundle::writeContainer(zeros, {});
    VERIFY_OK(file);
    QVERIFY(file->size() > zeros.size());
    VERIFY_OK(bundle::readContainer(*file));
}

void TestContainer::hostileContainers_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    using Entries = std::vector<raw_zip::Entry>;
    const auto row = [](const char* name, const char* expected, const std::function<void(Entries&)>& spoil) {
        QTest::newRow(name) << QByteArray::fromStdString(spoilt(spoil)) << expected;
    };
    const auto rename
        = [](raw_zip::Entry& entry, const std::string& name) { entry = with(entry, &Fields::name, name); };
    row("as it should be", "ok", [](Entries&) {});
    row("stored payload", "ok", [](Entries& e) { e[1] = stored("payload.zip", payload()); });
    row("all signatures stripped", "ok", [](Entries& e) { e.resize(2); });
    row("stranger", "E_OUTER", [](Entries& e) { e.insert(e.begin() + 2, stored("readme.txt", "hi")); });
    row("signer in capitals", "E_NAME", [&](Entries& e) { rename(e[2], "sigs/" + std::string(32, 'A') + ".minisig"); });
    row("short signer", "E_OUTER", [&](Entries& e) { rename(e[2], "sigs/" + std::string(31, 'a') + ".minisig"); });
    row("other ending", "E_OUTER", [&](Entries& e) { rename(e[2], "sigs/" + std::string(32, 'a') + ".sig"); });
    row("wrong mimetype", "E_OUTER", [](Entries& e) { e[0] = stored("mimetype", "application/zip"); });
    row("mimetype with newline", "E_OUTER",
        [](Entries& e) { e[0] = stored("mimetype", "application/vnd.gleaner.bundle+zip\n"); });
    row("no mimetype", "E_OUTER", [](Entries& e) { e.erase(e.begin()); });
    row("no payload", "E_OUTER", [](Entries& e) { e.erase(e.begin() + 1); });
    row("mimetype second", "E_ZIP_CANON", [](Entries& e) { std::swap(e[0], e[1]); });
    row("signatures in disorder", "E_ZIP_CANON", [](Entries& e) { std::swap(e[2], e[3]); });
    row("deflated mimetype", "E_ZIP_METHOD", [](Entries& e) { e[0] = with(e[0], &Fields::method, std::uint16_t{8}); });
    row("deflated signature", "E_ZIP_METHOD", [](Entries& e) { e[2] = with(e[2], &Fields::method, std::uint16_t{8}); });
    row("payload needs version 10", "E_ZIP_CANON",
        [](Entries& e) { e[1] = with(e[1], &Fields::needed, std::uint16_t{10}); });
    row("only minisig", "E_SIG_PAIR", [](Entries& e) { e.pop_back(); });
    row("only sshsig", "E_SIG_PAIR", [](Entries& e) { e.erase(e.begin() + 2); });
    row("long minisig", "E_LIMIT", [](Entries& e) { e[2] = stored(e[2].local.name, std::string(4097, 'x')); });
    row("long sshsig", "E_LIMIT", [](Entries& e) { e[3] = stored(e[3].local.name, std::string(8193, 'x')); });
    row("other payload", "E_SIG_BAD", [](Entries& e) {
        bundle::Files changed = files;
        changed["a.txt"] = "First";
        e[1] = deflated(*bundle::writePayload(changed));
    });
    row("signer of another", "E_SIG_KEY", [&](Entries& e) {
        rename(e[2], "sigs/" + std::string(32, 'a') + ".minisig");
        rename(e[3], "sigs/" + std::string(32, 'a') + ".sshsig");
    });
    row("malformed signature", "E_SIG_FORMAT", [](Entries& e) { e[2] = stored(e[2].local.name, e[2].data + "\n"); });
    row("declared longer", "E_ZIP_SIZE",
        [](Entries& e) { e[1] = with(e[1], &Fields::size, static_cast<std::uint32_t>(e[1].local.size + 1)); });
    row("declared shorter", "E_ZIP_SIZE",
        [](Entries& e) { e[1] = with(e[1], &Fields::size, static_cast<std::uint32_t>(e[1].local.size - 1)); });
    row("wrong checksum of payload", "E_ZIP_CRC",
        [](Entries& e) { e[1] = with(e[1], &Fields::crc, std::uint32_t{1}); });
    row("bytes after the stream", "E_ZIP_SIZE", [](Entries& e) {
        e[1].data += "x";
        e[1] = with(e[1], &Fields::packedSize, static_cast<std::uint32_t>(e[1].data.size()));
    });
    row("bomb", "E_ZIP_RATIO", [](Entries& e) { e[1] = deflated(std::string(10'000'000, '\0')); });
    row("too large", "E_LIMIT", [](Entries& e) { e[1] = with(e[1], &Fields::size, std::uint32_t{0x80000000U}); });
    row("too many signatures", "E_LIMIT", [](Entries& e) {
        for (int at = 0; at < 63; ++at)
            e.push_back(stored("sigs/" + QString("%1").arg(at, 32, 16, QChar('0')).toStdString() + ".minisig", "x"));
    });
    row("traversal", "E_NAME", [&](Entries& e) { rename(e[2], "sigs/../x"); });
    row("encrypted", "E_ZIP_FLAGS", [](Entries& e) { e[1] = with(e[1], &Fields::flags, std::uint16_t{1}); });
    QTest::newRow("a table") << QByteArray("id,name\n1,Elm\n") << "E_OUTER";
    QTest::newRow("empty file") << QByteArray() << "E_OUTER";
    QTest::newRow("prefix") << "MZ" + QByteArray::fromStdString(container()) << "E_ZIP_GAP";
    QTest::newRow("trailing byte") << QByteArray::fromStdString(container()) + "x"
                                   << "E_ZIP_GAP";
    QTest::newRow("bare payload") << QByteArray::fromStdString(payload()) << "E_OUTER";
}

void TestContainer::hostileContainers()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, expected);
    QCOMPARE(code(file.toStdString()), expected.toLatin1());
}

void TestContainer::everyFlippedByteIsRefused()
{
    const std::string good = container();
    for (std::size_t at = 0; at < good.size(); ++at) {
        for (const int mask : {0x01, 0x20, 0xFF}) {
            std::string bad = good;
            bad[at] = static_cast<char>(bad[at] ^ mask);
            const auto read = bundle::readContainer(bad);
            // Deflate leaves bits of no meaning in its last byte; what it unpacks to is still what was signed.
            const bool same = read && read->payload == payload() && !read->signatures.empty();
            QVERIFY2(!read || same, qPrintable(QString("byte %1 mask %2").arg(at).arg(mask)));
        }
    }
}

void TestContainer::everyCutIsRefused()
{
    const std::string good = container();
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY2(code(good.substr(0, size)) != "ok", qPrintable(QString::number(size)));
}

void TestContainer::sharedSshKeyIsRefused()
{
    const trust::KeyPair first(test_keys::masterOf('1'), test_keys::masterOf('s'));
    const trust::KeyPair second(test_keys::masterOf('2'), test_keys::masterOf('s'));
    const auto file = bundle::writeContainer(payload(),
        {{first.signer(), test_keys::signContribution(first, payload())},
            {second.signer(), test_keys::signContribution(second, payload())}});
    VERIFY_OK(file);
    QCOMPARE(code(*file), QByteArray("E_KEY_REUSE"));
}

QTEST_GUILESS_MAIN(TestContainer)
#include "tst_container.moc"
