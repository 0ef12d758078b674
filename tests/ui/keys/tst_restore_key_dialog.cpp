#include "core/trust/recovery_sheet.h"
#include "tests/ui/support/picture.h"
#include "ui/keys/restore_key_dialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace gleaner;

class TestRestoreKeyDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words();
    void numbersAlone();
    void wrongLineIsNamed();
    void unknownWordIsNamed();
    void picture_data() { tests::addLooks(); }
    void picture();
};

namespace {

trust::RecoverySheet someSheet()
{
    std::string bytes(32, '\x21');
    return trust::makeSheet(trust::SecretSeed::fromBytes(bytes));
}

QString wordsOf(const trust::SheetLine& line)
{
    QStringList parts;
    for (const std::string& word : line.words)
        parts << QString::fromStdString(word);
    return parts.join(' ') + QString(" %1").arg(line.check, 2, 10, QChar('0'));
}

QLineEdit* lineOf(ui::RestoreKeyDialog& dialog, int number)
{
    return dialog.findChild<QLineEdit*>(QString("sheetLine_%1").arg(number));
}

void fill(ui::RestoreKeyDialog& dialog, const trust::RecoverySheet& sheet)
{
    for (int i = 0; i < 6; ++i)
        lineOf(dialog, i + 1)->setText(wordsOf(sheet[static_cast<std::size_t>(i)]));
    dialog.findChild<QCheckBox*>("noPassphrase")->setChecked(true);
}

} // namespace

void TestRestoreKeyDialog::words()
{
    ui::RestoreKeyDialog dialog(nullptr);
    dialog.show();
    auto* restore = dialog.findChild<QPushButton*>("restoreKeyButton");
    QVERIFY(!restore->isEnabled());
    fill(dialog, someSheet());
    QVERIFY(restore->isEnabled());
    restore->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    const auto options = dialog.options();
    QCOMPARE(options.protection.protection, trust::Protection::Device);
    const auto seed = trust::readSheet(options.sheet);
    QVERIFY(seed.has_value());
    QCOMPARE(seed->bytes(), std::string_view(std::string(32, '\x21')));
}

void TestRestoreKeyDialog::numbersAlone()
{
    ui::RestoreKeyDialog dialog(nullptr);
    dialog.show();
    const auto sheet = someSheet();
    fill(dialog, sheet);
    for (int i = 0; i < 6; ++i) {
        QStringList numbers;
        for (const int number : sheet[static_cast<std::size_t>(i)].numbers)
            numbers << QString("%1").arg(number, 4, 10, QChar('0'));
        numbers << QString("%1").arg(sheet[static_cast<std::size_t>(i)].check, 2, 10, QChar('0'));
        lineOf(dialog, i + 1)->setText(numbers.join(' '));
    }
    dialog.findChild<QPushButton*>("restoreKeyButton")->click();
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
}

void TestRestoreKeyDialog::wrongLineIsNamed()
{
    ui::RestoreKeyDialog dialog(nullptr);
    dialog.show();
    auto sheet = someSheet();
    std::swap(sheet[3].words[0], sheet[3].words[1]);
    fill(dialog, sheet);
    dialog.findChild<QPushButton*>("restoreKeyButton")->click();
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QVERIFY(dialog.isVisible());
    auto* problem = dialog.findChild<QLabel*>("sheetProblem");
    QVERIFY(problem->isVisible());
    QVERIFY2(problem->text().startsWith("Line 4 "), qPrintable(problem->text()));
    QCOMPARE(dialog.focusWidget(), lineOf(dialog, 4));
    QTest::keyClicks(lineOf(dialog, 4), "x");
    QVERIFY(!problem->isVisible());
}

void TestRestoreKeyDialog::unknownWordIsNamed()
{
    ui::RestoreKeyDialog dialog(nullptr);
    dialog.show();
    fill(dialog, someSheet());
    lineOf(dialog, 2)->setText("qqqq " + lineOf(dialog, 2)->text().section(' ', 1));
    dialog.findChild<QPushButton*>("restoreKeyButton")->click();
    QVERIFY(dialog.isVisible());
    QVERIFY(dialog.findChild<QLabel*>("sheetProblem")->text().contains("qqqq"));
    QCOMPARE(dialog.focusWidget(), lineOf(dialog, 2));
}

void TestRestoreKeyDialog::picture()
{
    const QString look = tests::wearLook();
    ui::RestoreKeyDialog dialog(nullptr);
    dialog.show();
    auto sheet = someSheet();
    std::swap(sheet[3].words[0], sheet[3].words[1]);
    fill(dialog, sheet);
    dialog.findChild<QPushButton*>("restoreKeyButton")->click();
    QCOMPARE(tests::inspect(dialog, "restore-key-" + look), QString());
    QCOMPARE(tests::namelessControls(dialog), QStringList());
}

QTEST_MAIN(TestRestoreKeyDialog)
#include "tst_restore_key_dialog.moc"
