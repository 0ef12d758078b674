#include "tests/core/registry/registry_fixture.h"

#include <random>

using namespace gleaner;
using namespace gleaner::tests;

/// What intake keeps, sets aside and refuses.
class TestIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesEachBrokenInvariant_data();
    void refusesEachBrokenInvariant();
    void keepsWorkThatItsRecipeDoesNotExplain();
    void parksWorkOnAnUnknownPack();
    void theSamePayloadTwiceAddsNothing();
    void survivesDamagedFiles();
    void refusesUnsignedFilesAndOtherKinds();
    void badValuesAreAClass();
    void orderOfArrivalNeverMatters();
    void laterWorkOfOneSignerReplacesEarlier();
    void everyItemKindIsTakenIn();
    void blankKeyDoesNotFitItsColumn();
    void teamThatIsTakenForAnother();
    void textsThatDeceiveAreFlagged_data();
    void textsThatDeceiveAreFlagged();
};

void TestIntake::refusesEachBrokenInvariant_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("I2: before is another text") << 0 << QByteArray("E_I2_BEFORE");
    QTest::newRow("I2: row is not in the pack") << 1 << QByteArray("E_I2_BEFORE");
    QTest::newRow("I2: column is not in the pack") << 2 << QByteArray("E_I2_BEFORE");
    QTest::newRow("I1: stated result differs") << 3 << QByteArray("E_I1_RESULT");
    QTest::newRow("I1: a change is left out") << 4 << QByteArray("E_I1_RESULT");
    QTest::newRow("I1: untouched table with another digest") << 5 << QByteArray("E_I1_RESULT");
    QTest::newRow("import differs from the pack") << 6 << QByteArray("E_BASE_DIALECT");
    QTest::newRow("rule without changes") << 7 << QByteArray("E_I3_RULE");
}

void TestIntake::refusesEachBrokenInvariant()
{
    QFETCH(int, which);
    QFETCH(QByteArray, code);
    CityFixture city(treesCsv);
    const std::string before = city.stateHash();
    auto draft = city.draft(city.pack, {{0, "street", "Elm Street"}, {1, "street", "Oak Street"}});
    review::Change& change = draft.changes.front();
    switch (which) {
    case 0:
        change.before = "Elm Rd";
        break;
    case 1:
        change.row = R"(["B-9"])";
        break;
    case 2:
        change.column = "zzzz";
        break;
    case 3:
        draft.result.begin()->second.back() = draft.result.begin()->second.back() == '0' ? '1' : '0';
        break;
    case 4:
        draft.changes.pop_back();
        break;
    case 5:
        draft.changes.clear();
        draft.recipe = {};
        draft.annotations.push_back({"trees", "", "", crowd::AnnotationType::Comment, "a remark", "", ""});
        break;
    case 6:
        draft.recipe["steps"][0]["params"]["delimiter"] = ";";
        break;
    default:
        draft.rules.push_back({draft.changes[0].step, "trees", 5, std::string(64, '0')});
        break;
    }
    for (review::Change& each : draft.changes)
        each.id = review::changeId(each);
    std::ranges::sort(draft.changes, review::wireOrder);
    const auto result = city.handIn(city.sign(draft, 'a'));
    QVERIFY(result.error);
    QCOMPARE(QByteArray::fromStdString(std::string(base::errorName(result.error->code))), code);
    QCOMPARE(city.stateHash(), before);
    QVERIFY(city.groups().empty());
}

