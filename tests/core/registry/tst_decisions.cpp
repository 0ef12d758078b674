#include "tests/core/registry/registry_fixture.h"

using namespace gleaner;
using namespace gleaner::tests;
using registry::DecisionInput;
using review::Verdict;

class TestDecisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReasonAsksForItsExtra_data();
    void everyReasonAsksForItsExtra();
    void anItemOverridesItsGroup();
    void nothingIsWrittenIfOneLineIsWrong();
    void sharedProposalsAreAlreadyProposed();
    void aCellGetsOneValue();
    void undoGoesBackStepByStep();
    void anotherDeskWasFaster();
    void nobodyDecidesOnOwnWork();
    void conflictsStandLast();
    void readsDecisionFiles_data();
    void readsDecisionFiles();
};

namespace {

DecisionInput input(const std::string& item, Verdict verdict, const std::string& reason)
{
    DecisionInput decision;
    decision.item = item;
    decision.verdict = verdict;
    decision.reason = reason;
    return decision;
}

std::string verdictOf(CityFixture& city, const std::string& item)
{
    for (const auto& group : city.groups()) {
        for (const auto& member : group.items) {
            if (member.id == item)
                return member.decision
                    ? std::string(review::verdictName(member.decision->verdict)) + "/" + member.decision->reason
                    : "open";
        }
    }
    return "gone";
}

} // namespace

void TestDecisions::everyReasonAsksForItsExtra_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("reason");
    for (const review::Reason& reason : review::reasons()) {
        const auto verdict = QString::fromStdString(std::string(review::verdictName(reason.verdict)));
        const auto code = QString::fromStdString(std::string(reason.code));
        QTest::addRow("%s", reason.code.data()) << verdict << code;
    }
}

void TestDecisions::everyReasonAsksForItsExtra()
{
    QFETCH(QString, verdict);
    QFETCH(QString, reason);
    static CityFixture city(treesCsv);
    static const bool handedIn = !city.handIn(city.contribution('a', {{0, "street", "Elm Rd"}})).error;
    QVERIFY(handedIn);
    const std::string item = city.groups().at(0).items.at(0).id;
    const auto* rule = review::findReason(*review::verdictNamed(verdict.toStdString()), reason.toStdString());
    DecisionInput full = input(item, rule->verdict, reason.toStdString());
    if (rule->needsAmended) {
        full.amendedIs = "v";
        full.amended = "Elm Road";
    }
    if (rule->needsNote)
        full.note = "a rule of the city";
    if (rule->needsPointer)
        full.pointer = R"({"cell":1})";
    if (rule->needsDue)
        full.due = "2026-04-01";
    const bool needs = rule->needsAmended || rule->needsNote || rule->needsPointer || rule->needsDue;
    const auto decide
        = [](const DecisionInput& line) { return city.registry->decide("trees", {line}, "desk-1", "2026-03-10"); };
    if (needs)
        QCOMPARE(codeOf(decide(input(item, rule->verdict, reason.toStdString()))), QByteArray("decisions-syntax"));
    const bool authorsOwn = rule->verdict == Verdict::Withdrawn;
    const auto decided = decide(full);
    QCOMPARE(codeOf(decided), QByteArray(authorsOwn ? "decisions-syntax" : "ok"));
    if (!authorsOwn)
        QCOMPARE(verdictOf(city, item), (verdict + "/" + reason).toStdString());
    DecisionInput wrong = full;
    wrong.verdict = rule->verdict == Verdict::Declined ? Verdict::Accepted : Verdict::Declined;
    QCOMPARE(codeOf(decide(wrong)), QByteArray("decisions-syntax"));
}

void TestDecisions::anItemOverridesItsGroup()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}, {3, "street", "Elm Street"}})).error);
    const auto groups = city.groups();
    QCOMPARE(groups.size(), std::size_t{1});
    QCOMPARE(groups[0].sentence, std::string("“Elm St” → “Elm Street”"));
    DecisionInput group;
    group.group = groups[0].id;
    group.reason = "ok";
    const std::string first = groups[0].items[0].id;
    const std::string second = groups[0].items[1].id;
    VERIFY_OK(city.registry->decide(
        "trees", {group, input(second, Verdict::Declined, "wrong-value")}, "desk-1", "2026-03-10"));
    QCOMPARE(verdictOf(city, first), std::string("accepted/ok"));
    QCOMPARE(verdictOf(city, second), std::string("declined/wrong-value"));
    QCOMPARE(city.groups().size(), std::size_t{1});
}

