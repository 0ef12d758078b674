#include "tests/core/registry/registry_fixture.h"

using namespace gleaner;
using namespace gleaner::tests;

/// A released file differs from the one before in the accepted cells only, and a release is whole or not there.
class TestRelease : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyAcceptedCellsDiffer_data();
    void onlyAcceptedCellsDiffer();
    void whatTheEncodingLacksBlocks();
    void twoRowsWithOneKeyBlock();
    void halfALinkedGroupBlocks();
    void nothingAcceptedIsNothingToRelease();
    void anInterruptedReleaseFinishesWithTheSameBytes();
    void foreignFilesAreLeftAlone();
    void theNextPackCarriesItsDelta();
    void olderWorkIsCarried();
    void changelogsAddUp();
    void changelogsSayWhatWasPublishedAndHideNothing();
    void buildsPacksWithCare();

private:
    static std::string bytesOf(const std::filesystem::path& file)
    {
        const auto bytes = base::readFile(file);
        Q_ASSERT_X(bytes.has_value(), "read", resultText(bytes).constData());
        return *bytes;
    }
};

void TestRelease::onlyAcceptedCellsDiffer_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    const auto utf16 = [](const char* text) {
        QByteArray bytes("\xFF\xFE", 2);
        for (const char* c = text; *c != '\0'; ++c)
            bytes.append(*c).append('\0');
        return bytes;
    };
    QTest::newRow("plain") << QByteArray("id,street,kind\nA,Elm St,oak\nB,Oak St,fir\nC,Ash,elm\n")
                           << QByteArray("id,street,kind\nA,Elm Street,oak\nC,Ash,elm\n");
    QTest::newRow("byte order mark, CRLF, no end")
        << QByteArray("\xEF\xBB\xBFid,street,kind\r\nA,\"Elm St\",oak\r\nB,Oak St,\"fir\"\r\nC,\"Ash\"\"s\",elm")
        << QByteArray("\xEF\xBB\xBFid,street,kind\r\nA,\"Elm Street\",oak\r\nC,\"Ash\"\"s\",elm");
    QTest::newRow("semicolons, latin") << QByteArray("id;street;kind\nA;Elm St;ch\xEAne\nB;Oak St;fir\nC;All\xE9"
                                                     "e;orme\n")
                                       << QByteArray("id;street;kind\nA;Elm Street;ch\xEAne\nC;All\xE9"
                                                     "e;orme\n");
    QTest::newRow("tabs") << QByteArray("id\tstreet\tkind\nA\tElm St\toak\nB\tOak St\tfir\nC\tAsh\telm\n")
                          << QByteArray("id\tstreet\tkind\nA\tElm Street\toak\nC\tAsh\telm\n");
    QTest::newRow("carriage returns") << QByteArray("id,street,kind\rA,Elm St,oak\rB,Oak St,fir\rC,Ash,elm\r")
                                      << QByteArray("id,street,kind\rA,Elm Street,oak\rC,Ash,elm\r");
    QTest::newRow("line break in a cell")
        << QByteArray("id,street,kind\nA,Elm St,\"oak\nold\"\nB,Oak St,\"fir\nx\"\nC,Ash,elm\n")
        << QByteArray("id,street,kind\nA,Elm Street,\"oak\nold\"\nC,Ash,elm\n");
    QTest::newRow("utf-16") << utf16("id,street,kind\nA,Elm St,oak\nB,Oak St,fir\nC,Ash,elm\n")
                            << utf16("id,street,kind\nA,Elm Street,oak\nC,Ash,elm\n");
}

void TestRelease::onlyAcceptedCellsDiffer()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    for (const bool keyed : {true, false}) {
        CityFixture city(before.toStdString(), keyed ? std::vector<std::string>{"id"} : std::vector<std::string>{});
        QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}, {1, "", ""}})).error);
        // Proposed, but not accepted: it must not show.
        QVERIFY(!city.handIn(city.contribution('b', {{2, "street", "Declined Street"}})).error);
        std::vector<registry::DecisionInput> inputs;
        for (const auto& group : city.groups()) {
            registry::DecisionInput input;
            input.group = group.id;
            const bool declined = group.items.at(0).change.after == "Declined Street";
            input.verdict = declined ? review::Verdict::Declined : review::Verdict::Accepted;
            input.reason = declined ? "unverifiable" : "ok";
            inputs.push_back(input);
        }
        VERIFY_OK(city.registry->decide("trees", inputs, "desk-1", "2026-03-10"));
        const auto version = city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job);
        VERIFY_OK(version);
        QCOMPARE(QByteArray::fromStdString(bytesOf(city.folder("out") / "trees.csv")), after);
        const auto next = city.readPack(bytesOf(city.folder("out") / "trees-2.glean"));
        QCOMPARE(QByteArray::fromStdString(next.tables.at(0).bytes), after);
        QCOMPARE(next.ref.version, 2);
    }
}

