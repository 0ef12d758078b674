#include "tests/core/registry/registry_fixture.h"

#include "core/registry/days.h"

using namespace gleaner;
using namespace gleaner::tests;

/// Every item of every contribution gets an answer, and the same answer is the same file.
class TestReceipts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void coversEveryItemAndAddsUp();
    void unchangedAnswersAreTheSameFile();
    void aDayThatAReviewerNamesIsNews();
    void laterCopiesAreAnsweredByTheFirstDecision();
    void supersededItemsAreWithdrawn();
    void daysAreOfTheCalendar();

private:
    static std::map<std::string, bundle::Receipt> receipts(
        CityFixture& city, const char* folder, const char* day = "2026-03-12")
    {
        const auto paths = city.registry->writeReceipts("trees", city.folder(folder), "", day, city.job);
        Q_ASSERT_X(paths.has_value(), "receipts", resultText(paths).constData());
        bundle::TrustContext trust;
        const auto chain = trust::TrustChain::check(city.pack.trust);
        trust.chains.emplace(chain->anchorHex(), *chain);
        std::map<std::string, bundle::Receipt> list;
        for (const auto& path : *paths) {
            auto read = bundle::readBundle(*base::readFile(path), trust);
            Q_ASSERT_X(read && read->receipt, "receipt", resultText(read).constData());
            Q_ASSERT(read->state == bundle::TrustState::Trusted);
            list[read->receipt->contribution] = *read->receipt;
        }
        return list;
    }
    static std::string verdictOf(const bundle::Receipt& receipt, const std::string& after, const CityFixture& city,
        const bundle::Contribution& draft)
    {
        Q_UNUSED(city);
        for (const auto& change : draft.changes) {
            for (const auto& row : receipt.decisions) {
                if (row.itemId == change.id && change.after == after)
                    return std::string(review::verdictName(row.verdict)) + "/" + row.reason;
            }
        }
        return "absent";
    }
};

void TestReceipts::coversEveryItemAndAddsUp()
{
    CityFixture city(treesCsv);
    auto first = city.draft(city.pack, {{0, "street", "one"}, {1, "street", "Oak Street"}, {2, "kind", "fir"}});
    first.annotations.push_back({"trees", "", "", crowd::AnnotationType::Question, "why?", "", ""});
    const auto second = city.draft(city.pack, {{0, "street", "two"}, {2, "kind", "fir"}});
    const std::string firstId = city.handIn(city.sign(first, 'a')).identity;
    const std::string secondId = city.handIn(city.sign(second, 'b')).identity;
    for (const auto& group : city.groups()) {
        if (group.items[0].change.after == "fir")
            VERIFY_OK(city.decideGroup(group.id, review::Verdict::Accepted, "ok"));
    }
    const auto all = receipts(city, "r1");
    QCOMPARE(all.size(), std::size_t{2});
    const bundle::Receipt& receipt = all.at(firstId);
    QCOMPARE(receipt.decisions.size(), std::size_t{4});
    std::int64_t sum = 0;
    for (const auto& [verdict, count] : receipt.totals)
        sum += count;
    QCOMPARE(sum, 4);
    QVERIFY(!receipt.closed);
    QCOMPARE(verdictOf(receipt, "one", city, first), std::string("disputed/open-conflict"));
    QCOMPARE(verdictOf(receipt, "Oak Street", city, first), std::string("not-reviewed/no-time"));
    QCOMPARE(verdictOf(receipt, "fir", city, first), std::string("accepted/already-proposed"));
    QCOMPARE(verdictOf(all.at(secondId), "two", city, second), std::string("disputed/open-conflict"));
    for (const auto& row : receipt.decisions) {
        if (row.verdict == review::Verdict::NotReviewed)
            QCOMPARE(row.due, std::string("2026-05-11"));
        if (row.verdict == review::Verdict::Accepted)
            QCOMPARE(row.sharedWith, 1);
    }
    const auto state = city.registry->state();
    QVERIFY(receipt.logSeq > 0 && receipt.logSeq < state->logSeq);
    VERIFY_OK(city.registry->verifyLog());
}

void TestReceipts::unchangedAnswersAreTheSameFile()
{
    CityFixture city(treesCsv);
    const std::string id = city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).identity;
    const auto paths = city.registry->writeReceipts("trees", city.folder("r"), "", "2026-03-12", city.job);
    VERIFY_OK(paths);
    const std::string file = *base::readFile(paths->front());
    const auto before = city.registry->state();
    const auto again = city.registry->writeReceipts("trees", city.folder("r2"), "2026-06-01", "2026-04-12", city.job);
    VERIFY_OK(again);
    QCOMPARE(*base::readFile(again->front()), file);
    QCOMPARE(again->front().filename(), paths->front().filename());
    QCOMPARE(city.registry->state()->logSeq, before->logSeq);
    VERIFY_OK(city.acceptAll());
    auto next = receipts(city, "r").at(id);
    QCOMPARE(next.n, 2);
    QCOMPARE(next.decisions.at(0).release, std::string());
    QVERIFY(next.previous.starts_with("sha256:"));
    QVERIFY(next.closed);
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-13", city.job));
    next = receipts(city, "r").at(id);
    QCOMPARE(next.n, 3);
    QCOMPARE(next.release, 2);
    QCOMPARE(next.decisions.at(0).release, std::string("2"));
    const auto inbox = city.registry->inbox();
    QVERIFY(inbox->front().receiptWritten);
}

