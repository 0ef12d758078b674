#include "tests/ui/support/fake_profile.h"
#include "tests/ui/support/fake_workspace.h"
#include "tests/ui/support/picture.h"
#include "ui/jobs/job_runner.h"
#include "ui/share/sent_list.h"
#include "ui/share/share_page.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace gleaner;

class TestSharePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyWithoutAProject();
    void plainTableSaysThatNobodyIsThere();
    void noticeComesFirst();
    void everyFileIsShown();
    void searchLooksIntoEveryFile();
    void teamIsAskedAnew();
    void withoutAKeyOneIsMade();
    void signsSavesAndSaysHowToHandIn();
    void unchangedWorkIsTheSameFile();
    void nothingToContribute();
    void cancelledPassphraseSignsNothing();
    void listOfBundlesAndSaveAgain();
    void readOnlyProjectCannotShare();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    template <typename Widget> Widget* part(const char* name)
    {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    void start();
    void chooseFile(const QString& path);

    std::unique_ptr<ui::JobRunner> m_jobs;
    std::unique_ptr<tests::FakeWorkspace> m_workspace;
    std::unique_ptr<tests::FakeProfile> m_profile;
    std::unique_ptr<ui::SharePage> m_page;
    bool m_hasKey = true;
    bool m_opensKey = true;
    int m_made = 0;
};

void TestSharePage::init()
{
    m_jobs = std::make_unique<ui::JobRunner>();
    m_workspace = std::make_unique<tests::FakeWorkspace>();
    m_workspace->draft = tests::treesDraft(*m_workspace);
    m_profile = std::make_unique<tests::FakeProfile>();
    m_profile->protection = trust::Protection::Device;
    m_hasKey = m_opensKey = true;
    m_made = 0;
    m_page = std::make_unique<ui::SharePage>(*m_jobs);
    const auto seed = [this]() -> ui::ShareAccess::Seed {
        return std::make_shared<const trust::SecretSeed>(std::move(*m_profile->openIdentity("")));
    };
    ui::ShareAccess access;
    access.hasKey = [this] { return m_hasKey; };
    access.openSeed = [this, seed] { return m_hasKey && m_opensKey ? seed() : nullptr; };
    access.withSeed = [this, seed](QObject*, const std::function<void(ui::ShareAccess::Seed)>& then) {
        if (m_opensKey)
            then(seed());
    };
    access.makeKey = [this] { ++m_made; };
    access.restoreKey = [] {};
    m_page->setKeyAccess(access);
    m_page->resize(900, 680);
    m_page->show();
}

void TestSharePage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
}

void TestSharePage::start()
{
    m_page->setProject(m_workspace.get(), m_profile.get());
    part<QPushButton>("startSharingButton")->click();
    QTRY_VERIFY(m_jobs->isIdle());
}

void TestSharePage::chooseFile(const QString& path)
{
    auto* chooser = m_page->findChild<QFileDialog*>("fileChooser");
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(path);
    chooser->reject();
    QTRY_VERIFY(!m_page->findChild<QFileDialog*>("fileChooser"));
}

void TestSharePage::emptyWithoutAProject()
{
    auto* open = part<QPushButton>("openPackButton");
    QVERIFY(open->isVisible());
    QSignalSpy asked(m_page.get(), &ui::SharePage::openRequested);
    open->click();
    QCOMPARE(asked.count(), 1);
    m_page->startSharing();
    QVERIFY(open->isVisible());
}

void TestSharePage::plainTableSaysThatNobodyIsThere()
{
    m_workspace->packInfo.reset();
    m_page->setProject(m_workspace.get(), m_profile.get());
    QVERIFY(part<QPushButton>("openPackButton")->isVisible());
    QStringList texts;
    for (const QLabel* label : part<QWidget>("shareEmpty")->findChildren<QLabel*>())
        texts << label->text();
    QVERIFY(texts.join(' ').contains("not opened from a city's pack"));
}

