#include "core/trust/recovery_sheet.h"
#include "tests/ui/support/fake_profile.h"
#include "tests/ui/support/picture.h"
#include "ui/jobs/job_runner.h"
#include "ui/keys/key_commands.h"
#include "ui/keys/key_menu.h"
#include "ui/keys/recovery_sheet_dialog.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace gleaner;

class TestKeyCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void makesAKeyAndShowsItsSheet();
    void passphraseIsAskedOnceASitting();
    void wrongPassphraseIsAskedAgain();
    void cancelledPromptCallsNobody();
    void unprotectedKeyOpensWithoutAQuestion();
    void changesThePassphrase();
    void wrongOldPassphraseIsSaid();
    void restoresFromASheet();
    void savesTheSheetForItsOwnerAlone();
    void menuFollowsTheState();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    template <typename Widget> Widget* dialog(const char* name)
    {
        return m_window->findChild<Widget*>(QString::fromLatin1(name));
    }
    void answerPassphrase(const QString& typed);

    std::unique_ptr<ui::JobRunner> m_jobs;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<tests::FakeProfile> m_profile;
    ui::KeyCommands* m_commands = nullptr;
};

void TestKeyCommands::init()
{
    m_jobs = std::make_unique<ui::JobRunner>();
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_profile = std::make_unique<tests::FakeProfile>();
    m_commands = new ui::KeyCommands(*m_jobs, m_window.get());
    m_commands->setProfile(m_profile.get());
}

void TestKeyCommands::cleanup()
{
    m_jobs.reset();
    m_window.reset();
}

void TestKeyCommands::answerPassphrase(const QString& typed)
{
    QTRY_VERIFY(dialog<QDialog>("passphraseDialog"));
    auto* prompt = dialog<QDialog>("passphraseDialog");
    QTest::keyClicks(prompt->findChild<QLineEdit*>("passphrase"), typed);
    QTest::keyClick(prompt->findChild<QLineEdit*>("passphrase"), Qt::Key_Return);
    QTRY_VERIFY(!prompt->isVisible());
    delete prompt;
}

void TestKeyCommands::makesAKeyAndShowsItsSheet()
{
    QSignalSpy changed(m_commands, &ui::KeyCommands::identityChanged);
    m_commands->makeKey();
    auto* make = dialog<QDialog>("makeKeyDialog");
    QVERIFY(make);
    QVERIFY(!make->findChild<QPushButton*>("makeKeyButton")->isEnabled());
    QTest::keyClicks(make->findChild<QLineEdit*>("newPassphrase"), "moss kettle");
    QTest::keyClicks(make->findChild<QLineEdit*>("newPassphraseAgain"), "moss kettle");
    make->findChild<QPushButton*>("makeKeyButton")->click();
    QTRY_VERIFY(dialog<QDialog>("recoverySheetDialog"));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_profile->protection, std::optional(trust::Protection::Passphrase));
    QCOMPARE(m_profile->passphrase, std::string("moss kettle"));
    QVERIFY(m_commands->keeper().isOpen());
    m_commands->makeKey();
    QVERIFY2(m_window->findChildren<QDialog*>("makeKeyDialog").size() <= 1, "a second key is not offered");
}

void TestKeyCommands::passphraseIsAskedOnceASitting()
{
    QVERIFY(m_profile->createIdentity(trust::Protection::Passphrase, "moss").has_value());
    int given = 0;
    m_commands->withSeed(this, [&](const ui::KeyCommands::Seed& seed) { given += seed ? 1 : 0; });
    QCOMPARE(given, 0);
    answerPassphrase("moss");
    QTRY_COMPARE(given, 1);
    m_commands->withSeed(this, [&](const ui::KeyCommands::Seed&) { ++given; });
    QCOMPARE(given, 2);
    QVERIFY(!dialog<QDialog>("passphraseDialog"));
    m_commands->keeper().forget();
    m_commands->withSeed(this, [&](const ui::KeyCommands::Seed&) { ++given; });
    QCOMPARE(given, 2);
    QVERIFY(dialog<QDialog>("passphraseDialog"));
}