void TestIntake::keepsWorkThatItsRecipeDoesNotExplain()
{
    CityFixture city(treesCsv);
    const auto base = city.tablesOf(city.pack).at("trees");
    auto trim = clean::makeOperation(
        "trim-whitespace/1", {{"columns", base::Json::array({"street"})}, {"ends", "both"}}, &base.schema());
    VERIFY_OK(trim);
    history::Step step;
    step.table = "trees";
    step.operation = *trim;
    city.recipe.steps = {step};
    auto draft = city.draft(city.pack, {{0, "street", "Elm Street"}, {1, "street", "Oak St"}});
    QCOMPARE(draft.changes.size(), std::size_t{2});
    QCOMPARE(draft.changes[1].step, std::string("s01"));
    // The hand edit claims to be the rule's.
    draft.changes[0].step = "s01";
    const auto result = city.handIn(city.sign(draft, 'a'));
    QVERIFY2(!result.error, result.error ? base::describe(*result.error).c_str() : "");
    QCOMPARE(result.issues.size(), std::size_t{1});
    QVERIFY(result.issues[0].code == base::ErrorCode::ReplayDiffers);
    QCOMPARE(result.issues[0].count, std::uint64_t{1});
    QStringList operations;
    for (const auto& group : city.groups())
        operations << QString::fromStdString(group.operation + ": " + group.sentence);
    operations.sort();
    QCOMPARE(operations.join('\n'),
        QString("trim-whitespace/1: Trim whitespace\nunexplained: Changes that the recipe does not explain"));
}

void TestIntake::parksWorkOnAnUnknownPack()
{
    CityFixture city(treesCsv);
    auto draft = city.draft(city.pack, {{0, "street", "Elm Street"}});
    draft.base.version = 4;
    const auto result = city.handIn(city.sign(draft, 'a'));
    QVERIFY(result.error && result.error->code == base::ErrorCode::BaseUnknown);
    const auto state = city.registry->state();
    VERIFY_OK(state);
    QCOMPARE(state->parked, std::size_t{1});
    QCOMPARE(state->contributions, std::size_t{0});
}

void TestIntake::theSamePayloadTwiceAddsNothing()
{
    CityFixture city(treesCsv);
    const std::string file = city.contribution('a', {{0, "street", "Elm Street"}});
    QVERIFY(!city.handIn(file).error);
    const auto before = city.registry->state();
    VERIFY_OK(before);
    const auto again = city.handIn(file);
    QVERIFY(!again.error);
    QVERIFY(again.alreadyKnown);
    const auto after = city.registry->state();
    VERIFY_OK(after);
    QCOMPARE(after->logSeq, before->logSeq);
    QCOMPARE(after->stateHash, before->stateHash);
}

void TestIntake::survivesDamagedFiles()
{
    CityFixture city(treesCsv);
    const std::string file = city.contribution('a', {{0, "street", "Elm Street"}});
    const std::string before = city.stateHash();
    std::mt19937 random(5);
    for (int round = 0; round < 60; ++round) {
        std::string damaged = file;
        if (round % 3 == 0)
            damaged.resize(random() % file.size());
        else
            damaged[random() % file.size()] ^= static_cast<char>(1U << (random() % 8));
        QVERIFY(city.handIn(damaged).error.has_value());
    }
    QVERIFY(city.handIn("").error.has_value());
    QCOMPARE(city.stateHash(), before);
    QVERIFY(!city.handIn(file).error);
}

void TestIntake::refusesUnsignedFilesAndOtherKinds()
{
    CityFixture city(treesCsv);
    const auto container = bundle::readContainer(city.contribution('a', {{0, "street", "Elm Street"}}));
    VERIFY_OK(container);
    const auto bare = bundle::writeContainer(container->payload, {});
    VERIFY_OK(bare);
    const auto unsignedResult = city.handIn(*bare);
    QVERIFY(unsignedResult.error && unsignedResult.error->code == base::ErrorCode::Unsigned);
    const auto pack = city.registry->packFile("trees", 0);
    VERIFY_OK(pack);
    const auto packResult = city.handIn(*pack);
    QVERIFY(packResult.error && packResult.error->code == base::ErrorCode::Outer);
}

void TestIntake::badValuesAreAClass()
{
    CityFixture city(treesCsv);
    QVERIFY(!city.handIn(city.contribution('a', {{0, "id", ""}, {1, "street", "Oak Street"}})).error);
    const auto groups = city.groups();
    QCOMPARE(groups.size(), std::size_t{2});
    const bool first = groups[0].cls == review::ChangeClass::Value;
    const auto& bad = groups[first ? 0 : 1];
    QVERIFY(bad.cls == review::ChangeClass::Value);
    QCOMPARE(codeOf(city.decideGroup(bad.id, review::Verdict::Accepted, "ok")), QByteArray("decisions-syntax"));
    VERIFY_OK(city.decideGroup(bad.id, review::Verdict::Declined, "style-rule"));
}