void TestRelease::whatTheEncodingLacksBlocks()
{
    CityFixture city("id;street\nA;All\xE9"
                     "e\nB;Ch\xEAne\n");
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "\xE1\x9E\x97\xE1\x9F\x92"}})).error);
    VERIFY_OK(city.acceptAll());
    const auto preview = city.registry->previewRelease("trees", city.job);
    VERIFY_OK(preview);
    QCOMPARE(preview->blockers.size(), std::size_t{1});
    const auto published = city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job);
    QCOMPARE(codeOf(published), QByteArray("E_RELEASE_ENCODING"));
    QVERIFY(!std::filesystem::exists(city.folder("out")));
}

void TestRelease::twoRowsWithOneKeyBlock()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "id", "A-2"}})).error);
    VERIFY_OK(city.acceptAll());
    const auto published = city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job);
    QCOMPARE(codeOf(published), QByteArray("key-not-unique"));
    VERIFY_OK(city.registry->undoDecision("trees", "desk-1", "2026-03-10"));
    QCOMPARE(codeOf(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job)),
        QByteArray("nothing-to-release"));
}

void TestRelease::halfALinkedGroupBlocks()
{
    CityFixture city(treesCsv);
    auto draft = city.draft(city.pack, {{0, "street", "Elm Street"}, {0, "kind", "fir"}});
    for (auto& change : draft.changes)
        change.atomic = "a1";
    QVERIFY(!city.handIn(city.sign(draft, 'a')).error);
    const auto groups = city.groups();
    QCOMPARE(groups.size(), std::size_t{2});
    VERIFY_OK(city.decideGroup(groups[0].id, review::Verdict::Accepted, "ok"));
    QVERIFY(!city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job).has_value());
    VERIFY_OK(city.decideGroup(groups[1].id, review::Verdict::Accepted, "ok"));
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job));
}

void TestRelease::nothingAcceptedIsNothingToRelease()
{
    CityFixture city(treesCsv);
    QCOMPARE(codeOf(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job)),
        QByteArray("nothing-to-release"));
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    QCOMPARE(codeOf(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job)),
        QByteArray("nothing-to-release"));
    QCOMPARE(codeOf(city.registry->publish("other", city.folder("out"), "2026-03-11", city.job)),
        QByteArray("unknown-pack"));
    auto locked = registry::Registry::open(city.folder("registry"));
    VERIFY_OK(locked);
    QCOMPARE(codeOf((*locked)->publish("trees", city.folder("out"), "2026-03-11", city.job)),
        QByteArray("passphrase-needed"));
}

void TestRelease::anInterruptedReleaseFinishesWithTheSameBytes()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    VERIFY_OK(city.acceptAll());
    // The state before the release row, kept aside as a crash would leave it.
    city.registry.reset();
    std::filesystem::copy(city.folder("registry"), city.folder("crashed"), std::filesystem::copy_options::recursive);
    const auto publish = [&](const char* registryName, const char* out, const char* day) {
        auto opened = registry::Registry::open(city.folder(registryName));
        Q_ASSERT(opened && (*opened)->unlock(""));
        return (*opened)->publish("trees", city.folder(out), day, city.job);
    };
    VERIFY_OK(publish("registry", "out", "2026-03-11"));
    const std::string pack = bytesOf(city.folder("out") / "trees-2.glean");
    const std::string log = bytesOf(city.folder("out") / "CHANGELOG.md");
    // All files are there, the row is not: the same day gives the same bytes, another day replaces them.
    std::filesystem::copy(city.folder("crashed"), city.folder("again"), std::filesystem::copy_options::recursive);
    VERIFY_OK(publish("again", "out", "2026-03-11"));
    QCOMPARE(bytesOf(city.folder("out") / "trees-2.glean"), pack);
    QCOMPARE(bytesOf(city.folder("out") / "CHANGELOG.md"), log);
    // Only some files are there.
    std::filesystem::remove(city.folder("out") / "CHANGELOG.md");
    VERIFY_OK(publish("crashed", "out", "2026-03-12"));
    QVERIFY(bytesOf(city.folder("out") / "trees-2.glean") != pack);
    QVERIFY(bytesOf(city.folder("out") / "CHANGELOG.md").find("2026-03-12") != std::string::npos);
    QCOMPARE(codeOf(publish("crashed", "out", "2026-03-12")), QByteArray("nothing-to-release"));
}

