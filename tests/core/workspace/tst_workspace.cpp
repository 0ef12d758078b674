#include "tests/core/workspace/workspace_fixture.h"

using namespace gleaner;
using workspace::Workspace;

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsSurviveReopening();
    void aStaleStepIsRefused();
    void aSecondOpeningIsReadOnly();
    void aRecipeIsAllOrNothing();
    void notesAndChartsSurvive();
    void aPlainTableCanNotContribute();
    void aContributionNeedsNoticeAndWork();
    void unchangedWorkReusesTheBundle();
    void receiptsAnswerEachCell();
    void foreignReceiptsAreRefused();

private:
    static constexpr const char* csv = "Id,Street,Kind\nA-1, Elm St,oak\nA-2,Oak Ave,Oak\nA-3,Pine St ,ash\n";
    static base::Json trim() { return {{"columns", {"Street"}}, {"ends", "both"}}; }
};

void TestWorkspace::stepsSurviveReopening()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    const auto summary = work->apply(laptop.step(work->base("trees"), "trim-whitespace/1", trim()), laptop.job);
    VERIFY_OK(summary);
    QCOMPARE(summary->cells, std::size_t{2});
    VERIFY_OK(work->apply(laptop.step(work->base("trees"), "change-case/1",
                              {{"columns", {"Kind"}}, {"to", "lower"}, {"keep", base::Json::array()}}),
        laptop.job));
    VERIFY_OK(work->undo());
    work.reset();
    auto again = Workspace::open(laptop.path("p.gleaner"), *laptop.profile->trustContext(), laptop.job);
    VERIFY_OK(again);
    QCOMPARE((*again)->history().position(), std::size_t{1});
    QCOMPARE((*again)->history().entries().size(), std::size_t{2});
    QCOMPARE((*again)->current("trees").cell(0, 1).text, std::string_view("Elm St"));
    QCOMPARE((*again)->current("trees").cell(1, 2).text, std::string_view("Oak"));
    VERIFY_OK((*again)->redo());
    QCOMPARE((*again)->current("trees").cell(1, 2).text, std::string_view("oak"));
    QCOMPARE(codeOf((*again)->redo()), QByteArray("nothing-to-redo"));
    QVERIFY((*again)->pack() && (*again)->pack()->trust == bundle::TrustState::Trusted);
}

void TestWorkspace::aStaleStepIsRefused()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    const auto prepared = Workspace::prepare(work->current("trees"), work->revision(),
        laptop.step(work->base("trees"), "trim-whitespace/1", trim()), laptop.job);
    VERIFY_OK(prepared);
    QCOMPARE(prepared->changes.total, std::size_t{2});
    VERIFY_OK(work->commit(*prepared));
    QCOMPARE(codeOf(work->commit(*prepared)), QByteArray("scope-stale"));
    QCOMPARE(work->history().position(), std::size_t{1});
}

void TestWorkspace::aSecondOpeningIsReadOnly()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    auto second = Workspace::open(laptop.path("p.gleaner"), *laptop.profile->trustContext(), laptop.job);
    VERIFY_OK(second);
    QVERIFY(!(*second)->readOnlyReason().empty());
    QCOMPARE(codeOf((*second)->apply(laptop.step(work->base("trees"), "trim-whitespace/1", trim()), laptop.job)),
        QByteArray("project-read-only"));
    QCOMPARE((*second)->history().position(), std::size_t{0});
    work.reset();
    second = Workspace::open(laptop.path("p.gleaner"), *laptop.profile->trustContext(), laptop.job);
    VERIFY_OK(second);
    QVERIFY((*second)->readOnlyReason().empty());
}

void TestWorkspace::aRecipeIsAllOrNothing()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    const auto& schema = work->base("trees").schema();
    history::Recipe recipe;
    recipe.steps.push_back(laptop.step(work->base("trees"), "trim-whitespace/1", trim()));
    const base::Json stale{
        {"cells", {{{"row", "[\"A-1\"]"}, {"column", schema.columns[2].id}, {"before", "velm"}, {"after", "vash"}}}},
        {"reason", "seen"}};
    recipe.steps.push_back(laptop.step(work->base("trees"), "set-cell/1", stale));
    QCOMPARE(codeOf(work->applyRecipe(recipe, laptop.job)), QByteArray("before-mismatch"));
    QCOMPARE(work->history().position(), std::size_t{0});
    QCOMPARE(work->current("trees").cell(0, 1).text, std::string_view(" Elm St"));
}

