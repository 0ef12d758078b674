#include "tests/core/registry/registry_fixture.h"

using namespace gleaner;
using namespace gleaner::tests;

/// The whole loop through the public face of the registry.
class TestRegistry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAndOpensAgain();
    void refusesAFolderThatIsTaken();
    void refusesAKeyOfAPerson();
    void carriesAFixFromHandInToReceipt();
    void exportsKeysForStockTools();
};

void TestRegistry::createsAndOpensAgain()
{
    CityFixture city(treesCsv);
    const auto state = city.registry->state();
    VERIFY_OK(state);
    QCOMPARE(state->city, std::string("data.example.gov"));
    QCOMPARE(state->logSeq, 2);
    QCOMPARE(state->releases.size(), std::size_t{1});
    city.registry.reset();
    auto again = registry::Registry::open(city.folder("registry"));
    VERIFY_OK(again);
    VERIFY_OK((*again)->verifyLog());
    QVERIFY(!(*again)->needsPassphrase());
    QCOMPARE((*again)->packs(), std::vector<std::string>{"trees"});
    const auto second = (*again)->state();
    VERIFY_OK(second);
    QCOMPARE(second->stateHash, state->stateHash);
    QCOMPARE(second->anchor, state->anchor);
}

void TestRegistry::refusesAFolderThatIsTaken()
{
    CityFixture city(treesCsv);
    const auto again = registry::Registry::create(city.folder("registry"), "data.example.gov", "2026-03-01", "");
    QCOMPARE(codeOf(again), QByteArray("registry-exists"));
    const auto none = registry::Registry::open(city.folder("nothing"));
    QCOMPARE(codeOf(none), QByteArray("not-a-registry"));
    const auto badName = registry::Registry::create(city.folder("other"), "Not A City", "2026-03-01", "");
    QCOMPARE(codeOf(badName), QByteArray("bad-parameter"));
}

void TestRegistry::refusesAKeyOfAPerson()
{
    QTemporaryDir dir;
    const auto folder = std::filesystem::path(dir.path().toStdString());
    VERIFY_OK(base::writeAtomically(folder / "identity.key", "somebody's key"));
    const auto created = registry::Registry::create(folder, "data.example.gov", "2026-03-01", "");
    QCOMPARE(codeOf(created), QByteArray("file-exists"));
    const auto kept = base::readFile(folder / "identity.key");
    VERIFY_OK(kept);
    QCOMPARE(*kept, std::string("somebody's key"));
}

void TestRegistry::carriesAFixFromHandInToReceipt()
{
    CityFixture city(treesCsv);
    const auto result = city.handIn(city.contribution('a', {{0, "street", "Elm Street"}, {3, "", ""}}));
    QVERIFY2(!result.error, result.error ? base::describe(*result.error).c_str() : "");
    QVERIFY(result.issues.empty());
    const auto inbox = city.registry->inbox();
    VERIFY_OK(inbox);
    QCOMPARE(inbox->size(), std::size_t{1});
    QCOMPARE(inbox->front().items, std::size_t{2});
    QCOMPARE(inbox->front().open, std::size_t{2});
    const auto groups = city.groups();
    QCOMPARE(groups.size(), std::size_t{2});
    VERIFY_OK(city.acceptAll());
    const auto preview = city.registry->previewRelease("trees", city.job);
    VERIFY_OK(preview);
    QCOMPARE(preview->blockers, std::vector<std::string>{});
    QCOMPARE(preview->tables.front().changedCells, std::size_t{1});
    QCOMPARE(preview->tables.front().removedRows, std::size_t{1});
    const std::vector<std::pair<std::string, std::string>> records{
        {"A-1,Elm St,oak", "A-1,Elm Street,oak"}, {"A-4,Elm St,pine", ""}};
    QCOMPARE(preview->tables.front().records, records);
    const auto version = city.registry->publish("trees", city.folder("out"), "2026-03-11", city.job);
    VERIFY_OK(version);
    QCOMPARE(*version, 2);
    const auto bytes = base::readFile(city.folder("out") / "trees.csv");
    VERIFY_OK(bytes);
    QCOMPARE(*bytes, std::string("id,street,kind\nA-1,Elm Street,oak\nA-2,Oak St ,oak\nA-3,Pine St,elm\n"));
    const auto receipts = city.registry->writeReceipts("trees", city.folder("receipts"), "", "2026-03-12", city.job);
    VERIFY_OK(receipts);
    QCOMPARE(receipts->size(), std::size_t{1});
    const auto file = base::readFile(receipts->front());
    VERIFY_OK(file);
    bundle::TrustContext trust;
    const auto chain = trust::TrustChain::check(city.pack.trust);
    VERIFY_OK(chain);
    trust.chains.emplace(chain->anchorHex(), *chain);
    const auto receipt = bundle::readBundle(*file, trust);
    VERIFY_OK(receipt);
    QCOMPARE(receipt->receipt->totals.at("accepted"), 2);
    QCOMPARE(receipt->receipt->release, 2);
    QVERIFY(receipt->receipt->closed);
    QCOMPARE(receipt->receipt->contribution, result.identity);
    VERIFY_OK(city.registry->verifyLog());
}

void TestRegistry::exportsKeysForStockTools()
{
    CityFixture city(treesCsv);
    VERIFY_OK(city.registry->exportKeys(city.folder("keys")));
    const auto pub = base::readFile(city.folder("keys") / "pack.pub");
    VERIFY_OK(pub);
    QVERIFY(pub->starts_with("untrusted comment: "));
    const auto signers = base::readFile(city.folder("keys") / "allowed_signers");
    VERIFY_OK(signers);
    QVERIFY(signers->find("gleaner-pack@data.example.gov") != std::string::npos);
    QVERIFY(std::filesystem::exists(city.folder("keys") / "revoked_keys"));
    QVERIFY(std::filesystem::exists(city.folder("keys") / "receipt.pub"));
}

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