void TestRelease::foreignFilesAreLeftAlone()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    VERIFY_OK(city.acceptAll());
    for (const char* name : {"trees.csv", "CHANGELOG.md", "trees-2.glean"}) {
        const auto out = city.folder(std::string("out-") + name);
        std::filesystem::create_directories(out);
        VERIFY_OK(base::writeAtomically(out / name, "mine"));
        QCOMPARE(codeOf(city.registry->publish("trees", out, "2026-03-11", city.job)), QByteArray("file-exists"));
        QCOMPARE(bytesOf(out / name), std::string("mine"));
    }
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job));
}

void TestRelease::theNextPackCarriesItsDelta()
{
    CityFixture city("street,kind\nElm,oak\nElm,oak\nAsh,fir\nOak,elm\n", {});
    QVERIFY(!city.handIn(city.contribution('a', {{1, "", ""}, {2, "kind", "pine"}})).error);
    VERIFY_OK(city.acceptAll());
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job));
    const auto next = city.readPack(bytesOf(city.folder("out") / "trees-2.glean"));
    QVERIFY(next.delta.has_value());
    QCOMPARE(next.delta->fromVersion, 1);
    QCOMPARE(next.delta->fromDigest, city.pack.ref.digest);
    QCOMPARE(next.delta->changes.size(), std::size_t{2});
    const auto before = city.tablesOf(city.pack).at("trees");
    const auto after = city.tablesOf(next).at("trees");
    const std::vector<bundle::PackDelta::Row> rows{
        {"trees", before.rowId(1), ""}, {"trees", before.rowId(2), after.rowId(1)}};
    QVERIFY(next.delta->rows == rows);
    const auto applied = review::applyChanges(before, next.delta->changes, city.job);
    VERIFY_OK(applied);
    QCOMPARE(base::toHex(base::asBytes(table::tableDigest(*applied))), next.tables[0].digest.substr(7));
}

void TestRelease::olderWorkIsCarried()
{
    for (const bool keyed : {true, false}) {
        CityFixture city(treesCsv, keyed ? std::vector<std::string>{"id"} : std::vector<std::string>{});
        QVERIFY(
            !city.handIn(city.contribution('a', {{0, "", ""}, {1, "street", "Oak Street"}, {2, "kind", "fir"}})).error);
        VERIFY_OK(city.acceptAll());
        VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job));
        // Work on version 1 that arrives after version 2: gone, stale, applied, and one that still fits.
        QVERIFY(!city.handIn(city.contribution('b',
                                 {{0, "kind", "x"}, {1, "street", "Oak Road"}, {2, "kind", "fir"},
                                     {3, "street", "Elm Street"}}))
                     .error);
        std::map<std::string, std::string> classes;
        for (const auto& group : city.groups()) {
            for (const auto& item : group.items)
                classes[item.change.after] = review::className(group.cls);
        }
        QCOMPARE(classes.size(), std::size_t{4});
        QCOMPARE(classes.at("x"), std::string("I-GONE"));
        QCOMPARE(classes.at("Oak Road"), std::string("V-STALE"));
        QCOMPARE(classes.at("fir"), std::string("V-APPLIED"));
        QCOMPARE(classes.at("Elm Street"), std::string("V-CLEAN"));
        for (const auto& group : city.groups()) {
            if (group.items[0].change.after == "Elm Street")
                VERIFY_OK(city.decideGroup(group.id, review::Verdict::Accepted, "ok"));
        }
        VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-12", city.job));
        QCOMPARE(bytesOf(city.folder("out") / "trees.csv"),
            std::string("id,street,kind\nA-2,Oak Street,oak\nA-3,Pine St,fir\nA-4,Elm Street,pine\n"));
    }
}

