#include "tests/ui/support/fake_registry.h"
#include "tests/ui/support/picture.h"
#include "ui/city/build_pack_dialog.h"
#include "ui/city/city_page.h"
#include "ui/city/create_registry_dialog.h"
#include "ui/city/inbox_view.h"
#include "ui/jobs/job_runner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace gleaner;

class TestCityPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void emptyOffersARegistry();
    void headSaysWhichCity();
    void inboxListsContributions();
    void droppedFilesAreReported();
    void reviewerIsAskedOnce();
    void rememberedReviewerIsNotAsked();
    void refusedDecisionIsSaid();
    void releaseShowsBytesThenPublishes();
    void blockersKeepTheRelease();
    void keysAreUnlockedWithThePassphrase();
    void receiptsWithADueDay();
    void buildsAPack();
    void tableThatReadsInTwoWaysIsChosen();
    void newCityDialog();
    void closesTheDesk();
    void languageChangeBuildsAnew();
    void pictures_data() { tests::addLooks(); }
    void pictures();

private:
    template <typename Widget> Widget* part(const char* name)
    {
        return m_page->findChild<Widget*>(QString::fromLatin1(name));
    }
    void settle() { QTRY_VERIFY(m_jobs->isIdle() && !m_page->isBusy()); }
    void chooseFolder(const QString& path);
    QString message() { return part<QLabel>("deskMessage")->text(); }

    std::unique_ptr<ui::JobRunner> m_jobs;
    std::shared_ptr<tests::FakeRegistry> m_registry;
    std::unique_ptr<ui::CityPage> m_page;
};

void TestCityPage::init()
{
    m_jobs = std::make_unique<ui::JobRunner>();
    m_registry = tests::treesRegistry();
    m_page = std::make_unique<ui::CityPage>(*m_jobs);
    m_page->resize(1080, 720);
    m_page->show();
    m_page->setRegistry(m_registry);
    settle();
}

void TestCityPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
}

void TestCityPage::chooseFolder(const QString& path)
{
    auto* chooser = m_page->findChild<QFileDialog*>("folderChooser");
    QVERIFY(chooser);
    Q_EMIT chooser->fileSelected(path);
    chooser->reject();
    QTRY_VERIFY(!m_page->findChild<QFileDialog*>("folderChooser"));
    settle();
}

void TestCityPage::emptyOffersARegistry()
{
    m_page->setRegistry(nullptr);
    QVERIFY(part<QPushButton>("openRegistryButton")->isVisible());
    QVERIFY(!m_page->hasRegistry());
    part<QPushButton>("openRegistryButton")->click();
    QVERIFY(part<QFileDialog>("folderChooser"));
}

void TestCityPage::headSaysWhichCity()
{
    QCOMPARE(part<QLabel>("cityName")->text(), QString("data.example.gov"));
    QVERIFY(part<QLabel>("registryFacts")->text().contains("bbbbbbbbbbbbbbbb"));
    QCOMPARE(part<QComboBox>("packChoice")->currentText(), QString("trees"));
    QVERIFY(part<QTabWidget>("deskTabs")->tabText(1).contains("46"));
}

void TestCityPage::inboxListsContributions()
{
    auto* list = part<QListView>("inboxList");
    QCOMPARE(list->model()->rowCount(), 3);
    const QString first = list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(first.contains("Harbor-Heron-42"));
    QVERIFY(first.contains("signer is new"));
    QVERIFY(first.contains("North library"));
    QVERIFY(first.contains("42 open"));
    QVERIFY(list->model()->index(2, 0).data(Qt::AccessibleTextRole).toString().contains("Answered"));
    QCOMPARE(part<QLabel>("inboxSummary")->text(), QString("3 contribution(s), 2 with open items."));
}