void TestDecisions::nothingIsWrittenIfOneLineIsWrong()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    const std::string item = city.groups().at(0).items.at(0).id;
    const auto before = city.registry->state();
    const auto refused = city.registry->decide("trees",
        {input(item, Verdict::Accepted, "ok"), input(std::string(26, 'a'), Verdict::Accepted, "ok")}, "desk-1",
        "2026-03-10");
    QCOMPARE(codeOf(refused), QByteArray("decisions-syntax"));
    const auto after = city.registry->state();
    QCOMPARE(after->logSeq, before->logSeq);
    QCOMPARE(verdictOf(city, item), std::string("open"));
    DecisionInput unknownGroup;
    unknownGroup.group = std::string(26, 'b');
    unknownGroup.reason = "ok";
    QCOMPARE(
        codeOf(city.registry->decide("trees", {unknownGroup}, "desk-1", "2026-03-10")), QByteArray("decisions-syntax"));
    QCOMPARE(codeOf(city.registry->decide("other", {}, "desk-1", "2026-03-10")), QByteArray("unknown-pack"));
    QCOMPARE(codeOf(city.registry->decide("trees", {}, "", "2026-03-10")), QByteArray("decisions-syntax"));
    QCOMPARE(codeOf(city.registry->decide("trees", {}, "desk-1", "yesterday")), QByteArray("bad-parameter"));
}

void TestDecisions::sharedProposalsAreAlreadyProposed()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    QVERIFY(!city.handIn(city.contribution('b', {{0, "street", "Elm Street"}, {1, "kind", "fir"}})).error);
    const auto groups = city.groups();
    QCOMPARE(groups.size(), std::size_t{2});
    VERIFY_OK(city.acceptAll());
    for (const auto& group : groups) {
        const bool shared = group.cls == review::ChangeClass::Converge;
        QCOMPARE(verdictOf(city, group.items[0].id), std::string(shared ? "accepted/already-proposed" : "accepted/ok"));
    }
}

void TestDecisions::aCellGetsOneValue()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}, {1, "", ""}})).error);
    QVERIFY(!city.handIn(city.contribution('b', {{0, "street", "Elm Road"}, {1, "kind", "fir"}})).error);
    std::map<std::string, std::string> items;
    for (const auto& group : city.groups()) {
        QVERIFY(review::isConflict(group.cls));
        for (const auto& item : group.items)
            items[item.change.op == review::ChangeOp::Delete ? "delete" : item.change.after] = item.id;
    }
    QCOMPARE(items.size(), std::size_t{4});
    const auto accept = [&](const std::vector<std::string>& names) {
        std::vector<DecisionInput> inputs;
        for (const std::string& name : names)
            inputs.push_back(input(items.at(name), Verdict::Accepted, "ok"));
        return city.registry->decide("trees", inputs, "desk-1", "2026-03-10");
    };
    QCOMPARE(codeOf(accept({"Elm Street", "Elm Road"})), QByteArray("decisions-syntax"));
    QCOMPARE(codeOf(accept({"delete", "fir"})), QByteArray("decisions-syntax"));
    VERIFY_OK(accept({"Elm Street", "fir"}));
    for (const auto& group : city.groups()) {
        for (const auto& item : group.items) {
            if (item.id == items.at("Elm Road")) {
                QVERIFY(group.cls == review::ChangeClass::Stale);
                QCOMPARE(item.head, std::string("vElm Street"));
            }
        }
    }
    QCOMPARE(codeOf(accept({"Elm Road"})), QByteArray("decisions-syntax"));
    VERIFY_OK(city.registry->decide("trees",
        {input(items.at("Elm Road"), Verdict::Declined, "lost-conflict"),
            input(items.at("delete"), Verdict::Declined, "lost-conflict")},
        "desk-1", "2026-03-10"));
    const auto state = city.registry->state();
    VERIFY_OK(state);
    QCOMPARE(state->openItems, std::size_t{0});
}

void TestDecisions::undoGoesBackStepByStep()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    const std::string item = city.groups().at(0).items.at(0).id;
    const auto undo = [&] { return city.registry->undoDecision("trees", "desk-1", "2026-03-10"); };
    QCOMPARE(codeOf(undo()), QByteArray("nothing-to-undo"));
    VERIFY_OK(city.registry->decide("trees", {input(item, Verdict::Declined, "privacy")}, "desk-1", "2026-03-10"));
    VERIFY_OK(city.registry->decide("trees", {input(item, Verdict::Accepted, "ok")}, "desk-1", "2026-03-10"));
    QCOMPARE(verdictOf(city, item), std::string("accepted/ok"));
    VERIFY_OK(undo());
    QCOMPARE(verdictOf(city, item), std::string("declined/privacy"));
    VERIFY_OK(undo());
    QCOMPARE(verdictOf(city, item), std::string("open"));
    QCOMPARE(codeOf(undo()), QByteArray("nothing-to-undo"));
    VERIFY_OK(city.acceptAll());
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job));
    QCOMPARE(codeOf(undo()), QByteArray("nothing-to-undo"));
    VERIFY_OK(city.registry->verifyLog());
}

