#include "tests/ui/support/picture.h"
#include "ui/widgets/new_passphrase_edit.h"
#include "ui/widgets/passphrase_strength.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>

using namespace gleaner;
using ui::PassphraseStrength;

class TestNewPassphraseEdit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strength_data();
    void strength();
    void bothMustBeTheSame();
    void noneIsAChoice();
    void showsWhatIsTyped();
};

void TestNewPassphraseEdit::strength_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<PassphraseStrength>("expected");
    QTest::newRow("empty") << "" << PassphraseStrength::Empty;
    QTest::newRow("short") << "Xy7!abc" << PassphraseStrength::TooShort;
    QTest::newRow("one letter again and again") << "aaaaaaaaaaaaaaaa" << PassphraseStrength::Weak;
    QTest::newRow("one word") << "password" << PassphraseStrength::Weak;
    QTest::newRow("two words") << "lantern river" << PassphraseStrength::Fair;
    QTest::newRow("four words") << "Lantern river 9 moss kettle" << PassphraseStrength::Strong;
    QTest::newRow("khmer") << QString::fromUtf8("សួស្តីពិភពលោកថ្មីស្អាត") << PassphraseStrength::Strong;
}

void TestNewPassphraseEdit::strength()
{
    QFETCH(QString, passphrase);
    QFETCH(PassphraseStrength, expected);
    QCOMPARE(ui::passphraseStrength(passphrase), expected);
    QVERIFY(!ui::strengthSentence(expected).isEmpty());
}

void TestNewPassphraseEdit::bothMustBeTheSame()
{
    ui::NewPassphraseEdit edit;
    edit.show();
    auto* first = edit.findChild<QLineEdit*>("newPassphrase");
    auto* second = edit.findChild<QLineEdit*>("newPassphraseAgain");
    QSignalSpy changed(&edit, &ui::NewPassphraseEdit::changed);
    QVERIFY(!edit.isComplete());
    QTest::keyClicks(first, "moss kettle");
    QVERIFY(!edit.isComplete());
    QVERIFY(edit.passphrase().isEmpty());
    QTest::keyClicks(second, "moss kettl");
    QVERIFY(!edit.isComplete());
    QVERIFY(edit.findChild<QLabel*>("passphraseMatch")->text().contains("not the same"));
    QTest::keyClicks(second, "e");
    QVERIFY(edit.isComplete());
    QCOMPARE(edit.passphrase(), QString("moss kettle"));
    QVERIFY(changed.count() > 10);
    edit.clear();
    QVERIFY(!edit.isComplete());
}

void TestNewPassphraseEdit::noneIsAChoice()
{
    ui::NewPassphraseEdit edit;
    edit.show();
    auto* none = edit.findChild<QCheckBox*>("noPassphrase");
    QVERIFY(!edit.findChild<QLabel*>("passphraseWarning")->isVisible());
    none->click();
    QVERIFY(edit.isComplete());
    QVERIFY(!edit.isProtected());
    QVERIFY(edit.passphrase().isEmpty());
    QVERIFY(!edit.findChild<QLineEdit*>("newPassphrase")->isEnabled());
    QVERIFY(edit.findChild<QLabel*>("passphraseWarning")->isVisible());
    QVERIFY(edit.findChild<QLabel*>("passphraseWarning")->text().startsWith("Not protected by a passphrase"));
}

void TestNewPassphraseEdit::showsWhatIsTyped()
{
    ui::NewPassphraseEdit edit;
    auto* first = edit.findChild<QLineEdit*>("newPassphrase");
    QCOMPARE(first->echoMode(), QLineEdit::Password);
    edit.findChild<QCheckBox*>("showPassphrase")->click();
    QCOMPARE(first->echoMode(), QLineEdit::Normal);
    QCOMPARE(tests::namelessControls(edit), QStringList());
}

QTEST_MAIN(TestNewPassphraseEdit)
#include "tst_new_passphrase_edit.moc"
