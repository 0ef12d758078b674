#include "tests/ui/support/fake_profile.h"
#include "tests/ui/support/picture.h"
#include "ui/home/home_page.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::ui;

class TestHomePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void emptyPlacesSayWhatBelongsThere();
    void listsProjectsAndWhatIsUnanswered();
    void missingFileOffersToForget();
    void enterOpens();
    void samplesAreListed();
};

void TestHomePage::emptyPlacesSayWhatBelongsThere()
{
    tests::FakeProfile profile;
    HomePage page;
    page.setProfile(&profile);
    page.show();
    QVERIFY(!page.findChild<RecentList*>(QStringLiteral("recentList"))->isVisible());
    bool told = false;
    for (const QLabel* label : page.findChildren<QLabel*>())
        told = told || (label->isVisible() && label->text() == QStringLiteral("No project yet"));
    QVERIFY(told);
    QCOMPARE(tests::namelessControls(page), QStringList());
}

void TestHomePage::listsProjectsAndWhatIsUnanswered()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("trees.gleaner")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    tests::FakeProfile profile;
    workspace::KnownProject project;
    project.path = file.fileName().toStdString();
    project.title = "Trees";
    project.lastOpened = "2026-11-20";
    project.unanswered = 2;
    profile.knownProjects = {project};
    HomePage page;
    page.setProfile(&profile);
    page.show();
    const auto* recent = page.findChild<RecentList*>(QStringLiteral("recentList"));
    QCOMPARE(recent->entryCount(), 1);
    const auto* unanswered = page.findChild<RecentList*>(QStringLiteral("unansweredList"));
    QVERIFY(unanswered->isVisible());
    QVERIFY(unanswered->model()->index(0, 0).data(RecentList::DetailRole).toString().startsWith(u'2'));
    // The whole path could name a person: only its last parts are shown.
    QVERIFY(!recent->model()->index(0, 0).data(RecentList::DetailRole).toString().contains(folder.path()));
}

void TestHomePage::missingFileOffersToForget()
{
    tests::FakeProfile profile;
    workspace::KnownProject project;
    project.path = "/nowhere/gone.gleaner";
    project.title = "Gone";
    profile.knownProjects = {project};
    HomePage page;
    page.setProfile(&profile);
    page.show();
    auto* recent = page.findChild<RecentList*>(QStringLiteral("recentList"));
    QVERIFY(recent->model()->index(0, 0).data(RecentList::MissingRole).toBool());
    QSignalSpy opened(&page, &HomePage::fileChosen);
    recent->setCurrentIndex(recent->model()->index(0, 0));
    QTest::keyClick(recent, Qt::Key_Return);
    QVERIFY(opened.isEmpty());
    QVERIFY(page.findChild<QMessageBox*>());
}

void TestHomePage::enterOpens()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sample.glean")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    tests::FakeProfile profile;
    HomePage page;
    page.setProfile(&profile);
    page.setSamples({file.fileName()});
    page.show();
    auto* samples = page.findChild<RecentList*>(QStringLiteral("sampleList"));
    QSignalSpy opened(&page, &HomePage::fileChosen);
    samples->setFocus();
    QTest::keyClick(samples, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::mouseClick(
        samples->viewport(), Qt::LeftButton, {}, samples->visualRect(samples->model()->index(0, 0)).center());
    QCOMPARE(opened.size(), 2);
    QCOMPARE(opened.last().first().toString(), file.fileName());
}

void TestHomePage::samplesAreListed()
{
    tests::FakeProfile profile;
    HomePage page;
    page.setProfile(&profile);
    page.setSamples({QStringLiteral("/s/service-requests.glean"), QStringLiteral("/s/service-requests.csv")});
    page.show();
    const auto* samples = page.findChild<RecentList*>(QStringLiteral("sampleList"));
    QCOMPARE(samples->entryCount(), 2);
    QCOMPARE(samples->model()->index(0, 0).data().toString(), QStringLiteral("Service requests"));
}

QTEST_MAIN(TestHomePage)
#include "tst_home_page.moc"