void TestDecisions::anotherDeskWasFaster()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    const std::string item = city.groups().at(0).items.at(0).id;
    auto other = registry::Registry::open(city.folder("registry"));
    VERIFY_OK(other);
    VERIFY_OK((*other)->decide("trees", {input(item, Verdict::Declined, "privacy")}, "desk-2", "2026-03-10"));
    const auto late = city.registry->decide("trees", {input(item, Verdict::Accepted, "ok")}, "desk-1", "2026-03-10");
    QCOMPARE(codeOf(late), QByteArray("decided-meanwhile"));
    QCOMPARE(verdictOf(city, item), std::string("declined/privacy"));
    VERIFY_OK(city.registry->decide("trees", {input(item, Verdict::Accepted, "ok")}, "desk-1", "2026-03-10"));
}

void TestDecisions::nobodyDecidesOnOwnWork()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).error);
    const std::string item = city.groups().at(0).items.at(0).id;
    const std::string signer = CityFixture::person('a', city.pack.anchor).signer();
    for (const std::string& reviewer : {signer, trust::pseudonym(signer)}) {
        const auto own = city.registry->decide("trees", {input(item, Verdict::Accepted, "ok")}, reviewer, "2026-03-10");
        QCOMPARE(codeOf(own), QByteArray("E_REVIEW_OWN"));
    }
}

void TestDecisions::conflictsStandLast()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a',
                             {{0, "kind", "x"}, {1, "kind", "x"}, {2, "kind", "fir"}, {3, "street", "one"},
                                 {2, "street", "1"}}))
                 .error);
    QVERIFY(!city.handIn(city.contribution('b', {{3, "street", "two"}, {2, "street", "2"}})).error);
    const auto groups = city.groups();
    bool conflict = false;
    std::size_t size = groups.front().items.size();
    for (const auto& group : groups) {
        if (review::isConflict(group.cls) && !conflict) {
            conflict = true;
            size = group.items.size();
        }
        QCOMPARE(review::isConflict(group.cls), conflict);
        QVERIFY(group.items.size() <= size);
        size = group.items.size();
    }
    QVERIFY(conflict);
    QCOMPARE(groups.front().items.size(), std::size_t{2});
}

void TestDecisions::readsDecisionFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("good");
    const QByteArray head = R"({"gleaner:decisions":1,"pack":"trees","version":1,"decisions":[)";
    QTest::newRow("none") << head + "]}" << true;
    QTest::newRow("item") << head + R"({"item":"x","verdict":"accepted","reason":"ok"}]})" << true;
    QTest::newRow("group, all members") << head
            + R"({"group":"g","verdict":"declined","reason":"policy","note":"n","due":"","pointer":{"a":1},"amended_is":"","amended":""}]})"
                                        << true;
    QTest::newRow("both") << head + R"({"item":"x","group":"g","verdict":"accepted","reason":"ok"}]})" << false;
    QTest::newRow("neither") << head + R"({"verdict":"accepted","reason":"ok"}]})" << false;
    QTest::newRow("unknown verdict") << head + R"({"item":"x","verdict":"fine","reason":"ok"}]})" << false;
    QTest::newRow("unknown member") << head + R"({"item":"x","verdict":"accepted","reason":"ok","who":"me"}]})"
                                    << false;
    QTest::newRow("number as text") << head + R"({"item":1,"verdict":"accepted","reason":"ok"}]})" << false;
    QTest::newRow("pointer is a number") << head + R"({"item":"x","verdict":"accepted","reason":"ok","pointer":1}]})"
                                         << false;
    QTest::newRow("version 2") << QByteArray(R"({"gleaner:decisions":2,"pack":"t","version":1,"decisions":[]})")
                               << false;
    QTest::newRow("no pack") << QByteArray(R"({"gleaner:decisions":1,"version":1,"decisions":[]})") << false;
    QTest::newRow("a list") << QByteArray("[]") << false;
    QTest::newRow("cut off") << head << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestDecisions::readsDecisionFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, good);
    const auto file = registry::readDecisionFile(json.toStdString());
    QCOMPARE(codeOf(file), QByteArray(good ? "ok" : "decisions-syntax"));
    if (good && !file->decisions.empty() && !file->decisions[0].pointer.empty())
        QCOMPARE(file->decisions[0].pointer, std::string(R"({"a":1})"));
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
