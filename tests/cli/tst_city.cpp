#include "tests/support/city_loop.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace gleaner::tests;

/// The verbs of the city and receive: success, findings, refusal, and what a refusal leaves behind.
class TestCity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRegistryIsFoundedOnce();
    void aNewerOrAlteredRegistryIsRefused();
    void aPassphraseGuardsTheCitysKeys();
    void packBuildAsksWhenTwoReadingsAreAsGood();
    void packBuildNamesKeysOfSeveralTables();
    void packBuildGivesTheSameFileAgain();
    void packBuildTellsWhatIsOdd();
    void inboxAddTakesEachFileByItself();
    void decisionsAreCheckedWhole_data();
    void decisionsAreCheckedWhole();
    void decisionsReachTheVolunteer();
    void publishSaysWhyItCanNot();
    void aForeignReceiptIsRefused();
    void aFullRegistryDiskIsNamed();
    void aReadOnlyRegistryCanBeRead();

private:
    /// One change of each of three cells, handed in.
    void handIn();
    QString itemOn(const QString& row) const;
    GleanRun decide(const QJsonArray& decisions, const QString& pack = "trees", int version = 1) const;
    void sql(const char* statement) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Glean> m_glean;
    std::unique_ptr<CityLoop> m_city;
};

void TestCity::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_glean = std::make_unique<Glean>(m_folder->path());
    m_city = std::make_unique<CityLoop>(*m_glean);
    m_glean->write("trees.csv", "Id,Kind\nA-1,oak\nA-2,ash\nA-3,elm\nA-4,fir\n");
    m_glean->write("notice.json", CityLoop::notice());
}

void TestCity::handIn()
{
    COMPARE_EXIT(m_city->init(), 0);
    COMPARE_EXIT(m_city->buildPack("trees.csv", "trees", {"Id"}), 0);
    COMPARE_EXIT(m_city->import("p.gleaner"), 0);
    m_glean->write("r.json",
        R"({"gleaner:recipe":1,"steps":[{"op":"map-values/1","params":{"column":"Kind","edits":[{"from":["voak"],"to":"vOak"},{"from":["vash"],"to":"vAsh"},{"from":["velm"],"to":"vElm"}]}}]})");
    COMPARE_EXIT(m_glean->run({"apply", "p.gleaner", "--recipe", "r.json", "-o", "p.gleaner"}), 0);
    COMPARE_EXIT(m_glean->run({"key", "new", "--no-passphrase"}), 0);
    COMPARE_EXIT(m_city->contribute("p.gleaner", "c.glean"), 0);
    COMPARE_EXIT(m_city->intake({"c.glean"}), 0);
}

QString TestCity::itemOn(const QString& row) const
{
    const QJsonObject list = m_city->review();
    for (const auto& group : list["groups"].toArray()) {
        for (const auto& item : group.toObject()["items"].toArray()) {
            if (item.toObject()["row"] == "[\"" + row + "\"]")
                return item.toObject()["id"].toString();
        }
    }
    return {};
}

GleanRun TestCity::decide(const QJsonArray& decisions, const QString& pack, int version) const
{
    const QJsonObject file{{"gleaner:decisions", 1}, {"pack", pack}, {"version", version}, {"decisions", decisions}};
    m_glean->write("d.json", QJsonDocument(file).toJson());
    return m_glean->run(
        {"review", "decide", "--registry", "city", "--file", "d.json", "--reviewer", "desk-1", "--day", "2026-03-11"});
}

void TestCity::sql(const char* statement) const
{
    sqlite3* database = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(m_glean->path("city/registry.sqlite")), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database, statement, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(database);
}

