#include "core/trust/trust_list.h"

#include "tests/support/city_lists.h"

#include <QtTest>

using namespace gleaner;
using namespace city_lists;

class TestStockFiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allowedSignersNameRolesAndLastDay();
    void revokedKeysMoveToTheOtherFile();
    void keysWithoutRoleAreNotExported();
    void lastDayCrossesMonths();
};

void TestStockFiles::allowedSignersNameRolesAndLastDay()
{
    TrustList list = firstList("ab");
    list.roles["pack"].keys = {list.keys[0].id};
    const KeyPair a = key('a');
    const KeyPair b = key('b');
    const std::string lineOfA = a.signer()
        + " namespaces=\"gleaner-cosign@data.example.gov,gleaner-pack@data.example.gov,"
          "gleaner-receipt@data.example.gov,gleaner-trust@data.example.gov\",valid-before=\"20280102\" "
        + a.publicPair().ssh + "\n";
    const std::string lineOfB = b.signer()
        + " namespaces=\"gleaner-cosign@data.example.gov,gleaner-receipt@data.example.gov,"
          "gleaner-trust@data.example.gov\",valid-before=\"20280102\" "
        + b.publicPair().ssh + "\n";
    QCOMPARE(QByteArray::fromStdString(trust::allowedSigners(list)),
        QByteArray::fromStdString(a.signer() < b.signer() ? lineOfA + lineOfB : lineOfB + lineOfA));
    QCOMPARE(trust::revokedKeys(list), std::string());
}

void TestStockFiles::revokedKeysMoveToTheOtherFile()
{
    TrustList list = firstList("ab");
    list.revoked.push_back({key('a').signer(), "2026-02-01", "lost"});
    QVERIFY(trust::allowedSigners(list).starts_with(key('b').signer()));
    QVERIFY(trust::allowedSigners(list).find(key('a').signer()) == std::string::npos);
    QCOMPARE(trust::revokedKeys(list), key('a').publicPair().ssh + "\n");
}

void TestStockFiles::keysWithoutRoleAreNotExported()
{
    TrustList list = firstList("a");
    list.keys.push_back(entry(key('b')));
    QVERIFY(trust::allowedSigners(list).find(key('b').signer()) == std::string::npos);
}

void TestStockFiles::lastDayCrossesMonths()
{
    TrustList list = firstList("a");
    list.expires = "2027-12-31";
    QVERIFY(trust::allowedSigners(list).find("valid-before=\"20280101\"") != std::string::npos);
    list.expires = "2028-02-28";
    QVERIFY(trust::allowedSigners(list).find("valid-before=\"20280229\"") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestStockFiles)
#include "tst_stock_files.moc"