void TestRelease::changelogsAddUp()
{
    CityFixture city(treesCsv);
    QVERIFY(
        !city.handIn(city.contribution('a', {{0, "street", "Elm Street"}, {3, "street", "Elm Street"}, {1, "", ""}}))
             .error);
    VERIFY_OK(city.acceptAll());
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job));
    const std::string first = bytesOf(city.folder("out") / "CHANGELOG.md");
    QVERIFY(first.find("## trees, version 2 (2026-03-11)") != std::string::npos);
    QVERIFY2(first.find("“Elm St” → “Elm Street” in street (trees): 2 cells. Taken as it is.") != std::string::npos,
        first.c_str());
    QVERIFY(first.find("Remove rows (trees): 1 row.") != std::string::npos);
    const auto pack = city.registry->packFile("trees", 0);
    VERIFY_OK(pack);
    auto second = city.draft(city.readPack(*pack), {{0, "kind", "fir"}}, 2);
    QVERIFY(!city.handIn(city.sign(second, 'a')).error);
    VERIFY_OK(city.acceptAll());
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-20", city.job));
    const std::string both = bytesOf(city.folder("out") / "CHANGELOG.md");
    QVERIFY(both.find("version 3 (2026-03-20)") < both.find("version 2 (2026-03-11)"));
}

void TestRelease::changelogsSayWhatWasPublishedAndHideNothing()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm\u202E Rd"}})).error);
    registry::DecisionInput input;
    input.group = city.groups().at(0).id;
    input.verdict = review::Verdict::AcceptedWithFix;
    input.reason = "value-adjusted";
    input.amendedIs = "v";
    input.amended = "Elm *Road*";
    VERIFY_OK(city.registry->decide("trees", {input}, "desk-1", "2026-03-10"));
    const auto preview = city.registry->previewRelease("trees", city.job);
    VERIFY_OK(preview);
    const std::string line = "“Elm St” → “Elm[U+202E] Rd” in street (trees): 1 cell. Taken, with a small correction. "
                             "Published as “Elm \\*Road\\*”.";
    QVERIFY2(preview->changelog.find(line) != std::string::npos, preview->changelog.c_str());
}

void TestRelease::buildsPacksWithCare()
{
    CityFixture city(treesCsv);
    registry::PackBuildRequest request;
    request.id = "other";
    request.day = "2026-03-02";
    request.notice = city.folder("notice.json");
    const auto build = [&](const std::string& bytes, const std::vector<std::string>& key) {
        city.write("new.csv", bytes);
        request.tables = {city.folder("new.csv")};
        request.key = key;
        return city.registry->buildPack(request, city.job);
    };
    const auto twice = build("id,a\n1,x\n2,y\n1,z\n", {"id"});
    QCOMPARE(codeOf(twice), QByteArray("key-not-unique"));
    QCOMPARE(twice.error().arguments.at(0), std::string(R"(["1"])"));
    QCOMPARE(codeOf(build("id,a\n1,x\n", {"nope"})), QByteArray("no-such-column"));
    const auto nul = build(std::string("id,a\n1,x\n2,y\0z\n", 15), {});
    QVERIFY(!nul.has_value());
    request.id = "trees";
    QCOMPARE(codeOf(build("id,a\n1,x\n", {})), QByteArray("pack-exists"));
    // The fixture's own input again gives its own pack again, whatever the day.
    request.tables = {city.folder("trees.csv")};
    request.key = {"id"};
    const auto again = city.registry->buildPack(request, city.job);
    VERIFY_OK(again);
    QCOMPARE(again->file, *city.registry->packFile("trees", 1));
    request.id = "Not An Id";
    QCOMPARE(codeOf(build("id,a\n1,x\n", {})), QByteArray("bad-parameter"));
    request.id = "other";
    request.notice = city.folder("absent.json");
    QCOMPARE(codeOf(build("id,a\n1,x\n", {})), QByteArray("file-not-found"));
    request.notice = city.folder("notice.json");
    VERIFY_OK(build("id,a\n1,x\n2,x\n", {}));
    QCOMPARE(city.registry->packs().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestRelease)
#include "tst_release.moc"