void TestCity::aRegistryIsFoundedOnce()
{
    COMPARE_EXIT(m_glean->run({"registry", "init", "city", "--no-passphrase"}), 2);
    const auto odd = m_glean->run({"registry", "init", "city", "--city", "My City", "--no-passphrase"});
    COMPARE_EXIT(odd, 2);
    QVERIFY2(odd.error.contains("write it like a domain"), odd.error.constData());
    COMPARE_EXIT(m_glean->run({"registry", "init", "city", "--city", "data.example.gov"}), 2);
    COMPARE_EXIT(m_city->init(), 0);
    const auto again = m_city->init();
    COMPARE_EXIT(again, 3);
    QVERIFY(again.error.contains("registry-exists"));
    const auto state = m_glean->run({"registry", "show", "city", "--json", "--export-keys", "keys"});
    COMPARE_EXIT(state, 0);
    QCOMPARE(state.json()["city"].toString(), QString("data.example.gov"));
    QCOMPARE(state.json()["log"].toObject()["seq"].toInt(), 1);
    QCOMPARE(state.json()["state_hash"].toString().size(), 64);
    QCOMPARE(QDir(m_glean->path("keys")).entryList(QDir::Files),
        QStringList({"allowed_signers", "pack.pub", "receipt.pub", "revoked_keys"}));
    const auto none = m_glean->run({"registry", "show", "elsewhere"});
    COMPARE_EXIT(none, 3);
    QVERIFY(none.error.contains("not-a-registry"));
    const auto practice = m_glean->run({"registry", "init", "practice", "--practice"});
    COMPARE_EXIT(practice, 0);
    QVERIFY(practice.out.contains("for practice, not trust"));
}

void TestCity::aNewerOrAlteredRegistryIsRefused()
{
    COMPARE_EXIT(m_city->init(), 0);
    COMPARE_EXIT(m_city->buildPack("trees.csv", "trees", {"Id"}), 0);
    sql("PRAGMA user_version = 99");
    const auto newer = m_glean->run({"review", "list", "--registry", "city"});
    COMPARE_EXIT(newer, 3);
    QVERIFY2(newer.error.contains("The registry city was made by a newer version of Gleaner. It was not changed."),
        newer.error.constData());
    sql("PRAGMA user_version = 1");
    COMPARE_EXIT(m_glean->run({"registry", "show", "city"}), 0);
    sql("UPDATE log_entry SET body = replace(body, 'trees', 'treez') WHERE seq = 2");
    const auto altered = m_glean->run({"registry", "show", "city"});
    COMPARE_EXIT(altered, 3);
    QVERIFY2(altered.error.contains("The decision log was altered at entry 2."), altered.error.constData());
    sql("DELETE FROM trust_list");
    const auto damaged = m_glean->run({"review", "list", "--registry", "city"});
    COMPARE_EXIT(damaged, 3);
    QVERIFY2(damaged.error.contains("registry-damaged"), damaged.error.constData());
}

void TestCity::aPassphraseGuardsTheCitysKeys()
{
    m_glean->write("right", "harbor lights\n");
    m_glean->write("wrong", "harbour lights\n");
    COMPARE_EXIT(
        m_glean->run({"registry", "init", "city", "--city", "data.example.gov", "--passphrase-file", "right"}), 0);
    COMPARE_EXIT(m_city->buildPack("trees.csv", "trees"), 2);
    const auto wrong = m_city->buildPack("trees.csv", "trees", {}, {"--passphrase-file", "wrong"});
    COMPARE_EXIT(wrong, 3);
    QVERIFY2(
        wrong.error.contains("the passphrase is wrong or the key file is damaged. Nothing was changed. [E_KEY_OPEN]"),
        wrong.error.constData());
    COMPARE_EXIT(m_city->buildPack("trees.csv", "trees", {}, {"--passphrase-file", "right"}), 0);
    // Reading, intake and decisions need no key.
    COMPARE_EXIT(m_glean->run({"review", "list", "--registry", "city"}), 0);
}

void TestCity::packBuildAsksWhenTwoReadingsAreAsGood()
{
    COMPARE_EXIT(m_city->init(), 0);
    m_glean->write("two.csv", "aa|bb;cc\n1|2;3\n1|4;5\n");
    const auto asked = m_city->buildPack("two.csv", "two");
    COMPARE_EXIT(asked, 4);
    QVERIFY2(asked.error.contains("sniff-ambiguous"), asked.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("pack.glean")));
    COMPARE_EXIT(m_city->buildPack("two.csv", "two", {}, {"--delimiter", ";"}), 0);
    COMPARE_EXIT(m_city->import("two.gleaner"), 0);
    QCOMPARE(m_glean->run({"facet", "two.gleaner", "--column", "cc", "--json"}).json()["distinct"].toInt(), 2);
}