void TestReceipts::aDayThatAReviewerNamesIsNews()
{
    CityFixture city(treesCsv);
    const std::string id = city.handIn(city.contribution('a', {{0, "street", "Elm Street"}})).identity;
    QCOMPARE(receipts(city, "r").at(id).n, 1);
    registry::DecisionInput input;
    input.group = city.groups().at(0).id;
    input.verdict = review::Verdict::NotReviewed;
    input.reason = "no-time";
    for (const auto& [due, number] :
        {std::pair("2026-06-01", 2), std::pair("2026-07-01", 3), std::pair("2026-07-01", 3)}) {
        input.due = due;
        VERIFY_OK(city.registry->decide("trees", {input}, "desk-1", "2026-03-10"));
        const bundle::Receipt receipt = receipts(city, "r").at(id);
        QCOMPARE(receipt.n, number);
        QCOMPARE(receipt.decisions.at(0).due, std::string(due));
    }
}

void TestReceipts::laterCopiesAreAnsweredByTheFirstDecision()
{
    CityFixture city(treesCsv);
    const std::vector<Edit> edits{{0, "street", "Elm Street"}, {1, "street", "Oak Street"}};
    const auto draft = city.draft(city.pack, edits);
    const std::string firstId = city.handIn(city.sign(draft, 'a')).identity;
    std::vector<registry::DecisionInput> inputs;
    for (const auto& group : city.groups()) {
        registry::DecisionInput input;
        input.group = group.id;
        const bool declined = group.items[0].change.after == "Oak Street";
        input.verdict = declined ? review::Verdict::Declined : review::Verdict::Accepted;
        input.reason = declined ? "unverifiable" : "ok";
        inputs.push_back(input);
    }
    VERIFY_OK(city.registry->decide("trees", inputs, "desk-1", "2026-03-10"));
    const std::string laterId = city.handIn(city.sign(draft, 'b')).identity;
    const auto all = receipts(city, "r");
    QCOMPARE(verdictOf(all.at(firstId), "Elm Street", city, draft), std::string("accepted/ok"));
    QCOMPARE(verdictOf(all.at(laterId), "Elm Street", city, draft), std::string("duplicate/already-live"));
    QCOMPARE(verdictOf(all.at(laterId), "Oak Street", city, draft), std::string("declined/unverifiable"));
    QVERIFY(all.at(laterId).closed);
    // In the next cycle the same id is a new question.
    VERIFY_OK(city.registry->publish("trees", city.folder("out"), "2026-03-13", city.job));
    const std::string lateId = city.handIn(city.sign(draft, 'c')).identity;
    const auto late = receipts(city, "r");
    QCOMPARE(verdictOf(late.at(lateId), "Elm Street", city, draft), std::string("not-reviewed/no-time"));
    QCOMPARE(verdictOf(late.at(firstId), "Elm Street", city, draft), std::string("accepted/ok"));
    QCOMPARE(city.groups().size(), std::size_t{2});
}

void TestReceipts::supersededItemsAreWithdrawn()
{
    CityFixture city(treesCsv);
    const auto older = city.draft(city.pack, {{0, "street", "Elm Rd"}, {1, "street", "Oak Street"}}, 1);
    const auto newer = city.draft(city.pack, {{0, "street", "Elm Street"}}, 2);
    const std::string olderId = city.handIn(city.sign(older, 'a')).identity;
    for (const auto& group : city.groups()) {
        if (group.items[0].change.after == "Oak Street")
            VERIFY_OK(city.decideGroup(group.id, review::Verdict::Declined, "wrong-value"));
    }
    const std::string newerId = city.handIn(city.sign(newer, 'a')).identity;
    const auto all = receipts(city, "r");
    QCOMPARE(verdictOf(all.at(olderId), "Elm Rd", city, older), std::string("withdrawn/author-withdrew"));
    QCOMPARE(verdictOf(all.at(olderId), "Oak Street", city, older), std::string("declined/wrong-value"));
    QVERIFY(all.at(olderId).closed);
    QVERIFY(!all.at(newerId).closed);
}

void TestReceipts::daysAreOfTheCalendar()
{
    using registry::addDays;
    using registry::addYears;
    QCOMPARE(addDays("2026-03-12", 60).value_or(""), std::string("2026-05-11"));
    QCOMPARE(addDays("2024-02-28", 1).value_or(""), std::string("2024-02-29"));
    QCOMPARE(addDays("2026-12-31", 1).value_or(""), std::string("2027-01-01"));
    QCOMPARE(addYears("2024-02-29", 2).value_or(""), std::string("2026-02-28"));
    QVERIFY(!addDays("2026-02-30", 1) && !addDays("soon", 1) && !addDays("9999-12-31", 1));
}

QTEST_GUILESS_MAIN(TestReceipts)
#include "tst_receipts.moc"
