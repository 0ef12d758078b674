#include "core/trust/recovery_sheet.h"

#include "tests/support/test_keys.h"

#include <QtTest>

using namespace gleaner;

class TestRecoverySheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void vectorsOfTheBundleFormat();
    void textHoldsWordsNumbersAndChecks();
};

void TestRecoverySheet::vectorsOfTheBundleFormat()
{
    const trust::RecoverySheet sheet = trust::makeSheet(test_keys::countingMaster());
    const std::array<std::array<int, 4>, 6> numbers = {{{1, 65, 1031, 65}, {644, 29, 258, 267}, {89, 772, 541, 242},
        {9, 1097, 611, 1046}, {177, 1479, 51, 418}, {1423, 117, 964, 1946}}};
    const std::array<int, 6> checks = {92, 79, 26, 63, 22, 24};
    for (std::size_t line = 0; line < sheet.size(); ++line) {
        QCOMPARE(sheet[line].numbers, numbers[line]);
        QCOMPARE(sheet[line].check, checks[line]);
        for (std::size_t place = 0; place < 4; ++place)
            QCOMPARE(std::string_view(sheet[line].words[place]),
                trust::recoveryWords()[static_cast<std::size_t>(numbers[line][place]) - 1]);
    }
}

void TestRecoverySheet::textHoldsWordsNumbersAndChecks()
{
    const trust::RecoverySheet sheet = trust::makeSheet(test_keys::countingMaster());
    const QString text = QString::fromStdString(trust::sheetText(sheet));
    QVERIFY(text.contains("= 92"));
    QVERIFY(text.contains("0001"));
    for (const trust::SheetLine& line : sheet) {
        for (const std::string& word : line.words)
            QVERIFY(text.contains(QString::fromStdString(word)));
    }
    for (const QString& line : text.split('\n'))
        QVERIFY(line.size() <= 80);
}

QTEST_GUILESS_MAIN(TestRecoverySheet)
#include "tst_recovery_sheet.moc"