void TestCity::packBuildNamesKeysOfSeveralTables()
{
    COMPARE_EXIT(m_city->init(), 0);
    m_glean->write("benches.csv", "No,Place\n1,Park\n2,Park\n");
    const auto plain = m_city->buildPack("trees.csv", "both", {"Id"}, {"benches.csv"});
    COMPARE_EXIT(plain, 2);
    QVERIFY2(plain.error.contains("with several tables it is written as table:column"), plain.error.constData());
    const auto twice = m_city->buildPack("trees.csv", "both", {"benches:Place"}, {"benches.csv"});
    COMPARE_EXIT(twice, 3);
    QVERIFY(twice.error.contains("key-not-unique"));
    COMPARE_EXIT(m_city->buildPack("trees.csv", "both", {"trees:Id", "benches:No"}, {"benches.csv"}), 0);
    COMPARE_EXIT(m_city->import("p.gleaner"), 0);
    for (const auto& [table, row] : {std::pair("trees", "[\"A-2\"]"), std::pair("benches", "[\"2\"]")}) {
        COMPARE_EXIT(m_glean->run({"annotate", "p.gleaner", "--table", table, "--type", "question", "--text",
                         "Still there?", "--row", row}),
            0);
    }
}

void TestCity::packBuildGivesTheSameFileAgain()
{
    COMPARE_EXIT(m_city->init(), 0);
    COMPARE_EXIT(m_city->buildPack("trees.csv", "trees", {"Id"}), 0);
    const QByteArray pack = m_glean->read("pack.glean");
    // As after a disk that was full, on another day.
    QVERIFY(QFile::remove(m_glean->path("pack.glean")));
    COMPARE_EXIT(m_glean->run({"pack", "build", "trees.csv", "--registry", "city", "--id", "trees", "--notice",
                     "notice.json", "--key", "Id", "--day", "2026-03-05", "-o", "pack.glean"}),
        0);
    QCOMPARE(m_glean->read("pack.glean"), pack);
    m_glean->write("trees.csv", "Id,Kind\nA-1,oak\n");
    const auto other = m_city->buildPack("trees.csv", "trees", {"Id"}, {"--force"});
    COMPARE_EXIT(other, 3);
    QVERIFY2(other.error.contains("The pack trees exists already; publish its next version instead."),
        other.error.constData());
    QCOMPARE(m_glean->read("pack.glean"), pack);
    QCOMPARE(m_glean->run({"registry", "show", "city", "--json"}).json()["releases"].toArray().size(), 1);
}

void TestCity::packBuildTellsWhatIsOdd()
{
    COMPARE_EXIT(m_city->init(), 0);
    m_glean->write("ragged.csv", "Id,Kind\nA-1,oak\nA-2\n");
    const auto run = m_city->buildPack("ragged.csv", "ragged");
    COMPARE_EXIT(run, 1);
    QVERIFY2(run.error.contains("[row-width in ragged"), run.error.constData());
    COMPARE_EXIT(m_city->import("p.gleaner"), 1);
}