void TestWorkspace::notesAndChartsSurvive()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    const auto& schema = work->base("trees").schema();
    const auto note = work->addNote(
        {"trees", "[\"A-1\"]", schema.columns[1].id, crowd::AnnotationType::Question, "Which one?", {}, {}});
    VERIFY_OK(note);
    QCOMPARE(codeOf(work->addNote({"trees", {}, {}, crowd::AnnotationType::Comment, "", {}, {}})),
        QByteArray("bad-parameter"));
    VERIFY_OK(work->addChart({"trees", schema.columns[2].id, "Kinds", "Bars of kinds"}));
    work.reset();
    auto again = Workspace::open(laptop.path("p.gleaner"), {}, laptop.job);
    VERIFY_OK(again);
    QCOMPARE((*again)->notes().size(), std::size_t{1});
    QCOMPARE((*again)->charts().front().spec.title, std::string("Kinds"));
    VERIFY_OK((*again)->removeNote(*note));
    QVERIFY((*again)->notes().empty());
    // A laptop that has not met the city opens the work all the same.
    QVERIFY((*again)->pack()->trust == bundle::TrustState::NewCity);
}

void TestWorkspace::aPlainTableCanNotContribute()
{
    tests::LaptopFixture laptop(csv);
    auto work = Workspace::createFromTable(laptop.path("plain.gleaner"), laptop.path("trees.csv"), {}, laptop.job);
    VERIFY_OK(work);
    QCOMPARE(codeOf((*work)->draftContribution("2026-03-09", "", "", laptop.job)), QByteArray("not-from-pack"));
    VERIFY_OK((*work)->exportTable(
        "trees", laptop.path("out.csv"), Workspace::ExportForm::Preserving, base::Existing::Refuse, laptop.job));
    QCOMPARE(*base::readFile(laptop.path("out.csv")), std::string(csv));
    QCOMPARE(codeOf(Workspace::createFromTable(laptop.path("plain.gleaner"), laptop.path("trees.csv"), {}, laptop.job)),
        QByteArray("file-exists"));
}

void TestWorkspace::aContributionNeedsNoticeAndWork()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    QCOMPARE(codeOf(work->draftContribution("2026-03-09", "", "", laptop.job)), QByteArray("notice-not-accepted"));
    VERIFY_OK(work->acceptNotice("2026-03-09"));
    QCOMPARE(codeOf(work->draftContribution("2026-03-09", "", "", laptop.job)), QByteArray("nothing-to-contribute"));
    VERIFY_OK(work->addNote({"trees", {}, {}, crowd::AnnotationType::Comment, "Good data.", {}, {}}));
    const auto draft = work->draftContribution("2026-03-09", "", "", laptop.job);
    VERIFY_OK(draft);
    QVERIFY(draft->files.contains("data/annotations.csv") && !draft->files.contains("data/changes.csv"));
}

void TestWorkspace::unchangedWorkReusesTheBundle()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    VERIFY_OK(work->acceptNotice("2026-03-09"));
    VERIFY_OK(work->apply(laptop.step(work->base("trees"), "trim-whitespace/1", trim()), laptop.job));
    const auto master = laptop.profile->openIdentity("");
    VERIFY_OK(master);
    auto draft = work->draftContribution("2026-03-09", "", "", laptop.job);
    VERIFY_OK(draft);
    const auto first
        = work->contribute(*draft, *master, *laptop.profile, laptop.path("one.glean"), base::Existing::Refuse);
    VERIFY_OK(first);
    QCOMPARE(first->seq, std::int64_t{1});
    draft = work->draftContribution("2026-04-01", "", "", laptop.job);
    VERIFY_OK(draft);
    QVERIFY(draft->unchanged.has_value());
    const auto again
        = work->contribute(*draft, *master, *laptop.profile, laptop.path("two.glean"), base::Existing::Refuse);
    VERIFY_OK(again);
    QCOMPARE(*base::readFile(laptop.path("two.glean")), *base::readFile(laptop.path("one.glean")));
    VERIFY_OK(work->addNote({"trees", {}, {}, crowd::AnnotationType::Comment, "One more.", {}, {}}));
    draft = work->draftContribution("2026-04-01", "", "", laptop.job);
    VERIFY_OK(draft);
    QVERIFY(!draft->unchanged);
    QCOMPARE(draft->contribution.supersedes, std::vector<std::string>{first->identity});
    const auto next
        = work->contribute(*draft, *master, *laptop.profile, laptop.path("three.glean"), base::Existing::Refuse);
    VERIFY_OK(next);
    QCOMPARE(next->seq, std::int64_t{2});
    QCOMPARE(work->sent().size(), std::size_t{2});
}