void TestIntake::orderOfArrivalNeverMatters()
{
    const std::vector<std::vector<Edit>> works{
        {{0, "street", "Elm Street"}, {1, "street", "Oak Street"}, {2, "kind", "ash"}},
        {{0, "street", "Elm Street"}, {1, "street", "Oak Avenue"}, {3, "", ""}},
        {{3, "street", "Elm Street"}, {2, "kind", "ash"}},
        {{3, "", ""}, {0, "kind", "fir"}},
    };
    std::vector<std::size_t> order{0, 1, 2, 3};
    std::string expected;
    int rounds = 0;
    do {
        CityFixture city(treesCsv);
        for (int pass = 0; pass < 2; ++pass) {
            for (const std::size_t index : order) {
                const auto result = city.handIn(city.contribution(static_cast<char>('a' + index), works[index]));
                QVERIFY(!result.error);
                QCOMPARE(result.alreadyKnown, pass == 1);
            }
        }
        const std::string hash = city.stateHash();
        if (expected.empty())
            expected = hash;
        QCOMPARE(hash, expected);
        ++rounds;
    } while (std::ranges::next_permutation(order).found);
    QCOMPARE(rounds, 24);
}

void TestIntake::laterWorkOfOneSignerReplacesEarlier()
{
    for (const bool newestFirst : {false, true}) {
        CityFixture city(treesCsv);
        const std::string older = city.contribution('a', {{0, "street", "Elm Rd"}, {1, "street", "Oak Street"}}, 1);
        const std::string newer = city.contribution('a', {{0, "street", "Elm Street"}}, 2);
        QVERIFY(!city.handIn(newestFirst ? newer : older).error);
        QVERIFY(!city.handIn(newestFirst ? older : newer).error);
        QStringList values;
        for (const auto& group : city.groups()) {
            QVERIFY(group.cls == review::ChangeClass::Clean);
            for (const auto& item : group.items)
                values << QString::fromStdString(item.change.after);
        }
        values.sort();
        QCOMPARE(values.join(','), QString("Elm Street,Oak Street"));
    }
    CityFixture city(treesCsv);
    const auto first = city.handIn(city.contribution('a', {{0, "street", "Elm Rd"}, {1, "street", "Oak Street"}}, 1));
    auto draft = city.draft(city.pack, {{0, "street", "Elm Street"}}, 2);
    draft.supersedes = {first.identity};
    QVERIFY(!city.handIn(city.sign(draft, 'a')).error);
    QCOMPARE(city.groups().size(), std::size_t{1});
}

void TestIntake::everyItemKindIsTakenIn()
{
    // Groups large enough to leave the laptop.
    std::string csv = "id,street,kind\n";
    for (int row = 0; row < 48; ++row)
        csv += "A-" + std::to_string(row) + ",Elm St," + (row % 3 == 0 ? "oak" : "fir") + "\n";
    CityFixture city(csv);
    auto draft = city.draft(city.pack, {{0, "street", "Elm Street"}});
    draft.annotations.push_back(
        {"trees", R"(["A-2"])", "", crowd::AnnotationType::Evidence, "see the sign", "https://example.org/sign", ""});
    const auto table = city.tablesOf(city.pack).at("trees");
    insight::ChartSpec spec{"trees", table.schema().columns[2].id, "Kinds of trees", "A bar chart of kinds."};
    auto scene = insight::makeScene(table, spec, city.job);
    VERIFY_OK(scene);
    const auto safe = insight::guarded(*scene, city.pack.policy.unit, 11);
    VERIFY_OK(safe);
    draft.charts.push_back(*safe);
    const auto result = city.handIn(city.sign(draft, 'a'));
    QVERIFY2(!result.error, result.error ? base::describe(*result.error).c_str() : "");
    std::set<std::string> kinds;
    for (const auto& group : city.groups()) {
        for (const auto& item : group.items) {
            kinds.insert(item.kind);
            if (item.kind == "annotation")
                QCOMPARE(item.annotation->link, std::string("https://example.org/sign"));
            if (item.kind == "chart")
                QCOMPARE(item.chart->spec.title, std::string("Kinds of trees"));
        }
    }
    QCOMPARE(kinds.size(), std::size_t{3});
    VERIFY_OK(city.acceptAll());
    const auto inbox = city.registry->inbox();
    VERIFY_OK(inbox);
    QCOMPARE(inbox->front().items, std::size_t{3});
    QCOMPARE(inbox->front().open, std::size_t{0});
}

