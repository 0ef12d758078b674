#include "tests/ui/support/fake_profile.h"
#include "tests/ui/support/fake_workspace.h"
#include "ui/receipts/receipt_delivery.h"

#include <QtTest>

using namespace gleaner;
using ui::Delivery;

class TestReceiptDelivery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesToTheOpenProject();
    void namesTheProjectOfTheSamePack();
    void projectsThatWereTriedAreLeftAlone();
    void foreignReceiptIsKeptAndSaid();
    void brokenReceiptIsRefused();
    void otherBundlesAreRefused();
};

namespace {

bundle::Bundle someReceipt()
{
    bundle::Bundle made;
    made.kind = bundle::Kind::Receipt;
    bundle::Receipt receipt;
    receipt.identity = "sha256:" + std::string(64, 'd');
    receipt.base = {"trees", 1, "sha256:" + std::string(64, 'a')};
    receipt.city = "data.example.gov";
    receipt.release = 2;
    receipt.decisions.resize(3);
    receipt.decisions[0].verdict = review::Verdict::Accepted;
    receipt.decisions[1].verdict = review::Verdict::Declined;
    made.receipt = receipt;
    return made;
}

workspace::KnownProject knownProject(const std::string& path, const std::string& digest)
{
    workspace::KnownProject made;
    made.path = path;
    made.baseDigest = digest;
    return made;
}

} // namespace

void TestReceiptDelivery::goesToTheOpenProject()
{
    tests::FakeWorkspace workspace;
    tests::FakeProfile profile;
    const auto receipt = someReceipt();
    const Delivery delivery = ui::deliver(receipt, "bytes", &workspace, profile);
    QCOMPARE(delivery.outcome, Delivery::Outcome::Stored);
    QCOMPARE(workspace.received, 1);
    const QString sentence = ui::sentenceFor(delivery, *receipt.receipt);
    QCOMPARE(sentence,
        QString("data.example.gov has decided on 2 of 3 item(s). What was accepted is live since version 2."));
}

void TestReceiptDelivery::namesTheProjectOfTheSamePack()
{
    tests::FakeWorkspace workspace;
    workspace.receiveRefusal = base::Error{base::ErrorCode::ReceiptForeign, {}, {}};
    tests::FakeProfile profile;
    profile.knownProjects = {knownProject("other.gleaner", "sha256:" + std::string(64, 'e')),
        knownProject("trees.gleaner", "sha256:" + std::string(64, 'a')),
        knownProject("trees-2.gleaner", "sha256:" + std::string(64, 'a'))};
    const auto receipt = someReceipt();
    const Delivery open = ui::deliver(receipt, "bytes", &workspace, profile);
    QCOMPARE(open.outcome, Delivery::Outcome::OtherProject);
    QCOMPARE(open.project, std::filesystem::path("trees-2.gleaner"));
    const Delivery none = ui::deliver(receipt, "bytes", nullptr, profile);
    QCOMPARE(none.project, std::filesystem::path("trees.gleaner"));
    QVERIFY(profile.kept.empty());
    QVERIFY(ui::sentenceFor(none, *receipt.receipt).contains("trees.gleaner"));
}

void TestReceiptDelivery::projectsThatWereTriedAreLeftAlone()
{
    tests::FakeProfile profile;
    profile.knownProjects = {knownProject("trees.gleaner", "sha256:" + std::string(64, 'a'))};
    const Delivery delivery = ui::deliver(someReceipt(), "bytes", nullptr, profile, {"trees.gleaner"});
    QCOMPARE(delivery.outcome, Delivery::Outcome::Kept);
}

void TestReceiptDelivery::foreignReceiptIsKeptAndSaid()
{
    tests::FakeWorkspace workspace;
    workspace.receiveRefusal = base::Error{base::ErrorCode::ReceiptForeign, {}, {}};
    tests::FakeProfile profile;
    const auto receipt = someReceipt();
    const Delivery delivery = ui::deliver(receipt, "bytes", &workspace, profile);
    QCOMPARE(delivery.outcome, Delivery::Outcome::Kept);
    QCOMPARE(profile.kept, std::vector<std::string>{receipt.receipt->identity});
    QVERIFY(ui::sentenceFor(delivery, *receipt.receipt).contains("kept"));
}

void TestReceiptDelivery::brokenReceiptIsRefused()
{
    tests::FakeWorkspace workspace;
    workspace.receiveRefusal = base::Error{base::ErrorCode::ReceiptSum, {}, {}};
    tests::FakeProfile profile;
    profile.knownProjects = {knownProject("other.gleaner", "sha256:" + std::string(64, 'a'))};
    const auto receipt = someReceipt();
    const Delivery delivery = ui::deliver(receipt, "bytes", &workspace, profile);
    QCOMPARE(delivery.outcome, Delivery::Outcome::Refused);
    QVERIFY(delivery.error && delivery.error->code == base::ErrorCode::ReceiptSum);
    QVERIFY(profile.kept.empty());
    QVERIFY(ui::sentenceFor(delivery, *receipt.receipt).contains("add up"));
}

void TestReceiptDelivery::otherBundlesAreRefused()
{
    tests::FakeProfile profile;
    bundle::Bundle pack;
    const Delivery delivery = ui::deliver(pack, "bytes", nullptr, profile);
    QCOMPARE(delivery.outcome, Delivery::Outcome::Refused);
}

QTEST_GUILESS_MAIN(TestReceiptDelivery)
#include "tst_receipt_delivery.moc"