void TestCity::inboxAddTakesEachFileByItself()
{
    handIn();
    QVERIFY(!QTest::currentTestFailed());
    const QByteArray good = m_glean->read("c.glean");
    m_glean->write("cut.glean", good.left(good.size() / 2));
    const auto run = m_glean->run(
        {"inbox", "add", "--registry", "city", "--json", "c.glean", "cut.glean", "pack.glean", "gone.glean"});
    COMPARE_EXIT(run, 5);
    const QJsonArray results = run.json()["results"].toArray();
    QVERIFY2(results.size() >= 3, run.out.constData());
    QCOMPARE(results[0].toObject()["known_before"].toBool(), true);
    QVERIFY(results[1].toObject()["error"].toObject()["code"].toString().startsWith("E_ZIP"));
    QCOMPARE(results[2].toObject()["error"].toObject()["code"].toString(), QString("E_OUTER"));
    QCOMPARE(results[3].toObject()["error"].toObject()["code"].toString(), QString("file-not-found"));
    COMPARE_EXIT(m_glean->run({"inbox", "add", "--registry", "city", "c.glean"}), 0);

    // Another desk that does not know the pack sets the file aside.
    COMPARE_EXIT(m_glean->run({"registry", "init", "other", "--city", "data.example.gov", "--no-passphrase"}), 0);
    const auto foreign = m_glean->run({"inbox", "add", "--registry", "other", "c.glean"});
    COMPARE_EXIT(foreign, 3);
    QVERIFY2(
        foreign.error.contains("made on a pack that is not known here (trees@1). It was set aside. [E_BASE_UNKNOWN]"),
        foreign.error.constData());
    const auto state = m_glean->run({"registry", "show", "other", "--json"}).json();
    QCOMPARE(state["parked"].toInt(), 1);
    QCOMPARE(state["contributions"].toInt(), 0);
}

void TestCity::decisionsAreCheckedWhole_data()
{
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<QByteArray>("said");
    const auto row = [](const char* name, const char* decision, const char* said) {
        QTest::newRow(name) << QByteArray(decision) << QByteArray(said);
    };
    row("no such item", R"({"item":"aaaaaaaaaaaaaaaaaaaaaaaaaa","verdict":"accepted","reason":"ok"})",
        "there is no item");
    row("no such group", R"({"group":"aaaaaaaaaaaaaaaaaaaaaaaaaa","verdict":"accepted","reason":"ok"})",
        "there is no group");
    row("neither", R"({"verdict":"accepted","reason":"ok"})", "neither a group nor an item");
    row("no such verdict", R"({"item":"ITEM","verdict":"great","reason":"ok"})", "verdict");
    row("reason of another verdict", R"({"item":"ITEM","verdict":"declined","reason":"ok"})",
        "declined has no reason ok");
    row("policy needs a note", R"({"item":"ITEM","verdict":"declined","reason":"policy"})", "note");
    row("a fix needs a value", R"({"item":"ITEM","verdict":"accepted-with-fix","reason":"value-adjusted"})", "amended");
    row("no value without a fix", R"({"item":"ITEM","verdict":"accepted","reason":"ok","amended":"x"})", "amended");
    row("needs-work needs a pointer", R"({"item":"ITEM","verdict":"needs-work","reason":"unclear"})", "pointer");
    row("not-reviewed needs a day", R"({"item":"ITEM","verdict":"not-reviewed","reason":"no-time"})", "due");
    row("no such day", R"({"item":"ITEM","verdict":"not-reviewed","reason":"no-time","due":"2026-02-30"})", "due");
    row("only the author withdraws", R"({"item":"ITEM","verdict":"withdrawn","reason":"author-withdrew"})",
        "only the author");
    row("unknown member", R"({"item":"ITEM","verdict":"accepted","reason":"ok","by":"me"})", "member by");
}

void TestCity::decisionsAreCheckedWhole()
{
    QFETCH(QByteArray, decision);
    QFETCH(QByteArray, said);
    handIn();
    QVERIFY(!QTest::currentTestFailed());
    const QString before = m_city->stateHash();
    decision.replace("ITEM", itemOn("A-1").toUtf8());
    const QJsonObject good{{"item", itemOn("A-2")}, {"verdict", "accepted"}, {"reason", "ok"}};
    const auto run = decide({good, QJsonDocument::fromJson(decision).object()});
    COMPARE_EXIT(run, 3);
    QVERIFY2(run.error.contains(said) && run.error.contains("Nothing was decided. [decisions-syntax]"),
        run.error.constData());
    QCOMPARE(m_city->stateHash(), before);
}

