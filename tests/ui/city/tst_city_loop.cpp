#include "core/bundle/package.h"
#include "tests/support/city_loop.h"
#include "tests/support/result_text.h"
#include "tests/ui/support/picture.h"
#include "ui/city/build_pack_dialog.h"
#include "ui/city/city_page.h"
#include "ui/city/item_model.h"
#include "ui/jobs/job_runner.h"
#include "ui/keys/key_commands.h"
#include "ui/receipts/receipt_delivery.h"
#include "ui/receipts/receipts_dock.h"
#include "ui/share/share_page.h"
#include "ui/style/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

using namespace gleaner;

/// The signing and the answering side on real stores: a city is set up, its pack opened and mended, the work signed and
/// handed in, reviewed, released and answered, all through the screens.
class TestCityLoop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cityIsSetUp();
    void packIsBuilt();
    void workIsSigned();
    void sameWorkIsTheSameFile();
    void inboxTakesItIn();
    void reviewDecides();
    void releaseChangesTheAcceptedCellsAlone();
    void receiptAnswersEveryItem();
    void cleanupTestCase();

private:
    QByteArray bytesOf(const QString& name) const;
    base::Result<bundle::Bundle> read(const QString& name) const;
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(m_jobs->isIdle() && !m_city->isBusy(), 60000); }
    void answerChooser(QWidget& window, const char* chooser, const QString& path);
    void press(QWidget& widget, Qt::Key key);
    void noComplaint();

    QTemporaryDir m_folder;
    std::unique_ptr<ui::JobRunner> m_jobs;
    std::unique_ptr<ui::CityPage> m_city;
    std::unique_ptr<ui::SharePage> m_share;
    std::unique_ptr<QWidget> m_keyWindow;
    ui::KeyCommands* m_keys = nullptr;
    std::unique_ptr<workspace::Profile> m_profile;
    std::unique_ptr<workspace::Workspace> m_workspace;
};

