#include "tests/core/workspace/workspace_fixture.h"

#include <thread>

using namespace gleaner;
using workspace::Profile;

class TestProfile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theKeyOpensWithItsPassphraseOnly();
    void numbersAreNeverGivenTwice();
    void aRestoredKeyGoesOnAtTheNextThousand();
    void projectsAreOrderedAndForgotten();
    void receiptsAreKeptUntilTheirProjectTakesThem();
    void aDamagedProfileIsNotOverwritten();
};

void TestProfile::theKeyOpensWithItsPassphraseOnly()
{
    QTemporaryDir folder;
    auto profile = Profile::open(folder.filePath("p").toStdString());
    VERIFY_OK(profile);
    QVERIFY(!(*profile)->identity());
    QCOMPARE(codeOf((*profile)->openIdentity("x")), QByteArray("no-identity"));
    // The two spellings of é are one passphrase.
    VERIFY_OK((*profile)->createIdentity(trust::Protection::Passphrase, "caf\u00E9"));
    QCOMPARE(codeOf((*profile)->createIdentity(trust::Protection::Passphrase, "other")), QByteArray("identity-exists"));
    QCOMPARE(codeOf((*profile)->openIdentity("")), QByteArray("passphrase-needed"));
    QCOMPARE(codeOf((*profile)->openIdentity("cafe")), QByteArray("E_KEY_OPEN"));
    const auto first = (*profile)->openIdentity("cafe\u0301");
    VERIFY_OK(first);
    VERIFY_OK((*profile)->changePassphrase("caf\u00E9", trust::Protection::Passphrase, "second"));
    QCOMPARE(codeOf((*profile)->openIdentity("caf\u00E9")), QByteArray("E_KEY_OPEN"));
    const auto second = (*profile)->openIdentity("second");
    VERIFY_OK(second);
    QCOMPARE(second->bytes(), first->bytes());
}

void TestProfile::numbersAreNeverGivenTwice()
{
    tests::LaptopFixture laptop("Id\nA\n");
    laptop.openPack("p.gleaner");
    const std::string anchor = (*laptop.profile->cities()).front().anchor;
    std::vector<std::int64_t> numbers(40);
    std::vector<std::thread> threads;
    for (std::size_t thread = 0; thread < 4; ++thread) {
        threads.emplace_back([&, thread] {
            auto profile = Profile::open(laptop.path("profile"));
            for (std::size_t index = 0; index < 10; ++index)
                numbers[thread * 10 + index] = *(*profile)->reserveSeq(anchor);
        });
    }
    for (auto& thread : threads)
        thread.join();
    std::ranges::sort(numbers);
    for (std::size_t index = 0; index < numbers.size(); ++index)
        QCOMPARE(numbers[index], static_cast<std::int64_t>(index + 1));
    QCOMPARE(codeOf(laptop.profile->reserveSeq("unknown")), QByteArray("city-not-trusted"));
}

void TestProfile::aRestoredKeyGoesOnAtTheNextThousand()
{
    tests::LaptopFixture laptop("Id\nA\n");
    laptop.openPack("p.gleaner");
    const std::string anchor = (*laptop.profile->cities()).front().anchor;
    QCOMPARE(*laptop.profile->reserveSeq(anchor), std::int64_t{1});
    const auto master = laptop.profile->openIdentity("");
    const std::string sheet = trust::sheetText(trust::makeSheet(*master));
    std::filesystem::remove(laptop.path("profile/identity.key"));
    VERIFY_OK(laptop.profile->restoreIdentity(sheet, trust::Protection::Device, ""));
    QCOMPARE(*laptop.profile->reserveSeq(anchor), std::int64_t{1000});
    QCOMPARE((*laptop.profile->openIdentity("")).bytes(), master->bytes());
}

void TestProfile::projectsAreOrderedAndForgotten()
{
    QTemporaryDir folder;
    auto profile = Profile::open(folder.path().toStdString());
    VERIFY_OK((*profile)->rememberProject({"/a.gleaner", "a", "", "2026-03-01", false, 0}));
    VERIFY_OK((*profile)->rememberProject({"/b.gleaner", "b", "", "2026-03-02", true, 2}));
    VERIFY_OK((*profile)->rememberProject({"/c.gleaner", "c", "", "2026-03-03", false, 0}));
    VERIFY_OK((*profile)->rememberProject({"/a.gleaner", "a", "", "2026-03-04", false, 1}));
    const auto projects = (*profile)->projects();
    QCOMPARE(projects.size(), std::size_t{3});
    QCOMPARE(projects[0].title, std::string("b"));
    QCOMPARE(projects[1].title, std::string("a"));
    QCOMPARE(projects[1].unanswered, std::size_t{1});
    VERIFY_OK((*profile)->forgetProject("/b.gleaner"));
    QCOMPARE((*profile)->projects().size(), std::size_t{2});
}

void TestProfile::receiptsAreKeptUntilTheirProjectTakesThem()
{
    QTemporaryDir folder;
    auto profile = Profile::open(folder.path().toStdString());
    QVERIFY((*profile)->keptReceipts().empty());
    const auto second = (*profile)->keepReceipt("sha256:bb", "two");
    const auto first = (*profile)->keepReceipt("sha256:aa", "one");
    VERIFY_OK(first);
    QCOMPARE((*profile)->keptReceipts(), (std::vector<std::filesystem::path>{*first, *second}));
    VERIFY_OK((*profile)->dropReceipt(*first));
    QCOMPARE((*profile)->keptReceipts(), std::vector<std::filesystem::path>{*second});
    QCOMPARE(*base::readFile(*second), std::string("two"));
}

void TestProfile::aDamagedProfileIsNotOverwritten()
{
    QTemporaryDir folder;
    const std::filesystem::path file = folder.filePath("profile.json").toStdString();
    VERIFY_OK(base::writeAtomically(file, "{\"half\":"));
    auto profile = Profile::open(folder.path().toStdString());
    VERIFY_OK(profile);
    QCOMPARE(codeOf((*profile)->rememberProject({"/a.gleaner", "a", "", "2026-03-01", false, 0})),
        QByteArray("project-damaged"));
    QCOMPARE(*base::readFile(file), std::string("{\"half\":"));
}

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