void TestCity::decisionsReachTheVolunteer()
{
    handIn();
    QVERIFY(!QTest::currentTestFailed());
    COMPARE_EXIT(decide({}, "benches"), 3);
    COMPARE_EXIT(decide({}, "trees", 2), 3);
    const QString group = m_city->review()["groups"].toArray()[0].toObject()["id"].toString();
    QVERIFY(!group.isEmpty());
    const auto run = decide({QJsonObject{{"item", itemOn("A-1")}, {"verdict", "accepted"}, {"reason", "ok"}},
        QJsonObject{{"item", itemOn("A-2")}, {"verdict", "accepted-with-fix"}, {"reason", "value-adjusted"},
            {"amended_is", "v"}, {"amended", "Ash tree"}},
        QJsonObject{{"item", itemOn("A-3")}, {"verdict", "declined"}, {"reason", "policy"},
            {"note", "Elms keep lower case."}}});
    COMPARE_EXIT(run, 0);
    QCOMPARE(run.out, QByteArray("3 decisions recorded\n"));
    COMPARE_EXIT(m_city->publish("trees"), 0);
    QCOMPARE(m_glean->read("out/trees.csv"), QByteArray("Id,Kind\nA-1,Oak\nA-2,Ash tree\nA-3,elm\nA-4,fir\n"));
    const QByteArray changes = m_glean->read("out/CHANGELOG.md");
    QVERIFY2(changes.contains(
                 "“ash” → “Ash” in Kind (trees): 1 cell. Taken, with a small correction. Published as “Ash tree”."),
        changes.constData());
    COMPARE_EXIT(m_city->receipts("trees"), 0);
    const QString receipt = "receipts/" + QDir(m_glean->path("receipts")).entryList({"*.glean"}).value(0);
    const auto told = m_glean->run({"receive", receipt, "--project", "p.gleaner"});
    COMPARE_EXIT(told, 0);
    for (const char* line : {"[\"A-1\"] Kind: “oak” → “Oak”. Taken as it is. Thank you.",
             "[\"A-2\"] Kind: “ash” → “Ash”. Taken, with a small correction. Published: “Ash tree”.",
             "[\"A-3\"] Kind: “elm” → “Elm”. A city rule does not let us publish this. See the note. Note: Elms keep "
             "lower case."})
        QVERIFY2(told.out.contains(line), told.out.constData());
    // Once more changes nothing, and as JSON each answer stands alone.
    const auto again = m_glean->run({"receive", receipt, "--project", "p.gleaner", "--json"});
    COMPARE_EXIT(again, 0);
    QCOMPARE(again.json()["answers"].toArray().size(), 3);
    for (const auto& value : again.json()["answers"].toArray()) {
        const QJsonObject answer = value.toObject();
        for (const char* member :
            {"item", "kind", "verdict", "reason", "sentence", "op", "table", "row", "column", "before", "after"})
            QVERIFY2(!answer[member].toString().isEmpty(), member);
        if (answer["row"] == "[\"A-2\"]")
            QCOMPARE(answer["amended"].toString(), QString("vAsh tree"));
    }
}

void TestCity::publishSaysWhyItCanNot()
{
    m_glean->write("trees.csv", "Id;Kind\nA-1;ch\xEAne\nA-2;oak\nA-3;elm\n");
    handIn();
    QVERIFY(!QTest::currentTestFailed());
    COMPARE_EXIT(m_glean->run({"publish", "--registry", "city", "--pack", "trees"}), 2);
    const auto early = m_city->publish("trees");
    COMPARE_EXIT(early, 3);
    QVERIFY2(early.error.contains("No accepted change waits for a release."), early.error.constData());
    COMPARE_EXIT(decide({QJsonObject{{"item", itemOn("A-2")}, {"verdict", "accepted-with-fix"},
                     {"reason", "value-adjusted"}, {"amended_is", "v"}, {"amended", "ដើមឈើ"}}}),
        0);
    const auto dry = m_glean->run({"publish", "--registry", "city", "--pack", "trees", "--dry-run"});
    COMPARE_EXIT(dry, 4);
    QVERIFY2(
        dry.out.contains("can't be released: The value ដើមឈើ can't be written in windows-1252."), dry.out.constData());
    const auto refused = m_city->publish("trees");
    COMPARE_EXIT(refused, 3);
    QVERIFY2(refused.error.contains("E_RELEASE_ENCODING"), refused.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("out/trees.csv")));
    QCOMPARE(m_glean->run({"registry", "show", "city", "--json"}).json()["releases"].toArray().size(), 1);
}