void TestSharePage::noticeComesFirst()
{
    m_workspace->accepted = false;
    start();
    auto* next = part<QPushButton>("nextButton");
    QVERIFY(part<QTextBrowser>("noticeText")->isVisible());
    QVERIFY(part<QTextBrowser>("noticeText")->toPlainText().contains("Street trees of the city"));
    QCOMPARE(next->accessibleName(), QString("I accept"));
    next->click();
    QVERIFY(m_workspace->accepted);
    QTRY_VERIFY(part<QTreeWidget>("leavesFiles")->isVisible());
    QTRY_VERIFY(next->isEnabled());
}

void TestSharePage::everyFileIsShown()
{
    start();
    auto* tree = part<QTreeWidget>("leavesFiles");
    QCOMPARE(tree->topLevelItemCount(), int(m_workspace->draft.files.size()));
    qint64 bytes = 0;
    for (const auto& [name, content] : m_workspace->draft.files)
        bytes += static_cast<qint64>(content.size());
    QCOMPARE(part<QLabel>("leavesSummary")->text(),
        QString(
            "6 file(s), %1, with 2 change(s), 1 note(s) and question(s). What is not listed here is not in the file.")
            .arg(QLocale().formattedDataSize(bytes, 1)));
    QVERIFY(part<QLabel>("chartsLeftHome")->text().contains("Trees by species"));
    const auto items = tree->findItems("data/changes.csv", Qt::MatchExactly);
    QCOMPARE(items.size(), 1);
    tree->setCurrentItem(items.first());
    QCOMPARE(part<QPlainTextEdit>("leavesContent")->toPlainText(),
        QString::fromStdString(m_workspace->draft.files.at("data/changes.csv")));
    tree->setCurrentItem(tree->findItems("recipe.json", Qt::MatchExactly).first());
    QVERIFY(part<QPlainTextEdit>("leavesContent")->toPlainText().contains("\n  \"steps\""));
    part<QAbstractButton>("exactBytes")->click();
    QCOMPARE(part<QPlainTextEdit>("leavesContent")->toPlainText(),
        QString::fromStdString(m_workspace->draft.files.at("recipe.json")));
}

void TestSharePage::searchLooksIntoEveryFile()
{
    start();
    auto* tree = part<QTreeWidget>("leavesFiles");
    part<QLineEdit>("leavesSearch")->setText("gleaner");
    QVERIFY(part<QLabel>("leavesFound")->text().contains("4"));
    QVERIFY(!tree->isColumnHidden(3));
    QCOMPARE(tree->findItems("data/changes.csv", Qt::MatchExactly).first()->text(3), QString());
    part<QLineEdit>("leavesSearch")->setText("my home address");
    QCOMPARE(part<QLabel>("leavesFound")->text(), QString("Found nowhere"));
    part<QLineEdit>("leavesSearch")->clear();
    QVERIFY(tree->isColumnHidden(3));
}

void TestSharePage::teamIsAskedAnew()
{
    start();
    auto* team = part<QLineEdit>("teamEdit");
    team->setFocus();
    QTest::keyClicks(team, "North library");
    QTest::keyClick(team, Qt::Key_Return);
    QTRY_COMPARE(m_workspace->lastTeam, std::string("North library"));
    QTRY_VERIFY(part<QPushButton>("nextButton")->isEnabled());
}

void TestSharePage::withoutAKeyOneIsMade()
{
    m_hasKey = false;
    start();
    auto* next = part<QPushButton>("nextButton");
    next->click();
    QVERIFY(!next->isEnabled());
    QVERIFY(part<QWidget>("noKeyCard")->isVisible());
    QCOMPARE(m_page->focusWidget(), part<QWidget>("makeKeyButton"));
    part<QPushButton>("makeKeyButton")->click();
    QCOMPARE(m_made, 1);
    m_hasKey = true;
    m_page->refreshKey();
    QVERIFY(next->isEnabled());
    QVERIFY(!part<QWidget>("noKeyCard")->isVisible());
    QVERIFY(part<QLabel>("pseudonym")->text().startsWith("You sign as "));
}