void TestCityLoop::initTestCase()
{
    ui::applyTheme(*qApp, ui::Theme::Light);
    m_jobs = std::make_unique<ui::JobRunner>();
    m_city = std::make_unique<ui::CityPage>(*m_jobs);
    m_city->resize(1080, 720);
    m_city->show();
    m_city->setReviewer("staff-7");
    m_share = std::make_unique<ui::SharePage>(*m_jobs);
    m_share->resize(900, 680);
    m_share->show();
    m_keyWindow = std::make_unique<QWidget>();
    m_keyWindow->show();
    m_keys = new ui::KeyCommands(*m_jobs, m_keyWindow.get());
    auto profile = workspace::Profile::open(m_folder.filePath("profile").toStdString());
    VERIFY_OK(profile);
    m_profile = std::move(*profile);
    m_keys->setProfile(m_profile.get());
    ui::ShareAccess access;
    access.hasKey = [this] { return m_keys->hasKey(); };
    access.openSeed = [this] { return m_keys->keeper().seed(); };
    access.withSeed = [this](QObject* receiver, std::function<void(ui::ShareAccess::Seed)> then) {
        m_keys->withSeed(receiver, then);
    };
    access.makeKey = [this] { m_keys->makeKey(); };
    access.restoreKey = [this] { m_keys->restoreKey(); };
    m_share->setKeyAccess(access);
    connect(m_keys, &ui::KeyCommands::identityChanged, m_share.get(), &ui::SharePage::refreshKey);
    QFile table(m_folder.filePath("trees.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("Id,Street,Zip\r\nA-1, Elm St,90802\r\nA-2,Oak Ave ,90803\r\nA-3,Pine,9080\r\nA-4,Fig,90804\r\n");
    QFile notice(m_folder.filePath("notice.json"));
    QVERIFY(notice.open(QIODevice::WriteOnly));
    notice.write(tests::CityLoop::notice());
}

QByteArray TestCityLoop::bytesOf(const QString& name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

base::Result<bundle::Bundle> TestCityLoop::read(const QString& name) const
{
    const auto trust = m_profile->trustContext();
    if (!trust)
        return base::forward(trust);
    return bundle::readBundle(bytesOf(name).toStdString(), *trust);
}

void TestCityLoop::answerChooser(QWidget& window, const char* chooser, const QString& path)
{
    QTRY_VERIFY(window.findChild<QFileDialog*>(QString::fromLatin1(chooser)));
    auto* dialog = window.findChild<QFileDialog*>(QString::fromLatin1(chooser));
    Q_EMIT dialog->fileSelected(path);
    delete dialog;
}

/// A dialog that closes leaves no active window behind on a screen without a window manager.
void TestCityLoop::press(QWidget& widget, Qt::Key key)
{
    m_city->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_city.get()));
    widget.setFocus();
    QTest::keyClick(&widget, key);
}

void TestCityLoop::noComplaint()
{
    for (QWidget* window : std::initializer_list<QWidget*>{m_city.get(), m_share.get(), m_keyWindow.get()}) {
        const auto boxes = window->findChildren<QMessageBox*>();
        QVERIFY2(boxes.isEmpty(),
            boxes.isEmpty() ? "" : qPrintable(boxes.first()->text() + " " + boxes.first()->informativeText()));
    }
}

void TestCityLoop::cityIsSetUp()
{
    QVERIFY(QDir().mkpath(m_folder.filePath("city")));
    m_city->openFolder(m_folder.filePath("city"));
    settle();
    auto* create = m_city->findChild<QDialog*>("createRegistryDialog");
    QVERIFY(create);
    create->findChild<QLineEdit*>("cityName")->setText("data.example.gov");
    create->findChild<QCheckBox*>("noPassphrase")->click();
    create->findChild<QPushButton*>("createRegistryButton")->click();
    settle();
    noComplaint();
    QVERIFY(m_city->hasRegistry());
    QTRY_COMPARE(m_city->findChild<QLabel*>("cityName")->text(), QString("data.example.gov"));
    QVERIFY(tests::savePicture(*m_city, "loop-city-new"));
}

void TestCityLoop::packIsBuilt()
{
    m_city->findChild<QPushButton*>("openBuildPackButton")->click();
    auto* dialog = m_city->findChild<ui::BuildPackDialog*>("buildPackDialog");
    dialog->addTables({m_folder.filePath("trees.csv")});
    QTRY_VERIFY(dialog->findChild<QCheckBox*>("keyColumn_3"));
    dialog->findChild<QCheckBox*>("keyColumn_1")->click();
    dialog->findChild<QLineEdit*>("noticeFile")->setText(m_folder.filePath("notice.json"));
    dialog->findChild<QPushButton*>("buildPackButton")->click();
    settle();
    noComplaint();
    answerChooser(*m_city, "fileChooser", m_folder.filePath("trees-1.glean"));
    settle();
    noComplaint();
    const auto pack = read("trees-1.glean");
    VERIFY_OK(pack);
    QCOMPARE(pack->state, bundle::TrustState::NewCity);
    VERIFY_OK(m_profile->trustCity(*pack->chain, "2026-11-24"));
    const auto trusted = read("trees-1.glean");
    VERIFY_OK(trusted);
    base::NullJob job;
    auto made = workspace::Workspace::createFromPack(
        m_folder.filePath("trees.gleaner").toStdString(), *trusted, bytesOf("trees-1.glean").toStdString(), job);
    VERIFY_OK(made);
    m_workspace = std::move(*made);
}

void TestCityLoop::workIsSigned()
{
    base::NullJob job;
    const table::Table& table = m_workspace->current("trees");
    const auto& columns = table.schema().columns;
    history::Step trim;
    trim.table = "trees";
    trim.operation
        = *clean::makeOperation("trim-whitespace/1", {{"columns", {columns[1].id}}, {"ends", "both"}}, &table.schema());
    VERIFY_OK(m_workspace->apply(trim, job));
    history::Step zip;
    zip.table = "trees";
    const std::string row = table.rowId(2);
    zip.operation = *clean::makeOperation("set-cell/1",
        {{"cells", {{{"row", row}, {"column", columns[2].id}, {"before", "v9080"}, {"after", "v90800"}}}},
            {"reason", ""}},
        &table.schema());
    zip.scope.rows = std::vector<std::string>{row};
    VERIFY_OK(m_workspace->apply(zip, job));
    VERIFY_OK(
        m_workspace->addNote({"trees", table.rowId(3), "", crowd::AnnotationType::Question, "Still there?", "", ""}));

    m_share->setProject(m_workspace.get(), m_profile.get());
    m_share->findChild<QPushButton*>("startSharingButton")->click();
    auto* next = m_share->findChild<QPushButton*>("nextButton");
    next->click(); // the notice
    settle();
    noComplaint();
    QVERIFY(m_share->findChild<QTreeWidget*>("leavesFiles")->isVisible());
    QVERIFY(m_share->findChild<QLabel*>("leavesSummary")->text().contains("3 change(s), 1 note(s)"));
    QVERIFY(tests::savePicture(*m_share, "loop-leaves"));
    next->click();
    m_share->findChild<QPushButton*>("makeKeyButton")->click();
    auto* make = m_keyWindow->findChild<QDialog*>("makeKeyDialog");
    make->findChild<QCheckBox*>("noPassphrase")->click();
    make->findChild<QPushButton*>("makeKeyButton")->click();
    settle();
    QTRY_VERIFY(m_keyWindow->findChild<QDialog*>("recoverySheetDialog"));
    m_keyWindow->findChild<QDialog*>("recoverySheetDialog")->reject();
    const QString pseudonym = m_share->findChild<QLabel*>("pseudonym")->text();
    QVERIFY2(pseudonym.startsWith("You sign as "), qPrintable(pseudonym));
    QVERIFY(tests::savePicture(*m_share, "loop-sign"));
    next->click();
    settle();
    noComplaint();
    m_share->findChild<QPushButton*>("saveContributionButton")->click();
    answerChooser(*m_share, "fileChooser", m_folder.filePath("contribution.glean"));
    const auto contribution = read("contribution.glean");
    VERIFY_OK(contribution);
    QCOMPARE(contribution->contribution->changes.size(), std::size_t{3});
    QVERIFY(pseudonym.endsWith(
        QString::fromStdString(trust::pseudonym(*trust::signerOf(contribution->contribution->author.minisign)))));
    next->click();
    QCOMPARE(m_share->findChild<QListView*>("sentList")->model()->rowCount(), 1);
}

void TestCityLoop::sameWorkIsTheSameFile()
{
    m_share->findChild<QPushButton*>("startSharingButton")->click();
    settle();
    QVERIFY(m_share->findChild<QLabel*>("unchangedSentence")->isVisible());
    m_share->findChild<QPushButton*>("nextButton")->click();
    m_share->findChild<QPushButton*>("saveContributionButton")->click();
    answerChooser(*m_share, "fileChooser", m_folder.filePath("again.glean"));
    QVERIFY(!bytesOf("again.glean").isEmpty());
    QCOMPARE(bytesOf("again.glean"), bytesOf("contribution.glean"));
    m_share->findChild<QPushButton*>("nextButton")->click();
}

void TestCityLoop::inboxTakesItIn()
{
    QByteArray damaged = bytesOf("contribution.glean");
    damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 1);
    QFile file(m_folder.filePath("damaged.glean"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(damaged);
    file.close();
    m_city->addContributions({m_folder.filePath("contribution.glean"), m_folder.filePath("damaged.glean"),
        m_folder.filePath("again.glean")});
    settle();
    noComplaint();
    auto* lines = m_city->findChild<QTableWidget*>("intakeLines");
    QCOMPARE(lines->item(0, 1)->text(), QString("Taken in"));
    QCOMPARE(lines->item(1, 1)->text(), QString("Refused"));
    QCOMPARE(lines->item(2, 1)->text(), QString("Known already"));
    QCOMPARE(m_city->findChild<QListView*>("inboxList")->model()->rowCount(), 1);
    QVERIFY(tests::savePicture(*m_city, "loop-intake"));
}

void TestCityLoop::reviewDecides()
{
    m_city->findChild<QTabWidget*>("deskTabs")->setCurrentIndex(1);
    auto* groups = m_city->findChild<QListView*>("groupList");
    auto* items = m_city->findChild<QTableView*>("itemTable");
    QCOMPARE(groups->model()->rowCount(), 3);
    QVERIFY(tests::savePicture(*m_city, "loop-review"));
    const auto groupWith = [&](const QString& after) {
        for (int row = 0; row < groups->model()->rowCount(); ++row) {
            groups->setCurrentIndex(groups->model()->index(row, 0));
            for (int item = 0; item < items->model()->rowCount(); ++item) {
                if (items->model()->index(item, ui::ItemModel::AfterColumn).data().toString().contains(after))
                    return true;
            }
        }
        return false;
    };
    QVERIFY(groupWith("Elm St"));
    press(*groups, Qt::Key_A);
    settle();
    noComplaint();
    QVERIFY(groupWith("90800"));
    press(*groups, Qt::Key_D);
    auto* decline = m_city->findChild<QDialog*>("decisionDialog");
    QVERIFY(decline);
    decline->findChild<QPlainTextEdit*>("decisionNote")->setPlainText("The postal service lists 90802.");
    decline->findChild<QPushButton*>("decideButton")->click();
    settle();
    noComplaint();
    press(*groups, Qt::Key_U);
    settle();
    noComplaint();
    QVERIFY(groupWith("90800"));
    QCOMPARE(items->model()->index(0, ui::ItemModel::VerdictColumn).data().toString(), QString("Open"));
    press(*groups, Qt::Key_D);
    QTRY_VERIFY(m_city->findChildren<QDialog*>("decisionDialog").size() == 1);
    m_city->findChild<QDialog*>("decisionDialog")->findChild<QPushButton*>("decideButton")->click();
    settle();
    noComplaint();
}

void TestCityLoop::releaseChangesTheAcceptedCellsAlone()
{
    m_city->findChild<QTabWidget*>("deskTabs")->setCurrentIndex(2);
    m_city->findChild<QPushButton*>("showReleaseButton")->click();
    settle();
    noComplaint();
    QCOMPARE(m_city->findChild<QTableWidget*>("releaseRecords")->rowCount(), 2);
    QVERIFY(tests::savePicture(*m_city, "loop-release"));
    m_city->findChild<QPushButton*>("publishButton")->click();
    QVERIFY(QDir().mkpath(m_folder.filePath("out")));
    answerChooser(*m_city, "folderChooser", m_folder.filePath("out"));
    settle();
    noComplaint();
    QCOMPARE(bytesOf("out/trees.csv"),
        QByteArray("Id,Street,Zip\r\nA-1,Elm St,90802\r\nA-2,Oak Ave,90803\r\nA-3,Pine,9080\r\nA-4,Fig,90804\r\n"));
    QVERIFY(m_city->findChild<QLabel*>("releaseState")->text().contains("version 2"));
}

void TestCityLoop::receiptAnswersEveryItem()
{
    m_city->findChild<QPushButton*>("writeReceiptsButton")->click();
    m_city->findChild<QDialog*>("receiptsDialog")->findChild<QPushButton*>("chooseReceiptFolderButton")->click();
    QVERIFY(QDir().mkpath(m_folder.filePath("receipts")));
    answerChooser(*m_city, "folderChooser", m_folder.filePath("receipts"));
    settle();
    noComplaint();
    const QStringList receipts = QDir(m_folder.filePath("receipts")).entryList({"*.glean"});
    QCOMPARE(receipts.size(), 1);
    const QString name = "receipts/" + receipts.first();
    const auto receipt = read(name);
    VERIFY_OK(receipt);
    QCOMPARE(receipt->receipt->decisions.size(), std::size_t{4});
    const auto delivery = ui::deliver(*receipt, bytesOf(name).toStdString(), m_workspace.get(), *m_profile);
    QCOMPARE(delivery.outcome, ui::Delivery::Outcome::Stored);
    ui::ReceiptsDock dock;
    dock.resize(400, 640);
    dock.show();
    dock.setProject(m_workspace.get());
    QCOMPARE(dock.findChild<QListView*>("answerList")->model()->rowCount(), 4);
    QVERIFY(dock.findChild<QLabel*>("totalsSentence")->text().contains("2 accepted"));
    QVERIFY(dock.findChild<QLabel*>("totalsSentence")->text().contains("1 declined"));
    QVERIFY(dock.findChild<QLabel*>("releaseSentence")->text().contains("live since version 2"));
    QVERIFY(tests::savePicture(dock, "loop-answers"));
    m_share->refresh();
    QVERIFY(m_share->findChild<QListView*>("sentList")->model()->index(0, 0).data().toString().contains("2 accepted"));
    QVERIFY(tests::savePicture(*m_share, "loop-answered"));
}

void TestCityLoop::cleanupTestCase()
{
    m_share.reset();
    m_city.reset();
    m_keyWindow.reset();
    m_jobs.reset();
}

QTEST_MAIN(TestCityLoop)
#include "tst_city_loop.moc"