void TestCity::aForeignReceiptIsRefused()
{
    handIn();
    QVERIFY(!QTest::currentTestFailed());
    COMPARE_EXIT(m_city->receipts("trees"), 0);
    const QString receipt = "receipts/" + QDir(m_glean->path("receipts")).entryList({"*.glean"}).value(0);
    COMPARE_EXIT(m_city->import("other.gleaner"), 0);
    const auto foreign = m_glean->run({"receive", receipt, "--project", "other.gleaner"});
    COMPARE_EXIT(foreign, 3);
    QVERIFY2(foreign.error.contains("receipt-foreign"), foreign.error.constData());
    COMPARE_EXIT(m_glean->run({"receive", "c.glean", "--project", "p.gleaner"}), 3);
    // Nothing was decided: each item is told when an answer can be expected.
    const auto told = m_glean->run({"receive", receipt, "--project", "p.gleaner"});
    COMPARE_EXIT(told, 0);
    QVERIFY2(told.out.contains("Not looked at yet; expected by the day shown. Expected by 2026-05-11."),
        told.out.constData());
}

void TestCity::aFullRegistryDiskIsNamed()
{
    COMPARE_EXIT(m_city->init(), 0);
    m_glean->write("try.sh",
        "mkdir small && mount -t tmpfs -o size=300k tmpfs small && cp -r city small/ && "
        "dd if=/dev/zero of=small/filler bs=1k count=1000 2>/dev/null; "
        "\"$1\" pack build trees.csv --registry small/city --id trees --notice notice.json -o pack.glean --profile "
        "profile\n");
    Glean inside(m_folder->path());
    inside.setPrefix({"unshare", "-rm", "sh", "-c", "exec sh try.sh \"$1\"", "sh"});
    if (!canCutTheNetwork())
        QSKIP("a full or read-only disk needs a mount, and this user may not make a namespace to mount in");
    const auto run = inside.run({});
    COMPARE_EXIT(run, 5);
    QVERIFY2(run.error.contains("The disk is full, so registry.sqlite was not written."), run.error.constData());
    QVERIFY(!QFile::exists(m_glean->path("pack.glean")));
}

void TestCity::aReadOnlyRegistryCanBeRead()
{
    handIn();
    QVERIFY(!QTest::currentTestFailed());
    m_glean->write("try.sh",
        "mkdir fixed && mount --bind city fixed && mount -o remount,ro,bind fixed && "
        "\"$1\" registry show fixed && \"$1\" review list --registry fixed && \"$1\" inbox add --registry fixed "
        "c.glean && "
        "\"$1\" review decide --registry fixed --file d.json --reviewer desk-1\n");
    m_glean->write("d.json",
        QJsonDocument(
            QJsonObject{{"gleaner:decisions", 1}, {"pack", "trees"}, {"version", 1},
                {"decisions",
                    QJsonArray{QJsonObject{{"item", itemOn("A-1")}, {"verdict", "accepted"}, {"reason", "ok"}}}}})
            .toJson());
    Glean inside(m_folder->path());
    inside.setPrefix({"unshare", "-rm", "sh", "-c", "exec sh try.sh \"$1\"", "sh"});
    if (!canCutTheNetwork())
        QSKIP("a full or read-only disk needs a mount, and this user may not make a namespace to mount in");
    const auto run = inside.run({});
    QVERIFY2(run.out.contains("1 contribution, 3 open items") && run.out.contains("V-CLEAN"), run.text().constData());
    COMPARE_EXIT(run, 5);
    QVERIFY2(run.error.contains("The file registry.sqlite can't be written"), run.error.constData());
}

QTEST_GUILESS_MAIN(TestCity)
#include "tst_city.moc"