void TestIntake::blankKeyDoesNotFitItsColumn()
{
    CityFixture city(treesCsv);
    const auto result = city.handIn(city.contribution('a', {{0, "id", ""}, {1, "street", "Oak St"}}));
    QVERIFY2(!result.error, result.error ? base::describe(*result.error).c_str() : "");
    QCOMPARE(result.issues.size(), std::size_t{1});
    QCOMPARE(base::errorName(result.issues[0].code), std::string_view("W_I4_VALUE"));
    QCOMPARE(result.issues[0].arguments, std::vector<std::string>{"1"});
}

void TestIntake::teamThatIsTakenForAnother()
{
    CityFixture city(treesCsv);
    const auto handIn = [&city](char who, const std::string& team, const std::string& room) {
        auto draft = city.draft(city.pack, {{0, "street", std::string("Elm ") + who}});
        draft.team = team;
        draft.room = room;
        return city.handIn(city.sign(draft, who));
    };
    QVERIFY(handIn('a', "Acorn", "").issues.empty());
    QVERIFY(handIn('b', "Acorn", "").issues.empty());
    QVERIFY(handIn('d', "", "Hall 1").issues.empty());
    const auto taken = handIn('c', "\u0410corn", "HaII 1");
    QVERIFY(!taken.error);
    QCOMPARE(taken.issues.size(), std::size_t{2});
    QCOMPARE(base::errorName(taken.issues[0].code), std::string_view("W_CONFUSABLE"));
    QCOMPARE(taken.issues[0].arguments, (std::vector<std::string>{"\u0410corn", "Acorn"}));
    QCOMPARE(taken.issues[1].arguments, (std::vector<std::string>{"HaII 1", "Hall 1"}));
}

void TestIntake::textsThatDeceiveAreFlagged_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("codes");
    const auto row = [](const char* name, const char* value, const char* codes) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(codes);
    };
    row("plain", "Elm Street", "");
    row("formula", "=HYPERLINK(1)", "W_FORMULA");
    row("plus", "+cmd", "W_FORMULA");
    row("at", "@SUM(A1)", "W_FORMULA");
    row("tab", "\t=1", "W_FORMULA");
    row("full width", "＝1+1", "W_FORMULA");
    row("minus and letters", "-2+3", "W_FORMULA");
    row("negative number", "-12.5", "");
    row("telephone", "+14155920337", "");
    row("right-to-left override", "Elm \u202Etreets", "W_TEXT");
    row("zero width in Latin", "El\u200Bm", "W_TEXT");
    row("word breaks in Khmer", "ផ្សារ\u200Bកម្ពុជា", "");
    row("both", "=\u2066x", "W_FORMULA W_TEXT");
}

void TestIntake::textsThatDeceiveAreFlagged()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, codes);
    CityFixture city(treesCsv);
    const auto result = city.handIn(city.contribution('a', {{0, "street", value.toStdString()}}));
    QVERIFY2(!result.error, result.error ? base::describe(*result.error).c_str() : "");
    QByteArrayList found;
    for (const base::Issue& issue : result.issues) {
        found << QByteArray::fromStdString(std::string(base::errorName(issue.code)));
        QCOMPARE(issue.count, std::uint64_t{1});
    }
    QCOMPARE(found.join(' '), codes);
    // The bytes stay as they are.
    QCOMPARE(city.groups().at(0).items.at(0).change.after, value.toStdString());
}

QTEST_GUILESS_MAIN(TestIntake)
#include "tst_intake.moc"