void TestKeyCommands::wrongPassphraseIsAskedAgain()
{
    QVERIFY(m_profile->createIdentity(trust::Protection::Passphrase, "moss").has_value());
    int given = 0;
    m_commands->withSeed(this, [&](const ui::KeyCommands::Seed&) { ++given; });
    answerPassphrase("fern");
    QTRY_VERIFY(dialog<QDialog>("passphraseDialog"));
    auto* problem = dialog<QDialog>("passphraseDialog")->findChild<QLabel*>("passphraseProblem");
    QVERIFY(problem && problem->text().contains("passphrase is wrong"));
    QCOMPARE(given, 0);
    answerPassphrase("moss");
    QTRY_COMPARE(given, 1);
}

void TestKeyCommands::cancelledPromptCallsNobody()
{
    QVERIFY(m_profile->createIdentity(trust::Protection::Passphrase, "moss").has_value());
    int given = 0;
    m_commands->withSeed(this, [&](const ui::KeyCommands::Seed&) { ++given; });
    dialog<QDialog>("passphraseDialog")->reject();
    QTRY_VERIFY(!dialog<QDialog>("passphraseDialog"));
    QVERIFY(m_jobs->isIdle());
    QCOMPARE(given, 0);
}

void TestKeyCommands::unprotectedKeyOpensWithoutAQuestion()
{
    QVERIFY(m_profile->createIdentity(trust::Protection::Device, "").has_value());
    int given = 0;
    m_commands->withSeed(this, [&](const ui::KeyCommands::Seed&) { ++given; });
    QTRY_COMPARE(given, 1);
    QVERIFY(!dialog<QDialog>("passphraseDialog"));
}

void TestKeyCommands::changesThePassphrase()
{
    QVERIFY(m_profile->createIdentity(trust::Protection::Passphrase, "moss").has_value());
    m_commands->changePassphrase();
    auto* change = dialog<QDialog>("changePassphraseDialog");
    QTest::keyClicks(change->findChild<QLineEdit*>("oldPassphrase"), "moss");
    change->findChild<QCheckBox*>("noPassphrase")->click();
    change->findChild<QPushButton*>("changePassphraseButton")->click();
    QTRY_VERIFY(dialog<QMessageBox>("messageBox"));
    QCOMPARE(m_profile->protection, std::optional(trust::Protection::Device));
    QVERIFY(dialog<QMessageBox>("messageBox")->text().contains("was changed"));
}

void TestKeyCommands::wrongOldPassphraseIsSaid()
{
    QVERIFY(m_profile->createIdentity(trust::Protection::Passphrase, "moss").has_value());
    m_commands->changePassphrase();
    auto* change = dialog<QDialog>("changePassphraseDialog");
    QTest::keyClicks(change->findChild<QLineEdit*>("oldPassphrase"), "fern");
    QTest::keyClicks(change->findChild<QLineEdit*>("newPassphrase"), "kettle");
    QTest::keyClicks(change->findChild<QLineEdit*>("newPassphraseAgain"), "kettle");
    change->findChild<QPushButton*>("changePassphraseButton")->click();
    QTRY_VERIFY(dialog<QMessageBox>("messageBox"));
    QVERIFY(dialog<QMessageBox>("messageBox")->text().contains("was not changed"));
    QCOMPARE(m_profile->passphrase, std::string("moss"));
}