void TestWorkspace::receiptsAnswerEachCell()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    VERIFY_OK(work->acceptNotice("2026-03-09"));
    VERIFY_OK(work->apply(laptop.step(work->base("trees"), "trim-whitespace/1", trim()), laptop.job));
    const auto master = laptop.profile->openIdentity("");
    const auto draft = work->draftContribution("2026-03-09", "", "", laptop.job);
    VERIFY_OK(draft);
    VERIFY_OK(work->contribute(*draft, *master, *laptop.profile, laptop.path("c.glean"), base::Existing::Refuse));
    const auto intake
        = laptop.city->intake(*base::readFile(laptop.path("c.glean")), "c.glean", "2026-03-10", laptop.job);
    QVERIFY(!intake.error);
    const auto groups = laptop.city->groups("trees", laptop.job);
    VERIFY_OK(groups);
    QCOMPARE(groups->size(), std::size_t{1});
    registry::DecisionInput accept;
    accept.group = groups->front().id;
    accept.reason = "ok";
    registry::DecisionInput decline;
    decline.item = groups->front().items.back().id;
    decline.verdict = review::Verdict::Declined;
    decline.reason = "wrong-value";
    VERIFY_OK(laptop.city->decide("trees", {accept, decline}, "desk-1", "2026-03-11"));
    const auto receipts = laptop.city->writeReceipts("trees", laptop.path("receipts"), "", "2026-03-12", laptop.job);
    VERIFY_OK(receipts);
    const auto file = base::readFile(receipts->front());
    const auto read = bundle::readBundle(*file, *laptop.profile->trustContext());
    VERIFY_OK(read);
    VERIFY_OK(work->receive(*read, *file));
    QCOMPARE(work->answers().size(), std::size_t{2});
    const auto& change = groups->front().items.back().change;
    const auto* answer = work->answerFor("trees", change.row, change.column);
    QVERIFY(answer != nullptr);
    QCOMPARE(answer->decision.reason, std::string("wrong-value"));
    QVERIFY(work->answerFor("trees", change.row, "zzzz") == nullptr);
    QVERIFY(work->sent().front().answered);
    // The same receipt again changes nothing, also after reopening.
    VERIFY_OK(work->receive(*read, *file));
    work.reset();
    auto again = Workspace::open(laptop.path("p.gleaner"), {}, laptop.job);
    VERIFY_OK(again);
    QCOMPARE((*again)->answers().size(), std::size_t{2});
}

void TestWorkspace::foreignReceiptsAreRefused()
{
    tests::LaptopFixture laptop(csv);
    auto work = laptop.openPack("p.gleaner");
    auto other = laptop.openPack("q.gleaner");
    VERIFY_OK(other->acceptNotice("2026-03-09"));
    VERIFY_OK(other->apply(laptop.step(other->base("trees"), "trim-whitespace/1", trim()), laptop.job));
    const auto master = laptop.profile->openIdentity("");
    const auto draft = other->draftContribution("2026-03-09", "", "", laptop.job);
    VERIFY_OK(other->contribute(*draft, *master, *laptop.profile, laptop.path("c.glean"), base::Existing::Refuse));
    QVERIFY(!laptop.city->intake(*base::readFile(laptop.path("c.glean")), "c.glean", "2026-03-10", laptop.job).error);
    const auto receipts = laptop.city->writeReceipts("trees", laptop.path("receipts"), "", "2026-03-12", laptop.job);
    VERIFY_OK(receipts);
    const auto file = base::readFile(receipts->front());
    const auto read = bundle::readBundle(*file, *laptop.profile->trustContext());
    VERIFY_OK(read);
    QCOMPARE(codeOf(work->receive(*read, *file)), QByteArray("receipt-foreign"));
    QVERIFY(work->answers().empty());
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
