#include "core/trust/recovery_sheet.h"

#include <QtTest>
#include <set>

using namespace gleaner;

class TestRecoveryWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areShortAndPlain();
    void differInTheirFirstFourLetters();
    void areFrozen();
};

void TestRecoveryWords::areShortAndPlain()
{
    for (const std::string_view word : trust::recoveryWords()) {
        QVERIFY2(word.size() >= 3 && word.size() <= 8, std::string(word).c_str());
        QVERIFY2(
            word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos, std::string(word).c_str());
    }
}

void TestRecoveryWords::differInTheirFirstFourLetters()
{
    std::set<std::string_view> starts;
    for (const std::string_view word : trust::recoveryWords())
        QVERIFY2(starts.insert(word.substr(0, 4)).second, std::string(word).c_str());
    QVERIFY(std::is_sorted(trust::recoveryWords().begin(), trust::recoveryWords().end()));
}

void TestRecoveryWords::areFrozen()
{
    // Printed sheets depend on every word's place.
    std::string all;
    for (const std::string_view word : trust::recoveryWords())
        all.append(word).append("\n");
    QCOMPARE(QByteArray::fromStdString(base::toHex(base::asBytes(base::sha256(all)))),
        QByteArray("72e19c88709673cbfadd2378e0d3dc2fd5dc42bd3cd5ec634e9d91f351a8f5fa"));
}

QTEST_GUILESS_MAIN(TestRecoveryWords)
#include "tst_recovery_words.moc"