void TestCityPage::droppedFilesAreReported()
{
    QTemporaryDir folder;
    QMimeData files;
    QList<QUrl> urls;
    for (const char* name : {"good", "again", "damaged"}) {
        QFile file(folder.filePath(QString::fromLatin1(name) + ".glean"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
        urls << QUrl::fromLocalFile(file.fileName());
    }
    urls << QUrl::fromLocalFile(folder.filePath("absent.glean"));
    files.setUrls(urls);
    auto* inbox = part<ui::InboxView>("inboxView");
    QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(inbox, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(inbox, &drop);
    settle();
    QVERIFY(part<QWidget>("intakeReport")->isVisible());
    QCOMPARE(part<QLabel>("intakeHeadline")->text(),
        QString("4 file(s) checked, 2 refused. Refused files left nothing here."));
    auto* lines = part<QTableWidget>("intakeLines");
    QCOMPARE(lines->item(0, 1)->text(), QString("Taken in"));
    QCOMPARE(lines->item(1, 1)->text(), QString("Known already"));
    QCOMPARE(lines->item(2, 1)->text(), QString("Refused"));
    QVERIFY(lines->item(2, 2)->text().contains("E_SIG_BAD"));
    QVERIFY(lines->item(2, 2)->text().contains("altered after it was signed"));
    QVERIFY(lines->item(3, 2)->text().contains("There is no file absent.glean"));
    part<QPushButton>("hideReportButton")->click();
    QVERIFY(!part<QWidget>("intakeReport")->isVisible());
}

void TestCityPage::reviewerIsAskedOnce()
{
    QSignalSpy chosen(m_page.get(), &ui::CityPage::reviewerChosen);
    part<QTabWidget>("deskTabs")->setCurrentIndex(1);
    part<QPushButton>("acceptButton")->click();
    auto* ask = part<QInputDialog>("reviewerDialog");
    QVERIFY(ask);
    QVERIFY(m_registry->decisions().empty());
    ask->setTextValue("  staff-7 ");
    ask->accept();
    settle();
    QCOMPARE(m_registry->decisions().size(), std::size_t{1});
    QCOMPARE(m_registry->lastReviewer(), std::string("staff-7"));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), QString("staff-7"));
    QTRY_VERIFY(!part<QInputDialog>("reviewerDialog"));
    QVERIFY(message().contains("1 decision(s) written"));
    part<QPushButton>("acceptButton")->click();
    settle();
    QVERIFY(!part<QInputDialog>("reviewerDialog"));
    QCOMPARE(m_registry->decisions().size(), std::size_t{2});
}

void TestCityPage::rememberedReviewerIsNotAsked()
{
    m_page->setReviewer("staff-9");
    part<QPushButton>("acceptButton")->click();
    settle();
    QCOMPARE(m_registry->lastReviewer(), std::string("staff-9"));
}

void TestCityPage::refusedDecisionIsSaid()
{
    m_page->setReviewer("staff-9");
    m_registry->decideRefusal = base::Error{base::ErrorCode::DecidedMeanwhile, {}, {}};
    part<QPushButton>("acceptButton")->click();
    settle();
    QTRY_VERIFY(part<QMessageBox>("messageBox"));
    QVERIFY(part<QMessageBox>("messageBox")->informativeText().contains("a moment ago"));
}

void TestCityPage::releaseShowsBytesThenPublishes()
{
    part<QTabWidget>("deskTabs")->setCurrentIndex(2);
    auto* publish = part<QPushButton>("publishButton");
    QVERIFY(!publish->isEnabled());
    part<QPushButton>("showReleaseButton")->setFocus();
    QTRY_VERIFY(part<QPushButton>("showReleaseButton")->hasFocus());
    QTest::keyClick(part<QPushButton>("showReleaseButton"), Qt::Key_Space);
    settle();
    QVERIFY(publish->isEnabled());
    QVERIFY2(publish->hasFocus(), "the keyboard goes where the work goes on");
    QVERIFY(part<QLabel>("releaseSummary")->text().contains("42 cell(s) changed, 1 row(s) removed"));
    auto* records = part<QTableWidget>("releaseRecords");
    QCOMPARE(records->rowCount(), 3);
    QCOMPARE(records->item(0, 1)->text(), QString("A-17,Elm Street,9080"));
    QCOMPARE(records->item(2, 1)->text(), QString("(removed)"));
    QVERIFY(part<QTextBrowser>("releaseChangelog")->toPlainText().contains("lost blanks"));
    publish->click();
    QTemporaryDir folder;
    chooseFolder(folder.path());
    QVERIFY(message().contains("Version 2 is published"));
    QVERIFY(m_registry->open);
}

void TestCityPage::blockersKeepTheRelease()
{
    m_registry->preview.blockers = {"The key of row A-17 would occur twice."};
    part<QTabWidget>("deskTabs")->setCurrentIndex(2);
    part<QPushButton>("showReleaseButton")->click();
    settle();
    QVERIFY(part<QWidget>("releaseBlockers")->isVisible());
    QVERIFY(part<QLabel>("blockerText")->text().contains("A-17"));
    QVERIFY(!part<QPushButton>("publishButton")->isEnabled());
}

void TestCityPage::keysAreUnlockedWithThePassphrase()
{
    m_registry->passphrase = "moss";
    part<QTabWidget>("deskTabs")->setCurrentIndex(2);
    part<QPushButton>("showReleaseButton")->click();
    settle();
    part<QPushButton>("publishButton")->click();
    QTemporaryDir folder;
    chooseFolder(folder.path());
    auto* prompt = part<QDialog>("passphraseDialog");
    QVERIFY(prompt);
    prompt->findChild<QLineEdit*>("passphrase")->setText("fern");
    prompt->findChild<QPushButton*>("unlockButton")->click();
    settle();
    QTRY_VERIFY(part<QDialog>("passphraseDialog") && part<QDialog>("passphraseDialog")->isVisible());
    QList<QDialog*> prompts = m_page->findChildren<QDialog*>("passphraseDialog");
    prompt = prompts.last();
    QVERIFY(prompt->findChild<QLabel*>("passphraseProblem"));
    prompt->findChild<QLineEdit*>("passphrase")->setText("moss");
    prompt->findChild<QPushButton*>("unlockButton")->click();
    settle();
    QTRY_VERIFY(message().contains("Version 2 is published"));
}

void TestCityPage::receiptsWithADueDay()
{
    part<QTabWidget>("deskTabs")->setCurrentIndex(2);
    part<QPushButton>("writeReceiptsButton")->click();
    auto* dialog = part<QDialog>("receiptsDialog");
    QVERIFY(dialog);
    dialog->findChild<QCheckBox*>("hasDueDay")->click();
    dialog->findChild<QPushButton*>("chooseReceiptFolderButton")->click();
    QTemporaryDir folder;
    chooseFolder(folder.path());
    QVERIFY(message().contains("receipt-1f0a93c2.glean"));
    QVERIFY(QDate::fromString(QString::fromStdString(m_registry->lastDue()), Qt::ISODate) > QDate::currentDate());
}

void TestCityPage::tableThatReadsInTwoWaysIsChosen()
{
    QTemporaryDir folder;
    QFile table(folder.filePath("two-ways.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("a|b\tc\n1|2\t3\n4|5\t6\n7|8\t9\n");
    table.close();
    part<QPushButton>("openBuildPackButton")->click();
    auto* dialog = part<ui::BuildPackDialog>("buildPackDialog");
    auto* choice = dialog->findChild<QComboBox*>("tableReading");
    QVERIFY(!choice->isVisible());
    dialog->addTables({table.fileName()});
    QTRY_VERIFY(choice->isVisible());
    QCOMPARE(choice->count(), 2);
    const QString first = dialog->findChild<QCheckBox*>("keyColumn_1")->text();
    const auto dialectOf = [dialog](const char* name) {
        return dialog->options().dialectOf("", name).value().value_or(formats::csv::Dialect{}).delimiter;
    };
    const std::string best = dialectOf("two-ways.csv");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QVERIFY(dialog->findChild<QCheckBox*>("keyColumn_1")->text() != first);
    QVERIFY(dialectOf("two-ways.csv") != best);
    QCOMPARE((std::set<std::string>{best, dialectOf("two-ways.csv")}), (std::set<std::string>{"\t", "|"}));
    // Nothing was chosen for another table: it is read as it looks, or refused.
    QVERIFY(!dialog->options().dialectOf("", "other.csv").value());
    dialog->findChild<QPushButton*>("removeTableButton")->click();
    QVERIFY(!choice->isVisible());
    dialog->reject();
}

void TestCityPage::buildsAPack()
{
    QTemporaryDir folder;
    QFile table(folder.filePath("Street Trees.csv"));
    QVERIFY(table.open(QIODevice::WriteOnly));
    table.write("Id,Street\nA-1,Elm\nA-2,Oak\n");
    table.close();
    part<QPushButton>("openBuildPackButton")->click();
    auto* dialog = part<ui::BuildPackDialog>("buildPackDialog");
    auto* build = dialog->findChild<QPushButton*>("buildPackButton");
    QVERIFY(!build->isEnabled());
    dialog->addTables({table.fileName()});
    QTRY_VERIFY(dialog->findChild<QCheckBox*>("keyColumn_2"));
    QVERIFY(!dialog->findChild<QCheckBox*>("keyColumn_3"));
    dialog->findChild<QCheckBox*>("keyColumn_1")->click();
    QVERIFY(!dialog->findChild<QLineEdit*>("packId")->text().isEmpty());
    dialog->findChild<QLineEdit*>("packId")->setText("street-trees");
    dialog->findChild<QLineEdit*>("noticeFile")->setText(folder.filePath("notice.json"));
    QVERIFY(build->isEnabled());
    build->click();
    settle();
    const auto request = m_registry->lastRequest();
    QCOMPARE(request.id, std::string("street-trees"));
    QCOMPARE(request.key, std::vector<std::string>{"Id"});
    QCOMPARE(request.tables.size(), std::size_t{1});
    QVERIFY(!request.policy);
    QVERIFY(!request.day.empty());
    QTRY_VERIFY(part<QFileDialog>("fileChooser"));
    Q_EMIT part<QFileDialog>("fileChooser")->fileSelected(folder.filePath("street-trees-1.glean"));
    settle();
    QVERIFY(QFile::exists(folder.filePath("street-trees-1.glean")));
    QCOMPARE(part<QComboBox>("packChoice")->currentText(), QString("street-trees"));
}

void TestCityPage::newCityDialog()
{
    ui::CreateRegistryDialog dialog("registry", nullptr);
    dialog.show();
    auto* create = dialog.findChild<QPushButton*>("createRegistryButton");
    QVERIFY(!create->isEnabled());
    dialog.findChild<QLineEdit*>("cityName")->setText(" data.example.gov ");
    QVERIFY(!create->isEnabled());
    dialog.findChild<QCheckBox*>("noPassphrase")->click();
    QVERIFY(create->isEnabled());
    QCOMPARE(dialog.options().city, std::string("data.example.gov"));
    QVERIFY(dialog.options().passphrase.empty());
}

void TestCityPage::closesTheDesk()
{
    part<QPushButton>("closeDeskButton")->click();
    QVERIFY(!m_page->hasRegistry());
    QVERIFY(part<QPushButton>("openRegistryButton")->isVisible());
}

void TestCityPage::languageChangeBuildsAnew()
{
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_page.get(), &change);
    QCOMPARE(part<QLabel>("cityName")->text(), QString("data.example.gov"));
    QCOMPARE(part<QListView>("inboxList")->model()->rowCount(), 3);
}

void TestCityPage::pictures()
{
    const QString look = tests::wearLook();
    cleanup();
    init(); // windows read the font when they are made
    QCOMPARE(tests::inspect(*m_page, "city-inbox-" + look), QString());
    QTemporaryDir folder;
    QStringList files;
    for (const char* name : {"contribution-1f0a93c2", "again", "damaged"}) {
        QFile file(folder.filePath(QString::fromLatin1(name) + ".glean"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(name);
        files << file.fileName();
    }
    m_page->addContributions(files);
    settle();
    QCOMPARE(tests::inspect(*m_page, "city-intake-" + look), QString());
    part<QPushButton>("hideReportButton")->click();
    part<QTabWidget>("deskTabs")->setCurrentIndex(1);
    QCOMPARE(tests::inspect(*m_page, "city-desk-review-" + look), QString());
    part<QTabWidget>("deskTabs")->setCurrentIndex(2);
    QCOMPARE(tests::inspect(*m_page, "city-releases-" + look), QString());
    m_registry->preview.blockers = {"The key of row A-17 would occur twice."};
    part<QPushButton>("showReleaseButton")->click();
    settle();
    QCOMPARE(tests::inspect(*m_page, "city-release-preview-" + look), QString());
    part<QPushButton>("writeReceiptsButton")->click();
    QCOMPARE(tests::inspect(*part<QDialog>("receiptsDialog"), "city-receipts-" + look), QString());
    part<QDialog>("receiptsDialog")->reject();
    part<QPushButton>("openBuildPackButton")->click();
    auto* build = part<ui::BuildPackDialog>("buildPackDialog");
    build->addTables({folder.filePath("street-trees.csv")});
    settle();
    for (QMessageBox* box : m_page->findChildren<QMessageBox*>())
        box->reject();
    formats::csv::Dialect semicolons;
    semicolons.delimiter = ";";
    build->setReadings(folder.filePath("street-trees.csv"),
        {{formats::csv::Dialect{}, {"Id", "Street", "Zip"}}, {semicolons, {"Id,Street", "Zip"}}});
    QCOMPARE(tests::inspect(*build, "city-build-pack-" + look), QString());
    ui::CreateRegistryDialog create("registry", m_page.get());
    create.show();
    QCOMPARE(tests::inspect(create, "city-create-" + look), QString());
    m_page->setRegistry(nullptr);
    QCOMPARE(tests::inspect(*m_page, "city-empty-" + look), QString());
}

QTEST_MAIN(TestCityPage)
#include "tst_city_page.moc"