void TestKeyCommands::restoresFromASheet()
{
    std::string bytes(32, '\x44');
    const auto sheet = trust::makeSheet(trust::SecretSeed::fromBytes(bytes));
    m_commands->restoreKey();
    auto* restore = dialog<QDialog>("restoreKeyDialog");
    for (int i = 0; i < 6; ++i) {
        QStringList words;
        for (const std::string& word : sheet[static_cast<std::size_t>(i)].words)
            words << QString::fromStdString(word);
        restore->findChild<QLineEdit*>(QString("sheetLine_%1").arg(i + 1))->setText(words.join(' '));
    }
    restore->findChild<QCheckBox*>("noPassphrase")->click();
    restore->findChild<QPushButton*>("restoreKeyButton")->click();
    QTRY_VERIFY(m_commands->keeper().isOpen());
    QCOMPARE(m_commands->keeper().seed()->bytes(), std::string_view(std::string(32, '\x44')));
    QTRY_VERIFY(dialog<QMessageBox>("messageBox"));
}

void TestKeyCommands::savesTheSheetForItsOwnerAlone()
{
    QVERIFY(m_profile->createIdentity(trust::Protection::Device, "").has_value());
    m_commands->showSheet();
    QTRY_VERIFY(dialog<QDialog>("recoverySheetDialog"));
    dialog<QDialog>("recoverySheetDialog")->findChild<QPushButton*>("saveSheetButton")->click();
    auto* chooser = dialog<QFileDialog>("fileChooser");
    QVERIFY(chooser);
    QTemporaryDir folder;
    Q_EMIT chooser->fileSelected(folder.filePath("sheet.txt"));
    QFile file(folder.filePath("sheet.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    const auto read = trust::readSheet(file.readAll().toStdString());
    QVERIFY2(read.has_value(), "the saved text brings the key back");
    QCOMPARE(read->bytes(), std::string_view(m_profile->seed));
}

void TestKeyCommands::menuFollowsTheState()
{
    ui::KeyMenu menu(m_commands, m_window.get());
    const auto enabled
        = [&menu](const char* name) { return menu.findChild<QAction*>(QString::fromLatin1(name))->isEnabled(); };
    QVERIFY(enabled("makeKeyAction"));
    QVERIFY(enabled("restoreKeyAction"));
    QVERIFY(!enabled("recoverySheetAction"));
    QVERIFY(!enabled("forgetKeyAction"));
    QVERIFY(m_profile->createIdentity(trust::Protection::Device, "").has_value());
    m_commands->withSeed(this, [](const ui::KeyCommands::Seed&) {});
    QTRY_VERIFY(m_commands->keeper().isOpen());
    QVERIFY(!enabled("makeKeyAction"));
    QVERIFY(enabled("recoverySheetAction"));
    QVERIFY(enabled("changePassphraseAction"));
    QVERIFY(enabled("forgetKeyAction"));
    menu.findChild<QAction*>("forgetKeyAction")->trigger();
    QVERIFY(!m_commands->keeper().isOpen());
    QCOMPARE(menu.commandActions().size(), 5);
}

void TestKeyCommands::pictures()
{
    const QString look = tests::wearLook();
    m_commands->makeKey();
    auto* make = dialog<QDialog>("makeKeyDialog");
    QTest::keyClicks(make->findChild<QLineEdit*>("newPassphrase"), "lantern river");
    QTest::keyClicks(make->findChild<QLineEdit*>("newPassphraseAgain"), "lantern");
    QCOMPARE(tests::inspect(*make, "make-key-" + look), QString());
    make->reject();
    QVERIFY(m_profile->createIdentity(trust::Protection::Passphrase, "moss").has_value());
    m_commands->changePassphrase();
    QCOMPARE(tests::inspect(*dialog<QDialog>("changePassphraseDialog"), "change-passphrase-" + look), QString());
    dialog<QDialog>("changePassphraseDialog")->reject();
    m_commands->showSheet();
    QCOMPARE(tests::inspect(*dialog<QDialog>("passphraseDialog"), "passphrase-" + look), QString());
    answerPassphrase("moss");
    QTRY_VERIFY(dialog<QDialog>("recoverySheetDialog"));
    QCOMPARE(tests::inspect(*dialog<QDialog>("recoverySheetDialog"), "recovery-sheet-" + look), QString());
}

QTEST_MAIN(TestKeyCommands)
#include "tst_key_commands.moc"