void TestSharePage::signsSavesAndSaysHowToHandIn()
{
    QSignalSpy handedIn(m_page.get(), &ui::SharePage::handedIn);
    start();
    auto* next = part<QPushButton>("nextButton");
    next->click();
    QCOMPARE(next->accessibleName(), QString("Sign"));
    part<QPushButton>("backButton")->click();
    QVERIFY(part<QTreeWidget>("leavesFiles")->isVisible());
    next->click();
    next->click();
    QCOMPARE(m_workspace->contributed, 1);
    QVERIFY(part<QPushButton>("saveContributionButton")->isVisible());
    QVERIFY(!part<QWidget>("howToHandIn")->isVisible());
    part<QPushButton>("saveContributionButton")->click();
    auto* chooser = m_page->findChild<QFileDialog*>("fileChooser");
    QVERIFY(chooser->selectedFiles().first().endsWith("contribution-1f0a93c2.glean"));
    QTemporaryDir folder;
    const QString path = folder.filePath("contribution-1f0a93c2.glean");
    chooseFile(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("signed bytes"));
    QVERIFY(part<QWidget>("howToHandIn")->isVisible());
    QVERIFY(part<QLabel>("contactSentence")->text().contains("desk@data.example.gov"));
    QVERIFY(part<QLabel>("handedInSentence")->text().contains("not yet answered"));
    QCOMPARE(handedIn.count(), 1);
    QCOMPARE(handedIn.first()[1].toString(), QString("contribution-1f0a93c2.glean"));
    QVERIFY(handedIn.first()[0].toString().startsWith("sha256:1f0a93c2"));
    next->click();
    QVERIFY(part<QListView>("sentList")->isVisible());
    QCOMPARE(part<QListView>("sentList")->model()->rowCount(), 1);
}

void TestSharePage::unchangedWorkIsTheSameFile()
{
    project::SentBundle before;
    before.identity = "sha256:77aa88bb" + std::string(56, '0');
    before.day = "2026-11-20";
    before.file = "the very same bytes";
    m_workspace->draft.unchanged = before;
    start();
    QVERIFY(part<QLabel>("unchangedSentence")->isVisible());
    auto* next = part<QPushButton>("nextButton");
    QCOMPARE(next->accessibleName(), QString("Save the same file again"));
    next->click();
    QCOMPARE(m_workspace->contributed, 0);
    part<QPushButton>("saveContributionButton")->click();
    QTemporaryDir folder;
    chooseFile(folder.filePath("again.glean"));
    QFile file(folder.filePath("again.glean"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("the very same bytes"));
    QCOMPARE(m_workspace->contributed, 0);
}

void TestSharePage::nothingToContribute()
{
    m_workspace->draftRefusal = base::Error{base::ErrorCode::NothingToContribute, {}, {}};
    start();
    QTRY_VERIFY(m_page->findChild<QMessageBox*>("messageBox"));
    QVERIFY(m_page->findChild<QMessageBox*>("messageBox")->informativeText().contains("nothing to hand in"));
    QVERIFY(part<QPushButton>("startSharingButton")->isVisible());
}

void TestSharePage::cancelledPassphraseSignsNothing()
{
    m_opensKey = false;
    workspace::KnownCity city;
    city.anchor = m_workspace->packInfo->pack.anchor;
    city.signer = std::string(32, '7');
    m_profile->knownCities = {city};
    start();
    part<QPushButton>("nextButton")->click();
    QVERIFY(part<QLabel>("pseudonym")->text().contains(QString::fromStdString(trust::pseudonym(city.signer))));
    part<QPushButton>("nextButton")->click();
    QCOMPARE(m_workspace->contributed, 0);
    QVERIFY(part<QLabel>("pseudonym")->isVisible());
}

void TestSharePage::listOfBundlesAndSaveAgain()
{
    workspace::SentState open;
    open.bundle = {"sha256:0001aaaa" + std::string(56, '0'), "2026-11-01", 1, "state", "first"};
    workspace::SentState answered;
    answered.bundle = {"sha256:0002bbbb" + std::string(56, '0'), "2026-11-08", 2, "state", "second"};
    answered.answered = true;
    answered.totals = {{"accepted", 9}, {"declined", 3}, {"duplicate", 0}};
    QVERIFY(ui::stateSentence(open).contains("not yet answered"));
    QVERIFY(ui::stateSentence(answered).endsWith("9 accepted, 3 declined"));
    QCOMPARE(ui::suggestedName(open.bundle.identity), QString("contribution-0001aaaa.glean"));
    m_workspace->sentStates = {open, answered};
    m_page->setProject(m_workspace.get(), m_profile.get());
    auto* list = part<QListView>("sentList");
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->model()->index(0, 0).data().toString().contains("9 accepted"));
    list->setCurrentIndex(list->model()->index(1, 0));
    part<QPushButton>("saveAgainButton")->click();
    QTemporaryDir folder;
    chooseFile(folder.filePath("first.glean"));
    QFile file(folder.filePath("first.glean"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("first"));
}

void TestSharePage::readOnlyProjectCannotShare()
{
    m_workspace->readOnly = "open in another window";
    m_page->setProject(m_workspace.get(), m_profile.get());
    QVERIFY(!part<QPushButton>("startSharingButton")->isEnabled());
    m_page->startSharing();
    QVERIFY(part<QPushButton>("startSharingButton")->isVisible());
}

void TestSharePage::pictures()
{
    const QString look = tests::wearLook();
    cleanup();
    init(); // windows read the font when they are made
    QCOMPARE(tests::inspect(*m_page, "share-empty-" + look), QString());
    workspace::SentState answered;
    answered.bundle = {"sha256:0002bbbb" + std::string(56, '0'), "2026-11-08", 1, "state", "second"};
    answered.answered = true;
    answered.totals = {{"accepted", 9}, {"declined", 3}};
    workspace::SentState open;
    open.bundle = {"sha256:0001aaaa" + std::string(56, '0'), "2026-11-18", 2, "state", "first"};
    m_workspace->sentStates = {answered, open};
    m_page->setProject(m_workspace.get(), m_profile.get());
    QCOMPARE(tests::inspect(*m_page, "share-overview-" + look), QString());
    m_workspace->accepted = false;
    start();
    QCOMPARE(tests::inspect(*m_page, "share-notice-" + look), QString());
    part<QPushButton>("nextButton")->click();
    QTRY_VERIFY(part<QPushButton>("nextButton")->isEnabled());
    part<QTreeWidget>("leavesFiles")->setCurrentItem(part<QTreeWidget>("leavesFiles")->topLevelItem(1));
    part<QLineEdit>("leavesSearch")->setText("elm");
    QCOMPARE(tests::inspect(*m_page, "share-leaves-" + look), QString());
    m_hasKey = false;
    part<QPushButton>("nextButton")->click();
    QCOMPARE(tests::inspect(*m_page, "share-no-key-" + look), QString());
    m_hasKey = true;
    m_page->refreshKey();
    QCOMPARE(tests::inspect(*m_page, "share-sign-" + look), QString());
    part<QPushButton>("nextButton")->click();
    part<QPushButton>("saveContributionButton")->click();
    QTemporaryDir folder;
    chooseFile(folder.filePath("contribution-1f0a93c2.glean"));
    QCOMPARE(tests::inspect(*m_page, "share-done-" + look), QString());
}

QTEST_MAIN(TestSharePage)
#include "tst_share_page.moc"
